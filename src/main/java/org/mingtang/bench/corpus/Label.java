package org.mingtang.bench.corpus;

import org.mingtang.documents.FindingKind;

/// Something that must be found.
///
/// @param start   first code point, from 0
/// @param end     code point after the last
/// @param privacy one of the seven of SEC-20 (identity, communications, health, marriage, family, property,
///     biometrics); empty where it is not about a person
public record Label(FindingKind kind, int start, int end, String privacy) {
    public Label {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("label: " + start + "-" + end + " (expected: 0 <= start < end)");
        }
    }

    Label(FindingKind kind, int start, int end) {
        this(kind, start, end, aspect(kind));
    }

    /// @param text in which it stands
    public String in(String text) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    /// The aspect of privacy that a kind touches when nothing more is said.
    static String aspect(FindingKind kind) {
        return switch (kind) {
            case RESIDENT_ID, PASSPORT, NAME, ADDRESS, MINOR -> "identity";
            case MOBILE, LANDLINE, EMAIL -> "communications";
            case HEALTH -> "health";
            case FAMILY -> "family";
            case BANK_CARD, LICENCE_PLATE, PROPERTY -> "property";
            case SECRET_MARK, CITATION, FORWARDED, ANNOTATION, METADATA -> "";
        };
    }
}
