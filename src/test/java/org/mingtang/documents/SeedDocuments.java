package org.mingtang.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;
import org.mingtang.documents.paper.DocxTable;
import org.mingtang.documents.paper.HtmlPdf;
import org.mingtang.documents.paper.Markup;

/// The five real documents, named 000 to 004, made again as DOCX and PDF from the dumps of their text.
///
/// What the dump added is taken out here and not guessed away by the reader: `[bookmark: …]` and `[image: …]`, and the
/// file
/// name in the first line of 002. That dump runs everything together; its title, told by the file name, becomes the
/// first
/// paragraph again. Cells of a row begin with a tab; an empty line parts rows.
public final class SeedDocuments {
    private static final Pattern DUMP_MARK = Pattern.compile("\\[(?:bookmark|image): [^\\]]*\\]");

    private SeedDocuments() {}

    /// The folder of the dumps, if it is there: `MINGTANG_SHARED`, or `../shared` beside the project.
    public static Optional<Path> folder() {
        var shared = Objects.requireNonNullElse(System.getenv("MINGTANG_SHARED"), "../shared");
        return Optional.of(Path.of(shared, "seeds")).filter(Files::isDirectory);
    }

    /// Lines of the dump, its marks taken out.
    public static List<String> lines(String seed) {
        try (var files = Files.list(folder().orElseThrow())) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(seed))
                    .findFirst()
                    .orElseThrow();
            var lines = new ArrayList<>(DUMP_MARK
                    .matcher(Files.readString(file))
                    .replaceAll("")
                    .lines()
                    .toList());
            if (seed.equals("002")) {
                var title = lines.removeFirst().replace(".docx", "");
                var run = lines.removeFirst();
                lines.add(title);
                lines.add(run.substring(title.length()));
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static DocumentText text(String seed) {
        var blocks = blocks(lines(seed));
        if (seed.equals("003")) {
            blocks.replaceAll(block -> block instanceof Table table ? merged(table) : block);
        }
        return new DocumentText(blocks, List.of());
    }

    /// The work plan of 003 as it is printed: 工作任务 stands above two columns, and an empty cell belongs to the cell
    /// above it.
    private static Table merged(Table table) {
        var rows = new ArrayList<Row>();
        var columns = table.rows().get(1).cells().size();
        for (var row = 0; row < table.rows().size(); row++) {
            var cells = new ArrayList<Cell>();
            var texts = table.rows().get(row).cells();
            for (var column = 0; column < texts.size(); column++) {
                var text = texts.get(column).text();
                if (row == 0) {
                    cells.add(new Cell(text, column == 1 ? 2 : 1, 1));
                } else if (row == 1 || column == 0 || !text.isEmpty()) {
                    cells.add(new Cell(text, 1, 1 + emptyBelow(table, row, column, columns)));
                }
            }
            rows.add(new Row(cells));
        }
        return new Table(rows);
    }

    private static int emptyBelow(Table table, int row, int column, int columns) {
        var count = 0;
        while (column > 0 && row + count + 1 < table.rows().size()) {
            var below = table.rows().get(row + count + 1).cells();
            if (below.size() != columns || !below.get(column).text().isEmpty()) {
                break;
            }
            count++;
        }
        return count;
    }

    /// The document with another annotation line in the place of its own, or with one after its text if it has none.
    public static DocumentText text(String seed, String annotation) {
        var blocks = new ArrayList<>(text(seed).blocks());
        blocks.removeIf(block ->
                block instanceof Paragraph paragraph && paragraph.text().isBlank());
        var own = new Paragraph("（此件主动公开）", Alignment.START, 0);
        var line = new Paragraph(annotation, Alignment.START, 0);
        if (!blocks.contains(own)) {
            blocks.add(line);
        }
        blocks.replaceAll(block -> block.equals(own) ? line : block);
        return new DocumentText(blocks, List.of());
    }

    public static byte[] docx(String seed) {
        return docx(text(seed));
    }

    public static byte[] docx(String seed, String annotation) {
        return docx(text(seed, annotation));
    }

    private static List<Block> blocks(List<String> lines) {
        var blocks = new ArrayList<Block>();
        var at = 0;
        while (at < lines.size()) {
            if (lines.get(at).indexOf('\t') >= 0) {
                at = table(lines, at, blocks);
            } else {
                blocks.add(new Paragraph(lines.get(at), Alignment.START, 0));
                at++;
            }
        }
        return blocks;
    }

    /// Two empty lines, or one and no tab after it at the end of a row of several cells, end the table.
    private static int table(List<String> lines, int first, List<Block> blocks) {
        var rows = new ArrayList<Row>();
        var cells = new ArrayList<String>();
        var at = first;
        for (; at < lines.size(); at++) {
            var line = lines.get(at);
            var next = at + 1 < lines.size() ? lines.get(at + 1) : "";
            if (line.isEmpty() && next.startsWith("\t")) {
                endRow(cells, rows);
            } else if (line.isEmpty()
                    && (next.isEmpty() || !lines.get(first).startsWith("\t") && next.indexOf('\t') < 0)) {
                break;
            } else if (line.startsWith("\t") && line.indexOf('\t', 1) < 0) {
                cells.add(line.substring(1));
            } else if (line.indexOf('\t') >= 0) {
                endRow(cells, rows);
                cells.addAll(List.of(line.split("\t", -1)));
            } else if (!cells.isEmpty() && !line.isEmpty()) {
                cells.add(cells.removeLast() + "\n" + line);
            }
        }
        endRow(cells, rows);
        blocks.add(new Table(rows));
        return at;
    }

    private static void endRow(List<String> cells, List<Row> rows) {
        if (!cells.isEmpty()) {
            rows.add(new Row(
                    cells.stream().map(text -> new Cell(text.strip(), 1, 1)).toList()));
            cells.clear();
        }
    }

    /// Any text as a plain DOCX, a paragraph a block, tables as tables.
    public static byte[] docx(DocumentText text) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var block : text.blocks()) {
                switch (block) {
                    case Paragraph paragraph -> {
                        var written = document.createParagraph();
                        written.setAlignment(
                                switch (paragraph.alignment()) {
                                    case START -> ParagraphAlignment.LEFT;
                                    case CENTRE -> ParagraphAlignment.CENTER;
                                    case END -> ParagraphAlignment.RIGHT;
                                });
                        written.createRun().setText(paragraph.text());
                    }
                    case Table table -> DocxTable.write(table, document, "仿宋");
                    case Picture _ -> {}
                }
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The document printed plainly, without a head or footer of its own.
    public static byte[] pdf(String seed, Fonts fonts) {
        return pdf(text(seed), fonts);
    }

    public static byte[] pdf(String seed, String annotation, Fonts fonts) {
        return pdf(text(seed, annotation), fonts);
    }

    private static byte[] pdf(DocumentText text, Fonts fonts) {
        var markup = new Markup();
        for (var block : text.blocks()) {
            switch (block) {
                case Paragraph paragraph ->
                    markup.open("p").lines(paragraph.text() + "\u00a0").close();
                case Table table -> {
                    markup.open("table");
                    for (var row : table.rows()) {
                        markup.open("tr");
                        for (var cell : row.cells()) {
                            markup.open("td", "colspan", "" + cell.columns(), "rowspan", "" + cell.rows())
                                    .lines(cell.text())
                                    .close();
                        }
                        markup.close();
                    }
                    markup.close();
                }
                case Picture _ -> {}
            }
        }
        var style =
                "@page { size: A4; margin: 30mm } body { font: 12pt/1.6 'Serif' } p { margin: 0; white-space: pre-wrap }"
                        + " table { width: 100%; border-collapse: collapse } td { border: 0.5pt solid #000 }";
        return HtmlPdf.print("文件", style, markup.toString(), fonts, Instant.EPOCH);
    }
}
