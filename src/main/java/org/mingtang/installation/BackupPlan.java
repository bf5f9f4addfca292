package org.mingtang.installation;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;

/// When the nightly backup runs, where it goes and how many are kept (自动备份的设定).
///
/// @param folder none: there is no nightly backup
/// @param at     time of day in China
/// @param keep   archives kept; older ones are deleted after a new one stands
public record BackupPlan(Optional<Path> folder, LocalTime at, int keep) {
    public BackupPlan {
        if (keep < 1) {
            throw new InstallationException("自动备份的保留份数（mingtang.backup.keep）是 " + keep + "：应为 1 或以上。");
        }
    }
}
