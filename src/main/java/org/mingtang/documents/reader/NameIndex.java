package org.mingtang.documents.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names by their first two characters, to find them again in a text.
final class NameIndex {
    private final Map<Integer, List<String>> byStart = new HashMap<>();
    private final Pairs beginnings;

    NameIndex(Collection<String> names) {
        beginnings = new Pairs(names.size());
        for (var name : names) {
            byStart.computeIfAbsent(key(name.charAt(0), name.charAt(1)), _ -> new ArrayList<>())
                    .add(name);
            beginnings.add(name.charAt(0), name.charAt(1));
        }
        byStart.values().forEach(sharing -> sharing.sort((one, other) -> other.length() - one.length()));
    }

    /// The next place from `from` on where a name may begin; the end of the text for none.
    int next(Characters text, int from) {
        for (int at = from; at < text.length() - 1; at++) {
            if (beginnings.mayHold(text.at(at), text.at(at + 1))) {
                return at;
            }
        }
        return text.length();
    }

    /// The names that may begin here, longest first.
    List<String> at(Characters text, int at) {
        return byStart.getOrDefault(key(text.at(at), text.at(at + 1)), List.of());
    }

    private static int key(char first, char second) {
        return first << 16 | second;
    }
}
