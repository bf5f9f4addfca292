package org.mingtang.documents.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the paragraphs of numbered lists and writes the numbers that Word shows but does not store.
final class ListCounter {
    private static final int LEVELS = 9;
    private final Map<String, int[]> counts = new HashMap<>();

    /// One level of a list.
    ///
    /// @param pattern `%1` to `%9` stand for the numbers of the levels: `第%1条`
    record Level(NumberForm form, String pattern, int start) {}

    /// The number of the next paragraph of a list, ready to stand before its text; empty for a bullet without a sign.
    ///
    /// @param list which paragraphs count together
    String next(String list, int level, List<Level> levels) {
        if (level < 0 || level >= Math.min(LEVELS, levels.size())) {
            return "";
        }
        var count = counts.computeIfAbsent(list, _ -> new int[LEVELS]);
        count[level] = count[level] == 0 ? levels.get(level).start() + 1 : count[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        var own = levels.get(level);
        if (own.form() == NumberForm.BULLET) {
            return "• ";
        }
        var label = new StringBuilder();
        for (int at = 0; at < own.pattern().length(); at++) {
            var character = own.pattern().charAt(at);
            int named = at + 1 < own.pattern().length() ? own.pattern().charAt(at + 1) - '1' : -1;
            if (character == '%' && named >= 0 && named < levels.size()) {
                // stored one higher, so that zero can mean: not begun
                int number = count[named] == 0 ? levels.get(named).start() : count[named] - 1;
                label.append(levels.get(named).form().write(number));
                at++;
            } else {
                label.append(character);
            }
        }
        var written = ChineseText.clean(label.toString());
        return written.isEmpty() || ChineseText.endsWide(written) ? written : written + " ";
    }
}
