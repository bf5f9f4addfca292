package org.mingtang.documents.facts;

import java.util.List;

/// How Chinese text is put together again after layout has spaced it out or broken it into lines.
public final class HanText {
    private HanText() {}

    /// Without the blanks that layout puts between characters: a blank stays, as one space, only between two characters
    /// of
    /// which neither is Chinese, as in `GB/T 9704`.
    public static String compact(String text) {
        var compact = new StringBuilder(text.length());
        var blank = false;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (isBlank(character)) {
                blank = true;
                continue;
            }
            if (blank
                    && !compact.isEmpty()
                    && !isChinese(character)
                    && !isChinese(compact.charAt(compact.length() - 1))) {
                compact.append(' ');
            }
            blank = false;
            compact.append(character);
        }
        return compact.toString();
    }

    /// Lines of one title or list, joined as they are read aloud.
    static String join(List<String> lines) {
        return compact(String.join(" ", lines));
    }

    /// Also the blanks that Java does not strip: no-break, zero-width, byte-order mark.
    static boolean isBlank(char character) {
        return switch (character) {
            case '\u00a0', '\u200b', '\u2007', '\u202f', '\u2060', '\ufeff' -> true;
            default -> Character.isWhitespace(character);
        };
    }

    public static String strip(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// Han characters, Chinese punctuation and full-width forms; halves of rarer Han characters count as well.
    private static boolean isChinese(char character) {
        return character >= '\u2e80' && character <= '\ud7af'
                || character >= '\uf900' && character <= '\ufaff'
                || character >= '\ufe30' && character <= '\ufe4f'
                || character >= '\uff00' && character <= '\uffef'
                || character >= '\u2010' && character <= '\u203b'
                || Character.isSurrogate(character);
    }

    /// The text without the brackets that stand around all of it, of whatever form.
    static String withoutBrackets(String compact) {
        if (!isBracketed(compact)) {
            return compact;
        }
        return strip(compact.substring(1, compact.length() - 1));
    }

    static boolean isBracketed(String compact) {
        return compact.length() > 2
                && "（(［[【〔".indexOf(compact.charAt(0)) >= 0
                && "）)］]】〕".indexOf(compact.charAt(compact.length() - 1)) >= 0;
    }
}
