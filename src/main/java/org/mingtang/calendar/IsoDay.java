package org.mingtang.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Reads `2026-01-31`, and nothing else, as a day. By hand, so that a short command need not load the formatter
/// of the JDK.
public final class IsoDay {
    private IsoDay() {}

    /// Empty when the text has another form or is no real day, such as 2026-02-30.
    public static Optional<LocalDate> read(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        return real(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    /// Reads `20260131`, the form of iCalendar files.
    static Optional<LocalDate> readBasic(String text) {
        return text.length() == 8 ? real(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8)) : Optional.empty();
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = value * 10 + digit - '0';
        }
        return value;
    }

    private static Optional<LocalDate> real(int year, int month, int day) {
        if (year < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
