package org.mingtang.installation;

import java.time.Duration;
import java.time.Instant;

/// What became of one night's backup (自动备份记录).
public sealed interface BackupRun {
    Instant began();

    Instant ended();

    default Duration took() {
        return Duration.between(began(), ended());
    }

    /// @param archive name of the file in the backup folder
    record Written(Instant began, Instant ended, String archive, long rows, long files, long bytes)
            implements BackupRun {}

    record Failed(Instant began, Instant ended, String reason) implements BackupRun {}
}
