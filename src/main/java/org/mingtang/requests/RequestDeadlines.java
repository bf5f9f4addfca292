package org.mingtang.requests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.holidays.CalendarChange;
import org.mingtang.holidays.MovedDeadline;
import org.mingtang.holidays.OpenDeadlines;
import org.mingtang.holidays.TakenNotice;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.regulation.ClauseId;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.store.CaseTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The due dates of answers (条例第三十三条), moved by a holiday notice.
@Component
class RequestDeadlines implements OpenDeadlines {
    private final RequestDesk desk;
    private final CaseTable table;
    private final Journal journal;

    RequestDeadlines(RequestDesk desk, CaseTable table, Journal journal) {
        this.desk = desk;
        this.table = table;
        this.journal = journal;
    }

    /// A request with what the change does to it.
    private record Moving(RequestView view, ClockReading clock, MovedDeadline told) {}

    @Override
    public List<MovedDeadline> movedBy(CalendarChange change) {
        return moving(change).map(Moving::told).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MovedDeadline> move(CalendarChange change, TakenNotice notice, Actor actor) {
        var told = new ArrayList<MovedDeadline>();
        for (var moving : moving(change).toList()) {
            var moved = moving.told();
            var fact = new CaseFact.DueMoved(
                    moving.clock().received().orElseThrow(),
                    moved.before(),
                    moved.computed(),
                    moved.due(),
                    change.year().getValue(),
                    notice.number(),
                    change.after().version());
            var id = moving.view().file().id();
            journal.append(
                    id.stream(),
                    moving.view().sequence(),
                    actor,
                    notice.inForceFrom(),
                    List.of(new Act(fact, List.of(new ClauseId("LAW-02")))));
            var after = desk.find(id).orElseThrow();
            var clock = desk.clock(after.file(), change.after());
            table.write(
                    after.file(),
                    after.receipt(),
                    after.entries(),
                    clock,
                    AnswerDue.of(after.file(), clock, change.after()));
            told.add(moved);
        }
        return told;
    }

    private Stream<Moving> moving(CalendarChange change) {
        if (change.days().isEmpty()) {
            return Stream.empty();
        }
        // What was due before the first changed day is counted as before.
        return table.dueFrom(change.days().getFirst()).stream()
                .flatMap(id -> desk.find(id).stream())
                .flatMap(view -> moving(view, change).stream())
                .sorted(Comparator.comparing(moving -> moving.told().due()));
    }

    private Optional<Moving> moving(RequestView view, CalendarChange change) {
        var file = view.file();
        var was = AnswerDue.of(file, desk.clock(file, change.before()), change.before());
        var clock = desk.clock(file, change.after());
        var counted = clock.due().map(due -> due.day());
        if (was.isEmpty() || counted.isEmpty() || counted.get().equals(was.get().day())) {
            return Optional.empty();
        }
        var told = MovedDeadline.of(
                "/workbench/requests/" + file.id(),
                "申请 " + file.registered().map(CaseFact.Registered::number).orElse(view.receipt()),
                file.agency().value(),
                was.get().day(),
                counted.get());
        return Optional.of(new Moving(view, clock, told));
    }
}
