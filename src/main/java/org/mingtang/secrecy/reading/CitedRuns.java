package org.mingtang.secrecy.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingtang.secrecy.reading.FoundItem.Place;

/// Where a text cites documents that are not public: title, number, brackets, and the words that lead in and out, which
/// give way together to the district's phrase (SEC-14).
public final class CitedRuns {
    private static final List<String> LEADS = List.of("根据", "按照", "依据", "依照", "遵照", "参照", "贯彻", "落实", "执行");
    private static final List<String> TAILS =
            List.of("文件精神", "文件要求", "文件规定", "等文件精神", "等文件要求", "的精神", "的要求", "的规定", "精神", "要求", "规定", "文件");
    private static final String LINKS = "《》〈〉（）()、 \u3000";

    private CitedRuns() {}

    /// @param text   what goes, as it stands
    /// @param phrase what stands in its place
    public record Run(String text, String phrase) {}

    /// @param places of all items that are replaced, in this text
    /// @param phrase such as 根据上级有关文件精神
    public static List<Run> of(String text, List<Place> places, String phrase) {
        var sorted = places.stream()
                .filter(place -> place.start() >= 0)
                .sorted(Comparator.comparingInt(Place::start))
                .toList();
        var runs = new ArrayList<Run>();
        int start = -1;
        int end = -1;
        for (var place : sorted) {
            int from = text.offsetByCodePoints(0, place.start());
            int to = text.offsetByCodePoints(from, place.end() - place.start());
            if (start >= 0 && from >= end && isLink(text.substring(end, from))) {
                end = to;
                continue;
            }
            if (start >= 0) {
                runs.add(run(text, start, end, phrase));
            }
            start = from;
            end = to;
        }
        if (start >= 0) {
            runs.add(run(text, start, end, phrase));
        }
        return runs.stream().distinct().toList();
    }

    private static Run run(String text, int from, int to, String phrase) {
        int start = from;
        while (start > 0 && "《（(".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        int end = to;
        while (end < text.length() && "》）)".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        end += TAILS.stream()
                .filter(tail -> startsWith(text, tail, to, to + 12))
                .findFirst()
                .map(String::length)
                .orElse(0);
        var before = text.substring(0, start);
        Optional<String> lead = LEADS.stream().filter(before::endsWith).findFirst();
        var led = LEADS.stream().filter(phrase::startsWith).findFirst();
        int begin = start - lead.map(String::length).orElse(0);
        var stands =
                lead.isEmpty() && led.isPresent() ? phrase.substring(led.get().length()) : phrase;
        return new Run(text.substring(begin, end), stands);
    }

    private static boolean startsWith(String text, String tail, int from, int limit) {
        int at = from;
        while (at < Math.min(text.length(), limit) && "》）)".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.startsWith(tail, at);
    }

    private static boolean isLink(String between) {
        return between.length() <= 4 && between.chars().allMatch(c -> LINKS.indexOf(c) >= 0);
    }
}
