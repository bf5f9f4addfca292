package org.mingtang.secrecy.undecided;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class ReportUpTable implements ReportUpList {
    private static final String OPEN = "state in ('AWAITING_RECEIPT', 'WITH_AUTHORITY', 'MATERIAL_OPEN')";

    private final JdbcClient jdbc;

    ReportUpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes the line in the transaction of its entries.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(ReportUpView view, Optional<LocalDate> due) {
        var reportUp = view.reportUp();
        var subject = reportUp.subject();
        jdbc.sql("""
                        insert into secrecy.report_up
                            (id, sequence, case_stream, agency, title, number, authority, state, verdict, due,
                             reported_on, changed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::date, ?, ?)
                        on conflict (id) do update set
                            sequence = excluded.sequence, state = excluded.state, verdict = excluded.verdict,
                            due = excluded.due, changed = excluded.changed""")
                .params(
                        reportUp.id().value(),
                        view.sequence(),
                        subject.stream(),
                        subject.agency().value(),
                        subject.title(),
                        subject.number(),
                        reportUp.authority().name(),
                        ReportUpRow.State.of(reportUp.progress()).name(),
                        reportUp.answer().map(answer -> answer.verdict().name()).orElse(""),
                        due.map(LocalDate::toString).orElse(""),
                        Date.valueOf(reportUp.reported().on()),
                        Timestamp.from(view.entries().getLast().at()))
                .update();
    }

    /// The report-ups of a case, newest first.
    List<ReportUpId> ofCase(StreamId caseStream) {
        return ids("case_stream = ? order by reported_on desc, changed desc, id", caseStream.value());
    }

    Optional<ReportUpId> openOf(StreamId caseStream) {
        return ids("case_stream = ? and " + OPEN, caseStream.value()).stream().findFirst();
    }

    @Override
    public List<ReportUpId> dueFrom(LocalDate day) {
        return ids(OPEN + " and due >= ? order by due, id", Date.valueOf(day));
    }

    private List<ReportUpId> ids(String where, Object value) {
        return jdbc.sql("select id from secrecy.report_up where " + where)
                .param(value)
                .query((row, _) -> new ReportUpId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Page list(Query query, Officer officer) {
        var where = where(query.filter(), officer);
        if (!query.text().isBlank()) {
            where.add("(title ilike ? escape '!' or number ilike ? escape '!')", like(query), like(query));
        }
        query.agency().ifPresent(agency -> where.add("agency = ?", agency.value()));
        query.after().ifPresent(key -> after(where, query.sort(), key));
        int size = Math.clamp(query.size(), 1, 10_000);
        var rows = jdbc.sql("select * from secrecy.report_up where " + where.sql() + " order by "
                        + switch (query.sort()) {
                            case DUE -> "coalesce(due, date 'infinity'), id";
                            case REPORTED -> "reported_on desc, id desc";
                        }
                        + " limit " + (size + 1))
                .params(where.values)
                .query((row, _) -> row(row))
                .list();
        boolean more = rows.size() > size;
        var page = more ? rows.subList(0, size) : rows;
        return new Page(page, more ? Optional.of(key(page.getLast(), query.sort())) : Optional.empty());
    }

    @Override
    public long count(Filter filter, Officer officer) {
        var where = where(filter, officer);
        return jdbc.sql("select count(*) from secrecy.report_up where " + where.sql())
                .params(where.values)
                .query(Long.class)
                .single();
    }

    private static Where where(Filter filter, Officer officer) {
        var where = new Where();
        if (!ReportUpList.readsAll(officer)) {
            where.add("agency = any(?)", (Object)
                    officer.agencies().stream().map(AgencyId::value).toArray(String[]::new));
        }
        switch (filter) {
            case OPEN -> where.add(OPEN);
            case FOR_ME -> forMe(where, officer);
            case ENDED -> where.add("not " + OPEN);
            case ALL -> {}
        }
        return where;
    }

    /// The authority receives and answers, the unit supplies.
    private static void forMe(Where where, Officer officer) {
        var authorities = new ArrayList<String>();
        for (var authority : Authority.values()) {
            if (authority.isServedBy(officer)) {
                authorities.add(authority.name());
            }
        }
        var reporting = officer.posts().stream()
                .filter(post -> ReportUpRules.REPORTERS.contains(post.role()))
                .map(post -> post.agency().value())
                .toArray(String[]::new);
        where.add(
                "(state in ('AWAITING_RECEIPT', 'WITH_AUTHORITY') and authority = any(?)"
                        + " or state = 'MATERIAL_OPEN' and agency = any(?))",
                authorities.toArray(String[]::new),
                reporting);
    }

    private static void after(Where where, Sort sort, String key) {
        var parts = key.split("_", 2);
        if (parts.length != 2
                || !parts[0].matches("infinity|\\d{4}-\\d{2}-\\d{2}")
                || Keys.read(parts[1]).isEmpty()) {
            return;
        }
        var id = UUID.fromString(parts[1]);
        switch (sort) {
            case DUE -> where.add("(coalesce(due, date 'infinity'), id) > (cast(? as date), ?)", parts[0], id);
            case REPORTED -> where.add("(reported_on, id) < (cast(? as date), ?)", parts[0], id);
        }
    }

    private static String key(ReportUpRow row, Sort sort) {
        return switch (sort) {
            case DUE -> row.due().map(LocalDate::toString).orElse("infinity") + "_" + row.id();
            case REPORTED -> row.reportedOn() + "_" + row.id();
        };
    }

    private static String like(Query query) {
        return "%" + query.text().strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static ReportUpRow row(ResultSet row) throws SQLException {
        return new ReportUpRow(
                new ReportUpId(row.getObject("id", UUID.class)),
                row.getString("case_stream"),
                new AgencyId(row.getString("agency")),
                row.getString("title"),
                row.getString("number"),
                Authority.valueOf(row.getString("authority")),
                ReportUpRow.State.valueOf(row.getString("state")),
                Verdict.of(row.getString("verdict")),
                Optional.ofNullable(row.getDate("due")).map(Date::toLocalDate),
                row.getDate("reported_on").toLocalDate());
    }

    private static final class Where {
        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... parameters) {
            conditions.add(condition);
            values.addAll(List.of(parameters));
        }

        String sql() {
            return String.join(" and ", conditions);
        }
    }
}
