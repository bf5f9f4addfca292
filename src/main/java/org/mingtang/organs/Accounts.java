package org.mingtang.organs;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

/// Accounts and their passwords (Argon2id), throttled login.
public interface Accounts {
    Optional<Account> find(AccountId id);

    Optional<Account> byLogin(String login);

    /// Opens an account. Only marks `MUST_CHANGE_PASSWORD` and `DEMONSTRATION` are taken over. Refused when the person
    /// has
    /// an account already, or posts beside an administrator role.
    RegisterResult open(Account account, Password password, ActedBy by);

    /// Changes one's own password. The current one is checked like a login: throttled and logged.
    RegisterResult changePassword(AccountId id, Password current, Password fresh, InetAddress from, Instant at);

    /// Sets a password that must be changed at the next login.
    RegisterResult resetPassword(AccountId id, Password temporary, ActedBy by);

    RegisterResult disable(AccountId id, ActedBy by);

    RegisterResult enable(AccountId id, ActedBy by);

    /// Checks a login. Takes as long for unknown logins as for known ones. Its record stays even when the caller's
    /// transaction is rolled back.
    LoginResult login(LoginAttempt attempt);
}
