package org.mingtang.disclosure.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.disclosure.DossierRow;
import org.mingtang.disclosure.Worklist;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresWorklist implements Worklist {
    private final JdbcClient jdbc;

    PostgresWorklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page list(Query query, Officer officer, LocalDate today) {
        var where = where(query.queue(), officer, today);
        if (!query.text().isBlank()) {
            where.add(
                    "(title ilike ? escape '!' or number ilike ? escape '!')", like(query.text()), like(query.text()));
        }
        query.agency().ifPresent(agency -> where.add("agency = ?", agency.value()));
        query.after().ifPresent(key -> after(where, query.sort(), key));
        int size = Math.clamp(query.size(), 1, 10_000);
        var rows = jdbc.sql("select * from disclosure.dossier where " + where.sql() + " order by "
                        + switch (query.sort()) {
                            case DUE -> "coalesce(due, date 'infinity'), id";
                            case CHANGED -> "changed desc, id desc";
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
    public long count(Queue queue, Officer officer, LocalDate today) {
        var where = where(queue, officer, today);
        return jdbc.sql("select count(*) from disclosure.dossier where " + where.sql())
                .params(where.values)
                .query(Long.class)
                .single();
    }

    private static Where where(Queue queue, Officer officer, LocalDate today) {
        var where = new Where();
        units(where, officer);
        switch (queue) {
            case WAITING -> waiting(where, officer);
            case OVERDUE -> {
                waiting(where, officer);
                where.add("due < ?", Date.valueOf(today));
            }
            case DUE_SOON -> {
                waiting(where, officer);
                where.add("due between ? and ?", Date.valueOf(today), Date.valueOf(today.plusDays(1)));
            }
            case RETURNED -> {
                waiting(where, officer);
                where.add("returned");
            }
            case MINE -> where.add("author = ?", officer.person().value());
            case RUNNING -> where.add("state = 'NOT_YET'");
            case PUBLISHED -> where.add("state = 'STANDING'");
            case ENDED -> where.add("state in ('WITHDRAWN', 'TAKEN_DOWN', 'CLOSED')");
            case ALL -> {}
        }
        return where;
    }

    /// Officers see their own units; the supervising authority sees all.
    private static void units(Where where, Officer officer) {
        if (officer.posts().stream().anyMatch(post -> post.role() == Role.SUPERVISOR)) {
            return;
        }
        where.add("agency = any(?)", (Object)
                officer.agencies().stream().map(AgencyId::value).toArray(String[]::new));
    }

    private static void waiting(Where where, Officer officer) {
        var pairs = officer.posts().stream()
                .map(post -> post.agency().value() + " " + post.role().name())
                .toArray(String[]::new);
        var reviewed = officer.posts().stream()
                .filter(post -> post.role() == Role.SECRECY_REVIEWER)
                .map(post -> post.agency().value())
                .toArray(String[]::new);
        where.add(
                "state = 'NOT_YET' and ((not opinion_open and agency || ' ' || role = any(?))"
                        + " or (opinion_open and agency = any(?)))",
                pairs,
                reviewed);
    }

    private static void after(Where where, Sort sort, String key) {
        var parts = key.split("_", 2);
        if (parts.length != 2 || !parts[1].matches("[0-9a-f-]{36}")) {
            return;
        }
        var id = UUID.fromString(parts[1]);
        switch (sort) {
            case DUE -> where.add("(coalesce(due, date 'infinity'), id) > (cast(? as date), ?)", parts[0], id);
            case CHANGED ->
                where.add(
                        "(changed, id) < (cast(? as timestamptz), ?)",
                        Instant.parse(parts[0]).toString(),
                        id);
        }
    }

    private static String key(DossierRow row, Sort sort) {
        return switch (sort) {
            case DUE -> row.due().map(LocalDate::toString).orElse("infinity") + "_" + row.id();
            case CHANGED -> row.changed() + "_" + row.id();
        };
    }

    private static String like(String text) {
        return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static DossierRow row(ResultSet row) throws SQLException {
        return new DossierRow(
                new DossierId(row.getObject("id", UUID.class)),
                ItemKind.valueOf(row.getString("kind")),
                new AgencyId(row.getString("agency")),
                row.getString("title"),
                row.getString("number"),
                row.getString("attribute"),
                row.getString("author_name"),
                row.getString("stage_name"),
                row.getString("role"),
                row.getBoolean("opinion_open"),
                row.getBoolean("returned"),
                row.getString("state"),
                Optional.ofNullable(row.getDate("due")).map(Date::toLocalDate),
                row.getTimestamp("changed").toInstant());
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
