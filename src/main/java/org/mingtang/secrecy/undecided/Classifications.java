package org.mingtang.secrecy.undecided;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Citation;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.SecrecyReviews;
import org.mingtang.secrecy.undecided.ClassificationFact.Determined;
import org.mingtang.secrecy.undecided.ClassificationFact.Referred;
import org.mingtang.secrecy.undecided.ClassificationRules.Finding;
import org.mingtang.secrecy.undecided.ClassificationRules.Referral;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Referrals under the Secrecy Law: that it was referred, and what was determined (SEC-19).
@Component
public class Classifications {
    private final Journal journal;
    private final Packs packs;
    private final ClassificationTable table;
    private final SecrecyReviews reviews;
    private final UndecidedCases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Classifications(
            Journal journal,
            Packs packs,
            ClassificationTable table,
            SecrecyReviews reviews,
            UndecidedCases cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.journal = journal;
        this.packs = packs;
        this.table = table;
        this.reviews = reviews;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Classification> find(ClassificationId id) {
        return cases.classification(id);
    }

    public List<Entry> entries(ClassificationId id) {
        return journal.read(id.stream());
    }

    /// The newest of a case.
    public Optional<Classification> latestOf(StreamId caseStream) {
        return table.latestOf(caseStream).flatMap(this::find);
    }

    /// What this officer may see, the open ones first.
    public List<Classification> list(Officer officer) {
        return table.list(officer).stream().flatMap(id -> find(id).stream()).toList();
    }

    /// The articles under which a case goes this way on that day.
    public static List<Citation> cites(Law law) {
        return Stream.of("secrecy-law.classification-unclear", "secrecy-regulation.classification-unclear")
                .flatMap(id -> law.citation(id).stream())
                .toList();
    }

    /// Refers a case, in the transaction that holds it. Its ordinary report-up ends, and a review that stands is void.
    @Transactional(propagation = Propagation.MANDATORY)
    public ClassificationOutcome refer(Officer officer, UndecidedCase subject, Referral referral) {
        var stream = new StreamId(subject.stream());
        var objections = ClassificationRules.mayRefer(subject.agency(), referral, officer);
        if (!objections.isEmpty()) {
            return new ClassificationOutcome.Refused(objections);
        }
        var today = LocalDate.now(clock);
        int serial = table.nextSerial(today.getYear());
        var id = ClassificationId.fresh();
        var cites = cites(packs.inForceOn(today)).stream().map(Citation::text).toList();
        var referred = new Referred(
                "待定〔%d〕%d号".formatted(today.getYear(), serial),
                subject.stream(),
                subject.agency(),
                referral.question().orElseThrow(),
                referral.to().orElseThrow(),
                cites,
                officer.person(),
                officer.name(),
                today);
        var actor = ReportUps.actor(officer, subject.agency());
        var now = clock.instant();
        append(id, 0, referred, actor, now);
        table.add(id, referred, serial, now);
        cases.end(stream, "改按保守国家秘密法的程序报送（%s）".formatted(referred.reference()), actor, now);
        reviews.allOf(stream).stream()
                .filter(review -> review.voided().isEmpty())
                .forEach(review -> reviews.voidReview(review.id(), "是否属于国家秘密或者密级不明确，已按保守国家秘密法报送", actor, now));
        return new ClassificationOutcome.Done(id);
    }

    /// Records what was determined. A state secret ends the case.
    @Transactional
    public ClassificationOutcome determine(Officer officer, ClassificationId id, Finding finding) {
        var before = find(id).orElseThrow(() -> new IllegalArgumentException("classification " + id + ": not found"));
        var stream = new StreamId(before.referred().caseStream());
        cases.hold(stream);
        var classification = find(id).orElseThrow();
        var objections = ClassificationRules.mayDetermine(classification, finding, officer, LocalDate.now(clock));
        if (!objections.isEmpty()) {
            return new ClassificationOutcome.Refused(objections);
        }
        var determined = new Determined(
                finding.determination().orElseThrow(),
                finding.by().orElseThrow(),
                finding.decidedOn().orElseThrow(),
                finding.decision().strip(),
                officer.name());
        var referred = classification.referred();
        var unit = referred.agency();
        var actor = ReportUps.actor(officer, unit);
        var now = clock.instant();
        append(id, 1, determined, actor, now);
        table.determined(id, determined, now);
        if (determined.determination().isSecret()) {
            events.publishEvent(new StateSecretDetermined(stream, referred.reference(), actor));
        }
        return new ClassificationOutcome.Done(id);
    }

    private void append(ClassificationId id, long expected, ClassificationFact fact, Actor actor, Instant at) {
        journal.append(id.stream(), expected, actor, at, List.of(new Act(fact, List.of(new ClauseId("SEC-19")))));
    }

    /// Why this officer could not record a determination now, whatever it is.
    public List<Objection> obstacles(Officer officer, Classification classification) {
        var today = LocalDate.now(clock);
        var complete = new Finding(
                Optional.of(Classification.Determination.NOT_SECRET),
                Optional.of(Classification.Determiner.CITY),
                Optional.of(today),
                "—");
        return ClassificationRules.mayDetermine(classification, complete, officer, today);
    }
}
