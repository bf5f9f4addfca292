package org.mingtang.requests.letters;

import java.util.List;

/// Somebody a case knows.
///
/// @param numbers what else tells who it is: numbers of papers, telephone numbers, addresses
public record Party(Standing standing, String name, List<String> numbers) {
    public Party {
        numbers = List.copyOf(numbers);
    }

    /// What somebody is to the case.
    public enum Standing {
        APPLICANT,
        THIRD_PARTY,
        /// another organ, or a unit that helps
        AGENCY,
        /// named in the papers only
        MENTIONED
    }
}
