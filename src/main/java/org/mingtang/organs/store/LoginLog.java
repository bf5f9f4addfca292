package org.mingtang.organs.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.OrganViews.LoginOutcome;
import org.mingtang.organs.OrganViews.LoginPage;
import org.mingtang.organs.OrganViews.LoginQuery;
import org.mingtang.organs.OrganViews.LoginRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The login log as the auditor reads it: latest first, paged by key, so that the page after many costs what the first
/// does.
final class LoginLog {
    private final JdbcClient jdbc;

    LoginLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LoginPage page(LoginQuery query) {
        List<LoginRow> rows = jdbc.sql("""
                        select * from organs.login_attempt
                        where (:login = '' or login = :login)
                          and (:outcome::text is null or outcome = :outcome)
                          and (:from::timestamptz is null or at >= :from)
                          and (:until::timestamptz is null or at < :until)
                          and id < :before
                        order by id desc limit :size
                        """)
                .param("login", query.login().strip())
                .param("outcome", query.outcome().map(LoginOutcome::name).orElse(null))
                .param("from", OrganRows.timestamp(query.from()))
                .param("until", OrganRows.timestamp(query.until()))
                .param("before", query.before().orElse(Long.MAX_VALUE))
                .param("size", query.size() + 1)
                .query((row, _) -> new LoginRow(
                        row.getLong("id"),
                        OrganRows.instant(row, "at").orElseThrow(),
                        row.getString("login"),
                        Optional.ofNullable(row.getObject("account", UUID.class))
                                .map(AccountId::new),
                        row.getString("address"),
                        LoginOutcome.valueOf(row.getString("outcome")),
                        row.getInt("refused")))
                .list();
        if (rows.size() <= query.size()) {
            return new LoginPage(rows, Optional.empty());
        }
        List<LoginRow> shown = rows.subList(0, query.size());
        return new LoginPage(List.copyOf(shown), Optional.of(shown.getLast().key()));
    }
}
