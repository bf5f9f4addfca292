package org.mingtang.requests;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.organs.login.LoginDelay;
import org.mingtang.organs.login.LoginDelay.Failures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How an applicant comes to the own request: with number and code. A wrong number and a wrong code answer alike, and
/// each failure makes the next wait longer, for that number and for that address.
@Component
public class Tracking {
    private static final int LONGEST = 40;

    private final RequestCounter counter;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tracking(RequestCounter counter, JdbcClient jdbc, Clock clock) {
        this.counter = counter;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What came of asking.
    public sealed interface Answer {
        record Found(RequestView view) implements Answer {}

        record Wrong() implements Answer {}

        /// Not looked at.
        record Wait(Duration left) implements Answer {}
    }

    /// @param address from where it is asked
    @Transactional
    public Answer ask(String receipt, String code, String address) {
        var number = "number " + bounded(RequestCounter.normal(receipt));
        var from = "address " + bounded(address);
        var left = Stream.of(
                        left(number, LoginDelay.PER_LOGIN, clock.instant()),
                        left(from, LoginDelay.PER_ADDRESS, clock.instant()))
                .max(Duration::compareTo)
                .orElseThrow();
        if (left.isPositive()) {
            return new Answer.Wait(left);
        }
        var found = counter.find(bounded(receipt), bounded(code));
        if (found.isEmpty()) {
            failed(number);
            failed(from);
            return new Answer.Wrong();
        }
        jdbc.sql("delete from request.wrong_code where key = ?").param(number).update();
        return new Answer.Found(found.get());
    }

    private Duration left(String key, LoginDelay delay, Instant now) {
        var failures = jdbc.sql("select count(*), max(at) from request.wrong_code where key = ? and at > ?")
                .param(key)
                .param(Timestamp.from(now.minus(delay.memory())))
                .query((row, _) -> new Failures(
                        row.getInt(1), Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant)))
                .single();
        return delay.left(failures, now);
    }

    private void failed(String key) {
        jdbc.sql("insert into request.wrong_code (key, at) values (?, ?)")
                .param(key)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /// Forgets what no delay remembers.
    @Transactional
    public void forget() {
        jdbc.sql("delete from request.wrong_code where at < ?")
                .param(Timestamp.from(clock.instant().minus(LoginDelay.PER_LOGIN.memory())))
                .update();
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
