package org.mingtang.documents.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.mingtang.documents.DocumentText.Alignment;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/// Prints an official document as DOCX in the layout of GB/T 9704-2012: A4, 28 characters by 22 lines, 仿宋 of size 3.
/// The
/// typefaces are named, not embedded.
public final class DocxPrinter {
    private static final String BODY = "仿宋_GB2312";
    private static final String HEAD = "方正小标宋简体";
    private static final String FIRST_LEVEL = "黑体";
    private static final String SECOND_LEVEL = "楷体_GB2312";
    private static final String PAGE_NUMBER = "宋体";
    private static final String RED = "FF0000";
    private static final double SIZE_2 = 22;
    private static final double SIZE_3 = 16;
    private static final double SIZE_4 = 14;

    /// 225 mm for 22 lines.
    private static final double LINE = 28.95;

    private static final double RED_HEAD_WIDTH_POINTS = 440;
    private static final double LARGEST_RED_HEAD = 54;

    private final XWPFDocument document;

    private DocxPrinter(XWPFDocument document) {
        this.document = document;
    }

    /// @param stamped written into the file as its date; the same pieces and date give the same bytes
    public static byte[] print(String title, List<Piece> pieces, Instant stamped) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var core = document.getProperties().getCoreProperties();
            core.setTitle(title);
            core.setCreator("");
            core.setCreated(Optional.of(Date.from(stamped)));
            core.setModified(Optional.of(Date.from(stamped)));
            var printer = new DocxPrinter(document);
            printer.layOutPage();
            pieces.forEach(printer::print);
            document.write(bytes);
            return SteadyZip.at(bytes.toByteArray(), stamped);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void print(Piece piece) {
        switch (piece) {
            case Piece.RedHead(var text) -> {
                var size = Math.min(LARGEST_RED_HEAD, Math.floor(RED_HEAD_WIDTH_POINTS / Measure.width(text)));
                var paragraph = paragraph(ParagraphAlignment.CENTER);
                paragraph.setSpacingBetween(1);
                paragraph.setSpacingAfter(twips(LINE * 2));
                run(paragraph, HEAD, size, text).setColor(RED);
            }
            case Piece.Number(var text) -> {
                var paragraph = paragraph(ParagraphAlignment.CENTER);
                run(paragraph, BODY, SIZE_3, text);
                redLine(paragraph);
            }
            case Piece.Title(var lines) -> {
                var paragraph = paragraph(ParagraphAlignment.CENTER);
                paragraph.setSpacingBefore(twips(LINE));
                paragraph.setSpacingAfter(twips(LINE));
                paragraph.setSpacingBetween(LINE + 4, LineSpacingRule.EXACT);
                var run = run(paragraph, HEAD, SIZE_2, lines.getFirst());
                for (var line : lines.subList(1, lines.size())) {
                    run.addBreak();
                    run.setText(line);
                }
            }
            case Piece.Addressees(var text) -> run(paragraph(ParagraphAlignment.BOTH), BODY, SIZE_3, text);
            case Piece.Text(var paragraph) -> printText(paragraph.text(), alignment(paragraph.alignment()));
            case Piece.Grid(var table) -> DocxTable.write(table, document, BODY);
            case Piece.AttachmentList(var lines) -> {
                paragraph(ParagraphAlignment.LEFT);
                for (var index = 0; index < lines.size(); index++) {
                    var paragraph = paragraph(ParagraphAlignment.LEFT);
                    var characters = index == 0 ? 2 : 5;
                    var indent = properties(paragraph).addNewInd();
                    indent.setLeftChars(hundredths(characters));
                    indent.setLeft(width(characters));
                    run(paragraph, BODY, SIZE_3, lines.get(index));
                }
            }
            case Piece.Signature(var names, var date) -> {
                keepWithNext();
                paragraph(ParagraphAlignment.LEFT);
                keepWithNext();
                names.forEach(name -> printRight(name, Measure.nameFromRight(name, date)));
                printRight(date, Measure.DATE_FROM_RIGHT);
            }
            case Piece.Annotation(var text) -> printText(text, ParagraphAlignment.BOTH);
            case Piece.NewPage() -> paragraph(ParagraphAlignment.LEFT).setPageBreak(true);
            case Piece.Label(var text) -> run(paragraph(ParagraphAlignment.LEFT), FIRST_LEVEL, SIZE_3, text);
            case Piece.Imprint(var copiesTo, var printedBy, var printedOn) -> {
                paragraph(ParagraphAlignment.LEFT);
                copiesTo.ifPresent(
                        names -> ruled(run(paragraph(ParagraphAlignment.LEFT), BODY, SIZE_4, "　抄送：" + names + "。")));
                ruled(run(paragraph(ParagraphAlignment.LEFT), BODY, SIZE_4, "　" + printedBy + "　　" + printedOn + "印发"));
            }
        }
    }

    /// Two characters in, the beginning 一、 or （一） in its own typeface.
    private void printText(String text, ParagraphAlignment alignment) {
        for (var line : text.split("\n", -1)) {
            var paragraph = paragraph(alignment);
            if (alignment == ParagraphAlignment.BOTH) {
                var indent = properties(paragraph).addNewInd();
                indent.setFirstLineChars(hundredths(2));
                indent.setFirstLine(width(2));
            }
            var lead = Lead.of(line);
            if (lead.level() > 0) {
                run(paragraph, lead.level() == 1 ? FIRST_LEVEL : SECOND_LEVEL, SIZE_3, lead.text());
            }
            if (!lead.rest().isEmpty()) {
                run(paragraph, BODY, SIZE_3, lead.rest());
            }
        }
    }

    private void printRight(String text, double charactersFromRight) {
        var paragraph = paragraph(ParagraphAlignment.RIGHT);
        var indent = properties(paragraph).addNewInd();
        indent.setRightChars(hundredths(charactersFromRight));
        indent.setRight(width(charactersFromRight));
        run(paragraph, BODY, SIZE_3, text);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        return paragraph;
    }

    static XWPFRun run(XWPFParagraph paragraph, String typeface, double size, String text) {
        var run = paragraph.createRun();
        run.setFontFamily(typeface, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    /// So that a signature never stands alone on a page.
    private void keepWithNext() {
        var paragraphs = document.getParagraphs();
        if (!paragraphs.isEmpty()) {
            paragraphs.getLast().setKeepNext(true);
        }
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        var existing = paragraph.getCTP().getPPr();
        return existing == null ? paragraph.getCTP().addNewPPr() : existing;
    }

    private static void redLine(XWPFParagraph paragraph) {
        paragraph.setBorderBottom(Borders.SINGLE);
        var line = properties(paragraph).getPBdr().getBottom();
        line.setColor(RED);
        line.setSz(BigInteger.valueOf(18));
        line.setSpace(BigInteger.valueOf(11));
    }

    private static void ruled(XWPFRun run) {
        var paragraph = (XWPFParagraph) run.getParent();
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
    }

    private static ParagraphAlignment alignment(Alignment alignment) {
        return switch (alignment) {
            case START -> ParagraphAlignment.BOTH;
            case CENTRE -> ParagraphAlignment.CENTER;
            case END -> ParagraphAlignment.RIGHT;
        };
    }

    /// A4 with the margins of the standard; page numbers outside: right on odd pages, left on even ones.
    private void layOutPage() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
        margins.setFooter(millimetres(25));
        document.setEvenAndOddHeadings(true);
        footer(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        footer(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private void footer(HeaderFooterType pages, ParagraphAlignment alignment) {
        var paragraph = document.createFooter(pages).createParagraph();
        paragraph.setAlignment(alignment);
        run(paragraph, PAGE_NUMBER, SIZE_4, "— ");
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("1");
        run(paragraph, PAGE_NUMBER, SIZE_4, " —");
    }

    /// Word measures indents in hundredths of a character; other programs read the width beside it.
    private static BigInteger hundredths(double characters) {
        return BigInteger.valueOf(Math.round(characters * 100));
    }

    private static BigInteger width(double characters) {
        return BigInteger.valueOf(twips(characters * SIZE_3));
    }

    private static BigInteger millimetres(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    private static int twips(double points) {
        return (int) Math.round(points * 20);
    }
}
