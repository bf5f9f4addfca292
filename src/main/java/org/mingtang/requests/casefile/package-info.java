/// The case file (案卷) of a request: what happened, what may be done next and by whom. Pure rules: no database, no
/// clock. Clauses REQ-01 to REQ-15, REQ-22, REQ-26, REQ-30.
@NamedInterface("casefile")
@NullMarked
package org.mingtang.requests.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
