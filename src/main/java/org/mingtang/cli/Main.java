package org.mingtang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.mingtang.bench.BenchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The one entry point: `bin/mingtang COMMAND …`. Exit codes: 0 fine, 1 findings, 2 wrong use or unreadable
/// input.
@Command(
        name = "mingtang",
        description = "政府信息公开平台",
        subcommands = {
            ServeCommand.class,
            AdminCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            PackCommand.class,
            ReadCommand.class,
            RedactCommand.class,
            BenchCommand.class,
            CalendarCommand.class,
            ClockCommand.class
        })
public final class Main {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示帮助")
    boolean help;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            scope = ScopeType.INHERIT,
            description = "提示语言：zh 中文（默认），en 英文")
    Language language = Language.ZH;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(inUtf8(FileDescriptor.out), inUtf8(FileDescriptor.err), arguments));
    }

    /// Runs one command and returns its exit code.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var errors = new ErrorLine(Language.chosenIn(arguments));
        var commands = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
        headInChinese(commands);
        int exitCode = commands.execute(arguments);
        out.flush();
        err.flush();
        return exitCode;
    }

    private static void headInChinese(CommandLine commands) {
        commands.getCommandSpec().usageMessage().synopsisHeading("用法：").commandListHeading("%n命令：%n");
        commands.getSubcommands().values().forEach(Main::headInChinese);
    }

    /// Whatever the locale of the terminal: a server often runs in one that has no Chinese.
    private static PrintWriter inUtf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
