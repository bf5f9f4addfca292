package org.mingtang.documents;

import java.util.List;

/// The text of a file as it was read: blocks in reading order. What could not be read is said, never guessed.
///
/// @param blocks   paragraphs, tables and pictures in reading order; headers, footers and page numbers left out
/// @param unread   what was not read, in Chinese, such as `第 2 页只有图像，没有文字`; empty when everything was read
/// @param pages    for each block the page it begins on, from 1; empty for formats that know no pages
public record DocumentText(List<Block> blocks, List<String> unread, List<Integer> pages) {
    public DocumentText {
        blocks = List.copyOf(blocks);
        unread = List.copyOf(unread);
        pages = List.copyOf(pages);
        if (!pages.isEmpty() && pages.size() != blocks.size()) {
            throw new IllegalArgumentException("pages: " + pages.size() + " (expected: " + blocks.size() + ")");
        }
    }

    /// A text without pages.
    public DocumentText(List<Block> blocks, List<String> unread) {
        this(blocks, unread, List.of());
    }

    /// One block of a document.
    public sealed interface Block {}

    /// A paragraph; line breaks inside it are `\n`.
    ///
    /// @param heading 0 for body text, 1 to 6 for a heading of that level
    public record Paragraph(String text, Alignment alignment, int heading) implements Block {}

    /// A table, row by row.
    public record Table(List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A cell, standing once where it begins.
    public record Cell(String text, int columns, int rows) {}

    /// A picture, whose content is not read.
    public record Picture(String description) implements Block {}

    public enum Alignment {
        START,
        CENTRE,
        END
    }

    /// All text in reading order, a line a paragraph, the cells of a row parted by tabs.
    public String plain() {
        var text = new StringBuilder();
        blocks.forEach(block -> append(block, text));
        return text.toString();
    }

    /// For each block the place of its first character in [#plain()], in UTF-16 units.
    public int[] starts() {
        var starts = new int[blocks.size()];
        var text = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = text.length();
            append(blocks.get(i), text);
        }
        return starts;
    }

    private static void append(Block block, StringBuilder text) {
        switch (block) {
            case Paragraph paragraph -> text.append(paragraph.text()).append('\n');
            case Table table -> {
                for (var row : table.rows()) {
                    text.append(String.join(
                                    "\t", row.cells().stream().map(Cell::text).toList()))
                            .append('\n');
                }
            }
            case Picture _ -> {}
        }
    }
}
