package org.mingtang.documents.reader;

/// Digits that may belong together, from a first one on: groups parted by blanks, a dash, or one line break.
final class DigitChain {
    /// no number that is looked for has more digits
    private static final int MOST = 20;

    private final Characters text;
    private final int[] places = new int[MOST];
    private final char[] digits = new char[MOST];
    /// whether a gap stands before the digit
    private final boolean[] gap = new boolean[MOST];
    private final boolean[] broken = new boolean[MOST];
    private int count;

    DigitChain(Characters text) {
        this.text = text;
    }

    /// Takes up the chain that begins at a digit.
    void gather(int start) {
        count = 0;
        int at = start;
        boolean afterGap = false;
        boolean afterBreak = false;
        while (count < MOST && text.isDigit(at)) {
            places[count] = at;
            digits[count] = text.at(at);
            gap[count] = afterGap;
            broken[count] = afterBreak;
            count++;
            int next = at + 1;
            int over = text.isDigit(next) ? next : overGap(next);
            afterGap = over > next;
            afterBreak = afterGap && hasBreak(next, over);
            at = over;
        }
    }

    int count() {
        return count;
    }

    char digit(int index) {
        return digits[index];
    }

    int place(int index) {
        return places[index];
    }

    /// The first `length` digits.
    String digits(int length) {
        return new String(digits, 0, length);
    }

    /// Whether the first `length` digits end where a group ends, with nothing behind that would make a longer code.
    boolean endsAt(int length) {
        if (length > count) {
            return false;
        }
        if (length < count) {
            return gap[length];
        }
        return !text.isDigit(places[length - 1] + 1);
    }

    int end(int length) {
        return places[length - 1] + 1;
    }

    boolean isBroken(int length) {
        for (int i = 1; i < length; i++) {
            if (broken[i]) {
                return true;
            }
        }
        return false;
    }

    /// Sizes of the groups of the first `length` digits, such as `3-4-4`.
    String shape(int length) {
        var shape = new StringBuilder();
        int size = 0;
        for (int i = 0; i < length; i++) {
            if (gap[i]) {
                shape.append(size).append('-');
                size = 0;
            }
            size++;
        }
        return shape.append(size).toString();
    }

    /// Over blanks, a dash, or a line break with its indent; the same place where there is no gap that may be crossed.
    int overGap(int end) {
        // (0595) 2237 0000
        boolean area = text.at(text.skipBlanks(end)) == ')' && text.at(places[0] - 1) == '(';
        int at = area ? text.skipBlanks(end) + 1 : end;
        if (area && text.isDigit(at)) {
            return at;
        }
        int blanks = text.skipBlanks(at);
        if (text.at(blanks) == '-' && blanks - at <= 1) {
            int after = text.skipBlanks(blanks + 1);
            return after - blanks <= 2 ? overBreak(at, after) : at;
        }
        if (blanks - at > 3 && text.at(blanks) != '\n') {
            return at;
        }
        return overBreak(at, blanks);
    }

    private int overBreak(int from, int at) {
        if (text.at(at) != '\n' || at >= text.length()) {
            return text.isWord(at) ? at : from;
        }
        int after = text.skipBlanks(at + 1);
        return text.isWord(after) ? after : from;
    }

    private boolean hasBreak(int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.at(at) == '\n') {
                return true;
            }
        }
        return false;
    }
}
