package org.mingtang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// `ab/cd/abcd…` in a folder. A file comes to its name by a rename, whole or not at all.
final class FolderStore implements FileStore {
    private static final String INCOMING = "incoming";

    private final Path folder;
    /// subfolders that are known to survive a crash
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    private FolderStore(Path folder) {
        this.folder = folder;
    }

    static FolderStore in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(INCOMING));
        return new FolderStore(folder);
    }

    /// Files that are still coming in are left out.
    static Inspection inspect(Path folder) throws IOException {
        var faults = new ArrayList<String>();
        long count = 0;
        if (!Files.isDirectory(folder)) {
            return new Inspection(count, faults);
        }
        var store = new FolderStore(folder);
        try (var all = Files.walk(folder)) {
            for (var each = all.iterator(); each.hasNext(); ) {
                var file = each.next();
                if (!Files.isRegularFile(file) || file.startsWith(folder.resolve(INCOMING))) {
                    continue;
                }
                count++;
                store.fault(file).ifPresent(faults::add);
            }
        }
        return new Inspection(count, faults);
    }

    private Optional<String> fault(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (!FileHash.isOne(name) || !place(new FileHash(name)).equals(file)) {
            return Optional.of("文件 " + folder.relativize(file) + "：不是平台存放的文件");
        }
        return verify(new FileHash(name)) == Soundness.BROKEN
                ? Optional.of("文件 " + name + "：内容已改变，与摘要不符")
                : Optional.empty();
    }

    @Override
    public FileHash put(byte[] bytes) throws IOException {
        var hash = FileHash.of(bytes);
        if (verify(hash) == Soundness.SOUND) {
            return hash;
        }
        var home = home(hash);
        createDurably(home);
        var incoming = Files.createTempFile(folder.resolve(INCOMING), hash.hex().substring(0, 12), ".part");
        try {
            try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(
                    incoming,
                    home.resolve(hash.hex()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(incoming);
        }
        forceFolder(home);
        return hash;
    }

    @Override
    public InputStream open(FileHash hash) throws IOException {
        return Files.newInputStream(place(hash));
    }

    @Override
    public boolean holds(FileHash hash) {
        return Files.isRegularFile(place(hash));
    }

    @Override
    public Soundness verify(FileHash hash) throws IOException {
        if (!holds(hash)) {
            return Soundness.MISSING;
        }
        try (var in = open(hash)) {
            return FileHash.of(in).equals(hash) ? Soundness.SOUND : Soundness.BROKEN;
        }
    }

    private Path home(FileHash hash) {
        return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex().substring(2, 4));
    }

    private Path place(FileHash hash) {
        return home(hash).resolve(hash.hex());
    }

    /// New folders must be durable too, or the file is lost with its folder.
    private void createDurably(Path home) throws IOException {
        if (durable.contains(home)) {
            return;
        }
        Files.createDirectories(home);
        forceFolder(home.resolveSibling("."));
        forceFolder(folder);
        durable.add(home);
    }

    private static void forceFolder(Path place) throws IOException {
        try (var channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
