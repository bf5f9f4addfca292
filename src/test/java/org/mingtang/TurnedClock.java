package org.mingtang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A clock that runs, and that a test turns to another day.
final class TurnedClock extends Clock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private volatile Duration ahead = Duration.ZERO;

    /// Nine in the morning of that day, and on from there.
    static TurnedClock to(String day) {
        var clock = new TurnedClock();
        clock.turnTo(day);
        return clock;
    }

    void turnTo(String day) {
        var morning = LocalDate.parse(day).atTime(9, 0).atZone(CHINA).toInstant();
        ahead = Duration.between(Clock.systemUTC().instant(), morning);
    }

    void passes(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }
}
