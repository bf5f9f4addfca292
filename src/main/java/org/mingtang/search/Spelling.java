package org.mingtang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// "Did you mean": other texts to try when a text found nothing, most likely first. Whether they find anything is for
/// the
/// caller to see.
final class Spelling {
    // Words further apart in spelling than one letter are other words.
    private static final int ONE_LETTER = 1;
    private static final int SHORTEST_MISSPELT = 3;
    private static final int MOST_NEIGHBOURS = 200;

    private final IndexSearcher searcher;

    Spelling(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// Candidates in order: unknown words put right by sound or spelling; quotation marks dropped; unknown words left
    /// out; the rarest word left out.
    List<String> candidates(QueryText text) throws IOException {
        var unknown = new ArrayList<QueryText.Unit>();
        var known = new ArrayList<Known>();
        for (var unit : text.units()) {
            int documents = searcher.count(Matching.holding(unit));
            if (documents == 0) {
                unknown.add(unit);
            } else {
                known.add(new Known(unit, documents));
            }
        }
        var candidates = new ArrayList<String>();
        corrected(text.text(), unknown).ifPresent(candidates::add);
        candidates.add(text.text().replaceAll("[\"“”＂「」『』]", " "));
        candidates.add(without(unknown, text.text()));
        known.stream()
                .min(Comparator.comparingInt(Known::documents))
                .map(rarest -> Stream.concat(unknown.stream(), Stream.of(rarest.unit()))
                        .toList())
                .ifPresent(left -> candidates.add(without(left, text.text())));
        return candidates.stream()
                .map(candidate -> candidate.strip().replaceAll("\\s+", " "))
                .filter(candidate ->
                        !candidate.isEmpty() && !candidate.equals(text.text().strip()))
                .distinct()
                .toList();
    }

    private record Known(QueryText.Unit unit, int documents) {}

    private record Neighbour(String word, int documents) {}

    private Optional<String> corrected(String text, List<QueryText.Unit> unknown) throws IOException {
        var corrected = new StringBuilder(text);
        boolean changed = false;
        for (var unit : lastFirst(unknown)) {
            var other = otherSpelling(unit);
            if (other.isPresent()) {
                corrected.replace(unit.start(), unit.end(), other.get());
                changed = true;
            }
        }
        return changed ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private Optional<String> otherSpelling(QueryText.Unit unit) throws IOException {
        return switch (unit.kind()) {
            case CHARACTER -> Optional.empty();
            case WORD, PHRASE, PLAIN -> {
                var sameSound = sameSound(unit.letters());
                yield sameSound.isPresent() ? sameSound : nearSpelling(unit);
            }
        };
    }

    private Optional<String> sameSound(String letters) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexedTerms.SOUND);
        if (terms == null) {
            return Optional.empty();
        }
        String wanted = Sounds.soundOf(letters) + Sounds.BETWEEN;
        var keys = terms.iterator();
        var found = new ArrayList<Neighbour>();
        boolean more = keys.seekCeil(new BytesRef(wanted)) != TermsEnum.SeekStatus.END;
        for (int read = 0; more && read < MOST_NEIGHBOURS; read++) {
            String key = keys.term().utf8ToString();
            if (!key.startsWith(wanted)) {
                break;
            }
            found.add(new Neighbour(key.substring(wanted.length()), keys.docFreq()));
            more = keys.next() != null;
        }
        return mostUsed(found, letters);
    }

    private Optional<String> nearSpelling(QueryText.Unit unit) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexedTerms.WORDS);
        String letters = unit.letters();
        if (terms == null || letters.length() < SHORTEST_MISSPELT) {
            return Optional.empty();
        }
        var words = new FuzzyTermsEnum(terms, new Term(IndexedTerms.WORDS, letters), ONE_LETTER, 0, true);
        var found = new ArrayList<Neighbour>();
        @Nullable BytesRef word = words.next();
        for (int read = 0; word != null && read < MOST_NEIGHBOURS; read++) {
            found.add(new Neighbour(word.utf8ToString(), words.docFreq()));
            word = words.next();
        }
        return mostUsed(
                found.stream()
                        .filter(near -> near.word().length() >= SHORTEST_MISSPELT - 1)
                        .toList(),
                letters);
    }

    private static Optional<String> mostUsed(List<Neighbour> found, String letters) {
        return found.stream()
                .filter(neighbour -> !neighbour.word().equals(letters))
                .max(Comparator.comparingInt(Neighbour::documents).thenComparing(Neighbour::word))
                .map(Neighbour::word);
    }

    private static String without(List<QueryText.Unit> units, String text) {
        var rest = new StringBuilder(text);
        lastFirst(units).forEach(unit -> rest.replace(unit.start(), unit.end(), " "));
        return rest.toString();
    }

    // From the end on, so that the places of the earlier ones stay true.
    private static List<QueryText.Unit> lastFirst(List<QueryText.Unit> units) {
        return units.stream()
                .sorted(Comparator.comparingInt(QueryText.Unit::start).reversed())
                .toList();
    }
}
