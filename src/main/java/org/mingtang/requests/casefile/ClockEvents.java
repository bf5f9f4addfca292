package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingtang.requests.casefile.CaseFact.*;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockEvent;

/// What the entries of a request mean to its clock.
final class ClockEvents {
    private ClockEvents() {}

    /// What moves the clock, in order; an answer that was set aside begins it anew.
    static List<ClockEvent> of(CaseFile file) {
        var events = new ArrayList<ClockEvent>();
        events.add(file.remanded().map(ClockEvents::anew).orElseGet(() -> arrival(file)));
        if (file.remanded().isEmpty()) {
            file.splitOff().filter(SplitOff::corrected).ifPresent(part -> events.addAll(correction(part)));
        }
        int since = file.remanded().map(file.facts()::lastIndexOf).orElse(0);
        int onPaper = 1;
        for (int i = since; i < file.facts().size(); i++) {
            if (!isWaived(file, i)) {
                of(file.facts().get(i)).ifPresent(events::add);
            }
            if (i > since && file.facts().get(i - 1) instanceof DoneOnPaper) {
                onPaper = events.size();
            }
        }
        inOrder(events.subList(0, onPaper));
        return List.copyOf(events);
    }

    /// What was done on paper may be entered in any order; it counts in that of its days. All of it was done before
    /// anything here.
    static void inOrder(List<ClockEvent> events) {
        events.subList(1, events.size()).sort(Comparator.comparing(ClockEvent::on));
    }

    /// A notice whose fee is not taken after all stops nothing: the applicant does not wait longer for it
    /// (docs/law/questions.md#q91).
    private static boolean isWaived(CaseFile file, int place) {
        return file.facts().get(place) instanceof FeeNoticed
                && file.facts().subList(place, file.facts().size()).stream()
                        .filter(later ->
                                later instanceof FeePaid || later instanceof FeeWaived waived && waived.noticed())
                        .findFirst()
                        .filter(FeeWaived.class::isInstance)
                        .isPresent();
    }

    static ClockEvent.Received arrival(CaseFile file) {
        if (file.splitOff().isPresent()) {
            return certain(file.splitOff().get().first());
        }
        var arrived = file.arrived();
        return new ClockEvent.Received(
                arrived.on(), arrived.channel(), file.confirmed().map(Confirmed::on));
    }

    /// The decision that sets an answer aside is served: its day of receipt is certain.
    private static ClockEvent.Received anew(Remanded remanded) {
        return certain(remanded.received());
    }

    /// Of the request it was split off from: asked and answered, and so not to be asked again.
    private static List<ClockEvent> correction(SplitOff part) {
        return List.of(
                new ClockEvent.CorrectionAsked(part.first(), part.received()),
                new ClockEvent.Corrected(part.received(), false));
    }

    /// A day of receipt that nobody has to confirm.
    private static ClockEvent.Received certain(LocalDate day) {
        return new ClockEvent.Received(day, Channel.SIGNED_POST, Optional.empty());
    }

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
            case Split split -> Optional.of(new ClockEvent.Divided(split.on()));
            case Withdrawn withdrawn -> Optional.of(new ClockEvent.Withdrawn(withdrawn.on()));
            case Aside _,
                    Arrived _,
                    Confirmed _,
                    Registered _,
                    HandedOver _,
                    OpinionGiven _,
                    GivenBack _,
                    Signed _,
                    LetterDrafted _,
                    LetterApproved _,
                    Sealed _,
                    Archived _,
                    FeeWaived _,
                    Lapsed _,
                    Remanded _ -> Optional.empty();
        };
    }
}
