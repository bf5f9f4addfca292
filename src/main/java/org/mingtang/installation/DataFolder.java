package org.mingtang.installation;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The folder that holds everything one installation keeps (数据目录), and its layout. Readable by its owner alone.
///
/// | place | holds | in the backup |
/// | --- | --- | --- |
/// | `mingtang-data` | version of the layout; marks the folder as ours | |
/// | `lock` | held by the running platform | no |
/// | `database-passwords` | passwords of the embedded PostgreSQL's roles | no, each installation has its own |
/// | `database/` | the embedded PostgreSQL: `cluster/`, `server.log` | its content |
/// | `files/` | documents by content | yes |
/// | `index/` | search index | no, rebuilt |
/// | `packs/` | the district's own rule packs, put there by its administrator | no |
/// | `run/` | what may vanish when nothing runs | no |
/// | `cache/` | unpacked programs, where the user has no home directory | no |
///
/// The keys lie outside ({@link #keys()}), so that a copy of the data alone opens nothing.
public record DataFolder(Path root) {
    static final int LAYOUT = 1;

    private static final Pattern MARK = Pattern.compile("mingtang-data (\\d{1,6})\\R?");
    /// What file systems leave, and the district's own rule packs, which may be put in place before the first start.
    private static final Set<String> NOT_OURS = Set.of("lost+found", ".DS_Store", ".gitkeep", "packs");

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path database() {
        return root.resolve("database");
    }

    public Path files() {
        return root.resolve("files");
    }

    public Path index() {
        return root.resolve("index");
    }

    public Path run() {
        return root.resolve("run");
    }

    /// The default place of the keys: beside the data folder, never in it (`MINGTANG_KEYS` names another).
    public Path keys() {
        return root.resolveSibling(root.getFileName() + "-keys");
    }

    Path cluster() {
        return database().resolve("cluster");
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path passwords() {
        return root.resolve("database-passwords");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    /// Stands here while a restore is under way.
    Path restoreMark() {
        return root.resolve("restore-unfinished");
    }

    /// Whether nothing is kept here yet: missing, or without any entry but those that may be there beforehand.
    public boolean isEmpty() {
        if (!Files.exists(root)) {
            return true;
        }
        try (var entries = Files.list(root)) {
            return entries.noneMatch(DataFolder::isOurs);
        } catch (IOException e) {
            throw new InstallationException("无法读取数据目录 " + root + "：请检查目录权限。", e);
        }
    }

    /// Creates what is missing, each folder for its owner alone. Refuses a folder with other people's content
    /// and one laid out by a newer version; both are left as they are.
    public DataFolder prepare() {
        if (!isEmpty()) {
            checkMark();
        }
        try {
            createPrivate(root);
            Files.setPosixFilePermissions(root, fromString("rwx------"));
            writeMark();
            for (Path folder : List.of(files(), index(), run())) {
                createPrivate(folder);
            }
        } catch (IOException e) {
            throw new InstallationException("无法在 " + root + " 建立数据目录：请检查上级目录的写权限和磁盘空间。", e);
        }
        return this;
    }

    /// Refuses what holds no installation, so that a mistyped folder is not taken for a new one.
    void requireInstalled() {
        if (isEmpty() || !Files.exists(mark()) || !Files.isDirectory(cluster()) || !Files.exists(passwords())) {
            throw new InstallationException("目录 " + root + " 里没有明堂的数据：请用 --data 写明数据文件夹。");
        }
        checkMark();
    }

    private static boolean isOurs(Path entry) {
        return !NOT_OURS.contains(entry.getFileName().toString());
    }

    /// Deletes all that we put into the folder.
    void empty() throws IOException {
        List<Path> all;
        try (var entries = Files.list(root)) {
            all = entries.filter(DataFolder::isOurs).toList();
        }
        for (Path entry : all) {
            FolderTree.delete(entry);
        }
    }

    private void checkMark() {
        Path mark = mark();
        if (Files.exists(restoreMark())) {
            throw new InstallationException("数据目录 " + root + " 里有一次没有完成的恢复：请清空这个目录后重新恢复。");
        }
        if (!Files.exists(mark)) {
            throw new InstallationException("目录 " + root + " 不是空目录，也不是明堂的数据目录：请换一个空目录。");
        }
        String content = read(mark);
        if (content.isEmpty()) {
            return; // the first start was killed between creating the file and writing it
        }
        Matcher text = MARK.matcher(content);
        if (!text.matches()) {
            throw new InstallationException("文件 " + mark + " 已损坏：请从备份恢复。");
        }
        if (Integer.parseInt(text.group(1)) > LAYOUT) {
            throw new InstallationException(
                    "数据目录 " + root + " 由较新的版本建立（布局 " + text.group(1) + "，本版本只认识 " + LAYOUT + "）：请升级程序。");
        }
    }

    private void writeMark() throws IOException {
        if (!Files.exists(mark()) || Files.size(mark()) == 0) {
            Files.writeString(mark(), "mingtang-data " + LAYOUT + "\n");
        }
    }

    private Path mark() {
        return root.resolve("mingtang-data");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
        }
    }
}
