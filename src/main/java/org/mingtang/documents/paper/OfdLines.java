package org.mingtang.documents.paper;

import java.util.ArrayList;
import java.util.List;
import org.ofdrw.layout.element.Span;

/// Breaks a paragraph into its lines. The library that breaks pages lays the rest of a paragraph out anew
/// on every page and never comes to an end where the last line of a paragraph of several pages is the last
/// line of a page (OFDRW 2.3.6); so it is given single lines, which it does not break.
final class OfdLines {
    /// What sums of widths may lose in rounding, in millimetres.
    private static final double HAIR = 0.0001;

    private final double width;
    private final List<List<Span>> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private double left;

    private OfdLines(double width, double indent) {
        this.width = width - HAIR;
        this.left = this.width - indent;
    }

    /// @param indent of the first line, in millimetres
    static List<List<Span>> of(List<Span> spans, double width, double indent) {
        var broken = new OfdLines(width, indent);
        spans.forEach(broken::add);
        if (!broken.line.isEmpty()) {
            broken.lines.add(broken.line);
        }
        return broken.lines;
    }

    private void add(Span span) {
        var text = span.getText();
        int begun = 0;
        int at = 0;
        for (var glyph : span.glyphList()) {
            boolean first = line.isEmpty() && at == begun;
            if (glyph.getW() > left && !first && !Character.isLowSurrogate(text.charAt(at))) {
                addPart(span, begun, at);
                lines.add(line);
                line = new ArrayList<>();
                left = width;
                begun = at;
            }
            left -= glyph.getW();
            at++;
        }
        addPart(span, begun, text.length());
    }

    private void addPart(Span span, int from, int to) {
        if (from < to) {
            line.add(span.clone().setText(span.getText().substring(from, to)));
        }
    }
}
