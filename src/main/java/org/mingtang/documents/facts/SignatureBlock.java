package org.mingtang.documents.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.documents.DocumentText.Alignment;

/// The signature (落款): the issuers' names and below them the date of making (成文日期).
///
/// @param issuers in the order they stand; empty when a person or nobody signed
/// @param start   index of the first line of the block
/// @param end     index of the line of the date
record SignatureBlock(List<String> issuers, LocalDate date, int start, int end) {
    /// Blanks before a line that push it to the right, beyond the two characters of a paragraph.
    private static final int PUSHED_RIGHT = 8;

    private static final int LONGEST_DATE_LINE = 120;
    private static final int MOST_ISSUERS = 20;

    /// The first in the main document. Dates in the text have no signature above them and do not stand at the right.
    static Optional<SignatureBlock> find(List<Line> lines, int from) {
        for (var index = from; index < lines.size(); index++) {
            var line = lines.get(index);
            if (!line.isText()) {
                continue;
            }
            if (AttachmentList.isHeading(line)) {
                return Optional.empty();
            }
            var found = at(lines, from, index);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<SignatureBlock> at(List<Line> lines, int from, int index) {
        var line = lines.get(index);
        if (line.text().length() > LONGEST_DATE_LINE || !looksLikeDate(line.compact())) {
            return Optional.empty();
        }
        var date = OfficialDate.parse(line.text());
        if (date.isEmpty()) {
            return withIssuerOnTheSameLine(line, index);
        }
        var issuers = new ArrayList<String>();
        var start = index;
        while (start > from && issuers.size() < MOST_ISSUERS) {
            var above = lines.get(start - 1);
            var names = above.isText() ? OrganName.on(above) : List.<String>of();
            if (names.isEmpty()) {
                break;
            }
            issuers.addAll(0, names);
            start--;
        }
        var told = !issuers.isEmpty()
                || line.alignment() == Alignment.END
                || line.indent() >= PUSHED_RIGHT
                || endsMainDocument(lines, index + 1);
        return told ? Optional.of(new SignatureBlock(issuers, date.get(), start, index)) : Optional.empty();
    }

    /// 泉州市鲤城区人民政府办公室　　2019年12月31日
    private static Optional<SignatureBlock> withIssuerOnTheSameLine(Line line, int index) {
        var text = line.text();
        for (var at = 1; at < text.length(); at++) {
            if (HanText.isBlank(text.charAt(at)) && OrganName.is(HanText.compact(text.substring(0, at)))) {
                var date = OfficialDate.parse(text.substring(at));
                if (date.isPresent()) {
                    return Optional.of(new SignatureBlock(
                            List.of(HanText.compact(text.substring(0, at))), date.get(), index, index));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean looksLikeDate(String compact) {
        var last = compact.charAt(compact.length() - 1);
        return last == '日' || last >= '0' && last <= '9' || last >= '０' && last <= '９';
    }

    private static boolean endsMainDocument(List<Line> lines, int next) {
        if (next >= lines.size()) {
            return true;
        }
        var line = lines.get(next);
        return line.isText()
                && (AnnotationLine.says(line) || AttachmentList.isHeading(line) || AnnotationLine.isColophon(line));
    }
}
