package org.mingtang.organs.store;

import java.util.List;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.OrganViews.PeopleQuery;
import org.mingtang.organs.OrganViews.PeopleSort;
import org.mingtang.organs.Person;
import org.mingtang.regulation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The people list: search, filter, sort, page.
final class PeopleSearch {
    record Hit(Person person, boolean hasLogin) {}

    private static final String MATCHING = """
             from organs.person n
            where (:text = '' or n.name like :pattern or n.staff_number ilike :pattern or n.phone like :pattern)
              and ((:agency::text is null and :role::text is null) or exists (
                    select from organs.post p
                    where p.person = n.id and p.first_day <= :day and (p.last_day is null or p.last_day >= :day)
                      and (:agency::text is null or p.agency = :agency) and (:role::text is null or p.role = :role)))
            """;

    private final JdbcClient jdbc;

    PeopleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hit> page(PeopleQuery query) {
        String columns = """
                select n.*, exists (select from organs.account c where c.person = n.id and not c.disabled
                                    and (c.last_day is null or c.last_day >= :day)) has_login
                """;
        return bind(query, columns + MATCHING + " order by " + order(query.sort()) + " limit :size offset :skip")
                .param("size", query.size())
                .param("skip", (long) query.page() * query.size())
                .query((row, number) -> new Hit(OrganRows.person(row, number), row.getBoolean("has_login")))
                .list();
    }

    int total(PeopleQuery query) {
        return bind(query, "select count(*)" + MATCHING).query(Integer.class).single();
    }

    private StatementSpec bind(PeopleQuery query, String sql) {
        String text = query.text().strip();
        return jdbc.sql(sql)
                .param("text", text)
                .param("pattern", "%" + literal(text) + "%")
                .param("agency", query.agency().map(AgencyId::value).orElse(null))
                .param("role", query.role().map(Role::name).orElse(null))
                .param("day", query.day());
    }

    /// Names in the order of their sounds, as Chinese readers expect.
    private static String order(PeopleSort sort) {
        return switch (sort) {
            case NAME -> "n.name collate \"zh-x-icu\", n.id";
            case STAFF_NUMBER -> "n.staff_number = '', n.staff_number, n.id";
            case AGENCY -> """
                (select min(a.rank) from organs.post p join organs.agency a on a.id = p.agency
                 where p.person = n.id and p.first_day <= :day and (p.last_day is null or p.last_day >= :day)),
                n.name collate "zh-x-icu", n.id""";
        };
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
