package org.mingtang.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.mingtang.disclosure.PublishedItem.PublishedFile;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.FileStore;
import org.springframework.stereotype.Component;

/// Makes what readers see from the papers of a dossier: readable HTML, text for the index, and beside the files as they
/// are one PDF of the text, marked 非原件.
@Component
public class PublicationText {
    private final Readings readings;
    private final FileStore files;

    PublicationText(Readings readings, FileStore files) {
        this.readings = readings;
        this.files = files;
    }

    /// @param html  readable rendition of the document itself
    /// @param text  text of the document and of its readable attachments
    /// @param files files in the order of the page
    public record Prepared(String html, String text, List<PublishedFile> files) {
        public Prepared {
            files = List.copyOf(files);
        }
    }

    Prepared prepare(Dossier dossier) {
        var html = new StringBuilder();
        var text = new StringBuilder();
        var published = new ArrayList<PublishedFile>();
        for (var paper : dossier.papers()) {
            var reading = readings.read(paper);
            boolean main = paper.part() == Paper.Part.MAIN;
            reading.ifPresent(read -> text.append(read.text().plain()).append('\n'));
            published.add(new PublishedFile(
                    paper.hash(), paper.kind(), name(dossier, paper), paper.bytes(), main ? "原件" : ""));
            if (main) {
                reading.ifPresent(read -> html.append(read.html()));
                reading.filter(_ -> paper.kind() != FileKind.PDF)
                        .flatMap(readings::pdf)
                        .ifPresent(pdf -> published.add(new PublishedFile(
                                stored(pdf), FileKind.PDF, dossier.form().title() + ".pdf", pdf.length, "非原件")));
            }
        }
        return new Prepared(html.toString(), text.toString(), published);
    }

    private FileHash stored(byte[] bytes) {
        try {
            return files.put(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Dossier dossier, Paper paper) {
        return switch (paper.part()) {
            case MAIN -> dossier.form().title() + "." + paper.kind().extension();
            case ATTACHMENT -> paper.name();
        };
    }
}
