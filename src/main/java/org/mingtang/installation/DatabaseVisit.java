package org.mingtang.installation;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/// One piece of work on the database of a data folder, as its owner: on the PostgreSQL of the platform that runs there,
/// or on one started for the work and stopped after it.
public final class DatabaseVisit {
    private DatabaseVisit() {}

    /// @throws InstallationException when the folder holds no installation, or its database cannot be reached
    public static <T> T to(DataFolder folder, Function<DatabaseAccess, T> work) {
        folder.requireInstalled();
        return running(folder).map(work).orElseGet(() -> started(folder, work));
    }

    /// The database of the platform that runs on the folder; its passwords lie in the folder, its port in its cluster.
    private static Optional<DatabaseAccess> running(DataFolder folder) {
        var port = new ClusterProcesses(folder.cluster()).port();
        if (port.isEmpty()) {
            return Optional.empty();
        }
        var access = new DatabaseAccess(
                EmbeddedPostgres.url(port.getAsInt(), DatabaseRoles.DATABASE),
                DatabaseRoles.OWNER,
                RolePasswords.readOrMake(folder.passwords()).owner());
        try (var connection = access.connect()) {
            connection.isReadOnly();
            return Optional.of(access);
        } catch (SQLException e) {
            throw new InstallationException("数据目录 " + folder.root() + " 上的平台正在启动或停止，数据库暂时连不上：请稍后再试。", e);
        }
    }

    private static <T> T started(DataFolder folder, Function<DatabaseAccess, T> work) {
        try (var postgres = EmbeddedPostgres.start(folder.root())) {
            // A command that is interrupted leaves no PostgreSQL behind.
            var interrupted = new Thread(postgres::close);
            Runtime.getRuntime().addShutdownHook(interrupted);
            try {
                return work.apply(postgres.owner());
            } finally {
                Runtime.getRuntime().removeShutdownHook(interrupted);
            }
        }
    }
}
