package org.mingtang.documents.reader;

import java.util.List;
import org.mingtang.documents.FindingKind;

/// What the heading forwards or issues, and the annotation (SEC-13, ACT-02).
final class HeadingFinder implements Finder {
    private static final Words VERBS = Words.of("转发 批转 印发");
    private static final Words OPENNESS = Words.of("此件 本件 主动公开 依申请公开 不予公开 不公开 公开发布 公开属性 公开方式 删减后公开 脱密后公开 信息公开");
    private static final Words ENDINGS = Words.of("的通知 的函 的通报 的意见 的公告");
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_ANNOTATION = 40;

    @Override
    public void find(Characters text, Surroundings around, List<Hit> hits) {
        int head = Head.lines(text, around);
        if (head > 0) {
            forwarded(text, 0, around.lineEnd(head - 1), hits);
        }
        for (int line = 0; line < around.lines(); line++) {
            annotation(text, around.lineStart(line), around.lineEnd(line), hits);
        }
    }

    private static void forwarded(Characters text, int from, int to, List<Hit> hits) {
        for (int at = from; at < to; at++) {
            int verb = VERBS.at(text, at, to);
            if (verb == 0) {
                continue;
            }
            int end = titleEnd(text, at + verb, Math.min(to, at + LONGEST_TITLE));
            if (end > at + verb) {
                int start = at + verb;
                while (start < end && (text.at(start) == '《' || text.at(start) == ' ' || text.at(start) == '\n')) {
                    start++;
                }
                int last = end;
                while (last > start
                        && (text.at(last - 1) == '》' || text.at(last - 1) == ' ' || text.at(last - 1) == '\n')) {
                    last--;
                }
                if (start < last) {
                    hits.add(new Hit(FindingKind.FORWARDED, start, last, 0.9, text.text(at, at + verb)));
                }
                at = end;
            }
        }
    }

    /// Where the last 的通知 that closes a line begins; `from` where none does.
    private static int titleEnd(Characters text, int from, int to) {
        int end = from;
        for (int at = from; at < to; at++) {
            int ending = ENDINGS.at(text, at, to);
            if (ending > 0 && closesLine(text, at + ending)) {
                end = at;
                if (isBlankLine(text, at + ending)) {
                    return end;
                }
            }
        }
        return end;
    }

    private static boolean closesLine(Characters text, int at) {
        int next = text.skipBlanks(at);
        return text.at(next) == '\n' || text.at(next) == '(' || text.at(next) == '\t';
    }

    private static boolean isBlankLine(Characters text, int at) {
        int next = text.skipBlanks(at);
        return text.at(next) == '\n' && text.at(text.skipBlanks(next + 1)) == '\n';
    }

    private static void annotation(Characters text, int lineStart, int lineEnd, List<Hit> hits) {
        int start = text.skipBlanks(lineStart);
        int end = text.skipBlanksBack(lineEnd);
        if (end - start < 4 || end - start > LONGEST_ANNOTATION) {
            return;
        }
        boolean bracketed = text.at(start) == '(' && closing(text, start, end) == end - 1;
        boolean bare = text.startsWith(start, "此件") && text.endsWith(end, "公开");
        if (bracketed && tellsOpenness(text, start, end) || bare) {
            hits.add(Hit.of(FindingKind.ANNOTATION, start, end, 0.97));
        }
    }

    private static boolean tellsOpenness(Characters text, int start, int end) {
        return OPENNESS.within(text, start, end) && holdsOpenness(text, start, end)
                || text.startsWith(start, "(此件")
                || text.startsWith(start, "(本件");
    }

    private static int closing(Characters text, int start, int end) {
        int at = start;
        while (at < end && text.at(at) != ')') {
            at++;
        }
        return at;
    }

    private static boolean holdsOpenness(Characters text, int start, int end) {
        for (int at = start; at < end - 1; at++) {
            if (text.startsWith(at, "公开")) {
                return true;
            }
        }
        return false;
    }
}
