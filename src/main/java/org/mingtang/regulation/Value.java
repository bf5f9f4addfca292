package org.mingtang.regulation;

import java.util.List;

/// A named setting of a pack and what it rests on.
///
/// @param oneOf what it may be; empty where anything goes
public record Value(ValueKey key, String text, List<String> oneOf, Citation cite) {
    public Value {
        oneOf = List.copyOf(oneOf);
        if (!oneOf.isEmpty() && !oneOf.contains(text)) {
            throw new IllegalArgumentException(key + ": " + text + " (expected: one of " + oneOf + ")");
        }
    }

    /// @throws NumberFormatException where the pack has a word
    public int number() {
        return Integer.parseInt(text);
    }
}
