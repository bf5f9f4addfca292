package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.organs.AgencyId;
import org.mingtang.requests.casefile.CaseFact.Arrived;
import org.mingtang.requests.casefile.CaseFact.Confirmed;
import org.mingtang.requests.casefile.CaseFact.Corrected;
import org.mingtang.requests.casefile.CaseFact.CorrectionAsked;
import org.mingtang.requests.casefile.CaseFact.Countersigned;
import org.mingtang.requests.casefile.CaseFact.Delayed;
import org.mingtang.requests.casefile.CaseFact.Delivered;
import org.mingtang.requests.casefile.CaseFact.Extended;
import org.mingtang.requests.casefile.CaseFact.FeeNoticed;
import org.mingtang.requests.casefile.CaseFact.FeePaid;
import org.mingtang.requests.casefile.CaseFact.GivenBack;
import org.mingtang.requests.casefile.CaseFact.LetterDrafted;
import org.mingtang.requests.casefile.CaseFact.OpinionAsked;
import org.mingtang.requests.casefile.CaseFact.OpinionCame;
import org.mingtang.requests.casefile.CaseFact.OpinionGiven;
import org.mingtang.requests.casefile.CaseFact.ReasonsAsked;
import org.mingtang.requests.casefile.CaseFact.Registered;
import org.mingtang.requests.casefile.CaseFact.Sorted;
import org.mingtang.requests.casefile.CaseFact.Withdrawn;
import org.mingtang.requests.clock.ClockEvent;
import org.mingtang.requests.clock.ClockReading;

/// A request as its entries make it. Nothing here is set: everything follows from the facts.
///
/// @param step    how far the handling has come
/// @param awaited what the applicant is asked for
/// @param facts   everything that happened, in order
/// @param current where the facts of the present handling begin: what was given back does not count any more
public record CaseFile(CaseId id, Step step, Awaited awaited, List<CaseFact> facts, int current) {
    public CaseFile {
        facts = List.copyOf(facts);
    }

    /// @throws IllegalArgumentException when the first fact is not the arrival
    public static CaseFile fold(CaseId id, Iterable<? extends CaseFact> facts) {
        CaseFile file = null;
        for (var fact : facts) {
            file = file == null ? begun(id, fact) : file.after(fact);
        }
        if (file == null) {
            throw new IllegalArgumentException("request " + id + ": no entries");
        }
        return file;
    }

    private static CaseFile begun(CaseId id, CaseFact first) {
        if (!(first instanceof Arrived)) {
            throw new IllegalArgumentException("request " + id + " begins with " + first);
        }
        return new CaseFile(id, Step.ARRIVED, Awaited.NOTHING, List.of(first), 0);
    }

    /// The file with one fact more.
    public CaseFile after(CaseFact fact) {
        var all = new ArrayList<>(facts);
        all.add(fact);
        return new CaseFile(id, stepAfter(fact), awaitedAfter(fact), all, currentAfter(fact, all.size()));
    }

    private Step stepAfter(CaseFact fact) {
        return switch (fact) {
            case Arrived _ -> throw new IllegalArgumentException("request " + id + " arrived twice");
            case Confirmed _ -> Step.CONFIRMED;
            case Registered _ -> Step.TRIAGE;
            case CaseFact.HandedOver _ -> Step.WITH_SECTIONS;
            case OpinionGiven _ -> Step.OPINION;
            case CaseFact.Signed _ -> Step.SIGNED;
            case LetterDrafted _ -> Step.DRAFTED;
            case CaseFact.LetterApproved _ -> Step.APPROVED;
            case CaseFact.Sealed _ -> Step.SEALED;
            case Delivered _ -> Step.DELIVERED;
            case CaseFact.Archived _ -> Step.ARCHIVED;
            case Withdrawn _, CaseFact.Lapsed _ -> Step.ENDED;
            case GivenBack _ -> handedOver().findAny().isPresent() ? Step.WITH_SECTIONS : Step.TRIAGE;
            // what was worked on rests on the uncorrected request
            case Corrected _ -> step == Step.TRIAGE ? Step.TRIAGE : Step.WITH_SECTIONS;
            case Sorted _,
                    CorrectionAsked _,
                    CaseFact.Searched _,
                    OpinionAsked _,
                    OpinionCame _,
                    CaseFact.OverrideAssented _,
                    CaseFact.ThirdPartyTold _,
                    Extended _,
                    CaseFact.ExtendedInternally _,
                    FeeNoticed _,
                    FeePaid _,
                    ReasonsAsked _,
                    CaseFact.ReasonsCame _,
                    Delayed _,
                    CaseFact.CountersignAsked _,
                    Countersigned _,
                    CaseFact.SecrecyCleared _,
                    CaseFact.LegalityReviewed _ -> step;
        };
    }

    private Awaited awaitedAfter(CaseFact fact) {
        return switch (fact) {
            case CorrectionAsked _ -> Awaited.CORRECTION;
            case FeeNoticed _ -> Awaited.PAYMENT;
            case Corrected _, FeePaid _, Withdrawn _, CaseFact.Lapsed _ -> Awaited.NOTHING;
            case Arrived _,
                    Confirmed _,
                    Registered _,
                    Sorted _,
                    CaseFact.HandedOver _,
                    CaseFact.Searched _,
                    OpinionAsked _,
                    OpinionCame _,
                    CaseFact.OverrideAssented _,
                    CaseFact.ThirdPartyTold _,
                    Extended _,
                    CaseFact.ExtendedInternally _,
                    ReasonsAsked _,
                    CaseFact.ReasonsCame _,
                    Delayed _,
                    OpinionGiven _,
                    CaseFact.CountersignAsked _,
                    Countersigned _,
                    GivenBack _,
                    CaseFact.Signed _,
                    CaseFact.SecrecyCleared _,
                    LetterDrafted _,
                    CaseFact.LegalityReviewed _,
                    CaseFact.LetterApproved _,
                    CaseFact.Sealed _,
                    Delivered _,
                    CaseFact.Archived _ -> awaited;
        };
    }

    private int currentAfter(CaseFact fact, int size) {
        return fact instanceof GivenBack || fact instanceof Corrected ? size : current;
    }

    public Arrived arrived() {
        return (Arrived) facts.getFirst();
    }

    public AgencyId agency() {
        return arrived().agency();
    }

    public Optional<Confirmed> confirmed() {
        return last(Confirmed.class);
    }

    public Optional<Registered> registered() {
        return last(Registered.class);
    }

    public Optional<Sorted> sorted() {
        return last(Sorted.class);
    }

    public Stream<CaseFact.HandedOver> handedOver() {
        return all(CaseFact.HandedOver.class);
    }

    /// The opinion that stands; none after it was given back.
    public Optional<OpinionGiven> opinion() {
        return now(OpinionGiven.class).reduce((_, later) -> later);
    }

    public Optional<LetterDrafted> letter() {
        return now(LetterDrafted.class).reduce((_, later) -> later);
    }

    /// What moves the clock, in order.
    public List<ClockEvent> clockEvents() {
        var events = new ArrayList<ClockEvent>();
        events.add(new ClockEvent.Received(
                arrived().on(), arrived().channel(), confirmed().map(Confirmed::on)));
        facts.forEach(fact -> clockEvent(fact).ifPresent(events::add));
        return List.copyOf(events);
    }

    /// What one fact means to the clock; the arrival counts with its confirmation.
    static Optional<ClockEvent> clockEvent(CaseFact fact) {
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
                    CaseFact.HandedOver _,
                    CaseFact.Searched _,
                    CaseFact.OverrideAssented _,
                    CaseFact.ThirdPartyTold _,
                    CaseFact.ExtendedInternally _,
                    CaseFact.ReasonsCame _,
                    OpinionGiven _,
                    CaseFact.CountersignAsked _,
                    Countersigned _,
                    GivenBack _,
                    CaseFact.Signed _,
                    CaseFact.SecrecyCleared _,
                    LetterDrafted _,
                    CaseFact.LegalityReviewed _,
                    CaseFact.LetterApproved _,
                    CaseFact.Sealed _,
                    CaseFact.Archived _,
                    CaseFact.Lapsed _ -> Optional.empty();
        };
    }

    /// The days of acts that were told stand in the entries; the present day is the desk's.
    ClockReading clock(LocalDate day, CaseStanding standing) {
        return standing.clock(clockEvents(), day);
    }

    <F extends CaseFact> Optional<F> last(Class<F> type) {
        return all(type).reduce((_, later) -> later);
    }

    <F extends CaseFact> Stream<F> all(Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    /// Of the present handling.
    <F extends CaseFact> Stream<F> now(Class<F> type) {
        return facts.subList(current, facts.size()).stream()
                .filter(type::isInstance)
                .map(type::cast);
    }
}
