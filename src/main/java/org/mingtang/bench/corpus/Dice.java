package org.mingtang.bench.corpus;

import java.util.List;
import java.util.SplittableRandom;

/// Choices that come out the same for the same seed, on every machine.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// A seed of its own for each text. Mixed, because neighbouring seeds would give the same choices one step
    /// later.
    static long seed(long seed, int at) {
        long mixed = new SplittableRandom(seed).nextLong() ^ at * 0xD1342543DE82EF95L;
        mixed = (mixed ^ mixed >>> 32) * 0xAEF17502108EF2D9L;
        return mixed ^ mixed >>> 29;
    }

    /// @param high may come out too
    int from(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean inHundred(int times) {
        return random.nextInt(100) < times;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    String digits(int count) {
        return signs("0123456789", count);
    }

    String signs(String from, int count) {
        var signs = new StringBuilder(count);
        for (int left = count; left > 0; left--) {
            signs.append(from.charAt(random.nextInt(from.length())));
        }
        return signs.toString();
    }
}
