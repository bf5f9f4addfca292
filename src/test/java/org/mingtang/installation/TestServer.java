package org.mingtang.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The one embedded PostgreSQL of a test run, in a folder of its own that goes with the run. Makes databases as its
/// superuser, which only this package may be.
public final class TestServer {
    private static final TestServer ONLY = new TestServer();

    private final EmbeddedPostgres postgres;

    private TestServer() {
        try {
            Path folder = Files.createTempDirectory("mingtang-test-");
            postgres = EmbeddedPostgres.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestServer running() {
        return ONLY;
    }

    private void stop(Path folder) {
        postgres.close();
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The database that fresh ones are copied from. Nothing may stay connected to it.
    public DatabaseAccess template() {
        return postgres.owner();
    }

    public void copyTemplate(String name) {
        execute("CREATE DATABASE " + name + " TEMPLATE " + DatabaseRoles.DATABASE + " OWNER " + DatabaseRoles.OWNER);
    }

    public void drop(String name) {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    public DatabaseAccess owner(String database) {
        return at(database, postgres.owner());
    }

    public DatabaseAccess app(String database) {
        return at(database, postgres.app());
    }

    private DatabaseAccess at(String database, DatabaseAccess role) {
        return new DatabaseAccess(postgres.superuser(database).url(), role.user(), role.password());
    }

    private void execute(String sql) {
        try (Connection connection = postgres.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
