package org.mingtang.secrecy.undecided;

import java.util.Optional;
import java.util.UUID;
import org.mingtang.journal.StreamId;

/// The key of a report-up.
public record ReportUpId(UUID value) {
    static ReportUpId fresh() {
        return new ReportUpId(UUID.randomUUID());
    }

    public static Optional<ReportUpId> of(String text) {
        return Keys.read(text).map(ReportUpId::new);
    }

    public StreamId stream() {
        return StreamId.of("secrecy-report-up", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
