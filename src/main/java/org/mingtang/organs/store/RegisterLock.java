package org.mingtang.organs.store;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Lets writers of the register, on whatever node, go one after another. Readers and logins do not wait for it.
final class RegisterLock {
    private static final long KEY = 0x6f7267616e73L; // "organs"

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    RegisterLock(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Runs in a transaction, or the caller's, with the lock held until it ends.
    <T> T alone(Supplier<T> act) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            take();
            return act.get();
        }));
    }

    /// For who has a transaction already.
    void take() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(:key)")
                .param("key", KEY)
                .query(Integer.class)
                .single();
    }
}
