package org.mingtang.documents.paper;

/// Widths in characters: a Chinese character is 1, a Latin letter or digit a half.
final class Measure {
    /// 成文日期 stands four characters from the right edge (GB/T 9704-2012, 7.3.5.1).
    static final double DATE_FROM_RIGHT = 4;

    private Measure() {}

    static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> character < 0x2000 ? 0.5 : 1)
                .sum();
    }

    /// How far from the right edge a name stands that is centred above the date.
    static double nameFromRight(String name, String date) {
        return Math.max(0, DATE_FROM_RIGHT + (width(date) - width(name)) / 2);
    }

    /// Lines that a text takes in a column.
    static int lines(String text, double column) {
        return text.lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(width(line) / Math.max(1, column))))
                .sum();
    }
}
