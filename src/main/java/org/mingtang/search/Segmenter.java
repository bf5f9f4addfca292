package org.mingtang.search;

import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Cuts text into the terms of the index. Knows nothing of any search engine, so that every engine holds the same
/// terms.
///
/// The dictionary takes about a second to load; it is read in the background and waited for at the first cut.
final class Segmenter {
    /// One term.
    ///
    /// @param text     folded letters
    /// @param position letters before it in the text, the same count in every field
    /// @param start    place of its first character in the text
    /// @param end      place behind its last character
    record Token(String text, int position, int start, int end) {}

    /// Longer runs of Latin letters or digits are no words; what follows is left out of the term.
    static final int LONGEST_PLAIN = 64;

    // The cutter's work grows with the run; a page of Han letters without a mark is cut in slices.
    private static final int SLICE = 512;

    private final CompletableFuture<Cutters> cutters;

    private record Cutters(Segment overlapping, Segment plain) {}

    /// Reads the dictionary in the background.
    ///
    /// @param words words to keep whole, such as the names of agencies and places, beside those of the product
    Segmenter(Collection<String> words) {
        var wanted = Stream.concat(lines("domain-words.txt"), words.stream())
                .map(FoldedText::lettersOf)
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
        cutters = CompletableFuture.supplyAsync(() -> load(wanted));
    }

    /// Words of a document: each word and the words inside it.
    List<Token> words(FoldedText text) {
        return cut(cutters.join().overlapping(), text);
    }

    /// Words of a query: cut once, no word inside another.
    List<Token> queryWords(FoldedText text) {
        return cut(cutters.join().plain(), text);
    }

    /// Pairs of neighbouring Han letters, words of other scripts whole, and the first and last letter of each Han run:
    /// with them the document holds every [#phrase] that stands in it.
    List<Token> grams(FoldedText text) {
        return grams(text, true);
    }

    /// The terms whose positions find a text letter for letter.
    List<Token> phrase(FoldedText text) {
        return grams(text, false);
    }

    /// Each different Han letter of the text once.
    static List<String> characters(FoldedText text) {
        return text.letters()
                .codePoints()
                .filter(FoldedText::isHan)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static List<Token> cut(Segment cutter, FoldedText text) {
        var tokens = new ArrayList<Token>(text.length() + 8);
        text.eachRun(FoldedText.Gap.QUOTE, run -> {
            if (run.han()) {
                hanWords(cutter, text, run, tokens::add);
            } else {
                tokens.add(plain(text, run));
            }
        });
        return tokens;
    }

    private static void hanWords(Segment cutter, FoldedText text, FoldedText.Run run, Consumer<Token> action) {
        for (int from = run.start(); from < run.end(); ) {
            int to = Math.min(run.end(), from + SLICE);
            if (to < run.end() && Character.isLowSurrogate(text.letter(to))) {
                to--;
            }
            for (var term : cutter.seg(text.letters(from, to))) {
                action.accept(token(text, from + term.offset, from + term.offset + term.word.length()));
            }
            from = to;
        }
    }

    private static List<Token> grams(FoldedText text, boolean withEnds) {
        var tokens = new ArrayList<Token>(text.length() + 8);
        text.eachRun(FoldedText.Gap.BREAK, run -> {
            if (run.han()) {
                pairs(text, run, withEnds, tokens::add);
            } else {
                tokens.add(plain(text, run));
            }
        });
        return tokens;
    }

    private static void pairs(FoldedText text, FoldedText.Run run, boolean withEnds, Consumer<Token> action) {
        int first = run.start();
        int second = first + Character.charCount(text.codePointAt(first));
        boolean lonely = second == run.end();
        if (withEnds || lonely) {
            action.accept(token(text, first, second));
        }
        while (second < run.end()) {
            int behind = second + Character.charCount(text.codePointAt(second));
            action.accept(token(text, first, behind));
            first = second;
            second = behind;
        }
        if (withEnds && !lonely) {
            action.accept(token(text, first, run.end()));
        }
    }

    private static Token plain(FoldedText text, FoldedText.Run run) {
        int end = Math.min(run.end(), run.start() + LONGEST_PLAIN);
        return token(text, run.start(), Character.isHighSurrogate(text.letter(end - 1)) ? end - 1 : end);
    }

    private static Token token(FoldedText text, int start, int end) {
        return new Token(text.letters(start, end), start, text.source(start), text.sourceEnd(end));
    }

    // The cutter's own dictionary is one for the whole process and not made for concurrent growth.
    private static synchronized Cutters load(List<String> words) {
        words.stream()
                .filter(word -> !CustomDictionary.contains(word))
                .forEach(word -> CustomDictionary.insert(word, "n 1000"));
        return new Cutters(cutter().enableIndexMode(2), cutter());
    }

    // Recognition of names depends on the words around; a name would be cut differently in a query and in a document.
    private static Segment cutter() {
        return new ViterbiSegment()
                .enableAllNamedEntityRecognize(false)
                .enableNumberQuantifierRecognize(false)
                .enablePartOfSpeechTagging(false)
                .enableCustomDictionary(true)
                .enableCustomDictionaryForcing(true)
                .enableOffset(true);
    }

    /// The lines of a word list of this package, without comments.
    static Stream<String> lines(String resource) {
        try (var in = Objects.requireNonNull(Segmenter.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
