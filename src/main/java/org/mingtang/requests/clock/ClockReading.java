package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingtang.calendar.DayInCount;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.WorkingCalendar;

/// How the clock of a request stands on a day.
///
/// @param received   the day of receipt from which it runs now
/// @param measured   the day of the end, or the day asked about
/// @param allowance  working days from receipt, with the extension
/// @param measure    empty while nothing runs: correction or payment is awaited, or the request is abandoned
/// @param pauses     since the day of receipt, as far as `measured`; they may overlap
/// @param excluded   the working days they leave out, ascending
/// @param provisional whether a day that counts lies in a year without holiday notice
public record ClockReading(
        Optional<LocalDate> received,
        State state,
        Optional<Outcome> outcome,
        LocalDate measured,
        int allowance,
        Optional<Measure> measure,
        List<Pause> pauses,
        List<LocalDate> excluded,
        boolean provisional,
        List<Violation> violations) {

    /// @param due       empty before receipt
    /// @param used      working days since receipt that counted
    /// @param remaining working days left, negative when overdue
    public record Measure(Optional<DueDate> due, int used, int remaining, int overdueDays) {}

    public enum State {
        AWAITING_CONFIRMATION("待确认收到"),
        RUNNING("计时中"),
        PAUSED("暂停计时"),
        AWAITING_CORRECTION("待补正"),
        AWAITING_PAYMENT("待缴费"),
        ENDED("已办结");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        /// The word in JSON, such as `awaiting-payment`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String chinese() {
            return chinese;
        }
    }

    public enum Outcome {
        REPLIED("已答复"),
        ABANDONED("视为放弃"),
        WITHDRAWN("申请人撤回"),
        DIVIDED("已分案办理"),
        TRANSFERRED("告知其他机关负责");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String chinese() {
            return chinese;
        }
    }

    public Optional<DueDate> due() {
        return measure.flatMap(Measure::due);
    }

    /// The days from receipt to the due date, each counted, at rest or paused; empty where nothing is due.
    public List<DayInCount> derivation(WorkingCalendar calendar) {
        return due().flatMap(due -> received.map(from -> calendar.unfold(from, due.day(), this::pausedBecause)))
                .orElse(List.of());
    }

    private Optional<String> pausedBecause(LocalDate day) {
        return pauses.stream()
                .filter(pause -> pause.holds(day))
                .map(Pause::because)
                .findFirst();
    }
}
