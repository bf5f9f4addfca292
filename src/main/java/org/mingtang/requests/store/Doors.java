package org.mingtang.requests.store;

import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.AgencyId;
import org.mingtang.requests.casefile.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What leads an applicant to the own request, and one form that was sent twice to the one request it made.
@Component
public class Doors {
    private final JdbcClient jdbc;

    Doors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whoever sends the same form meanwhile waits until this transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdSubmission(byte[] token) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 11))")
                .param(token)
                .query((row, _) -> 0)
                .single();
    }

    /// What a form became, and whether it held the same then.
    public record Sent(CaseId id, boolean same) {}

    /// @param content keyed hash of what the form holds now
    @Transactional(readOnly = true)
    public Optional<Sent> sent(byte[] token, byte[] content) {
        return jdbc.sql("""
                        select case_file, coalesce(content = ?, true) as same from request.submission
                        where token = ?""")
                .param(content)
                .param(token)
                .query((row, _) -> new Sent(new CaseId(row.getObject("case_file", UUID.class)), row.getBoolean("same")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(byte[] token, byte[] content, CaseId id) {
        jdbc.sql("insert into request.submission (token, content, case_file) values (?, ?, ?)")
                .param(token)
                .param(content)
                .param(id.value())
                .update();
    }

    /// Whoever acts on several requests of a unit at once waits until this transaction ends, so that nobody waits for
    /// each other.
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdSeveral(AgencyId agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 12))")
                .param(agency.value())
                .query((row, _) -> 0)
                .single();
    }

    /// Whether no request has that number yet.
    @Transactional(readOnly = true)
    public boolean isFree(String receipt) {
        return jdbc.sql("select not exists (select from request.case_file where receipt = ?)")
                .param(receipt)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void open(String receipt, byte[] codeHash) {
        jdbc.sql("""
                        insert into request.query_code (receipt, hash) values (?, ?)
                        on conflict (receipt) do update set hash = excluded.hash""").param(receipt).param(codeHash).update();
    }

    /// The second opens to the code of the first, if that has one.
    @Transactional(propagation = Propagation.MANDATORY)
    public void openAlike(String receipt, String second) {
        jdbc.sql(
                        "insert into request.query_code (receipt, hash) select ?, hash from request.query_code where receipt = ?")
                .params(second, receipt)
                .update();
    }

    /// The request of that number, where the code is its own. A wrong number and a wrong code take the same way.
    @Transactional(readOnly = true)
    public Optional<CaseId> find(String receipt, byte[] codeHash) {
        return jdbc.sql("""
                        select f.id from request.case_file f join request.query_code c using (receipt)
                        where f.receipt = ? and c.hash = ?""")
                .param(receipt)
                .param(codeHash)
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    /// Nobody finds the request any more by who asked.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(CaseId id) {
        jdbc.sql("delete from request.lookup where case_file = ?")
                .param(id.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void findAgainBy(String kind, byte[] hash, CaseId id) {
        jdbc.sql("insert into request.lookup (kind, hash, case_file) values (?, ?, ?) on conflict do nothing")
                .param(kind)
                .param(hash)
                .param(id.value())
                .update();
    }
}
