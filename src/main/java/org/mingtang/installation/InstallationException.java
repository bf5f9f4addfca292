package org.mingtang.installation;

/// The machine or the data folder does not allow what was asked. The message is Chinese, one line, made to be
/// shown as it stands, and says what to do.
public final class InstallationException extends RuntimeException {
    InstallationException(String message) {
        super(message);
    }

    InstallationException(String message, Throwable cause) {
        super(message, cause);
    }
}
