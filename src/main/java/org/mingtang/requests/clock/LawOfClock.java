package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Period;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.regulation.ValueKey;

/// Which law counts for which act: that of the first receipt for the clock, that of the notice for its fee (LAW-01).
final class LawOfClock {
    private final Packs packs;
    private @Nullable Law first;

    LawOfClock(Packs packs) {
        this.packs = packs;
    }

    void begin(LocalDate received) {
        if (first == null) {
            first = packs.inForceOn(received);
        }
    }

    /// Before the receipt is known, the law of the act itself.
    Law on(ClockEvent event) {
        return first == null ? packs.inForceOn(event.on()) : first;
    }

    WorkingDays reply(LocalDate asOf) {
        var law = first == null ? packs.inForceOn(asOf) : first;
        return law.period(PeriodKey.REQUEST_REPLY).workingDays();
    }

    /// Empty where no fee could be asked on that day.
    Optional<Period> ofFees(LocalDate noticed) {
        return packs.inForceOn(noticed).findPeriod(PeriodKey.REQUEST_FEE_PAYMENT);
    }

    /// Whether the page that shows the receipt number confirms for both sides.
    boolean portalConfirms(LocalDate submitted) {
        return packs.inForceOn(submitted)
                .value(ValueKey.ONLINE_CONFIRMED_BY)
                .text()
                .equals("portal");
    }
}
