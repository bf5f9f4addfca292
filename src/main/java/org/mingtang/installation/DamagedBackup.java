package org.mingtang.installation;

import org.jspecify.annotations.Nullable;

/// An archive that is not as it was written.
public final class DamagedBackup extends InstallationException {
    DamagedBackup(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
