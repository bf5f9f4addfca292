package org.mingtang.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.FileStore;
import org.mingtang.documents.Fonts;
import org.mingtang.documents.OfficialDocumentReader;
import org.mingtang.documents.PdfRendition;
import org.mingtang.documents.Rendition;
import org.springframework.stereotype.Component;

@Component
class DocumentReadings implements Readings {
    private final DocumentDesk documents;
    private final FileStore files;
    private final Optional<Fonts> fonts;
    private final Clock clock;

    DocumentReadings(DocumentDesk documents, FileStore files, Optional<Fonts> fonts, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.fonts = fonts;
        this.clock = clock;
    }

    @Override
    public Optional<Reading> read(Paper paper) {
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
