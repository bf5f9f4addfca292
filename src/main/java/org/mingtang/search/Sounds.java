package org.mingtang.search;

import com.hankcs.hanlp.HanLP;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a word sounds, for "did you mean": pinyin without tones, with the pairs that southern speakers do not tell apart
/// (zh and z, ing and in) made one.
final class Sounds {
    /// Stands between the sound and the word in a key.
    static final char BETWEEN = '|';

    private static final Pattern RETROFLEX = Pattern.compile("([zcs])h");
    private static final Pattern NASAL = Pattern.compile("ng");

    // Titles use few words again and again; the map stops growing long before it matters.
    private static final int MOST_KEPT = 50_000;
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private Sounds() {}

    /// Sound and word as one key; empty for words of other scripts and single letters.
    static Optional<String> keyOf(String word) {
        String kept = KEYS.get(word);
        if (kept != null) {
            return Optional.of(kept);
        }
        if (word.length() < 2 || !word.codePoints().allMatch(FoldedText::isHan)) {
            return Optional.empty();
        }
        String key = soundOf(word) + BETWEEN + word;
        if (KEYS.size() < MOST_KEPT) {
            KEYS.put(word, key);
        }
        return Optional.of(key);
    }

    /// The sound of Han letters, or of pinyin typed without tones.
    static String soundOf(String letters) {
        String pinyin = letters.codePoints().allMatch(FoldedText::isHan)
                ? HanLP.convertToPinyinList(letters).stream()
                        .map(sound -> String.valueOf(sound.getPinyinWithoutTone()))
                        .collect(Collectors.joining())
                : letters;
        return NASAL.matcher(RETROFLEX.matcher(pinyin).replaceAll("$1")).replaceAll("n");
    }
}
