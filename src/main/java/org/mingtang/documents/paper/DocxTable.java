package org.mingtang.documents.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// Writes a table into a DOCX with its merged cells.
public final class DocxTable {
    private static final double SIZE_SMALL_4 = 12;

    /// 156 mm in twentieths of a point.
    private static final int TEXT_WIDTH = 8844;

    private DocxTable() {}

    /// @param typeface for Chinese characters
    public static void write(Table table, XWPFDocument document, String typeface) {
        if (table.rows().isEmpty()) {
            return;
        }
        var written = document.createTable();
        written.setWidth("100%");
        written.removeRow(0);
        var grid = written.getCTTbl().getTblGrid() == null
                ? written.getCTTbl().addNewTblGrid()
                : written.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (var share : Measure.shares(table.rows())) {
            grid.addNewGridCol().setW(BigInteger.valueOf(Math.round(share * TEXT_WIDTH)));
        }
        // For each column: rows still covered by the cell above, and how many columns that cell spans.
        var width = table.rows().stream().mapToInt(Measure::columns).max().orElse(1);
        var covered = new int[width * 2];
        var spans = new int[width * 2];
        for (var row : table.rows()) {
            writeRow(row.cells(), written, covered, spans, typeface);
        }
    }

    private static void writeRow(List<Cell> cells, XWPFTable written, int[] covered, int[] spans, String typeface) {
        var row = written.createRow();
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        var column = 0;
        for (var cell : cells) {
            column = continueCells(row, column, covered, spans);
            var columns = Math.clamp(cell.columns(), 1, Math.max(1, covered.length - column));
            var target = cell(row, columns);
            if (cell.rows() > 1) {
                target.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                covered[column] = cell.rows() - 1;
                spans[column] = columns;
            }
            fill(target, cell.text(), typeface);
            column = Math.min(column + columns, covered.length - 1);
        }
        continueCells(row, column, covered, spans);
    }

    private static int continueCells(XWPFTableRow row, int from, int[] covered, int[] spans) {
        var column = from;
        while (column < covered.length - 1 && covered[column] > 0) {
            covered[column]--;
            cell(row, spans[column]).getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            column += spans[column];
        }
        return column;
    }

    private static XWPFTableCell cell(XWPFTableRow row, int columns) {
        var cell = row.addNewTableCell();
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        if (columns > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        }
        return cell;
    }

    private static void fill(XWPFTableCell cell, String text, String typeface) {
        var lines = text.split("\n", -1);
        for (var index = 0; index < lines.length; index++) {
            var paragraph = index == 0 && !cell.getParagraphs().isEmpty()
                    ? cell.getParagraphs().getFirst()
                    : cell.addParagraph();
            DocxPrinter.run(paragraph, typeface, SIZE_SMALL_4, lines[index]);
        }
    }
}
