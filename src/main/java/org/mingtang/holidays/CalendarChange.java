package org.mingtang.holidays;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.mingtang.calendar.WorkingCalendar;

/// What a notice makes of the calendar.
///
/// @param days working days that become rest days and the other way round, in order of date
public record CalendarChange(Year year, WorkingCalendar before, WorkingCalendar after, List<LocalDate> days) {
    static CalendarChange of(Year year, WorkingCalendar before, WorkingCalendar after) {
        // A notice speaks of its year and the December before it.
        var first = Year.of(Math.max(2004, year.getValue() - 1)).atDay(1);
        var changed = first.datesUntil(year.plusYears(1).atDay(1))
                .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                .toList();
        return new CalendarChange(year, before, after, changed);
    }
}
