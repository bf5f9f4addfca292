package org.mingtang;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mingtang.installation.DatabaseAccess;
import org.mingtang.installation.TestServer;

/// A fresh database with all migrations applied, for one test class: one server for the whole run, migrated once, each
/// database a copy. Closing it drops it.
///
/// @param owner pool of the role that owns the tables
/// @param app   pool of the role the platform runs as; tests of the product use this one, so that missing grants show
public record TestDatabase(String name, HikariDataSource owner, HikariDataSource app) implements AutoCloseable {
    private static final AtomicInteger MADE = new AtomicInteger();

    public static TestDatabase fresh() {
        Template.migrated();
        String name = "test_" + MADE.incrementAndGet();
        TestServer server = TestServer.running();
        server.copyTemplate(name);
        return new TestDatabase(name, pool(server.owner(name)), pool(server.app(name)));
    }

    @Override
    public void close() {
        owner.close();
        app.close();
        TestServer.running().drop(name);
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return pool;
    }

    /// Migrates once, when first asked.
    private static final class Template {
        private static final List<String> SCHEMAS = migrate();

        static void migrated() {
            Objects.requireNonNull(SCHEMAS);
        }

        private static List<String> migrate() {
            DatabaseAccess access = TestServer.running().template();
            try (HikariDataSource owner = pool(access)) {
                List<String> schemas = migrationFolders();
                schemas.forEach(schema -> migrate(owner, schema));
                return schemas;
            }
        }

        private static void migrate(DataSource owner, String schema) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + schema)
                    .schemas(schema)
                    .table("flyway_history")
                    .load()
                    .migrate();
        }

        private static List<String> migrationFolders() {
            try {
                URI root = Objects.requireNonNull(TestDatabase.class.getResource("/db/migration"), "db/migration")
                        .toURI();
                try (var folders = Files.list(Path.of(root))) {
                    return folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toList();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
