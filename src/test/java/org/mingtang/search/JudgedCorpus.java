package org.mingtang.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sixty documents of 云岭县 and queries about them, judged by hand.
final class JudgedCorpus {
    /// @param best      any of these must come first; empty means that nothing may be found
    /// @param found     must all be found
    /// @param notFound  must not be found
    record Judged(SearchQuery query, List<String> best, List<String> found, List<String> notFound) {}

    private JudgedCorpus() {}

    static Map<String, SearchDocument> documents() {
        return Segmenter.lines("corpus.txt")
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(
                        field -> field[0], JudgedCorpus::document, (one, other) -> one, LinkedHashMap::new));
    }

    static List<Judged> queries() {
        return Segmenter.lines("judged.txt")
                .map(line -> line.split("\\|", -1))
                .map(JudgedCorpus::judged)
                .toList();
    }

    private static SearchDocument document(String[] field) {
        var issued = LocalDate.parse(field[10]);
        Instant published = issued.plusDays(3).atTime(LocalTime.of(1, 30)).toInstant(ZoneOffset.UTC);
        return new SearchDocument(
                field[1],
                field[2],
                field[11],
                Optional.of(field[3]).filter(number -> !number.isEmpty()),
                field[4],
                field[5],
                field[6],
                field[7],
                field[8],
                field[9],
                Optional.of(issued),
                published,
                names(field[12]));
    }

    private static Judged judged(String[] field) {
        var query = AQuery.forText(field[0]).page(1, 60);
        for (String filter : names(field[1])) {
            query = query.with(filter.split("=")[0], filter.split("=")[1]);
        }
        var best = field[2].equals("-") ? List.<String>of() : names(field[2]);
        return new Judged(query.built(), best, names(field[3]), names(field[4]));
    }

    private static List<String> names(String field) {
        return Stream.of(field.split(",")).filter(name -> !name.isBlank()).toList();
    }
}
