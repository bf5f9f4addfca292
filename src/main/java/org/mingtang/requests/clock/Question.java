package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A letter that asks for an opinion.
///
/// @param limit last day to answer; from then on silence speaks (条例第三十二条、第三十四条)
record Question(
        Consulted whom,
        LocalDate asked,
        LocalDate limit,
        @Nullable LocalDate answered) {
    boolean isOpen() {
        return answered == null;
    }

    /// On its last day the clock runs again.
    boolean pausesOn(LocalDate day) {
        return answered == null && day.isBefore(limit);
    }

    Question answeredOn(LocalDate day) {
        return new Question(whom, asked, limit, day);
    }

    /// What it excludes when measured on a day; empty where that is nothing.
    Optional<Pause> pauseUntil(LocalDate measured) {
        var until = earlier(earlier(limit, measured), answered == null ? limit : answered);
        return until.isAfter(asked) ? Optional.of(new Pause(asked, until, whom)) : Optional.empty();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
