package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingtang.journal.Journal.Act;
import org.mingtang.regulation.ClauseId;
import org.mingtang.requests.Objection;
import org.mingtang.requests.answer.AnswerRules;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.clock.ClockEvent;
import org.mingtang.requests.clock.ClockRule;
import org.mingtang.requests.clock.Violation;

/// Gathers every reason against one act, so that all are told at once.
final class Objections {
    /// the clause under which acts are entered that rest on the Regulation alone
    private static final ClauseId REGULATION = new ClauseId("LAW-02");

    /// Days within which a letter by post arrives (docs/law/questions.md#q89).
    private static final int POST_DAYS = 7;

    /// Acts that the law does not let move the clock, whoever enters them.
    private static final Set<ClockRule> VOID = EnumSet.of(
            ClockRule.LATE_CORRECTION,
            ClockRule.SECOND_CORRECTION,
            ClockRule.LATE_EXTENSION,
            ClockRule.SECOND_EXTENSION,
            ClockRule.EXTENSION_TOO_LONG,
            ClockRule.LATE_FEE_NOTICE,
            ClockRule.NO_FEE_RULE);

    private final DeskAct act;
    private final CaseFile file;
    private final CaseStanding standing;
    private final List<Objection> objections = new ArrayList<>();

    Objections(DeskAct act, CaseFile file, CaseStanding standing) {
        this.act = act;
        this.file = file;
        this.standing = standing;
    }

    Objections unless(boolean holds, String field, CaseRule rule, String message) {
        if (!holds) {
            objections.add(Objection.at(field, rule, message));
        }
        return this;
    }

    Objections text(String field, String text, String whatToWrite) {
        return unless(!text.isBlank(), field, CaseRule.TEXT_MISSING, whatToWrite)
                .shorter(field, text);
    }

    Objections text(String field, Kept text, String whatToWrite) {
        return unless(!text.isBlank(), field, CaseRule.TEXT_MISSING, whatToWrite)
                .bounded(field, text.length());
    }

    Objections shorter(String field, String text) {
        return bounded(field, text.codePointCount(0, text.length()));
    }

    Objections bounded(String field, Kept text) {
        return bounded(field, text.length());
    }

    private Objections bounded(String field, int length) {
        return unless(
                length <= AnswerRules.LONGEST,
                field,
                CaseRule.TEXT_TOO_LONG,
                "最多 " + AnswerRules.LONGEST + " 字，现有 " + length + " 字。请缩短。");
    }

    Objections happened(LocalDate on) {
        return happenedAt("on", on);
    }

    /// Of an act whose letter is written with it: the letter tells the day, and no other day can be told.
    Objections today(LocalDate on) {
        return isOnPaper()
                ? happened(on)
                : isToday(on, CaseRule.LETTER_OF_ANOTHER_DAY, "文书今天制成，日期只能是今天 " + standing.today() + "，不能倒签或者预签。");
    }

    Objections isToday(LocalDate on, CaseRule rule, String message) {
        return unless(on.equals(standing.today()), "on", rule, message);
    }

    /// A letter by post is there within some days; a day far ahead would only lengthen what is counted from it.
    Objections arrivesInTime(String field, LocalDate sent, LocalDate received) {
        var latest = latest(sent);
        return arrived(field, sent, received)
                .unless(
                        !received.isAfter(latest),
                        field,
                        CaseRule.ARRIVES_TOO_LATE,
                        "收到日期最迟写 " + latest + "（发出后 " + POST_DAYS + " 天）；更晚才收到的，请在收到以后办理。");
    }

    /// What was sent on paper may have taken longer, but was there when the unit went live, or is still on its way.
    private LocalDate latest(LocalDate sent) {
        var bySevenDays = sent.plusDays(POST_DAYS);
        return isOnPaper() && FromPaper.goingLive(file).isAfter(bySevenDays) ? FromPaper.goingLive(file) : bySevenDays;
    }

    Objections arrived(String field, LocalDate sent, LocalDate received) {
        return unless(
                !received.isBefore(sent),
                field,
                CaseRule.DATE_BEFORE_ARRIVAL,
                "收到日期 " + received + " 早于发出日期 " + sent + "，请核对。");
    }

    Objections happenedAt(String field, LocalDate on) {
        unless(!on.isAfter(standing.today()), field, CaseRule.DATE_IN_FUTURE, on + " 在今天以后，请核对日期。");
        return unless(
                !on.isBefore(file.arrived().on()),
                field,
                CaseRule.DATE_BEFORE_ARRIVAL,
                on + " 早于收到申请的 " + file.arrived().on() + "，请核对日期。");
    }

    /// Of a day that is chosen here; what a letter of before set stands as it is.
    Objections choosable(boolean holds, String field, CaseRule rule, String message) {
        return unless(holds || isOnPaper(), field, rule, message);
    }

    /// Whether the clock takes the event; it names its own rule and clause (clock.md).
    Objections moves(ClockEvent event) {
        if (!event.on().isAfter(standing.today())) {
            var events = new ArrayList<>(file.clockEvents());
            var before = standing.clock(events, standing.today()).violations();
            events.add(event);
            if (isOnPaper()) {
                ClockEvents.inOrder(events);
            }
            var after = new ArrayList<>(standing.clock(events, standing.today()).violations());
            before.forEach(after::remove);
            after.stream().map(this::of).forEach(objections::add);
        }
        return this;
    }

    private Objection of(Violation violation) {
        var more = isOnPaper() && VOID.contains(violation.rule()) ? "这一步当时就没有停止、延长期限的效力，不用补记。" : "";
        return new Objection("on", violation.rule(), violation.clause(), violation.detail() + "。" + more);
    }

    /// What was done before the unit went live has its own letters, of its own day.
    private boolean isOnPaper() {
        return act == DeskAct.ENTER_FROM_PAPER;
    }

    Objections all(List<Objection> more) {
        objections.addAll(more);
        return this;
    }

    boolean isEmpty() {
        return objections.isEmpty();
    }

    List<Objection> gathered() {
        return List.copyOf(objections);
    }

    CaseDecision refused() {
        return new CaseDecision.Refused(objections);
    }

    /// The facts, entered under the clause of the act, where nothing stands against it.
    CaseDecision or(CaseFact... facts) {
        return objections.isEmpty() ? accepted(act.clause(), facts) : refused();
    }

    static CaseDecision.Accepted accepted(String clause, CaseFact... facts) {
        var under = clause.matches("[A-Z]{3}-\\d{2}") ? new ClauseId(clause) : REGULATION;
        return new CaseDecision.Accepted(List.of(facts).stream()
                .map(fact -> new Act(fact, List.of(under)))
                .toList());
    }
}
