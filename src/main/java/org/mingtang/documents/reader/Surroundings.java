package org.mingtang.documents.reader;

import java.util.ArrayList;
import java.util.Arrays;

/// What is written around a place: before it in its line or cell, in the cell before, at the head of its column. Rows
/// are lines whose cells are parted by tabs. Every look is bounded, so that a text of one endless line costs no more.
final class Surroundings {
    /// characters that a label stands before what it names
    private static final int NEAR = 24;
    /// characters of a row in which cells are counted
    private static final int LONGEST_ROW = 4_000;

    private static final int LONGEST_CELL = 40;

    private final Characters text;
    private final int[] lineStarts;
    /// for a line with tabs, the first line of its table with as many of them; -1 for a line without
    private final int[] headLines;
    /// column in which a line begins: not the first where the cells of a row are broken over lines
    private final int[] firstColumns;
    private int lastLine;

    Surroundings(Characters text) {
        this.text = text;
        lineStarts = lineStarts(text);
        headLines = new int[lineStarts.length];
        firstColumns = new int[lineStarts.length];
        findHeads();
    }

    /// A stretch of the text.
    record Stretch(int start, int end) {
        static final Stretch NONE = new Stretch(0, 0);

        boolean isEmpty() {
            return start >= end;
        }
    }

    /// Whether one of the words names what stands at `at`: right before it in its cell or sentence, or, where it begins
    /// its cell, in the cell to its left or at the head of its column, or at the end of the line above.
    boolean named(int at, Words words) {
        var before = before(at);
        if (words.within(text, before.start(), before.end())) {
            return true;
        }
        if (!isBlank(before)) {
            return false;
        }
        var left = leftCell(at);
        var head = columnHead(at);
        return words.within(text, left.start(), left.end())
                || words.within(text, head.start(), head.end())
                || left.isEmpty() && endOfLineAboveHas(at, words);
    }

    /// The text before a place, back to the last end of a sentence, cell or line, 24 characters at most.
    Stretch before(int at) {
        int start = at;
        while (start > 0 && at - start < NEAR && !endsSentence(text.at(start - 1))) {
            start--;
        }
        return new Stretch(start, at);
    }

    /// The text after a place up to the next end of a sentence, cell or line, 24 characters at most.
    Stretch after(int at) {
        int end = at;
        while (end < text.length() && end - at < NEAR && !endsSentence(text.at(end))) {
            end++;
        }
        return new Stretch(at, end);
    }

    /// The cell left of the cell of this place.
    Stretch leftCell(int at) {
        int tab = at;
        while (tab > 0 && at - tab < LONGEST_CELL && text.at(tab - 1) != '\t' && text.at(tab - 1) != '\n') {
            tab--;
        }
        if (tab == 0 || text.at(tab - 1) != '\t') {
            return Stretch.NONE;
        }
        int start = tab - 1;
        while (start > 0 && tab - start < LONGEST_CELL && text.at(start - 1) != '\t' && text.at(start - 1) != '\n') {
            start--;
        }
        return new Stretch(start, tab - 1);
    }

    /// The cell at the head of the column of this place; none for the head itself.
    Stretch columnHead(int at) {
        int line = lineOf(at);
        int head = headLines[line];
        if (head < 0 || head == line) {
            return Stretch.NONE;
        }
        int column = tabs(lineStarts[line], at);
        return column < 0 ? Stretch.NONE : cell(lineStarts[head], firstColumns[line] + column);
    }

    boolean inTable(int at) {
        return headLines[lineOf(at)] >= 0;
    }

    int lineOf(int at) {
        // finders go forward: mostly it is the line of the last question, or the next
        for (int line = lastLine; line < Math.min(lastLine + 2, lineStarts.length); line++) {
            if (lineStarts[line] <= at && at <= lineEnd(line)) {
                lastLine = line;
                return line;
            }
        }
        int found = Arrays.binarySearch(lineStarts, at);
        lastLine = found >= 0 ? found : -found - 2;
        return lastLine;
    }

    /// The line at the head of this line's table; the line itself where it is the head; -1 for a line that is no row.
    int headOf(int line) {
        return headLines[line];
    }

    /// The column in which a line begins; not the first where the cells of its row are broken over lines.
    int firstColumn(int line) {
        return firstColumns[line];
    }

    int lines() {
        return lineStarts.length;
    }

    int lineStart(int line) {
        return lineStarts[line];
    }

    /// Where the line ends, without its break.
    int lineEnd(int line) {
        return line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
    }

    private boolean endOfLineAboveHas(int at, Words words) {
        int line = lineOf(at);
        if (line == 0 || headLines[line] >= 0) {
            return false;
        }
        int end = lineEnd(line - 1);
        return words.within(text, Math.max(lineStarts[line - 1], end - NEAR / 2), end);
    }

    private boolean isBlank(Stretch stretch) {
        for (int at = stretch.start(); at < stretch.end(); at++) {
            if (text.at(at) != ' ' && text.at(at) != '+' && text.at(at) != '(') {
                return false;
            }
        }
        return true;
    }

    private static boolean endsSentence(char c) {
        return c == '\n' || c == '\t' || c == '。' || c == ';' || c == '!' || c == '?';
    }

    /// Tabs between the start of a row and a place; -1 where the row is too long to count.
    private int tabs(int start, int at) {
        if (at - start > LONGEST_ROW) {
            return -1;
        }
        int tabs = 0;
        for (int i = start; i < at; i++) {
            if (text.at(i) == '\t') {
                tabs++;
            }
        }
        return tabs;
    }

    private Stretch cell(int lineStart, int column) {
        int start = lineStart;
        for (int passed = 0; passed < column; start++) {
            if (start - lineStart > LONGEST_ROW || text.at(start) == '\n') {
                return Stretch.NONE;
            }
            if (text.at(start) == '\t') {
                passed++;
            }
        }
        int end = start;
        while (end - start < LONGEST_CELL && text.at(end) != '\t' && text.at(end) != '\n') {
            end++;
        }
        return new Stretch(start, end);
    }

    private static int[] lineStarts(Characters text) {
        var starts = new int[16];
        int count = 1;
        for (int at = text.next('\n', 0); at < text.length(); at = text.next('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    private void findHeads() {
        // lines of the table at hand that were the first with their number of tabs: {tabs, line}
        var firsts = new ArrayList<int[]>();
        int passed = 0;
        for (int line = 0; line < lineStarts.length; line++) {
            int tabs = tabs(line);
            int width = firsts.isEmpty() ? 0 : firsts.getFirst()[0];
            if (tabs == 0 && passed == 0 && width > 0 && isRestOfNumber(line)) {
                headLines[line] = firsts.getFirst()[1];
                firstColumns[line] = width;
            } else if (tabs == 0 && passed == 0) {
                firsts.clear();
                headLines[line] = -1;
            } else if (!firsts.isEmpty() && tabs < width && passed + tabs <= width) {
                // a cell of the row is broken over lines
                headLines[line] = firsts.getFirst()[1];
                firstColumns[line] = passed;
                passed = passed + tabs == width ? 0 : passed + tabs;
            } else {
                passed = 0;
                headLines[line] = headOf(tabs, line, firsts);
            }
        }
    }

    /// Nothing but the end of a number broken in the last cell of the row above, with another row below.
    private boolean isRestOfNumber(int line) {
        int end = text.skipBlanksBack(lineEnd(line));
        int start = text.skipBlanks(lineStarts[line]);
        for (int at = start; at < end; at++) {
            if (!text.isWord(at) && text.at(at) != '-' && text.at(at) != ' ') {
                return false;
            }
        }
        return end > start && end - start < NEAR && line + 1 < lineStarts.length && tabs(line + 1) > 0;
    }

    private int tabs(int line) {
        int tabs = 0;
        for (int at = lineStarts[line]; at < lineEnd(line); at++) {
            if (text.at(at) == '\t') {
                tabs++;
            }
        }
        return tabs;
    }

    private static int headOf(int tabs, int line, ArrayList<int[]> firsts) {
        for (var first : firsts) {
            if (first[0] == tabs) {
                return first[1];
            }
        }
        // a table with ever new widths has no head worth looking for
        if (firsts.size() < 8) {
            firsts.add(new int[] {tabs, line});
        }
        return line;
    }
}
