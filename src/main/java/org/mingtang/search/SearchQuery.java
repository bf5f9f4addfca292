package org.mingtang.search;

import java.util.Optional;

/// A search of the library. Empty filters leave all through.
///
/// @param text words joined by AND, "…" for a phrase, a document or index number in any brackets; empty lists all
/// @param page 1 or more
/// @param size hits a page, 1 to 100
public record SearchQuery(
        String text,
        Optional<String> agency,
        Optional<String> column,
        Optional<String> topic,
        Optional<String> genre,
        Optional<Integer> year,
        Optional<String> validity,
        Sort sort,
        int page,
        int size) {

    public enum Sort {
        RELEVANCE,
        DATE
    }
}
