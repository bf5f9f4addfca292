package org.mingtang.secrecy;

import java.util.UUID;
import org.mingtang.journal.StreamId;

/// The key of a secrecy review.
public record ReviewId(UUID value) {
    StreamId stream() {
        return StreamId.of("secrecy-review", value);
    }
}
