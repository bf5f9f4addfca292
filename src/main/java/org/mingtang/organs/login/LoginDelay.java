package org.mingtang.organs.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long one waits after failed logins: nothing at first, then twice as long each time, up to a bound. Nothing is
/// ever locked, so that nobody can shut out another by typing wrong passwords.
///
/// @param free   failures without any delay
/// @param first  delay after the first failure beyond
/// @param most   the longest delay
/// @param memory failures older than this are forgotten
public record LoginDelay(int free, Duration first, Duration most, Duration memory) {
    /// For one login; a success clears the failures before it.
    public static final LoginDelay PER_LOGIN =
            new LoginDelay(5, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(24));

    /// For one address, behind which a whole office may sit; successes clear nothing, else one own account would do.
    public static final LoginDelay PER_ADDRESS =
            new LoginDelay(20, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(1));

    /// Failures that count, and when the last one was.
    public record Failures(int count, Optional<Instant> last) {}

    public Duration after(int failures) {
        int beyond = failures - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        // 2^30 times the first delay is beyond any bound; more would overflow.
        Duration delay = first.multipliedBy(1L << Math.min(beyond, 30));
        return delay.compareTo(most) < 0 ? delay : most;
    }

    /// What is left to wait. Never more than the longest delay, even when a clock was set back.
    public Duration left(Failures failures, Instant now) {
        Duration delay = after(failures.count());
        if (delay.isZero() || failures.last().isEmpty()) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, failures.last().get().plus(delay));
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(most) < 0 ? left : most;
    }
}
