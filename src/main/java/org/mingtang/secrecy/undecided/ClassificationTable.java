package org.mingtang.secrecy.undecided;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.secrecy.undecided.ClassificationFact.Determined;
import org.mingtang.secrecy.undecided.ClassificationFact.Referred;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list of referrals; holds no title.
@Component
class ClassificationTable {
    private final JdbcClient jdbc;

    ClassificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One after the other, without gaps: until the running transaction ends nobody else gets one.
    int nextSerial(int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('secrecy.classification'))")
                .query((_, _) -> true)
                .list();
        return jdbc.sql("select coalesce(max(serial), 0) + 1 from secrecy.classification where year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    void add(ClassificationId id, Referred referred, int serial, Instant at) {
        jdbc.sql("""
                        insert into secrecy.classification
                            (id, sequence, year, serial, case_stream, agency, state, referred_on, changed)
                        values (?, 1, ?, ?, ?, ?, 'OPEN', ?, ?)""")
                .params(
                        id.value(),
                        referred.on().getYear(),
                        serial,
                        referred.caseStream(),
                        referred.agency().value(),
                        Date.valueOf(referred.on()),
                        Timestamp.from(at))
                .update();
    }

    void determined(ClassificationId id, Determined determined, Instant at) {
        jdbc.sql("update secrecy.classification set sequence = 2, state = ?, changed = ? where id = ?")
                .params(determined.determination().isSecret() ? "SECRET" : "NOT_SECRET", Timestamp.from(at), id.value())
                .update();
    }

    Optional<ClassificationId> latestOf(StreamId caseStream) {
        return jdbc.sql("select id from secrecy.classification where case_stream = ? order by changed desc limit 1")
                .param(caseStream.value())
                .query((row, _) -> new ClassificationId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// An open one, or one that found a state secret.
    Optional<ClassificationId> barring(StreamId caseStream) {
        return jdbc.sql("select id from secrecy.classification where case_stream = ? and state <> 'NOT_SECRET'"
                        + " order by state desc limit 1")
                .param(caseStream.value())
                .query((row, _) -> new ClassificationId(row.getObject("id", UUID.class)))
                .optional();
    }

    List<ClassificationId> list(Officer officer) {
        var units = officer.agencies().stream().map(AgencyId::value).toArray(String[]::new);
        return jdbc.sql("select id from secrecy.classification where ? or agency = any(?)"
                        + " order by state <> 'OPEN', referred_on desc, serial desc limit 200")
                .params(List.of(ReportUpList.readsAll(officer), units))
                .query((row, _) -> new ClassificationId(row.getObject("id", UUID.class)))
                .list();
    }
}
