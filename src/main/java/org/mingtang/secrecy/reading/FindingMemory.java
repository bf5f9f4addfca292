package org.mingtang.secrecy.reading;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.mingtang.documents.FindingKind;
import org.mingtang.organs.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Salts, and what a unit has said once for all of texts that keep coming back, such as the telephone of its counter.
/// The table is its own truth; each act stands in the journal of the case in which it was done.
@Component
class FindingMemory {
    private static final int SALT_BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    FindingMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param owner a case's stream, or an agency
    byte[] salt(String owner) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        jdbc.sql("insert into secrecy.salt (owner, salt) values (?, ?) on conflict do nothing")
                .params(owner, salt)
                .update();
        return jdbc.sql("select salt from secrecy.salt where owner = ?")
                .param(owner)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    byte[] salt(AgencyId agency) {
        return salt("agency/" + agency.value());
    }

    /// What the unit remembers, by commitment.
    Map<String, FoundItem.Decided> of(AgencyId agency) {
        var remembered = new HashMap<String, FoundItem.Decided>();
        jdbc.sql("select commitment, decision, reason, decided_by, at from secrecy.remembered_finding where agency = ?")
                .param(agency.value())
                .query(row -> {
                    remembered.put(
                            row.getString("commitment"),
                            new FoundItem.Decided(
                                    FindingDecision.valueOf(row.getString("decision")),
                                    row.getString("reason"),
                                    row.getString("decided_by"),
                                    row.getTimestamp("at").toInstant(),
                                    true));
                });
        return remembered;
    }

    void remember(AgencyId agency, FindingKind kind, String commitment, FoundItem.Decided decided) {
        jdbc.sql("""
                        insert into secrecy.remembered_finding
                            (agency, commitment, kind, decision, reason, decided_by, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (agency, commitment) do update
                        set decision = excluded.decision, reason = excluded.reason,
                            decided_by = excluded.decided_by, at = excluded.at""")
                .params(
                        agency.value(),
                        commitment,
                        kind.code(),
                        decided.decision().name(),
                        decided.reason(),
                        decided.by(),
                        Timestamp.from(decided.at()))
                .update();
    }

    void forget(AgencyId agency, String commitment) {
        jdbc.sql("delete from secrecy.remembered_finding where agency = ? and commitment = ?")
                .params(agency.value(), commitment)
                .update();
    }
}
