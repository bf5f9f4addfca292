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
        return DocumentNumber.parse(bare(citation)).map(CitationKey::of).or(() -> ofTitle(citation));
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

    /// Without blanks, line breaks and invisible marks, and without the brackets or quotation marks around it all.
    private static String bare(String citation) {
        var text = new StringBuilder();
        Normalizer.normalize(citation, Normalizer.Form.NFKC)
                .codePoints()
                .filter(character -> !isInvisible(character))
                .forEach(text::appendCodePoint);
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && !Character.isLetterOrDigit(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
