package org.mingtang.secrecy.undecided;

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
import org.mingtang.regulation.Packs;
import org.mingtang.secrecy.undecided.AnswerClock.Running;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The due dates of answers to report-ups (SEC-11), moved by a holiday notice.
@Component
class AnswerDeadlines implements OpenDeadlines {
    private final ReportUps reportUps;
    private final ReportUpTable table;
    private final Packs packs;

    AnswerDeadlines(ReportUps reportUps, ReportUpTable table, Packs packs) {
        this.reportUps = reportUps;
        this.table = table;
        this.packs = packs;
    }

    /// A report-up with what the change does to it.
    private record Moving(ReportUp reportUp, Running before, Running after) {
        MovedDeadline told() {
            var subject = reportUp.subject();
            return MovedDeadline.of(
                    "/workbench/report-ups/" + reportUp.id(),
                    "报上级确定：" + subject.title(),
                    subject.agency().value(),
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
            var fact = new ReportUpFact.AnswerDueMoved(
                    moving.before().from(),
                    moved.before(),
                    moved.computed(),
                    moved.due(),
                    change.year().getValue(),
                    notice.number(),
                    change.after().version());
            reportUps.move(moving.reportUp().id(), fact, moved.due(), actor, notice.inForceFrom());
            told.add(moved);
        }
        return told;
    }

    private Stream<Moving> moving(CalendarChange change) {
        if (change.days().isEmpty()) {
            return Stream.empty();
        }
        // A period that ended before the first changed day is counted as before.
        return table.dueFrom(change.days().getFirst()).stream()
                .flatMap(id -> reportUps.find(id).stream())
                .flatMap(view -> moving(view.reportUp(), change).stream())
                .sorted(Comparator.comparing(moving -> moving.told().due()));
    }

    private Optional<Moving> moving(ReportUp reportUp, CalendarChange change) {
        var law = packs.inForceOn(reportUp.receivedOn().orElseGet(reportUps::today));
        var before = AnswerClock.of(reportUp, reportUps.today(), law, change.before());
        var after = AnswerClock.of(reportUp, reportUps.today(), law, change.after());
        return before instanceof Running was
                        && after instanceof Running is
                        && !was.computed().day().equals(is.computed().day())
                ? Optional.of(new Moving(reportUp, was, is))
                : Optional.empty();
    }
}
