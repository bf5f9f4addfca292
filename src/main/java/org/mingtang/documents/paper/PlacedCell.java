package org.mingtang.documents.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Table;

/// A cell at its place in the grid of a table.
///
/// @param column    the first column it stands in, from 0
/// @param columns   how many columns it takes
/// @param continued whether the cell only goes on from the row above; it has no text then
public record PlacedCell(Cell cell, int column, int columns, boolean continued) {
    /// As many as a Word table can have; wider claims are cut.
    private static final int MOST_COLUMNS = 63;

    private static final int LEAST_WEIGHT = 2;
    private static final int LONGEST_WEIGHED = 150;

    String text() {
        return continued ? "" : cell.text();
    }

    /// The rows of a table, each complete: where a cell of an earlier row reaches down, it is named again as continued.
    public static List<List<PlacedCell>> rowsOf(Table table) {
        var rows = new ArrayList<List<PlacedCell>>();
        var reaching = new TreeMap<Integer, Reach>();
        for (var row : table.rows()) {
            var placed = new ArrayList<PlacedCell>();
            var column = 0;
            for (var cell : row.cells()) {
                column = goOn(column, reaching, placed);
                if (column >= MOST_COLUMNS) {
                    break;
                }
                var columns = Math.clamp(cell.columns(), 1, MOST_COLUMNS - column);
                placed.add(new PlacedCell(cell, column, columns, false));
                if (cell.rows() > 1) {
                    // Counted down once at the end of this row, too.
                    reaching.put(column, new Reach(cell, columns, cell.rows()));
                }
                column += columns;
            }
            goOn(column, reaching, placed);
            reaching.replaceAll((_, reach) -> reach.oneRowLess());
            reaching.values().removeIf(reach -> reach.rows() < 1);
            rows.add(placed);
        }
        return rows;
    }

    private static int goOn(int from, TreeMap<Integer, Reach> reaching, List<PlacedCell> placed) {
        var column = from;
        var reach = reaching.get(column);
        while (reach != null) {
            placed.add(new PlacedCell(reach.cell(), column, reach.columns(), true));
            column += reach.columns();
            reach = reaching.get(column);
        }
        return column;
    }

    /// Shares of a table's width, one for each column, from the longest text in it; no column vanishes.
    public static double[] shares(Table table) {
        var rows = rowsOf(table);
        var columns = rows.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.column() + cell.columns())
                .max()
                .orElse(1);
        var weights = new double[columns];
        Arrays.fill(weights, LEAST_WEIGHT);
        rows.stream().flatMap(List::stream).filter(cell -> cell.columns() == 1).forEach(cell -> {
            // By the square root: a column of long text is wide, and those beside it stay readable.
            var weight = 1 + Math.sqrt(Math.min(LONGEST_WEIGHED, Measure.width(cell.text())));
            weights[cell.column()] = Math.max(weights[cell.column()], weight);
        });
        var sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private record Reach(Cell cell, int columns, int rows) {
        Reach oneRowLess() {
            return new Reach(cell, columns, rows - 1);
        }
    }
}
