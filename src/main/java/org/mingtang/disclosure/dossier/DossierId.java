package org.mingtang.disclosure.dossier;

import java.util.UUID;
import org.mingtang.journal.StreamId;

/// The key of a dossier.
public record DossierId(UUID value) {
    public StreamId stream() {
        return StreamId.of("dossier", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
