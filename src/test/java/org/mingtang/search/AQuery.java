package org.mingtang.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A query of a test: text, filters by name, order and page.
record AQuery(String text, Map<String, String> filters, SearchQuery.Sort sort, int page, int size) {
    static AQuery forText(String text) {
        return new AQuery(text, Map.of(), SearchQuery.Sort.RELEVANCE, 1, 20);
    }

    AQuery with(String filter, String value) {
        var more = new HashMap<>(filters);
        more.put(filter, value);
        return new AQuery(text, more, sort, page, size);
    }

    AQuery newestFirst() {
        return new AQuery(text, filters, SearchQuery.Sort.DATE, page, size);
    }

    AQuery page(int number, int hits) {
        return new AQuery(text, filters, sort, number, hits);
    }

    SearchQuery built() {
        return new SearchQuery(
                text,
                filter("agency"),
                filter("column"),
                filter("topic"),
                filter("genre"),
                filter("year").map(Integer::valueOf),
                filter("validity"),
                sort,
                page,
                size);
    }

    private Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }
}
