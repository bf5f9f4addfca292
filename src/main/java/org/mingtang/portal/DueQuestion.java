package org.mingtang.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.CountJson;
import org.mingtang.calendar.IsoDay;
import org.mingtang.calendar.OutsideCalendar;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.calendar.WorkingDays;

/// What somebody asks of the calendar: a day and a number of working days, as typed.
public record DueQuestion(String from, String days) {
    /// Twenty years: an answer lists every day.
    static final int MOST_DAYS = 5_000;

    static final String FROM = "from";
    static final String DAYS = "days";

    /// The answer, or everything that is wrong with the question.
    sealed interface Reading {
        record Answered(CountJson count) implements Reading {}

        /// @param problems one or more, in the order of the form
        record Refused(List<Problem> problems) implements Reading {}
    }

    /// @param field   name of the parameter
    /// @param message in Chinese, with what to do
    public record Problem(String field, String message) {}

    static DueQuestion of(Optional<String> from, Optional<String> days) {
        return new DueQuestion(from.orElse("").strip(), days.orElse("").strip());
    }

    Reading answerFrom(WorkingCalendar calendar) {
        var problems = new ArrayList<Problem>();
        var start = start(calendar, problems);
        var count = count(problems);
        if (start.isEmpty() || count.isEmpty()) {
            return new Reading.Refused(List.copyOf(problems));
        }
        try {
            return new Reading.Answered(CountJson.due(calendar, start.get(), count.get()));
        } catch (OutsideCalendar e) {
            return new Reading.Refused(List.of(new Problem(DAYS, e.getMessage() + "。")));
        }
    }

    private Optional<LocalDate> start(WorkingCalendar calendar, List<Problem> problems) {
        if (from.isEmpty()) {
            problems.add(new Problem(FROM, "请写明起算日期，如 2026-01-31。"));
            return Optional.empty();
        }
        var day = IsoDay.read(from);
        if (day.isEmpty()) {
            problems.add(new Problem(FROM, "“" + shown(from) + "”不是日期，应为真实日期，写作 2026-01-31。"));
            return Optional.empty();
        }
        try {
            calendar.isWorkingDay(day.get());
            return day;
        } catch (OutsideCalendar e) {
            problems.add(new Problem(FROM, e.getMessage() + "。"));
            return Optional.empty();
        }
    }

    private Optional<WorkingDays> count(List<Problem> problems) {
        if (days.isEmpty()) {
            problems.add(new Problem(DAYS, "请写明工作日数，如 20。"));
            return Optional.empty();
        }
        if (!days.matches("[0-9]{1,6}") || Integer.parseInt(days) > MOST_DAYS) {
            problems.add(new Problem(DAYS, "工作日数“" + shown(days) + "”不对，应为 0 至 " + MOST_DAYS + " 的整数。"));
            return Optional.empty();
        }
        return Optional.of(new WorkingDays(Integer.parseInt(days)));
    }

    private static String shown(String typed) {
        return typed.length() <= 30 ? typed : typed.substring(0, 30) + "…";
    }
}
