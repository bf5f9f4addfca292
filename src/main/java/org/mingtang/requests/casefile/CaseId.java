package org.mingtang.requests.casefile;

import java.util.UUID;
import org.mingtang.journal.StreamId;

/// The key of a case file.
public record CaseId(UUID value) {
    public StreamId stream() {
        return StreamId.of("request", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
