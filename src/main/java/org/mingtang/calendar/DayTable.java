package org.mingtang.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Working days 2004-2100 as two tables, so that counts and due dates cost the same however long they are: how
/// many working days lie up to a day (rank), and which day is the n-th working day (select). Days are numbers
/// from 0 = 2004-01-01.
///
/// Dates go in and out by tables too: `toEpochDay` and `ofEpochDay` alone would cost half of the time a due
/// date takes.
final class DayTable {
    static final int FIRST_YEAR = 2004;
    static final int LAST_YEAR = 2100;

    private static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final int WEEKDAY_OF_FIRST = 3; // Thursday; Monday is 0
    private static final int[] MONTH_STARTS = monthStarts();
    private static final int DAYS = MONTH_STARTS[MONTH_STARTS.length - 1];

    private final char[] upTo = new char[DAYS];

    /// Year, month and day of each working day, packed into 23 bits.
    private final int[] nth;

    DayTable(Collection<NoticedDay> noticed) {
        boolean[] working = new boolean[DAYS];
        for (int day = 0; day < DAYS; day++) {
            working[day] = (day + WEEKDAY_OF_FIRST) % 7 < 5;
        }
        for (var day : noticed) {
            working[number(day.date())] = day.kind() == NoticedDay.Kind.WORKDAY;
        }
        int[] found = new int[DAYS];
        int count = 0;
        for (int month = 0; month < MONTH_STARTS.length - 1; month++) {
            int year = FIRST_YEAR + month / 12;
            for (int day = MONTH_STARTS[month]; day < MONTH_STARTS[month + 1]; day++) {
                if (working[day]) {
                    found[count++] = (year << 9) | ((month % 12 + 1) << 5) | (day - MONTH_STARTS[month] + 1);
                }
                upTo[day] = (char) count;
            }
        }
        nth = Arrays.copyOf(found, count);
    }

    private static int[] monthStarts() {
        int months = (LAST_YEAR - FIRST_YEAR + 1) * 12;
        int[] starts = new int[months + 1];
        for (int month = 0; month < months; month++) {
            starts[month + 1] = starts[month]
                    + YearMonth.of(FIRST_YEAR + month / 12, month % 12 + 1).lengthOfMonth();
        }
        return starts;
    }

    static boolean holds(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /// @throws OutsideCalendar when the date is not in 2004-2100
    static int number(LocalDate date) {
        if (!holds(date)) {
            throw OutsideCalendar.day(date);
        }
        int month = (date.getYear() - FIRST_YEAR) * 12 + date.getMonthValue() - 1;
        return MONTH_STARTS[month] + date.getDayOfMonth() - 1;
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    boolean isWorking(int day) {
        return upTo[day] > (day == 0 ? 0 : upTo[day - 1]);
    }

    /// Working days from 2004-01-01 up to and including the day.
    int upTo(int day) {
        return upTo[day];
    }

    /// The n-th working day since 2004-01-01, n from 1; null when the calendar ends before.
    @Nullable
    LocalDate nth(long n) {
        if (n > nth.length) {
            return null;
        }
        int packed = nth[(int) n - 1];
        return LocalDate.of(packed >> 9, (packed >> 5) & 15, packed & 31);
    }
}
