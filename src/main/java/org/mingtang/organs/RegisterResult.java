package org.mingtang.organs;

import java.util.List;

/// What became of an act on the register. A refusal changes nothing and lists every reason.
public sealed interface RegisterResult {
    /// @param warnings what should be looked at, though it did not hinder the act
    record Entered(List<RegisterIssue> warnings) implements RegisterResult {
        public Entered {
            warnings = List.copyOf(warnings);
        }
    }

    record Refused(List<RegisterIssue> issues) implements RegisterResult {
        public Refused {
            if (issues.isEmpty()) {
                throw new IllegalArgumentException("issues: none (expected: at least one)");
            }
            issues = List.copyOf(issues);
        }
    }
}
