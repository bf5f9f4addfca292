package org.mingtang.documents.facts;

import java.util.List;
import java.util.Optional;
import org.mingtang.documents.DocumentText.Alignment;

/// The title, over its lines: after the number, or before it where the number stands under the title.
final class TitleLines {
    private static final int MOST_LINES = 8;

    private TitleLines() {}

    static List<Line> read(Head head) {
        var lines = chosen(head);
        var joined = HanText.join(lines.stream().map(Line::text).toList());
        // A letterhead alone is not a title.
        return OrganName.is(joined) ? List.of() : lines;
    }

    static Optional<String> join(List<Line> title) {
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(HanText.join(title.stream().map(Line::text).toList()));
    }

    private static List<Line> chosen(Head head) {
        if (head.number().isEmpty()) {
            return within(head.beforeNumber(), head, !head.redHead().isEmpty());
        }
        var after = within(head.afterNumber(), head, true);
        var before = within(head.beforeNumber(), head, true);
        return after.isEmpty() || !endsInGenre(after) && endsInGenre(before) ? before : after;
    }

    /// The lines that are the title, of lines that could be: all of them where the addressees follow; else as far as
    /// they
    /// are laid out alike; else, in mere text, as far as the line that ends in a genre. Empty when nothing tells.
    ///
    /// @param anchored whether a red head or number says that a title stands here
    private static List<Line> within(List<Line> lines, Head head, boolean anchored) {
        if (lines.isEmpty()) {
            return lines;
        }
        var first = lines.getFirst();
        if (head.addressees().isPresent() && lines.size() <= MOST_LINES) {
            return lines;
        }
        if (first.alignment() == Alignment.CENTRE || first.heading() > 0) {
            return lines.stream()
                    .takeWhile(line -> line.alignment() == first.alignment() && line.heading() == first.heading())
                    .limit(MOST_LINES)
                    .toList();
        }
        for (var count = 1; count <= Math.min(lines.size(), MOST_LINES); count++) {
            if (endsTitle(lines.get(count - 1)) && (count == lines.size() || !goesOn(lines.get(count)))) {
                return lines.subList(0, count);
            }
        }
        return anchored && lines.size() <= MOST_LINES / 2 ? lines : List.of();
    }

    static boolean endsTitle(Line line) {
        return Genre.ends(line.compact()) || Genre.isState(line.compact());
    }

    /// 关于印发某某办法 · 的通知: the first line ends in a genre and is not the end.
    private static boolean goesOn(Line line) {
        var text = line.compact();
        return "的和与及等、（(".indexOf(text.charAt(0)) >= 0 || Genre.isState(text);
    }

    private static boolean endsInGenre(List<Line> lines) {
        return !lines.isEmpty() && endsTitle(lines.getLast());
    }
}
