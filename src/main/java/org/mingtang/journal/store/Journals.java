package org.mingtang.journal.store;

import java.util.List;
import org.mingtang.journal.FactType;
import org.mingtang.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The journal wired without a container, for commands.
public final class Journals {
    private Journals() {}

    /// Appending needs a transaction that the caller has begun.
    public static Journal on(JdbcClient jdbc, List<FactType.Catalogue> catalogues) {
        return new PostgresJournal(jdbc, catalogues);
    }
}
