package org.mingtang.holidays;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.calendar.HolidayNotice;
import org.mingtang.calendar.NoticedDay;
import org.mingtang.organs.PersonId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notices in PostgreSQL: written once, never changed.
@Component
class NoticeTable {
    private static final long LOCK = 0x686f6c6964617973L; // "holidays"

    private static final String LAST = "select coalesce(max(version), 0) from holidays.notice";

    private final JdbcClient jdbc;
    private final JdbcOperations operations;

    NoticeTable(JdbcOperations operations) {
        this.operations = operations;
        this.jdbc = JdbcClient.create(operations);
    }

    /// Until the running transaction ends nobody takes a notice into force.
    ///
    /// @return number of notices taken so far
    int holdShared() {
        // One message of two statements: the second sees what was committed while the first waited, as the first
        // itself would not.
        return operations.execute(
                "select 1 from pg_advisory_xact_lock_shared(%d); %s".formatted(LOCK, LAST),
                (PreparedStatementCallback<Integer>) NoticeTable::secondAnswer);
    }

    private static Integer secondAnswer(PreparedStatement both) throws SQLException {
        both.execute();
        both.getMoreResults();
        try (var answer = both.getResultSet()) {
            answer.next();
            return answer.getInt(1);
        }
    }

    /// Until the running transaction ends nobody computes or takes anything by the calendar.
    void holdAlone() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Integer.class)
                .single();
    }

    /// Number of notices taken so far.
    int last() {
        return jdbc.sql(LAST).query(Integer.class).single();
    }

    /// In order of version.
    List<TakenNotice> all() {
        return jdbc.sql("""
                        select version, year, number, file_name, sha256, reason, person, person_name, in_force_from
                        from holidays.notice order by version""").query((row, _) -> notice(row)).list();
    }

    void add(TakenNotice taken, byte[] file) {
        jdbc.sql("""
                        insert into holidays.notice (version, year, number, file_name, sha256, file, reason, person,
                                                     person_name, in_force_from)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        taken.version(),
                        taken.notice().year().getValue(),
                        taken.number(),
                        taken.fileName(),
                        taken.sha256(),
                        file,
                        taken.reason(),
                        taken.person().value(),
                        taken.personName(),
                        Timestamp.from(taken.inForceFrom()))
                .update();
        for (var day : taken.notice().days()) {
            jdbc.sql("insert into holidays.noticed_day (version, day, kind, name) values (?, ?, ?, ?)")
                    .params(
                            taken.version(),
                            Date.valueOf(day.date()),
                            day.kind().name(),
                            day.name())
                    .update();
        }
    }

    Optional<NoticeFile> file(int version) {
        return jdbc.sql("select file_name, file from holidays.notice where version = ?")
                .param(version)
                .query((row, _) -> new NoticeFile(row.getString("file_name"), row.getBytes("file")))
                .optional();
    }

    private TakenNotice notice(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new TakenNotice(
                version,
                new HolidayNotice(Year.of(row.getInt("year")), days(version)),
                row.getString("number"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("reason"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getTimestamp("in_force_from").toInstant());
    }

    private List<NoticedDay> days(int version) {
        return jdbc.sql("select day, kind, name from holidays.noticed_day where version = ? order by day")
                .param(version)
                .query((row, _) -> new NoticedDay(
                        row.getDate("day").toLocalDate(),
                        NoticedDay.Kind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }
}
