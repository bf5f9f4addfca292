package org.mingtang.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Which documents a query finds and what counts in their favour.
final class Matching {
    // A title typed as a whole, and a number, stand before anything that words can earn.
    private static final float WHOLE_TITLE = 1_000;
    private static final float NUMBER = 2_000;
    private static final float IN_TITLE = 2;
    private static final float SIDE_BY_SIDE_IN_TITLE = 3;
    // Share of the words of a sentence that a document like it holds.
    private static final double MOST = 0.6;
    // Letters within which terms count as near; about three lines.
    private static final int NEAR = 80;

    private Matching() {}

    /// All units, or the number; empty lists all.
    static Query of(QueryText text) {
        if (text.isBlank()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (text.numberKeys().isEmpty()) {
            return allUnits(text);
        }
        var keys = text.numberKeys().stream().map(BytesRef::new).toList();
        // A document number finds its document and those that cite it, not those which hold its digits somewhere.
        var words = text.citation()
                .map(citation -> phrase(IndexedTerms.GRAMS, citation.grams()))
                .orElseGet(() -> allUnits(text));
        return new BooleanQuery.Builder()
                .add(new BoostQuery(new TermInSetQuery(IndexedTerms.NUMBER, keys), NUMBER), Occur.SHOULD)
                .add(words, Occur.SHOULD)
                .build();
    }

    /// All units in the same document.
    static Query allUnits(QueryText text) {
        if (text.units().isEmpty()) {
            return new MatchNoDocsQuery("no letters");
        }
        var all = new BooleanQuery.Builder();
        text.units().forEach(unit -> addUnit(unit, all));
        if (text.units().size() > 1) {
            var together = phrase(IndexedTerms.TITLE, text.grams());
            all.add(new BoostQuery(together, SIDE_BY_SIDE_IN_TITLE), Occur.SHOULD);
        }
        var whole = new TermQuery(new Term(IndexedTerms.WHOLE_TITLE, IndexedTerms.wholeTitle(text.letters())));
        all.add(new BoostQuery(new ConstantScoreQuery(whole), WHOLE_TITLE), Occur.SHOULD);
        return all.build();
    }

    /// Most of these units in the same document; those in its title count more.
    static Query most(List<QueryText.Unit> units) {
        if (units.isEmpty()) {
            return new MatchNoDocsQuery("no telling words");
        }
        var most = new BooleanQuery.Builder();
        for (var unit : units) {
            var either = new DisjunctionMaxQuery(
                    List.of(holding(unit), new BoostQuery(phrase(IndexedTerms.TITLE, unit.grams()), IN_TITLE)), 0);
            most.add(either, Occur.SHOULD);
        }
        most.setMinimumNumberShouldMatch(Math.toIntExact(Math.round(Math.ceil(units.size() * MOST))));
        return most.build();
    }

    /// The documents that hold a unit.
    static Query holding(QueryText.Unit unit) {
        return switch (unit.kind()) {
            case WORD -> unit.grams().size() > 1 ? wordOrLetters(unit) : phrase(IndexedTerms.GRAMS, unit.grams());
            case PHRASE -> phrase(IndexedTerms.GRAMS, unit.grams());
            case CHARACTER -> new TermQuery(new Term(IndexedTerms.CHARACTERS, unit.letters()));
            case PLAIN -> new TermQuery(new Term(IndexedTerms.WORDS, unit.letters()));
        };
    }

    /// How near the units stand to each other; empty if there are not two.
    static Optional<Query> nearness(QueryText text) {
        var near = new PhraseQuery.Builder().setSlop(NEAR);
        var anchors = text.units().stream()
                .filter(unit -> unit.kind() != QueryText.Kind.CHARACTER)
                .map(unit -> new Anchor(anchor(unit), unit.from()))
                .toList();
        if (anchors.size() < 2 || anchors.stream().map(Anchor::term).distinct().count() < anchors.size()) {
            return Optional.empty();
        }
        anchors.forEach(anchor -> near.add(anchor.term(), anchor.position()));
        return Optional.of(near.build());
    }

    private record Anchor(Term term, int position) {}

    private static void addUnit(QueryText.Unit unit, BooleanQuery.Builder all) {
        var holding = holding(unit);
        switch (unit.kind()) {
            // Found by letters, ranked by words: 公安 also finds 办公安排, far behind.
            case WORD, CHARACTER -> {
                all.add(holding, Occur.FILTER);
                all.add(new TermQuery(new Term(IndexedTerms.WORDS, unit.letters())), Occur.SHOULD);
            }
            case PHRASE, PLAIN -> all.add(holding, Occur.MUST);
        }
        if (unit.kind() != QueryText.Kind.CHARACTER) {
            all.add(new BoostQuery(phrase(IndexedTerms.TITLE, unit.grams()), IN_TITLE), Occur.SHOULD);
        }
    }

    // Where the dictionary cut the word as such, its letters need no look.
    private static Query wordOrLetters(QueryText.Unit unit) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexedTerms.WORDS, unit.letters())), Occur.SHOULD)
                .add(phrase(IndexedTerms.GRAMS, unit.grams()), Occur.SHOULD)
                .build();
    }

    private static Term anchor(QueryText.Unit unit) {
        return new Term(IndexedTerms.GRAMS, unit.grams().getFirst().text());
    }

    private static Query phrase(String field, List<Segmenter.Token> grams) {
        if (grams.size() == 1) {
            return new TermQuery(new Term(field, grams.getFirst().text()));
        }
        var phrase = new PhraseQuery.Builder();
        grams.forEach(gram -> phrase.add(new Term(field, gram.text()), gram.position()));
        return phrase.build();
    }
}
