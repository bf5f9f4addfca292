package org.mingtang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// One search in one state of the index.
final class LibrarySearch {
    /// Nearness is weighed for so many of the best; a constant, so that pages neither repeat nor skip a hit.
    private static final int WEIGHED_BY_NEARNESS = 500;
    private static final double NEARNESS = 3;
    /// A word that stands in more documents than these, and in more than one of so many, tells nothing.
    private static final int FEW = 10;

    private static final int OFTEN = 5;
    private static final Sort NEWEST_FIRST = new Sort(
            new SortField(StoredDocument.DAY, SortField.Type.LONG, true),
            new SortField(StoredDocument.PUBLISHED, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final Segmenter segmenter;
    private final SearchQuery query;

    LibrarySearch(IndexSearcher searcher, Segmenter segmenter, SearchQuery query) {
        this.searcher = searcher;
        this.segmenter = segmenter;
        this.query = query;
    }

    /// What is to be shown, without the time it took.
    ///
    /// @param suggestion another text that finds something under the same filters
    record Answer(
            long total,
            List<SearchResult.Hit> hits,
            Map<String, List<SearchResult.FacetCount>> facets,
            Optional<String> suggestion) {}

    Answer answer() throws IOException {
        var text = QueryText.parse(query.text(), segmenter);
        var found = find(text);
        return new Answer(found.total(), hits(found, text), facets(found), suggestion(found, text));
    }

    static List<SearchDocument> similar(String sentence, int limit, IndexSearcher searcher, Segmenter segmenter)
            throws IOException {
        var matching = Matching.most(telling(QueryText.parse(SearchQuery.cut(sentence), segmenter), searcher));
        var stored = searcher.storedFields();
        var similar = new ArrayList<SearchDocument>();
        for (var score : searcher.search(matching, limit).scoreDocs) {
            similar.add(StoredDocument.read(stored.document(score.doc)));
        }
        return List.copyOf(similar);
    }

    /// The words that tell documents apart: 关于印发…的通知 stands in most of them.
    private static List<QueryText.Unit> telling(QueryText text, IndexSearcher searcher) throws IOException {
        int often = Math.max(FEW, searcher.getIndexReader().numDocs() / OFTEN);
        var telling = new ArrayList<QueryText.Unit>();
        for (var unit : text.units()) {
            if (searcher.count(Matching.holding(unit)) <= often) {
                telling.add(unit);
            }
        }
        return telling;
    }

    private Found find(QueryText text) throws IOException {
        var found = collect(text, Matching.of(text));
        // What looks like a number but is none, such as 招生计划2024 3, is read as words.
        return found.total() == 0 && text.citation().isPresent() ? collect(text, Matching.allUnits(text)) : found;
    }

    private record Found(long total, List<ScoreDoc> best, Map<Facet, Map<String, Long>> counts) {}

    private Found collect(QueryText text, Query matching) throws IOException {
        boolean byDate = text.isBlank() || query.sort() == SearchQuery.Sort.DATE;
        var nearness = byDate ? Optional.<Query>empty() : Matching.nearness(text);
        long pageEnd = Math.min((long) query.page() * query.size(), SearchQuery.DEEPEST_HIT);
        int wanted = Math.toIntExact(nearness.isPresent() ? Math.max(pageEnd, WEIGHED_BY_NEARNESS) : pageEnd);
        int listed = Math.min(wanted, Math.max(1, searcher.getIndexReader().maxDoc()));
        var collector = searcher.search(matching, new Walk(listed, byDate));
        var best = collector.best().topDocs();
        var ordered = nearness.isPresent() ? nearFirst(best, nearness.get()) : List.of(best.scoreDocs);
        return new Found(collector.total(), ordered, collector.counts());
    }

    private List<ScoreDoc> nearFirst(TopDocs best, Query nearness) throws IOException {
        int weighed = Math.min(WEIGHED_BY_NEARNESS, best.scoreDocs.length);
        var head = new TopDocs(best.totalHits, Arrays.copyOf(best.scoreDocs, weighed));
        var ordered = new ArrayList<ScoreDoc>(best.scoreDocs.length);
        ordered.addAll(List.of(QueryRescorer.rescore(searcher, head, nearness, NEARNESS, weighed).scoreDocs));
        ordered.addAll(List.of(best.scoreDocs).subList(weighed, best.scoreDocs.length));
        return ordered;
    }

    private List<SearchResult.Hit> hits(Found found, QueryText text) throws IOException {
        long from = (long) (query.page() - 1) * query.size();
        int to = (int) Math.min(
                Math.min(from + query.size(), SearchQuery.DEEPEST_HIT),
                found.best().size());
        if (from >= to) {
            return List.of();
        }
        var marks = new Marks(text.needles());
        var stored = searcher.storedFields();
        var hits = new ArrayList<SearchResult.Hit>();
        for (var score : found.best().subList((int) from, to)) {
            var document = StoredDocument.read(stored.document(score.doc));
            String snippet = marks.snippet(document.body(), document.attachments());
            hits.add(new SearchResult.Hit(document, marks.whole(document.title()), snippet));
        }
        return List.copyOf(hits);
    }

    private static Map<String, List<SearchResult.FacetCount>> facets(Found found) {
        var facets = new LinkedHashMap<String, List<SearchResult.FacetCount>>();
        found.counts().forEach((facet, values) -> {
            var counts = values.entrySet().stream()
                    .map(value -> new SearchResult.FacetCount(value.getKey(), value.getValue()))
                    .sorted(Comparator.comparingLong(SearchResult.FacetCount::count)
                            .reversed()
                            .thenComparing(SearchResult.FacetCount::value))
                    .toList();
            facets.put(facet.key(), counts);
        });
        return facets;
    }

    // If the text finds something under other filters, the filters are what to change, not the text.
    private Optional<String> suggestion(Found found, QueryText text) throws IOException {
        boolean foundElsewhere = found.counts().values().stream().anyMatch(counts -> !counts.isEmpty());
        if (found.total() > 0 || foundElsewhere || text.units().isEmpty() || searcher.count(Matching.of(text)) > 0) {
            return Optional.empty();
        }
        for (String candidate : new Spelling(searcher).candidates(text)) {
            if (find(QueryText.parse(candidate, segmenter)).total() > 0) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /// Without an executor Lucene asks for one collector a search.
    private final class Walk implements CollectorManager<LibraryCollector, LibraryCollector> {
        private final int listed;
        private final boolean byDate;

        Walk(int listed, boolean byDate) {
            this.listed = listed;
            this.byDate = byDate;
        }

        @Override
        public LibraryCollector newCollector() {
            // Every hit is counted: readers and filters are told exact figures.
            var best = byDate
                    ? new TopFieldCollectorManager(NEWEST_FIRST, listed, Integer.MAX_VALUE).newCollector()
                    : new TopScoreDocCollectorManager(listed, Integer.MAX_VALUE).newCollector();
            return new LibraryCollector(query, best);
        }

        @Override
        public LibraryCollector reduce(Collection<LibraryCollector> collectors) {
            return collectors.iterator().next();
        }
    }
}
