/// The statutory clock of a request (答复期限): when it was received, by when it must be answered, and the days that
/// made that date. Pure: events, day, packs and calendar in; a reading out. 条例第三十条至第三十五条, clauses REQ-01,
/// REQ-09, REQ-10, REQ-12, LAW-01, LAW-02.
@NamedInterface("clock")
@NullMarked
package org.mingtang.requests.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
