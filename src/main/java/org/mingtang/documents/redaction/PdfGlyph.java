package org.mingtang.documents.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// A glyph that a page of a PDF draws.
///
/// @param step    what a TJ array must hold in its place so that nothing else moves, in thousandths of text space
/// @param hidden  whether it lies on a layer that is off
/// @param actual  number of the marked content around it that says what it means in other words; -1 for none
/// @param em      from the em square to the page
/// @param width   in parts of the em
/// @param length  of its code, in bytes
record PdfGlyph(
        Spot spot,
        String text,
        float step,
        boolean hidden,
        int actual,
        AffineTransform em,
        double width,
        boolean isVertical,
        PDFont font,
        int code,
        int length) {
    private static final double ABOVE = 0.9;
    private static final double BELOW = -0.18;

    PlacedGlyph placed() {
        var start = at(isVertical ? width / 2 : 0, isVertical ? 0.88 : 0);
        var end = at(isVertical ? width / 2 : width, isVertical ? -0.12 : 0);
        var up = at(0, 1);
        var origin = at(0, 0);
        return new PlacedGlyph(
                text, start.getX(), start.getY(), end.getX(), end.getY(), Math.max(0.1, origin.distance(up)));
    }

    private Point2D at(double x, double y) {
        return em.transform(new Point2D.Double(x, y), null);
    }

    /// What covers it on the page.
    ///
    /// @param more on every side, in parts of the em
    Path2D box(double more) {
        var box = new Path2D.Double();
        move(box, -more, BELOW - more);
        line(box, width + more, BELOW - more);
        line(box, width + more, ABOVE + more);
        line(box, -more, ABOVE + more);
        box.closePath();
        return box;
    }

    private void move(Path2D box, double x, double y) {
        var point = at(x, y);
        box.moveTo(point.getX(), point.getY());
    }

    private void line(Path2D box, double x, double y) {
        var point = at(x, y);
        box.lineTo(point.getX(), point.getY());
    }

    PdfGlyph widened(double to) {
        return new PdfGlyph(spot, text, step, hidden, actual, em, to, isVertical, font, code, length);
    }

    Point2D middle() {
        return at(width / 2, 0.35);
    }
}
