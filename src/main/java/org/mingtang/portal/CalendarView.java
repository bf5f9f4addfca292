package org.mingtang.portal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingtang.calendar.CountJson;
import org.mingtang.calendar.NoticedDay;
import org.mingtang.calendar.OutsideCalendar;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.pages.Formats;
import org.mingtang.portal.DueQuestion.Problem;

/// The calendar of a year and the answer to a question about a due date.
///
/// @param wrongYear   why the year asked for is not shown; empty otherwise
/// @param years       years to go to
/// @param workingDays number of working days of the year
/// @param holidays    the arrangement of the year in sentences
public record CalendarView(
        Year year,
        String wrongYear,
        Optional<Year> previous,
        Optional<Year> next,
        boolean provisional,
        int workingDays,
        List<Month> months,
        List<String> holidays,
        DueQuestion question,
        List<Problem> problems,
        Optional<CountJson> answer) {

    /// @param weeks seven cells each, Monday first
    public record Month(String name, List<List<Cell>> weeks) {}

    /// @param day   empty for a cell before the first or after the last of the month
    /// @param style CSS class
    /// @param mark  休 or 班 where notice or regulation name the day
    /// @param name  the holiday it belongs to
    public record Cell(String day, String style, String mark, String name) {
        static final Cell EMPTY = new Cell("", "", "", "");
    }

    static CalendarView of(WorkingCalendar calendar, Year year, String wrongYear, DueQuestion question) {
        return new CalendarView(
                year,
                wrongYear,
                beside(calendar, year.minusYears(1)),
                beside(calendar, year.plusYears(1)),
                calendar.isProvisional(year),
                Math.toIntExact(
                        days(year).stream().filter(calendar::isWorkingDay).count()),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(calendar, year.atMonth(month)))
                        .toList(),
                holidays(calendar, year),
                question,
                List.of(),
                Optional.empty());
    }

    CalendarView answered(CountJson count) {
        return with(List.of(), Optional.of(count));
    }

    CalendarView refused(List<Problem> wrong) {
        return with(wrong, Optional.empty());
    }

    private CalendarView with(List<Problem> wrong, Optional<CountJson> count) {
        return new CalendarView(
                year, wrongYear, previous, next, provisional, workingDays, months, holidays, question, wrong, count);
    }

    public List<String> at(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .toList();
    }

    /// Whether the calendar holds the year.
    static boolean holds(WorkingCalendar calendar, Year year) {
        try {
            calendar.isProvisional(year);
            return true;
        } catch (OutsideCalendar e) {
            return false;
        }
    }

    private static Optional<Year> beside(WorkingCalendar calendar, Year year) {
        return Optional.of(year).filter(other -> holds(calendar, other));
    }

    private static List<LocalDate> days(Year year) {
        return year.atDay(1).datesUntil(year.plusYears(1).atDay(1)).toList();
    }

    private static Month month(WorkingCalendar calendar, YearMonth month) {
        var weeks = new ArrayList<List<Cell>>();
        var monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (var day = monday; !day.isAfter(month.atEndOfMonth()); day = day.plusWeeks(1)) {
            weeks.add(day.datesUntil(day.plusWeeks(1))
                    .map(date -> YearMonth.from(date).equals(month) ? cell(calendar, date) : Cell.EMPTY)
                    .toList());
        }
        return new Month(month.getMonthValue() + "月", weeks);
    }

    private static Cell cell(WorkingCalendar calendar, LocalDate date) {
        var day = String.valueOf(date.getDayOfMonth());
        var noticed = calendar.noticed(date);
        if (noticed.isEmpty()) {
            return new Cell(day, calendar.isWorkingDay(date) ? "" : "weekend", "", "");
        }
        return switch (noticed.get().kind()) {
            case HOLIDAY -> new Cell(day, "holiday", "休", noticed.get().name());
            case WORKDAY -> new Cell(day, "make-up", "班", noticed.get().name());
        };
    }

    /// Neighbouring holidays make one sentence; make-up days of the same name follow it.
    private static List<String> holidays(WorkingCalendar calendar, Year year) {
        var named = days(year).stream()
                .flatMap(day -> calendar.noticed(day).stream())
                .toList();
        var rest = named.stream()
                .filter(day -> day.kind() == NoticedDay.Kind.HOLIDAY)
                .toList();
        var sentences = new ArrayList<String>();
        for (int first = 0; first < rest.size(); ) {
            int end = first + 1;
            while (end < rest.size()
                    && rest.get(end).date().equals(rest.get(end - 1).date().plusDays(1))) {
                end++;
            }
            sentences.add(sentence(rest.subList(first, end)));
            first = end;
        }
        named.stream()
                .filter(day -> day.kind() == NoticedDay.Kind.WORKDAY)
                .map(day -> day.name() + "调休：" + Formats.monthAndDay(day.date()) + "（" + weekday(day.date()) + "）上班")
                .forEach(sentences::add);
        return sentences;
    }

    private static String sentence(List<NoticedDay> run) {
        var names = String.join(
                "、",
                run.stream()
                        .flatMap(day -> List.of(day.name().split("、")).stream())
                        .distinct()
                        .toList());
        var first = run.getFirst().date();
        var last = run.getLast().date();
        return run.size() == 1
                ? names + "：" + Formats.monthAndDay(first) + "（" + weekday(first) + "）放假"
                : "%s：%s（%s）至%s（%s）放假，共 %d 天"
                        .formatted(
                                names,
                                Formats.monthAndDay(first),
                                weekday(first),
                                Formats.monthAndDay(last),
                                weekday(last),
                                run.size());
    }

    private static String weekday(LocalDate date) {
        return "星期" + "一二三四五六日".charAt(date.getDayOfWeek().ordinal());
    }
}
