package org.mingtang.documents.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A set of words, looked for at a place or in a stretch of text; found by their first character.
final class Words {
    /// what a word begins with, so that most places are passed by at once
    private final Pairs beginnings;
    /// words of one character
    private final Signs alone = new Signs();
    private final Signs lasts = new Signs();
    /// the words by a hash of their first character; a slot that another character fills is passed over
    private final char[][][] slots;

    private final char[] slotFirsts;
    private final int shift;
    private final int longest;

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
        beginnings = new Pairs(words.size());
        longest = words.stream().mapToInt(String::length).max().orElse(0);
        var grouped = new TreeMap<Character, List<String>>();
        for (var word : words) {
            grouped.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word);
            if (word.length() == 1) {
                alone.add(word.charAt(0));
            } else {
                beginnings.add(word.charAt(0), word.charAt(1));
            }
            lasts.add(word.charAt(word.length() - 1));
        }
        int bits = 34 - Integer.numberOfLeadingZeros(grouped.size());
        shift = 32 - bits;
        slots = new char[1 << bits][][];
        slotFirsts = new char[1 << bits];
        for (var group : grouped.entrySet()) {
            // longest first, so that the longest word at a place is the one found
            group.getValue().sort((one, other) -> other.length() - one.length());
            int slot = slot(group.getKey());
            slots[slot] = group.getValue().stream().map(String::toCharArray).toArray(char[][]::new);
            slotFirsts[slot] = group.getKey();
        }
    }

    /// The slot of a first character, or the free one where it would go.
    private int slot(char first) {
        int slot = first * 0x9E3779B1 >>> shift;
        while (slots[slot] != null && slotFirsts[slot] != first) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /// Words parted by blanks.
    static Words of(String words) {
        return new Words(List.of(words.strip().split("\\s+")));
    }

    /// The words of all the sets.
    static Words ofAll(List<Words> sets) {
        return new Words(sets.stream().flatMap(set -> set.words.stream()).toList());
    }

    /// Length of the longest word that stands at `at` and ends by `limit`; 0 for none.
    int at(Characters text, int at, int limit) {
        char first = text.at(at);
        if (!mayBegin(first, text.at(at + 1))) {
            return 0;
        }
        int slot = slot(first);
        if (slots[slot] == null) {
            return 0;
        }
        for (var word : slots[slot]) {
            if (at + word.length <= limit && text.startsWith(at, word)) {
                return word.length;
            }
        }
        return 0;
    }

    /// The next place from `from` on where one of them stands; the end of the text for none.
    int next(Characters text, int from) {
        int at = nextBeginning(text, from);
        while (at < text.length() && at(text, at, text.length()) == 0) {
            at = nextBeginning(text, at + 1);
        }
        return at;
    }

    private int nextBeginning(Characters text, int from) {
        char first = text.at(from);
        for (int at = from; at < text.length(); at++) {
            char second = text.at(at + 1);
            if (mayBegin(first, second)) {
                return at;
            }
            first = second;
        }
        return text.length();
    }

    private boolean mayBegin(char first, char second) {
        return beginnings.mayHold(first, second) || alone.has(first);
    }

    /// Whether one of them stands between the places.
    boolean within(Characters text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (at(text, at, end) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Length of the longest word that ends at `end`; 0 for none.
    int endingAt(Characters text, int end) {
        if (!lasts.has(text.at(end - 1))) {
            return 0;
        }
        for (int length = Math.min(longest, end); length > 0; length--) {
            if (at(text, end - length, end) == length) {
                return length;
            }
        }
        return 0;
    }
}
