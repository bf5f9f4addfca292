package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.requests.clock.DayByDayHistory.Act;

/// A request as one act after the other leaves it; numbers in comments are the rules of the contract.
final class DayByDayCase {
    private static final LocalDate FIRST_FEE = LocalDate.of(2021, 1, 1);

    record Violation(String rule, Act act) {}

    private record Question(
            String asked,
            LocalDate date,
            LocalDate limit,
            @Nullable LocalDate answered) {
        boolean isOpen() {
            return answered == null;
        }
    }

    private final WorkingCalendar calendar;
    private final LocalDate asOf;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private @Nullable LocalDate lastAct;
    private @Nullable LocalDate arrived;
    private @Nullable LocalDate firstReceipt;
    private @Nullable LocalDate receipt;
    private int allowance = 20;
    private boolean extended;
    private boolean correctionAsked;
    private @Nullable LocalDate correctionLimit;
    private @Nullable LocalDate paymentLimit;
    private boolean reasonsAsked;
    private @Nullable LocalDate delayedUntil;
    private @Nullable Act endedBy;

    DayByDayCase(WorkingCalendar calendar, LocalDate asOf) {
        this.calendar = calendar;
        this.asOf = asOf;
    }

    /// Lets the act happen, or writes down why it is as if it were not there.
    void apply(Act act) {
        var broken = brokenRule(act);
        if (broken.isPresent()) {
            violations.add(new Violation(broken.get(), act));
            return;
        }
        lastAct = act.date();
        happen(act);
    }

    private Optional<String> brokenRule(Act act) {
        if (lastAct != null && act.date().isBefore(lastAct)) {
            return Optional.of("out-of-order");
        }
        if (endedBy != null) {
            return Optional.of("after-end");
        }
        var missed = missedLimit(act.date());
        if (missed != null) {
            return afterMissedLimit(act, missed);
        }
        if (act.type().equals("received")) {
            return receivedWrongly(act);
        }
        if (receipt == null || act.date().isBefore(receipt)) {
            return arrived != null && act.endsTheCase() ? Optional.empty() : Optional.of("out-of-order");
        }
        return Optional.ofNullable(
                switch (act.type()) {
                    case "correction-asked" -> correctionAskedWrongly(act);
                    case "corrected" -> correctionLimit == null ? "not-asked" : null;
                    case "fee-paid" -> paymentLimit == null ? "not-asked" : null;
                    case "third-party-asked", "agency-asked" ->
                        openQuestion(act).isPresent() ? "already-asked" : null;
                    case "third-party-answered", "agency-answered" ->
                        openQuestion(act).isEmpty() ? "not-asked" : null;
                    case "extended" -> extendedWrongly(act);
                    case "fee-noticed" -> feeNoticedWrongly(act);
                    case "delayed" -> delayedWrongly(act);
                    default -> null;
                });
    }

    // 4, 7: the request is deemed abandoned; only what the limit was for can still be looked at.
    private Optional<String> afterMissedLimit(Act act, LocalDate missed) {
        if (act.type().equals("corrected") && missed.equals(correctionLimit)) {
            boolean goodReason = act.facts().path("goodReason").asBoolean(false);
            return goodReason ? Optional.empty() : Optional.of("correction-too-late");
        }
        if (act.type().equals("fee-paid") && missed.equals(paymentLimit)) {
            return Optional.of("late-payment");
        }
        return Optional.of("after-end");
    }

    private Optional<String> receivedWrongly(Act act) {
        if (arrived != null) {
            return Optional.of("duplicate-receipt");
        }
        var confirmed = confirmed(act);
        return needsConfirmation(act) && confirmed != null && confirmed.isBefore(act.date())
                ? Optional.of("confirmation-before-arrival")
                : Optional.empty();
    }

    private @Nullable String correctionAskedWrongly(Act act) {
        if (correctionAsked) {
            return "second-correction";
        }
        return act.date().isAfter(workingDayAfter(requireReceipt(), 7)) ? "late-correction" : null;
    }

    private @Nullable String extendedWrongly(Act act) {
        if (extended) {
            return "second-extension";
        }
        if (act.date().isAfter(due(act.date()))) {
            return "late-extension";
        }
        int days = act.facts().path("days").intValue();
        return days < 1 || days > 20 ? "extension-too-long" : null;
    }

    private @Nullable String feeNoticedWrongly(Act act) {
        if (paymentLimit != null) {
            return "already-asked";
        }
        if (act.date().isBefore(FIRST_FEE)) {
            return "no-fee-rule";
        }
        return act.date().isAfter(due(act.date())) ? "late-fee-notice" : null;
    }

    private @Nullable String delayedWrongly(Act act) {
        if (!reasonsAsked) {
            return "delay-without-reasons";
        }
        return act.day("until").orElseThrow().isAfter(due(act.date())) ? null : "delay-not-later";
    }

    private void happen(Act act) {
        switch (act.type()) {
            case "received" -> receive(act);
            case "correction-asked" -> {
                correctionAsked = true;
                correctionLimit = workingDayAfter(act.day("limit").orElseThrow(), 0);
            }
            case "corrected" -> {
                correctionLimit = null;
                startAnew(act.date());
            }
            case "third-party-asked", "agency-asked" ->
                questions.add(new Question(asked(act), act.date(), workingDayAfter(act.letterReceived(), 15), null));
            case "third-party-answered", "agency-answered" -> {
                var question = openQuestion(act).orElseThrow();
                questions.remove(question);
                questions.add(new Question(question.asked(), question.date(), question.limit(), act.date()));
            }
            case "extended" -> {
                extended = true;
                allowance += act.facts().path("days").intValue();
            }
            case "fee-noticed" -> paymentLimit = workingDayAfter(act.letterReceived(), 20);
            case "fee-paid" -> {
                paymentLimit = null;
                startAnew(act.date());
            }
            case "reasons-asked" -> reasonsAsked = true;
            case "delayed" -> delayedUntil = workingDayAfter(act.day("until").orElseThrow(), 0);
            case "replied", "withdrawn", "transferred" -> endedBy = act;
            default -> throw new IllegalStateException(act.type());
        }
    }

    private void receive(Act act) {
        arrived = act.date();
        receipt = needsConfirmation(act) ? confirmed(act) : act.date();
        firstReceipt = receipt;
        if (act.text("channel").equals("ordinary-post") && receipt != null && receipt.isAfter(arrived)) {
            violations.add(new Violation("late-confirmation", act));
        }
    }

    private static boolean needsConfirmation(Act act) {
        return !act.text("channel").equals("in-person") && !act.text("channel").equals("signed-post");
    }

    // 2: a confirmation after asOf is not there.
    private @Nullable LocalDate confirmed(Act act) {
        return act.day("confirmed").filter(day -> !day.isAfter(asOf)).orElse(null);
    }

    // 7
    private void startAnew(LocalDate day) {
        receipt = day;
        questions.clear();
        allowance = 20;
        extended = false;
        delayedUntil = null;
    }

    private Optional<Question> openQuestion(Act act) {
        return questions.stream()
                .filter(question -> question.isOpen() && question.asked().equals(asked(act)))
                .findFirst();
    }

    // 6: parties and agencies are separate names.
    private static String asked(Act act) {
        return act.type().startsWith("agency") ? "agency " + act.text("agency") : "party " + act.text("party");
    }

    /// The first limit for a correction or payment that lies before the day.
    private @Nullable LocalDate missedLimit(LocalDate day) {
        @Nullable LocalDate first = null;
        for (var limit : new @Nullable LocalDate[] {correctionLimit, paymentLimit}) {
            if (limit != null && limit.isBefore(day) && (first == null || limit.isBefore(first))) {
                first = limit;
            }
        }
        return first;
    }

    /// E: the day everything is measured at.
    LocalDate end() {
        if (endedBy != null) {
            return endedBy.date();
        }
        var missed = missedLimit(asOf);
        return missed == null ? asOf : missed.plusDays(1);
    }

    @Nullable
    LocalDate received() {
        return receipt == null || endedBy != null && receipt.isAfter(endedBy.date()) ? null : receipt;
    }

    @Nullable
    LocalDate firstReceipt() {
        return firstReceipt;
    }

    String state() {
        if (endedBy != null || missedLimit(asOf) != null) {
            return "ended";
        }
        if (receipt == null) {
            return "awaiting-confirmation";
        }
        if (correctionLimit != null) {
            return "awaiting-correction";
        }
        if (paymentLimit != null) {
            return "awaiting-payment";
        }
        boolean paused = questions.stream().anyMatch(question -> question.isOpen() && asOf.isBefore(question.limit()));
        return paused ? "paused" : "running";
    }

    @Nullable
    String outcome() {
        if (endedBy != null) {
            return endedBy.type();
        }
        return missedLimit(asOf) == null ? null : "abandoned";
    }

    // 11
    boolean isWaitingOrAbandoned() {
        return endedBy == null && (correctionLimit != null || paymentLimit != null);
    }

    boolean isDelayed() {
        return delayedUntil != null;
    }

    int allowance() {
        return allowance;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /// The due date as it stands on a day, with the open questions running to that day.
    LocalDate due(LocalDate standing) {
        if (delayedUntil != null) {
            return delayedUntil;
        }
        var excluded = excluded(standing);
        var day = requireReceipt();
        int used = 0;
        while (used < allowance) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day) && !excluded.contains(day)) {
                used++;
            }
        }
        return day;
    }

    /// Working days in (from, to] that are not excluded, with the open questions running to a day.
    int countedDays(LocalDate from, LocalDate to, LocalDate standing) {
        var excluded = excluded(standing);
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day) && !excluded.contains(day)) {
                count++;
            }
        }
        return count;
    }

    /// The working days that questions take out, with the open ones running to a day.
    TreeSet<LocalDate> excluded(LocalDate standing) {
        var excluded = new TreeSet<LocalDate>();
        for (var question : questions) {
            for (var day = question.date().plusDays(1); !day.isAfter(standing); day = day.plusDays(1)) {
                boolean answered = question.answered() != null && day.isAfter(question.answered());
                if (answered || day.isAfter(question.limit())) {
                    break;
                }
                if (calendar.isWorkingDay(day)) {
                    excluded.add(day);
                }
            }
        }
        return excluded;
    }

    /// The n-th working day after a day; for none, the day itself or the next working day.
    private LocalDate workingDayAfter(LocalDate from, int days) {
        var day = from;
        int passed = 0;
        while (passed < days || !calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day)) {
                passed++;
            }
        }
        return day;
    }

    private LocalDate requireReceipt() {
        return Objects.requireNonNull(receipt);
    }
}
