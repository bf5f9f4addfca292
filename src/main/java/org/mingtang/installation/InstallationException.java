package org.mingtang.installation;

import org.jspecify.annotations.Nullable;

/// The machine or the data folder does not allow what was asked. The message is Chinese, one line, made to be
/// shown as it stands, and says what to do.
public sealed class InstallationException extends RuntimeException permits DamagedBackup {
    public InstallationException(String message) {
        super(message);
    }

    public InstallationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
