package org.mingtang.documents.reader;

import org.mingtang.documents.FindingKind;

/// Something found between two places of [Characters].
record Hit(FindingKind kind, int start, int end, double confidence, String note) {
    static Hit of(FindingKind kind, int start, int end, double confidence) {
        return new Hit(kind, start, end, confidence, "");
    }

    boolean overlaps(Hit other) {
        return start < other.end && other.start < end;
    }
}
