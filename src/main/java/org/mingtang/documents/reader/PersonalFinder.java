package org.mingtang.documents.reader;

import java.util.List;

/// Finds what is told of a person: it must be known where persons are named.
@FunctionalInterface
interface PersonalFinder {
    /// @param hits what was found before; what is found is added
    void find(Characters text, Surroundings around, Persons persons, List<Hit> hits);
}
