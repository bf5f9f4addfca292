package org.mingtang.cli;

import picocli.CommandLine.Model.CommandSpec;

/// The language in which commands speak to people; Chinese unless `--lang en` is given.
enum Language {
    ZH,
    EN;

    /// Before the command line is parsed, because parsing itself can fail and has to say so in this language.
    static Language chosenIn(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equalsIgnoreCase("--lang=en")
                    || arguments[i].equals("--lang")
                            && i + 1 < arguments.length
                            && arguments[i + 1].equalsIgnoreCase("en")) {
                return EN;
            }
        }
        return ZH;
    }

    /// For a command that is running.
    static Language of(CommandSpec command) {
        var option = command.root().findOption("--lang");
        return option != null && option.getValue() == EN ? EN : ZH;
    }

    String choose(String chinese, String english) {
        return switch (this) {
            case ZH -> chinese;
            case EN -> english;
        };
    }
}
