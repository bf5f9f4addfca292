package org.mingtang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command prints, for tests that hold something else against it.
public final class CommandOutput {
    private CommandOutput() {}

    /// Of a command that must succeed.
    public static String of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), arguments))
                .as(err::toString)
                .isZero();
        return out.toString();
    }
}
