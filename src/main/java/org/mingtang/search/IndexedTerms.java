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
    private static final FieldType CHARACTER_TYPE = type(IndexOptions.DOCS, false);
    private static final FieldType GRAM_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType TITLE_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private final Segmenter segmenter;

    IndexedTerms(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    void write(SearchDocument from, Document to) {
        var title = FoldedText.of(from.title());
        var titleWords = segmenter.words(title);
        var all = new AllParts();
        all.add(title, titleWords);
        all.add(from.issuer());
        from.documentNumber().ifPresent(all::add);
        all.add(from.body());
        from.attachments().forEach(all::add);
        all.write(to);
        to.add(new Field(TITLE, TermStream.placed(segmenter.grams(title)), TITLE_TYPE));
        to.add(new StringField(WHOLE_TITLE, wholeTitle(title.letters()), Field.Store.NO));
        addAll(NUMBER, NumberKeys.ofDocument(from.id(), from.documentNumber()).stream(), to);
        addAll(COMPLETION, Completions.of(from).stream(), to);
        var words = titleWords.stream().map(Segmenter.Token::text).distinct();
        addAll(SOUND, words.flatMap(word -> Sounds.keyOf(word).stream()), to);
    }

    static String wholeTitle(String letters) {
        return letters.length() <= LONGEST_WHOLE_TITLE ? letters : letters.substring(0, LONGEST_WHOLE_TITLE);
    }

    private static void addAll(String field, Stream<String> keys, Document to) {
        keys.forEach(key -> to.add(new StringField(field, key, Field.Store.NO)));
    }

    /// The terms of title, body and all the rest, in which every word of a query is looked for.
    private final class AllParts {
        private final List<String> words = new ArrayList<>();
        private final List<Segmenter.Token> grams = new ArrayList<>();
        private final Set<String> characters = new HashSet<>();
        private int from;

        void add(String text) {
            var folded = FoldedText.of(text);
            add(folded, segmenter.words(folded));
        }

        void add(FoldedText text, List<Segmenter.Token> wordsOfText) {
            wordsOfText.forEach(word -> words.add(word.text()));
            for (var gram : segmenter.grams(text)) {
                grams.add(new Segmenter.Token(gram.text(), from + gram.position(), gram.start(), gram.end()));
            }
            characters.addAll(Segmenter.characters(text));
            from += text.length() + PART_DISTANCE;
        }

        void write(Document to) {
            to.add(new Field(WORDS, TermStream.counted(words), WORD_TYPE));
            to.add(new Field(GRAMS, TermStream.placed(grams), GRAM_TYPE));
            to.add(new Field(CHARACTERS, TermStream.counted(List.copyOf(characters)), CHARACTER_TYPE));
        }
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
