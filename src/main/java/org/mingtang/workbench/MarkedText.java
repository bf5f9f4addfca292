package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text with what stands out in it, in pieces, as a page shows it.
public record MarkedText(List<Piece> pieces) {
    /// Longest text that is shown whole, in characters.
    static final int LONGEST = 200_000;

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /// @param key   of what it belongs to; empty for what stands between
    /// @param style class of the mark; empty for what stands between
    public record Piece(String text, String key, String style) {}

    /// @param start first code point, from 0
    /// @param end   code point after the last
    record Mark(int start, int end, String key, String style) {}

    /// Where marks overlap, the shorter one is shown. Nothing of a text that is too long.
    static MarkedText of(String text, List<Mark> marks) {
        if (text.length() > LONGEST) {
            return new MarkedText(List.of());
        }
        @Nullable Mark[] painted = new Mark[text.length()];
        marks.stream()
                .sorted(Comparator.comparingInt((Mark mark) -> mark.end() - mark.start())
                        .reversed())
                .forEach(mark -> {
                    int start = text.offsetByCodePoints(0, mark.start());
                    Arrays.fill(painted, start, text.offsetByCodePoints(start, mark.end() - mark.start()), mark);
                });
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || painted[at] != painted[from]) {
                pieces.add(piece(text.substring(from, at), painted[from]));
                from = at;
            }
        }
        return new MarkedText(pieces);
    }

    private static Piece piece(String text, @Nullable Mark mark) {
        return mark == null ? new Piece(text, "", "") : new Piece(text, mark.key(), mark.style());
    }
}
