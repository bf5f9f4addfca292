package org.mingtang.requests.store;

import java.sql.Date;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.holidays.InstalledCalendar;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.SectionId;
import org.mingtang.privacy.PersonalData;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.ValueKey;
import org.mingtang.requests.CaseList;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.Sight;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.clock.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class PostgresCaseList implements CaseList {
    /// Sorts behind every day.
    private static final String NO_DUE_DATE = "infinity";

    private final JdbcClient jdbc;
    private final PersonalData data;
    private final Packs packs;
    private final InstalledCalendar calendar;
    private final Organs organs;

    PostgresCaseList(JdbcClient jdbc, PersonalData data, Packs packs, InstalledCalendar calendar, Organs organs) {
        this.jdbc = jdbc;
        this.data = data;
        this.packs = packs;
        this.calendar = calendar;
        this.organs = organs;
    }

    @Override
    public Page list(Query query, Officer officer, LocalDate today) {
        var where = where(query.queue(), officer, today);
        text(where, query.text().strip());
        query.year().ifPresent(year -> where.add("extract(year from arrived) = ?", year));
        query.step().ifPresent(step -> where.add("step = ?", step.name()));
        query.after().ifPresent(key -> after(where, query.sort(), key));
        int size = Math.clamp(query.size(), 1, 10_000);
        var rows = jdbc.sql("select * from request.case_file where " + where.sql() + " order by "
                        + switch (query.sort()) {
                            case DUE -> "coalesce(due, date 'infinity'), id";
                            case ARRIVED -> "arrived desc, id desc";
                            case CHANGED -> "changed desc, id desc";
                        }
                        + " limit " + (size + 1))
                .params(where.values)
                .query((row, _) -> CaseTable.row(row))
                .list();
        boolean more = rows.size() > size;
        var page = more ? rows.subList(0, size) : rows;
        return new Page(page, more ? Optional.of(key(page.getLast(), query.sort())) : Optional.empty());
    }

    @Override
    public long count(Queue queue, Officer officer, LocalDate today) {
        return count(where(queue, officer, today));
    }

    @Override
    public long unread(Officer officer, LocalDate before) {
        var where = where(Queue.ARRIVED, officer, before);
        where.add("arrived < ?", Date.valueOf(before));
        return count(where);
    }

    private long count(Where where) {
        return jdbc.sql("select count(*) from request.case_file where " + where.sql())
                .params(where.values)
                .query(Long.class)
                .single();
    }

    private Where where(Queue queue, Officer officer, LocalDate today) {
        var where = new Where();
        seen(where, Sight.of(officer, packs.inForceOn(today)));
        switch (queue) {
            case WAITING -> waiting(where, officer, today);
            case OVERDUE -> where.add("open and due < ?", Date.valueOf(today));
            case DUE_SOON -> where.add("open and due between ? and ?", Date.valueOf(today), Date.valueOf(soon(today)));
            case ARRIVED ->
                where.add(
                        "(step = ? or step = ? and channel = ?)",
                        Step.ARRIVED.name(),
                        Step.CONFIRMED.name(),
                        Channel.ONLINE.name());
            case APPLICANT -> where.add("open and awaited <> ?", Awaited.NOTHING.name());
            case RUNNING -> where.add("open");
            case REFERRED -> where.add("referred");
            case RECTIFYING -> where.add("rectifying");
            case DISPOSAL -> where.add("disposal <= ?", Date.valueOf(today));
            case ENDED -> where.add("not open");
            case ALL -> {}
        }
        return where;
    }

    /// The last day that shows yellow: by the district's warning, in working days.
    private LocalDate soon(LocalDate today) {
        int warning = packs.inForceOn(today).value(ValueKey.REQUEST_WARNING).number();
        return calendar.current().due(today, new WorkingDays(warning)).day();
    }

    private static void seen(Where where, Sight sight) {
        if (!sight.everything()) {
            where.add(
                    "(agency = any(?) or sections && ?)",
                    sight.units().stream().map(AgencyId::value).toArray(String[]::new),
                    sight.sections().stream().map(SectionId::value).toArray(UUID[]::new));
        }
    }

    /// What waits for one of the officer's posts; and what was handed to a section in which nobody serves any more,
    /// which the disclosure office has to hand on.
    private void waiting(Where where, Officer officer, LocalDate today) {
        where.add(
                "(exists (select from unnest(waiting) role where agency || ' ' || role = any(?))"
                        + " or turn && ? and exists (select from unnest(waiting) role where agency || ' ' || role = any(?))"
                        + " or step = ? and awaited = ? and agency = any(?) and not turn && ?)",
                pairs(officer, post -> post.section().isEmpty() || !Sight.isOfASection(post.role())),
                officer.posts().stream()
                        .flatMap(post -> post.section().stream())
                        .map(SectionId::value)
                        .toArray(UUID[]::new),
                pairs(officer, post -> post.section().isPresent() && Sight.isOfASection(post.role())),
                Step.WITH_SECTIONS.name(),
                Awaited.NOTHING.name(),
                unitsOfSections(officer, today),
                served(officer, today));
    }

    private static String[] pairs(Officer officer, Predicate<Officer.Post> which) {
        return officer.posts().stream()
                .filter(which)
                .map(post -> post.agency().value() + " " + post.role().name())
                .distinct()
                .toArray(String[]::new);
    }

    /// Units for whose disclosure the officer works and in which sections handle requests, not the whole unit.
    private String[] unitsOfSections(Officer officer, LocalDate today) {
        return disclosed(officer)
                .filter(unit ->
                        handling(unit, today).noneMatch(post -> post.section().isEmpty()))
                .map(AgencyId::value)
                .toArray(String[]::new);
    }

    private UUID[] served(Officer officer, LocalDate today) {
        return disclosed(officer)
                .flatMap(unit -> handling(unit, today))
                .flatMap(post -> post.section().stream())
                .map(SectionId::value)
                .distinct()
                .toArray(UUID[]::new);
    }

    private static Stream<AgencyId> disclosed(Officer officer) {
        return officer.posts().stream()
                .filter(post -> post.role() == Role.DISCLOSURE_OFFICER)
                .map(Officer.Post::agency)
                .distinct();
    }

    private Stream<Officer.Post> handling(AgencyId unit, LocalDate today) {
        return Stream.of(Role.values())
                .filter(Sight::isOfASection)
                .flatMap(role -> organs.holders(role, unit, today).stream())
                .flatMap(holder -> holder.posts().stream())
                .filter(post -> post.agency().equals(unit) && Sight.isOfASection(post.role()));
    }

    private void text(Where where, String text) {
        if (text.isEmpty()) {
            return;
        }
        where.add(
                "(number ilike ? escape '!' or receipt ilike ? escape '!'"
                        + " or id in (select case_file from request.lookup where kind = 'applicant' and hash = ?))",
                like(text),
                like(text),
                data.lookup("applicant", text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)));
    }

    /// A key that no page gave is as none.
    private static void after(Where where, Sort sort, String key) {
        var parts = key.split("_", 2);
        if (parts.length != 2
                || !parts[0].matches("infinity|\\d{4}-\\d\\d-\\d\\d(T[0-9:.]{8,18}Z)?")
                || !parts[1].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return;
        }
        var id = UUID.fromString(parts[1]);
        try {
            switch (sort) {
                case DUE ->
                    where.add(
                            "(coalesce(due, date 'infinity'), id) > (cast(? as date), ?)",
                            parts[0].equals(NO_DUE_DATE)
                                    ? NO_DUE_DATE
                                    : LocalDate.parse(parts[0]).toString(),
                            id);
                case ARRIVED ->
                    where.add(
                            "(arrived, id) < (cast(? as date), ?)",
                            LocalDate.parse(parts[0]).toString(),
                            id);
                case CHANGED ->
                    where.add(
                            "(changed, id) < (cast(? as timestamptz), ?)",
                            Instant.parse(parts[0]).toString(),
                            id);
            }
        } catch (DateTimeException _) {
            // as none
        }
    }

    private static String key(CaseRow row, Sort sort) {
        return switch (sort) {
            case DUE -> row.due().map(LocalDate::toString).orElse(NO_DUE_DATE) + "_" + row.id();
            case ARRIVED -> row.arrived() + "_" + row.id();
            case CHANGED -> row.changed() + "_" + row.id();
        };
    }

    private static String like(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static final class Where {
        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... parameters) {
            conditions.add(condition);
            Stream.of(parameters).forEach(values::add);
        }

        String sql() {
            return String.join(" and ", conditions);
        }
    }
}
