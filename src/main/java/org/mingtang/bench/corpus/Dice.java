package org.mingtang.bench.corpus;

import java.util.List;
import java.util.SplittableRandom;

/// Choices that come out the same for the same seed, on every machine.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
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
