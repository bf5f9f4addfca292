package org.mingtang.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;

/// The State Council's notice of the holidays of one year (节假日安排的通知), whole: it replaces what was known
/// of the year. As in practice, days of the December before may be part of it.
///
/// @param days in order of date
public record HolidayNotice(Year year, List<NoticedDay> days) {
    public HolidayNotice {
        if (year.getValue() < DayTable.FIRST_YEAR || year.getValue() > DayTable.LAST_YEAR || days.isEmpty()) {
            throw new IllegalArgumentException(
                    "notice: " + year + " with " + days.size() + " days (expected: 2004-2100, at least one day)");
        }
        days = days.stream().sorted(Comparator.comparing(NoticedDay::date)).toList();
        for (var day : days) {
            if (!covers(year, day.date())) {
                throw new IllegalArgumentException(
                        "day: " + day.date() + " (expected: in " + year + " or the December before)");
            }
        }
    }

    /// Reads a notice from the text of a CSV (`date,kind,name`) or iCalendar file.
    public static NoticeReading read(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)
                ? NoticeCheck.conclude(IcsNotice.read(plain))
                : NoticeCheck.conclude(CsvNotice.read(plain));
    }

    static boolean covers(Year year, LocalDate date) {
        return DayTable.holds(date)
                && (date.getYear() == year.getValue()
                        || date.getYear() == year.getValue() - 1 && date.getMonthValue() == 12);
    }
}
