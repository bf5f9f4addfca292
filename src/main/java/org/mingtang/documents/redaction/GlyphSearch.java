package org.mingtang.documents.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;

/// Finds strings among the glyphs of a page: in the order in which they are drawn, and line by line as the eye reads,
/// where a string may go on in the line below, within its column too.
final class GlyphSearch {
    /// parts of the font size
    private static final double SAME_LINE = 0.4;

    private static final double TOUCHING = 0.3;
    private static final double COLUMN_GAP = 1.2;
    private static final double FAR = 3;
    private static final double NEXT_LINE = 2.6;
    /// a string goes over so many lines at most
    private static final int LINES = 4;

    private final List<PlacedGlyph> glyphs;
    private final Needles needles;
    private final LinkedHashSet<Found> found = new LinkedHashSet<>();

    /// A needle and the glyphs that make it up.
    record Found(Needle needle, BitSet glyphs) {}

    private GlyphSearch(List<PlacedGlyph> glyphs, Needles needles) {
        this.glyphs = glyphs;
        this.needles = needles;
    }

    static List<Found> in(List<PlacedGlyph> glyphs, Needles needles) {
        var search = new GlyphSearch(glyphs, needles);
        search.inDrawingOrder();
        search.inReadingOrder();
        return new ArrayList<>(search.found);
    }

    private void inDrawingOrder() {
        var passage = new Passage();
        for (int at = 0; at < glyphs.size(); at++) {
            if (at > 0 && !touch(glyphs.get(at - 1), glyphs.get(at))) {
                passage.part('\n');
            }
            passage.add(at);
        }
        passage.find();
    }

    private static boolean touch(PlacedGlyph before, PlacedGlyph next) {
        return Math.hypot(next.x() - before.endX(), next.y() - before.endY())
                < TOUCHING * Math.max(before.size(), next.size());
    }

    private void inReadingOrder() {
        var byDirection = new TreeMap<Integer, List<Integer>>();
        for (int at = 0; at < glyphs.size(); at++) {
            byDirection
                    .computeIfAbsent(glyphs.get(at).direction(), _ -> new ArrayList<>())
                    .add(at);
        }
        byDirection.forEach((degrees, members) -> read(members.stream()
                .map(at -> new Turned(at, glyphs.get(at).turned(degrees)))
                .toList()));
    }

    private record Turned(int at, PlacedGlyph glyph) {}

    /// Glyphs of one line without a wide gap.
    private record Segment(List<Turned> glyphs, double left, double right, double y, double size) {
        static Segment of(List<Turned> glyphs) {
            double right = glyphs.stream()
                    .mapToDouble(each -> each.glyph().endX())
                    .max()
                    .orElse(0);
            double size = glyphs.stream()
                    .mapToDouble(each -> each.glyph().size())
                    .max()
                    .orElse(0);
            var first = glyphs.getFirst().glyph();
            return new Segment(List.copyOf(glyphs), first.x(), right, first.y(), size);
        }

        boolean isAbove(Segment other) {
            double step = y - other.y;
            return step > SAME_LINE * size
                    && step < NEXT_LINE * Math.max(size, other.size)
                    && other.left < right
                    && other.right > left;
        }
    }

    private void read(List<Turned> members) {
        var segments = new ArrayList<Segment>();
        for (var line : lines(members)) {
            var parts = segments(line);
            var passage = new Passage();
            Segment before = null;
            for (var part : parts) {
                if (before != null) {
                    passage.part(part.left() - before.right() < FAR * part.size() ? '\n' : Form.PARAGRAPH);
                }
                passage.add(part);
                before = part;
            }
            passage.find();
            segments.addAll(parts);
        }
        for (int at = 0; at < segments.size(); at++) {
            column(segments, at);
        }
    }

    /// From top to bottom, each from left to right.
    private static List<List<Turned>> lines(List<Turned> members) {
        var sorted = new ArrayList<>(members);
        sorted.sort(Comparator.comparingDouble((Turned each) -> -each.glyph().y())
                .thenComparingDouble(each -> each.glyph().x()));
        var lines = new ArrayList<List<Turned>>();
        for (var each : sorted) {
            if (lines.isEmpty() || !onLine(lines.getLast().getLast().glyph(), each.glyph())) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(each);
        }
        lines.forEach(line ->
                line.sort(Comparator.comparingDouble(each -> each.glyph().x())));
        return lines;
    }

    private static boolean onLine(PlacedGlyph before, PlacedGlyph next) {
        return before.y() - next.y() < SAME_LINE * Math.max(before.size(), next.size());
    }

    private static List<Segment> segments(List<Turned> line) {
        var segments = new ArrayList<Segment>();
        var open = new ArrayList<Turned>();
        double end = 0;
        for (var each : line) {
            if (!open.isEmpty()
                    && each.glyph().x() - end > COLUMN_GAP * each.glyph().size()) {
                segments.add(Segment.of(open));
                open.clear();
            }
            end = open.isEmpty()
                    ? each.glyph().endX()
                    : Math.max(end, each.glyph().endX());
            open.add(each);
        }
        if (!open.isEmpty()) {
            segments.add(Segment.of(open));
        }
        return segments;
    }

    private void column(List<Segment> segments, int from) {
        var passage = new Passage();
        var last = segments.get(from);
        passage.add(last);
        int lines = 1;
        for (int at = from + 1; at < segments.size() && lines < LINES; at++) {
            var next = segments.get(at);
            if (last.y() - next.y() > NEXT_LINE * Math.max(last.size(), next.size())) {
                break;
            }
            if (last.isAbove(next)) {
                passage.part('\n');
                passage.add(next);
                last = next;
                lines++;
            }
        }
        if (lines > 1) {
            passage.find();
        }
    }

    /// A text, and of each of its characters the glyph.
    private final class Passage {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> owners = new ArrayList<>();

        void part(char with) {
            text.append(with);
            owners.add(-1);
        }

        void add(int at) {
            var characters = glyphs.get(at).text();
            text.append(characters);
            for (int each = 0; each < characters.length(); each++) {
                owners.add(at);
            }
        }

        void add(Segment segment) {
            PlacedGlyph before = null;
            for (var each : segment.glyphs()) {
                if (before != null && isSecondStrike(before, each.glyph())) {
                    continue;
                }
                if (before != null
                        && each.glyph().x() - before.endX()
                                > TOUCHING * each.glyph().size()) {
                    part('\n');
                }
                add(each.at());
                before = each.glyph();
            }
        }

        void find() {
            for (var hit : needles.find(text)) {
                var members = new BitSet();
                owners.subList(hit.start(), hit.end()).stream()
                        .filter(owner -> owner >= 0)
                        .forEach(members::set);
                found.add(new Found(hit.needle(), members));
            }
        }
    }

    // Bold is often made by drawing a glyph twice, a hair apart.
    private static boolean isSecondStrike(PlacedGlyph before, PlacedGlyph glyph) {
        return before.text().equals(glyph.text())
                && glyph.x() - before.x() < 0.3 * Math.min(before.width(), glyph.width());
    }
}
