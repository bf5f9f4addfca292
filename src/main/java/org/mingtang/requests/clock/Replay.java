package org.mingtang.requests.clock;

import static org.mingtang.requests.clock.ClockRule.AFTER_END;
import static org.mingtang.requests.clock.ClockRule.CORRECTION_TOO_LATE;
import static org.mingtang.requests.clock.ClockRule.DELAY_NOT_LATER;
import static org.mingtang.requests.clock.ClockRule.DELAY_WITHOUT_REASONS;
import static org.mingtang.requests.clock.ClockRule.EXTENSION_TOO_LONG;
import static org.mingtang.requests.clock.ClockRule.LATE_CORRECTION;
import static org.mingtang.requests.clock.ClockRule.LATE_EXTENSION;
import static org.mingtang.requests.clock.ClockRule.LATE_FEE_NOTICE;
import static org.mingtang.requests.clock.ClockRule.LATE_PAYMENT;
import static org.mingtang.requests.clock.ClockRule.NOT_ASKED;
import static org.mingtang.requests.clock.ClockRule.NO_FEE_RULE;
import static org.mingtang.requests.clock.ClockRule.OUT_OF_ORDER;
import static org.mingtang.requests.clock.ClockRule.SECOND_CORRECTION;
import static org.mingtang.requests.clock.ClockRule.SECOND_EXTENSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.requests.clock.ClockEvent.Corrected;
import org.mingtang.requests.clock.ClockEvent.CorrectionAsked;
import org.mingtang.requests.clock.ClockEvent.Delayed;
import org.mingtang.requests.clock.ClockEvent.Extended;
import org.mingtang.requests.clock.ClockEvent.FeeNoticed;
import org.mingtang.requests.clock.ClockEvent.FeePaid;
import org.mingtang.requests.clock.ClockEvent.OpinionAnswered;
import org.mingtang.requests.clock.ClockEvent.OpinionAsked;
import org.mingtang.requests.clock.ClockEvent.ReasonsAsked;
import org.mingtang.requests.clock.ClockEvent.Received;
import org.mingtang.requests.clock.ClockEvent.Replied;
import org.mingtang.requests.clock.ClockEvent.Transferred;
import org.mingtang.requests.clock.ClockEvent.Withdrawn;
import org.mingtang.requests.clock.ClockReading.Measure;
import org.mingtang.requests.clock.ClockReading.Outcome;
import org.mingtang.requests.clock.ClockReading.State;

/// One replay, event by event. Each rule says empty where the event holds, or what it breaks.
final class Replay {
    private final LocalDate asOf;
    private final WorkingCalendar calendar;
    private final LawOfClock law;
    private final Receipt receipt;
    private final List<Violation> violations = new ArrayList<>();

    private LocalDate latest = LocalDate.MIN;
    private boolean correctionUsed;
    private boolean reasonsAsked;
    private final Waits waits = new Waits();
    private @Nullable End end;
    /// since the day of receipt
    private Count count = new Count();

    Replay(LocalDate asOf, Packs packs, WorkingCalendar calendar) {
        this.asOf = asOf;
        this.calendar = calendar;
        this.law = new LawOfClock(packs);
        this.receipt = new Receipt(asOf, law);
    }

    private record End(Outcome outcome, LocalDate on) {}

    /// What begins anew with every day of receipt.
    private static final class Count {
        private final Questions questions = new Questions();
        private int extension;
        private @Nullable DueDate delayed;
    }

    void take(ClockEvent event) {
        if (event.on().isAfter(asOf)) {
            return;
        }
        objection(event).ifPresentOrElse(violations::add, () -> latest = event.on());
    }

    private Optional<Violation> objection(ClockEvent event) {
        if (event.on().isBefore(latest)) {
            return broken(OUT_OF_ORDER, event.on() + " 早于此前已经登记的 " + latest);
        }
        lapse(event.on());
        return switch (event) {
            case Corrected corrected -> corrected(corrected);
            case FeePaid paid -> paid(paid);
            case Received arrived -> unlessEnded(event, () -> receipt.arrive(arrived, violations::add));
            case CorrectionAsked asked -> unlessEnded(event, () -> correctionAsked(asked));
            case OpinionAsked asked -> unlessEnded(event, () -> opinionAsked(asked));
            case OpinionAnswered answered -> unlessEnded(event, () -> count.questions.answer(answered));
            case Extended extended -> unlessEnded(event, () -> extended(extended));
            case FeeNoticed noticed -> unlessEnded(event, () -> feeNoticed(noticed));
            case ReasonsAsked _ -> unlessEnded(event, this::reasonsAsked);
            case Delayed put -> unlessEnded(event, () -> delayed(put));
            case Replied _ -> unlessEnded(event, () -> ended(Outcome.REPLIED, event));
            case Withdrawn _ -> unlessEnded(event, () -> ended(Outcome.WITHDRAWN, event));
            case Transferred _ -> unlessEnded(event, () -> ended(Outcome.TRANSFERRED, event));
        };
    }

    /// The day after a missed limit is the day of the end.
    private void lapse(LocalDate day) {
        if (end == null) {
            end = waits.missedBefore(day)
                    .map(limit -> new End(Outcome.ABANDONED, limit.plusDays(1)))
                    .orElse(null);
        }
    }

    private Optional<Violation> unlessEnded(ClockEvent event, Supplier<Optional<Violation>> rule) {
        return end == null
                ? rule.get()
                : broken(AFTER_END, end.on() + " 已办结（" + end.outcome().chinese() + "），" + event.on() + " 的事项不再计入");
    }

    private boolean endedByMissing(@Nullable LocalDate limit) {
        return end != null
                && end.outcome() == Outcome.ABANDONED
                && limit != null
                && end.on().equals(limit.plusDays(1));
    }

    private Optional<Violation> correctionAsked(CorrectionAsked event) {
        if (correctionUsed) {
            return broken(SECOND_CORRECTION, "已经告知过一次补正，应当一次告知");
        }
        var period = law.on(event).period(PeriodKey.REQUEST_CORRECTION);
        int days = receipt.day().map(from -> calendar.count(from, event.on())).orElse(0);
        if (days > period.workingDays().count()) {
            return Optional.of(new Violation(
                    LATE_CORRECTION, period.cite().text(), "收到后第 " + days + " 个工作日告知补正，超过 " + period.workingDays()));
        }
        correctionUsed = true;
        waits.correction = workingDayFrom(event.limit()).day();
        return Optional.empty();
    }

    /// Too late, it counts only with a good reason; then the request goes on although it was given up (条例第三十条).
    private Optional<Violation> corrected(Corrected event) {
        var limit = waits.correction;
        boolean missed = endedByMissing(limit);
        if (end != null && !missed) {
            return unlessEnded(event, Optional::empty);
        }
        if (limit == null) {
            return broken(NOT_ASKED, "没有告知补正，或者已经补正");
        }
        if (missed && !event.goodReason()) {
            return broken(CORRECTION_TOO_LATE, "补正期限 " + limit + "，" + event.on() + " 逾期且无正当理由");
        }
        end = null;
        waits.correction = null;
        startAgain(event);
        return Optional.empty();
    }

    private Optional<Violation> opinionAsked(OpinionAsked event) {
        var key = switch (event.whom().kind()) {
            case THIRD_PARTY -> PeriodKey.REQUEST_THIRD_PARTY;
            case AGENCY -> PeriodKey.REQUEST_OTHER_AGENCY;
        };
        var limit = calendar.due(event.received(), law.on(event).period(key).workingDays());
        return count.questions.ask(event, limit.day());
    }

    private Optional<Violation> extended(Extended event) {
        var period = law.on(event).period(PeriodKey.REQUEST_EXTENSION);
        if (event.days() < 1 || event.days() > period.workingDays().count()) {
            return Optional.of(new Violation(
                    EXTENSION_TOO_LONG,
                    period.cite().text(),
                    "延长 " + event.days() + " 个工作日，应为 1 至 " + period.workingDays()));
        }
        if (count.extension > 0) {
            return broken(SECOND_EXTENSION, "已经延长过 " + count.extension + " 个工作日");
        }
        return afterDue(event, LATE_EXTENSION, () -> count.extension = event.days());
    }

    private Optional<Violation> feeNoticed(FeeNoticed event) {
        var period = law.ofFees(event.on());
        if (period.isEmpty()) {
            return broken(NO_FEE_RULE, event.on() + " 没有收费规定");
        }
        return afterDue(
                event,
                LATE_FEE_NOTICE,
                () -> waits.payment = calendar.due(
                                event.received(), period.get().workingDays())
                        .day());
    }

    private Optional<Violation> paid(FeePaid event) {
        var limit = waits.payment;
        if (endedByMissing(limit)) {
            return broken(LATE_PAYMENT, "缴费期限 " + limit + "，" + event.on() + " 逾期");
        }
        if (end != null) {
            return unlessEnded(event, Optional::empty);
        }
        if (limit == null) {
            return broken(NOT_ASKED, "没有收费通知，或者已经缴费");
        }
        waits.payment = null;
        startAgain(event);
        return Optional.empty();
    }

    private Optional<Violation> reasonsAsked() {
        reasonsAsked = true;
        return Optional.empty();
    }

    private Optional<Violation> delayed(Delayed event) {
        if (!reasonsAsked) {
            return broken(DELAY_WITHOUT_REASONS, "没有先要求申请人说明理由");
        }
        var due = due(event.on()).filter(now -> !event.until().isAfter(now.day()));
        if (due.isPresent()) {
            return broken(
                    DELAY_NOT_LATER,
                    "延迟至 " + event.until() + "，不晚于现在的期限 " + due.get().day());
        }
        count.delayed = workingDayFrom(event.until());
        return Optional.empty();
    }

    private Optional<Violation> ended(Outcome outcome, ClockEvent event) {
        end = new End(outcome, event.on());
        return Optional.empty();
    }

    /// Correction and payment make their day the day of receipt.
    private void startAgain(ClockEvent event) {
        receipt.renew(event.on());
        count = new Count();
    }

    private Optional<Violation> afterDue(ClockEvent event, ClockRule rule, Runnable otherwise) {
        var missed = due(event.on()).filter(due -> event.on().isAfter(due.day()));
        if (missed.isPresent()) {
            return broken(rule, event.on() + " 晚于现在的期限 " + missed.get().day());
        }
        otherwise.run();
        return Optional.empty();
    }

    private static Optional<Violation> broken(ClockRule rule, String detail) {
        return Optional.of(Violation.of(rule, detail));
    }

    private DueDate workingDayFrom(LocalDate day) {
        return calendar.due(day, new WorkingDays(0));
    }

    /// As it stands on a day: open questions run to that day.
    private Optional<DueDate> due(LocalDate day) {
        return receipt.day().map(from -> due(allowance(from, day)));
    }

    private DueDate due(Allowance allowance) {
        return count.delayed == null ? allowance.due() : count.delayed;
    }

    private Allowance allowance(LocalDate from, LocalDate measured) {
        return Allowance.of(from, allowance(), count.questions.pauses(measured), calendar);
    }

    private int allowance() {
        return law.reply(asOf).count() + count.extension;
    }

    ClockReading reading() {
        lapse(asOf);
        var measured = end == null ? asOf : end.on();
        return receipt.day().map(from -> since(from, measured)).orElseGet(() -> withoutReceipt(measured));
    }

    private ClockReading withoutReceipt(LocalDate measured) {
        return new ClockReading(
                Optional.empty(),
                end == null ? State.AWAITING_CONFIRMATION : State.ENDED,
                outcome(),
                measured,
                allowance(),
                abandoned() ? Optional.empty() : Optional.of(new Measure(Optional.empty(), 0, allowance(), 0)),
                List.of(),
                List.of(),
                false,
                List.copyOf(violations));
    }

    private ClockReading since(LocalDate from, LocalDate measured) {
        var allowance = allowance(from, measured);
        // nothing runs while the applicant is awaited, nor once the request is given up
        var measure = abandoned() || end == null && waits.state().isPresent()
                ? Optional.<Measure>empty()
                : Optional.of(measure(allowance, measured));
        var last = measure.flatMap(Measure::due).map(DueDate::day).map(due -> Allowance.later(due, measured));
        return new ClockReading(
                Optional.of(from),
                state(),
                outcome(),
                measured,
                allowance.days(),
                measure,
                count.questions.pauses(measured),
                allowance.excluded(),
                calendar.withoutNotice(from, last.orElse(measured)).isPresent(),
                List.copyOf(violations));
    }

    private Measure measure(Allowance allowance, LocalDate measured) {
        var due = due(allowance);
        int used = allowance.used(measured);
        int overdue = allowance.overdue(due.day(), measured);
        int left = count.delayed == null
                ? allowance.days() - used
                : Math.max(0, calendar.count(measured, due.day())) - overdue;
        return new Measure(Optional.of(due), used, left, overdue);
    }

    private boolean abandoned() {
        return end != null && end.outcome() == Outcome.ABANDONED;
    }

    private Optional<Outcome> outcome() {
        return Optional.ofNullable(end).map(End::outcome);
    }

    private State state() {
        if (end != null) {
            return State.ENDED;
        }
        return waits.state().orElse(count.questions.pauseOn(asOf) ? State.PAUSED : State.RUNNING);
    }
}
