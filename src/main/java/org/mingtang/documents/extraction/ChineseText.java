package org.mingtang.documents.extraction;

import java.lang.Character.UnicodeBlock;
import java.util.Set;
import java.util.regex.Pattern;

/// How lines of Chinese join.
final class ChineseText {
    private static final Set<UnicodeBlock> WIDE = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.CJK_COMPATIBILITY_FORMS,
            UnicodeBlock.GENERAL_PUNCTUATION,
            UnicodeBlock.ENCLOSED_ALPHANUMERICS,
            UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS);

    /// — 20 —, - 3 -, 第 3 页 共 9 页, 3/9, a number alone
    private static final Pattern PAGE_NUMBER = Pattern.compile("[—–―─－\\-_~·\\s.]*\\d{1,4}[—–―─－\\-_~·\\s.]*"
            + "|[—–―─－\\-\\s]*第\\s*[\\d一二三四五六七八九十百]{1,5}\\s*页\\s*[,，/／]?\\s*(?:[（(]?\\s*共\\s*[\\d一二三四五六七八九十百]{1,5}\\s*页\\s*[）)]?)?[—–―─－\\-\\s]*"
            + "|\\d{1,4}\\s*[/／]\\s*\\d{1,4}|(?i:page)\\s*\\d{1,4}(?:\\s*of\\s*\\d{1,4})?");

    private ChineseText() {}

    /// Two pieces of one paragraph: no space beside a Chinese character, one between Latin words.
    static String join(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before + after;
        }
        if (endsWide(before) || startsWide(after)) {
            return before + after;
        }
        if (Character.isDigit(before.charAt(before.length() - 1)) && Character.isDigit(after.charAt(0))) {
            // a number broken at the end of a line
            return before + after;
        }
        return before + " " + after;
    }

    static boolean endsWide(String text) {
        return !text.isEmpty() && isWide(text.codePointBefore(text.length()));
    }

    static boolean startsWide(String text) {
        return !text.isEmpty() && isWide(text.codePointAt(0));
    }

    static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint) || WIDE.contains(UnicodeBlock.of(codePoint));
    }

    static boolean isPageNumber(String line) {
        return line.length() <= 30 && PAGE_NUMBER.matcher(line.strip()).matches();
    }

    /// Controls out, odd blanks made plain, ends stripped; line breaks stay.
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '\r' || character == '\u000B' || character == '\u2028') {
                clean.append('\n');
            } else if (character == '\t' || character == '\u00A0' || character == '\f') {
                clean.append(' ');
            } else if (character == '\u001E') {
                clean.append('-');
            } else if (character == '\n'
                    || character >= 0x20 && character != 0x7F && character != '\u00AD' && character != '\uFEFF') {
                clean.append(character);
            }
        }
        return clean.toString().strip();
    }
}
