package org.mingtang.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/// The terms of a document and the fields they go to.
final class IndexedTerms {
    /// Words of all parts of the document; ranks.
    static final String WORDS = "words";
    /// Letter pairs of all parts with positions; finds words the dictionary cut otherwise, phrases, nearness.
    static final String GRAMS = "grams";
    /// Single Han letters of all parts.
    static final String CHARACTERS = "characters";
    /// Letter pairs of the title with positions; ranks.
    static final String TITLE = "title";
    /// The letters of the whole title.
    static final String WHOLE_TITLE = "title.whole";
    /// Keys of document number and index number.
    static final String NUMBER = "number";
    /// What a search box completes.
    static final String COMPLETION = "completion";
    /// Words of the title by their sound.
    static final String SOUND = "sound";

    // Between two parts of a document no phrase runs on and nothing is near.
    private static final int PART_DISTANCE = 1000;
    private static final int LONGEST_WHOLE_TITLE = 1000;

    private static final FieldType WORD_TYPE = type(IndexOptions.DOCS_AND_FREQS, true);
    private static final FieldType GRAM_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType TITLE_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private final Segmenter segmenter;

    IndexedTerms(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    void write(SearchDocument from, Document to) {
        var title = FoldedText.of(from.title());
        var parts = Stream.of(
                        Stream.of(title),
                        Stream.of(FoldedText.of(from.issuer())),
                        from.documentNumber().stream().map(FoldedText::of),
                        Stream.of(FoldedText.of(from.body())),
                        from.attachments().stream().map(FoldedText::of))
                .flatMap(part -> part)
                .toList();
        writeParts(parts, to);
        to.add(new Field(TITLE, new TermStream(segmenter.grams(title)), TITLE_TYPE));
        to.add(new StringField(WHOLE_TITLE, wholeTitle(title.letters()), Field.Store.NO));
        NumberKeys.ofDocument(from.id(), from.documentNumber())
                .forEach(key -> to.add(new StringField(NUMBER, key, Field.Store.NO)));
        Completions.of(from).forEach(key -> to.add(new StringField(COMPLETION, key, Field.Store.NO)));
        segmenter.words(title).stream()
                .map(Segmenter.Token::text)
                .distinct()
                .forEach(word ->
                        Sounds.keyOf(word).ifPresent(key -> to.add(new StringField(SOUND, key, Field.Store.NO))));
    }

    static String wholeTitle(String letters) {
        return letters.length() <= LONGEST_WHOLE_TITLE ? letters : letters.substring(0, LONGEST_WHOLE_TITLE);
    }

    private void writeParts(List<FoldedText> parts, Document to) {
        var words = new ArrayList<Segmenter.Token>();
        var grams = new ArrayList<Segmenter.Token>();
        Set<String> characters = new HashSet<>();
        int from = 0;
        for (var part : parts) {
            words.addAll(segmenter.words(part));
            for (var gram : segmenter.grams(part)) {
                grams.add(new Segmenter.Token(gram.text(), from + gram.position(), gram.start(), gram.end()));
            }
            characters.addAll(Segmenter.characters(part));
            from += part.length() + PART_DISTANCE;
        }
        to.add(new Field(WORDS, new TermStream(inAnyOrder(words)), WORD_TYPE));
        to.add(new Field(GRAMS, new TermStream(grams), GRAM_TYPE));
        to.add(new Field(CHARACTERS, new TermStream(inAnyOrder(tokens(characters))), type(IndexOptions.DOCS, false)));
    }

    private static List<Segmenter.Token> tokens(Set<String> texts) {
        return texts.stream().map(text -> new Segmenter.Token(text, 0, 0, 0)).toList();
    }

    // Fields without positions count terms only; every term steps on by one.
    private static List<Segmenter.Token> inAnyOrder(List<Segmenter.Token> tokens) {
        var ordered = new ArrayList<Segmenter.Token>(tokens.size());
        for (var token : tokens) {
            ordered.add(new Segmenter.Token(token.text(), ordered.size(), token.start(), token.end()));
        }
        return ordered;
    }

    private static FieldType type(IndexOptions options, boolean norms) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(!norms);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
