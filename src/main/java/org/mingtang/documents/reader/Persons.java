package org.mingtang.documents.reader;

import java.util.Arrays;
import java.util.List;
import org.mingtang.documents.FindingKind;

/// Where private persons are named in a text, to know whether something is told of one.
final class Persons {
    /// characters looked back over, which reaches into the sentence before
    private static final int BACK = 300;

    /// a form has a label and a colon at the beginning of its lines
    private static final int LABEL = 14;

    /// lines of a broken row
    private static final int LINES = 12;

    private static final int AHEAD = 60;

    private final Characters text;
    private final Surroundings around;
    private final int[] starts;

    Persons(Characters text, Surroundings around, List<Hit> hits) {
        this.text = text;
        this.around = around;
        starts = hits.stream()
                .filter(hit -> hit.kind() == FindingKind.NAME)
                .mapToInt(Hit::start)
                .sorted()
                .toArray();
    }

    /// Whether one is named in the same row, the same sentence or the one before.
    boolean near(int at) {
        if (around.inTable(at)) {
            return inRow(around.lineOf(at));
        }
        return between(back(at), ahead(at));
    }

    /// The row may be broken over lines.
    private boolean inRow(int line) {
        int first = line;
        while (first > 0 && line - first < LINES && around.firstColumn(first) > 0) {
            first--;
        }
        int last = line;
        while (last + 1 < around.lines() && last - line < LINES && around.firstColumn(last + 1) > 0) {
            last++;
        }
        return between(around.lineStart(first), around.lineEnd(last));
    }

    private boolean between(int from, int to) {
        int found = Arrays.binarySearch(starts, from);
        int first = found >= 0 ? found : -found - 1;
        return first < starts.length && starts[first] < to;
    }

    private int back(int at) {
        int from = at;
        int ends = 0;
        while (from > 0 && at - from < BACK) {
            char c = text.at(from - 1);
            if (c == '。' || c == '\n' && text.at(from - 2) != '\n' && !isForm(from) && !isSalutation(from - 1)) {
                ends++;
                if (ends == 2) {
                    break;
                }
            }
            from--;
        }
        return from;
    }

    /// Whether the line that begins here is one of a form, such as 姓名：…; its lines tell of one person.
    private boolean isForm(int line) {
        for (int at = line; at < line + LABEL && text.at(at) != '\n'; at++) {
            if (text.at(at) == ':') {
                return true;
            }
        }
        return false;
    }

    /// The line that ends here is one like 张三：, which begins a letter.
    private boolean isSalutation(int lineEnd) {
        return text.at(text.skipBlanksBack(lineEnd) - 1) == ':';
    }

    private int ahead(int at) {
        int to = at;
        while (to < text.length() && to - at < AHEAD && text.at(to) != '。' && text.at(to) != '\n') {
            to++;
        }
        return to;
    }
}
