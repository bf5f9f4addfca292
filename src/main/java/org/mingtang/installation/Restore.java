package org.mingtang.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingtang.installation.BackupManifest.SequenceState;
import org.mingtang.installation.BackupManifest.TableContent;
import org.mingtang.installation.BackupManifest.TableShape;
import org.postgresql.PGConnection;

/// Takes a backup into an empty data folder (恢复), with the embedded PostgreSQL. All or nothing: what is refused
/// or fails leaves the folder as empty as it was, and a restore that was killed half way cannot be started as
/// if it were whole.
public final class Restore {
    private final BackupArchive archive;
    private final DataFolder folder;

    private Restore(BackupArchive archive, DataFolder folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /// @param dataFolder missing or empty
    /// @param keys the keys folder of the installation the backup came from, put in place beforehand
    /// @param migrations builds the schemas
    /// @return what was restored
    /// @throws InstallationException when the folder is not empty, the archive is bad, or keys are missing
    public static BackupManifest into(Path dataFolder, Path keys, Path from, SchemaMigrations migrations) {
        var folder = new DataFolder(dataFolder);
        if (!folder.isEmpty()) {
            throw new InstallationException("数据目录 " + folder.root() + " 不是空的：恢复只写入空目录，请换一个目录。");
        }
        try (var archive = BackupArchive.open(from)) {
            requireKeys(archive.manifest(), keys);
            archive.verify();
            new Restore(archive, folder).run(migrations);
            return archive.manifest();
        } catch (IOException e) {
            throw new InstallationException("恢复没有完成：请检查 " + folder.root() + " 的写权限和磁盘空间。", e);
        } catch (SQLException e) {
            throw new InstallationException("恢复没有完成，数据库拒绝了备份的内容：" + e.getMessage(), e);
        }
    }

    private static void requireKeys(BackupManifest manifest, Path keys) throws IOException {
        Map<String, String> present = Sha256.ofFilesIn(keys);
        List<String> missing = manifest.keys().entrySet().stream()
                .filter(key -> !key.getValue().equals(present.get(key.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new InstallationException(
                    "密钥目录 " + keys + " 中缺少这份备份所需的密钥（" + String.join("、", missing) + "）：请先把原安装的密钥目录放到那里，没有它加密的内容无法打开。");
        }
    }

    private void run(SchemaMigrations migrations) throws IOException, SQLException {
        boolean whole = false;
        folder.prepare();
        try {
            Files.createFile(folder.restoreMark());
            try (var postgres = EmbeddedPostgres.startIn(folder, 0)) {
                migrations.migrate(postgres.owner(), archive.manifest().versions());
                load(postgres);
            }
            archive.forEachFile(this::writeFile);
            Files.delete(folder.restoreMark());
            whole = true;
        } finally {
            if (!whole) {
                folder.empty();
            }
        }
    }

    private void load(EmbeddedPostgres postgres) throws IOException, SQLException {
        try (Connection connection = postgres.superuser(DatabaseRoles.DATABASE).connect()) {
            connection.setAutoCommit(false);
            var catalogue = new DatabaseCatalogue(connection);
            requireSameSchemas(catalogue);
            catalogue.useOneTextForm();
            try (Statement statement = connection.createStatement()) {
                // Rows come as they were: no foreign key is checked half way, no trigger acts on them a second time.
                statement.execute("SET LOCAL session_replication_role = replica");
                emptyTables(statement);
                for (TableContent table : archive.manifest().tables()) {
                    loadTable(connection, table);
                }
                for (SequenceState sequence : archive.manifest().sequences()) {
                    setSequence(connection, sequence);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
        }
    }

    private void requireSameSchemas(DatabaseCatalogue catalogue) throws SQLException {
        BackupManifest manifest = archive.manifest();
        List<TableShape> expected =
                manifest.tables().stream().map(TableContent::shape).toList();
        if (!catalogue.versions().equals(manifest.versions())
                || !List.copyOf(catalogue.tables()).equals(expected)) {
            throw new InstallationException("备份中的数据库结构（" + versions(manifest.versions()) + "）与本程序建立的（"
                    + versions(catalogue.versions()) + "）不同：请用写成备份的版本或更新的版本恢复。");
        }
    }

    private static String versions(Map<String, String> versions) {
        return versions.entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .sorted()
                .collect(Collectors.joining("、"));
    }

    /// Migrations fill some tables themselves; the backup holds those rows too.
    private void emptyTables(Statement statement) throws SQLException {
        String all = archive.manifest().tables().stream()
                .map(table -> DatabaseCatalogue.qualified(
                        table.shape().schema(), table.shape().name()))
                .collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            statement.execute("TRUNCATE " + all);
        }
    }

    private void loadTable(Connection connection, TableContent table) throws IOException, SQLException {
        try (InputStream rows = archive.open(table.entry())) {
            long count = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(DatabaseCatalogue.copy(table.shape(), "FROM STDIN"), rows);
            if (count != table.rows()) {
                throw new InstallationException("表 " + table.shape().schema() + "."
                        + table.shape().name() + " 恢复了 " + count + " 行，备份中有 " + table.rows() + " 行：恢复没有完成。");
            }
        }
    }

    private static void setSequence(Connection connection, SequenceState sequence) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
            statement.setString(1, DatabaseCatalogue.qualified(sequence.schema(), sequence.name()));
            statement.setLong(2, sequence.lastValue());
            statement.setBoolean(3, sequence.called());
            statement.executeQuery().close();
        }
    }

    private void writeFile(String sha256, String entry) throws IOException {
        Path place = folder.root().resolve(entry).normalize();
        if (!place.startsWith(folder.files())) {
            throw new InstallationException("备份中的文件名 " + entry + " 指向文件目录之外：拒绝恢复。");
        }
        DataFolder.createPrivate(Objects.requireNonNull(place.getParent()));
        try (InputStream content = archive.open(entry);
                var to = Files.newOutputStream(place)) {
            if (!Sha256.copy(content, to).equals(sha256)) {
                throw new IOException("digest differs: " + entry);
            }
        }
    }
}
