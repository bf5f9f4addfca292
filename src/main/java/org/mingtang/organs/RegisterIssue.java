package org.mingtang.organs;

import java.util.Optional;
import org.mingtang.regulation.ClauseId;

/// Something wrong with, or to be told about, an entry of the register.
///
/// @param message Chinese, says what to do
/// @param clause  the obligation behind it, empty for plain form errors
public record RegisterIssue(OrganField field, String message, Optional<ClauseId> clause) {
    public static RegisterIssue of(OrganField field, String message) {
        return new RegisterIssue(field, message, Optional.empty());
    }

    public static RegisterIssue under(String clause, OrganField field, String message) {
        return new RegisterIssue(field, message, Optional.of(new ClauseId(clause)));
    }
}
