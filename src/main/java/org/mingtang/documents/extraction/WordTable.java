package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.mingtang.documents.DocumentText;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.recognition.Allowance;

/// A table of a Word 97-2003 file; merged cells stand once, where they begin.
final class WordTable {
    private WordTable() {}

    private static final class Growing {
        final String text;
        int columns;
        int rows = 1;

        Growing(String text, int columns) {
            this.text = text;
            this.columns = columns;
        }
    }

    static DocumentText.Table read(Table table, Allowance allowance, Function<Range, String> text) {
        var edges = edges(table);
        var rows = new ArrayList<List<Growing>>();
        var above = new HashMap<Integer, Growing>();
        for (int at = 0; at < table.numRows(); at++) {
            var row = table.getRow(at);
            var cells = new ArrayList<Growing>();
            var here = new HashMap<Integer, Growing>();
            for (int column = 0; column < row.numCells(); column++) {
                allowance.cells(1);
                var cell = row.getCell(column);
                var begun = above.get(cell.getLeftEdge());
                if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
                    cells.getLast().columns += columns(cell, edges);
                } else if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && begun != null) {
                    begun.rows++;
                    here.put(cell.getLeftEdge(), begun);
                } else {
                    var grown = new Growing(text.apply(cell), columns(cell, edges));
                    cells.add(grown);
                    here.put(cell.getLeftEdge(), grown);
                }
            }
            above = here;
            rows.add(cells);
        }
        return new DocumentText.Table(rows.stream()
                .map(row -> new Row(row.stream()
                        .map(cell -> new Cell(cell.text, cell.columns, cell.rows))
                        .toList()))
                .toList());
    }

    /// Where columns begin: rows of one table may be cut differently.
    private static TreeSet<Integer> edges(Table table) {
        var edges = new TreeSet<Integer>();
        for (int at = 0; at < table.numRows(); at++) {
            var row = table.getRow(at);
            for (int column = 0; column < row.numCells(); column++) {
                edges.add(row.getCell(column).getLeftEdge());
            }
        }
        return edges;
    }

    private static int columns(TableCell cell, TreeSet<Integer> edges) {
        int left = cell.getLeftEdge();
        return cell.getWidth() <= 0
                ? 1
                : Math.max(1, edges.subSet(left, left + cell.getWidth()).size());
    }
}
