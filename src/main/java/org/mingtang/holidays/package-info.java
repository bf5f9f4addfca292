/// Holiday notices (放假通知) that arrive while the platform works: read, previewed, taken into force, kept with their
/// file; the calendar in use and its versions. Every module with open deadlines offers them here, so that a notice
/// moves them in the transaction that takes it into force.
@ApplicationModule(
        displayName = "Holiday notices",
        allowedDependencies = {"calendar", "regulation", "journal", "organs"})
@NullMarked
package org.mingtang.holidays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
