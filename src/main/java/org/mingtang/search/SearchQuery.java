package org.mingtang.search;

import java.util.Optional;

/// A search of the library. Empty filters leave all through.
///
/// @param text     words joined by AND, "…" for a phrase, a document or index number in any brackets; empty lists all;
///                 what is longer than [#LONGEST_TEXT] is cut
/// @param topic    a topic as shown, or its first level alone
/// @param year     of the issue date, else of publication
/// @param page     1 or more; hits behind the first [#DEEPEST_HIT] are counted but not listed
/// @param size     hits a page, 1 to [#LARGEST_PAGE]
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

    /// Characters of a query.
    public static final int LONGEST_TEXT = 200;

    public static final int LARGEST_PAGE = 100;

    /// The number of the last hit that can be reached by paging.
    public static final int DEEPEST_HIT = 10_000;

    public SearchQuery {
        text = cut(text);
        if (page < 1) {
            throw new IllegalArgumentException("page: " + page + " (expected: >= 1)");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("size: " + size + " (expected: 1 to " + LARGEST_PAGE + ")");
        }
    }

    /// The first twenty documents for a text, best first.
    public static SearchQuery of(String text) {
        var any = Optional.<String>empty();
        return new SearchQuery(text, any, any, any, any, Optional.empty(), any, Sort.RELEVANCE, 1, 20);
    }

    public enum Sort {
        /// Best match first.
        RELEVANCE,
        /// Newest first, by issue date, else by day of publication; of one day the later published first.
        DATE
    }

    static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }
}
