package org.mingtang.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The hits of one page with the counts of each filter.
///
/// @param total      all hits
/// @param facets     filter name (agency, column, topic, genre, year, validity) to value and count, most first; each
///                   filter's counts leave its own choice out, so that the reader can widen it
/// @param suggestion another spelling that would find something, when nothing was found
public record SearchResult(
        long total, List<Hit> hits, Map<String, List<FacetCount>> facets, Optional<String> suggestion, Duration took) {

    /// @param title   HTML-safe title with `<mark>` around what matched
    /// @param snippet HTML-safe snippet of the body with `<mark>`
    public record Hit(SearchDocument document, String title, String snippet) {}

    public record FacetCount(String value, long count) {}
}
