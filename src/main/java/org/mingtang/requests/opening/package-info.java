/// Figures of the time before the platform (期初数): what a unit counted on paper last year, and this year until it went
/// live. The reports of later years begin with them. Clause REP-03.
@NamedInterface("opening")
@NullMarked
package org.mingtang.requests.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
