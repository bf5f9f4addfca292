package org.mingtang.requests;

/// One reason why something cannot be done.
///
/// @param field   where on the form it belongs; `case` where it belongs to no field
/// @param clause  the article or clause by which it cannot
/// @param message in Chinese: what is wrong and what to do
public record Objection(String field, Rule rule, String clause, String message) {
    public static final String CASE = "case";

    public static Objection at(String field, Rule rule, String message) {
        return new Objection(field, rule, rule.clause(), message);
    }
}
