package org.mingtang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;

/// The least that reads a DOCX or PDF into blocks, so that the reader of facts is tested without the real extraction: a
/// PDF
/// gives a paragraph for every printed line.
final class SimpleExtraction {
    private SimpleExtraction() {}

    static DocumentText docx(byte[] bytes) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var blocks = new ArrayList<Block>();
            for (var element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    blocks.add(new Paragraph(
                            paragraph.getText(),
                            switch (paragraph.getAlignment()) {
                                case CENTER -> Alignment.CENTRE;
                                case RIGHT, END -> Alignment.END;
                                default -> Alignment.START;
                            },
                            0));
                } else if (element instanceof XWPFTable table) {
                    blocks.add(new Table(table.getRows().stream()
                            .map(row -> new Row(row.getTableCells().stream()
                                    .map(cell -> new Cell(cell.getText(), 1, 1))
                                    .toList()))
                            .toList()));
                }
            }
            return new DocumentText(blocks, List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static DocumentText pdf(byte[] bytes) {
        return lines(pdfText(bytes));
    }

    static String pdfText(byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Mere text, a paragraph a line.
    static DocumentText lines(String text) {
        return new DocumentText(
                text.lines()
                        .<Block>map(line -> new Paragraph(line, Alignment.START, 0))
                        .toList(),
                List.of());
    }
}
