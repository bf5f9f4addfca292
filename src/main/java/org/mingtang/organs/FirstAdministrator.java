package org.mingtang.organs;

import java.time.Instant;
import java.util.List;

/// Makes the first system administrator of an empty installation.
public interface FirstAdministrator {
    Result create(String login, String name, Password password, Instant at);

    sealed interface Result {
        record Created(Account account) implements Result {}

        /// There is a system administrator already, be the account disabled or not.
        record AlreadyThere() implements Result {}

        record Refused(List<RegisterIssue> issues) implements Result {}
    }
}
