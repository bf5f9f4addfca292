package org.mingtang.installation;

import java.util.Optional;
import org.mingtang.installation.BackupRun.Failed;
import org.mingtang.installation.BackupRun.Written;

/// How it stands with the nightly backups (自动备份状态).
public sealed interface BackupState {
    /// No folder is set.
    record Off() implements BackupState {}

    /// The first night is still to come.
    record Awaited() implements BackupState {}

    record Sound(Written last) implements BackupState {}

    /// The last run wrote no archive.
    record NotWritten(Failed failed, Optional<Written> last) implements BackupState {}

    /// None was written for longer than a night allows.
    record Overdue(Optional<Written> last) implements BackupState {}

    /// The last archive is no longer in its folder.
    record Gone(Written last) implements BackupState {}

    /// The sentence to be shown and logged until it is put right; empty when nobody need act.
    default Optional<String> alarm() {
        return switch (this) {
            case Off _, Awaited _, Sound _ -> Optional.empty();
            case NotWritten night ->
                Optional.of("最近一次自动备份没有成功：" + night.failed().reason());
            case Overdue _ -> Optional.of("已超过 26 小时没有新的自动备份：请查看平台是否整夜运行，必要时用 backup 命令手工备份。");
            case Gone(var last) -> Optional.of("最近一份自动备份 " + last.archive() + " 不在备份目录里：请检查磁盘是否挂载，找回或重新备份。");
        };
    }
}
