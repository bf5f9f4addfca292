package org.mingtang.secrecy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Which units are asked for something on a case that is not theirs (SEC-07, SEC-15): the queue of their reviewers.
@Component
public class AskedUnits {
    private final JdbcClient jdbc;

    AskedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Purpose {
        OPINION("征求意见"),
        CONFIRMATION("协商确认"),
        JOINT_REVIEW("联合发文审查");

        private final String chinese;

        Purpose(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// @param number of the question; 0 for a conclusion
    /// @param title  of what is under review
    /// @param by     the unit that asks
    /// @param since  day from which the unit is asked
    public record Asked(
            StreamId caseStream,
            AgencyId agency,
            Purpose purpose,
            int number,
            String title,
            AgencyId by,
            LocalDate since) {}

    /// Everything that is asked on a case now; what was asked before and is no longer in the list is done.
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(StreamId caseStream, List<Asked> now) {
        jdbc.sql("delete from secrecy.asked_unit where case_stream = ?")
                .param(caseStream.value())
                .update();
        for (var asked : now) {
            jdbc.sql("""
                            insert into secrecy.asked_unit (case_stream, agency, purpose, number, title, asked_by, since)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            caseStream.value(),
                            asked.agency().value(),
                            asked.purpose().name(),
                            asked.number(),
                            asked.title(),
                            asked.by().value(),
                            asked.since())
                    .update();
        }
    }

    /// What waits for these units, the oldest first.
    public List<Asked> waitingFor(Collection<AgencyId> agencies) {
        return jdbc.sql(
                        "select * from secrecy.asked_unit where agency = any(?) order by since, title, case_stream, number")
                .param(agencies.stream().map(AgencyId::value).toArray(String[]::new))
                .query((row, _) -> new Asked(
                        new StreamId(row.getString("case_stream")),
                        new AgencyId(row.getString("agency")),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getInt("number"),
                        row.getString("title"),
                        new AgencyId(row.getString("asked_by")),
                        row.getObject("since", LocalDate.class)))
                .list();
    }
}
