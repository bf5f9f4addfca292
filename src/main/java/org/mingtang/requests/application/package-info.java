/// What somebody hands in who asks for information (申请): who asks, what is asked, in which form. Regulation Art. 29;
/// REQ-02.
@NamedInterface("application")
@NullMarked
package org.mingtang.requests.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
