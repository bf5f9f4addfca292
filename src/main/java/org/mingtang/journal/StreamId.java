package org.mingtang.journal;

import java.util.UUID;

/// The key of one case's entries: what kind of case it is and which one, such as `dossier/2f1c…`.
public record StreamId(String value) {
    public StreamId {
        if (!value.matches("[a-z-]{2,40}/[A-Za-z0-9-]{1,70}")) {
            throw new IllegalArgumentException("stream: " + value + " (expected: such as dossier/2f1c…)");
        }
    }

    public static StreamId of(String kind, UUID id) {
        return new StreamId(kind + "/" + id);
    }

    @Override
    public String toString() {
        return value;
    }
}
