package org.mingtang.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What a search box completes while somebody types: titles, their subjects, and numbers. A key is the folded
/// beginning, then the line to show.
final class Completions {
    private static final char BETWEEN = '\u0001';
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_LINE = 300;
    // Removed documents leave their keys behind until a merge; a search box must not wait for a walk over thousands.
    private static final int MOST_KEYS_READ = 2_000;

    /// Nearly every title begins with its issuer; readers type what it is about.
    private static final Pattern SUBJECT = Pattern.compile("关于印发|关于|印发|《");

    private Completions() {}

    static Set<String> of(SearchDocument document) {
        var keys = new LinkedHashSet<String>();
        String title = document.title();
        if (title.length() <= LONGEST_LINE) {
            var beginnings =
                    Stream.concat(Stream.of(0), SUBJECT.matcher(title).results().map(result -> result.end()));
            beginnings.forEach(from -> keys.add(key(title.substring(from), title)));
        }
        document.documentNumber()
                .filter(number -> number.length() <= LONGEST_LINE)
                .ifPresent(number -> {
                    keys.add(key(number, number));
                });
        return keys;
    }

    static List<String> startingWith(String prefix, int limit, IndexReader reader) throws IOException {
        String wanted = beginning(prefix);
        var terms = MultiTerms.getTerms(reader, IndexedTerms.COMPLETION);
        var found = new LinkedHashSet<String>();
        if (terms == null || wanted.isEmpty()) {
            return List.of();
        }
        var keys = terms.iterator();
        var alive = new Alive(reader);
        boolean more = keys.seekCeil(new BytesRef(wanted)) != TermsEnum.SeekStatus.END;
        for (int read = 0; more && read < MOST_KEYS_READ && found.size() < limit; read++) {
            String key = keys.term().utf8ToString();
            if (!key.startsWith(wanted)) {
                break;
            }
            if (alive.anyOf(keys)) {
                found.add(key.substring(key.indexOf(BETWEEN) + 1));
            }
            more = keys.next() != null;
        }
        return List.copyOf(found);
    }

    private static String key(String from, String line) {
        return beginning(from) + BETWEEN + line;
    }

    private static String beginning(String text) {
        String letters = FoldedText.lettersOf(text);
        return letters.substring(0, Math.min(LONGEST_KEY, letters.length()));
    }

    private static final class Alive {
        private final org.apache.lucene.util.@Nullable Bits live;
        private @Nullable PostingsEnum postings;

        Alive(IndexReader reader) {
            live = MultiBits.getLiveDocs(reader);
        }

        boolean anyOf(TermsEnum keys) throws IOException {
            if (live == null) {
                return true;
            }
            postings = keys.postings(postings, PostingsEnum.NONE);
            int document = postings.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS && !live.get(document)) {
                document = postings.nextDoc();
            }
            return document != DocIdSetIterator.NO_MORE_DOCS;
        }
    }
}
