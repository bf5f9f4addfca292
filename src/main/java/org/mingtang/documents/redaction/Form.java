package org.mingtang.documents.redaction;

import java.text.Normalizer;
import java.util.Locale;

/// The form in which strings are compared: without blanks and invisible characters, full-width and compatibility forms
/// made plain, dashes and dots of one kind, small letters.
public final class Form {
    /// Parts paragraphs and cells; a line break within a paragraph is `\n`.
    static final char PARAGRAPH = '\u2029';

    private static final String[] FORMS = new String[Character.MAX_VALUE + 1];

    private Form() {}

    public static String of(String text) {
        var form = new StringBuilder(text.length());
        text.codePoints().forEach(point -> form.append(of(point)));
        return form.toString();
    }

    /// Empty for what is left out.
    static String of(int point) {
        if (point > Character.MAX_VALUE) {
            return compute(point);
        }
        var known = FORMS[point];
        if (known == null) {
            known = compute(point);
            FORMS[point] = known;
        }
        return known;
    }

    private static String compute(int point) {
        if (isLeftOut(point)) {
            return "";
        }
        if (isDash(point)) {
            return "-";
        }
        if ("·•‧・･∙⋅".indexOf(point) >= 0) {
            return "·";
        }
        var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        var form = new StringBuilder();
        plain.codePoints()
                .filter(each -> !isLeftOut(each))
                .forEach(each -> form.append(isDash(each) ? "-" : Character.toString(each)));
        return form.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isLeftOut(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || point >= 0xFE00 && point <= 0xFE0F;
    }

    private static boolean isDash(int point) {
        return point == '-'
                || point >= 0x2010 && point <= 0x2015
                || point == 0x2212
                || point == 0xFF0D
                || point == 0xFE63;
    }
}
