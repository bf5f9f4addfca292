package org.mingtang.documents.reader;

/// Ages as they are written: 12, 十二.
final class Ages {
    private static final String NUMERALS = "一二三四五六七八九";
    private static final int UNKNOWN = 999;

    private Ages() {}

    /// The age that ends before the place; a large number where there is none.
    static int before(Characters text, int end) {
        if (text.isDigit(end - 1)) {
            if (!text.isDigit(end - 2)) {
                return text.at(end - 1) - '0';
            }
            return text.isDigit(end - 3) ? UNKNOWN : 10 * (text.at(end - 2) - '0') + text.at(end - 1) - '0';
        }
        int units = NUMERALS.indexOf(text.at(end - 1)) + 1;
        int ten = units > 0 ? end - 2 : end - 1;
        if (text.at(ten) != '十') {
            return units > 0 ? units : UNKNOWN;
        }
        int times = NUMERALS.indexOf(text.at(ten - 1)) + 1;
        return Math.max(1, times) * 10 + units;
    }
}
