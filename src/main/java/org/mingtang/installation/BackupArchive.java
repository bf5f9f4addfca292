package org.mingtang.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.mingtang.installation.BackupManifest.TableContent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup archive, read.
final class BackupArchive implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupArchive(Path path, ZipFile zip, BackupManifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupArchive open(Path path) {
        if (!Files.isReadable(path)) {
            throw new InstallationException("备份文件 " + path + " 不存在或不可读。");
        }
        try {
            var zip = new ZipFile(path.toFile());
            try {
                return new BackupArchive(path, zip, readManifest(path, zip));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | JacksonException e) {
            throw damaged(path, "文件不完整", e);
        }
    }

    private static BackupManifest readManifest(Path path, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw damaged(path, "没有目录 " + Backup.MANIFEST, null);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            var tree = JsonMapper.shared().readTree(content);
            int format = tree.path("format").asInt(0);
            if (format > BackupManifest.FORMAT) {
                throw new InstallationException(
                        "备份文件 " + path + " 由较新的版本写成（格式 " + format + "，本版本只认识 " + BackupManifest.FORMAT + "）：请先升级程序。");
            }
            return JsonMapper.shared().treeToValue(tree, BackupManifest.class);
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    /// Reads everything once and compares every digest, before anything is made of it.
    void verify() {
        for (TableContent table : manifest.tables()) {
            check(table.entry(), table.sha256());
        }
        check(Backup.FILE_LIST, manifest.fileListSha256());
        long[] count = {0};
        forEachFile((digest, entry) -> {
            check(entry, digest);
            count[0]++;
        });
        if (count[0] != manifest.fileCount()) {
            throw damaged(path, "文件数不符", null);
        }
    }

    interface FileVisitor {
        void visit(String sha256, String entry) throws IOException;
    }

    void forEachFile(FileVisitor visitor) {
        try (var lines = new BufferedReader(new InputStreamReader(open(Backup.FILE_LIST), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int gap = line.indexOf("  ");
                visitor.visit(line.substring(0, gap), line.substring(gap + 2));
            }
        } catch (IOException e) {
            throw damaged(path, Backup.FILE_LIST, e);
        }
    }

    InputStream open(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw damaged(path, "缺少 " + entry, null);
        }
        return zip.getInputStream(found);
    }

    private void check(String entry, String expected) {
        try (InputStream content = open(entry)) {
            if (!Sha256.copy(content, OutputStream.nullOutputStream()).equals(expected)) {
                throw damaged(path, entry + " 的校验和不符", null);
            }
        } catch (IOException e) {
            throw damaged(path, entry, e);
        }
    }

    private static DamagedBackup damaged(Path path, String what, @Nullable Exception e) {
        return new DamagedBackup("备份文件 " + path + " 已损坏（" + what + "）：请换用另一份备份。", e);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new InstallationException("无法关闭备份文件 " + path + "。", e);
        }
    }
}
