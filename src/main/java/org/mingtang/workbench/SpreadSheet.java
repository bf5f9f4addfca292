package org.mingtang.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A table as XLSX. Every cell is text, so that nothing that somebody wrote is ever taken for a formula, also when the
/// cell is edited: those that begin like one carry the mark of quoted text.
final class SpreadSheet {
    private static final int WIDTH_UNIT = 256;
    private static final int LONGEST_CELL = 32_767;

    private SpreadSheet() {}

    /// @param name   of the sheet
    /// @param widths of the columns in characters
    /// @param lines  the headers first
    static byte[] of(String name, List<Integer> widths, List<List<String>> lines) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(name);
            var plain = workbook.createCellStyle();
            plain.setWrapText(true);
            var quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(plain);
            quoted.setQuotePrefixed(true);
            lines.forEach(line -> add(sheet, line, plain, quoted));
            for (int column = 0; column < widths.size(); column++) {
                sheet.setColumnWidth(column, widths.get(column) * WIDTH_UNIT);
            }
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, lines.size() - 1, 0, widths.size() - 1));
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(XSSFSheet sheet, List<String> cells, CellStyle plain, CellStyle quoted) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            var cell = row.createCell(column);
            cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            cell.setCellStyle(CsvSheet.looksLikeAFormula(text) ? quoted : plain);
        }
    }
}
