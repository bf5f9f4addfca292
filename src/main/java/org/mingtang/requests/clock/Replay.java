package org.mingtang.requests.clock;

import static org.mingtang.requests.clock.ClockRule.AFTER_END;
import static org.mingtang.requests.clock.ClockRule.ALREADY_ASKED;
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
import org.mingtang.requests.clock.ClockEvent.Divided;
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

    private record End(Outcome outcome, LocalDate on) {
        boolean isDayAfter(@Nullable LocalDate limit) {
            return outcome == Outcome.ABANDONED && limit != null && on.equals(limit.plusDays(1));
        }
    }

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
        return afterEnd(event).or(() -> switch (event) {
            case Received arrived -> receipt.arrive(arrived, violations::add);
            case Replied _ -> ended(Outcome.REPLIED, event);
            case Withdrawn _ -> ended(Outcome.WITHDRAWN, event);
            case Divided _ -> ended(Outcome.DIVIDED, event);
            case Transferred _ -> ended(Outcome.TRANSFERRED, event);
            case Corrected corrected -> sinceReceipt(event, () -> corrected(corrected));
            case FeePaid paid -> sinceReceipt(event, () -> paid(paid));
            case CorrectionAsked asked -> sinceReceipt(event, () -> correctionAsked(asked));
            case OpinionAsked asked -> sinceReceipt(event, () -> opinionAsked(asked));
            case OpinionAnswered answered -> sinceReceipt(event, () -> count.questions.answer(answered));
            case Extended extended -> sinceReceipt(event, () -> extended(extended));
            case FeeNoticed noticed -> sinceReceipt(event, () -> feeNoticed(noticed));
            case ReasonsAsked _ -> sinceReceipt(event, this::reasonsAsked);
            case Delayed put -> sinceReceipt(event, () -> delayed(put));
        });
    }

    /// The end as known on a day: by an act, or on the day after a limit that was missed.
    private Optional<End> endKnownOn(LocalDate day) {
        return Optional.ofNullable(end)
                .or(() -> waits.missedBefore(day).map(limit -> new End(Outcome.ABANDONED, limit.plusDays(1))));
    }

    /// Whatever comes after the end does not hold; but of a missed limit its own act may still speak.
    private Optional<Violation> afterEnd(ClockEvent event) {
        return endKnownOn(event.on()).flatMap(known -> switch (event) {
            case Corrected late
            when known.isDayAfter(waits.correction) ->
                late.goodReason()
                        ? Optional.empty()
                        : broken(CORRECTION_TOO_LATE, "补正期限 " + waits.correction + "，" + late.on() + " 逾期且无正当理由");
            case FeePaid late
            when known.isDayAfter(waits.payment) ->
                broken(LATE_PAYMENT, "缴费期限 " + waits.payment + "，" + late.on() + " 逾期");
            case Received _,
                    Replied _,
                    Withdrawn _,
                    Divided _,
                    Transferred _,
                    Corrected _,
                    FeePaid _,
                    CorrectionAsked _,
                    OpinionAsked _,
                    OpinionAnswered _,
                    Extended _,
                    FeeNoticed _,
                    ReasonsAsked _,
                    Delayed _ ->
                broken(AFTER_END, known.on() + " 已办结（" + known.outcome().chinese() + "），" + event.on() + " 的事项不再计入");
        });
    }

    private Optional<Violation> sinceReceipt(ClockEvent event, Supplier<Optional<Violation>> rule) {
        return receipt.day().filter(day -> !event.on().isBefore(day)).isPresent()
                ? rule.get()
                : broken(OUT_OF_ORDER, event.on() + " 还没有收到之日，不能先办理");
    }

    private Optional<Violation> correctionAsked(CorrectionAsked event) {
        if (correctionUsed) {
            return broken(SECOND_CORRECTION, "已经告知过一次补正，应当一次告知");
        }
        var period = law.first().period(PeriodKey.REQUEST_CORRECTION);
        var last =
                calendar.due(receipt.day().orElseThrow(), period.workingDays()).day();
        if (event.on().isAfter(last)) {
            return Optional.of(new Violation(
                    LATE_CORRECTION,
                    period.cite().text(),
                    "补正应当在收到之日起 " + period.workingDays() + "内（" + last + "）告知，" + event.on() + " 已超过"));
        }
        correctionUsed = true;
        waits.correction = workingDayFrom(event.limit()).day();
        return Optional.empty();
    }

    /// Too late but with a good reason, it takes up a request that was given up (条例第三十条).
    private Optional<Violation> corrected(Corrected event) {
        if (waits.correction == null) {
            return broken(NOT_ASKED, "没有告知补正，或者已经补正");
        }
        waits.correction = null;
        startAgain(event);
        return Optional.empty();
    }

    private Optional<Violation> opinionAsked(OpinionAsked event) {
        var key = switch (event.whom().kind()) {
            case THIRD_PARTY -> PeriodKey.REQUEST_THIRD_PARTY;
            case AGENCY -> PeriodKey.REQUEST_OTHER_AGENCY;
        };
        var limit = calendar.due(event.received(), law.first().period(key).workingDays());
        return count.questions.ask(event, limit.day());
    }

    private Optional<Violation> extended(Extended event) {
        var period = law.first().period(PeriodKey.REQUEST_EXTENSION);
        if (count.extension > 0) {
            return broken(SECOND_EXTENSION, "已经延长过 " + count.extension + " 个工作日");
        }
        var late = afterDue(event, LATE_EXTENSION);
        if (late.isPresent()) {
            return late;
        }
        if (event.days() < 1 || event.days() > period.workingDays().count()) {
            return Optional.of(new Violation(
                    EXTENSION_TOO_LONG,
                    period.cite().text(),
                    "延长 " + event.days() + " 个工作日，应为 1 至 " + period.workingDays()));
        }
        count.extension = event.days();
        return Optional.empty();
    }

    private Optional<Violation> feeNoticed(FeeNoticed event) {
        if (waits.payment != null) {
            return broken(ALREADY_ASKED, "已经发出收费通知，尚未缴费");
        }
        var period = law.ofFees(event.on());
        if (period.isEmpty()) {
            return broken(NO_FEE_RULE, event.on() + " 没有收费规定");
        }
        var late = afterDue(event, LATE_FEE_NOTICE);
        if (late.isEmpty()) {
            waits.payment =
                    calendar.due(event.received(), period.get().workingDays()).day();
        }
        return late;
    }

    private Optional<Violation> paid(FeePaid event) {
        if (waits.payment == null) {
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
        if (!receipt.arrived()) {
            return broken(OUT_OF_ORDER, event.on() + " 还没有登记收到，不能先办结");
        }
        end = new End(outcome, event.on());
        return Optional.empty();
    }

    /// Correction and payment make their day the day of receipt.
    private void startAgain(ClockEvent event) {
        receipt.renew(event.on());
        count = new Count();
    }

    private Optional<Violation> afterDue(ClockEvent event, ClockRule rule) {
        return due(event.on())
                .filter(due -> event.on().isAfter(due.day()))
                .map(due -> Violation.of(rule, event.on() + " 晚于现在的期限 " + due.day()));
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
        var known = endKnownOn(asOf);
        var measured = known.map(End::on).orElse(asOf);
        boolean abandoned =
                known.filter(end -> end.outcome() == Outcome.ABANDONED).isPresent();
        return receipt.day()
                .filter(from -> abandoned || !from.isAfter(measured))
                .map(from -> since(from, known, measured))
                .orElseGet(() -> withoutReceipt(known, measured));
    }

    private ClockReading withoutReceipt(Optional<End> known, LocalDate measured) {
        return new ClockReading(
                Optional.empty(),
                known.isPresent() ? State.ENDED : State.AWAITING_CONFIRMATION,
                known.map(End::outcome),
                measured,
                allowance(),
                Optional.of(new Measure(Optional.empty(), 0, allowance(), 0)),
                List.of(),
                List.of(),
                false,
                List.copyOf(violations));
    }

    private ClockReading since(LocalDate from, Optional<End> known, LocalDate measured) {
        var allowance = allowance(from, measured);
        var measure = counts(known) ? Optional.of(measure(allowance, measured)) : Optional.<Measure>empty();
        var last = measure.flatMap(Measure::due).map(DueDate::day).map(due -> Allowance.later(due, measured));
        return new ClockReading(
                Optional.of(from),
                state(known),
                known.map(End::outcome),
                measured,
                allowance.days(),
                measure,
                count.questions.pauses(measured),
                allowance.excluded(),
                calendar.withoutNotice(from, last.orElse(measured)).isPresent(),
                List.copyOf(violations));
    }

    /// Nothing runs while the applicant is awaited, nor once the request is given up.
    private boolean counts(Optional<End> known) {
        return known.map(end -> end.outcome() != Outcome.ABANDONED)
                .orElse(waits.state().isEmpty());
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

    private State state(Optional<End> known) {
        if (known.isPresent()) {
            return State.ENDED;
        }
        return waits.state().orElse(count.questions.pauseOn(asOf) ? State.PAUSED : State.RUNNING);
    }
}
