package org.mingtang.documents.reader;

import java.util.List;
import org.mingtang.documents.FindingKind;

/// Marks of secrecy and of internal papers: with a star anywhere, as a line or its end above the body.
final class MarkFinder implements Finder {
    private static final Words LEVELS = Words.of("绝密 机密 秘密");
    private static final Words INTERNAL = Words.of(
            "工作秘密 内部资料 内部文件 内部材料 内部使用 内部参考 内部刊物 内部参阅 内部传阅 不予公开 会议纪要 不得外传 严禁外传 请勿外传 禁止外传 注意保密 注意保存 不宜公开 不得公开 仅供内部");
    private static final Words TITLE = Words.of("关于 印发 转发 《");
    private static final char[] STARS = {'★', '☆'};
    private static final int LONGEST_PERIOD = 12;
    private static final int LONGEST_LINE = 40;

    @Override
    public void find(Characters text, Surroundings around, List<Hit> hits) {
        for (char star : STARS) {
            for (int at = text.next(star, 0); at < text.length(); at = text.next(star, at + 1)) {
                starred(text, at, hits);
            }
        }
        int head = Head.lines(text, around);
        for (int line = 0; line < head; line++) {
            line(text, around.lineStart(line), around.lineEnd(line), hits);
        }
    }

    private static void starred(Characters text, int star, List<Hit> hits) {
        int second = text.skipBlanksBack(star) - 1;
        int first = text.skipBlanksBack(second) - 1;
        if (text.at(second) != '密' || "绝机秘".indexOf(text.at(first)) < 0) {
            return;
        }
        hits.add(Hit.of(FindingKind.SECRET_MARK, first, period(text, star + 1), 0.99));
    }

    /// `10年`, `长期`, `启用前`: up to the next blank that does not part a number from its unit.
    private static int period(Characters text, int from) {
        int at = text.skipBlanks(from);
        int end = from;
        while (at - from < LONGEST_PERIOD && (text.isHan(at) || text.isDigit(at))) {
            end = ++at;
            int next = text.skipBlanks(at);
            if (next > at && (text.isDigit(at - 1) || text.at(next) == '年' || text.at(next) == '期')) {
                at = next;
            }
        }
        return end;
    }

    private static void line(Characters text, int start, int end, List<Hit> hits) {
        int to = text.skipBlanksBack(end);
        if (to - start > LONGEST_LINE || to <= start || TITLE.within(text, start, to)) {
            return;
        }
        var compact = new StringBuilder();
        var places = new int[to - start];
        for (int at = start; at < to; at++) {
            char c = text.at(at);
            if (c != ' ' && c != '\t') {
                places[compact.length()] = at;
                compact.append(c);
            }
        }
        var line = new Characters(compact.toString());
        int last = trimmed(line);
        int word = INTERNAL.endingAt(line, last);
        if (word == 0) {
            word = LEVELS.endingAt(line, last);
        }
        if (word == 0) {
            word = level(line, last);
        }
        boolean clear = word > 0 && (word == last || !isContinued(line, last - word));
        if (clear && !overlaps(hits, places[last - word], places[last - 1] + 1)) {
            hits.add(Hit.of(FindingKind.SECRET_MARK, places[last - word], places[last - 1] + 1, 0.9));
        }
    }

    /// Length of a level with its period, such as 秘密10年, at the end.
    private static int level(Characters line, int last) {
        int at = last;
        while (at > 0 && last - at < LONGEST_PERIOD) {
            at--;
            if (LEVELS.at(line, at, last) == 2 && "年月期前日天".indexOf(line.at(last - 1)) >= 0) {
                return last - at;
            }
        }
        return 0;
    }

    /// Without a closing bracket or full stop.
    private static int trimmed(Characters line) {
        int last = line.length();
        while (last > 0 && ")]】!。.".indexOf(line.at(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    /// 商业秘密, 国家秘密, 不属于机密 are words of the text.
    private static boolean isContinued(Characters line, int start) {
        return LEVELS.at(line, start, start + 2) > 0 && (line.isHan(start - 1));
    }

    private static boolean overlaps(List<Hit> hits, int start, int end) {
        return hits.stream()
                .anyMatch(hit -> hit.kind() == FindingKind.SECRET_MARK && hit.start() < end && start < hit.end());
    }
}
