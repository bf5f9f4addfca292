package org.mingtang.documents.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.documents.Deletion;

/// All strings that are looked for at once, in one pass over a text.
final class Needles {
    private final List<Needle> all;
    private final Map<Character, List<Needle>> byFirst = new HashMap<>();

    Needles(List<Deletion> deletions) {
        var list = new ArrayList<Needle>();
        for (int at = 0; at < deletions.size(); at++) {
            list.add(Needle.of(at, deletions.get(at)));
        }
        all = List.copyOf(list);
        all.stream()
                .sorted(Comparator.comparingInt((Needle needle) -> needle.form().length())
                        .reversed())
                .forEach(needle -> byFirst.computeIfAbsent(needle.form().charAt(0), _ -> new ArrayList<>())
                        .add(needle));
    }

    List<Needle> all() {
        return all;
    }

    /// @param start first character of the text, from 0
    /// @param end   character after the last
    record Hit(Needle needle, int start, int end) {}

    /// Characters that stand together and go together.
    ///
    /// @param longest the needle that has most of them
    record Span(int start, int end, Needle longest) {}

    /// All hits from left to right, the longest first where several begin together; they may overlap.
    List<Hit> find(CharSequence text) {
        if (all.isEmpty()) {
            return List.of();
        }
        var compact = new Compact(text);
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < compact.length; at++) {
            var candidates = byFirst.get(compact.form[at]);
            if (candidates != null) {
                for (var needle : candidates) {
                    int end = compact.endOf(needle, at);
                    if (end > 0) {
                        hits.add(new Hit(needle, compact.start[at], compact.end[end - 1]));
                    }
                }
            }
        }
        return hits;
    }

    /// Without those that may be figures.
    List<Hit> findDistinct(CharSequence text) {
        return find(text).stream().filter(hit -> hit.needle().isDistinct()).toList();
    }

    /// Hits that overlap, as one.
    static List<Span> spans(List<Hit> hits) {
        var spans = new ArrayList<Span>();
        for (var hit : hits) {
            if (!spans.isEmpty() && hit.start() < spans.getLast().end()) {
                var before = spans.removeLast();
                var longer =
                        hit.needle().form().length() > before.longest().form().length()
                                ? hit.needle()
                                : before.longest();
                spans.add(new Span(before.start(), Math.max(before.end(), hit.end()), longer));
            } else {
                spans.add(new Span(hit.start(), hit.end(), hit.needle()));
            }
        }
        return spans;
    }

    /// A text without what makes no difference, and where each character of it stands.
    private static final class Compact {
        private char[] form;
        private int[] start;
        private int[] end;
        private boolean[] paragraph;
        private boolean[] blank;
        private int length;

        Compact(CharSequence text) {
            int capacity = text.length() + 16;
            form = new char[capacity];
            start = new int[capacity];
            end = new int[capacity];
            paragraph = new boolean[capacity];
            blank = new boolean[capacity];
            var afterParagraph = false;
            var afterBlank = false;
            for (int at = 0; at < text.length(); ) {
                int point = Character.codePointAt(text, at);
                int next = at + Character.charCount(point);
                afterParagraph |= point == Form.PARAGRAPH;
                afterBlank |= Character.isWhitespace(point) || Character.isSpaceChar(point);
                var plain = Form.of(point);
                for (int each = 0; each < plain.length(); each++) {
                    add(plain.charAt(each), at, next, afterParagraph, afterBlank);
                    afterParagraph = false;
                    afterBlank = false;
                }
                at = next;
            }
        }

        private void add(char character, int from, int to, boolean afterParagraph, boolean afterBlank) {
            if (length == form.length) {
                int larger = length * 2;
                form = Arrays.copyOf(form, larger);
                start = Arrays.copyOf(start, larger);
                end = Arrays.copyOf(end, larger);
                paragraph = Arrays.copyOf(paragraph, larger);
                blank = Arrays.copyOf(blank, larger);
            }
            form[length] = character;
            start[length] = from;
            end[length] = to;
            paragraph[length] = afterParagraph;
            blank[length] = afterBlank;
            length++;
        }

        /// @return the place after the needle if it stands here, otherwise -1
        int endOf(Needle needle, int from) {
            int at = from;
            int matched = 0;
            var wanted = needle.form();
            while (matched < wanted.length()) {
                if (at >= length || matched > 0 && paragraph[at] && !needle.across()) {
                    return -1;
                }
                if (form[at] == wanted.charAt(matched)) {
                    matched++;
                } else if (!needle.isNumber() || form[at] != '-' || matched == 0) {
                    return -1;
                }
                at++;
            }
            return isInsideNumber(from, at) ? -1 : at;
        }

        // Only a digit that follows at once makes a longer number: a blank or a break may part two numbers as well.
        private boolean isInsideNumber(int from, int to) {
            return isDigit(from) && from > 0 && isDigit(from - 1) && !blank[from]
                    || isDigit(to - 1) && to < length && isDigit(to) && !blank[to];
        }

        private boolean isDigit(int at) {
            return form[at] >= '0' && form[at] <= '9';
        }
    }
}
