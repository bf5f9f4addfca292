package org.mingtang.requests;

import java.time.Clock;
import java.util.List;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseId;
import org.mingtang.requests.store.Doors;
import org.springframework.stereotype.Component;

/// Enters what a unit tells of itself, in the transaction that changes it.
@Component
class OfficeJournal {
    private final Journal journal;
    private final Doors doors;
    private final Clock clock;

    OfficeJournal(Journal journal, Doors doors, Clock clock) {
        this.journal = journal;
        this.doors = doors;
        this.clock = clock;
    }

    void enter(Officer officer, AgencyId agency, OfficeFact fact, ClauseId clause) {
        doors.holdSeveral(agency);
        var stream = new StreamId("request-office/" + agency.value());
        journal.append(
                stream,
                journal.read(stream).size(),
                Actors.of(officer, agency),
                clock.instant(),
                List.of(new Act(fact, List.of(clause))));
    }
}
