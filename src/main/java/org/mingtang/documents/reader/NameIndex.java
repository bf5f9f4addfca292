package org.mingtang.documents.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names by their first two characters, to find them again in a text.
final class NameIndex {
    private static final int BITS = 1 << 16;

    private final Map<Integer, List<String>> byStart = new HashMap<>();
    /// a bit for every beginning, so that most places are passed by at once
    private final long[] beginnings = new long[BITS >> 6];

    NameIndex(Collection<String> names) {
        for (var name : names) {
            int key = key(name.charAt(0), name.charAt(1));
            byStart.computeIfAbsent(key, _ -> new ArrayList<>()).add(name);
            beginnings[hash(key) >> 6] |= 1L << hash(key);
        }
        byStart.values().forEach(sharing -> sharing.sort((one, other) -> other.length() - one.length()));
    }

    /// The next place from `from` on where a name may begin; the end of the text for none.
    int next(Characters text, int from) {
        for (int at = from; at < text.length() - 1; at++) {
            int hash = hash(key(text.at(at), text.at(at + 1)));
            if ((beginnings[hash >> 6] >>> hash & 1) != 0) {
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

    private static int hash(int key) {
        return (key * 0x9E3779B1) >>> 16;
    }
}
