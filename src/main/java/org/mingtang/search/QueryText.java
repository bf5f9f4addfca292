package org.mingtang.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a reader typed, cut into units that must all stand in a document. There is no query syntax beside quotation
/// marks,
/// so nothing that is typed can be wrong.
///
/// @param text       as typed
/// @param units      without repetition
/// @param letters    folded letters of the whole text
/// @param grams      the whole text as terms with positions
/// @param citation   a document number, if the text is one
/// @param numberKeys keys of the number field, empty if the text holds no digit
record QueryText(
        String text,
        List<Unit> units,
        String letters,
        List<Segmenter.Token> grams,
        Optional<Citation> citation,
        Set<String> numberKeys) {

    enum Kind {
        /// A word of the dictionary, two Han letters or more.
        WORD,
        /// Letters that must stand side by side: quoted, or unknown to the dictionary.
        PHRASE,
        /// A single Han letter.
        CHARACTER,
        /// A word of another script, or digits.
        PLAIN
    }

    /// @param letters folded letters
    /// @param grams   the letters as terms with positions
    /// @param from    place of the first position of `grams` in the whole query
    /// @param start   place in the typed text
    /// @param end     place behind it in the typed text
    record Unit(Kind kind, String letters, List<Segmenter.Token> grams, int from, int start, int end) {}

    /// A document number as it stands in a text that cites it.
    record Citation(String letters, List<Segmenter.Token> grams) {}

    private static final Pattern PART = Pattern.compile("[\"“”＂「」『』]([^\"“”＂「」『』]*)[\"“”＂「」『』]|[^\\s\"“”＂「」『』]+");
    private static final Set<String> NOISE = Segmenter.lines("noise-words.txt").collect(Collectors.toUnmodifiableSet());

    static QueryText parse(String text, Segmenter segmenter) {
        var units = new ArrayList<Unit>();
        int position = 0;
        var matcher = PART.matcher(text);
        while (matcher.find()) {
            boolean quoted = matcher.group(1) != null;
            int group = quoted ? 1 : 0;
            var part = new Part(matcher.group(group), matcher.start(group), position, segmenter);
            units.addAll(quoted ? part.phrase() : part.units());
            position += part.folded.length();
        }
        var seen = new LinkedHashSet<String>();
        var wanted = withoutNoise(units).stream()
                .filter(unit -> seen.add(unit.kind() + unit.letters()))
                .toList();
        var folded = FoldedText.of(text);
        var citation = NumberKeys.typed(text).map(number -> {
            return new Citation(number.letters(), segmenter.phrase(FoldedText.of(number.spaced())));
        });
        return new QueryText(
                text, wanted, folded.letters(), segmenter.phrase(folded), citation, NumberKeys.ofQuery(text));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /// What to mark in a hit.
    List<String> needles() {
        var needles = new LinkedHashSet<String>();
        citation.ifPresent(number -> needles.add(number.letters()));
        units.forEach(unit -> needles.add(unit.letters()));
        return List.copyOf(needles);
    }

    private static List<Unit> withoutNoise(List<Unit> units) {
        var rest =
                units.stream().filter(unit -> !NOISE.contains(unit.letters())).toList();
        return rest.isEmpty() ? units : rest;
    }

    /// A stretch of the query without a space, or within quotation marks.
    private static final class Part {
        private final FoldedText folded;
        private final int offset;
        private final int position;
        private final Segmenter segmenter;

        Part(String text, int offset, int position, Segmenter segmenter) {
            this.folded = FoldedText.of(text);
            this.offset = offset;
            this.position = position;
            this.segmenter = segmenter;
        }

        List<Unit> phrase() {
            return folded.length() == 0 ? List.of() : List.of(unit(0, folded.length(), Kind.PHRASE));
        }

        /// Words, with neighbouring single letters joined: what the dictionary does not know stands side by side.
        List<Unit> units() {
            var units = new ArrayList<Unit>();
            int singlesFrom = -1;
            int singlesTo = -1;
            for (var token : segmenter.queryWords(folded)) {
                int from = token.position();
                int to = from + token.text().length();
                boolean single = isSingle(token.text()) && !NOISE.contains(token.text());
                if (singlesFrom >= 0 && (!single || folded.gapBefore(from).compareTo(FoldedText.Gap.QUOTE) >= 0)) {
                    units.add(unit(singlesFrom, singlesTo, Kind.PHRASE));
                    singlesFrom = -1;
                }
                if (single) {
                    singlesFrom = singlesFrom < 0 ? from : singlesFrom;
                    singlesTo = to;
                } else {
                    units.add(unit(from, to, Kind.WORD));
                }
            }
            if (singlesFrom >= 0) {
                units.add(unit(singlesFrom, singlesTo, Kind.PHRASE));
            }
            return units;
        }

        private Unit unit(int from, int to, Kind atLeastTwoHan) {
            String letters = folded.letters(from, to);
            boolean whole = from == 0 && to == folded.length();
            // The marks between the letters of a phrase matter to its grams, so they are not cut from bare letters.
            var grams = segmenter.phrase(whole ? folded : FoldedText.of(letters));
            return new Unit(
                    kindOf(letters, grams, atLeastTwoHan),
                    letters,
                    grams,
                    position + from,
                    offset + folded.source(from),
                    offset + folded.sourceEnd(to));
        }

        private static Kind kindOf(String letters, List<Segmenter.Token> grams, Kind atLeastTwoHan) {
            if (isSingle(letters)) {
                return Kind.CHARACTER;
            }
            return !FoldedText.isHan(letters.codePointAt(0)) && grams.size() == 1 ? Kind.PLAIN : atLeastTwoHan;
        }

        private static boolean isSingle(String letters) {
            int first = letters.codePointAt(0);
            return FoldedText.isHan(first) && letters.length() == Character.charCount(first);
        }
    }
}
