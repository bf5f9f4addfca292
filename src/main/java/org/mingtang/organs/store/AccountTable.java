package org.mingtang.organs.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.Account;
import org.mingtang.organs.Account.Mark;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.PersonId;
import org.mingtang.regulation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts as rows.
final class AccountTable {
    /// An account with its password's hash.
    record Keyed(Account account, String passwordHash) {
        @Override
        public String toString() {
            return "Keyed[" + account.login() + "]";
        }
    }

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Keyed> find(AccountId id) {
        return where("id = :key", id.value());
    }

    Optional<Keyed> byLogin(String login) {
        return where("login = :key", login);
    }

    Optional<Account> of(PersonId person) {
        return where("person = :key", person.value()).map(Keyed::account);
    }

    boolean hasSystemAdministrator() {
        return jdbc.sql("select exists (select from organs.account where administers = :role)")
                .param("role", Role.SYSTEM_ADMINISTRATOR.name())
                .query(Boolean.class)
                .single();
    }

    void insert(Account account, String passwordHash, Instant at) {
        jdbc.sql("""
                        insert into organs.account (id, person, login, password_hash, administers, must_change_password,
                            demonstration, opened_at)
                        values (:id, :person, :login, :hash, :administers, :mustChange, :demonstration, :at)
                        """)
                .param("id", account.id().value())
                .param("person", account.person().value())
                .param("login", account.login())
                .param("hash", passwordHash)
                .param("administers", account.administers().map(Role::name).orElse(null))
                .param("mustChange", account.is(Mark.MUST_CHANGE_PASSWORD))
                .param("demonstration", account.is(Mark.DEMONSTRATION))
                .param("at", OrganRows.timestamp(at))
                .update();
    }

    void setPassword(UUID account, String hash, boolean mustChange) {
        jdbc.sql("update organs.account set password_hash = :hash, must_change_password = :mustChange where id = :id")
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("id", account)
                .update();
    }

    /// Only while the password is still the one that was checked.
    void renewHash(Keyed checked, String hash) {
        jdbc.sql("update organs.account set password_hash = :hash where id = :id and password_hash = :old")
                .param("hash", hash)
                .param("id", checked.account().id().value())
                .param("old", checked.passwordHash())
                .update();
    }

    void loggedIn(AccountId account, Instant at) {
        jdbc.sql("update organs.account set last_login_at = :at where id = :id")
                .param("at", OrganRows.timestamp(at))
                .param("id", account.value())
                .update();
    }

    void disable(AccountId account) {
        jdbc.sql("update organs.account set disabled = true where id = :id")
                .param("id", account.value())
                .update();
    }

    void enable(AccountId account) {
        jdbc.sql("update organs.account set disabled = false, last_day = null where id = :id")
                .param("id", account.value())
                .update();
    }

    void close(PersonId person, LocalDate lastDay) {
        jdbc.sql("update organs.account set last_day = :day where person = :person")
                .param("day", lastDay)
                .param("person", person.value())
                .update();
    }

    private Optional<Keyed> where(String condition, Object key) {
        return jdbc.sql("select * from organs.account where " + condition)
                .param("key", key)
                .query((row, number) -> new Keyed(OrganRows.account(row, number), row.getString("password_hash")))
                .optional();
    }
}
