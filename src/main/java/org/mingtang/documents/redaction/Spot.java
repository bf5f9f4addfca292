package org.mingtang.documents.redaction;

/// Something that a content stream of a PDF draws: the stream, the number of the operator in it, and for a glyph the
/// number of the string among its operands and the byte in that where its code begins.
///
/// @param stream the dictionary of a page, or the stream of a form, pattern or glyph, compared by identity
record Spot(Object stream, int operator, int string, int code) {
    Spot(Object stream, int operator) {
        this(stream, operator, -1, -1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spot spot
                && spot.stream == stream
                && spot.operator == operator
                && spot.string == string
                && spot.code == code;
    }

    @Override
    public int hashCode() {
        return ((System.identityHashCode(stream) * 31 + operator) * 31 + string) * 31 + code;
    }
}
