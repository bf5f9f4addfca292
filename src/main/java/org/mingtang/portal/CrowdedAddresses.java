package org.mingtang.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// From where many applications came within the hour. Nobody is shut out for it, since a whole office may sit behind
/// one
/// address: the form then asks a plain question. Kept in memory, where nothing of it outlives the hour.
@Component
class CrowdedAddresses {
    /// Applications within the hour without a question.
    static final int FREE = 10;
    /// Applications from everywhere together without a question: beyond that the platform asks everybody.
    static final int FREE_IN_ALL = 2_000;

    private static final Duration MEMORY = Duration.ofHours(1);

    private final Map<String, Applied> applied = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Clock clock;

    CrowdedAddresses(Clock clock) {
        this.clock = clock;
    }

    private record Applied(String address, Instant at) {}

    /// @param token of the form: one that was taken already may be sent again without a question
    synchronized boolean asks(String address, String token) {
        forget();
        return !applied.containsKey(token)
                && (counts.getOrDefault(address, 0) >= FREE || applied.size() >= FREE_IN_ALL);
    }

    synchronized void applied(String address, String token) {
        forget();
        if (applied.putIfAbsent(token, new Applied(address, clock.instant())) == null) {
            counts.merge(address, 1, Integer::sum);
        }
    }

    private void forget() {
        var since = clock.instant().minus(MEMORY);
        var oldest = applied.values().iterator();
        while (oldest.hasNext()) {
            var one = oldest.next();
            if (!one.at().isBefore(since)) {
                return;
            }
            oldest.remove();
            counts.computeIfPresent(one.address(), (_, count) -> count == 1 ? null : count - 1);
        }
    }
}
