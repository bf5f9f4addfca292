package org.mingtang.documents.recognition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.mingtang.documents.Refusal;

/// A zip container in memory, whose directory was judged before anything was expanded.
public final class ZipContainer {
    private static final int LARGE_ENTRY = 1 << 20;
    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Allowance allowance;

    private ZipContainer(ZipFile zip, Allowance allowance) {
        this.zip = zip;
        this.allowance = allowance;
    }

    /// @param kind named in the refusal when the container is broken
    /// @throws CannotRead if it is broken, encrypted, unsafe or expands too far
    public static ZipContainer open(byte[] bytes, String kind, Allowance allowance) {
        if (countOf(DIRECTORY_ENTRY, bytes) > allowance.limits().zipEntries()) {
            throw new CannotRead(Refusal.expandsTooFar());
        }
        try {
            var zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
            var container = new ZipContainer(zip, allowance);
            container.judge(kind);
            return container;
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRead(Refusal.damaged(kind));
        }
    }

    private void judge(String kind) {
        long total = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            if (leadsOut(entry.getName())) {
                throw new CannotRead(Refusal.unsafeStructure());
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new CannotRead(Refusal.encrypted());
            }
            var size = entry.getSize();
            total += Math.max(0, size);
            if (total > allowance.limits().expandedBytes()
                    || size > LARGE_ENTRY
                            && size / Math.max(1, entry.getCompressedSize())
                                    > allowance.limits().expansion()) {
                throw new CannotRead(Refusal.expandsTooFar());
            }
            if (!entry.isDirectory() && entries.put(canonical(entry.getName()), entry) != null) {
                // two entries of one name: every program may see another file
                throw new CannotRead(Refusal.unsafeStructure());
            }
        }
        if (entries.isEmpty()) {
            throw new CannotRead(Refusal.damaged(kind));
        }
    }

    private static boolean leadsOut(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.indexOf('\0') >= 0
                || path.matches("[A-Za-z]:.*")
                || path.equals("..")
                || path.startsWith("../")
                || path.endsWith("/..")
                || path.contains("/../");
    }

    private static String canonical(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("./") ? path.substring(2) : path;
    }

    /// Names of all files inside, without a slash before.
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /// The bytes of a part; empty if there is none of this name.
    public Optional<byte[]> part(String name) {
        var entry = entries.get(canonical(name.startsWith("/") ? name.substring(1) : name));
        if (entry == null) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream((int) Math.clamp(entry.getSize(), 64, LARGE_ENTRY));
        try (var in = zip.getInputStream(entry)) {
            var buffer = new byte[16 << 10];
            int count;
            while ((count = in.read(buffer)) > 0) {
                // the directory may lie about the size, so what comes out is counted too
                allowance.expanded(count);
                if (bytes.size() + (long) count > allowance.limits().xmlBytes()) {
                    throw new CannotRead(Refusal.expandsTooFar());
                }
                bytes.write(buffer, 0, count);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRead(Refusal.damaged("办公文件"));
        }
        return Optional.of(bytes.toByteArray());
    }

    private static int countOf(byte[] signature, byte[] bytes) {
        int count = 0;
        for (int at = 0; at + signature.length <= bytes.length; at++) {
            if (bytes[at] == signature[0]
                    && bytes[at + 1] == signature[1]
                    && bytes[at + 2] == signature[2]
                    && bytes[at + 3] == signature[3]) {
                count++;
            }
        }
        return count;
    }
}
