package org.mingtang.installation;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The PostgreSQL programs that travel inside the platform, unpacked once into a cache folder. The folder's
/// name is bound to the content, so that an upgrade unpacks its own beside the old.
record PostgresBinaries(Path home) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    static PostgresBinaries in(Path cache) {
        if (!"Linux".equals(System.getProperty("os.name")) || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new InstallationException(
                    "内置 PostgreSQL 只适用于 Linux x86-64：请用 MINGTANG_DATABASE_URL 指向外部 PostgreSQL（15 或更新）。");
        }
        requirePlain(cache);
        try {
            URL archive = PostgresBinaries.class.getResource(ARCHIVE);
            if (archive == null) {
                throw new InstallationException("程序包不完整：缺少内置 PostgreSQL，请重新安装。");
            }
            var connection = (JarURLConnection) archive.openConnection();
            Path home = cache.resolve("postgresql-"
                    + HexFormat.of().toHexDigits((int) connection.getJarEntry().getCrc()));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(cache);
                unpack(connection, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new InstallationException("无法在 " + cache + " 解开内置 PostgreSQL：请检查写权限和磁盘空间（约 60 MB）。", e);
        }
    }

    /// PostgreSQL's programs call each other through a shell, with their path in double quotes.
    private static void requirePlain(Path cache) {
        if (cache.toString().chars().anyMatch(character -> "\"$`\\".indexOf(character) >= 0)) {
            throw new InstallationException("路径 " + cache + " 含有 \" $ ` \\ 之一，内置 PostgreSQL 不能放在那里：请换一个数据目录。");
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// Unpacks beside the final place and renames: a broken attempt is never taken for a whole one, and of two
    /// processes doing this at once the later finds the work done.
    private static void unpack(JarURLConnection archive, Path home) throws IOException {
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.getInputStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, unfinished);
            }
            Files.setPosixFilePermissions(unfinished, fromString("rwxr-xr-x"));
            Files.move(unfinished, home, ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            FolderTree.delete(unfinished);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path place = folder.resolve(entry.getName()).normalize();
        if (!place.startsWith(folder)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(place);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(place.getParent());
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(place.getParent());
            Files.copy(tar, place);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(place, fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
