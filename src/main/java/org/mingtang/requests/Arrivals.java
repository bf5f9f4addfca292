package org.mingtang.requests;

import java.security.SecureRandom;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Journal.Act;
import org.mingtang.privacy.PersonalData;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.store.Doors;
import org.springframework.stereotype.Component;

/// What every new request gets: a number by which its applicant finds it, its first entries, and the hashes by which
/// officers find it again. All in the running transaction.
@Component
class Arrivals {
    private static final String RECEIPT = "receipt";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseBooks books;
    private final Doors doors;
    private final PersonalData data;

    Arrivals(CaseBooks books, Doors doors, PersonalData data) {
        this.books = books;
        this.doors = doors;
        this.data = data;
    }

    /// Day and eight digits by chance, such as 20261122-48392017, kept with the request. The code beside it is what
    /// protects it.
    String receipt(CaseId id) {
        var day = books.today().format(DateTimeFormatter.BASIC_ISO_DATE);
        var receipt = Stream.generate(() -> day + "-%08d".formatted(RANDOM.nextInt(100_000_000)))
                .limit(100)
                .filter(doors::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free receipt number on " + day));
        data.keep(id.stream(), RECEIPT, receipt);
        return receipt;
    }

    void open(CaseId id, String receipt, Applicant applicant, List<Act> acts, Actor actor) {
        books.open(id, receipt, acts, actor);
        findAgain(id, applicant.name());
        findAgain(id, applicant.number());
        findAgain(id, applicant.phone());
    }

    private void findAgain(CaseId id, String value) {
        if (!value.isBlank()) {
            doors.findAgainBy("applicant", data.lookup("applicant", RequestCounter.normal(value)), id);
        }
    }
}
