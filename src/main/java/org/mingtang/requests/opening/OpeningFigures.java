package org.mingtang.requests.opening;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.CaseFact.Forum;

/// The figures of one year, or of its part before a unit went live. A cell that is not there is 0.
///
/// @param requests by row and kind of applicant
/// @param disputes by forum and what came of them
public record OpeningFigures(
        int year,
        Map<String, Map<ApplicantKind, Integer>> requests,
        Map<Forum, Map<DisputeEnd, Integer>> disputes,
        String source) {

    /// What came of a dispute, by the columns of the report.
    public enum DisputeEnd {
        UPHELD("结果维持"),
        CORRECTED("结果纠正"),
        OTHER("其他结果"),
        PENDING("尚未审结");

        private final String chinese;

        DisputeEnd(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public int of(String row, ApplicantKind kind) {
        return requests.getOrDefault(row, Map.of()).getOrDefault(kind, 0);
    }

    public int total(String row) {
        return requests.getOrDefault(row, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /// What became of the requests of one kind of applicant, all rows together.
    public int handled(ApplicantKind kind) {
        return FigureRow.all().stream()
                .filter(FigureRow::handled)
                .mapToInt(row -> of(row.key(), kind))
                .sum();
    }

    /// The same for all kinds together.
    public int handled() {
        return Stream.of(ApplicantKind.values()).mapToInt(this::handled).sum();
    }

    /// Requests that were still open, all kinds together.
    public int carriedOut() {
        return total(FigureRow.CARRIED_OUT);
    }

    public int of(Forum forum, DisputeEnd end) {
        return disputes.getOrDefault(forum, Map.of()).getOrDefault(end, 0);
    }

    public int total(Forum forum) {
        return disputes.getOrDefault(forum, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    OpeningFact.Taken fact() {
        return new OpeningFact.Taken(
                year,
                requests.entrySet().stream()
                        .flatMap(row -> row.getValue().entrySet().stream()
                                .filter(cell -> cell.getValue() != 0)
                                .map(cell -> new OpeningFact.Cell(row.getKey(), cell.getKey(), cell.getValue())))
                        .toList(),
                disputes.entrySet().stream()
                        .flatMap(row -> row.getValue().entrySet().stream()
                                .filter(cell -> cell.getValue() != 0)
                                .map(cell -> new OpeningFact.DisputeCell(row.getKey(), cell.getKey(), cell.getValue())))
                        .toList(),
                source);
    }

    static OpeningFigures of(OpeningFact.Taken taken) {
        var requests = new LinkedHashMap<String, Map<ApplicantKind, Integer>>();
        taken.requests()
                .forEach(cell -> requests.computeIfAbsent(cell.row(), _ -> new EnumMap<>(ApplicantKind.class))
                        .put(cell.applicant(), cell.count()));
        var disputes = new EnumMap<Forum, Map<DisputeEnd, Integer>>(Forum.class);
        taken.disputes()
                .forEach(cell -> disputes.computeIfAbsent(cell.forum(), _ -> new EnumMap<>(DisputeEnd.class))
                        .put(cell.end(), cell.count()));
        return new OpeningFigures(taken.year(), requests, disputes, taken.source());
    }

    public static OpeningFigures none(int year) {
        return new OpeningFigures(year, Map.of(), Map.of(), "");
    }
}
