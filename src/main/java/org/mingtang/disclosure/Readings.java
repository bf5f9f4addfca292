package org.mingtang.disclosure;

import java.util.Optional;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.DocumentFacts;
import org.mingtang.documents.DocumentText;

/// Reads the papers of a dossier for people and for the index.
public interface Readings {
    /// What is read from a stored paper.
    record Reading(DocumentText text, DocumentFacts facts, String html) {}

    /// Reads a stored paper; empty where its kind holds no text (a picture).
    Optional<Reading> read(Paper paper);

    /// The readable text of the document as a PDF marked 非原件; empty where it could not be made.
    Optional<byte[]> pdf(Reading reading, String title);
}
