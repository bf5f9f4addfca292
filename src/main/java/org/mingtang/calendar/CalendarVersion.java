package org.mingtang.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// Names a set of calendar facts by the last year with a notice and the beginning of their SHA-256.
final class CalendarVersion {
    private static final int BYTES = 6;

    private CalendarVersion() {}

    static String of(SortedSet<Integer> noticedYears, Collection<NoticedDay> facts) {
        var text = facts.stream()
                .sorted(Comparator.comparing(NoticedDay::date))
                .map(day -> day.date() + "," + day.kind() + "," + day.name() + "\n")
                .collect(Collectors.joining("", noticedYears + "\n", ""));
        return noticedYears.getLast() + "-" + HexFormat.of().formatHex(sha256(text), 0, BYTES);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
