package org.mingtang.documents;

import java.util.List;

/// The text of a file as it was read: blocks in reading order. What could not be read is said, never guessed.
///
/// @param blocks   paragraphs, tables and pictures in reading order; headers, footers and page numbers left out
/// @param unread   what was not read, in Chinese, such as `第 2 页只有图像，没有文字`; empty when everything was read
public record DocumentText(List<Block> blocks, List<String> unread) {
    public DocumentText {
        blocks = List.copyOf(blocks);
        unread = List.copyOf(unread);
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
        for (var block : blocks) {
            switch (block) {
                case Paragraph paragraph -> text.append(paragraph.text()).append('\n');
                case Table table -> {
                    for (var row : table.rows()) {
                        text.append(String.join(
                                        "\t",
                                        row.cells().stream().map(Cell::text).toList()))
                                .append('\n');
                    }
                }
                case Picture _ -> {}
            }
        }
        return text.toString();
    }
}
