package org.mingtang.requests.application;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How much two requests ask for the same, by their words: a hint for the officer, who decides.
public enum Likeness {
    SAME("内容相同"),
    NEAR("内容相近"),
    OTHER("内容不同");

    /// Share of pairs of letters that two texts must have in common to be near.
    private static final double ENOUGH = 0.6;

    private final String chinese;

    Likeness(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// Blanks, marks and small letters make no difference. A text without letters is like nothing.
    public static Likeness of(String one, String other) {
        var letters = letters(one);
        var others = letters(other);
        if (letters.isEmpty() || others.isEmpty()) {
            return OTHER;
        }
        if (letters.equals(others)) {
            return SAME;
        }
        return share(pairs(letters), pairs(others)) >= ENOUGH ? NEAR : OTHER;
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    private static Map<String, Integer> pairs(String letters) {
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.merge(letters.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    /// Twice the pairs in common over all pairs (Dice), 0 to 1.
    private static double share(Map<String, Integer> one, Map<String, Integer> other) {
        int common = one.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), other.getOrDefault(pair.getKey(), 0)))
                .sum();
        int all = sum(one) + sum(other);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static int sum(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
