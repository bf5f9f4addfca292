package org.mingtang.documents.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
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
        writeColumns(table, written);
        for (var cells : PlacedCell.rowsOf(table)) {
            var row = written.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            cells.forEach(cell -> write(cell, row.addNewTableCell(), typeface));
        }
    }

    private static void writeColumns(Table table, XWPFTable written) {
        var existing = written.getCTTbl().getTblGrid();
        var grid = existing == null ? written.getCTTbl().addNewTblGrid() : existing;
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (var share : PlacedCell.shares(table)) {
            grid.addNewGridCol().setW(BigInteger.valueOf(Math.round(share * TEXT_WIDTH)));
        }
    }

    private static void write(PlacedCell cell, XWPFTableCell written, String typeface) {
        var tag = written.getCTTc();
        var properties = tag.isSetTcPr() ? tag.getTcPr() : tag.addNewTcPr();
        if (cell.columns() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
        }
        if (cell.cell().rows() > 1) {
            properties.addNewVMerge().setVal(cell.continued() ? STMerge.CONTINUE : STMerge.RESTART);
        }
        var lines = cell.text().split("\n", -1);
        for (var index = 0; index < lines.length; index++) {
            var paragraph = index == 0 && !written.getParagraphs().isEmpty()
                    ? written.getParagraphs().getFirst()
                    : written.addParagraph();
            DocxPrinter.run(paragraph, typeface, SIZE_SMALL_4, lines[index]);
        }
    }
}
