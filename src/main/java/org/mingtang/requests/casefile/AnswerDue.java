package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.requests.casefile.CaseFact.DueMoved;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.clock.ClockReading.Measure;

/// By when the answer must be given: what the clock counts, but never earlier than a date that was told, and never
/// later
/// than the day which the decision names that set the last answer aside.
///
/// @param day       the due date
/// @param remaining working days left, negative when overdue
/// @param isOrdered whether a decision names the day
public record AnswerDue(LocalDate day, int remaining, boolean isOrdered) {

    /// Empty while nothing runs.
    public static Optional<AnswerDue> of(CaseFile file, ClockReading clock, WorkingCalendar calendar) {
        var counted = clock.due().map(due -> due.day());
        var told = Stream.concat(counted.stream(), told(file, clock).stream()).max(LocalDate::compareTo);
        var stands = counted.flatMap(
                _ -> Stream.concat(told.stream(), file.ordered().stream()).min(LocalDate::compareTo));
        return stands.map(day -> new AnswerDue(
                day,
                stands.equals(counted)
                        ? clock.measure().map(Measure::remaining).orElse(0)
                        : calendar.count(clock.measured(), day),
                file.ordered().equals(stands)));
    }

    /// Told when a holiday notice moved it, as long as it is counted from the same day.
    private static Optional<LocalDate> told(CaseFile file, ClockReading clock) {
        return file.last(DueMoved.class)
                .filter(moved -> clock.received().equals(Optional.of(moved.received())))
                .map(DueMoved::due);
    }
}
