package org.mingtang.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Settings of the embedded PostgreSQL, written anew at each start so that an upgrade brings its own.
record ServerSettings(int port) {
    private static final String FILE = "mingtang.conf";

    void write(Path cluster, ServiceAccount account) throws IOException {
        Path file = cluster.resolve(FILE);
        Files.writeString(file, text());
        account.own(file);
    }

    /// Makes a new cluster read the settings.
    static void include(Path cluster) throws IOException {
        Path main = cluster.resolve("postgresql.conf");
        Files.writeString(main, Files.readString(main) + "\ninclude = '" + FILE + "'\n");
    }

    private String text() {
        return """
                # Written at every start; changes here are lost.
                port = %d
                listen_addresses = '127.0.0.1'
                # Every client is this machine's JDBC over loopback with a password; no socket file is left to guard.
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                shared_buffers = '128MB'
                # A commit that was acknowledged survives a crash.
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'Asia/Shanghai'
                log_timezone = 'Asia/Shanghai'
                # Failed statements and their details may hold personal data: the platform reports them, not this log.
                log_min_messages = 'log'
                log_min_error_statement = 'panic'
                log_error_verbosity = 'terse'
                log_statement = 'none'
                log_min_duration_statement = -1
                log_checkpoints = off
                """.formatted(port);
    }
}
