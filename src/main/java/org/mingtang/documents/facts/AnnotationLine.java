package org.mingtang.documents.facts;

import java.util.List;
import java.util.Optional;

/// The annotation (附注) on disclosure: a line in brackets under the date, such as （此件主动公开）. Read as it stands, whatever
/// its attribute.
final class AnnotationLine {
    private static final int LONGEST = 40;
    private static final int LONGEST_WITHOUT_OPENING_WORD = 14;
    private static final int MOST_LINES_BELOW = 8;

    private AnnotationLine() {}

    static Optional<String> read(List<Line> lines, int from, Optional<SignatureBlock> signature) {
        return signature
                .map(block -> below(lines, block.end() + 1).or(() -> aboveColophon(lines, block.end() + 1)))
                .orElseGet(() -> anywhere(lines, from));
    }

    /// Contact persons and other notes in brackets may stand between.
    private static Optional<String> below(List<Line> lines, int from) {
        for (var index = from; index < Math.min(lines.size(), from + MOST_LINES_BELOW); index++) {
            var line = lines.get(index);
            if (!line.isText()) {
                return Optional.empty();
            }
            var text = line.compact();
            if (says(line)
                    || HanText.isBracketed(text)
                            && text.contains("公开")
                            && text.length() <= LONGEST_WITHOUT_OPENING_WORD) {
                return Optional.of(withoutBrackets(text));
            }
            if (!HanText.isBracketed(text) && !text.startsWith("联系人") && !isColophon(line)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// On the last page, over 抄送 and 印发. A document forwarded with this one may have an annotation of its own, which
    /// has no
    /// colophon of this one under it.
    private static Optional<String> aboveColophon(List<Line> lines, int from) {
        var last = lines.size() - 1;
        for (var index = Math.max(from, last - MOST_LINES_BELOW); index < last; index++) {
            if (says(lines.get(index)) && isColophon(lines.get(index + 1))) {
                return Optional.of(withoutBrackets(lines.get(index).compact()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> anywhere(List<Line> lines, int from) {
        for (var index = from; index < lines.size(); index++) {
            var line = lines.get(index);
            if (line.isText() && AttachmentList.isHeading(line)) {
                return Optional.empty();
            }
            if (says(line)) {
                return Optional.of(withoutBrackets(line.compact()));
            }
        }
        return Optional.empty();
    }

    /// Whether a line can be nothing but an annotation on disclosure: 此件…公开…, with or without brackets.
    static boolean says(Line line) {
        if (!line.isText() || line.compact().length() > LONGEST) {
            return false;
        }
        var text = withoutBrackets(line.compact());
        return text.startsWith("此件") && text.contains("公开") && text.indexOf('。') < 0;
    }

    /// 抄送 and 印发, at the foot of the last page (版记).
    static boolean isColophon(Line line) {
        var text = line.compact();
        return text.startsWith("抄送") || text.endsWith("印发") && text.indexOf('日') > 0;
    }

    private static String withoutBrackets(String compact) {
        return HanText.withoutBrackets(compact);
    }
}
