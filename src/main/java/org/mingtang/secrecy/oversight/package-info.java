/// Who watches over secrecy review: the disclosure office urges what stays open (SEC-21), the secrecy bureau inspects
/// what
/// was concluded (SEC-18), and the records are kept (SEC-09). Rules are plain Java; desks and tables stand beside them.
@NamedInterface("oversight")
@NullMarked
package org.mingtang.secrecy.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
