package org.mingtang.requests.casefile;

import org.mingtang.requests.casefile.CaseFact.Archived;
import org.mingtang.requests.casefile.CaseFact.Arrived;
import org.mingtang.requests.casefile.CaseFact.Aside;
import org.mingtang.requests.casefile.CaseFact.Confirmed;
import org.mingtang.requests.casefile.CaseFact.Corrected;
import org.mingtang.requests.casefile.CaseFact.CorrectionAsked;
import org.mingtang.requests.casefile.CaseFact.Delayed;
import org.mingtang.requests.casefile.CaseFact.Delivered;
import org.mingtang.requests.casefile.CaseFact.Extended;
import org.mingtang.requests.casefile.CaseFact.FeeNoticed;
import org.mingtang.requests.casefile.CaseFact.FeePaid;
import org.mingtang.requests.casefile.CaseFact.FeeWaived;
import org.mingtang.requests.casefile.CaseFact.GivenBack;
import org.mingtang.requests.casefile.CaseFact.HandedOver;
import org.mingtang.requests.casefile.CaseFact.Lapsed;
import org.mingtang.requests.casefile.CaseFact.LetterApproved;
import org.mingtang.requests.casefile.CaseFact.LetterDrafted;
import org.mingtang.requests.casefile.CaseFact.OpinionAsked;
import org.mingtang.requests.casefile.CaseFact.OpinionCame;
import org.mingtang.requests.casefile.CaseFact.OpinionGiven;
import org.mingtang.requests.casefile.CaseFact.ReasonsAsked;
import org.mingtang.requests.casefile.CaseFact.Registered;
import org.mingtang.requests.casefile.CaseFact.Remanded;
import org.mingtang.requests.casefile.CaseFact.Sealed;
import org.mingtang.requests.casefile.CaseFact.Signed;
import org.mingtang.requests.casefile.CaseFact.Split;
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
            case Archived _ -> step == Step.SPLIT ? Step.SPLIT : Step.ARCHIVED;
            case Split _ -> Step.SPLIT;
            case Withdrawn _, Lapsed _ -> Step.ENDED;
            case GivenBack _ -> back();
            // what was worked on rests on the uncorrected request
            case Corrected _ -> back();
            case Remanded _ -> back();
            case Aside _,
                    CorrectionAsked _,
                    OpinionAsked _,
                    OpinionCame _,
                    Extended _,
                    FeeNoticed _,
                    FeePaid _,
                    FeeWaived _,
                    ReasonsAsked _,
                    Delayed _ -> step;
        };
    }

    private Awaited awaitedAfter(CaseFact fact) {
        return switch (fact) {
            case CorrectionAsked _ -> Awaited.CORRECTION;
            case FeeNoticed _ -> Awaited.PAYMENT;
            case Corrected _, FeePaid _, Withdrawn _, Remanded _ -> Awaited.NOTHING;
            case FeeWaived waived -> waived.noticed() ? Awaited.NOTHING : awaited;
            // with a good reason a correction still takes the request up again (条例第三十条)
            case Lapsed _ -> awaited;
            case Aside _,
                    Arrived _,
                    Confirmed _,
                    Registered _,
                    Split _,
                    HandedOver _,
                    OpinionAsked _,
                    OpinionCame _,
                    Extended _,
                    ReasonsAsked _,
                    Delayed _,
                    OpinionGiven _,
                    GivenBack _,
                    Signed _,
                    LetterDrafted _,
                    LetterApproved _,
                    Sealed _,
                    Delivered _,
                    Archived _ -> awaited;
        };
    }

    /// Where work begins again.
    private Step back() {
        return handedOver ? Step.WITH_SECTIONS : Step.TRIAGE;
    }
}
