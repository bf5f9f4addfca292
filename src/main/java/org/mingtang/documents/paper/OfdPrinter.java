package org.mingtang.documents.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dom4j.DocumentException;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Table;
import org.mingtang.documents.Fonts;
import org.ofdrw.font.Font;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.AFloat;
import org.ofdrw.layout.element.Clear;
import org.ofdrw.layout.element.Div;
import org.ofdrw.layout.element.PageAreaFiller;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.element.Span;
import org.ofdrw.layout.element.TextAlign;

/// Prints an official document as OFD (GB/T 33190-2016) in the layout of GB/T 9704-2012, typefaces
/// embedded as subsets. A cell over several rows is drawn as one box a row, its text in the first. Where
/// the signature would be torn or stand alone on a page, what stands above it goes with it.
public final class OfdPrinter {
    private static final double POINT = 25.4 / 72;
    private static final double SIZE_2 = 22 * POINT;
    private static final double SIZE_3 = 15.7 * POINT;
    private static final double SIZE_4 = 14 * POINT;
    private static final double SIZE_SMALL_4 = 12 * POINT;
    private static final double TEXT_WIDTH = 156;

    /// Between lines: 225 mm for 22 lines, less the characters themselves, and less what the sum of 22 loses in
    /// rounding.
    private static final double SPACE = 225.0 / 22 - SIZE_3 - 0.001;

    private static final double LARGEST_RED_HEAD = 54 * POINT;
    private static final double RED_LINE = 0.6;
    private static final double THIN_LINE = 0.2;

    private final OFDDoc document;
    private final Font serif;
    private final Font serifBold;
    private final List<Div<?>> signature = new ArrayList<>();
    private int printed;
    private boolean torn;

    private OfdPrinter(OFDDoc document, Font serif, Font serifBold) {
        this.document = document;
        this.serif = serif;
        this.serifBold = serifBold;
    }

    /// @param stamped written into the file as its date; the same pieces and date give the same bytes
    public static byte[] print(String title, List<Piece> pieces, Fonts fonts, Instant stamped) {
        try (var folder = new ScratchFolder()) {
            var text = TextPrinter.print(pieces) + " —0123456789";
            var serif = Subset.of("MingtangSerif", fonts.serif(), text, folder.file("MingtangSerif.ttf"));
            var bold = Subset.of("MingtangSerifBold", fonts.serifBold(), text, folder.file("MingtangSerifBold.ttf"));
            var bytes = new ByteArrayOutputStream();
            if (!print(title, text, pieces, serif, bold, stamped, bytes)) {
                bytes.reset();
                print(title, text, together(pieces), serif, bold, stamped, bytes);
            }
            return SteadyZip.at(bytes.toByteArray(), stamped);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (DocumentException malformed) {
            throw new IllegalStateException("OFD just begun cannot be read", malformed);
        }
    }

    /// @return whether the signature stands on one page, below some of the text
    private static boolean print(
            String title,
            String text,
            List<Piece> pieces,
            Font serif,
            Font serifBold,
            Instant stamped,
            ByteArrayOutputStream bytes)
            throws IOException, DocumentException {
        OfdPrinter printer;
        try (var document = new OFDDoc(bytes)) {
            describe(document, title, text, stamped);
            document.setDefaultPageLayout(new PageLayout(210d, 297d).setMargin(37d, 26d, 35d, 28d));
            printer = new OfdPrinter(document, serif, serifBold);
            document.onPage(printer::finish);
            pieces.forEach(printer::print);
        }
        return !printer.torn;
    }

    /// With what stands above the signature on its page.
    private static List<Piece> together(List<Piece> pieces) {
        var kept = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0 && i + 1 < pieces.size() && pieces.get(i + 1) instanceof Piece.Signature) {
                kept.add(new Piece.NewPage());
            }
            kept.add(pieces.get(i));
        }
        return kept;
    }

    private static void describe(OFDDoc document, String title, String text, Instant stamped)
            throws IOException, DocumentException {
        var date = LocalDate.ofInstant(stamped, ZoneOffset.UTC);
        var about = document.getOfdDir().getOfd().getDocBody().getDocInfo();
        about.setTile(title);
        about.setCreationDate(date);
        about.setModDate(date);
        about.setDocID(UUID.nameUUIDFromBytes((text + stamped).getBytes(StandardCharsets.UTF_8)));
    }

    private void finish(VirtualPage page) {
        var content = page.getContent();
        long here = signature.stream().filter(content::contains).count();
        boolean alone = !content.isEmpty() && !signature.isEmpty() && content.getFirst() == signature.getFirst();
        torn |= here > 0 && (here < signature.size() || alone);
        number(page);
    }

    /// Outside: right on odd pages, left on even ones.
    private void number(VirtualPage page) {
        printed++;
        var text = "— " + printed + " —";
        var line = new Paragraph(28d + SIZE_4, 297d - 35 + 7, TEXT_WIDTH - 2 * SIZE_4, SIZE_4 + 2);
        line.setTextAlign(printed % 2 == 1 ? TextAlign.right : TextAlign.left).add(new Span(serif, SIZE_4, text));
        page.addUnsafe(line.setPosition(Position.Absolute));
    }

    private void print(Piece piece) {
        switch (piece) {
            case Piece.RedHead(var text) -> {
                var size = Math.min(LARGEST_RED_HEAD, TEXT_WIDTH / Measure.width(text) * 0.98);
                var head = paragraph(TextAlign.center, new Span(serifBold, size, text).setColor(216, 0, 15));
                document.add(head.setMarginTop(4d).setMarginBottom(14d));
            }
            case Piece.Number(var text) -> {
                document.add(paragraph(TextAlign.center, span(text)));
                document.add(new Div<>(TEXT_WIDTH, RED_LINE)
                        .setBackgroundColor(216, 0, 15)
                        .setMarginTop(4d));
            }
            case Piece.Title(var lines) -> {
                document.add(gap());
                lines.forEach(line -> addLines(TextAlign.center, new Span(serifBold, SIZE_2, line)));
                document.add(gap());
            }
            case Piece.Addressees(var text) -> addLines(TextAlign.left, span(text));
            case Piece.Text(var text) -> text.text().lines().forEach(line -> printText(line, text.alignment()));
            case Piece.Grid(var table) -> print(table);
            case Piece.AttachmentList(var lines) -> {
                document.add(gap());
                for (var index = 0; index < lines.size(); index++) {
                    var margin = (index == 0 ? 2 : 5) * SIZE_3;
                    OfdLines.of(List.of(span(lines.get(index))), TEXT_WIDTH - margin, 0)
                            .forEach(line ->
                                    document.add(paragraph(TextAlign.left, line).setMarginLeft(margin)));
                }
            }
            case Piece.Signature(var names, var date) -> {
                signature.add(gap());
                names.forEach(name -> signature.add(right(name, Measure.nameFromRight(name, date))));
                signature.add(right(date, Measure.DATE_FROM_RIGHT));
                signature.forEach(document::add);
            }
            case Piece.Annotation(var text) -> printText(text, Alignment.START);
            case Piece.NewPage() -> document.add(new PageAreaFiller());
            case Piece.Label(var text) -> addLines(TextAlign.left, new Span(serifBold, SIZE_3, text));
            case Piece.Imprint(var copiesTo, var printedBy, var printedOn) -> {
                document.add(gap());
                copiesTo.ifPresent(names -> ruled("抄送：" + names + "。"));
                ruled(printedBy + "　　" + printedOn + "印发");
            }
        }
    }

    private void printText(String line, Alignment alignment) {
        if (line.isEmpty()) {
            document.add(gap());
            return;
        }
        switch (alignment) {
            case START -> {
                var lead = Lead.of(line);
                var first = new Span(lead.level() == 1 ? serifBold : serif, SIZE_3, lead.text());
                printIndented(List.of(first, span(lead.rest())));
            }
            case CENTRE -> addLines(TextAlign.center, span(line));
            case END -> addLines(TextAlign.right, span(line));
        }
    }

    private void printIndented(List<Span> spans) {
        var lines = OfdLines.of(spans, TEXT_WIDTH, 2 * SIZE_3);
        for (var index = 0; index < lines.size(); index++) {
            var line = paragraph(TextAlign.left, lines.get(index));
            document.add(index == 0 ? line.setFirstLineIndent(2) : line);
        }
    }

    private void addLines(TextAlign align, Span span) {
        OfdLines.of(List.of(span), TEXT_WIDTH, 0).forEach(line -> document.add(paragraph(align, line)));
    }

    private Paragraph right(String text, double charactersFromRight) {
        return paragraph(TextAlign.right, span(text)).setMarginRight(charactersFromRight * SIZE_3);
    }

    private void ruled(String text) {
        var line = paragraph(TextAlign.left, new Span(serif, SIZE_4, "　" + text));
        document.add(line.setWidth(TEXT_WIDTH)
                .setBorder(THIN_LINE, 0d, THIN_LINE, 0d)
                .setPadding(1d, 0d, 1d, 0d));
    }

    private void print(Table table) {
        var shares = PlacedCell.shares(table);
        for (var row : PlacedCell.rowsOf(table)) {
            var height = row.stream()
                    .mapToInt(cell -> Measure.lines(cell.text(), width(cell, shares) / SIZE_SMALL_4 - 1))
                    .max()
                    .orElse(1);
            for (var cell : row) {
                var box = new Paragraph().setLineSpace(1d);
                box.add(new Span(serif, SIZE_SMALL_4, cell.text().isEmpty() ? " " : cell.text()));
                box.setWidth(width(cell, shares) - 2 - THIN_LINE * 2)
                        .setHeight(Math.max(1, height) * (SIZE_SMALL_4 + 1) + 1)
                        .setPadding(1d)
                        .setBorder(borders(cell))
                        .setClear(Clear.none)
                        .setFloat(AFloat.left)
                        .setIntegrity(true);
                document.add(box);
            }
        }
    }

    /// Top, right, bottom, left: no line where a cell goes on from the row above.
    private static Double[] borders(PlacedCell cell) {
        return new Double[] {cell.continued() ? 0d : THIN_LINE, THIN_LINE, THIN_LINE, THIN_LINE};
    }

    private static double width(PlacedCell cell, double[] shares) {
        var width = 0.0;
        for (var column = cell.column(); column < cell.column() + cell.columns(); column++) {
            width += shares[column] * TEXT_WIDTH;
        }
        return width;
    }

    private Span span(String text) {
        return new Span(serif, SIZE_3, text);
    }

    private static Paragraph paragraph(TextAlign align, Span span) {
        return paragraph(align, List.of(span));
    }

    /// What stands on one line.
    private static Paragraph paragraph(TextAlign align, List<Span> spans) {
        var line = new Paragraph().setLineSpace(SPACE).setTextAlign(align).setIntegrity(true);
        spans.forEach(line::add);
        return line;
    }

    private static Div<?> gap() {
        return new Div<>(TEXT_WIDTH, SIZE_3 + SPACE);
    }
}
