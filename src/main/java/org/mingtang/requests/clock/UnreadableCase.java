package org.mingtang.requests.clock;

/// A case on the command line that cannot be read.
final class UnreadableCase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnreadableCase(String code, String detail) {
        super(detail);
        this.code = code;
    }

    String code() {
        return code;
    }
}
