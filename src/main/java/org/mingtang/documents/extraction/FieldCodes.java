package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.List;

/// Fields of Word, such as PAGE or TOC: begin, code, separator, result, end, one inside another. A code is no text, a
/// result is. A field may span paragraphs.
final class FieldCodes {
    /// one a field that is open: whether its code still goes on
    private final List<Boolean> open = new ArrayList<>();

    void begin() {
        open.add(true);
    }

    void separate() {
        if (!open.isEmpty()) {
            open.set(open.size() - 1, false);
        }
    }

    void end() {
        if (!open.isEmpty()) {
            open.removeLast();
        }
    }

    /// Whether what comes now is a code, of any field around.
    boolean inCode() {
        return open.contains(true);
    }
}
