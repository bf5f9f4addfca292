package org.mingtang.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.PublicationClock;
import org.mingtang.disclosure.dossier.PublicationClock.Running;
import org.mingtang.disclosure.store.DossierProjection;
import org.mingtang.disclosure.store.OpenDossiers;
import org.mingtang.holidays.CalendarChange;
import org.mingtang.holidays.MovedDeadline;
import org.mingtang.holidays.OpenDeadlines;
import org.mingtang.holidays.TakenNotice;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.regulation.ClauseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The due dates of publication (ACT-06), moved by a holiday notice.
@Component
class PublicationDeadlines implements OpenDeadlines {
    private final DossierDesk desk;
    private final OpenDossiers open;
    private final Journal journal;
    private final DossierProjection projection;

    PublicationDeadlines(DossierDesk desk, OpenDossiers open, Journal journal, DossierProjection projection) {
        this.desk = desk;
        this.open = open;
        this.journal = journal;
        this.projection = projection;
    }

    /// A dossier with what the change does to it.
    private record Moving(DossierView view, Running before, Running after) {
        MovedDeadline told() {
            var dossier = view.dossier();
            return MovedDeadline.of(
                    "/workbench/dossiers/" + dossier.id(),
                    dossier.form().title(),
                    dossier.agency().value(),
                    before.due().day(),
                    after.computed().day());
        }
    }

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
            var fact = new DossierFact.DueMoved(
                    moving.before().from(),
                    moved.before(),
                    moved.computed(),
                    moved.due(),
                    change.year().getValue(),
                    notice.number(),
                    change.after().version());
            var id = moving.view().dossier().id();
            journal.append(
                    id.stream(),
                    moving.view().sequence(),
                    actor,
                    notice.inForceFrom(),
                    List.of(new Act(fact, List.of(new ClauseId("ACT-06")))));
            projection.write(desk.find(id).orElseThrow(), desk.law(), change.after(), desk.today());
            told.add(moved);
        }
        return told;
    }

    private Stream<Moving> moving(CalendarChange change) {
        if (change.days().isEmpty()) {
            return Stream.empty();
        }
        // A period that ended before the first changed day is counted as before.
        return open.dueFrom(change.days().getFirst()).stream()
                .flatMap(id -> desk.find(id).stream())
                .flatMap(view -> moving(view, change).stream())
                .sorted(Comparator.comparing(moving -> moving.told().due()));
    }

    private Optional<Moving> moving(DossierView view, CalendarChange change) {
        var before = PublicationClock.of(view.dossier(), desk.today(), desk.law(), change.before());
        var after = PublicationClock.of(view.dossier(), desk.today(), desk.law(), change.after());
        return before instanceof Running was
                        && after instanceof Running is
                        && !was.computed().day().equals(is.computed().day())
                ? Optional.of(new Moving(view, was, is))
                : Optional.empty();
    }
}
