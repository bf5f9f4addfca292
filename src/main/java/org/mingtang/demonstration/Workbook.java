package org.mingtang.demonstration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.DocumentText.Table;

/// An attachment as a spreadsheet: the title in the first line, below it the lines and tables.
final class Workbook {
    private static final int COLUMN_WIDTH = 24;

    private Workbook() {}

    static byte[] of(PlannedDocument.Text text) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("附件");
            sheet.setDefaultColumnWidth(COLUMN_WIDTH);
            line(sheet, List.of(text.title()));
            for (var block : text.body()) {
                switch (block) {
                    case Paragraph paragraph -> line(sheet, List.of(paragraph.text()));
                    case Table table ->
                        table.rows()
                                .forEach(row -> line(
                                        sheet,
                                        row.cells().stream()
                                                .map(cell -> cell.text())
                                                .toList()));
                    case Picture picture -> line(sheet, List.of(picture.description()));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(XSSFSheet sheet, List<String> cells) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
    }
}
