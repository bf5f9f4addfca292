package org.mingtang.secrecy;

import org.mingtang.regulation.ClauseId;

/// One reason why something about a review, a report-up or an inspection cannot be done.
///
/// @param field   name of the input it belongs to; empty where it is about the case
/// @param message Chinese sentence that says what to do
public record Objection(String field, String message, ClauseId clause) {
    public static Objection at(String field, String message, String clause) {
        return new Objection(field, message, new ClauseId(clause));
    }

    /// About the case, not about anything typed.
    public static Objection of(String message, String clause) {
        return at("", message, clause);
    }
}
