package org.mingtang.documents.redaction;

/// Carries out of the depth of a format why a file cannot be redacted safely.
final class NotSafe extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /// @param reason Chinese, why and what to do
    NotSafe(String reason) {
        super("not safe to redact", null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
