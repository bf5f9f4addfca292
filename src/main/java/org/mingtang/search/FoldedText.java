package org.mingtang.search;

import java.util.Arrays;
import java.util.function.Consumer;

/// The letters of a text as a search sees them: half width, lower case, without spaces and punctuation, each with its
/// place in the text. Positions count letters only, so that a phrase is found whatever brackets or line ends stand in
/// it.
final class FoldedText {
    /// What stands between a letter and the one before it.
    enum Gap {
        NOTHING,
        SPACE,
        /// Quotation marks and title marks: words end here, phrases run on.
        QUOTE,
        /// Any other mark, or an empty line.
        BREAK
    }

    /// A stretch of letters of one script without a break.
    record Run(int start, int end, boolean han) {}

    private static final String QUOTES = "《》〈〉“”‘’「」『』\"'";
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

    private char[] letters;
    private int[] sources;
    private Gap[] gaps;
    private int length;

    private FoldedText(int capacity) {
        letters = new char[capacity];
        sources = new int[capacity];
        gaps = new Gap[capacity];
    }

    static FoldedText of(String text) {
        var folded = new FoldedText(text.length() + 1);
        var gap = Gap.BREAK;
        int lineEnds = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int letter = Character.toLowerCase(halfWidth(codePoint));
            if (isLetter(letter)) {
                folded.append(letter, at, gap);
                gap = Gap.NOTHING;
                lineEnds = 0;
            } else {
                lineEnds += letter == '\n' ? 1 : 0;
                gap = wider(gap, lineEnds > 1 ? Gap.BREAK : gapOf(letter));
            }
            at += Character.charCount(codePoint);
        }
        return folded;
    }

    /// The letters alone: the form in which titles and numbers are compared as a whole.
    static String lettersOf(String text) {
        return of(text).letters();
    }

    static boolean isHan(int codePoint) {
        return codePoint >= 0x4E00 && codePoint <= 0x9FFF || codePoint > 0x2E7F && Character.isIdeographic(codePoint);
    }

    int length() {
        return length;
    }

    String letters() {
        return new String(letters, 0, length);
    }

    String letters(int start, int end) {
        return new String(letters, start, end - start);
    }

    char letter(int index) {
        return letters[index];
    }

    Gap gapBefore(int index) {
        return gaps[index];
    }

    /// Place in the text of the letter at the index.
    int source(int index) {
        return sources[index];
    }

    /// Place in the text just behind the letters before `end`.
    int sourceEnd(int end) {
        // Both halves of a surrogate pair carry the place of the pair; the second half ends one further on.
        int last = end - 1;
        return sources[last] + (Character.isLowSurrogate(letters[last]) ? 2 : 1);
    }

    /// Calls back for each stretch of letters of one script; Han runs end at `breaksHan` or wider, others at any space.
    void eachRun(Gap breaksHan, Consumer<Run> action) {
        int start = 0;
        boolean han = length > 0 && isHan(codePointAt(0));
        for (int at = 0; at < length; at += Character.charCount(codePointAt(at))) {
            boolean hanHere = isHan(codePointAt(at));
            var breaking = han ? breaksHan : Gap.SPACE;
            if (at > start && (hanHere != han || gaps[at].compareTo(breaking) >= 0)) {
                action.accept(new Run(start, at, han));
                start = at;
            }
            han = hanHere;
        }
        if (length > start) {
            action.accept(new Run(start, length, han));
        }
    }

    int codePointAt(int index) {
        return Character.codePointAt(letters, index, length);
    }

    /// Whether the place lies between two letters of a word of a script other than Han.
    boolean isInsideWord(int index) {
        return index > 0
                && index < length
                && gaps[index] == Gap.NOTHING
                && !isHan(codePointAt(index))
                && !isHan(Character.codePointBefore(letters, index));
    }

    private void append(int letter, int source, Gap gap) {
        if (length + 2 > letters.length) {
            letters = Arrays.copyOf(letters, length + 2);
            sources = Arrays.copyOf(sources, length + 2);
            gaps = Arrays.copyOf(gaps, length + 2);
        }
        int added = Character.toChars(letter, letters, length);
        for (int half = 0; half < added; half++) {
            sources[length] = source;
            gaps[length] = half == 0 ? gap : Gap.NOTHING;
            length++;
        }
    }

    private static int halfWidth(int codePoint) {
        return codePoint >= FULL_WIDTH_FIRST && codePoint <= FULL_WIDTH_LAST ? codePoint - FULL_WIDTH_SHIFT : codePoint;
    }

    private static boolean isLetter(int codePoint) {
        return isHan(codePoint) || Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    // Vowels of Tibetan and Uyghur are marks; without them the words of those languages fall to pieces.
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static Gap gapOf(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return Gap.SPACE;
        }
        return QUOTES.indexOf(codePoint) >= 0 ? Gap.QUOTE : Gap.BREAK;
    }

    private static Gap wider(Gap one, Gap other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
