package org.mingtang.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingtang.Upkeep;
import org.mingtang.pages.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `restore FROM`: a backup into an empty data folder.
@Command(name = "restore", description = "恢复：把备份写入空的数据文件夹（须先放好原来的密钥文件夹）")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FROM", description = "备份文件")
    private Path from = Path.of("");

    @Option(names = "--data", defaultValue = "./data", description = "空的或不存在的数据文件夹，默认 ${DEFAULT-VALUE}")
    private Path data = Path.of("");

    @Option(names = "--keys", description = "密钥文件夹；默认取 MINGTANG_KEYS，再取数据文件夹旁边的")
    private @Nullable Path keys;

    @Override
    public Integer call() {
        CommandLog.warningsOnly();
        var upkeep = Upkeep.of(data, Optional.ofNullable(keys), System.getenv());
        if (upkeep.hasExternalDatabase()) {
            throw new WrongUse(
                    "恢复只写入内置数据库：请先取消 MINGTANG_DATABASE_URL，恢复后再迁到外部数据库",
                    "restore works on the embedded database only: unset MINGTANG_DATABASE_URL first");
        }
        var began = Instant.now();
        var manifest = upkeep.restore(from);
        spec.commandLine()
                .getOut()
                .println(Language.of(spec)
                        .choose(
                                "恢复完成：%s 的备份，%s 行，%s 个文件，与备份清单一致，用时 %s。检索索引在下次启动时重建。"
                                        .formatted(
                                                Formats.dateAndTime(manifest.madeAt()),
                                                Formats.number(manifest.rowCount()),
                                                Formats.number(manifest.fileCount()),
                                                Formats.took(Duration.between(began, Instant.now()))),
                                "restored the backup of %s: %d rows, %d files, as its manifest says; the index is built at the next start"
                                        .formatted(manifest.madeAt(), manifest.rowCount(), manifest.fileCount())));
        return 0;
    }
}
