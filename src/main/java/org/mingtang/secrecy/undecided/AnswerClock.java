package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.DayInCount;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.Light;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.regulation.Citation;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.regulation.ValueKey;
import org.mingtang.secrecy.undecided.ReportUpFact.AnswerDueMoved;

/// By when the authority must answer (SEC-11): the pack's working days from the day of receipt, and those of the one
/// extension. Nothing stops it, a request for further material neither: the rule knows no pause.
public sealed interface AnswerClock {

    /// Not received yet.
    record NotStarted() implements AnswerClock {}

    /// The district's rules set no period.
    record NoPeriod(LocalDate from) implements AnswerClock {}

    /// Runs, or ran until the answer.
    ///
    /// @param from      day of receipt
    /// @param due       last day of the answer; a date told stands where a notice makes it earlier
    /// @param computed  what the calendar gives
    /// @param allowance working days, the extension among them
    /// @param cite      the rule that set the period
    /// @param left      working days left on the day asked about, negative when late
    record Running(
            LocalDate from, DueDate due, DueDate computed, WorkingDays allowance, Citation cite, int left, Light light)
            implements AnswerClock {

        /// The days that made the computed date.
        public List<DayInCount> derivation(WorkingCalendar calendar) {
            return calendar.derivation(from, allowance);
        }
    }

    /// @param today day asked about
    /// @param law   the law in force on the day of receipt
    static AnswerClock of(ReportUp reportUp, LocalDate today, Law law, WorkingCalendar calendar) {
        if (reportUp.receivedOn().isEmpty()) {
            return new NotStarted();
        }
        var from = reportUp.receivedOn().get();
        var period = law.findPeriod(PeriodKey.SECRECY_REPORT_UP);
        if (period.isEmpty()) {
            return new NoPeriod(from);
        }
        int more = reportUp.extended().map(ReportUpFact.Extended::workingDays).orElse(0);
        var allowance = new WorkingDays(period.get().workingDays().count() + more);
        var computed = calendar.due(from, allowance);
        var due = computed.notBefore(reportUp.moved().map(AnswerDueMoved::due));
        int left = calendar.count(today, due.day());
        return new Running(
                from, due, computed, allowance, period.get().cite(), left, light(reportUp, due, left, today, law));
    }

    /// The last day of the answer, where there is a clock.
    default Optional<LocalDate> lastDay() {
        return switch (this) {
            case Running running -> Optional.of(running.due().day());
            case NotStarted _, NoPeriod _ -> Optional.empty();
        };
    }

    private static Light light(ReportUp reportUp, DueDate due, int left, LocalDate today, Law law) {
        if (!reportUp.open()) {
            return Light.GREY;
        }
        return Light.of(due, today, left, law.value(ValueKey.REPORT_UP_WARNING).number());
    }
}
