package org.mingtang.secrecy.undecided;

import java.util.Optional;
import java.util.UUID;
import org.mingtang.journal.StreamId;

/// The key of a referral under the Secrecy Law.
public record ClassificationId(UUID value) {
    static ClassificationId fresh() {
        return new ClassificationId(UUID.randomUUID());
    }

    public static Optional<ClassificationId> of(String text) {
        return Keys.read(text).map(ClassificationId::new);
    }

    public StreamId stream() {
        return StreamId.of("secrecy-classification", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
