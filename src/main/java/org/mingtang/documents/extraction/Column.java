package org.mingtang.documents.extraction;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentText.Alignment;

/// The text column of a document: where most of its lines begin and end, and how far apart they stand.
///
/// @param size    of the body font
/// @param leading distance of two baselines inside a paragraph
record Column(float left, float right, float size, float leading) {

    static Column of(List<List<Line>> pages) {
        var lines = pages.stream().flatMap(List::stream).toList();
        if (lines.isEmpty()) {
            return new Column(0, 0, 1, 1);
        }
        float size = weighted(lines);
        var left = share(lines.stream().mapToDouble(Line::start).sorted().toArray(), 0.03);
        var right = share(lines.stream().mapToDouble(Line::end).sorted().toArray(), 0.97);
        return new Column(left, right, size, leading(pages, size));
    }

    private static float share(double[] sorted, double part) {
        return (float) sorted[(int) Math.round((sorted.length - 1) * part)];
    }

    /// The size in which most of the text is set.
    private static float weighted(List<Line> lines) {
        var sorted = lines.stream()
                .sorted((one, other) -> Float.compare(one.size(), other.size()))
                .toList();
        long half = sorted.stream().mapToLong(line -> line.text().length()).sum() / 2;
        for (var line : sorted) {
            half -= line.text().length();
            if (half <= 0) {
                return line.size();
            }
        }
        return sorted.getLast().size();
    }

    private static float leading(List<List<Line>> pages, float size) {
        var steps = pages.stream()
                .flatMapToDouble(page -> IntStream.range(1, page.size())
                        .mapToDouble(
                                at -> page.get(at).baseline() - page.get(at - 1).baseline()))
                .filter(step -> step > 0.8 * size && step < 4 * size)
                .sorted()
                .toArray();
        return steps.length == 0 ? 1.8f * size : (float) steps[steps.length / 2];
    }

    Alignment alignment(Line line, @Nullable Line before, @Nullable Alignment alignmentBefore) {
        float leftGap = line.start() - left;
        float rightGap = right - line.end();
        float width = right - left;
        if (width <= 0) {
            return Alignment.START;
        }
        if (leftGap > 0.8f * line.size()
                && rightGap > 0.8f * line.size()
                && Math.abs(leftGap - rightGap) < 1.3f * line.size()) {
            // an indented line that happens to end short has two ems on its left
            var indent =
                    Math.abs(leftGap - 2 * size) < 0.3f * size && rightGap < 4 * size && line.size() < 1.15f * size;
            return indent ? Alignment.START : Alignment.CENTRE;
        }
        if (before != null
                && alignmentBefore == Alignment.CENTRE
                && line.size() > 1.15f * size
                && Math.abs(line.size() - before.size()) < 0.1f * size
                && Math.abs(line.middle() - before.middle()) < size) {
            // a title line as wide as the column
            return Alignment.CENTRE;
        }
        if (leftGap > 0.4f * width && rightGap < 0.25f * width) {
            return Alignment.END;
        }
        return Alignment.START;
    }

    /// Whether the line goes on with the paragraph of the line before.
    ///
    /// @param samePage whether that line stands on the same page
    boolean continues(Line before, Line line, boolean samePage, Alignment alignment) {
        if (alignment != Alignment.START || Math.abs(before.size() - line.size()) > 0.15f * size) {
            return false;
        }
        var full = right - before.end() < (ChineseText.endsWide(before.text()) ? 1.6f : 5f) * before.size();
        var unindented = line.start() - left < 0.9f * size;
        var hanging = line.start() - before.start() > 1.2f * size;
        var close = !samePage || line.baseline() - before.baseline() < 1.45f * leading;
        return full && (unindented || hanging) && close;
    }
}
