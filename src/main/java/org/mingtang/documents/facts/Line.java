package org.mingtang.documents.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingtang.documents.DocumentText;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.DocumentText.Table;

/// A line of a document that is not blank, or a table standing for itself.
///
/// @param text       as it stands, without blanks at its ends; of a longer line its first [#LONGEST] characters
/// @param compact    the same without the blanks of layout
/// @param indent     blanks before it, a full-width one counted twice
/// @param afterBlank whether an empty line stands before it
/// @param block      index of its block in the document
record Line(
        Kind kind,
        String text,
        String compact,
        Alignment alignment,
        int heading,
        int indent,
        boolean afterBlank,
        int block) {
    enum Kind {
        TEXT,
        TABLE
    }

    /// No line of a head, a signature or an annotation is longer; what is longer is body text.
    static final int LONGEST = 400;

    /// No official document is longer; facts are not looked for beyond.
    static final int MOST_LINES = 1_000_000;

    /// — 1 — between two lines of text belongs to the paper.
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—]{1,2}\\s?[0-9]{1,4}\\s?[-–—]{1,2}");

    boolean isText() {
        return kind == Kind.TEXT;
    }

    static List<Line> of(DocumentText document) {
        var lines = new ArrayList<Line>();
        var afterBlank = false;
        for (var index = 0; index < document.blocks().size() && lines.size() < MOST_LINES; index++) {
            switch (document.blocks().get(index)) {
                case Paragraph paragraph -> afterBlank = addLines(paragraph, index, afterBlank, lines);
                case Table table -> {
                    if (isFrame(table)) {
                        for (var row : table.rows()) {
                            var text = row.cells().getFirst().text();
                            afterBlank = addLines(new Paragraph(text, Alignment.START, 0), index, afterBlank, lines);
                        }
                    } else {
                        lines.add(new Line(Kind.TABLE, "", "", Alignment.START, 0, 0, afterBlank, index));
                        afterBlank = false;
                    }
                }
                case Picture _ -> {}
            }
        }
        return lines;
    }

    /// A table of one column holds no data: it is a frame around text.
    private static boolean isFrame(Table table) {
        return table.rows().stream().allMatch(row -> row.cells().size() == 1);
    }

    private static boolean addLines(Paragraph paragraph, int block, boolean blankBefore, List<Line> lines) {
        var afterBlank = blankBefore;
        var text = paragraph.text();
        var from = 0;
        while (from <= text.length() && lines.size() < MOST_LINES) {
            var to = from;
            while (to < text.length() && !isBreak(text.charAt(to))) {
                to++;
            }
            var start = from;
            while (start < to && HanText.isBlank(text.charAt(start))) {
                start++;
            }
            if (start == to) {
                afterBlank = true;
            } else {
                var kept = HanText.strip(text.substring(start, Math.min(to, start + LONGEST + 1)));
                if (!PAGE_NUMBER.matcher(kept).matches()) {
                    lines.add(new Line(
                            Kind.TEXT,
                            kept,
                            HanText.compact(kept),
                            paragraph.alignment(),
                            paragraph.heading(),
                            width(text, from, start),
                            afterBlank,
                            block));
                    afterBlank = false;
                }
            }
            from = to + 1;
        }
        return afterBlank;
    }

    private static boolean isBreak(char character) {
        return character == '\n'
                || character == '\r'
                || character == '\u000b'
                || character == '\f'
                || character == '\u2028';
    }

    private static int width(String text, int from, int to) {
        var width = 0;
        for (var at = from; at < to; at++) {
            width += text.charAt(at) == '\u3000' ? 2 : text.charAt(at) == '\t' ? 4 : 1;
        }
        return width;
    }
}
