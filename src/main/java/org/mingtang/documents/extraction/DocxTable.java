package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.mingtang.documents.DocumentText;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.XmlElement;

/// A table of a DOCX; cells merged over rows stand once, where they begin.
final class DocxTable {
    private final DocxBody body;
    private final Allowance allowance;
    private final Extraction.Notes notes;
    private final List<List<Growing>> rows = new ArrayList<>();
    /// by the column in which they begin
    private TreeMap<Integer, Growing> above = new TreeMap<>();

    private static final class Growing {
        final String text;
        final int columns;
        int rows = 1;

        Growing(String text, int columns) {
            this.text = text;
            this.columns = columns;
        }
    }

    DocxTable(DocxBody body, Allowance allowance, Extraction.Notes notes) {
        this.body = body;
        this.allowance = allowance;
        this.notes = notes;
    }

    /// Empty for a table without rows.
    Optional<Table> read(XmlElement table) {
        addRows(table);
        var finished = rows.stream()
                .map(row -> new Row(row.stream()
                        .map(cell -> new Cell(cell.text, cell.columns, cell.rows))
                        .toList()))
                .toList();
        return finished.isEmpty() ? Optional.empty() : Optional.of(new Table(finished));
    }

    private void addRows(XmlElement parent) {
        for (var element : parent.children()) {
            switch (element.name()) {
                case "tr" -> {
                    if (element.child("trPr")
                            .flatMap(properties -> properties.child("del"))
                            .isPresent()) {
                        notes.remark("文件带有修订痕迹，删除的文字没有列入正文。");
                    } else {
                        addRow(element);
                    }
                }
                case "sdt" -> element.child("sdtContent").ifPresent(this::addRows);
                case "ins", "moveTo", "customXml" -> addRows(element);
                default -> {}
            }
        }
    }

    private void addRow(XmlElement tr) {
        var row = new ArrayList<Growing>();
        var here = new TreeMap<Integer, Growing>();
        int column = tr.child("trPr")
                .flatMap(properties -> properties.child("gridBefore"))
                .map(before -> Math.clamp(before.number("val", 0), 0, 100))
                .orElse(0);
        for (var tc : cells(tr)) {
            var properties = tc.child("tcPr");
            int columns = properties
                    .flatMap(cell -> cell.child("gridSpan"))
                    .map(span -> Math.clamp(span.number("val", 1), 1, 1000))
                    .orElse(1);
            var merge = properties.flatMap(cell -> cell.child("vMerge"));
            var begun = above.get(column);
            allowance.cells(1);
            if (merge.isPresent() && !merge.get().attribute("val", "continue").equals("restart") && begun != null) {
                begun.rows++;
                here.put(column, begun);
            } else {
                var cell = new Growing(text(tc), columns);
                row.add(cell);
                here.put(column, cell);
            }
            column += columns;
        }
        above = here;
        rows.add(row);
    }

    private static List<XmlElement> cells(XmlElement row) {
        var cells = new ArrayList<XmlElement>();
        for (var element : row.children()) {
            switch (element.name()) {
                case "tc" -> cells.add(element);
                case "sdt" -> element.child("sdtContent").ifPresent(content -> cells.addAll(cells(content)));
                case "ins", "moveTo", "customXml" -> cells.addAll(cells(element));
                default -> {}
            }
        }
        return cells;
    }

    private String text(XmlElement cell) {
        return new DocumentText(body.blocks(cell), List.of()).plain().strip();
    }
}
