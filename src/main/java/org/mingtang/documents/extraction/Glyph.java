package org.mingtang.documents.extraction;

/// A piece of text at its place on a page; lengths in one unit throughout a document, the origin at the top left.
///
/// @param baseline distance from the top
/// @param size     of the font
record Glyph(String text, float x, float baseline, float width, float size) {
    float end() {
        return x + width;
    }
}
