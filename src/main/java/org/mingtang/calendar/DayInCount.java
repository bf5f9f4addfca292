package org.mingtang.calendar;

import java.time.LocalDate;

/// One day of the explanation of a due date. Page, letter and command show the same list.
///
/// @param name   holiday of a rest or make-up day, reason of a paused day; empty where there is none, as on a weekend
/// @param number running number of a day that counts, from 1; 0 for a day that does not
public record DayInCount(LocalDate date, Kind kind, String name, int number) {
    public enum Kind {
        /// the day the count starts from; it does not count itself
        START,
        COUNTED,
        /// a Saturday or Sunday that counts because the notice makes it a working day (调休上班)
        MAKE_UP,
        REST,
        /// a working day that does not count, because the clock stands still
        PAUSED
    }

    public DayInCount {
        if (number < 0) {
            throw new IllegalArgumentException("running number: " + number + " (expected: >= 0)");
        }
    }

    /// Whether the day is one of those counted.
    public boolean counts() {
        return switch (kind) {
            case COUNTED, MAKE_UP -> true;
            case START, REST, PAUSED -> false;
        };
    }

    /// Such as 星期日.
    public String weekday() {
        return weekday(date);
    }

    static String weekday(LocalDate date) {
        return "星期" + "一二三四五六日".charAt(date.getDayOfWeek().ordinal());
    }
}
