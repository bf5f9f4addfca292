package org.mingtang.requests.clock;

/// An event that does not hold, and why.
///
/// @param clause the article that is broken
/// @param detail in Chinese, with the dates
public record Violation(ClockRule rule, String clause, String detail) {
    static Violation of(ClockRule rule, String detail) {
        return new Violation(rule, rule.clause(), detail);
    }
}
