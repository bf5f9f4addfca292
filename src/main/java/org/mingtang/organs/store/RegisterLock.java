package org.mingtang.organs.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets writers of the register, on whatever node, go one after another; held until the transaction ends. Readers and
/// logins do not take it.
final class RegisterLock {
    private static final long KEY = 0x6f7267616e73L; // "organs"

    private final JdbcClient jdbc;

    RegisterLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(:key)")
                .param("key", KEY)
                .query(Integer.class)
                .single();
    }
}
