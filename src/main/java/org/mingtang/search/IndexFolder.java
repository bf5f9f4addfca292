package org.mingtang.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The folder of an index. Each build has a folder of its own; the file `current` names the one that serves and is
/// replaced in one step, so that a crash leaves the old or the new. A lock of the operating system, which dies with its
/// process, keeps a second process out.
final class IndexFolder implements Closeable {
    private static final String CURRENT = "current";
    private static final String BUILD = "build-";
    private static final Pattern BUILD_NAME = Pattern.compile(BUILD + "(\\d{1,9})");

    private final Path folder;
    private final Lock lock;

    private IndexFolder(Path folder, Lock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static IndexFolder lock(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var directory = FSDirectory.open(folder)) {
            return new IndexFolder(folder, directory.obtainLock("lock"));
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException("检索索引目录正被另一个进程使用，请先停止该进程：" + folder, e);
        }
    }

    /// The build that serves, if one was ever named and is still there.
    Optional<Path> current() throws IOException {
        var pointer = folder.resolve(CURRENT);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        String name = Files.readString(pointer).strip();
        return Optional.of(name)
                .filter(text -> BUILD_NAME.matcher(text).matches())
                .map(folder::resolve)
                .filter(Files::isDirectory);
    }

    /// A new empty folder for a build.
    Path newBuild() throws IOException {
        long highest = 0;
        for (var build : builds()) {
            var matcher = BUILD_NAME.matcher(build.getFileName().toString());
            if (matcher.matches()) {
                highest = Math.max(highest, Long.parseLong(matcher.group(1)));
            }
        }
        return Files.createDirectory(folder.resolve(BUILD + (highest + 1)));
    }

    /// Lets a build serve from now on, durable on return.
    void makeCurrent(Path build) throws IOException {
        var next = folder.resolve(CURRENT + ".next");
        try (var out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(build.getFileName().toString().getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /// Removes what crashes, damage and former builds have left.
    void removeAllBut(Path build) throws IOException {
        for (var other : builds()) {
            if (!other.equals(build)) {
                remove(other);
            }
        }
    }

    void remove(Path build) throws IOException {
        Files.walkFileTree(build, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private List<Path> builds() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(path -> path.getFileName().toString().startsWith(BUILD))
                    .toList();
        }
    }
}
