package org.mingtang.cli;

import ch.qos.logback.classic.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What libraries log during a command.
final class CommandLog {
    private CommandLog() {}

    /// Without the server's settings the log of the database and its migrations would bury the answer.
    static void warningsOnly() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    /// For commands that work on people's files: what libraries say of odd fonts helps nobody, and may name what the
    /// file
    /// holds.
    static void silent() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
    }
}
