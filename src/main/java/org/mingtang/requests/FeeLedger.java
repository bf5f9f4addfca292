package org.mingtang.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.journal.Journal;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.FeeLine;
import org.mingtang.requests.casefile.FeeLine.State;
import org.mingtang.requests.casefile.Sight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was charged and waived for requests (收费台账, REQ-18), counted from the acts each time it is asked for: there
/// are few of them.
@Component
@Transactional(readOnly = true)
public class FeeLedger {
    private final Journal journal;
    private final CaseBooks books;

    FeeLedger(Journal journal, CaseBooks books) {
        this.journal = journal;
        this.books = books;
    }

    /// @param number registration number; empty where there is none yet
    public record Line(CaseId id, Optional<String> number, AgencyId agency, FeeLine fee) {}

    /// What one way of charging came to, in whole yuan.
    ///
    /// @param method empty where the entries did not tell
    public record Sum(Optional<Method> method, Map<State, Long> yuan) {
        static Sum of(Optional<Method> method, List<Line> lines) {
            return new Sum(
                    method,
                    lines.stream()
                            .map(Line::fee)
                            .collect(Collectors.groupingBy(FeeLine::state, Collectors.summingLong(FeeLine::yuan))));
        }

        public long of(State state) {
            return yuan.getOrDefault(state, 0L);
        }
    }

    /// The fees of a year.
    ///
    /// @param lines oldest first
    public record Year(int year, List<Line> lines) {
        /// By way of charging; none where there was no fee.
        public List<Sum> sums() {
            return Stream.concat(Stream.of(Method.values()).map(Optional::of), Stream.of(Optional.<Method>empty()))
                    .map(method -> Sum.of(
                            method,
                            lines.stream()
                                    .filter(line -> line.fee().method().equals(method))
                                    .toList()))
                    .filter(sum -> !sum.yuan().isEmpty())
                    .toList();
        }

        /// As the annual report says it.
        public String sentence() {
            var all = Sum.of(Optional.empty(), lines);
            return all.of(State.PAID) == 0 && all.of(State.WAIVED) == 0
                    ? "平台上登记的申请，" + year + " 年没有收取、免收信息处理费。"
                    : "平台上登记的申请，%d 年收取信息处理费 %,d 元，免收 %,d 元。".formatted(year, all.of(State.PAID), all.of(State.WAIVED));
        }
    }

    /// The fees that count in a year, of the requests that the officer sees.
    public Year of(Sight sight, int year) {
        var lines = journal.streamsWith(List.of(CaseFact.FeeNoticed.class, CaseFact.FeeWaived.class)).stream()
                .map(FeeLedger::id)
                .flatMap(id -> {
                    var file = CaseBooks.fold(id, books.read(id));
                    var number = file.registered().map(CaseFact.Registered::number);
                    if (!sight.covers(file)) {
                        return Stream.empty();
                    }
                    return FeeLine.of(file).stream().map(fee -> new Line(id, number, file.agency(), fee));
                })
                .filter(line -> line.fee().year() == year)
                .sorted(Comparator.comparing((Line line) -> line.fee().on())
                        .thenComparing(line -> line.id().toString()))
                .toList();
        return new Year(year, lines);
    }

    private static CaseId id(StreamId stream) {
        return new CaseId(
                UUID.fromString(stream.value().substring(stream.value().indexOf('/') + 1)));
    }
}
