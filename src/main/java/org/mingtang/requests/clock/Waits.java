package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.requests.clock.ClockReading.State;

/// What is awaited from the applicant, with the last day for it. Missing that day gives up the request (条例第三十条;
/// 国办函〔2020〕109号第六条).
final class Waits {
    @Nullable
    LocalDate correction;

    @Nullable
    LocalDate payment;

    /// The first last day that lies before a day.
    Optional<LocalDate> missedBefore(LocalDate day) {
        if (correction == null || payment == null) {
            return Optional.ofNullable(correction == null ? payment : correction)
                    .filter(limit -> limit.isBefore(day));
        }
        var first = correction.isBefore(payment) ? correction : payment;
        return Optional.of(first).filter(limit -> limit.isBefore(day));
    }

    Optional<State> state() {
        if (correction != null) {
            return Optional.of(State.AWAITING_CORRECTION);
        }
        return payment == null ? Optional.empty() : Optional.of(State.AWAITING_PAYMENT);
    }
}
