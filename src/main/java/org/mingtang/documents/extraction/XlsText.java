package org.mingtang.documents.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.CompoundFile;

/// Text of an Excel 97-2003 workbook.
final class XlsText {
    private static final String KIND = "XLS";

    private final Allowance allowance;
    private final Extraction.Notes notes = new Extraction.Notes();
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    private XlsText(Allowance allowance) {
        this.allowance = allowance;
        // a formula shows the value that was computed when the file was saved
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static Extraction read(byte[] bytes, Allowance allowance) {
        try (var container = CompoundFile.open(bytes, allowance);
                var workbook = new HSSFWorkbook(container)) {
            return new XlsText(allowance).read(workbook);
        } catch (EncryptedDocumentException e) {
            throw new CannotRead(Refusal.encrypted());
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged(KIND));
        }
    }

    private Extraction read(HSSFWorkbook workbook) {
        var blocks = new ArrayList<Block>();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            var hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
            sheet(workbook.getSheetAt(at), hidden, workbook.getNumberOfSheets() > 1, blocks);
        }
        if (!workbook.getAllPictures().isEmpty()) {
            notes.unread("图像中的文字没有读");
        }
        if (!workbook.getAllEmbeddedObjects().isEmpty()) {
            notes.unread("嵌入的对象没有读");
        }
        return notes.with(blocks, OptionalInt.empty());
    }

    private void sheet(HSSFSheet sheet, boolean hidden, boolean named, List<Block> blocks) {
        allowance.look();
        var table = new SheetTable(allowance);
        for (var row : sheet) {
            if (row.getZeroHeight()) {
                table.hideRow(row.getRowNum());
            }
            for (var cell : row) {
                table.put(row.getRowNum(), cell.getColumnIndex(), text((HSSFCell) cell));
                if (sheet.isColumnHidden(cell.getColumnIndex())) {
                    table.hideColumns(cell.getColumnIndex(), cell.getColumnIndex());
                }
                if (cell.getCellComment() != null) {
                    notes.remark("文件带有批注，批注没有列入正文。");
                }
            }
        }
        for (var range : sheet.getMergedRegions()) {
            table.merge(range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn());
        }
        margin(sheet.getHeader());
        margin(sheet.getFooter());
        table.firstLines(XlsxText.HEAD_ROWS).forEach(notes::margin);
        var boxes = boxes(sheet);
        if (hidden) {
            notes.unread("工作表“" + sheet.getSheetName() + "”被隐藏，没有列入正文");
            return;
        }
        if (table.hidesText()) {
            notes.unread("工作表“" + sheet.getSheetName() + "”有隐藏的行或列，没有列入正文");
        }
        table.shown().ifPresent(shown -> {
            if (named) {
                blocks.add(new Paragraph(sheet.getSheetName(), Alignment.START, 2));
            }
            blocks.add(shown);
        });
        blocks.addAll(boxes);
    }

    private String text(HSSFCell cell) {
        var error = cell.getCellType() == CellType.ERROR
                || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.ERROR;
        return error ? "" : formatter.formatCellValue(cell);
    }

    private void margin(HeaderFooter part) {
        for (var text : new String[] {part.getLeft(), part.getCenter(), part.getRight()}) {
            if (text != null) {
                notes.margin(XlsxText.withoutCodes(text));
            }
        }
    }

    private List<Block> boxes(HSSFSheet sheet) {
        var boxes = new ArrayList<Block>();
        if (sheet.getDrawingPatriarch() != null) {
            collect(sheet.getDrawingPatriarch(), boxes, 0);
        }
        return boxes;
    }

    private void collect(HSSFShapeContainer container, List<Block> boxes, int depth) {
        for (var shape : container.getChildren()) {
            allowance.step();
            if (shape instanceof HSSFTextbox box && box.getString() != null) {
                var text = ChineseText.clean(box.getString().getString());
                notes.margin(text);
                if (!text.isEmpty()) {
                    boxes.add(new Paragraph(text, Alignment.START, 0));
                }
            } else if (shape instanceof HSSFShapeContainer group && depth < 20) {
                collect(group, boxes, depth + 1);
            }
        }
    }
}
