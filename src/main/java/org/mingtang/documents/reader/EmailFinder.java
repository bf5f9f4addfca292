package org.mingtang.documents.reader;

import java.util.List;
import org.mingtang.documents.FindingKind;

/// Electronic mail addresses, around their @.
final class EmailFinder implements Finder {
    /// RFC 5321
    private static final int LONGEST_LOCAL = 64;

    private static final int LONGEST_DOMAIN = 255;

    @Override
    public void find(Characters text, Surroundings around, List<Hit> hits) {
        for (int at = text.next('@', 1); at < text.length(); at = text.next('@', at + 1)) {
            int start = local(text, at);
            int end = domain(text, at + 1);
            if (start < at && end > at + 1) {
                hits.add(Hit.of(FindingKind.EMAIL, start, end, 0.99));
                at = end - 1;
            }
        }
    }

    private static int local(Characters text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_LOCAL && isLocal(text.at(start - 1))) {
            start--;
        }
        while (start < at && !text.isWord(start)) {
            start++;
        }
        return start;
    }

    private static int domain(Characters text, int from) {
        int end = from;
        int point = -1;
        while (end - from < LONGEST_DOMAIN && (text.isWord(end) || text.at(end) == '-' || text.at(end) == '.')) {
            if (text.at(end) == '.') {
                if (end == from || !text.isWord(end + 1)) {
                    break;
                }
                point = end;
            }
            end++;
        }
        boolean topLevel = point >= 0 && end - point > 2 && Characters.isLetter(text.at(point + 1));
        return topLevel ? end : from;
    }

    private static boolean isLocal(char c) {
        return Characters.isWord(c) || "._%+-".indexOf(c) >= 0;
    }
}
