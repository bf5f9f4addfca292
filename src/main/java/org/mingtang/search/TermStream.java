package org.mingtang.search;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Hands terms that are already cut to Lucene. Can be read again and again: during a rebuild two indexes read it.
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final IntFunction<String> text;
    private final IntUnaryOperator place;
    private final int count;
    private int next;
    private int position;

    private TermStream(int count, IntFunction<String> text, IntUnaryOperator place) {
        this.count = count;
        this.text = text;
        this.place = place;
    }

    /// Terms at their places.
    ///
    /// @param tokens ordered by position
    static TermStream placed(List<Segmenter.Token> tokens) {
        return new TermStream(
                tokens.size(), at -> tokens.get(at).text(), at -> tokens.get(at).position());
    }

    /// Terms of a field that only counts them.
    static TermStream counted(List<String> terms) {
        return new TermStream(terms.size(), terms::get, IntUnaryOperator.identity());
    }

    @Override
    public boolean incrementToken() {
        if (next == count) {
            return false;
        }
        clearAttributes();
        term.append(text.apply(next));
        int here = place.applyAsInt(next);
        increment.setPositionIncrement(here - position);
        position = here;
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
        // Lucene wants the first increment to be at least 1.
        position = -1;
    }
}
