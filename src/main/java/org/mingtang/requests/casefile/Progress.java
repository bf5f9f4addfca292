package org.mingtang.requests.casefile;

import org.mingtang.requests.casefile.CaseFact.AnswerOrdered;
import org.mingtang.requests.casefile.CaseFact.ApplicantWrote;
import org.mingtang.requests.casefile.CaseFact.Archived;
import org.mingtang.requests.casefile.CaseFact.Arrived;
import org.mingtang.requests.casefile.CaseFact.CodeGiven;
import org.mingtang.requests.casefile.CaseFact.Confirmed;
import org.mingtang.requests.casefile.CaseFact.Corrected;
import org.mingtang.requests.casefile.CaseFact.CorrectionAsked;
import org.mingtang.requests.casefile.CaseFact.CountersignAsked;
import org.mingtang.requests.casefile.CaseFact.Countersigned;
import org.mingtang.requests.casefile.CaseFact.Delayed;
import org.mingtang.requests.casefile.CaseFact.Delivered;
import org.mingtang.requests.casefile.CaseFact.DiscussionCalled;
import org.mingtang.requests.casefile.CaseFact.DiscussionHeld;
import org.mingtang.requests.casefile.CaseFact.DisputeDecided;
import org.mingtang.requests.casefile.CaseFact.DisputeFiled;
import org.mingtang.requests.casefile.CaseFact.DueMoved;
import org.mingtang.requests.casefile.CaseFact.Explained;
import org.mingtang.requests.casefile.CaseFact.Extended;
import org.mingtang.requests.casefile.CaseFact.ExtendedInternally;
import org.mingtang.requests.casefile.CaseFact.FeeNoticed;
import org.mingtang.requests.casefile.CaseFact.FeePaid;
import org.mingtang.requests.casefile.CaseFact.GivenBack;
import org.mingtang.requests.casefile.CaseFact.HandedOver;
import org.mingtang.requests.casefile.CaseFact.Lapsed;
import org.mingtang.requests.casefile.CaseFact.LegalityReviewed;
import org.mingtang.requests.casefile.CaseFact.LetterApproved;
import org.mingtang.requests.casefile.CaseFact.LetterDrafted;
import org.mingtang.requests.casefile.CaseFact.OpinionAsked;
import org.mingtang.requests.casefile.CaseFact.OpinionCame;
import org.mingtang.requests.casefile.CaseFact.OpinionGiven;
import org.mingtang.requests.casefile.CaseFact.OverrideAssented;
import org.mingtang.requests.casefile.CaseFact.ReasonsAsked;
import org.mingtang.requests.casefile.CaseFact.ReasonsCame;
import org.mingtang.requests.casefile.CaseFact.RectificationAsked;
import org.mingtang.requests.casefile.CaseFact.RectificationRefused;
import org.mingtang.requests.casefile.CaseFact.Rectified;
import org.mingtang.requests.casefile.CaseFact.ReferralAnswered;
import org.mingtang.requests.casefile.CaseFact.Referred;
import org.mingtang.requests.casefile.CaseFact.Registered;
import org.mingtang.requests.casefile.CaseFact.Remanded;
import org.mingtang.requests.casefile.CaseFact.Sealed;
import org.mingtang.requests.casefile.CaseFact.Searched;
import org.mingtang.requests.casefile.CaseFact.SecrecyCleared;
import org.mingtang.requests.casefile.CaseFact.Signed;
import org.mingtang.requests.casefile.CaseFact.Sorted;
import org.mingtang.requests.casefile.CaseFact.ThirdPartyTold;
import org.mingtang.requests.casefile.CaseFact.Withdrawn;

/// Where a case file stands, carried from fact to fact.
///
/// @param handedOver whether a section has it
/// @param current    where the facts of the present handling begin: what was given back does not count any more
public record Progress(Step step, Awaited awaited, boolean handedOver, int current) {
    static final Progress ARRIVED = new Progress(Step.ARRIVED, Awaited.NOTHING, false, 0);

    /// @param size number of facts with this one
    Progress after(CaseFact fact, int size) {
        return new Progress(
                stepAfter(fact),
                awaitedAfter(fact),
                handedOver || fact instanceof HandedOver,
                fact instanceof GivenBack || fact instanceof Corrected || fact instanceof Remanded ? size : current);
    }

    private Step stepAfter(CaseFact fact) {
        return switch (fact) {
            case Arrived _ -> throw new IllegalArgumentException("arrived twice");
            case Confirmed _ -> Step.CONFIRMED;
            case Registered _ -> Step.TRIAGE;
            case HandedOver _ -> Step.WITH_SECTIONS;
            case OpinionGiven _ -> Step.OPINION;
            case Signed _ -> Step.SIGNED;
            case LetterDrafted _ -> Step.DRAFTED;
            case LetterApproved _ -> Step.APPROVED;
            case Sealed _ -> Step.SEALED;
            case Delivered _ -> Step.DELIVERED;
            case Archived _ -> Step.ARCHIVED;
            case Withdrawn _, Lapsed _ -> Step.ENDED;
            case GivenBack _ -> back();
            // what was worked on rests on the uncorrected request
            case Corrected _ -> back();
            case Remanded _ -> back();
            case Sorted _,
                    CorrectionAsked _,
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
                    ReasonsCame _,
                    Delayed _,
                    CountersignAsked _,
                    Countersigned _,
                    SecrecyCleared _,
                    LegalityReviewed _,
                    ApplicantWrote _,
                    DueMoved _,
                    DisputeFiled _,
                    DisputeDecided _,
                    Explained _,
                    AnswerOrdered _,
                    CodeGiven _,
                    DiscussionCalled _,
                    DiscussionHeld _,
                    Referred _,
                    ReferralAnswered _,
                    RectificationAsked _,
                    Rectified _,
                    RectificationRefused _ -> step;
        };
    }

    private Awaited awaitedAfter(CaseFact fact) {
        return switch (fact) {
            case CorrectionAsked _ -> Awaited.CORRECTION;
            case FeeNoticed _ -> Awaited.PAYMENT;
            case Corrected _, FeePaid _, Withdrawn _, Remanded _ -> Awaited.NOTHING;
            // with a good reason a correction still takes the request up again (条例第三十条)
            case Lapsed _ -> awaited;
            case Arrived _,
                    Confirmed _,
                    Registered _,
                    Sorted _,
                    HandedOver _,
                    Searched _,
                    OpinionAsked _,
                    OpinionCame _,
                    OverrideAssented _,
                    ThirdPartyTold _,
                    Extended _,
                    ExtendedInternally _,
                    ReasonsAsked _,
                    ReasonsCame _,
                    Delayed _,
                    OpinionGiven _,
                    CountersignAsked _,
                    Countersigned _,
                    GivenBack _,
                    Signed _,
                    SecrecyCleared _,
                    LetterDrafted _,
                    LegalityReviewed _,
                    LetterApproved _,
                    Sealed _,
                    Delivered _,
                    Archived _,
                    ApplicantWrote _,
                    DueMoved _,
                    DisputeFiled _,
                    DisputeDecided _,
                    Explained _,
                    AnswerOrdered _,
                    CodeGiven _,
                    DiscussionCalled _,
                    DiscussionHeld _,
                    Referred _,
                    ReferralAnswered _,
                    RectificationAsked _,
                    Rectified _,
                    RectificationRefused _ -> awaited;
        };
    }

    /// Where work begins again.
    private Step back() {
        return handedOver ? Step.WITH_SECTIONS : Step.TRIAGE;
    }
}
