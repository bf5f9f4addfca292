package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.calendar.WorkingDays;

/// So many working days from a day, with some that do not count. Pauses may overlap: a day is left out once.
///
/// @param from  day of receipt, which does not count
/// @param days  working days allowed
/// @param spans days left out, in order, not touching one another
record Allowance(LocalDate from, int days, List<Span> spans, WorkingCalendar calendar) {

    /// The days (after, until].
    record Span(LocalDate after, LocalDate until) {}

    static Allowance of(LocalDate from, int days, List<Pause> pauses, WorkingCalendar calendar) {
        return new Allowance(from, days, union(from, pauses), calendar);
    }

    private static List<Span> union(LocalDate from, List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return List.of();
        }
        var ordered = pauses.stream()
                .map(pause -> new Span(later(pause.after(), from), pause.until()))
                .filter(span -> span.until().isAfter(span.after()))
                .sorted(Comparator.comparing(Span::after))
                .toList();
        var union = new ArrayList<Span>();
        for (var span : ordered) {
            if (union.isEmpty() || span.after().isAfter(union.getLast().until())) {
                union.add(span);
            } else {
                var last = union.removeLast();
                union.add(new Span(last.after(), later(last.until(), span.until())));
            }
        }
        return List.copyOf(union);
    }

    /// Working days in (from, day] that count; 0 before the start.
    int used(LocalDate day) {
        return day.isAfter(from) ? calendar.count(from, day) - excludedUntil(day) : 0;
    }

    /// The first day on which all are used up. Each round adds the days left out before the day found so far; it never
    /// steps over the answer, because what is left out only grows with the day.
    DueDate due() {
        var due = calendar.due(from, new WorkingDays(days));
        int excluded = 0;
        while (excludedUntil(due.day()) > excluded) {
            excluded = excludedUntil(due.day());
            due = calendar.due(from, new WorkingDays(days + excluded));
        }
        return due;
    }

    private int excludedUntil(LocalDate day) {
        int excluded = 0;
        for (var span : spans) {
            if (span.after().isBefore(day)) {
                excluded += calendar.count(span.after(), span.until().isBefore(day) ? span.until() : day);
            }
        }
        return excluded;
    }

    /// The working days left out, ascending.
    List<LocalDate> excluded() {
        var excluded = new ArrayList<LocalDate>();
        for (var span : spans) {
            for (var day = span.after().plusDays(1); !day.isAfter(span.until()); day = day.plusDays(1)) {
                if (calendar.isWorkingDay(day)) {
                    excluded.add(day);
                }
            }
        }
        return List.copyOf(excluded);
    }

    /// Working days in (due, day] that count.
    int overdue(LocalDate due, LocalDate day) {
        return day.isAfter(due) ? used(day) - used(due) : 0;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
