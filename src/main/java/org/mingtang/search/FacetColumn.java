package org.mingtang.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The values of one filter in one segment of the index: tells whether a document passes, and counts.
final class FacetColumn {
    private static final int NOWHERE = -1;

    private final Facet facet;
    private final SortedSetDocValues values;
    private final @Nullable SortedDocValues single;
    private final int[] tally;
    private int wanted = NOWHERE;
    private int document = NOWHERE;
    private int[] here = new int[1];
    private int hereCount;

    FacetColumn(LeafReader segment, Facet facet) throws IOException {
        this.facet = facet;
        values = DocValues.getSortedSet(segment, facet.key());
        single = DocValues.unwrapSingleton(values);
        tally = new int[Math.toIntExact(values.getValueCount())];
    }

    Facet facet() {
        return facet;
    }

    void choose(String value) throws IOException {
        wanted = Math.max(NOWHERE, Math.toIntExact(values.lookupTerm(new BytesRef(value))));
    }

    /// Documents must be asked for in rising order.
    boolean passes(int asked) throws IOException {
        moveTo(asked);
        for (int at = 0; at < hereCount; at++) {
            if (here[at] == wanted) {
                return true;
            }
        }
        return false;
    }

    void count(int asked) throws IOException {
        moveTo(asked);
        for (int at = 0; at < hereCount; at++) {
            tally[here[at]]++;
        }
    }

    void addTo(Map<String, Long> counts) throws IOException {
        for (int ordinal = 0; ordinal < tally.length; ordinal++) {
            if (tally[ordinal] > 0) {
                String value = values.lookupOrd(ordinal).utf8ToString();
                counts.merge(value, (long) tally[ordinal], Long::sum);
            }
        }
    }

    private void moveTo(int asked) throws IOException {
        if (asked == document) {
            return;
        }
        document = asked;
        hereCount = 0;
        if (single != null) {
            if (single.advanceExact(asked)) {
                here[hereCount++] = single.ordValue();
            }
        } else if (values.advanceExact(asked)) {
            hereCount = values.docValueCount();
            here = here.length < hereCount ? new int[hereCount] : here;
            for (int at = 0; at < hereCount; at++) {
                here[at] = (int) values.nextOrd();
            }
        }
    }
}
