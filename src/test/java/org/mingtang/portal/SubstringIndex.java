package org.mingtang.portal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.disclosure.PublishedItem;
import org.mingtang.search.SearchDocument;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.SearchQuery;
import org.mingtang.search.SearchResult;
import org.mingtang.search.SearchResult.FacetCount;
import org.mingtang.search.SearchResult.Hit;
import org.springframework.web.util.HtmlUtils;

/// A search by substrings that keeps the contract of the port: AND of the words, marks, counts per filter.
class SubstringIndex implements SearchIndex {
    private final List<SearchDocument> documents;

    SubstringIndex(List<PublishedItem> items) {
        documents = items.stream().map(SubstringIndex::document).toList();
    }

    private static SearchDocument document(PublishedItem item) {
        return new SearchDocument(
                item.indexNumber(),
                item.title(),
                item.bodyText(),
                item.documentNumber(),
                item.issuer(),
                item.agency().value(),
                item.column(),
                item.topic(),
                item.genre(),
                item.validity().name(),
                item.issueDate(),
                item.publishedAt(),
                List.of());
    }

    @Override
    public SearchResult search(SearchQuery query) {
        var hits = documents.stream()
                .filter(document -> matches(document, query, ""))
                .sorted(Comparator.comparing(SearchDocument::publishedAt).reversed())
                .toList();
        var page = hits.stream()
                .skip((query.page() - 1L) * query.size())
                .limit(query.size())
                .map(document -> hit(document, query.text()))
                .toList();
        return new SearchResult(
                hits.size(),
                page,
                facets(query),
                hits.isEmpty() && query.text().equals("临时救住") ? Optional.of("临时救助") : Optional.empty(),
                Duration.ofMillis(3));
    }

    @Override
    public List<SearchDocument> similar(String sentence, int limit) {
        return documents.stream()
                .filter(document -> document.title().contains(sentence))
                .limit(limit)
                .toList();
    }

    private Map<String, List<FacetCount>> facets(SearchQuery query) {
        Map<String, Function<SearchDocument, String>> fields = new LinkedHashMap<>();
        fields.put("agency", SearchDocument::agency);
        fields.put("column", SearchDocument::column);
        fields.put("topic", SearchDocument::topic);
        fields.put("genre", SearchDocument::genre);
        fields.put("year", SubstringIndex::year);
        fields.put("validity", SearchDocument::validity);
        var facets = new LinkedHashMap<String, List<FacetCount>>();
        fields.forEach((name, value) -> facets.put(
                name,
                documents.stream()
                        .filter(document -> matches(document, query, name))
                        .collect(Collectors.groupingBy(value, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(FacetCount::count)
                                .reversed()
                                .thenComparing(FacetCount::value))
                        .toList()));
        return facets;
    }

    private static boolean matches(SearchDocument document, SearchQuery query, String leftOut) {
        String everything = String.join(
                "\n",
                document.title(),
                document.body(),
                document.documentNumber().orElse(""),
                document.id());
        return Arrays.stream(query.text().split(" ")).allMatch(everything::contains)
                && fits(query.agency(), document.agency(), leftOut.equals("agency"))
                && fits(query.column(), document.column(), leftOut.equals("column"))
                && fits(query.topic(), document.topic(), leftOut.equals("topic"))
                && fits(query.genre(), document.genre(), leftOut.equals("genre"))
                && fits(query.year().map(String::valueOf), year(document), leftOut.equals("year"))
                && fits(query.validity(), document.validity(), leftOut.equals("validity"));
    }

    private static boolean fits(Optional<String> wanted, String value, boolean leftOut) {
        return leftOut || wanted.map(value::equals).orElse(true);
    }

    private static String year(SearchDocument document) {
        return document.publishedAt().toString().substring(0, 4);
    }

    private static Hit hit(SearchDocument document, String text) {
        return new Hit(document, marked(document.title(), text), marked(document.body(), text));
    }

    private static String marked(String plain, String text) {
        String safe = HtmlUtils.htmlEscape(plain);
        for (String word : text.split(" ")) {
            if (!word.isEmpty()) {
                String safeWord = HtmlUtils.htmlEscape(word);
                safe = safe.replace(safeWord, "<mark>" + safeWord + "</mark>");
            }
        }
        return safe;
    }

    @Override
    public List<String> suggest(String prefix, int limit) {
        return documents.stream()
                .map(SearchDocument::title)
                .filter(title -> title.startsWith(prefix))
                .limit(limit)
                .toList();
    }

    @Override
    public void put(List<SearchDocument> more) {
        throw new UnsupportedOperationException("the portal only reads");
    }

    @Override
    public void remove(List<String> ids) {
        throw new UnsupportedOperationException("the portal only reads");
    }

    @Override
    public void rebuild(Stream<SearchDocument> all) {
        throw new UnsupportedOperationException("the portal only reads");
    }

    @Override
    public long size() {
        return documents.size();
    }

    @Override
    public boolean needsRebuild() {
        return false;
    }

    @Override
    public void close() {}
}
