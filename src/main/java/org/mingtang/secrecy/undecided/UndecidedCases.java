package org.mingtang.secrecy.undecided;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.documents.FileHash;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.StreamId;
import org.mingtang.secrecy.Conclusion;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.ReviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the module that has a case asks before it releases it, and tells when it was reviewed or ended.
@Component
public class UndecidedCases {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final ReportUps reportUps;
    private final ReportUpTable table;
    private final ClassificationTable classifications;

    UndecidedCases(
            JdbcClient jdbc,
            Journal journal,
            ReportUps reportUps,
            ReportUpTable table,
            ClassificationTable classifications) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.reportUps = reportUps;
        this.table = table;
        this.classifications = classifications;
    }

    /// Until the running transaction ends nobody else releases, reports or determines this case.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(StreamId caseStream) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(caseStream.value())
                .query((_, _) -> true)
                .list();
    }

    public Undecided of(StreamId caseStream) {
        var barring = classifications.barring(caseStream).flatMap(this::classification);
        if (barring.isPresent()) {
            var reference = barring.get().referred().reference();
            return barring.get().isSecret()
                    ? new Undecided.StateSecret(barring.get().id(), reference)
                    : new Undecided.Referred(barring.get().id(), reference);
        }
        return table.openOf(caseStream)
                .flatMap(reportUps::find)
                .<Undecided>map(view -> new Undecided.ReportedUp(
                        view.reportUp().id(), view.reportUp().authority()))
                .orElseGet(Undecided.Nothing::new);
    }

    /// Why a review of these files must not end so: the authority's answer binds the unit.
    public Optional<Objection> against(StreamId caseStream, Conclusion conclusion, Set<FileHash> files) {
        return answered(caseStream)
                .filter(reportUp -> !reportUp.lets(conclusion, files))
                .map(reportUp -> {
                    var answer = reportUp.answer().orElseThrow();
                    return Objection.at(
                            "conclusion",
                            "%s已答复“%s”（%s），结论不能是“%s”。"
                                    .formatted(
                                            reportUp.authority().chinese(),
                                            answer.verdict().chinese(),
                                            answer.on(),
                                            conclusion.chinese()),
                            "SEC-11");
                });
    }

    /// The review was concluded upon the newest answer: its record quotes it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reviewed(StreamId caseStream, ReviewId review, Actor actor, Instant at) {
        answered(caseStream)
                .ifPresent(reportUp -> reportUps.write(
                        reportUp.id(), new ReportUpFact.QuotedInReview(review), actor, at, "SEC-08", "SEC-11"));
    }

    /// The case ended otherwise: nobody waits for the answer any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(StreamId caseStream, String reason, Actor actor, Instant at) {
        table.openOf(caseStream)
                .ifPresent(id -> reportUps.write(id, new ReportUpFact.TakenBack(reason), actor, at, "SEC-05"));
    }

    /// The newest report-up of a case, where it was answered.
    private Optional<ReportUp> answered(StreamId caseStream) {
        return table.ofCase(caseStream).stream()
                .flatMap(id -> reportUps.find(id).stream())
                .map(ReportUpView::reportUp)
                .filter(reportUp -> reportUp.answer().isPresent())
                .findFirst();
    }

    Optional<Classification> classification(ClassificationId id) {
        List<ClassificationFact> facts = journal.read(id.stream()).stream()
                .map(Entry::fact)
                .map(ClassificationFact.class::cast)
                .toList();
        return facts.isEmpty() ? Optional.empty() : Optional.of(Classification.fold(id, facts));
    }
}
