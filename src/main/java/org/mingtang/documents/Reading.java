package org.mingtang.documents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a look into a file gave, whether or not it may be taken in.
public sealed interface Reading {
    /// @param pages   where the file knows it
    /// @param remarks what the person should know, in Chinese
    /// @param margins page headers and footers, text boxes, water marks: no part of the text
    /// @param mark    the secrecy mark at its head; a file with one is never taken in
    record Read(
            FileKind kind,
            DocumentText text,
            OptionalInt pages,
            List<String> margins,
            List<String> remarks,
            Optional<SecrecyMark> mark)
            implements Reading {
        public Read {
            margins = List.copyOf(margins);
            remarks = List.copyOf(remarks);
        }
    }

    record Unreadable(Refusal refusal) implements Reading {}
}
