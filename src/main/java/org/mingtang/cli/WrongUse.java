package org.mingtang.cli;

/// The command cannot do what was asked, and the person can put it right: wrong argument, unreadable file. Ends
/// the command with exit code 2 and one line in the chosen language.
final class WrongUse extends RuntimeException {
    private final String english;

    WrongUse(String chinese, String english) {
        super(chinese);
        this.english = english;
    }

    String in(Language language) {
        return language.choose(String.valueOf(getMessage()), english);
    }
}
