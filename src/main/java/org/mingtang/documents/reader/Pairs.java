package org.mingtang.documents.reader;

/// Pairs of characters that words begin with, to pass by most places at once. What was added is always held; now and
/// then something else is, so that whoever asks must look again.
final class Pairs {
    private final long[] bits;
    private final int shift;

    /// @param count how many pairs will be added: with 32 places for each or more it is rarely wrong
    Pairs(int count) {
        int power = Math.clamp(37 - Integer.numberOfLeadingZeros(count), 8, 16);
        bits = new long[1 << power - 6];
        shift = 32 - power;
    }

    void add(char first, char second) {
        int place = place(first, second);
        bits[place >> 6] |= 1L << place;
    }

    boolean mayHold(char first, char second) {
        int place = place(first, second);
        return (bits[place >> 6] >>> place & 1) != 0;
    }

    private int place(char first, char second) {
        return (first << 16 | second) * 0x9E3779B1 >>> shift;
    }
}
