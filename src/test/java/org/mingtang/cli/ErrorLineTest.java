package org.mingtang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ErrorLineTest {
    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(new WrongUse("不行\n第二行", "no"), "不行", "no"),
                Arguments.of(new NoSuchFileException("a.csv"), "没有这个文件：a.csv", "no such file: a.csv"),
                Arguments.of(
                        new UncheckedIOException(new IOException("disk full")),
                        "读写出错：disk full",
                        "cannot read or write: disk full"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    @DisplayName("出错时只写一行，退出码 2")
    void one_line(Exception problem, String chinese, String english) {
        assertThat(report(Language.ZH, problem)).isEqualTo("2 " + chinese);
        assertThat(report(Language.EN, problem)).isEqualTo("2 " + english);
    }

    @Test
    @DisplayName("程序内部错误写明出处")
    void a_bug_says_where_it_came_from() {
        assertThat(report(Language.ZH, new IllegalStateException("broken")))
                .startsWith("2 程序内部错误，请报告：java.lang.IllegalStateException: broken @ org.mingtang.cli.ErrorLineTest");
    }

    @Command
    private static final class Nothing {}

    private static String report(Language language, Exception problem) {
        var err = new StringWriter();
        var command = new CommandLine(new Nothing()).setErr(new PrintWriter(err));
        int exitCode = new ErrorLine(language).handleExecutionException(problem, command, command.parseArgs());
        return exitCode + " " + err.toString().stripTrailing();
    }
}
