package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.Optional;

/// What moves the clock of a request, with the day on which it happened.
public sealed interface ClockEvent {
    LocalDate on();

    /// Arrival or submission.
    ///
    /// @param confirmed the day both sides confirmed it, where the channel needs that
    record Received(LocalDate on, Channel channel, Optional<LocalDate> confirmed) implements ClockEvent {
        /// The day of receipt by channel (条例第三十一条); empty while it is not confirmed.
        public Optional<LocalDate> day() {
            return switch (channel) {
                case IN_PERSON, SIGNED_POST -> Optional.of(on);
                case ORDINARY_POST, ONLINE, EMAIL, FAX -> confirmed;
            };
        }
    }

    /// The one notice that asks for correction (补正告知), with the time it sets.
    record CorrectionAsked(LocalDate on, LocalDate limit) implements ClockEvent {}

    /// @param goodReason there was a good reason for missing the limit
    record Corrected(LocalDate on, boolean goodReason) implements ClockEvent {}

    /// @param received arrival of the letter; the time to answer runs from there
    record OpinionAsked(LocalDate on, Consulted whom, LocalDate received) implements ClockEvent {}

    record OpinionAnswered(LocalDate on, Consulted whom) implements ClockEvent {}

    /// @param days working days added to the allowance
    record Extended(LocalDate on, int days) implements ClockEvent {}

    /// @param received arrival of the notice; the time to pay runs from there
    record FeeNoticed(LocalDate on, LocalDate received) implements ClockEvent {}

    record FeePaid(LocalDate on) implements ClockEvent {}

    /// The applicant is asked why there are so many requests (说明理由).
    record ReasonsAsked(LocalDate on) implements ClockEvent {}

    /// A later day was fixed and told (延迟答复).
    record Delayed(LocalDate on, LocalDate until) implements ClockEvent {}

    record Replied(LocalDate on) implements ClockEvent {}

    record Withdrawn(LocalDate on) implements ClockEvent {}

    /// It became several requests (分案), each with a clock of its own that goes on from the same day of receipt.
    record Divided(LocalDate on) implements ClockEvent {}

    /// The applicant was told which other agency is responsible (条例第三十六条第五项).
    record Transferred(LocalDate on) implements ClockEvent {}
}
