package org.mingtang.requests.clock;

import static org.mingtang.requests.clock.ClockRule.CONFIRMATION_BEFORE_ARRIVAL;
import static org.mingtang.requests.clock.ClockRule.DUPLICATE_RECEIPT;
import static org.mingtang.requests.clock.ClockRule.LATE_CONFIRMATION;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingtang.requests.clock.ClockEvent.Received;

/// The day of receipt (收到之日), by channel (条例第三十一条); correction and payment put a later one in its place.
/// REQ-01, REQ-04.
final class Receipt {
    private final LocalDate asOf;
    private final LawOfClock law;
    private @Nullable Received arrival;
    private @Nullable LocalDate day;

    Receipt(LocalDate asOf, LawOfClock law) {
        this.asOf = asOf;
        this.law = law;
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    boolean arrived() {
        return arrival != null;
    }

    /// @param notes takes what is wrong but holds all the same
    Optional<Violation> arrive(Received event, Consumer<Violation> notes) {
        if (arrival != null) {
            return Optional.of(Violation.of(DUPLICATE_RECEIPT, arrival.on() + " 已经登记收到"));
        }
        var early = confirmation(event).filter(confirmed -> confirmed.isBefore(event.on()));
        if (early.isPresent()) {
            return Optional.of(
                    Violation.of(CONFIRMATION_BEFORE_ARRIVAL, "确认日 " + early.get() + " 早于到达日 " + event.on()));
        }
        arrival = event;
        // a confirmation after the day asked about is not there yet
        event.day().filter(received -> !received.isAfter(asOf)).ifPresent(received -> {
            renew(received);
            if (event.channel() == Channel.ORDINARY_POST && received.isAfter(event.on())) {
                notes.accept(Violation.of(LATE_CONFIRMATION, "平常信函 " + event.on() + " 到达，应当当日确认，" + received + " 才确认"));
            }
        });
        return Optional.empty();
    }

    void renew(LocalDate received) {
        law.begin(received);
        day = received;
    }

    private static Optional<LocalDate> confirmation(Received event) {
        return switch (event.channel()) {
            case IN_PERSON, SIGNED_POST -> Optional.empty();
            case ORDINARY_POST, ONLINE, EMAIL, FAX -> event.confirmed();
        };
    }
}
