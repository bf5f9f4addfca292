package org.mingtang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Shows where a query stands in a text: HTML in which every character of the text is escaped and the only elements are
/// `<mark>`.
final class Marks {
    private static final int SNIPPET = 120;
    // What is shown before the first match, and how far back a sentence may begin to be shown whole.
    private static final int LEAD = 12;
    private static final int SENTENCE = 40;
    // A long file repeats its words; the best passage is looked for among the first matches.
    private static final int MOST_MATCHES = 500;
    private static final String SENTENCE_ENDS = "。；！？\n;!?";

    private final List<String> needles;

    Marks(List<String> needles) {
        this.needles = needles;
    }

    /// A stretch of the text that matches.
    ///
    /// @param needle number of the needle
    private record Match(int needle, int start, int end) {}

    String whole(String text) {
        return html(text, 0, text.length(), matches(text));
    }

    /// About 120 characters around the best passage of the body, else of the first attachment that matches, else the
    /// beginning of the body.
    String snippet(String body, List<String> attachments) {
        return Stream.concat(Stream.of(body), attachments.stream())
                .map(text -> new Found(text, matches(text)))
                .filter(found -> !found.matches().isEmpty())
                .findFirst()
                .orElseGet(() -> new Found(body, List.of()))
                .snippet();
    }

    private record Found(String text, List<Match> matches) {
        String snippet() {
            int start = matches.isEmpty() ? 0 : beginning(text, bestStart(matches));
            int end = onCharacter(text, Math.min(text.length(), start + SNIPPET));
            return (start > 0 ? "…" : "") + html(text, start, end, matches) + (end < text.length() ? "…" : "");
        }
    }

    private List<Match> matches(String text) {
        var folded = FoldedText.of(text);
        String letters = folded.letters();
        var found = new ArrayList<Match>();
        int share = MOST_MATCHES / Math.max(1, needles.size()) + 1;
        for (int needle = 0; needle < needles.size(); needle++) {
            String wanted = needles.get(needle);
            int limit = found.size() + share;
            for (int at = letters.indexOf(wanted); at >= 0 && found.size() < limit; ) {
                int end = at + wanted.length();
                if (standsAlone(folded, at, end)) {
                    found.add(new Match(needle, folded.source(at), folded.sourceEnd(end)));
                }
                at = letters.indexOf(wanted, at + 1);
            }
        }
        found.sort(Comparator.comparingInt(Match::start).thenComparing(Match::end, Comparator.reverseOrder()));
        return found;
    }

    // 85 is not found in 851: words of other scripts match whole only.
    private static boolean standsAlone(FoldedText text, int start, int end) {
        return !text.isInsideWord(start) && !text.isInsideWord(end);
    }

    /// Start of the window that holds most of the different needles, then the most letters of them.
    private static int bestStart(List<Match> matches) {
        ToIntFunction<Integer> worth = first -> {
            int last = first;
            while (last < matches.size()
                    && matches.get(last).end() <= matches.get(first).start() + SNIPPET - LEAD) {
                last++;
            }
            var window = matches.subList(first, last);
            long different = window.stream().mapToInt(Match::needle).distinct().count();
            int length = window.stream()
                    .mapToInt(match -> match.end() - match.start())
                    .sum();
            return (int) different * SNIPPET * 10 + Math.min(length, SNIPPET * 10 - 1);
        };
        int best = 0;
        int bestWorth = -1;
        for (int first = 0; first < matches.size(); first++) {
            int here = worth.applyAsInt(first);
            if (here > bestWorth) {
                best = first;
                bestWorth = here;
            }
        }
        return matches.get(best).start();
    }

    /// Where to begin so that the match is seen in its sentence, or a few characters before it.
    private static int beginning(String text, int match) {
        for (int at = match; at > Math.max(0, match - SENTENCE); at--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return match <= SENTENCE ? 0 : onCharacter(text, match - LEAD);
    }

    private static int onCharacter(String text, int at) {
        boolean splitsPair = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return splitsPair ? at - 1 : at;
    }

    private static String html(String text, int start, int end, List<Match> matches) {
        var html = new StringBuilder(end - start + 64);
        int at = start;
        for (int next = 0; next < matches.size() && at < end; ) {
            int from = Math.max(at, matches.get(next).start());
            int to = matches.get(next).end();
            for (next++; next < matches.size() && matches.get(next).start() <= to; next++) {
                to = Math.max(to, matches.get(next).end());
            }
            if (to > at && from < end) {
                Html.escape(text, at, from, html);
                html.append("<mark>");
                Html.escape(text, from, Math.min(to, end), html);
                html.append("</mark>");
                at = Math.min(to, end);
            }
        }
        Html.escape(text, at, end, html);
        return html.toString();
    }

    private static final class Html {
        static void escape(String text, int start, int end, StringBuilder to) {
            for (int at = start; at < end; at++) {
                char letter = text.charAt(at);
                switch (letter) {
                    case '&' -> to.append("&amp;");
                    case '<' -> to.append("&lt;");
                    case '>' -> to.append("&gt;");
                    case '"' -> to.append("&quot;");
                    case '\'' -> to.append("&#39;");
                    // Line ends of the file are none of the list's; control characters are not allowed in HTML.
                    default -> to.append(Character.isISOControl(letter) ? ' ' : letter);
                }
            }
        }
    }
}
