package org.mingtang.organs.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.mingtang.organs.Account;
import org.mingtang.organs.LoginAttempt;
import org.mingtang.organs.LoginResult;
import org.mingtang.organs.OrganViews.LoginOutcome;
import org.mingtang.organs.login.AccountRules;
import org.mingtang.organs.login.PasswordHashes;
import org.mingtang.organs.login.Whereabouts;
import org.mingtang.organs.store.AccountTable.Keyed;

/// Answers logins: throttle, password, state of the account, in this order, each attempt logged.
final class LoginGate {
    private final AccountTable accounts;
    private final LoginAttempts attempts;
    private final PasswordHashes hashes;

    LoginGate(AccountTable accounts, LoginAttempts attempts, PasswordHashes hashes) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.hashes = hashes;
    }

    LoginResult login(LoginAttempt attempt) {
        String login = AccountRules.normalised(attempt.login());
        Optional<Keyed> known = AccountRules.hasForm(login) ? accounts.byLogin(login) : Optional.empty();
        String logged = known.isPresent() ? login : disguised(login);
        Whereabouts from = Whereabouts.of(attempt.from());
        Duration wait = attempts.wait(logged, from, attempt.at());
        if (wait.isPositive()) {
            attempts.refuse(logged, from);
            return new LoginResult.Throttled(wait);
        }
        long number = attempts.begin(logged, known.map(keyed -> keyed.account().id()), from, attempt.at());
        Duration behindOthers = attempts.waitBefore(number, logged, from, attempt.at());
        LoginResult result =
                behindOthers.isPositive() ? new LoginResult.Throttled(behindOthers) : answer(attempt, known);
        attempts.conclude(number, outcome(result));
        return result;
    }

    private LoginResult answer(LoginAttempt attempt, Optional<Keyed> known) {
        if (known.isEmpty()) {
            hashes.matchesNothing(attempt.password());
            return new LoginResult.Wrong();
        }
        Keyed keyed = known.get();
        if (!hashes.matches(attempt.password(), keyed.passwordHash())) {
            return new LoginResult.Wrong();
        }
        LocalDate today = LocalDate.ofInstant(attempt.at(), JdbcAccounts.ZONE);
        LoginResult answer =
                AccountRules.answer(keyed.account(), today, attempt.from().isLoopbackAddress());
        if (answer instanceof LoginResult.Welcome(Account account)) {
            accounts.loggedIn(account.id(), attempt.at());
            if (hashes.isOutdated(keyed.passwordHash())) {
                accounts.renewHash(keyed, hashes.hash(attempt.password()));
            }
        }
        return answer;
    }

    private static LoginOutcome outcome(LoginResult result) {
        return switch (result) {
            case LoginResult.Welcome _ -> LoginOutcome.WELCOME;
            case LoginResult.Wrong _ -> LoginOutcome.WRONG;
            case LoginResult.Throttled _ -> LoginOutcome.THROTTLED;
            case LoginResult.Disabled _ -> LoginOutcome.DISABLED;
            case LoginResult.LoopbackOnly _ -> LoginOutcome.LOOPBACK_ONLY;
        };
    }

    /// People type passwords into the field of the login; the log must not hold them.
    private static String disguised(String login) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
            return "?" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing (expected: in every Java)", e);
        }
    }
}
