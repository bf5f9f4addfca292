package org.mingtang.organs.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.OrganViews.LoginOutcome;
import org.mingtang.organs.login.LoginDelay;
import org.mingtang.organs.login.LoginDelay.Failures;
import org.mingtang.organs.login.Whereabouts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The login log, which is also the memory of the throttle: it survives restarts and is shared by all nodes.
///
/// An attempt is written, and counts as a failure, before its password is looked at: attempts made at the same moment
/// see
/// each other without any lock, the earlier ones going first.
final class LoginAttempts {
    private static final long ALL = Long.MAX_VALUE;

    private final JdbcClient jdbc;
    private final TransactionOperations ofItsOwn;

    /// @param ofItsOwn runs in a new transaction, so that the log is not undone with the caller's; a short one, so that
    /// no
    ///                 connection is held while a password is looked at
    LoginAttempts(JdbcClient jdbc, TransactionOperations ofItsOwn) {
        this.jdbc = jdbc;
        this.ofItsOwn = ofItsOwn;
    }

    /// What is left to wait before another attempt; zero when it may be made now.
    Duration wait(String login, Whereabouts from, Instant at) {
        return waitBefore(ALL, login, from, at);
    }

    /// The same, looking only at attempts begun before this one.
    Duration waitBefore(long attempt, String login, Whereabouts from, Instant at) {
        Duration ofLogin =
                LoginDelay.PER_LOGIN.left(ofLogin(login, attempt, at.minus(LoginDelay.PER_LOGIN.memory())), at);
        Duration ofAddress = LoginDelay.PER_ADDRESS.left(
                ofNetwork(from.network(), attempt, at.minus(LoginDelay.PER_ADDRESS.memory())), at);
        return ofLogin.compareTo(ofAddress) > 0 ? ofLogin : ofAddress;
    }

    long begin(String login, Optional<AccountId> account, Whereabouts from, Instant at) {
        return Objects.requireNonNull(ofItsOwn.execute(_ -> jdbc.sql("""
                        insert into organs.login_attempt (at, login, account, address, network, outcome)
                        values (:at, :login, :account, :address, :network, 'CHECKING') returning id
                        """)
                .param("at", OrganRows.timestamp(at))
                .param("login", login)
                .param("account", account.map(AccountId::value).orElse(null))
                .param("address", from.address())
                .param("network", from.network())
                .query(Long.class)
                .single()));
    }

    void conclude(long attempt, LoginOutcome outcome) {
        ofItsOwn.executeWithoutResult(_ -> jdbc.sql("update organs.login_attempt set outcome = :outcome where id = :id")
                .param("outcome", outcome.name())
                .param("id", attempt)
                .update());
    }

    /// Counts an attempt refused unseen on the last row of its login or network, so that a flood does not fill the log.
    void refuse(String login, Whereabouts from) {
        ofItsOwn.executeWithoutResult(_ -> jdbc.sql("""
                        update organs.login_attempt set refused = refused + 1
                        where id = greatest((select max(id) from organs.login_attempt where login = :login),
                                            (select max(id) from organs.login_attempt where network = :network))
                        """)
                .param("login", login)
                .param("network", from.network())
                .update());
    }

    private Failures ofLogin(String login, long before, Instant since) {
        return jdbc.sql("""
                        select count(*) failures, max(at) last_at from organs.login_attempt
                        where login = :login and id < :before and at > :since and outcome in ('CHECKING', 'WRONG')
                          and id > coalesce((select max(id) from organs.login_attempt
                                             where login = :login and id < :before and outcome = 'WELCOME'), 0)
                        """)
                .param("login", login)
                .param("before", before)
                .param("since", OrganRows.timestamp(since))
                .query((row, _) -> failures(row.getInt("failures"), row.getObject("last_at", OffsetDateTime.class)))
                .single();
    }

    private Failures ofNetwork(String network, long before, Instant since) {
        return jdbc.sql("""
                        select count(*) failures, max(at) last_at from organs.login_attempt
                        where network = :network and id < :before and at > :since and outcome in ('CHECKING', 'WRONG')
                        """)
                .param("network", network)
                .param("before", before)
                .param("since", OrganRows.timestamp(since))
                .query((row, _) -> failures(row.getInt("failures"), row.getObject("last_at", OffsetDateTime.class)))
                .single();
    }

    private static Failures failures(int count, @Nullable OffsetDateTime last) {
        return new Failures(count, Optional.ofNullable(last).map(OffsetDateTime::toInstant));
    }
}
