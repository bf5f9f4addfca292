package org.mingtang.secrecy.undecided;

import java.util.Optional;
import org.mingtang.secrecy.Conclusion;

/// What the authority answers (SEC-11).
public enum Verdict {
    DISCLOSE("可以公开"),
    PARTLY("部分公开"),
    DO_NOT_DISCLOSE("不予公开");

    private final String chinese;

    Verdict(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Whether a review of the very files that were reported may end so: it may go less far than the answer, never
    /// further.
    public boolean lets(Conclusion conclusion) {
        return switch (this) {
            case DISCLOSE -> true;
            case PARTLY -> !conclusion.lets();
            case DO_NOT_DISCLOSE -> conclusion == Conclusion.DO_NOT_DISCLOSE;
        };
    }

    public static Optional<Verdict> of(String name) {
        for (var verdict : values()) {
            if (verdict.name().equals(name)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
