package org.mingtang;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.mingtang.installation.EmbeddedPostgres;
import org.mingtang.journal.store.Journals;
import org.mingtang.organs.FirstAdministrator;
import org.mingtang.organs.Password;
import org.mingtang.organs.store.OrganStores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// What is done with a data folder before its server runs for the first time.
public final class FirstStart {
    private FirstStart() {}

    /// Makes the first system administrator; makes the data folder and its database where they are missing.
    ///
    /// @throws org.mingtang.installation.InstallationException when the folder is in use or not ours
    public static FirstAdministrator.Result administrator(
            Path data, String login, String name, Password password, Instant at) {
        try (var postgres = EmbeddedPostgres.start(data)) {
            DatabaseConfiguration.migrate(postgres.owner());
            var access = postgres.app();
            var database = new DriverManagerDataSource(access.url(), access.user(), access.password());
            var jdbc = JdbcClient.create(database);
            var journal = Journals.on(database, List.of(OrganStores.factTypes()));
            return OrganStores.journalled(jdbc, new JdbcTransactionManager(database), journal)
                    .firstAdministrator()
                    .create(login, name, password, at);
        }
    }
}
