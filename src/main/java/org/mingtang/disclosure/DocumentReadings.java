package org.mingtang.disclosure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileStore;
import org.mingtang.documents.Fonts;
import org.mingtang.documents.OfficialDocumentReader;
import org.mingtang.documents.PdfRendition;
import org.mingtang.documents.Rendition;
import org.springframework.stereotype.Component;

@Component
class DocumentReadings implements Readings {
    /// Of all renditions kept in memory together, some 100 MB with what belongs to them.
    private static final long MOST_CHARACTERS = 16_000_000;

    private final DocumentDesk documents;
    private final FileStore files;
    private final Optional<Fonts> fonts;
    private final Clock clock;

    private final Cache<StoredFile, Reading> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((StoredFile _, Reading reading) -> reading.html().length())
            .build();

    /// The name tells kinds apart that begin alike.
    private record StoredFile(FileHash hash, String name) {}

    DocumentReadings(DocumentDesk documents, FileStore files, Optional<Fonts> fonts, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.fonts = fonts;
        this.clock = clock;
    }

    /// Reading takes up to a minute, and every look at a dossier shows the text: what stands under a hash never
    /// changes.
    @Override
    public Optional<Reading> read(Paper paper) {
        var file = new StoredFile(paper.hash(), paper.name());
        var remembered = Optional.ofNullable(recent.getIfPresent(file));
        if (remembered.isPresent()) {
            return remembered;
        }
        var reading = readNow(paper);
        reading.ifPresent(read -> recent.put(file, read));
        return reading;
    }

    private Optional<Reading> readNow(Paper paper) {
        return switch (documents.read(bytes(paper), paper.name())) {
            case org.mingtang.documents.Reading.Unreadable _ -> Optional.empty();
            case org.mingtang.documents.Reading.Read read -> {
                var facts = new OfficialDocumentReader().read(read.text());
                yield Optional.of(new Reading(read.text(), facts, Rendition.of(read.text(), facts)));
            }
        };
    }

    @Override
    public Optional<byte[]> pdf(Reading reading) {
        return fonts.map(found -> new PdfRendition(found).render(reading.rendition(), clock.instant()));
    }

    private byte[] bytes(Paper paper) {
        try (var in = files.open(paper.hash())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("file " + paper.hash(), e);
        }
    }
}
