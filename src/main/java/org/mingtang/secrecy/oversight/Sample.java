package org.mingtang.secrecy.oversight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.mingtang.secrecy.ReviewId;

/// Draws a sample that anybody can draw again: the reviews in order of the SHA-256 of seed, stroke and key, the first
/// so
/// many of them.
final class Sample {
    private Sample() {}

    static List<ReviewId> of(List<ReviewId> population, int size, String seed) {
        return population.stream()
                .sorted(Comparator.comparing(review -> rank(review, seed)))
                .limit(size)
                .toList();
    }

    private static String rank(ReviewId review, String seed) {
        try {
            var bytes = (seed + "/" + review.value()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
