package org.mingtang.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingtang.regulation.PackCheck;
import org.mingtang.regulation.PackSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mingtang pack …`: work on rule packs. Starts no Spring context.
@Command(name = "pack", description = "规程包", subcommands = PackCommand.Check.class)
final class PackCommand implements Callable<Integer> {
    private static final int FINDINGS = 1;
    private static final int UNREADABLE = 2;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli hands over the spec
    PackCommand() {}

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return UNREADABLE;
    }

    /// `mingtang pack check FILE…`: 0 without problems, 1 with problems, 2 where a file cannot be read.
    @Command(name = "check", description = "校验规程包，逐条列出文件、行号和键")
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "规程包文件（YAML）")
        private List<Path> files = List.of();

        @SuppressWarnings("NullAway.Init") // picocli hands over the spec
        Check() {}

        @Override
        public Integer call() {
            var errors = spec.commandLine().getErr();
            var sources = new ArrayList<PackSource>();
            for (var file : files) {
                try {
                    sources.add(PackSource.file(file));
                } catch (CharacterCodingException e) {
                    errors.println(file + ": 不是 UTF-8 文本，请另存为 UTF-8");
                } catch (IOException e) {
                    errors.println(file + ": " + (Files.exists(file) ? "读不了这个文件" : "没有这个文件"));
                }
            }
            var problems = PackCheck.problems(sources);
            problems.forEach(errors::println);
            if (sources.size() < files.size()) {
                return UNREADABLE;
            }
            if (problems.isEmpty()) {
                sources.forEach(source -> spec.commandLine().getOut().println(source.name() + ": 未发现问题"));
                return 0;
            }
            return FINDINGS;
        }
    }
}
