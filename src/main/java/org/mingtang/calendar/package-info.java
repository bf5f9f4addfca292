/// Working days, due dates and their explanation (日历与期限): plain Java, no system time. Specification: working days
/// 2004-2100.
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {})
@NullMarked
package org.mingtang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
