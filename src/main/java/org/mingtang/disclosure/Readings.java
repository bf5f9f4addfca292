package org.mingtang.disclosure;

import java.util.Optional;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.DocumentFacts;
import org.mingtang.documents.DocumentText;
import org.mingtang.documents.Rendition;

/// Reads the papers of a dossier for people and for the index.
public interface Readings {
    /// What is read from a stored paper.
    record Reading(DocumentText text, DocumentFacts facts, Rendition rendition) {
        /// Readable and already safe.
        public String html() {
            return rendition.html();
        }
    }

    /// Reads a stored paper; empty where it cannot be read.
    Optional<Reading> read(Paper paper);

    /// The readable text as a PDF marked 非原件; empty where the installation has no fonts.
    Optional<byte[]> pdf(Reading reading);
}
