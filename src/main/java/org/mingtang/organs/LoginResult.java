package org.mingtang.organs;

import java.time.Duration;

/// The answer to a login. `Wrong` does not say whether the login exists; the last two are told only to who knew the
/// password.
public sealed interface LoginResult {
    record Welcome(Account account) implements LoginResult {}

    record Wrong() implements LoginResult {}

    /// Too many failures; the password was not looked at. The account is not locked: it opens after the delay.
    record Throttled(Duration retryAfter) implements LoginResult {}

    record Disabled() implements LoginResult {}

    /// A demonstration account used from another machine.
    record LoopbackOnly() implements LoginResult {}
}
