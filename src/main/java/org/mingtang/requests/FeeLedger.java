package org.mingtang.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.journal.Journal;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Role;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.FeeLine;
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

    /// The fees that count in a year, of the officer's units; the supervising authority sees all. Oldest first.
    public List<Line> of(Officer officer, int year) {
        return journal.streamsWith(List.of(CaseFact.FeeNoticed.class, CaseFact.FeeWaived.class)).stream()
                .map(FeeLedger::id)
                .flatMap(id -> {
                    var file = CaseBooks.fold(id, books.read(id));
                    var number = file.registered().map(CaseFact.Registered::number);
                    return FeeLine.of(file).stream().map(fee -> new Line(id, number, file.agency(), fee));
                })
                .filter(line -> line.fee().year() == year && sees(officer, line.agency()))
                .sorted(Comparator.comparing((Line line) -> line.fee().on())
                        .thenComparing(line -> line.id().toString()))
                .toList();
    }

    private static boolean sees(Officer officer, AgencyId agency) {
        return officer.servesIn(agency) || officer.posts().stream().anyMatch(post -> post.role() == Role.SUPERVISOR);
    }

    private static CaseId id(StreamId stream) {
        return new CaseId(
                UUID.fromString(stream.value().substring(stream.value().indexOf('/') + 1)));
    }
}
