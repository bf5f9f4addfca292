package org.mingtang.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.mingtang.calendar.NoticedDay;
import org.mingtang.calendar.WorkingCalendar;

/// The plain way to count working days, one day after the other, with the holidays in a hash map. It shares the
/// facts with the calendar but none of its tables.
final class DayLoop {
    private final Map<LocalDate, NoticedDay.Kind> noticed = new HashMap<>();

    DayLoop(WorkingCalendar calendar) {
        LocalDate.of(2004, 1, 1)
                .datesUntil(LocalDate.of(2101, 1, 1))
                .forEach(day -> calendar.noticed(day).ifPresent(fact -> noticed.put(day, fact.kind())));
    }

    LocalDate due(LocalDate from, int days) {
        var day = from;
        while (days == 0 && !isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private boolean isWorkingDay(LocalDate day) {
        var kind = noticed.get(day);
        return kind == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : kind == NoticedDay.Kind.WORKDAY;
    }
}
