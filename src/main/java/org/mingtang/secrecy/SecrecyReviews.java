package org.mingtang.secrecy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ClauseId;
import org.mingtang.secrecy.ReviewFact.Leader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The records of secrecy review. They are written in the transaction of the case they belong to; there is no way to
/// delete one (SEC-09).
@Component
public class SecrecyReviews {
    private final Journal journal;
    private final JdbcClient jdbc;

    SecrecyReviews(Journal journal, JdbcClient jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /// The newest review of a case by a unit, standing or void. Units that issue a document together review it each
    /// (SEC-15).
    public Optional<SecrecyReview> latestOf(StreamId caseStream, AgencyId agency) {
        return jdbc.sql("""
                        select id from secrecy.review where case_stream = ? and agency = ?
                        order by concluded desc, id limit 1""")
                .params(caseStream.value(), agency.value())
                .query(UUID.class)
                .optional()
                .map(ReviewId::new)
                .map(this::read);
    }

    /// Every review of a case by whatever unit, newest first.
    public List<SecrecyReview> allOf(StreamId caseStream) {
        return jdbc
                .sql("select id from secrecy.review where case_stream = ? order by concluded desc, id")
                .param(caseStream.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ReviewId::new)
                .map(this::read)
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ReviewId conclude(Subject subject, Finding finding, Signature reviewer, Actor actor, Instant at) {
        latestOf(new StreamId(subject.caseStream()), subject.agency())
                .filter(review -> review.voided().isEmpty())
                .ifPresent(review -> voidReview(review.id(), "已重新审查", actor, at));
        var id = new ReviewId(UUID.randomUUID());
        append(id, 0, new ReviewFact.ReviewConcluded(subject, finding, reviewer), actor, at, "SEC-01", "SEC-08");
        jdbc.sql("""
                        insert into secrecy.review (id, case_stream, agency, contents, conclusion, concluded, voided)
                        values (?, ?, ?, ?, ?, ?, false)""")
                .params(
                        id.value(),
                        subject.caseStream(),
                        subject.agency().value(),
                        subject.contents(),
                        finding.conclusion().name(),
                        Timestamp.from(at))
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void approve(ReviewId id, Leader leader, Signature signature, String remark, Actor actor, Instant at) {
        append(id, last(id), new ReviewFact.ReviewApproved(leader, signature, remark), actor, at, "ACT-05", "SEC-08");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void voidReview(ReviewId id, String reason, Actor actor, Instant at) {
        append(id, last(id), new ReviewFact.ReviewVoided(reason), actor, at, "SEC-01");
        jdbc.sql("update secrecy.review set voided = true where id = ?")
                .param(id.value())
                .update();
    }

    private SecrecyReview read(ReviewId id) {
        var facts = journal.read(id.stream()).stream()
                .map(Entry::fact)
                .map(ReviewFact.class::cast)
                .toList();
        return SecrecyReview.fold(id, facts);
    }

    private long last(ReviewId id) {
        return journal.read(id.stream()).size();
    }

    private void append(ReviewId id, long expected, ReviewFact fact, Actor actor, Instant at, String... clauses) {
        var ids = List.of(clauses).stream().map(ClauseId::new).toList();
        journal.append(id.stream(), expected, actor, at, List.of(new Act(fact, ids)));
    }
}
