package org.mingtang.secrecy.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.FileStore;
import org.mingtang.documents.FindingReader;
import org.mingtang.documents.FindingReader.Findings;
import org.mingtang.documents.Reading;
import org.springframework.stereotype.Component;

/// Stored files as the reader reads them. What stands under a hash never changes, so a reading is remembered.
@Component
class FileReadings {
    /// Of all texts kept in memory together, some 50 MB.
    private static final long MOST_CHARACTERS = 16_000_000;

    private final DocumentDesk documents;
    private final FileStore files;
    private final Clock clock;

    private final Cache<Key, Findings> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key _, Findings findings) ->
                    findings.text().length() + 64 * findings.findings().size())
            .build();

    /// @param today nobody was born after it: a day later another number can be a birthday
    private record Key(CaseFiles.File file, LocalDate today) {}

    FileReadings(DocumentDesk documents, FileStore files, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.clock = clock;
    }

    Findings read(CaseFiles.File file) {
        var key = new Key(file, LocalDate.now(clock));
        var remembered = recent.getIfPresent(key);
        if (remembered != null) {
            return remembered;
        }
        var findings = readNow(file, key.today());
        recent.put(key, findings);
        return findings;
    }

    private Findings readNow(CaseFiles.File file, LocalDate today) {
        if (!files.holds(file.hash())) {
            return new Findings("", List.of(), List.of(), false, List.of("文件不在文件库中，请联系系统管理员。"));
        }
        var bytes = bytes(file);
        return switch (documents.read(bytes, file.name())) {
            case Reading.Read read ->
                new FindingReader(today).read(bytes, read).with(documents.leaks(bytes, read.kind()));
            case Reading.Unreadable(var refusal) ->
                new Findings("", List.of(), List.of(), false, List.of(refusal.message()));
        };
    }

    private byte[] bytes(CaseFiles.File file) {
        try (var in = files.open(file.hash())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file.hash(), e);
        }
    }
}
