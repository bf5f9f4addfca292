package org.mingtang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingtang.search.SearchQuery;
import org.springframework.web.util.UriUtils;

/// What is asked of the library: text, filters, order, page. Values are known to be usable.
///
/// @param sort empty for the order that suits: relevance where text is sought, else date
/// @param page 1 or more
record LibraryQuery(String text, Map<Filter, String> chosen, Optional<SearchQuery.Sort> sort, int page) {
    static final int PAGE_SIZE = 20;
    /// Nobody reads the ten-thousandth hit; who needs all takes the feed or the interface.
    static final int LAST_PAGE = 500;

    static final LibraryQuery ALL = new LibraryQuery("", Map.of(), Optional.empty(), 1);

    LibraryQuery {
        var copy = new EnumMap<Filter, String>(Filter.class);
        copy.putAll(chosen);
        chosen = copy;
    }

    SearchQuery.Sort effectiveSort() {
        return sort.orElse(text.isEmpty() ? SearchQuery.Sort.DATE : SearchQuery.Sort.RELEVANCE);
    }

    /// The same question with this choice, from the first page.
    LibraryQuery with(Filter filter, String value) {
        var more = new EnumMap<Filter, String>(Filter.class);
        more.putAll(chosen);
        more.put(filter, value);
        return new LibraryQuery(text, more, sort, 1);
    }

    LibraryQuery without(Filter filter) {
        var fewer = new EnumMap<Filter, String>(Filter.class);
        fewer.putAll(chosen);
        fewer.remove(filter);
        return new LibraryQuery(text, fewer, sort, 1);
    }

    LibraryQuery withText(String other) {
        return new LibraryQuery(other, chosen, sort, 1);
    }

    LibraryQuery withoutFilters() {
        return new LibraryQuery(text, Map.of(), sort, 1);
    }

    LibraryQuery sortedBy(SearchQuery.Sort order) {
        return new LibraryQuery(text, chosen, Optional.of(order), 1);
    }

    LibraryQuery onPage(int number) {
        return new LibraryQuery(text, chosen, sort, number);
    }

    SearchQuery toSearch(int size) {
        return toSearch(effectiveSort(), size);
    }

    SearchQuery toSearch(SearchQuery.Sort order, int size) {
        return new SearchQuery(
                text,
                value(Filter.AGENCY),
                value(Filter.COLUMN),
                value(Filter.TOPIC),
                value(Filter.GENRE),
                value(Filter.YEAR).map(Integer::valueOf),
                value(Filter.VALIDITY),
                order,
                page,
                size);
    }

    private Optional<String> value(Filter filter) {
        return Optional.ofNullable(chosen.get(filter));
    }

    /// The address of this question; parameters always in one order, so that equal questions have equal addresses.
    String url() {
        return url("/documents");
    }

    String url(String path) {
        List<String> parameters = question();
        sort.ifPresent(order -> parameters.add("sort=" + order.name().toLowerCase(Locale.ROOT)));
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return join(path, parameters);
    }

    /// The feed of everything that answers this question, now and later.
    String feedUrl() {
        return join("/feed.atom", question());
    }

    private List<String> question() {
        var parameters = new ArrayList<String>();
        if (!text.isEmpty()) {
            parameters.add("q=" + UriUtils.encode(text, UTF_8));
        }
        chosen.forEach((filter, value) -> parameters.add(filter.parameter() + "=" + UriUtils.encode(value, UTF_8)));
        return parameters;
    }

    private static String join(String path, List<String> parameters) {
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }
}
