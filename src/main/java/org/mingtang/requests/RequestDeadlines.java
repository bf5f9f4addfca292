package org.mingtang.requests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.calendar.DueDate;
import org.mingtang.holidays.CalendarChange;
import org.mingtang.holidays.MovedDeadline;
import org.mingtang.holidays.OpenDeadlines;
import org.mingtang.holidays.TakenNotice;
import org.mingtang.journal.Actor;
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
    private final RequestRecords records;
    private final CaseBooks books;
    private final CaseTable table;

    RequestDeadlines(RequestRecords records, CaseBooks books, CaseTable table) {
        this.records = records;
        this.books = books;
        this.table = table;
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
            books.append(
                    id,
                    moving.view().entries(),
                    List.of(new Act(fact, List.of(new ClauseId("LAW-02")))),
                    actor,
                    notice.inForceFrom(),
                    change.after());
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
                .flatMap(id -> records.find(id).stream())
                .flatMap(view -> moving(view, change).stream())
                .sorted(Comparator.comparing(moving -> moving.told().due()));
    }

    private Optional<Moving> moving(RequestView view, CalendarChange change) {
        var file = view.file();
        var before = books.reading(file, change.before());
        var after = books.reading(file, change.after());
        var was = AnswerDue.of(file, before, change.before());
        var is = AnswerDue.of(file, after, change.after());
        var counted = after.due().map(DueDate::day);
        // an ordered day is moved by no notice
        if (was.isEmpty()
                || is.isEmpty()
                || counted.isEmpty()
                || counted.equals(before.due().map(DueDate::day))
                || is.get().isOrdered()) {
            return Optional.empty();
        }
        var told = MovedDeadline.of(
                "/workbench/requests/" + file.id(),
                "申请 " + file.registered().map(CaseFact.Registered::number).orElse(view.receipt()),
                file.agency().value(),
                was.get().day(),
                counted.get());
        return Optional.of(new Moving(view, after, told));
    }
}
