package org.mingtang.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingtang.Upkeep;
import org.mingtang.installation.Backup;
import org.mingtang.installation.DamagedBackup;
import org.mingtang.pages.Formats;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `verify --journal` and `verify --backup FILE`: 0 sound, 1 with findings, 2 where it could not be looked at.
@Command(name = "verify", description = "核对：办件日志和文件，或一份备份，是否完好")
final class VerifyCommand implements Callable<Integer> {
    private static final int FINDINGS = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup
    private @Nullable Subject subject;

    @Option(names = "--data", defaultValue = "./data", description = "数据文件夹，默认 ${DEFAULT-VALUE}")
    private Path data = Path.of("");

    /// One of the two.
    static final class Subject {
        @Option(names = "--journal", required = true, description = "办件日志、由它得出的列表和全部文件")
        private boolean journal;

        @Option(names = "--backup", paramLabel = "FILE", required = true, description = "备份文件")
        private @Nullable Path backup;
    }

    @Override
    public Integer call() {
        if (subject == null) {
            throw new WrongUse("请写明核对什么：--journal 或 --backup FILE", "say what to verify: --journal or --backup FILE");
        }
        CommandLog.warningsOnly();
        return subject.backup == null ? journal() : backup(subject.backup);
    }

    private int journal() {
        var found = Upkeep.of(data, Optional.empty(), System.getenv()).verify();
        found.faults().forEach(spec.commandLine().getErr()::println);
        if (!found.faults().isEmpty()) {
            return FINDINGS;
        }
        say(
                "核对完成：%s 条日志、%s 个文件，未发现问题。".formatted(Formats.number(found.entries()), Formats.number(found.files())),
                "verified: %d journal entries, %d files, nothing wrong".formatted(found.entries(), found.files()));
        return 0;
    }

    private int backup(Path file) {
        try {
            var manifest = Backup.verify(file);
            say(
                    "核对完成：%s 的备份，%s 行，%s 个文件，完好。"
                            .formatted(
                                    Formats.dateAndTime(manifest.madeAt()),
                                    Formats.number(manifest.rowCount()),
                                    Formats.number(manifest.fileCount())),
                    "verified: the backup of %s, %d rows, %d files, is sound"
                            .formatted(manifest.madeAt(), manifest.rowCount(), manifest.fileCount()));
            return 0;
        } catch (DamagedBackup damage) {
            spec.commandLine().getErr().println(damage.getMessage());
            return FINDINGS;
        }
    }

    private void say(String chinese, String english) {
        spec.commandLine().getOut().println(Language.of(spec).choose(chinese, english));
    }
}
