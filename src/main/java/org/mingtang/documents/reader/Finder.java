package org.mingtang.documents.reader;

import java.util.List;

/// Finds one sort of thing in one pass over the text.
@FunctionalInterface
interface Finder {
    /// @param hits where what is found is added, in the order of the text
    void find(Characters text, Surroundings around, List<Hit> hits);
}
