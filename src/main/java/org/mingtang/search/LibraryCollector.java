package org.mingtang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocsCollector;

/// Walks once over what the text finds: documents that pass every filter are hits; a document that fails a single
/// filter
/// counts for that filter alone, so that the reader sees where else a choice would lead.
final class LibraryCollector implements Collector {
    private final TopDocsCollector<?> best;
    private final Map<Facet, String> choices = new EnumMap<>(Facet.class);
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private long total;

    LibraryCollector(SearchQuery query, TopDocsCollector<?> best) {
        this.best = best;
        for (var facet : Facet.values()) {
            facet.choiceIn(query).ifPresent(value -> choices.put(facet, value));
            counts.put(facet, new HashMap<>());
        }
    }

    TopDocsCollector<?> best() {
        return best;
    }

    long total() {
        return total;
    }

    Map<Facet, Map<String, Long>> counts() {
        return counts;
    }

    @Override
    public ScoreMode scoreMode() {
        return best.scoreMode();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        var leaf = best.getLeafCollector(context);
        var chosen = new ArrayList<FacetColumn>();
        var others = new ArrayList<FacetColumn>();
        for (var facet : Facet.values()) {
            var column = new FacetColumn(context.reader(), facet);
            if (choices.containsKey(facet)) {
                column.choose(choices.get(facet));
                chosen.add(column);
            } else {
                others.add(column);
            }
        }
        return new Leaf(leaf, chosen, others);
    }

    private final class Leaf implements LeafCollector {
        private final LeafCollector hits;
        private final List<FacetColumn> chosen;
        private final List<FacetColumn> others;

        Leaf(LeafCollector hits, List<FacetColumn> chosen, List<FacetColumn> others) {
            this.hits = hits;
            this.chosen = chosen;
            this.others = others;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            hits.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            FacetColumn failed = null;
            for (var column : chosen) {
                if (!column.passes(document)) {
                    if (failed != null) {
                        return;
                    }
                    failed = column;
                }
            }
            if (failed != null) {
                failed.count(document);
                return;
            }
            total++;
            hits.collect(document);
            for (var column : chosen) {
                column.count(document);
            }
            for (var column : others) {
                column.count(document);
            }
        }

        @Override
        public void finish() throws IOException {
            hits.finish();
            for (var column : chosen) {
                column.addTo(countsOf(column.facet()));
            }
            for (var column : others) {
                column.addTo(countsOf(column.facet()));
            }
        }

        private Map<String, Long> countsOf(Facet facet) {
            return counts.computeIfAbsent(facet, none -> new HashMap<>());
        }
    }
}
