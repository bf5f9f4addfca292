package org.mingtang.requests.letters;

import java.util.List;
import org.mingtang.requests.Objection;

/// What comes of writing a letter: a draft, or what the case does not yet say.
public sealed interface LetterWriting permits LetterDraft, LetterWriting.Unwritten {
    /// The places that are empty and must not be.
    record Unwritten(List<Objection> objections) implements LetterWriting {
        public Unwritten {
            objections = List.copyOf(objections);
        }
    }
}
