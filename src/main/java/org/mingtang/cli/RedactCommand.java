package org.mingtang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.FindingReader;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.Reading;
import org.mingtang.documents.Redacted;
import org.mingtang.documents.Redactor;
import org.mingtang.documents.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mingtang redact FILE --out OUT [--finding KIND or page:start-end]…`: 0 with a new file, 1 where the redactor hands
/// none out, 2 where the file cannot be read or the options are wrong. Starts no Spring context.
@Command(name = "redact", description = "删减、脱敏：把个人信息等从文件中彻底去掉，核验后写成新文件")
final class RedactCommand implements Callable<Integer> {
    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "要删减的文件，保持不变")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "OUT", required = true, description = "写到哪里")
    private Path out = Path.of("");

    @Option(
            names = "--finding",
            paramLabel = "KIND|PAGE:START-END",
            description =
                    "删减什么：一种机器发现，如 resident-id、mobile、name；或者页码和 read --json 给出的起止位置，" + "如 2:140-158；可以写几个。不写时为全部个人信息")
    private List<String> findings = List.of();

    @Option(names = "--ground", paramLabel = "TEXT", description = "删减的理由，默认按种类")
    private @Nullable String ground;

    @Option(names = "--overwrite", description = "OUT 已经存在时覆盖它")
    private boolean overwrite;

    private final Function<Reading.Read, List<ReaderFinding>> reader;

    @SuppressWarnings("NullAway.Init") // picocli hands over the spec
    RedactCommand(Function<Reading.Read, List<ReaderFinding>> reader) {
        this.reader = reader;
    }

    /// As the command line makes it.
    RedactCommand() {
        this(read -> new FindingReader(LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))))
                .read(read.text().plain()));
    }

    @Override
    public Integer call() throws IOException {
        CommandLog.silent();
        judgeTarget();
        var limits = DocumentLimits.standard();
        if (Files.size(file) > limits.fileBytes()) {
            throw new WrongUse("文件太大：" + file, "file too large: " + file);
        }
        var bytes = Files.readAllBytes(file);
        return switch (DocumentDesk.read(bytes, file.getFileName().toString(), limits)) {
            case Reading.Unreadable(var refusal) ->
                throw new WrongUse(refusal.message() + refusal.advice(), "unreadable: " + refusal.code());
            case Reading.Read read -> {
                var wishes = new RedactionWishes(
                        read, FindingReader.textOf(bytes, read), reader, Optional.ofNullable(ground));
                var deletions = findings.isEmpty() ? wishes.ofKind(FindingKind::isPersonal) : wishes.of(findings);
                yield write(Redactor.redact(bytes, read.kind(), deletions, limits));
            }
        };
    }

    private void judgeTarget() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.exists(out) && Files.isSameFile(file, out)) {
            throw new WrongUse("OUT 就是原文件：请写到另一个文件", "OUT is the file itself: choose another");
        }
        if (Files.exists(out) && !overwrite) {
            throw new WrongUse(
                    "文件已经存在：" + out + "，要覆盖请加 --overwrite", "file exists: " + out + " (add --overwrite to replace it)");
        }
    }

    private int write(Redacted redacted) throws IOException {
        return switch (redacted) {
            case Redacted.Refused(var reason) -> {
                spec.commandLine().getErr().println(reason);
                yield REFUSED;
            }
            case Redacted.Released released -> {
                Files.write(
                        out,
                        released.bytes(),
                        overwrite
                                ? new StandardOpenOption[] {
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE
                                }
                                : new StandardOpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE});
                tell(released);
                yield 0;
            }
        };
    }

    private void tell(Redacted.Released released) {
        var language = Language.of(spec);
        var answers = spec.commandLine().getOut();
        if (released.removals().isEmpty()) {
            answers.println(
                    language.choose("没有要删减的文字，只清除了隐藏内容。", "nothing to redact in the text; hidden content was removed"));
        }
        released.removals().forEach(removal -> answers.println(line(removal, language)));
        released.remarks().forEach(answers::println);
        answers.println(language.choose("核验通过，已写入 ", "verified and written to ") + out);
    }

    private static String line(Removal removal, Language language) {
        var kind = removal.kind()
                .map(each -> language.choose(each.chinese(), each.code()))
                .orElse("");
        return language.choose(
                "%s\t%s\t%d 处\t%s\t%s"
                        .formatted(
                                kind,
                                removal.masked(),
                                removal.times(),
                                String.join("、", removal.places()),
                                removal.ground()),
                "%s\t%s\t%d times".formatted(kind, removal.masked(), removal.times()));
    }
}
