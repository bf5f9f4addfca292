package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand.AskRectification;
import org.mingtang.requests.casefile.CaseCommand.DecideRectification;
import org.mingtang.requests.casefile.CaseFact.*;
import org.mingtang.requests.casefile.Right.Mistyped;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockRule;
import org.mingtang.requests.clock.Consulted;
import org.mingtang.requests.clock.Violation;

/// What was mistyped is put right by entries of its own: one names the entry and the right value, a second person
/// agrees. What stands in the journal is not changed; whoever reads the case takes the right value.
final class Rectifying {
    /// Days by which a typed day can be wrong (docs/law/questions.md#q90).
    private static final long FARTHEST = 366;

    private Rectifying() {}

    /// A day that somebody typed, and the same entry with another one.
    private record Typed(LocalDate day, Function<LocalDate, CaseFact> moved) {}

    static CaseDecision ask(CaseFile file, AskRectification ask, CaseStanding standing, Objections objections) {
        var right = ask.right();
        var typed = typed(file.facts(), ask.entry()).stream()
                .filter(now -> now.what() == right.what())
                .findFirst();
        objections
                .unless(
                        typed.isPresent(),
                        "entry",
                        CaseRule.NO_SUCH_ENTRY,
                        "这一条没有可以更正的" + right.what().chinese() + "。")
                .unless(
                        file.openRectifications()
                                .noneMatch(open -> open.entry() == ask.entry()
                                        && open.right().what() == right.what()),
                        "entry",
                        CaseRule.RECTIFICATION_OPEN,
                        "这一条已经提请更正，还没有核准。")
                .unless(
                        typed.filter(right::equals).isEmpty(),
                        field(right),
                        CaseRule.SAME_VALUE,
                        "与现在登记的" + right.what().chinese() + "相同，不需要更正。")
                .text("reason", ask.reason(), "请写明怎样登记错了、正确的依据是什么。");
        if (typed.isPresent()) {
            possible(file, ask.entry(), right, standing, objections);
        }
        return objections.or(new RectificationAsked(
                Math.toIntExact(file.all(RectificationAsked.class).count()) + 1,
                ask.entry(),
                right,
                standing.officer().person(),
                standing.officer().name(),
                ask.reason().commitment()));
    }

    private static String field(Right right) {
        return right.what() == Mistyped.DAY ? "day" : "value";
    }

    /// By somebody else than who asked, and only while it is still possible.
    static CaseDecision decide(
            CaseFile file, DecideRectification decide, CaseStanding standing, Objections objections) {
        var asked = file.openRectifications()
                .filter(open -> open.number() == decide.number())
                .findFirst();
        objections
                .unless(asked.isPresent(), "number", CaseRule.NO_SUCH_RECTIFICATION, "没有这件更正，或者已经核准。")
                .unless(
                        asked.filter(by -> by.by().equals(standing.officer().person()))
                                .isEmpty(),
                        "number",
                        CaseRule.OWN_RECTIFICATION,
                        "自己提请的更正，由另一人核准。");
        if (!decide.agreed()) {
            return objections
                    .text("reason", decide.reason(), "请写明为什么不更正。")
                    .or(new RectificationRefused(
                            decide.number(), decide.reason().strip()));
        }
        asked.ifPresent(one -> possible(file, one.entry(), one.right(), standing, objections));
        return objections.or(new Rectified(decide.number()));
    }

    /// What breaks a rule that was kept before is no rectification.
    private static void possible(CaseFile file, int entry, Right right, CaseStanding standing, Objections objections) {
        if (right.what() == Mistyped.DAY) {
            possible(file, entry, right.day(), standing, objections);
        } else {
            objections
                    .unless(
                            right.what().choices().contains(right),
                            "value",
                            CaseRule.NO_SUCH_VALUE,
                            "请选择正确的" + right.what().chinese() + "。")
                    .unless(
                            !(file.facts().get(entry - 1) instanceof DisputeDecided decided
                                    && file.all(Remanded.class).anyMatch(anew -> anew.dispute() == decided.number())),
                            "entry",
                            CaseRule.ANSWERED_ANEW,
                            "已经按这个结果重新答复，不能再改结果。");
        }
        if (objections.isEmpty()) {
            breaksNothing(file, file.with(entry, right), field(right), standing, objections);
        }
    }

    private static void possible(
            CaseFile file, int entry, LocalDate day, CaseStanding standing, Objections objections) {
        var typed = day(file.facts().get(entry - 1)).orElseThrow();
        if (Math.abs(ChronoUnit.DAYS.between(typed, day)) > FARTHEST) {
            objections.unless(false, "day", CaseRule.TOO_FAR, "与登记的日期相差超过一年，请核对。");
            return;
        }
        var moved = file.with(entry, Right.day(day));
        if (moved.facts().get(entry - 1) instanceof DoneOnPaper) {
            objections.unless(
                    !day.isAfter(FromPaper.goingLive(file)),
                    "day",
                    CaseRule.ONLY_BEFORE_GOING_LIVE,
                    "本单位 " + FromPaper.goingLive(file) + " 改用平台，纸上办理的日期不能在这一天以后。");
        }
        withinTheRuleOfItsAct(moved.facts().get(entry - 1), day, standing, objections);
        objections.unless(
                !isBeforeItsCause(moved) && (!answersBeforeItIsAsked(moved) || answersBeforeItIsAsked(file)),
                "day",
                CaseRule.DATE_BEFORE_ARRIVAL,
                "更正以后，先后不合理：早于收到申请，或者早于它所答复、所依据的那一条。请核对日期。");
    }

    private static void breaksNothing(
            CaseFile file, CaseFile changed, String field, CaseStanding standing, Objections objections) {
        var before = violations(file, standing);
        violations(changed, standing).stream()
                .filter(violation -> before.stream().noneMatch(old -> old.rule() == violation.rule()))
                .map(violation ->
                        new Objection(field, violation.rule(), violation.clause(), "更正以后：" + violation.detail() + "。"))
                .forEach(objection -> objections.all(List.of(objection)));
    }

    /// What is still on its way may arrive in the next days; nothing else lies ahead. What has arrived may have taken
    /// longer than was thought.
    private static void withinTheRuleOfItsAct(
            CaseFact moved, LocalDate day, CaseStanding standing, Objections objections) {
        var sent = sent(moved);
        if (sent.isPresent() && day.isAfter(standing.today())) {
            objections.arrivesInTime("day", sent.get(), day);
        } else if (sent.isPresent()) {
            objections.arrived("day", sent.get(), day);
        } else {
            objections.unless(!day.isAfter(standing.today()), "day", CaseRule.DATE_IN_FUTURE, day + " 在今天以后，请核对日期。");
        }
    }

    private static Optional<LocalDate> sent(CaseFact fact) {
        if (fact instanceof OpinionAsked asked) {
            return Optional.of(asked.on());
        }
        return fact instanceof FeeNoticed noticed ? Optional.of(noticed.on()) : Optional.empty();
    }

    private static List<Violation> violations(CaseFile file, CaseStanding standing) {
        return file.clock(standing.today(), standing).violations().stream()
                // a confirmation that came late is late whatever was typed; it counts all the same
                .filter(violation -> violation.rule() != ClockRule.LATE_CONFIRMATION)
                .toList();
    }

    private static boolean isBeforeItsCause(CaseFile file) {
        return file.facts().stream()
                        .flatMap(fact -> day(fact).stream())
                        .anyMatch(file.arrived().on()::isAfter)
                || file.facts().stream().anyMatch(Rectifying::arrivesBeforeItIsSent)
                || precedes(file, Delivered.class, Delivered::on, Sealed.class, Sealed::on)
                || precedes(
                        file, DiscussionHeld.class, DiscussionHeld::on, DiscussionCalled.class, DiscussionCalled::on)
                || precedes(file, Remanded.class, Remanded::received, DisputeDecided.class, DisputeDecided::on)
                || file.all(ReferralAnswered.class)
                        .anyMatch(answer -> file.all(Referred.class)
                                .anyMatch(sent -> sent.number() == answer.number()
                                        && answer.on().isBefore(sent.sent())))
                || file.disputes()
                        .anyMatch(filed -> file.decision(filed.number())
                                .filter(decided -> decided.on().isBefore(filed.on()))
                                .isPresent());
    }

    /// Each by the last question to the same body before it.
    private static boolean answersBeforeItIsAsked(CaseFile file) {
        var asked = new HashMap<Consulted, LocalDate>();
        for (var fact : file.facts()) {
            if (fact instanceof OpinionAsked question) {
                asked.put(question.whom(), question.received());
            } else if (fact instanceof OpinionCame came
                    && Optional.ofNullable(asked.get(came.whom()))
                            .filter(came.on()::isBefore)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean arrivesBeforeItIsSent(CaseFact fact) {
        if (fact instanceof CorrectionAsked asked) {
            return !asked.limit().isAfter(asked.on());
        }
        return sent(fact)
                .filter(sent -> day(fact).filter(sent::isAfter).isPresent())
                .isPresent();
    }

    /// Whether an entry is of an earlier day than the last one of the kind on which it rests.
    private static <F extends CaseFact, C extends CaseFact> boolean precedes(
            CaseFile file,
            Class<F> type,
            Function<F, LocalDate> day,
            Class<C> cause,
            Function<C, LocalDate> dayOfCause) {
        Optional<LocalDate> since = Optional.empty();
        for (var fact : file.facts()) {
            if (cause.isInstance(fact)) {
                since = Optional.of(dayOfCause.apply(cause.cast(fact)));
            } else if (type.isInstance(fact)
                    && since.filter(day.apply(type.cast(fact))::isBefore).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The facts as they are to be read: each with what was agreed on last.
    static List<CaseFact> applied(List<CaseFact> facts) {
        var read = new ArrayList<>(facts);
        for (var fact : facts) {
            if (fact instanceof Rectified rectified) {
                facts.stream()
                        .filter(each ->
                                each instanceof RectificationAsked asked && asked.number() == rectified.number())
                        .map(RectificationAsked.class::cast)
                        .forEach(asked -> change(read, asked.entry(), asked.right()));
            }
        }
        return List.copyOf(read);
    }

    static void change(List<CaseFact> facts, int entry, Right right) {
        if (right.what() == Mistyped.DAY) {
            move(facts, entry, right.day());
        } else {
            facts.set(entry - 1, saying(facts.get(entry - 1), right));
        }
    }

    /// The same entry with another value; itself where it has none of that kind.
    private static CaseFact saying(CaseFact fact, Right right) {
        var value = right.value();
        return switch (right.what()) {
            case DAY ->
                typed(fact).map(typed -> typed.moved().apply(right.day())).orElse(fact);
            case CHANNEL ->
                fact instanceof Arrived was
                        ? new Arrived(
                                was.agency(),
                                Channel.valueOf(value),
                                was.on(),
                                was.applicant(),
                                was.commitment(),
                                was.coded())
                        : fact;
            case APPLICANT ->
                fact instanceof Arrived was
                        ? new Arrived(
                                was.agency(),
                                was.channel(),
                                was.on(),
                                ApplicantKind.valueOf(value),
                                was.commitment(),
                                was.coded())
                        : fact;
            case FORUM ->
                fact instanceof DisputeFiled was
                        ? new DisputeFiled(was.number(), Forum.valueOf(value), was.body(), was.reference(), was.on())
                        : fact;
            case RESULT ->
                fact instanceof DisputeDecided was
                        ? new DisputeDecided(
                                was.number(), DisputeResult.valueOf(value), was.on(), was.received(), was.commitment())
                        : fact;
        };
    }

    /// What an entry says now.
    static Optional<Right> read(CaseFact fact, Mistyped what) {
        return switch (what) {
            case DAY -> day(fact).map(Right::day);
            case CHANNEL -> fact instanceof Arrived was ? right(what, was.channel()) : Optional.empty();
            case APPLICANT -> fact instanceof Arrived was ? right(what, was.applicant()) : Optional.empty();
            case FORUM -> fact instanceof DisputeFiled was ? right(what, was.forum()) : Optional.empty();
            case RESULT -> fact instanceof DisputeDecided was ? right(what, was.result()) : Optional.empty();
        };
    }

    private static Optional<Right> right(Mistyped what, Enum<?> value) {
        return Optional.of(new Right(what, value.name()));
    }

    /// What somebody typed of an entry, as it is read now. Of itself the applicant tells what sort it is, also on the
    /// portal, and can be mistaken.
    static List<Right> typed(List<CaseFact> facts, int entry) {
        if (entry < 1 || entry > facts.size()) {
            return List.of();
        }
        var fact = facts.get(entry - 1);
        return Stream.of(Mistyped.values())
                .filter(what -> what == Mistyped.APPLICANT ? !isTakenOver(fact, facts) : isTyped(facts, entry))
                .flatMap(what -> read(fact, what).stream())
                .toList();
    }

    private static void move(List<CaseFact> facts, int entry, LocalDate day) {
        typed(facts.get(entry - 1))
                .ifPresent(typed -> facts.set(entry - 1, typed.moved().apply(day)));
        // the day on paper is that of the step below it
        if (facts.get(entry - 1) instanceof DoneOnPaper && facts.get(entry) instanceof Dated step) {
            facts.set(entry, step.on(day));
        }
        if (facts.get(entry - 1) instanceof SplitOff) {
            facts.replaceAll(fact -> notAfter(fact, day));
        }
    }

    /// A part was not received before it arrived.
    private static CaseFact notAfter(CaseFact fact, LocalDate day) {
        boolean later = fact instanceof Arrived arrived && arrived.on().isAfter(day)
                || fact instanceof Confirmed confirmed && confirmed.on().isAfter(day);
        return later ? typed(fact).orElseThrow().moved().apply(day) : fact;
    }

    /// Whether somebody typed the day. What the portal did is of the day it did it.
    private static boolean isTyped(List<CaseFact> facts, int entry) {
        var fact = facts.get(entry - 1);
        return !(fact instanceof Arrived arrived && arrived.coded()
                || fact instanceof Confirmed confirmed && confirmed.wasThePortal()
                || fact instanceof SplitOff part && !part.typed()
                || isTakenOver(fact, facts)
                || fact instanceof Delivered delivered && delivered.way() == Delivery.PORTAL
                || isToldAbove(facts, entry));
    }

    /// Of a part of a request only the day of receipt can be put right; what it took over moves with it.
    private static boolean isTakenOver(CaseFact fact, List<CaseFact> facts) {
        return (fact instanceof Arrived || fact instanceof Confirmed)
                && facts.stream().anyMatch(SplitOff.class::isInstance);
    }

    /// Of a step on paper the day stands in the entry above it; what is its own is the day on which it arrived.
    private static boolean isToldAbove(List<CaseFact> facts, int entry) {
        return entry > 1
                && facts.get(entry - 2) instanceof DoneOnPaper
                && sent(facts.get(entry - 1)).isEmpty();
    }

    /// The day of an entry that can be mistyped; empty where the desk wrote it itself or a letter tells it.
    private static Optional<LocalDate> day(CaseFact fact) {
        return typed(fact).map(Typed::day);
    }

    private static Optional<Typed> typed(CaseFact fact) {
        return switch (fact) {
            case Arrived was ->
                typed(
                        was.on(),
                        day -> new Arrived(
                                was.agency(), was.channel(), day, was.applicant(), was.commitment(), was.coded()));
            case Confirmed was -> typed(was.on(), day -> new Confirmed(day, was.evidence()));
            case DoneOnPaper was -> typed(was.on(), day -> new DoneOnPaper(day, was.source(), was.scan()));
            case SplitOff was -> typed(was.received(), was::on);
            case Corrected was -> typed(was.on(), was::on);
            case OpinionAsked was ->
                typed(was.received(), day -> new OpinionAsked(was.on(), was.whom(), day, was.commitment()));
            case OpinionCame was -> typed(was.on(), was::on);
            case NamingConsented was -> typed(was.on(), day -> new NamingConsented(day, was.commitment()));
            case NamingRevoked was -> typed(was.on(), day -> new NamingRevoked(day, was.commitment()));
            case FeeNoticed was ->
                typed(was.received(), day -> new FeeNoticed(was.on(), day, was.yuan(), was.method()));
            case FeePaid was -> typed(was.on(), was::on);
            case ReasonsCame was -> typed(was.on(), was::on);
            case LetterDispatched was ->
                typed(was.on(), day -> new LetterDispatched(was.letter(), was.way(), day, was.proof()));
            case Delivered was -> typed(was.on(), day -> new Delivered(was.way(), day, was.proof()));
            case Withdrawn was -> typed(was.on(), day -> new Withdrawn(day, was.commitment()));
            case DisputeFiled was ->
                typed(was.on(), day -> new DisputeFiled(was.number(), was.forum(), was.body(), was.reference(), day));
            case Remanded was -> typed(was.received(), day -> new Remanded(was.dispute(), day, was.ordered()));
            case RecordCorrected was ->
                typed(was.on(), day -> new RecordCorrected(day, was.result(), was.commitment()));
            case Explained was -> typed(was.on(), day -> new Explained(day, was.by(), was.commitment()));
            case DiscussionHeld was ->
                typed(was.on(), day -> new DiscussionHeld(day, was.kinds(), was.participants(), was.findings()));
            case Referred was ->
                typed(was.sent(), day -> new Referred(was.number(), was.partner(), was.name(), day, was.commitment()));
            case ReferralAnswered was ->
                typed(was.on(), day -> new ReferralAnswered(was.number(), day, was.commitment()));
            case Registered _,
                    Sorted _,
                    Split _,
                    Linked _,
                    Unlinked _,
                    HandedOver _,
                    CorrectionAsked _,
                    AssistanceAsked _,
                    Searched _,
                    OverrideAssented _,
                    ThirdPartyTold _,
                    Extended _,
                    ExtendedInternally _,
                    FeeWaived _,
                    ReasonsAsked _,
                    Delayed _,
                    OpinionGiven _,
                    CountersignAsked _,
                    Countersigned _,
                    GivenBack _,
                    Signed _,
                    CopiesRedacted _,
                    SecrecyCleared _,
                    LetterDrafted _,
                    LegalityReviewed _,
                    LetterApproved _,
                    Sealed _,
                    Archived _,
                    Lapsed _,
                    PersonalDataDisposed _,
                    ApplicantWrote _,
                    DueMoved _,
                    DisputeDecided _,
                    AnswerOrdered _,
                    CodeGiven _,
                    DiscussionCalled _,
                    RectificationAsked _,
                    Rectified _,
                    RectificationRefused _ -> Optional.empty();
        };
    }

    private static Optional<Typed> typed(LocalDate day, Function<LocalDate, CaseFact> moved) {
        return Optional.of(new Typed(day, moved));
    }
}
