package org.mingtang.requests.casefile;

import java.util.Optional;
import org.mingtang.requests.casefile.CaseFact.*;
import org.mingtang.requests.clock.ClockEvent;

/// What the entries of a request mean to its clock.
final class ClockEvents {
    private ClockEvents() {}

    /// What one fact means to the clock; the arrival counts with its confirmation.
    static Optional<ClockEvent> of(CaseFact fact) {
        return switch (fact) {
            case CorrectionAsked asked -> Optional.of(new ClockEvent.CorrectionAsked(asked.on(), asked.limit()));
            case Corrected came ->
                Optional.of(new ClockEvent.Corrected(came.on(), !came.reason().isBlank()));
            case OpinionAsked asked ->
                Optional.of(new ClockEvent.OpinionAsked(asked.on(), asked.whom(), asked.received()));
            case OpinionCame came -> Optional.of(new ClockEvent.OpinionAnswered(came.on(), came.whom()));
            case Extended extended -> Optional.of(new ClockEvent.Extended(extended.on(), extended.workingDays()));
            case FeeNoticed noticed -> Optional.of(new ClockEvent.FeeNoticed(noticed.on(), noticed.received()));
            case FeePaid paid -> Optional.of(new ClockEvent.FeePaid(paid.on()));
            case ReasonsAsked asked -> Optional.of(new ClockEvent.ReasonsAsked(asked.on()));
            case Delayed put -> Optional.of(new ClockEvent.Delayed(put.on(), put.until()));
            case Delivered delivered -> Optional.of(new ClockEvent.Replied(delivered.on()));
            case Withdrawn withdrawn -> Optional.of(new ClockEvent.Withdrawn(withdrawn.on()));
            case Arrived _,
                    Confirmed _,
                    Registered _,
                    Sorted _,
                    HandedOver _,
                    Searched _,
                    OverrideAssented _,
                    ThirdPartyTold _,
                    ExtendedInternally _,
                    ReasonsCame _,
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
                    Archived _,
                    Lapsed _,
                    ApplicantWrote _,
                    DueMoved _,
                    DisputeFiled _,
                    DisputeDecided _,
                    Remanded _,
                    Explained _,
                    AnswerOrdered _,
                    CodeGiven _,
                    DiscussionCalled _,
                    DiscussionHeld _,
                    Referred _,
                    ReferralAnswered _,
                    RectificationAsked _,
                    Rectified _,
                    RectificationRefused _ -> Optional.empty();
        };
    }
}
