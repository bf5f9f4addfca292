package org.mingtang.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;

/// Working days 2004-2100 as two tables, so that counts and due dates cost the same however long they are: how many
/// working
/// days lie up to a day (rank), and which day is the n-th working day (select). Days are numbers from 0 = 2004-01-01.
final class DayTable {
    static final int FIRST_YEAR = 2004;
    static final int LAST_YEAR = 2100;

    private static final long FIRST = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    private static final int DAYS = (int) (LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() - FIRST);
    private static final int WEEKDAY_OF_FIRST = 3; // Thursday; Monday is 0

    private final char[] upTo = new char[DAYS];
    private final char[] nth;

    DayTable(Collection<NoticedDay> noticed) {
        boolean[] working = new boolean[DAYS];
        for (int day = 0; day < DAYS; day++) {
            working[day] = (day + WEEKDAY_OF_FIRST) % 7 < 5;
        }
        for (var day : noticed) {
            working[number(day.date())] = day.kind() == NoticedDay.Kind.WORKDAY;
        }
        char[] found = new char[DAYS];
        int count = 0;
        for (int day = 0; day < DAYS; day++) {
            if (working[day]) {
                found[count++] = (char) day;
            }
            upTo[day] = (char) count;
        }
        nth = Arrays.copyOf(found, count);
    }

    static boolean holds(LocalDate date) {
        long day = date.toEpochDay() - FIRST;
        return day >= 0 && day < DAYS;
    }

    /// @throws OutsideCalendar when the date is not in 2004-2100
    static int number(LocalDate date) {
        long day = date.toEpochDay() - FIRST;
        if (day < 0 || day >= DAYS) {
            throw OutsideCalendar.day(date);
        }
        return (int) day;
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(FIRST + day);
    }

    boolean isWorking(int day) {
        return upTo[day] > (day == 0 ? 0 : upTo[day - 1]);
    }

    /// Working days from 2004-01-01 up to and including the day.
    int upTo(int day) {
        return upTo[day];
    }

    /// Day of the n-th working day since 2004-01-01, n from 1; -1 when the calendar ends before.
    int nth(long n) {
        return n > nth.length ? -1 : nth[(int) n - 1];
    }
}
