package org.mingtang.documents.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.ZipContainer;

/// The parts of a zip container, taken apart and put together again. What is written has none of the bytes between the
/// parts of the old container, no comments and no extra fields, and one fixed time.
final class Parts {
    /// the earliest that a zip can say
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Parts of(byte[] container, String kind, Allowance allowance) {
        var parts = new Parts();
        var zip = ZipContainer.open(container, kind, allowance);
        for (var name : zip.names()) {
            zip.part(name).ifPresent(bytes -> parts.put(name, bytes));
        }
        return parts;
    }

    List<String> names() {
        return new ArrayList<>(parts.keySet());
    }

    List<String> names(String start) {
        return parts.keySet().stream().filter(name -> name.startsWith(start)).toList();
    }

    boolean holds(String name) {
        return parts.containsKey(name);
    }

    Optional<byte[]> get(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    void put(String name, byte[] bytes) {
        parts.put(name, bytes);
    }

    void remove(String name) {
        parts.remove(name);
    }

    static boolean isXml(String name, byte[] bytes) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml")) {
            return true;
        }
        int at = 0;
        while (at < Math.min(8, bytes.length) && (bytes[at] & 0xFF) > 0x7F) {
            at++;
        }
        return bytes.length > at + 5
                && bytes[at] == '<'
                && bytes[at + 1] == '?'
                && bytes[at + 2] == 'x'
                && bytes[at + 3] == 'm';
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                if (part.getKey().equals("mimetype")) {
                    store(entry, part.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void store(ZipEntry entry, byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
    }
}
