package org.mingtang.cli;

import static org.mingtang.calendar.DayInCount.Kind.REST;
import static org.mingtang.calendar.DayInCount.Kind.START;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.CountJson;
import org.mingtang.calendar.DayInCount;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.IsoDay;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.calendar.WorkingDays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Working days on the command line, from the notices that come with the program.
@Command(name = "calendar", description = "工作日：期限、区间天数、全年安排（2004-2100 年）")
final class CalendarCommand {
    private static final String DATE = "日期，写作 2026-01-31";
    private static final String JSON = "输出一行 JSON，附逐日说明";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Command(name = "due", description = "自 DATE 次日起第 N 个工作日；N 为 0 时为当日或其后首个工作日")
    void due(
            @Parameters(paramLabel = "DATE", description = DATE) String date,
            @Parameters(paramLabel = "N", description = "工作日数，0 或以上") int days,
            @Option(names = "--json", description = JSON) boolean json) {
        var from = day(date);
        if (days < 0) {
            throw new WrongUse("N 的值不对：" + days + "，应为 0 或以上", "N: " + days + " (expected: >= 0)");
        }
        var calendar = WorkingCalendar.bundled();
        if (json) {
            print(CountJson.due(calendar, from, new WorkingDays(days)).text());
            return;
        }
        print(
                switch (calendar.due(from, new WorkingDays(days))) {
                    case DueDate.Firm(var due) -> due.toString();
                    case DueDate.Provisional(var due, var year) -> due + " " + provisional(year);
                });
    }

    @Command(name = "count", description = "自 FROM 次日至 TO（含）的工作日数；TO 在前时为负数")
    void count(
            @Parameters(paramLabel = "FROM", description = DATE) String from,
            @Parameters(paramLabel = "TO", description = DATE) String to,
            @Option(names = "--json", description = JSON + "；due 即 TO") boolean json) {
        var calendar = WorkingCalendar.bundled();
        var start = day(from);
        var end = day(to);
        int days = calendar.count(start, end);
        var earlier = start.isBefore(end) ? start : end;
        var later = start.isBefore(end) ? end : start;
        var withoutNotice = calendar.withoutNotice(earlier, later);
        if (json) {
            var list = calendar.unfold(earlier, later, _ -> Optional.empty());
            print(new CountJson(start, days, end, withoutNotice.isPresent(), list).text());
        } else {
            print(days + withoutNotice.map(year -> " " + provisional(year)).orElse(""));
        }
    }

    @Command(name = "list", description = "全年放假与调休上班的日子和工作日总数")
    void list(
            @Parameters(paramLabel = "YEAR", description = "年份，2004 至 2100") int year,
            @Option(names = "--json", description = JSON) boolean json) {
        if (year < Year.MIN_VALUE || year > Year.MAX_VALUE) {
            throw new WrongUse("YEAR 的值不对：" + year + "，应为 2004 至 2100", "YEAR: " + year + " (expected: 2004-2100)");
        }
        var calendar = WorkingCalendar.bundled();
        var first = Year.of(year).atDay(1);
        var last = LocalDate.of(year, 12, 31);
        boolean provisional = calendar.isProvisional(Year.of(year));
        var days = wholeYear(calendar, first, last);
        int workingDays = calendar.count(first, last); // 1 January never counts
        if (json) {
            print(new CountJson(first, workingDays, last, provisional, days).text());
            return;
        }
        days.stream()
                .filter(day -> calendar.noticed(day.date()).isPresent())
                .forEach(day -> print(day.date() + " " + day.weekday() + " " + kind(day) + " " + day.name()));
        print(language().choose(year + " 年共 " + workingDays + " 个工作日", workingDays + " working days in " + year)
                + (provisional ? " " + provisional(Year.of(year)) : ""));
    }

    /// Every day of the year; 1 January, always a holiday, is no start of a count here.
    private static List<DayInCount> wholeYear(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        return calendar.unfold(first, last, _ -> Optional.empty()).stream()
                .map(day -> day.kind() == START ? new DayInCount(day.date(), REST, day.name(), 0) : day)
                .toList();
    }

    private static LocalDate day(String text) {
        return IsoDay.read(text)
                .orElseThrow(() -> new WrongUse(
                        "日期不对：" + text + "，应为真实日期，写作 2026-01-31",
                        "date: " + text + " (expected: a real day such as 2026-01-31)"));
    }

    private String provisional(Year withoutNotice) {
        return language()
                .choose(
                        "暂定：" + withoutNotice + " 年放假安排尚未公布",
                        "provisional: the holidays of " + withoutNotice + " are not announced yet");
    }

    private String kind(DayInCount day) {
        return day.counts()
                ? language().choose("上班", "working day")
                : language().choose("放假", "holiday");
    }

    private Language language() {
        return Language.of(spec);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
