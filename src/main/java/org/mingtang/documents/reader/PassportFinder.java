package org.mingtang.documents.reader;

import java.util.List;
import org.mingtang.documents.FindingKind;

/// Passports and travel permits that begin with letters, where the word stands in the same line or at the column's
/// head.
final class PassportFinder implements Finder {
    private static final Words NAMED = Words.of("护照 通行证 回乡证 台胞证");
    /// letters that a number begins with
    private static final Signs SERIES = Signs.of("EGDSPCWLTHM");
    /// characters of the line that are looked at before and after the number
    private static final int FAR = 120;

    @Override
    public void find(Characters text, Surroundings around, List<Hit> hits) {
        for (int at = text.next(SERIES, 0); at < text.length(); at = text.next(SERIES, at + 1)) {
            int end = text.isWord(at - 1) ? at : number(text, at);
            if (end > at && isNamed(text, around, at, end)) {
                hits.add(Hit.of(FindingKind.PASSPORT, at, end, 0.95));
                at = end - 1;
            }
        }
    }

    /// @return the place after a number of one of the forms, or `start`
    private static int number(Characters text, int start) {
        char first = text.at(start);
        char second = text.at(start + 1);
        if (second >= 'A' && second <= 'Z') {
            boolean series = (first == 'E' || first == 'C') && second != 'I' && second != 'O'
                    || second == 'E' && "DSP".indexOf(first) >= 0;
            return series ? digits(text, start, start + 2, 7, 7) : start;
        }
        return switch (first) {
            case 'E', 'G' -> digits(text, start, start + 1, 8, 8);
            case 'D', 'S', 'P' -> digits(text, start, start + 1, 7, 7);
            case 'C', 'W', 'L', 'T' -> digits(text, start, start + 1, 8, 8);
            case 'H', 'M' -> digits(text, start, start + 1, 8, 10);
            default -> start;
        };
    }

    /// So many digits, or so many more, with blanks, a dash or a line break among them.
    private static int digits(Characters text, int start, int from, int fewer, int more) {
        int count = 0;
        int end = start;
        int at = text.isDigit(from) ? from : over(text, from);
        while (text.isDigit(at) && count < more) {
            count++;
            end = ++at;
            if (count == fewer && !text.isWord(at)) {
                int next = over(text, at);
                if (fewer == more || !text.isDigit(next) || next == at) {
                    return end;
                }
            }
            if (!text.isDigit(at)) {
                at = over(text, at);
            }
        }
        return count == more && !text.isWord(end) ? end : start;
    }

    private static int over(Characters text, int at) {
        int next = text.skipBlanks(at);
        if (text.at(next) == '-') {
            next++;
        } else if (text.at(next) == '\n') {
            next = text.skipBlanks(next + 1);
        }
        return text.isDigit(next) && next - at <= 8 ? next : at;
    }

    private static boolean isNamed(Characters text, Surroundings around, int start, int end) {
        if (around.named(start, NAMED)) {
            return true;
        }
        int line = around.lineOf(start);
        int from = Math.max(around.lineStart(line), start - FAR);
        int to = Math.min(around.lineEnd(line), end + FAR);
        return !around.inTable(start) && NAMED.within(text, from, to);
    }
}
