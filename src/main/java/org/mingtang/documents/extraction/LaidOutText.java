package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Paragraph;

/// Paragraphs out of lines at their places: for formats that know pages but no paragraphs (PDF, OFD).
final class LaidOutText {
    /// a page header repeats on at least so many pages
    private static final int HEADER_PAGES = 3;
    /// the parts of a page, from its edges, in which headers and page numbers stand
    private static final float MARGIN = 0.12f;

    private final List<Page> pages = new ArrayList<>();

    private record Page(List<Line> lines, float height) {}

    void addPage(List<Line> lines, float height) {
        pages.add(new Page(lines, height));
    }

    /// Page headers and footers that repeat, which are no part of the text.
    List<String> margins() {
        var repeated = repeated();
        return pages.stream()
                .flatMap(page -> page.lines().stream().filter(line -> isDropped(line, page, repeated)))
                .map(Line::text)
                .distinct()
                .toList();
    }

    /// The first and last lines of every page.
    List<String> pageEdges() {
        return pages.stream()
                .flatMap(page -> Stream.concat(
                        page.lines().stream().limit(3),
                        page.lines().stream().skip(Math.max(3, page.lines().size() - 2))))
                .map(Line::text)
                .toList();
    }

    /// A paragraph and the page it begins on, from 1.
    record Placed(Block block, int page) {}

    List<Placed> blocks() {
        var blocks = new ArrayList<Placed>();
        var repeated = repeated();
        var body = new ArrayList<List<Line>>();
        for (var page : pages) {
            body.add(page.lines().stream()
                    .filter(line -> !isDropped(line, page, repeated))
                    .toList());
        }
        var column = Column.of(body);
        Open open = null;
        int page = 0;
        for (var lines : body) {
            page++;
            Line above = null;
            for (var line : lines) {
                var alignment =
                        column.alignment(line, open == null ? null : open.last, open == null ? null : open.alignment);
                if (open != null
                        && alignment == open.alignment
                        && column.continues(open.last, line, above != null, alignment)) {
                    open.add(line);
                } else {
                    if (open != null) {
                        blocks.add(open.paragraph());
                    }
                    open = new Open(line, alignment, page);
                }
                above = line;
            }
        }
        if (open != null) {
            blocks.add(open.paragraph());
        }
        return blocks;
    }

    private static final class Open {
        private final StringBuilder text;
        private final Alignment alignment;
        private final int page;
        private Line last;

        Open(Line line, Alignment alignment, int page) {
            this.page = page;
            text = new StringBuilder(line.text());
            this.alignment = alignment;
            last = line;
        }

        void add(Line line) {
            var lastCharacter = text.substring(text.length() - 1);
            text.setLength(text.length() - 1);
            text.append(ChineseText.join(lastCharacter, line.text()));
            last = line;
        }

        Placed paragraph() {
            return new Placed(new Paragraph(text.toString(), alignment, 0), page);
        }
    }

    private static boolean isMargin(Line line, Page page) {
        return line.baseline() < page.height() * MARGIN || line.baseline() > page.height() * (1 - MARGIN);
    }

    private static boolean isDropped(Line line, Page page, Map<String, Integer> repeated) {
        if (!isMargin(line, page) || page.lines().size() < 2 && !ChineseText.isPageNumber(line.text())) {
            return false;
        }
        var outermost =
                line.equals(page.lines().getFirst()) || line.equals(page.lines().getLast());
        return outermost && ChineseText.isPageNumber(line.text())
                || repeated.getOrDefault(key(line), 0) >= HEADER_PAGES;
    }

    /// How many pages have this line at this place in their margin.
    private Map<String, Integer> repeated() {
        var counts = new HashMap<String, Integer>();
        for (var page : pages) {
            page.lines().stream()
                    .filter(line -> isMargin(line, page))
                    .map(LaidOutText::key)
                    .distinct()
                    .forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return counts;
    }

    private static String key(Line line) {
        return Math.round(line.baseline() / 4) + " " + line.text().replaceAll("\\d+", "#");
    }
}
