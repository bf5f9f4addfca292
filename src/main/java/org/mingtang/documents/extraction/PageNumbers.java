package org.mingtang.documents.extraction;

import java.util.List;
import java.util.StringJoiner;

/// Page numbers in a sentence: 1、3—5、9.
final class PageNumbers {
    private PageNumbers() {}

    static String inWords(List<Integer> pages) {
        var words = new StringJoiner("、");
        for (int from = 0; from < pages.size(); ) {
            int to = from;
            while (to + 1 < pages.size() && pages.get(to + 1) == pages.get(to) + 1) {
                to++;
            }
            words.add(from == to ? "" + pages.get(from) : pages.get(from) + "—" + pages.get(to));
            from = to + 1;
        }
        return words.toString();
    }
}
