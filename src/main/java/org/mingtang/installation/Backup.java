package org.mingtang.installation;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingtang.installation.BackupManifest.SequenceState;
import org.mingtang.installation.BackupManifest.TableContent;
import org.mingtang.installation.BackupManifest.TableShape;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Writes one archive of database and files while the platform works (备份).
///
/// All tables are read in one repeatable-read transaction. Files are kept by content and come before the row
/// that names them, so what the transaction sees is whole in the files listed after it began. The index is left
/// out (it is rebuilt), and so are the keys: an archive alone opens no sealed data.
public final class Backup {
    static final String MANIFEST = "manifest.json";
    static final String FILE_LIST = "files.sha256";
    static final String FILES = "files/";

    private static final String UNFINISHED = ".part";

    private final Connection connection;
    private final ZipOutputStream zip;

    private Backup(Connection connection, ZipOutputStream zip) {
        this.connection = connection;
        this.zip = zip;
    }

    /// Writes the archive `to`, which must not exist; until it is whole it is named `to.part`.
    ///
    /// @param database a role that may read every table: the owner
    /// @param files folder of the files kept by content
    /// @param keys folder of the keys; only its digests are noted, so that a restore can ask for the right ones
    /// @param madeAt the time to note
    /// @throws InstallationException when the archive cannot be written or the database not be read
    public static BackupManifest write(DatabaseAccess database, Path files, Path keys, Path to, Instant madeAt) {
        Path target = to.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new InstallationException("备份文件 " + target + " 已经存在：请换一个文件名。");
        }
        if (target.startsWith(files.toAbsolutePath().normalize())) {
            throw new InstallationException("备份文件不能放在文件目录 " + files + " 之内：请换一个位置。");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, asFileAttribute(fromString("rw-------")));
            try {
                BackupManifest manifest = writeArchive(database, files, keys, unfinished, madeAt);
                Files.move(unfinished, target, ATOMIC_MOVE);
                return manifest;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new InstallationException("备份没有完成，无法写 " + target + "：请检查目录权限和磁盘空间。", e);
        } catch (SQLException e) {
            throw new InstallationException("备份没有完成，无法读数据库：" + e.getMessage(), e);
        }
    }

    /// Reads a whole archive and checks every digest in it.
    ///
    /// @throws DamagedBackup when it is not as it was written
    /// @throws InstallationException when it is missing or of a newer format
    public static BackupManifest verify(Path archive) {
        try (var backup = BackupArchive.open(archive)) {
            backup.verify();
            return backup.manifest();
        }
    }

    private static BackupManifest writeArchive(DatabaseAccess database, Path files, Path keys, Path to, Instant madeAt)
            throws IOException, SQLException {
        try (Connection connection = database.connect();
                FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.READ);
                var zip = new ZipOutputStream(new BufferedOutputStream(channelStream(channel), 1 << 16))) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            zip.setLevel(Deflater.BEST_SPEED);
            BackupManifest manifest = new Backup(connection, zip).write(files, keys, madeAt);
            connection.rollback();
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    /// The zip closes what it writes to; the channel must outlive it to be forced to the disk.
    private static OutputStream channelStream(FileChannel channel) {
        return Channels.newOutputStream(channel);
    }

    private BackupManifest write(Path files, Path keys, Instant madeAt) throws IOException, SQLException {
        var catalogue = new DatabaseCatalogue(connection);
        catalogue.useOneTextForm();
        var versions = catalogue.versions(); // the first query of the transaction: from here on its view stands still
        List<TableContent> tables = new ArrayList<>();
        for (TableShape table : catalogue.tables()) {
            tables.add(writeTable(table));
        }
        List<SequenceState> sequences = catalogue.sequences();
        Path list = Files.createTempFile("backup", ".sha256");
        try {
            long count = writeFiles(files, list);
            String listDigest = writeEntry(FILE_LIST, list);
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    madeAt,
                    versions,
                    tables,
                    sequences,
                    count,
                    listDigest,
                    Sha256.ofFilesIn(keys));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        } finally {
            Files.delete(list);
        }
    }

    private TableContent writeTable(TableShape table) throws IOException, SQLException {
        MessageDigest digest = Sha256.digest();
        var content = new TableContent(table, 0, "");
        zip.putNextEntry(new ZipEntry(content.entry()));
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(DatabaseCatalogue.copy(table, "TO STDOUT"), new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return new TableContent(table, rows, Sha256.hex(digest));
    }

    /// Writes every finished file, and a line for each into the list, in the form `sha256sum --check` reads.
    private long writeFiles(Path files, Path list) throws IOException {
        if (!Files.isDirectory(files)) {
            return 0;
        }
        long count = 0;
        try (var all = Files.walk(files);
                BufferedWriter lines = Files.newBufferedWriter(list)) {
            for (Iterator<Path> each = all.iterator(); each.hasNext(); ) {
                Path file = each.next();
                if (!Files.isRegularFile(file) || file.toString().endsWith(UNFINISHED)) {
                    continue;
                }
                String entry = FILES + files.relativize(file);
                try {
                    lines.write(writeEntry(entry, file) + "  " + entry + "\n");
                    count++;
                } catch (NoSuchFileException erasedMeanwhile) {
                    // its time had come after we began: it belongs to no backup
                }
            }
        }
        return count;
    }

    private String writeEntry(String name, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            String digest = Sha256.copy(content, zip);
            zip.closeEntry();
            return digest;
        }
    }
}
