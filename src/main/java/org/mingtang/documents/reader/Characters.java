package org.mingtang.documents.reader;

/// A text as the finders see it: character for character as long as the original, with full-width letters and digits
/// made narrow, all blanks one blank and all dashes one dash, so that a place in one is the same place in the other.
final class Characters {
    private static final char[] NARROW = narrow();

    private final String original;
    private final char[] folded;
    /// the same once more, because a string is searched for one character many places at a time
    private final String searched;

    Characters(String text) {
        original = text;
        folded = text.toCharArray();
        for (int at = 0; at < folded.length; at++) {
            folded[at] = NARROW[folded[at]];
        }
        searched = new String(folded);
    }

    int length() {
        return folded.length;
    }

    /// The character, or a line break outside the text.
    char at(int index) {
        return index < 0 || index >= folded.length ? '\n' : folded[index];
    }

    /// The next place of the character from `from` on; the end of the text for none.
    int next(char c, int from) {
        int at = searched.indexOf(c, from);
        return at < 0 ? folded.length : at;
    }

    /// The next place of one of the characters from `from` on; the end of the text for none.
    int next(Signs signs, int from) {
        int at = from;
        while (at < folded.length && !signs.has(folded[at])) {
            at++;
        }
        return at;
    }

    /// The next digit from `from` on; the end of the text for none.
    int nextDigit(int from) {
        int at = from;
        while (at < folded.length && !isDigit(folded[at])) {
            at++;
        }
        return at;
    }

    String original(int start, int end) {
        return original.substring(start, end);
    }

    /// Folded.
    String text(int start, int end) {
        return searched.substring(start, end);
    }

    boolean isDigit(int index) {
        return isDigit(at(index));
    }

    boolean isWord(int index) {
        return isWord(at(index));
    }

    boolean isHan(int index) {
        return isHan(at(index));
    }

    /// Whether `word` stands at `index`.
    boolean startsWith(int index, String word) {
        if (index < 0 || index + word.length() > folded.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (folded[index + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(int index, char[] word) {
        if (index < 0 || index + word.length > folded.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (folded[index + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether `word` ends right before `index`.
    boolean endsWith(int index, String word) {
        return startsWith(index - word.length(), word);
    }

    /// Place after the digits that stand from `start` on.
    int digitsEnd(int start) {
        int at = start;
        while (isDigit(at)) {
            at++;
        }
        return at;
    }

    int lineStart(int index) {
        int at = Math.min(index, folded.length);
        while (at > 0 && folded[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    int lineEnd(int index) {
        int at = index;
        while (at < folded.length && folded[at] != '\n') {
            at++;
        }
        return at;
    }

    /// First place at or after `index` that is no blank; blanks inside a line only.
    int skipBlanks(int index) {
        int at = index;
        while (at < folded.length && folded[at] == ' ') {
            at++;
        }
        return at;
    }

    int skipBlanksBack(int end) {
        int at = end;
        while (at > 0 && folded[at - 1] == ' ') {
            at--;
        }
        return at;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /// A digit or a Latin letter: beside one of these a number is part of a longer code.
    static boolean isWord(char c) {
        return isDigit(c) || isLetter(c);
    }

    /// A Han character of the common block, or half of one beyond it (rare characters in names).
    static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c >= '\u3400' && c <= '\u4DBF' || Character.isSurrogate(c) || c == '々';
    }

    private static char[] narrow() {
        var narrow = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < narrow.length; c++) {
            narrow[c] = (char) c;
        }
        for (char c = '！'; c <= '～'; c++) {
            narrow[c] = (char) (c - '！' + '!');
        }
        for (char blank :
                "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u3000\r\f\u000B\u200B\uFEFF"
                        .toCharArray()) {
            narrow[blank] = ' ';
        }
        for (char dash : "‐‑‒–—―−－﹣─".toCharArray()) {
            narrow[dash] = '-';
        }
        narrow['\u2028'] = '\n';
        narrow['\u2029'] = '\n';
        narrow['〇'] = '〇';
        narrow['﹒'] = '.';
        narrow['﹕'] = ':';
        narrow['〖'] = '【';
        narrow['〗'] = '】';
        return narrow;
    }
}
