package org.mingtang.disclosure.dossier;

import java.util.List;
import java.util.Optional;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;

/// A file in the dossier.
///
/// @param part       the document itself or an attachment
/// @param name       as uploaded
/// @param bytes      size in bytes
/// @param annotation the annotation line read from the file, without brackets (ACT-02); empty where there is none
/// @param number     the document number read from the file, in its official form
/// @param unread     what the machine could not read, in Chinese; empty when it read everything
public record Paper(
        FileHash hash,
        Part part,
        FileKind kind,
        String name,
        long bytes,
        Optional<String> annotation,
        Optional<String> number,
        List<String> unread) {
    public Paper {
        unread = List.copyOf(unread);
    }

    public enum Part {
        MAIN,
        ATTACHMENT
    }
}
