package org.mingtang.documents.reader;

/// A set of characters, asked at every place of a text: a bit for each.
final class Signs {
    private final long[] bits = new long[Character.MAX_VALUE + 1 >> 6];

    static Signs of(String characters) {
        var signs = new Signs();
        characters.chars().forEach(c -> signs.add((char) c));
        return signs;
    }

    void add(char c) {
        bits[c >> 6] |= 1L << c;
    }

    boolean has(char c) {
        return (bits[c >> 6] >>> c & 1) != 0;
    }
}
