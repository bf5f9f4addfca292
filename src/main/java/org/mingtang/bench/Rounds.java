package org.mingtang.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Measures contenders by turns, five rounds, so that what disturbs the machine disturbs all of them; medians
/// count.
final class Rounds {
    private static final int ROUNDS = 5;

    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    /// A piece of work that returns its figure, such as operations a second.
    @FunctionalInterface
    interface Contender {
        double measure();
    }

    static Rounds of(Map<String, Contender> contenders) {
        var rounds = new Rounds();
        contenders.values().forEach(Contender::measure); // warm
        for (int round = 0; round < ROUNDS; round++) {
            contenders.forEach((name, contender) ->
                    rounds.figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(contender.measure()));
        }
        return rounds;
    }

    double median(String contender) {
        return medianOf(round -> figure(contender, round));
    }

    /// Median of the ratios within each round.
    double ratio(String contender, String peer) {
        return medianOf(round -> figure(contender, round) / figure(peer, round));
    }

    private double figure(String contender, int round) {
        var measured = figures.get(contender);
        if (measured == null) {
            throw new IllegalArgumentException(
                    "contender: " + contender + " (expected: one of " + figures.keySet() + ")");
        }
        return measured.get(round);
    }

    private static double medianOf(IntToDoubleFunction figure) {
        return IntStream.range(0, ROUNDS)
                .mapToDouble(figure)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }
}
