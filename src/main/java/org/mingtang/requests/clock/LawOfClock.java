package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Period;
import org.mingtang.regulation.PeriodKey;

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

    /// @throws IllegalStateException before the receipt
    Law first() {
        if (first == null) {
            throw new IllegalStateException("law: asked before the receipt");
        }
        return first;
    }

    /// Before the receipt, what it would be; before the first law, by that law.
    WorkingDays reply(LocalDate asOf) {
        var law = first == null
                ? packs.inForceOn(Allowance.later(asOf, packs.changes().getFirst()))
                : first;
        return law.period(PeriodKey.REQUEST_REPLY).workingDays();
    }

    /// Empty where no fee could be asked on that day.
    Optional<Period> ofFees(LocalDate noticed) {
        return packs.inForceOn(noticed).findPeriod(PeriodKey.REQUEST_FEE_PAYMENT);
    }
}
