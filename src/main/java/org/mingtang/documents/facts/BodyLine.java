package org.mingtang.documents.facts;

import java.util.regex.Pattern;
import org.mingtang.documents.DocumentText.Alignment;

/// Whether a line can only be body text: it ends the head of a document.
final class BodyLine {
    /// Titles have at most a few lines of about thirty characters each.
    private static final int LONGEST_TITLE_LINE = 80;

    private static final Pattern ORDINAL = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|第[一二三四五六七八九十百0-9]{1,5}[条章节编]|[0-9]{1,2}[.．、]).*");

    private BodyLine() {}

    static boolean is(Line line) {
        var text = line.compact();
        return text.length() > LONGEST_TITLE_LINE
                || text.indexOf('。') >= 0
                || "；;！!？?，,：:".indexOf(text.charAt(text.length() - 1)) >= 0
                || text.indexOf('，') >= 0 && line.alignment() != Alignment.CENTRE
                || isOrdinal(line);
    }

    static boolean isOrdinal(Line line) {
        return ORDINAL.matcher(line.compact()).matches();
    }
}
