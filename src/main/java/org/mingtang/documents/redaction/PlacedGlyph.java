package org.mingtang.documents.redaction;

/// A glyph at its place on a page, in any unit, upwards positive.
///
/// @param x     where its baseline begins
/// @param endX  where its baseline ends, which is where the next one begins
/// @param size  of the font as it is drawn
record PlacedGlyph(String text, double x, double y, double endX, double endY, double size) {
    /// In whole degrees; of a glyph without width that of upright text.
    int direction() {
        return Math.hypot(endX - x, endY - y) < 1e-6
                ? 0
                : Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(endY - y, endX - x))), 360);
    }

    /// The same, turned so that it runs from left to right.
    PlacedGlyph turned(int degrees) {
        double cos = Math.cos(-Math.toRadians(degrees));
        double sin = Math.sin(-Math.toRadians(degrees));
        return new PlacedGlyph(
                text, x * cos - y * sin, x * sin + y * cos, endX * cos - endY * sin, endX * sin + endY * cos, size);
    }

    double width() {
        return Math.hypot(endX - x, endY - y);
    }
}
