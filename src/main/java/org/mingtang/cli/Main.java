package org.mingtang.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The one entry point: `bin/mingtang COMMAND …`.
@Command(
        name = "mingtang",
        mixinStandardHelpOptions = true,
        description = "政府信息公开平台",
        subcommands = {ServeCommand.class, PackCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
