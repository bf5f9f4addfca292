package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;
import org.mingtang.documents.facts.HanText;
import org.mingtang.documents.facts.Reading;
import org.mingtang.documents.paper.Markup;
import org.mingtang.documents.paper.PlacedCell;

/// Writes one rendition, block by block.
final class ReadableHtml {
    /// 一、 and 第一章 begin a part. They stay paragraphs, since only the file's own headings are headings, but can be
    /// jumped to.
    private static final Pattern PART = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[章编])");

    private static final int LONGEST_ENTRY = 40;
    private static final int LONGEST_COLUMN_HEAD = 20;
    private static final int WIDTH_STEPS = 25;
    private static final int MOST_ROWS = 65534;
    private static final int MOST_SPANNED = 63;

    private final DocumentText text;
    private final DocumentFacts facts;
    private final Reading reading;
    private final Markup markup = new Markup();
    private final List<Rendition.Entry> contents = new ArrayList<>();
    private int tables;

    ReadableHtml(DocumentText text, DocumentFacts facts) {
        this.text = new DocumentText(lineByLine(text.blocks()), text.unread());
        this.facts = facts;
        this.reading = Reading.of(this.text);
    }

    /// A line a paragraph, and text that is only framed by a table of one column without its frame, so that a title
    /// shares its
    /// block with nothing else.
    private static List<Block> lineByLine(List<Block> blocks) {
        var lines = new ArrayList<Block>();
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> lines.addAll(split(paragraph));
                case Table table -> {
                    if (table.rows().stream().allMatch(row -> row.cells().size() == 1)) {
                        table.rows()
                                .forEach(row -> lines.addAll(split(
                                        new Paragraph(row.cells().getFirst().text(), Alignment.START, 0))));
                    } else {
                        lines.add(table);
                    }
                }
                case Picture picture -> lines.add(picture);
            }
        }
        return lines;
    }

    private static List<Paragraph> split(Paragraph paragraph) {
        return paragraph.heading() > 0
                ? List.of(paragraph)
                : paragraph
                        .text()
                        .lines()
                        .map(line -> new Paragraph(line, paragraph.alignment(), 0))
                        .toList();
    }

    Rendition rendition() {
        if (reading.titleBlocks().isEmpty()) {
            facts.title().ifPresent(title -> write("h1", "", title));
        }
        for (var index = 0; index < text.blocks().size(); index++) {
            switch (text.blocks().get(index)) {
                case Paragraph paragraph -> write(paragraph, index);
                case Table table -> write(table);
                case Picture picture -> write("p", "note", "〔图片：" + picture.description() + "。图片中的内容没有读出。〕");
            }
        }
        for (var unread : text.unread()) {
            write("p", "note", "〔没有读出：" + unread + "。请看原文件。〕");
        }
        return new Rendition(facts.title(), markup.toString(), contents);
    }

    private void write(Paragraph paragraph, int index) {
        if (reading.titleBlocks().contains(index)) {
            if (reading.titleBlocks().getFirst() == index) {
                write("h1", "", String.join("\n", reading.titleLines()));
            }
            return;
        }
        var shown = HanText.strip(paragraph.text());
        if (shown.isEmpty()) {
            return;
        }
        if (paragraph.heading() > 0) {
            writeHeading(Math.min(paragraph.heading() + 1, 6), shown);
        } else if (PART.matcher(shown).find()) {
            markup.open("p", "id", entry(2, shown)).lines(shown).close().line();
        } else {
            write("p", classOf(paragraph, index, shown), shown);
        }
    }

    private String classOf(Paragraph paragraph, int index, String shown) {
        if (paragraph.alignment() == Alignment.END || reading.signatureBlocks().contains(index)) {
            return "right";
        }
        // The red head and the number stand in the middle above the title.
        var aboveTitle = !reading.titleBlocks().isEmpty()
                && index < reading.titleBlocks().getFirst();
        if (paragraph.alignment() == Alignment.CENTRE || aboveTitle) {
            return "centre";
        }
        var compact = HanText.compact(shown);
        var addressed = facts.addressees()
                .filter(names -> compact.length() == names.length() + 1 && compact.startsWith(names))
                .isPresent();
        return addressed ? "flush" : "";
    }

    private void writeHeading(int level, String shown) {
        markup.open("h" + level, "id", entry(level, shown)).lines(shown).close().line();
    }

    /// @return the id of the part
    private String entry(int level, String shown) {
        var id = "part-" + (contents.size() + 1);
        var stop = shown.indexOf('。');
        var compact = HanText.compact(stop > 0 ? shown.substring(0, stop) : shown);
        var end = Math.min(
                compact.length(),
                compact.offsetByCodePoints(0, Math.min(LONGEST_ENTRY, compact.codePointCount(0, compact.length()))));
        contents.add(new Rendition.Entry(id, level, compact.substring(0, end) + (end < compact.length() ? "…" : "")));
        return id;
    }

    private void write(String element, String cssClass, String shown) {
        if (cssClass.isEmpty()) {
            markup.open(element);
        } else {
            markup.open(element, "class", cssClass);
        }
        markup.lines(shown).close().line();
    }

    /// A wide table scrolls in its frame, which the keyboard can reach.
    private void write(Table table) {
        tables++;
        markup.open("div", "class", "table-scroll", "role", "region", "tabindex", "0", "aria-label", "表格 " + tables);
        markup.open("table").open("colgroup");
        for (var share : PlacedCell.shares(table)) {
            markup.empty("col", "class", "w" + Math.max(1, Math.round(share * WIDTH_STEPS)));
        }
        markup.close();
        var rows = table.rows();
        var headed = rows.size() > 1 && namesColumns(rows.getFirst());
        if (headed) {
            markup.open("thead");
            write(rows.getFirst(), "th");
            markup.close();
        }
        if (!rows.isEmpty()) {
            markup.open("tbody");
            rows.subList(headed ? 1 : 0, rows.size()).forEach(row -> write(row, "td"));
            markup.close();
        }
        markup.close().close().line();
    }

    /// Files do not say which cells are heads: a first row of short words, none missing and none spanning rows, is one.
    private static boolean namesColumns(Row row) {
        return row.cells().size() > 1
                && row.cells().stream()
                        .allMatch(cell -> cell.rows() == 1
                                && !cell.text().isBlank()
                                && cell.text().length() <= LONGEST_COLUMN_HEAD);
    }

    private void write(Row row, String element) {
        markup.open("tr");
        for (var cell : row.cells()) {
            markup.open(element, attributes(cell, element))
                    .lines(HanText.strip(cell.text()))
                    .close();
        }
        markup.close();
    }

    private static String[] attributes(Cell cell, String element) {
        var attributes = new ArrayList<String>();
        if (element.equals("th")) {
            attributes.addAll(List.of("scope", "col"));
        }
        if (cell.columns() > 1) {
            attributes.addAll(List.of("colspan", String.valueOf(Math.min(cell.columns(), MOST_SPANNED))));
        }
        if (cell.rows() > 1) {
            attributes.addAll(List.of("rowspan", String.valueOf(Math.min(cell.rows(), MOST_ROWS))));
        }
        return attributes.toArray(String[]::new);
    }
}
