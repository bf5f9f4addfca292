package org.mingtang.installation;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingtang.installation.PostgresPrograms.Outcome;

/// The PostgreSQL that comes with the platform, running on a data folder of its own. Listens on 127.0.0.1 only;
/// every role needs its password; a commit is on the disk before it is acknowledged. Needs nothing installed,
/// works as root (the server itself then runs without rights) and as an ordinary user.
///
/// One platform per data folder: a second start is refused. A PostgreSQL left behind by a killed platform is
/// stopped first, whatever port it was on. Registers no shutdown hook: whoever starts it closes it, after its
/// connection pools.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final int ANY_PORT = 0;
    private static final int PORTS_TO_TRY = 5;

    private final PostgresPrograms programs;
    private final DataFolderLock lock;
    private final RolePasswords passwords;
    private final AtomicBoolean running = new AtomicBoolean();
    private int port;

    private EmbeddedPostgres(PostgresPrograms programs, DataFolderLock lock, RolePasswords passwords) {
        this.programs = programs;
        this.lock = lock;
        this.passwords = passwords;
    }

    /// Starts on a free port, after creating the data folder and the database where they are missing.
    public static EmbeddedPostgres start(Path dataFolder) {
        return start(dataFolder, ANY_PORT);
    }

    /// Starts on this port; 0 takes a free one.
    ///
    /// @throws InstallationException when the data folder is in use, not ours, or PostgreSQL does not start
    public static EmbeddedPostgres start(Path dataFolder, int port) {
        return startIn(new DataFolder(dataFolder).prepare(), port);
    }

    static EmbeddedPostgres startIn(DataFolder folder, int port) {
        DataFolderLock lock = DataFolderLock.take(folder);
        try {
            ServiceAccount account = ServiceAccount.forDatabase(folder.database());
            var programs =
                    new PostgresPrograms(PostgresBinaries.in(account.cacheFor(folder)), account, folder.database());
            var postgres = new EmbeddedPostgres(programs, lock, RolePasswords.readOrMake(folder.passwords()));
            postgres.createCluster();
            postgres.stopOrphan();
            postgres.startServer(port);
            return postgres;
        } catch (IOException e) {
            lock.close();
            throw new InstallationException("无法启动内置 PostgreSQL：" + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// The role that owns the schemas and runs the migrations.
    public DatabaseAccess owner() {
        return new DatabaseAccess(url(DatabaseRoles.DATABASE), DatabaseRoles.OWNER, passwords.owner());
    }

    /// The role of the running platform: reads and writes rows, changes no schema.
    public DatabaseAccess app() {
        return new DatabaseAccess(url(DatabaseRoles.DATABASE), DatabaseRoles.APP, passwords.app());
    }

    public int port() {
        return port;
    }

    /// Superuser of the embedded server, for set-up and restore.
    DatabaseAccess superuser(String database) {
        return new DatabaseAccess(url(database), DatabaseRoles.SUPERUSER, passwords.superuser());
    }

    private String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Stops the server (open transactions are rolled back) and frees the data folder. A second call does
    /// nothing.
    @Override
    public void close() {
        if (!running.compareAndSet(true, false)) {
            return;
        }
        try {
            stopServer();
        } finally {
            lock.close();
        }
    }

    private Path cluster() {
        return programs.database().resolve("cluster");
    }

    /// A cluster appears under its name only when it is whole: an interrupted attempt is thrown away.
    private void createCluster() throws IOException {
        if (Files.isDirectory(cluster())) {
            return;
        }
        Path database = programs.database();
        DataFolder.createPrivate(database);
        programs.account().own(database);
        Path unfinished = database.resolve("cluster.new");
        FolderTree.delete(unfinished);
        Path passwordFile = database.resolve("superuser-password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(passwordFile, asFileAttribute(fromString("rw-------")));
        try {
            Files.writeString(passwordFile, passwords.superuser() + "\n");
            programs.account().own(passwordFile);
            Outcome outcome = programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + PostgresPrograms.FOLDER + "/cluster.new",
                            "--username=" + DatabaseRoles.SUPERUSER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + PostgresPrograms.FOLDER + "/superuser-password",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--data-checksums"));
            if (outcome.status() != 0) {
                throw new InstallationException("无法建立数据库 " + database + "：" + lastLine(outcome.output()));
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        ServerSettings.include(unfinished);
        Files.move(unfinished, cluster(), ATOMIC_MOVE);
    }

    /// We hold the lock, so no living platform uses this cluster: what still runs on it was left behind.
    private void stopOrphan() throws IOException {
        var processes = new ClusterProcesses(cluster());
        if (processes.postmaster().isPresent()) {
            stopServer();
        }
        processes.killAll();
        processes.forgetDeadPostmaster();
    }

    private void startServer(int wanted) throws IOException {
        String failure = "";
        int attempts = wanted == ANY_PORT ? PORTS_TO_TRY : 1;
        for (int attempt = 0; attempt < attempts; attempt++) {
            port = wanted == ANY_PORT ? freePort() : wanted;
            new ServerSettings(port).write(cluster(), programs.account());
            keepPreviousLog();
            Outcome outcome =
                    pgCtl("start", "--wait", "--log=" + PostgresPrograms.FOLDER + "/server.log", "--timeout=120");
            if (outcome.status() == 0) {
                running.set(true);
                prepareRoles();
                return;
            }
            failure = failureFrom(outcome);
            if (!failure.contains("could not bind") && !failure.contains("could not create any TCP/IP sockets")) {
                break;
            }
        }
        throw new InstallationException("内置 PostgreSQL 没有启动（端口 " + port + "）：" + failure + "。日志在 " + serverLog() + "。");
    }

    private void prepareRoles() {
        try {
            DatabaseRoles.prepare(this, passwords);
        } catch (SQLException e) {
            close();
            throw new InstallationException("内置 PostgreSQL 已启动，但无法登录或建立角色：" + e.getMessage(), e);
        }
    }

    /// Between asking for a free port and binding it, another program may take it: the start is then tried
    /// again.
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void stopServer() {
        var processes = new ClusterProcesses(cluster());
        pgCtl("stop", "--no-wait", "--mode=fast");
        if (processes.postmasterIsGoneWithin(Duration.ofSeconds(6))) {
            return;
        }
        // The journal of the database makes an immediate stop as safe as a crash: nothing acknowledged is lost.
        Outcome outcome = pgCtl("stop", "--no-wait", "--mode=immediate");
        if (!processes.postmasterIsGoneWithin(Duration.ofSeconds(3))) {
            throw new InstallationException("内置 PostgreSQL 没有停下：" + lastLine(outcome.output()));
        }
    }

    private Outcome pgCtl(String action, String... options) {
        List<String> arguments = new ArrayList<>(List.of(action, "--pgdata=" + PostgresPrograms.FOLDER + "/cluster"));
        arguments.addAll(List.of(options));
        return programs.run("pg_ctl", arguments);
    }

    private Path serverLog() {
        return programs.database().resolve("server.log");
    }

    private void keepPreviousLog() throws IOException {
        if (Files.exists(serverLog())) {
            Files.move(serverLog(), serverLog().resolveSibling("server.log.previous"), REPLACE_EXISTING);
        }
    }

    private String failureFrom(Outcome outcome) throws IOException {
        String log = Files.exists(serverLog()) ? Files.readString(serverLog()) : "";
        return log.lines()
                .filter(line -> line.contains("FATAL") || line.contains("could not bind"))
                .findFirst()
                .orElseGet(() -> lastLine(outcome.output()));
    }

    private static String lastLine(String output) {
        return output.lines().reduce((_, next) -> next).orElse("没有输出");
    }
}
