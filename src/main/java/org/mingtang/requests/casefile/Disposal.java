package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Period;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand.Dispose;
import org.mingtang.requests.casefile.CaseFact.*;

/// From when on the personal data of a request about a public-health event are disposed of (REQ-26): the period of the
/// law that was in force when it ended, counted from that day (docs/law/questions.md#q96).
///
/// @param ended the last of: the answer, the end without one, the decision of a dispute
/// @param day   the first on which it can be done
public record Disposal(LocalDate ended, LocalDate day, Period period) {

    /// Empty while the request is open, and for one that is about something else.
    public static Optional<Disposal> of(CaseFile file, Packs packs) {
        return ended(file).map(ended -> {
            var period = packs.inForceOn(ended).period(PeriodKey.REQUEST_PERSONAL_DATA);
            return new Disposal(ended, period.length().after(ended), period);
        });
    }

    /// The day for which somebody has to be reminded; empty while nothing can be disposed of.
    public static Optional<LocalDate> due(CaseFile file, Packs packs) {
        return missing(file).isPresent() || !isPublicHealth(file)
                ? Optional.empty()
                : of(file, packs).map(Disposal::day);
    }

    private static Optional<LocalDate> ended(CaseFile file) {
        return file.step().isOpen() || !concerns(file)
                ? Optional.empty()
                : file.facts().stream()
                        .flatMap(fact -> trace(fact).ended().stream())
                        .max(Comparator.naturalOrder());
    }

    /// What was split holds the papers of its parts, whatever they are about; they go after those of every part.
    private static boolean concerns(CaseFile file) {
        return isPublicHealth(file) || file.split().isPresent();
    }

    private static boolean isPublicHealth(CaseFile file) {
        return file.sorted().filter(Sorted::publicHealth).isPresent();
    }

    /// What stands against it whatever the day.
    static Optional<Objection> missing(CaseFile file) {
        if (!concerns(file)) {
            return objection(CaseRule.NOT_PUBLIC_HEALTH, "这件申请不涉及公共卫生事件，个人信息按档案管理的规定保存，不在这里处置。");
        }
        var pending = file.disputes()
                .filter(filed -> file.decision(filed.number()).isEmpty())
                .findFirst();
        if (pending.isPresent()) {
            return objection(
                    CaseRule.DISPUTE_PENDING,
                    pending.get().body() + "受理的" + pending.get().forum().proceedings() + "还没有结果，结果登记之前不得处置个人信息。");
        }
        if (!file.unread().isEmpty()
                || file.openReferrals().findAny().isPresent()
                || file.openRectifications().findAny().isPresent()) {
            return objection(CaseRule.DISPOSAL_NOT_DUE, "还有来信没有办理、转送没有答复或者更正没有核准，办完以后才能处置个人信息。");
        }
        return done(file)
                .flatMap(done -> objection(CaseRule.DISPOSED_OF, "本件的个人信息已经在 " + done.on() + " 处置，此后没有再收存什么，不需要再处置。"));
    }

    /// What stands against it on this day.
    static Optional<Objection> tooEarly(CaseFile file, DeskAct act, CaseStanding standing) {
        return act != DeskAct.DISPOSE
                ? Optional.empty()
                : of(file, standing.packs())
                        .filter(due -> standing.today().isBefore(due.day()))
                        .flatMap(due -> objection(
                                CaseRule.DISPOSAL_NOT_DUE,
                                "本件 " + due.ended() + " 办结，个人信息保存"
                                        + due.period().length() + "（"
                                        + due.period().cite().chinese() + "），" + due.day() + " 起才能处置。"));
    }

    private static Optional<Objection> objection(CaseRule rule, String message) {
        return Optional.of(Objection.at(Objection.CASE, rule, message));
    }

    /// That it was done, as long as nothing was entered afterwards that may tell of somebody.
    static Optional<PersonalDataDisposed> done(CaseFile file) {
        return file.last(PersonalDataDisposed.class)
                .filter(done -> file
                        .facts()
                        .subList(file.facts().lastIndexOf(done), file.facts().size())
                        .stream()
                        .allMatch(fact -> fact instanceof PersonalDataDisposed
                                || fact instanceof CaseFact.Archived
                                || fact instanceof CaseFact.Linked
                                || fact instanceof CaseFact.Unlinked));
    }

    /// The texts kept for the case in which the applicant tells of the own person, or which repeat it, or how the
    /// applicant was reached, as commitments. What is asked, and what else the house wrote, is not among them.
    public static Set<String> texts(CaseFile file) {
        return file.facts().stream()
                .flatMap(fact -> trace(fact).text().stream())
                .filter(commitment -> !commitment.isEmpty())
                .collect(Collectors.toSet());
    }

    /// What an entry means to the disposal.
    ///
    /// @param ended when it ended the request, if it did
    /// @param text  of the applicant's own person, or how the applicant was reached, if it commits to one
    private record Trace(Optional<LocalDate> ended, Optional<String> text) {
        static final Trace NONE = new Trace(Optional.empty(), Optional.empty());

        static Trace ended(LocalDate on) {
            return new Trace(Optional.of(on), Optional.empty());
        }

        static Trace of(String commitment) {
            return new Trace(Optional.empty(), Optional.of(commitment));
        }
    }

    private static Trace trace(CaseFact fact) {
        return switch (fact) {
            case DisputeDecided decided -> Trace.ended(decided.received());
            case Lapsed lapsed -> Trace.ended(lapsed.limit());
            case Split split -> Trace.ended(split.on());
            case Withdrawn withdrawn -> new Trace(Optional.of(withdrawn.on()), Optional.of(withdrawn.commitment()));
            case LetterDispatched dispatched -> Trace.of(dispatched.proof());
            case Delivered delivered -> new Trace(Optional.of(delivered.on()), Optional.of(delivered.proof()));
            case ApplicantWrote wrote -> Trace.of(wrote.commitment());
            case Corrected corrected -> Trace.of(corrected.reason());
            case NamingConsented consented -> Trace.of(consented.commitment());
            case NamingRevoked revoked -> Trace.of(revoked.commitment());
            case ReasonsCame came -> Trace.of(came.commitment());
            case CodeGiven given -> Trace.of(given.commitment());
            case RecordCorrected corrected -> Trace.of(corrected.commitment());
            // why the applicant need not pay is what the application says of it, which goes too
            case FeeWaived waived -> Trace.of(waived.commitment());
            // what is asked, and what else the house did and wrote, is records
            case Arrived _,
                    Confirmed _,
                    Registered _,
                    Sorted _,
                    SplitOff _,
                    Linked _,
                    Unlinked _,
                    HandedOver _,
                    CorrectionAsked _,
                    AssistanceAsked _,
                    Searched _,
                    OpinionAsked _,
                    OpinionCame _,
                    OverrideAssented _,
                    ThirdPartyTold _,
                    Extended _,
                    ExtendedInternally _,
                    FeeNoticed _,
                    FeePaid _,
                    ReasonsAsked _,
                    Delayed _,
                    OpinionGiven _,
                    CountersignAsked _,
                    Countersigned _,
                    GivenBack _,
                    Signed _,
                    SecrecyCleared _,
                    CopiesRedacted _,
                    LetterDrafted _,
                    LegalityReviewed _,
                    LetterApproved _,
                    Sealed _,
                    Archived _,
                    PersonalDataDisposed _,
                    DueMoved _,
                    DisputeFiled _,
                    Remanded _,
                    Explained _,
                    AnswerOrdered _,
                    DiscussionCalled _,
                    DiscussionHeld _,
                    Referred _,
                    ReferralAnswered _,
                    RectificationAsked _,
                    Rectified _,
                    RectificationRefused _,
                    DoneOnPaper _ -> Trace.NONE;
        };
    }

    static CaseDecision dispose(Dispose dispose, CaseStanding standing, Objections objections) {
        return objections
                .text("application", dispose.application(), "没有申请书，不能处置。")
                .or(new PersonalDataDisposed(
                        standing.today(),
                        dispose.texts(),
                        dispose.files(),
                        dispose.erased(),
                        dispose.application().commitment()));
    }
}
