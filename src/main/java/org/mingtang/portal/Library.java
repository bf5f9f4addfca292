package org.mingtang.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingtang.pages.Formats;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.SearchQuery;
import org.mingtang.search.SearchResult;
import org.springframework.stereotype.Component;

/// Turns a question to the library into what its page shows.
@Component
class Library {
    private static final int CHOICES_SHOWN = 6;
    private static final int CHOICES_AT_MOST = 60;

    private final SearchIndex index;
    private final FilterNames names;

    Library(SearchIndex index, FilterNames names) {
        this.index = index;
        this.names = names;
    }

    SearchResult search(LibraryQuery query) {
        return index.search(query.toSearch(LibraryQuery.PAGE_SIZE));
    }

    static int lastPage(SearchResult result) {
        long pages = (result.total() + LibraryQuery.PAGE_SIZE - 1) / LibraryQuery.PAGE_SIZE;
        return (int) Math.clamp(pages, 1, LibraryQuery.LAST_PAGE);
    }

    LibraryView view(LibraryQueries.Reading reading, SearchResult result) {
        var query = reading.query();
        boolean sought = !query.text().isEmpty();
        return new LibraryView(
                query.text(),
                Formats.number(result.total()),
                Formats.took(result.took()),
                result.hits().stream().map(hit -> ListedView.of(hit, sought)).toList(),
                Stream.of(Filter.values())
                        .flatMap(filter -> group(filter, query, result).stream())
                        .toList(),
                chips(query),
                sought ? orders(query) : List.of(),
                reading.problems().stream().map(LibraryQueries.Problem::message).toList(),
                hidden(query),
                result.suggestion()
                        .map(text -> new LibraryView.Suggestion(
                                text, query.withText(text).url())),
                pages(query, lastPage(result)),
                query.feedUrl(),
                query.withoutFilters().url());
    }

    private Optional<LibraryView.Group> group(Filter filter, LibraryQuery query, SearchResult result) {
        var choices = counts(filter, result).stream()
                .limit(CHOICES_AT_MOST)
                .map(count -> choice(filter, count, query))
                .toList();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        // A chosen value stays in sight, however few documents it has.
        var shown = choices.stream()
                .filter(choice -> choice.chosen() || choices.indexOf(choice) < CHOICES_SHOWN)
                .toList();
        var more = choices.stream().filter(choice -> !shown.contains(choice)).toList();
        return Optional.of(new LibraryView.Group(filter.chinese(), shown, more));
    }

    static List<SearchResult.FacetCount> counts(Filter filter, SearchResult result) {
        var counts = result.facets().getOrDefault(filter.parameter(), List.of()).stream()
                .filter(count -> count.count() > 0 && !count.value().isBlank());
        // Years are looked for by their order, everything else by how much there is.
        return filter == Filter.YEAR
                ? counts.sorted(Comparator.comparing(SearchResult.FacetCount::value)
                                .reversed())
                        .toList()
                : counts.toList();
    }

    private LibraryView.Choice choice(Filter filter, SearchResult.FacetCount count, LibraryQuery query) {
        boolean chosen = count.value().equals(query.chosen().get(filter));
        var next = chosen ? query.without(filter) : query.with(filter, count.value());
        return new LibraryView.Choice(
                names.name(filter, count.value()), Formats.number(count.count()), next.url(), chosen);
    }

    private List<LibraryView.Chip> chips(LibraryQuery query) {
        return query.chosen().entrySet().stream()
                .map(entry -> new LibraryView.Chip(
                        entry.getKey().chinese(),
                        names.name(entry.getKey(), entry.getValue()),
                        query.without(entry.getKey()).url()))
                .toList();
    }

    private static List<LibraryView.Order> orders(LibraryQuery query) {
        return Map.of(SearchQuery.Sort.RELEVANCE, "最相关", SearchQuery.Sort.DATE, "最新发布").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new LibraryView.Order(
                        entry.getValue(),
                        query.sortedBy(entry.getKey()).url(),
                        query.effectiveSort() == entry.getKey()))
                .toList();
    }

    private static List<LibraryView.Hidden> hidden(LibraryQuery query) {
        var fields = new ArrayList<LibraryView.Hidden>();
        query.chosen().forEach((filter, value) -> fields.add(new LibraryView.Hidden(filter.parameter(), value)));
        query.sort()
                .ifPresent(order ->
                        fields.add(new LibraryView.Hidden("sort", order.name().toLowerCase(Locale.ROOT))));
        return fields;
    }

    static LibraryView.Pages pages(LibraryQuery query, int last) {
        int current = Math.min(query.page(), last);
        var wanted = new TreeSet<Integer>(List.of(1, last));
        for (int page = Math.max(1, current - 2); page <= Math.min(last, current + 2); page++) {
            wanted.add(page);
        }
        var numbers = new ArrayList<LibraryView.Number>();
        int before = 0;
        for (int page : wanted) {
            numbers.add(new LibraryView.Number(page, query.onPage(page).url(), page == current, page > before + 1));
            before = page;
        }
        return new LibraryView.Pages(
                current,
                last,
                current > 1 ? Optional.of(query.onPage(current - 1).url()) : Optional.empty(),
                current < last ? Optional.of(query.onPage(current + 1).url()) : Optional.empty(),
                numbers);
    }
}
