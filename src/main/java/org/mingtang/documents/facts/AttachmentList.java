package org.mingtang.documents.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The titles of the attachments (附件): the list between text and signature, or else the attachments' own headings.
final class AttachmentList {
    /// 附件：1．某某表 · 附件1：某某表 · 附：某某表
    private static final Pattern ITEM = Pattern.compile("^附(?:件)?\\s*([0-9０-９一二三四五六七八九十]{0,3})\\s*[:：](.*)$");

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:[①-⑳]|[（(][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}\\s*[.．、:：]|[0-9０-９]{1,2}[\\s\\u3000]+(?!年))(.+)$");
    private static final Pattern HEADING =
            Pattern.compile("^附件(?:[0-9０-９一二三四五六七八九十]{0,3}|[0-9０-９一二三四五六七八九十]{1,3}[:：])$");
    private static final int MOST = 200;

    private AttachmentList() {}

    static List<String> read(List<Line> lines, int from, Optional<SignatureBlock> signature) {
        var end = signature.map(SignatureBlock::start).orElse(lines.size());
        for (var index = from; index < end; index++) {
            if (isItem(lines.get(index))) {
                return list(lines, index, end);
            }
        }
        var after = signature.map(block -> block.end() + 1).orElse(from);
        return headings(lines, after);
    }

    /// A line 附件 or 附件1 by itself: here an attachment begins and the main document has ended.
    static boolean isHeading(Line line) {
        return line.compact().startsWith("附件")
                && HEADING.matcher(line.compact()).matches();
    }

    private static boolean isItem(Line line) {
        return line.isText()
                && line.text().startsWith("附")
                && line.text().indexOf('。') < 0
                && ITEM.matcher(line.text()).matches()
                && !isHeading(line);
    }

    private static String afterColon(Line line) {
        var matcher = ITEM.matcher(line.text());
        return matcher.matches() ? HanText.strip(matcher.group(2)) : "";
    }

    private static List<String> list(List<Line> lines, int opening, int end) {
        var titles = new ArrayList<String>();
        add(titles, afterColon(lines.get(opening)));
        var index = opening + 1;
        while (index < end && titles.size() < MOST && lines.get(index).isText()) {
            var line = lines.get(index);
            if (isItem(line)) {
                add(titles, afterColon(line));
            } else if (isNumbered(line)) {
                add(titles, line.text());
            } else if (!titles.isEmpty() && isRestOfTitle(lines, index, end)) {
                titles.addLast(HanText.join(List.of(titles.removeLast(), line.text())));
            } else {
                break;
            }
            index++;
        }
        return titles;
    }

    /// A title broken into two lines: the list goes on after this line, or the line is the end of a title that had
    /// none.
    private static boolean isRestOfTitle(List<Line> lines, int index, int end) {
        var line = lines.get(index);
        if (line.afterBlank() || BodyLine.is(line) || !OrganName.on(line).isEmpty() || AnnotationLine.says(line)) {
            return false;
        }
        var listGoesOn = index + 1 < end && lines.get(index + 1).isText() && isNumbered(lines.get(index + 1));
        return listGoesOn
                || Genre.ends(line.compact())
                        && !Genre.ends(lines.get(index - 1).compact());
    }

    private static boolean isNumbered(Line line) {
        return NUMBERED.matcher(line.text()).matches()
                && OfficialDate.leading(line.text()).isEmpty()
                && line.text().indexOf('。') < 0;
    }

    private static void add(List<String> titles, String text) {
        var matcher = NUMBERED.matcher(text);
        var title = HanText.compact(matcher.matches() ? matcher.group(1) : text);
        var end = title.length();
        while (end > 0 && "；;，,".indexOf(title.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > 0) {
            titles.add(title.substring(0, end));
        }
    }

    /// Headings of attachments of the document itself; where a numbered list stands after the signature, they belong to
    /// that list, which is one of an attached document.
    private static List<String> headings(List<Line> lines, int from) {
        var titles = new ArrayList<String>();
        for (var index = from; index < lines.size() && titles.size() < MOST; index++) {
            var line = lines.get(index);
            if (isItem(line)) {
                var title = afterColon(line);
                if (title.isEmpty() || NUMBERED.matcher(title).matches()) {
                    return List.of();
                }
                add(titles, title);
            } else if (line.isText() && isHeading(line) && index + 1 < lines.size()) {
                var next = lines.get(index + 1);
                if (next.isText() && !BodyLine.is(next)) {
                    add(titles, next.compact());
                }
            }
        }
        return titles;
    }
}
