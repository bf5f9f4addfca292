package org.mingtang.documents.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.FindingKind;

/// Documents that a text names: numbers with a year in brackets, and titles in book-title marks (SEC-14).
final class CitationFinder implements Finder {
    private static final String OPENING = "〔[(【";
    private static final String CLOSING = "〕])】";
    private static final Signs BEGINNINGS = Signs.of('《' + OPENING);
    private static final int LONGEST_CODE = 16;
    private static final int LONGEST_TITLE = 160;

    /// What may stand before an agency's word and is no part of it.
    private static final Words BEFORE_CODE =
            Words.of("根据 按照 依据 依照 遵照 参照 贯彻 落实 执行 结合 转发 印发 下发 以及 与 及 见 以 的 了 在 为 由 是 即 按 如 或 将 已 并 据 依 被 从 "
                    + "文件 文号 通知 废止 同意 替代 修订 修改 附件 同时 收到 关于 要求 发布 公布 号 号和 号经 号对 文和 现对 即经 我市 我省 我县 我区 本市 上级 "
                    + "称 对照 接 接到 引用 制定 涉及 包括 撤销 属于 停止执行 载明 所列 查阅 公开 申请 业经 已经 我局 我委 我办 本机关 市里 省里 县里 ");
    private static final Words COURT = Words.of("民初 民终 行初 行终 刑初 刑终 执 执恢 民申 行申 行复 民再 破 行审 行赔 诉前调 商初 知民初 仲裁 财保");

    @Override
    public void find(Characters text, Surroundings around, List<Hit> hits) {
        var citations = new ArrayList<Hit>();
        for (int at = text.next(BEGINNINGS, 0); at < text.length(); at = text.next(BEGINNINGS, at + 1)) {
            if (text.at(at) == '《') {
                title(text, at, citations);
            } else {
                number(text, at, citations);
            }
        }
        hits.addAll(citations);
    }

    private static void title(Characters text, int open, List<Hit> hits) {
        int depth = 0;
        for (int at = open; at < text.length() && at - open < LONGEST_TITLE; at++) {
            char c = text.at(at);
            if (c == '《') {
                depth++;
            } else if (c == '》' && --depth == 0) {
                if (at > open + 1 && !isInsideTitle(open, hits)) {
                    hits.add(Hit.of(FindingKind.CITATION, open + 1, at, 0.9));
                }
                return;
            } else if (c == '\t' || c == '\n' && text.at(at + 1) == '\n') {
                return;
            }
        }
    }

    private static boolean isInsideTitle(int open, List<Hit> hits) {
        return !hits.isEmpty() && hits.getLast().end() > open;
    }

    private static void number(Characters text, int open, List<Hit> hits) {
        int year = blanks(text, open + 1);
        int afterYear = digits(text, year, 4);
        if (afterYear < 0 || !isYear(text, year)) {
            return;
        }
        int close = blanks(text, afterYear);
        if (CLOSING.indexOf(text.at(close)) != OPENING.indexOf(text.at(open))) {
            return;
        }
        int serial = blanks(text, close + 1);
        if (text.at(serial) == '第') {
            serial = blanks(text, serial + 1);
        }
        int end = serialEnd(text, serial);
        if (end < 0) {
            return;
        }
        int start = codeStart(text, open);
        if (start < open && !isCourt(text, close, start, open)) {
            hits.add(Hit.of(FindingKind.CITATION, start, end, 0.98));
        }
    }

    private static boolean isYear(Characters text, int at) {
        char century = text.at(at);
        return century == '1' || century == '2';
    }

    private static int digits(Characters text, int from, int count) {
        int at = from;
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                at = blanks(text, at);
            }
            if (!text.isDigit(at)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static int serialEnd(Characters text, int from) {
        int at = from;
        int count = 0;
        while (text.isDigit(at) && count < 6) {
            count++;
            at++;
            if (!text.isDigit(at)) {
                int next = blanks(text, at);
                if (text.isDigit(next)) {
                    at = next;
                }
            }
        }
        int sign = blanks(text, at);
        return count > 0 && text.at(sign) == '号' ? sign + 1 : -1;
    }

    private static boolean isCourt(Characters text, int close, int start, int open) {
        return COURT.within(text, start, open) && text.at(close) == ')';
    }

    /// Blanks, a line break, and an empty line.
    private static int blanks(Characters text, int from) {
        int at = text.skipBlanks(from);
        for (int breaks = 0; breaks < 2 && text.at(at) == '\n' && at < text.length(); breaks++) {
            at = text.skipBlanks(at + 1);
        }
        return at;
    }

    /// The agency's word: the Han characters before the bracket, back to a word that cannot be part of it.
    private static int codeStart(Characters text, int open) {
        int end = text.skipBlanksBack(open);
        for (int breaks = 0; breaks < 2 && text.at(end - 1) == '\n'; breaks++) {
            end = text.skipBlanksBack(end - 1);
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_CODE) {
            if (text.isHan(start - 1)) {
                if (BEFORE_CODE.endingAt(text, start) > 0 && start < end - 1) {
                    break;
                }
                start--;
            } else {
                break;
            }
        }
        return end - start >= 1 ? start : open;
    }
}
