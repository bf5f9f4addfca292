package org.mingtang.documents.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Packs a zip file anew with one given time in all its entries, so that the same document gives the same bytes.
final class SteadyZip {
    private SteadyZip() {}

    static byte[] at(byte[] zip, Instant time) throws IOException {
        var bytes = new ByteArrayOutputStream(zip.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip));
                var to = new ZipOutputStream(bytes)) {
            var entry = from.getNextEntry();
            while (entry != null) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
                to.putNextEntry(copy);
                from.transferTo(to);
                to.closeEntry();
                entry = from.getNextEntry();
            }
        }
        return bytes.toByteArray();
    }
}
