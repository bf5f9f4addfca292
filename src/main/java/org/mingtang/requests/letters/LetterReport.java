package org.mingtang.requests.letters;

import java.util.List;
import org.mingtang.requests.Objection;

/// What the check of a letter found.
///
/// @param refusals the letter may not be signed with any of these
/// @param warnings to be looked at by the person who signs
public record LetterReport(List<Objection> refusals, List<Objection> warnings) {
    public LetterReport {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    /// Whether the letter may be signed.
    public boolean passes() {
        return refusals.isEmpty();
    }
}
