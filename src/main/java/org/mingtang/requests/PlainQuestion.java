package org.mingtang.requests;

import java.text.Normalizer;
import java.util.List;

/// A sum in words that somebody at a form works out in the head, such as 三加五等于几. Asked where many forms come from one
/// address; a picture puzzle would shut out who cannot see it.
///
/// @param first  1 to 9
/// @param second 1 to 9
public record PlainQuestion(int first, int second) {
    private static final List<String> NUMERALS = List.of(
            "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八");

    public PlainQuestion {
        if (first < 1 || first > 9 || second < 1 || second > 9) {
            throw new IllegalArgumentException("question: " + first + ", " + second + " (expected: 1 to 9)");
        }
    }

    public String text() {
        return NUMERALS.get(first) + "加" + NUMERALS.get(second) + "等于几？";
    }

    /// In digits of whatever width, or in Chinese numerals.
    public boolean isAnsweredBy(String typed) {
        var written = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        int sum = first + second;
        return written.equals(String.valueOf(sum)) || written.equals(NUMERALS.get(sum));
    }
}
