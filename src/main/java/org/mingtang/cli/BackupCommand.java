package org.mingtang.cli;

import java.io.IOException;
import java.nio.file.Files;
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

/// `backup TO`: one archive of database and files, whether the platform runs or not.
@Command(name = "backup", description = "备份：把数据库和文件写成一个文件（平台运行时也可以）")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TO", description = "备份文件，不能已经存在")
    private Path to = Path.of("");

    @Option(names = "--data", defaultValue = "./data", description = "数据文件夹，默认 ${DEFAULT-VALUE}")
    private Path data = Path.of("");

    @Option(names = "--keys", description = "密钥文件夹；默认取 MINGTANG_KEYS，再取数据文件夹旁边的")
    private @Nullable Path keys;

    @Override
    public Integer call() throws IOException {
        CommandLog.warningsOnly();
        var began = Instant.now();
        var manifest =
                Upkeep.of(data, Optional.ofNullable(keys), System.getenv()).backUp(to, began);
        var size = Formats.size(Files.size(to));
        var took = Duration.between(began, Instant.now());
        spec.commandLine()
                .getOut()
                .println(Language.of(spec)
                        .choose(
                                "备份完成：%s，%s 行，%s 个文件，%s，用时 %s。"
                                        .formatted(
                                                to,
                                                Formats.number(manifest.rowCount()),
                                                Formats.number(manifest.fileCount()),
                                                size,
                                                Formats.took(took)),
                                "backup written: %s, %d rows, %d files, %d bytes, %d ms"
                                        .formatted(
                                                to,
                                                manifest.rowCount(),
                                                manifest.fileCount(),
                                                Files.size(to),
                                                took.toMillis())));
        return 0;
    }
}
