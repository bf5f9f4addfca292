package org.mingtang.documents.paper;

import java.util.Arrays;
import java.util.List;
import org.mingtang.documents.DocumentText.Row;

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

    /// Shares of a table's width, one for each column, from the longest text in it; no column vanishes.
    static double[] shares(List<Row> rows) {
        var columns = rows.stream().mapToInt(Measure::columns).max().orElse(1);
        var weights = new double[columns];
        Arrays.fill(weights, 2);
        for (var row : rows) {
            var column = 0;
            for (var cell : row.cells()) {
                if (cell.columns() <= 1 && column < columns) {
                    weights[column] = Math.max(weights[column], Math.min(14, width(cell.text()) / 2 + 1));
                }
                column += Math.max(1, cell.columns());
            }
        }
        var sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    static int columns(Row row) {
        return row.cells().stream()
                .mapToInt(cell -> Math.max(1, cell.columns()))
                .sum();
    }
}
