package org.mingtang.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.holidays.InstalledCalendar;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Fact;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Disposal;
import org.mingtang.requests.casefile.NextStep;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.clock.RequestClock;
import org.mingtang.requests.store.CaseTable;
import org.springframework.stereotype.Component;

/// The books of case files: the journal that tells what happened, and the line of each request made from it.
@Component
class CaseBooks {
    private final Journal journal;
    private final CaseTable table;
    private final Packs packs;
    private final InstalledCalendar calendar;
    private final Clock clock;

    CaseBooks(Journal journal, CaseTable table, Packs packs, InstalledCalendar calendar, Clock clock) {
        this.journal = journal;
        this.table = table;
        this.packs = packs;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<Entry> read(CaseId id) {
        return journal.read(id.stream());
    }

    static CaseFile fold(CaseId id, List<Entry> entries) {
        return CaseFile.fold(id, facts(entries.stream().map(Entry::fact)));
    }

    private static List<CaseFact> facts(Stream<Fact> facts) {
        return facts.map(CaseFact.class::cast).toList();
    }

    /// Enters a new request in the running transaction.
    void open(CaseId id, String receipt, List<Act> acts, Actor actor) {
        var file = CaseFile.fold(id, facts(acts.stream().map(Act::fact)));
        var at = clock.instant();
        var line = CaseTable.entered(file, receipt, at, counted(file, calendar.current()));
        journal.append(id.stream(), 0, actor, at, acts, line);
    }

    /// Enters what was done in the running transaction.
    ///
    /// @param before every entry that was decided on
    void append(CaseId id, List<Entry> before, List<Act> acts, Actor actor) {
        append(id, before, acts, actor, clock.instant(), calendar.current());
    }

    /// @param by the calendar that is in force from then on
    void append(CaseId id, List<Entry> before, List<Act> acts, Actor actor, Instant at, WorkingCalendar by) {
        var facts =
                Stream.concat(before.stream().map(Entry::fact), acts.stream().map(Act::fact));
        var file = CaseFile.fold(id, facts(facts));
        journal.append(id.stream(), before.size(), actor, at, acts, CaseTable.written(file, at, counted(file, by)));
    }

    /// Counts a request anew by the calendar in force, in the running transaction.
    void count(CaseId id) {
        var entries = read(id);
        var file = fold(id, entries);
        table.write(CaseTable.written(file, entries.getLast().at(), counted(file, calendar.current())));
    }

    private CaseTable.Counted counted(CaseFile file, WorkingCalendar by) {
        var reading = reading(file, by);
        return new CaseTable.Counted(
                reading,
                AnswerDue.of(file, reading, by),
                NextStep.waitsFor(file, packs.inForceOn(today())),
                Disposal.due(file, packs));
    }

    /// How the clock of a request stands today.
    ClockReading reading(CaseFile file) {
        return reading(file, calendar.current());
    }

    ClockReading reading(CaseFile file, WorkingCalendar by) {
        return RequestClock.read(file.clockEvents(), today(), packs, by);
    }

    Optional<AnswerDue> due(CaseFile file, ClockReading reading) {
        return AnswerDue.of(file, reading, calendar.current());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
