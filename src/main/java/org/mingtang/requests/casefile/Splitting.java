package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.journal.Journal.Act;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand.Split;
import org.mingtang.requests.casefile.CaseFact.Arrived;
import org.mingtang.requests.casefile.CaseFact.Confirmed;
import org.mingtang.requests.casefile.CaseFact.Corrected;
import org.mingtang.requests.casefile.CaseFact.DueMoved;
import org.mingtang.requests.casefile.CaseFact.Registered;
import org.mingtang.requests.casefile.CaseFact.SplitOff;
import org.mingtang.requests.clock.Channel;

/// One request that asks for several things becomes several, each with its own number and its own answer (分案). Nobody
/// waits longer for that: the limit of each runs from the same day of receipt. REQ-05; docs/law/questions.md#q94.
public final class Splitting {
    /// Most parts of one request.
    public static final int MOST = 20;

    private Splitting() {}

    /// A request is split before anybody has worked on it; afterwards its parts are answered one by one in one letter.
    static Optional<Objection> hindrance(CaseFile file) {
        if (file.splitOff().isPresent()) {
            return hindered(CaseRule.SPLIT_ALREADY, "这件是分案分出来的，不再分。请按分项逐项答复。");
        }
        if (file.registered().flatMap(Registered::paperUntil).isPresent()) {
            return hindered(CaseRule.SPLIT_TOO_LATE, "这件是从纸质登记本接着办的，不分案。请按分项逐项答复。");
        }
        if (!file.unread().isEmpty()) {
            return hindered(CaseRule.SPLIT_TOO_LATE, "申请人来信还没有办理，办理以后再分案，免得在分出的各件里看不到。");
        }
        if (file.openRectifications().findAny().isPresent()) {
            return hindered(CaseRule.RECTIFICATION_OPEN, "有一条更正登记还没有核准，核准以后再分案。");
        }
        return file.facts().stream().allMatch(Splitting::leavesItWhole)
                ? Optional.empty()
                : hindered(CaseRule.SPLIT_TOO_LATE, "已经检索、交办、征求意见、延期、收费或者要求说明理由，不能再分案。请按分项逐项答复。");
    }

    /// Whether it says nothing that every part would have to be told again.
    private static boolean leavesItWhole(CaseFact fact) {
        return switch (fact) {
            case Arrived _,
                    Confirmed _,
                    Registered _,
                    CaseFact.Sorted _,
                    CaseFact.CorrectionAsked _,
                    Corrected _,
                    CaseFact.Linked _,
                    CaseFact.Unlinked _,
                    CaseFact.ApplicantWrote _,
                    DueMoved _,
                    CaseFact.CodeGiven _,
                    CaseFact.RectificationAsked _,
                    CaseFact.Rectified _,
                    CaseFact.RectificationRefused _ -> true;
            case SplitOff _,
                    CaseFact.Split _,
                    CaseFact.DoneOnPaper _,
                    CaseFact.AssistanceAsked _,
                    CaseFact.Searched _,
                    CaseFact.HandedOver _,
                    CaseFact.OpinionAsked _,
                    CaseFact.OpinionCame _,
                    CaseFact.NamingConsented _,
                    CaseFact.NamingRevoked _,
                    CaseFact.OverrideAssented _,
                    CaseFact.ThirdPartyTold _,
                    CaseFact.Extended _,
                    CaseFact.ExtendedInternally _,
                    CaseFact.FeeNoticed _,
                    CaseFact.FeeWaived _,
                    CaseFact.FeePaid _,
                    CaseFact.ReasonsAsked _,
                    CaseFact.ReasonsCame _,
                    CaseFact.Delayed _,
                    CaseFact.OpinionGiven _,
                    CaseFact.CountersignAsked _,
                    CaseFact.Countersigned _,
                    CaseFact.GivenBack _,
                    CaseFact.Signed _,
                    CaseFact.CopiesRedacted _,
                    CaseFact.SecrecyCleared _,
                    CaseFact.LetterDrafted _,
                    CaseFact.LegalityReviewed _,
                    CaseFact.LetterApproved _,
                    CaseFact.Sealed _,
                    CaseFact.Delivered _,
                    CaseFact.LetterDispatched _,
                    CaseFact.Archived _,
                    CaseFact.Withdrawn _,
                    CaseFact.Lapsed _,
                    CaseFact.PersonalDataDisposed _,
                    CaseFact.DisputeFiled _,
                    CaseFact.DisputeDecided _,
                    CaseFact.Remanded _,
                    CaseFact.Explained _,
                    CaseFact.RecordCorrected _,
                    CaseFact.AnswerOrdered _,
                    CaseFact.DiscussionCalled _,
                    CaseFact.DiscussionHeld _,
                    CaseFact.Referred _,
                    CaseFact.ReferralAnswered _ -> false;
        };
    }

    private static Optional<Objection> hindered(CaseRule rule, String message) {
        return Optional.of(Objection.at(Objection.CASE, rule, message));
    }

    static CaseDecision split(Split split, CaseStanding standing, Objections objections) {
        var parts = split.parts();
        objections
                .unless(parts.size() >= 2, "asked1", CaseRule.SPLIT_INTO_ONE, "请写明分成哪几件，至少两件。")
                .unless(parts.size() <= MOST, "asked1", CaseRule.SPLIT_INTO_ONE, "一件申请最多分成 " + MOST + " 件。");
        for (int i = 0; i < parts.size(); i++) {
            objections.text("asked" + (i + 1), parts.get(i).application(), "请写明这一件申请公开什么。");
        }
        return objections.or(new CaseFact.Split(
                standing.today(), parts.stream().map(Split.Part::id).toList()));
    }

    /// How the journal of a part begins, up to its number.
    ///
    /// @param from     before it was split
    /// @param standing of the split
    /// @throws java.util.NoSuchElementException where it is not registered or was not received
    public static List<Act> begun(CaseFile from, CaseStanding standing, Split.Part part) {
        var number = from.registered().map(Registered::number).orElseThrow();
        var arrived = from.arrived();
        var facts = new ArrayList<CaseFact>();
        facts.add(new Arrived(
                arrived.agency(),
                arrived.channel(),
                arrived.on(),
                arrived.applicant(),
                part.application().commitment(),
                from.hasCode()));
        facts.add(splitOff(from, number, standing));
        facts.add(new Confirmed(from.confirmed().map(Confirmed::on).orElse(arrived.on()), "随原申请 " + number + " 确认"));
        // a date that was told stays told
        from.all(DueMoved.class).forEach(facts::add);
        return CaseDesk.entered(DeskAct.SPLIT, facts.toArray(CaseFact[]::new));
    }

    private static SplitOff splitOff(CaseFile from, String number, CaseStanding standing) {
        var first = standing.clock(from.clockEvents().subList(0, 1), standing.today())
                .received()
                .orElseThrow();
        var corrected = from.last(Corrected.class);
        boolean byThePortal = corrected.isEmpty()
                && from.arrived().channel() == Channel.ONLINE
                && from.confirmed().filter(Confirmed::wasThePortal).isPresent();
        return new SplitOff(
                from.id(),
                number,
                first,
                corrected.map(Corrected::on).orElse(first),
                corrected.isPresent(),
                !byThePortal);
    }

    /// The number of a part.
    public static List<Act> registered(String number, LocalDate today) {
        return CaseDesk.entered(DeskAct.SPLIT, new Registered(number, today, Optional.empty()));
    }
}
