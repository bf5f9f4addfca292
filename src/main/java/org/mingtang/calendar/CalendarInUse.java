package org.mingtang.calendar;

import java.time.Instant;
import java.time.LocalDate;

/// Where everybody asks for the calendar. Notices come while the platform works, so nobody keeps one: it is asked for
/// each time anew.
public interface CalendarInUse {
    /// The calendar in force now, for everything that is open.
    WorkingCalendar current();

    /// The calendar in force at that moment, for what was concluded then.
    WorkingCalendar inForceAt(Instant moment);

    /// The calendar in force at the end of that day in Beijing time, for a replay as of that day.
    WorkingCalendar inForceOn(LocalDate day);
}
