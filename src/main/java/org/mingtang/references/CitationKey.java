package org.mingtang.references;

import java.text.Normalizer;
import java.util.Optional;
import org.mingtang.documents.DocumentNumber;

/// A citation as it is looked up: what differs in writing alone is one key.
public record CitationKey(String value) {
    /// The longest title that is kept, in characters
    public static final int LONGEST = 200;

    /// Of a document number in any of the usual forms, or of a title; empty where nothing is left of it.
    public static Optional<CitationKey> of(String citation) {
        var bare = citation.replaceAll("\\s", "");
        return DocumentNumber.parse(bare).map(CitationKey::of).or(() -> ofTitle(citation));
    }

    public static CitationKey of(DocumentNumber number) {
        return new CitationKey(number.toString());
    }

    /// Letters, digits and Han alone, so that quotation marks and brackets of every sort are the same.
    public static Optional<CitationKey> ofTitle(String title) {
        var key = new StringBuilder();
        Normalizer.normalize(title, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(LONGEST)
                .forEach(key::appendCodePoint);
        return key.isEmpty() ? Optional.empty() : Optional.of(new CitationKey(key.toString()));
    }
}
