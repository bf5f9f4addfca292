package org.mingtang.references;

import java.util.Optional;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.regulation.DisclosureAttribute;

/// A document that is known, whether or not this platform published it.
///
/// @param number empty where it has none
/// @param title  empty where only the number is known
public record KnownDocument(Optional<DocumentNumber> number, String title, DisclosureAttribute attribute) {
    public KnownDocument {
        if (number.isEmpty() && CitationKey.ofTitle(title).isEmpty()) {
            throw new IllegalArgumentException("known document: neither number nor title");
        }
    }

    /// What makes it this document and no other: its number; the title where it has none.
    CitationKey identity() {
        return number.map(CitationKey::of).or(() -> CitationKey.ofTitle(title)).orElseThrow();
    }

    /// Whether it is public as a whole; what may be had on request or with deletions is not (SEC-14).
    public boolean isPublic() {
        return switch (attribute) {
            case PROACTIVE -> true;
            case AFTER_DECLASSIFICATION, ON_REQUEST, AFTER_DELETION, NON -> false;
        };
    }
}
