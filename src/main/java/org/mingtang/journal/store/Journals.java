package org.mingtang.journal.store;

import java.util.List;
import javax.sql.DataSource;
import org.mingtang.journal.FactType;
import org.mingtang.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;

/// The journal wired without a container, for commands.
public final class Journals {
    private Journals() {}

    /// Appending needs a transaction that the caller has begun.
    public static Journal on(DataSource database, List<FactType.Catalogue> catalogues) {
        return new PostgresJournal(new JdbcTemplate(database), catalogues);
    }
}
