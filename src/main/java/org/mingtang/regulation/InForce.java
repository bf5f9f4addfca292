package org.mingtang.regulation;

import java.time.LocalDate;
import java.util.Optional;

/// The days on which a rule applies.
///
/// @param from first day
/// @param to   last day, empty while it stands
public record InForce(LocalDate from, Optional<LocalDate> to) {
    /// As long as the pack that says it.
    static final InForce WITH_ITS_PACK = new InForce(LocalDate.MIN, Optional.empty());

    public InForce {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("in force: " + from + " to " + to.get() + " (expected: from <= to)");
        }
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean overlaps(InForce other) {
        return on(other.from) || other.on(from);
    }
}
