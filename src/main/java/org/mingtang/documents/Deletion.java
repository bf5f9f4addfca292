package org.mingtang.documents;

import java.util.Optional;
import org.mingtang.documents.redaction.Form;

/// A string that is to go from a file, wherever it stands (删减). Blanks, line breaks and full-width forms make no
/// difference; a number is not looked for inside a longer number.
///
/// @param text   as it stands in the file, or in any form of it
/// @param kind   what it is, by which it is masked; empty for a passage that goes without a trace
/// @param ground why it may not be published, in Chinese, for the letter that tells of it (SEC-06)
/// @param phrase what is to stand in its place where the format lets something stand; empty for the mask of its kind
public record Deletion(String text, Optional<FindingKind> kind, String ground, Optional<String> phrase) {
    /// Masked by its kind.
    public Deletion(String text, Optional<FindingKind> kind, String ground) {
        this(text, kind, ground, Optional.empty());
    }

    public Deletion {
        if (Form.of(text).isEmpty()) {
            throw new IllegalArgumentException("deletion: \"" + text + "\" (expected: characters besides blanks)");
        }
    }
}
