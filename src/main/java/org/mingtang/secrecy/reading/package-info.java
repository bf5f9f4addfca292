/// What the machine reader found in the files of a case, and what a person said of each finding. Rules are plain Java;
/// the desk and its tables stand beside them. Clauses SEC-12, SEC-13, SEC-14, SEC-20, SEC-24.
@NamedInterface("reading")
@NullMarked
package org.mingtang.secrecy.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
