package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;
import org.mingtang.documents.recognition.Allowance;

/// One sheet of a workbook on its way to a table: cells at their places, empty rows and columns left out.
final class SheetTable {
    private final Allowance allowance;
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final List<int[]> hiddenColumns = new ArrayList<>();

    /// All four included.
    private record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    SheetTable(Allowance allowance) {
        this.allowance = allowance;
    }

    void put(int row, int column, String text) {
        var clean = ChineseText.clean(text);
        if (!clean.isEmpty()) {
            allowance.cells(1);
            allowance.characters(clean.length());
            rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, clean);
        }
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        allowance.cells(1);
        merges.add(new Merge(firstRow, lastRow, firstColumn, lastColumn));
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.add(new int[] {first, last});
    }

    private boolean isHidden(int column) {
        return hiddenColumns.stream().anyMatch(range -> range[0] <= column && column <= range[1]);
    }

    /// Whether rows or columns with something in them are hidden.
    boolean hidesText() {
        return rows.entrySet().stream()
                .anyMatch(row -> hiddenRows.contains(row.getKey())
                        || row.getValue().keySet().stream().anyMatch(this::isHidden));
    }

    /// The first rows with their hidden parts, a line a row, for the search for secrecy marks.
    List<String> firstLines(int count) {
        return rows.values().stream()
                .limit(count)
                .map(row -> String.join("\t", row.values()))
                .toList();
    }

    /// What is shown; empty if nothing is.
    Optional<Table> shown() {
        var shown = new TreeMap<Integer, TreeMap<Integer, String>>();
        rows.forEach((number, cells) -> {
            if (!hiddenRows.contains(number)) {
                var left = new TreeMap<>(cells);
                left.keySet().removeIf(this::isHidden);
                if (!left.isEmpty()) {
                    shown.put(number, left);
                }
            }
        });
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var columns = new TreeMap<Integer, Integer>();
        shown.values().forEach(row -> row.keySet().forEach(column -> columns.put(column, 0)));
        int place = 0;
        for (var column : columns.entrySet()) {
            column.setValue(place++);
        }
        var spans = spans(shown, columns);
        var table = new ArrayList<Row>();
        for (var row : shown.entrySet()) {
            table.add(new Row(cells(row.getKey(), row.getValue(), columns, spans)));
        }
        return Optional.of(new Table(table));
    }

    private List<Cell> cells(
            int number, TreeMap<Integer, String> row, TreeMap<Integer, Integer> columns, Map<Long, int[]> spans) {
        var cells = new ArrayList<Cell>();
        int last = row.lastKey();
        allowance.cells(columns.headMap(last, true).size());
        for (var column : columns.headMap(last, true).keySet()) {
            var span = spans.getOrDefault(key(number, column), new int[] {1, 1});
            if (span[0] > 0) {
                cells.add(new Cell(row.getOrDefault(column, ""), span[0], span[1]));
            }
        }
        return cells;
    }

    /// Columns and rows of merged cells as they are shown; zero for the cells they cover.
    private Map<Long, int[]> spans(
            TreeMap<Integer, TreeMap<Integer, String>> shown, TreeMap<Integer, Integer> columns) {
        var spans = new HashMap<Long, int[]>();
        for (var merge : merges) {
            var across =
                    columns.subMap(merge.firstColumn(), true, Math.max(merge.firstColumn(), merge.lastColumn()), true);
            var down = shown.subMap(merge.firstRow(), true, Math.max(merge.firstRow(), merge.lastRow()), true);
            if (across.isEmpty() || down.isEmpty()) {
                continue;
            }
            allowance.cells(across.size() * down.size());
            for (var row : down.keySet()) {
                for (var column : across.keySet()) {
                    spans.put(key(row, column), new int[] {0, 0});
                }
            }
            spans.put(key(down.firstKey(), across.firstKey()), new int[] {across.size(), down.size()});
        }
        return spans;
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }
}
