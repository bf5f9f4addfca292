package org.mingtang.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Hands terms that are already cut to Lucene. Can be read again and again: during a rebuild two indexes read it.
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Segmenter.Token> tokens;
    private int next;
    private int position;

    /// @param tokens ordered by position
    TermStream(List<Segmenter.Token> tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        var token = tokens.get(next++);
        term.append(token.text());
        increment.setPositionIncrement(token.position() - position);
        position = token.position();
        return true;
    }

    @Override
    public void reset() {
        next = 0;
        // Lucene wants the first increment to be at least 1.
        position = -1;
    }
}
