/// Letters about a request (告知书、答复书): the standard text of the letter's date filled with the case, the remedy of
/// that date, and the check before it is signed. Pure. Clauses REQ-12, REQ-13, REQ-20, REQ-23, REQ-24.
@NamedInterface("letters")
@NullMarked
package org.mingtang.requests.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
