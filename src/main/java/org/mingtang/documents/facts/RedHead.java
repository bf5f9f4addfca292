package org.mingtang.documents.facts;

/// The red head (发文机关标志): an organ's name with 文件 after it.
final class RedHead {
    private static final String LAST_WORD = "文件";

    private RedHead() {}

    static boolean is(Line line) {
        var text = line.compact();
        return isLastWordAlone(line)
                || text.endsWith(LAST_WORD) && OrganName.is(text.substring(0, text.length() - LAST_WORD.length()));
    }

    /// Joint issuers stand above each other, and 文件 may stand on a line of its own.
    static boolean isLastWordAlone(Line line) {
        return line.compact().equals(LAST_WORD);
    }

    static String issuer(Line line) {
        var text = line.compact();
        return text.endsWith(LAST_WORD) ? text.substring(0, text.length() - LAST_WORD.length()) : text;
    }
}
