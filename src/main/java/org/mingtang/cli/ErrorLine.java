package org.mingtang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingtang.calendar.OutsideCalendar;
import org.mingtang.installation.InstallationException;
import org.mingtang.regulation.PackError;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reports whatever stops a command as one line on standard error, in the chosen language, with exit code 2.
record ErrorLine(Language language) implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        return report(
                problem.getCommandLine(), language.choose(chinese(problem), String.valueOf(problem.getMessage())));
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        return report(
                command,
                switch (problem) {
                    case WrongUse wrongUse -> wrongUse.in(language);
                    case OutsideCalendar outside ->
                        language.choose(String.valueOf(outside.getMessage()), outside.inEnglish());
                    case PackError packs -> unusable(packs);
                    case PortInUseException taken ->
                        language.choose(
                                "端口 " + taken.getPort() + " 已被其他程序占用：请用 --port 换一个端口。",
                                "port " + taken.getPort() + " is in use: choose another with --port");
                    case InstallationException installation -> String.valueOf(installation.getMessage());
                    case UncheckedIOException io -> unreadable(Objects.requireNonNull(io.getCause()));
                    case IOException io -> unreadable(io);
                    default -> language.choose("程序内部错误，请报告：", "internal error, please report: ") + whereFrom(problem);
                });
    }

    private static String chinese(ParameterException problem) {
        return switch (problem) {
            case MissingParameterException missing ->
                "缺少：" + missing.getMissing().stream().map(ErrorLine::nameOf).collect(Collectors.joining("、"));
            case UnmatchedArgumentException unmatched -> "不认识的参数：" + String.join(" ", unmatched.getUnmatched());
            default -> wrongValue(problem);
        };
    }

    private static String wrongValue(ParameterException problem) {
        var subcommands = problem.getCommandLine().getSubcommands().keySet();
        var argument = problem.getArgSpec();
        if (argument == null) {
            return subcommands.isEmpty() ? "用法不对，请看 --help" : "请写明命令：" + String.join("、", subcommands);
        }
        var choices = argument.completionCandidates();
        return nameOf(argument)
                + " 的值不对："
                + problem.getValue()
                + (choices == null ? "" : "（可选：" + String.join("、", choices).toLowerCase(Locale.ROOT) + "）");
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String unreadable(IOException problem) {
        return problem instanceof NoSuchFileException missing
                ? language.choose("没有这个文件：", "no such file: ") + missing.getFile()
                : language.choose("读写出错：", "cannot read or write: ") + problem.getMessage();
    }

    /// The first problem; the rest are one command away.
    private String unusable(PackError packs) {
        int more = packs.problems().size() - 1;
        var first = packs.problems().getFirst().toString();
        return language.choose("规程包不能用：", "unusable rule pack: ")
                + first
                + (more == 0
                        ? ""
                        : language.choose(
                                "（另有 " + more + " 处，用 pack check 逐条查看）", " (" + more + " more: see pack check)"));
    }

    private static String whereFrom(Exception problem) {
        var frames = problem.getStackTrace();
        return problem + (frames.length == 0 ? "" : " @ " + frames[0]);
    }

    private static int report(CommandLine command, String message) {
        command.getErr().println(message.lines().findFirst().orElse(""));
        command.getErr().flush();
        return ExitCode.USAGE;
    }
}
