/// What a unit cannot decide about by itself: the report-up (报上级确定) with its clock, and the separate way of the Secrecy
/// Law for what may be a state secret. Rules are plain Java; desks and tables stand beside them. Clauses ACT-15,
/// SEC-05,
/// SEC-10, SEC-11, SEC-19.
@NamedInterface("undecided")
@NullMarked
package org.mingtang.secrecy.undecided;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
