package org.mingtang.calendar;

import static org.mingtang.calendar.NoticedDay.Kind.HOLIDAY;
import static org.mingtang.calendar.NoticedDay.Kind.WORKDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Whether the days read from a file make a notice. A file with a slip of the pen would move due dates in
/// silence, so everything that no notice ever says is refused.
final class NoticeCheck {
    private NoticeCheck() {}

    static NoticeReading conclude(NoticeLines lines) {
        if (lines.problems().isEmpty()) {
            check(lines);
        }
        if (!lines.problems().isEmpty()) {
            return new NoticeReading.Refused(lines.problems().stream()
                    .sorted(Comparator.comparingInt(NoticeReading.Problem::line))
                    .toList());
        }
        return new NoticeReading.Accepted(
                new HolidayNotice(yearOf(lines), lines.noticed().toList()));
    }

    private static void check(NoticeLines lines) {
        if (lines.days().isEmpty()) {
            lines.refuse(0, "文件里没有一天放假或上班的安排");
            return;
        }
        everyDayBelongsToTheYear(lines);
        noDayTwice(lines);
        onlyWeekendsAreMadeUp(lines);
        if (lines.problems().isEmpty()) {
            holidaysOfTheRegulationStayHolidays(lines);
        }
    }

    /// A notice is of the latest year it mentions: days of an earlier year can only be those of the December
    /// before. A day outside the calendar is a slip and decides nothing.
    private static Year yearOf(NoticeLines lines) {
        return Year.of(lines.noticed()
                .map(NoticedDay::date)
                .filter(DayTable::holds)
                .mapToInt(LocalDate::getYear)
                .max()
                .orElse(DayTable.LAST_YEAR));
    }

    private static void everyDayBelongsToTheYear(NoticeLines lines) {
        var year = yearOf(lines);
        for (var line : lines.days()) {
            var date = line.day().date();
            if (!DayTable.holds(date)) {
                lines.refuse(line.number(), date + " 不在日历范围 2004-01-01 至 2100-12-31 之内");
            } else if (!HolidayNotice.covers(year, date)) {
                lines.refuse(line.number(), date + " 不属于 " + year + " 年的安排（只可有当年和上年 12 月的日子），请按年份分别上传");
            }
        }
    }

    private static void noDayTwice(NoticeLines lines) {
        var firstLine = new HashMap<LocalDate, Integer>();
        for (var line : lines.days()) {
            var first = firstLine.putIfAbsent(line.day().date(), line.number());
            if (first != null) {
                lines.refuse(line.number(), line.day().date() + " 与第 " + first + " 行重复，请只留一行");
            }
        }
    }

    private static void onlyWeekendsAreMadeUp(NoticeLines lines) {
        for (var line : lines.days()) {
            var date = line.day().date();
            if (line.day().kind() == WORKDAY && !isWeekend(date)) {
                lines.refuse(line.number(), date + " 是" + DayInCount.weekday(date) + "，本来就上班，不是调休上班日，请核对日期");
            }
        }
    }

    private static void holidaysOfTheRegulationStayHolidays(NoticeLines lines) {
        var kinds = new HashMap<LocalDate, NoticedDay.Kind>();
        lines.noticed().forEach(day -> kinds.put(day.date(), day.kind()));
        List<NoticedDay> statutory =
                StatutoryDays.bundled().restDaysWhateverTheNotice(yearOf(lines).getValue());
        for (var day : statutory) {
            var kind = kinds.get(day.date());
            if (kind == WORKDAY || kind != HOLIDAY && !isWeekend(day.date())) {
                lines.refuse(0, "法定节假日 " + day.date() + "（" + day.name() + "）没有列为放假，文件可能不全，请补上后再上传");
            }
        }
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
