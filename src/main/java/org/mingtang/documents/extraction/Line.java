package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A line of a page, from its glyphs.
record Line(String text, float start, float end, float baseline, float size) {
    /// glyphs belong to one line while their baselines differ by less than this part of the font size
    private static final float SAME_LINE = 0.4f;

    float middle() {
        return (start + end) / 2;
    }

    /// Lines from top to bottom.
    static List<Line> from(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline).thenComparingDouble(Glyph::x));
        var lines = new ArrayList<Line>();
        var together = new ArrayList<Glyph>();
        for (var glyph : sorted) {
            if (!together.isEmpty() && !onOneLine(together.getLast(), glyph)) {
                add(together, lines);
                together.clear();
            }
            together.add(glyph);
        }
        add(together, lines);
        return lines;
    }

    private static boolean onOneLine(Glyph before, Glyph next) {
        float larger = Math.max(before.size(), next.size());
        float smaller = Math.min(before.size(), next.size());
        // a note sign stands a little above its line and is a little smaller
        float size = smaller > 0.45f * larger ? larger : smaller;
        return next.baseline() - before.baseline() < SAME_LINE * size;
    }

    private static void add(List<Glyph> together, List<Line> lines) {
        var glyphs = new ArrayList<>(together);
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        while (!glyphs.isEmpty() && glyphs.getLast().text().isBlank()) {
            glyphs.removeLast();
        }
        while (!glyphs.isEmpty() && glyphs.getFirst().text().isBlank()) {
            glyphs.removeFirst();
        }
        if (glyphs.isEmpty()) {
            return;
        }
        var text = text(glyphs);
        float size = (float) glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
        float end = (float) glyphs.stream().mapToDouble(Glyph::end).max().orElse(0);
        lines.add(new Line(
                text.strip(), glyphs.getFirst().x(), end, glyphs.getFirst().baseline(), size));
    }

    private static String text(List<Glyph> glyphs) {
        var text = new StringBuilder();
        Glyph before = null;
        for (var glyph : glyphs) {
            if (before != null) {
                if (isSecondStrike(before, glyph)) {
                    continue;
                }
                if (isGap(before, glyph) && !endsBlank(text) && !glyph.text().isBlank()) {
                    text.append(' ');
                }
            }
            text.append(glyph.text());
            before = glyph;
        }
        return text.toString();
    }

    private static boolean endsBlank(StringBuilder text) {
        return text.length() > 0 && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    // Bold is often made by printing a glyph twice, a hair apart.
    private static boolean isSecondStrike(Glyph before, Glyph glyph) {
        return before.text().equals(glyph.text())
                && glyph.x() - before.x() < 0.3f * Math.min(before.width(), glyph.width());
    }

    // Han characters are set wide apart without a word ending; a whole em of white parts them, as between columns.
    private static boolean isGap(Glyph before, Glyph glyph) {
        float gap = glyph.x() - before.end();
        float size = Math.max(before.size(), glyph.size());
        var wide = ChineseText.endsWide(before.text()) && ChineseText.startsWide(glyph.text());
        return gap > (wide ? 0.9f : 0.22f) * size;
    }
}
