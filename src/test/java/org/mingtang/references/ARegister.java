package org.mingtang.references;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mingtang.TestDatabase;
import org.mingtang.journal.Journal;
import org.mingtang.journal.store.Journals;
import org.mingtang.organs.Officer;
import org.mingtang.organs.PersonId;
import org.mingtang.references.KnownDocumentSource.Sighting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The register on a database of its own, which counts the statements it is asked.
final class ARegister implements AutoCloseable {
    static final Officer WU =
            new Officer(new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000000a")), "吴萍", Set.of());
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    final AtomicInteger statements = new AtomicInteger();
    final TestDatabase database = TestDatabase.fresh();
    final JdbcClient jdbc;
    final Journal journal;
    final KnownDocumentTable table;
    final KnownDocumentDesk desk;

    ARegister() {
        var counted = counting(database.app());
        jdbc = JdbcClient.create(counted);
        journal = Journals.on(counted, List.of(KnownDocumentFact.CATALOGUE));
        table = new KnownDocumentTable(jdbc);
        desk = new KnownDocumentDesk(
                table,
                new KnownDocumentWriting(jdbc),
                journal,
                new TransactionTemplate(new JdbcTransactionManager(counted)),
                Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }

    /// Outside a transaction every statement takes a connection.
    private DataSource counting(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public java.sql.Connection getConnection() throws java.sql.SQLException {
                statements.incrementAndGet();
                return super.getConnection();
            }
        };
    }

    /// @param others what other modules know
    KnownDocumentRegister register(Sighting... others) {
        return new KnownDocumentRegister(
                table,
                List.of(keys -> List.of(others).stream()
                        .filter(sighting -> keys.contains(sighting.key()))
                        .toList()));
    }

    KnownEntry enters(String number, String title, String attribute) {
        var outcome = desk.enter(new KnownDocumentProposal(number, title, attribute, ""), WU);
        if (outcome instanceof KnownDocumentOutcome.Done(var entry)) {
            return entry;
        }
        throw new AssertionError(outcome);
    }

    @Override
    public void close() {
        database.close();
    }
}
