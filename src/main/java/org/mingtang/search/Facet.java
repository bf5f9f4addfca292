package org.mingtang.search;

import java.util.Optional;
import java.util.function.Function;

/// A filter of the library. The name of its field is its name in the answer.
enum Facet {
    AGENCY("agency", SearchQuery::agency),
    COLUMN("column", SearchQuery::column),
    TOPIC("topic", SearchQuery::topic),
    GENRE("genre", SearchQuery::genre),
    YEAR("year", query -> query.year().map(String::valueOf)),
    VALIDITY("validity", SearchQuery::validity);

    private final String key;
    private final Function<SearchQuery, Optional<String>> choice;

    Facet(String key, Function<SearchQuery, Optional<String>> choice) {
        this.key = key;
        this.choice = choice;
    }

    String key() {
        return key;
    }

    /// What the reader chose, if anything.
    Optional<String> choiceIn(SearchQuery query) {
        return choice.apply(query);
    }
}
