package org.mingtang.secrecy.oversight;

import java.util.Optional;
import java.util.UUID;
import org.mingtang.journal.StreamId;

/// The key of an inspection.
public record InspectionId(UUID value) {
    static InspectionId fresh() {
        return new InspectionId(UUID.randomUUID());
    }

    public static Optional<InspectionId> of(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new InspectionId(UUID.fromString(text)))
                : Optional.empty();
    }

    public StreamId stream() {
        return StreamId.of("secrecy-inspection", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
