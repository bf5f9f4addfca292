package org.mingtang.calendar;

import java.time.LocalDate;

/// A day that a holiday notice or the holiday regulation names: one line of `date,kind,name`.
///
/// @param name the holiday it belongs to, such as 国庆节; several are joined by 、
public record NoticedDay(LocalDate date, Kind kind, String name) {
    public enum Kind {
        /// a rest day (放假)
        HOLIDAY,
        /// a Saturday or Sunday that is worked instead (调休上班)
        WORKDAY
    }
}
