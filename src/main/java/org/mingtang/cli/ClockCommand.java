package org.mingtang.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.requests.clock.ClockLines;
import org.mingtang.requests.clock.ClockLines.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The statutory clock of requests on the command line, from the packs and the notices that come with the program.
@Command(name = "clock", description = "依申请公开的答复期限：读入事件（每行一个 JSON），逐行输出期限、已用和不计入的工作日、不合规的事项")
final class ClockCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "JSON Lines 文件，或者写成几行的一个 JSON 对象；不写则读标准输入")
    @Nullable
    Path file;

    private int exitCode = ExitCode.OK;

    /// @return 0 fine, 1 something was broken, 2 a line could not be read
    @Override
    public Integer call() throws IOException {
        try (var input = input()) {
            // not a field: every command makes all the others, too
            var clock = new ClockLines(WorkingCalendar.bundled());
            var out = spec.commandLine().getOut();
            var first = firstLine(input);
            if (first != null && !ClockLines.isWhole(first)) {
                first = asOneObject(first, input, clock, out);
            }
            for (var line = first; line != null; line = nextLine(input)) {
                answer(line, clock, out);
            }
        }
        return exitCode;
    }

    private BufferedReader input() throws IOException {
        // not by Files.newBufferedReader: one wrong byte would end the run instead of spoiling its own line
        return new BufferedReader(
                new InputStreamReader(file == null ? System.in : Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    /// A mark of byte order, as some editors put it before the first line, is no part of it.
    private static @Nullable String firstLine(BufferedReader input) throws IOException {
        var line = nextLine(input);
        return line == null || !line.startsWith("\uFEFF") ? line : line.substring(1);
    }

    private static @Nullable String nextLine(BufferedReader input) throws IOException {
        var line = input.readLine();
        while (line != null && line.isBlank()) {
            line = input.readLine();
        }
        return line;
    }

    /// One object may be written over several lines; otherwise every line is a case of its own.
    private @Nullable String asOneObject(String first, BufferedReader input, ClockLines clock, PrintWriter out) {
        var rest = input.lines().filter(line -> !line.isBlank()).toList();
        var whole = first + "\n" + rest.stream().collect(Collectors.joining("\n"));
        if (ClockLines.isWhole(whole)) {
            answer(whole, clock, out);
            return null;
        }
        answer(first, clock, out);
        rest.forEach(line -> answer(line, clock, out));
        return null;
    }

    private void answer(String text, ClockLines clock, PrintWriter out) {
        var answer = clock.answer(text);
        out.println(answer.text());
        exitCode = Math.max(exitCode, exitCode(answer.kind()));
    }

    private static int exitCode(Answer.Kind kind) {
        return switch (kind) {
            case FINE -> ExitCode.OK;
            case VIOLATIONS -> ExitCode.SOFTWARE;
            case ERROR -> ExitCode.USAGE;
        };
    }
}
