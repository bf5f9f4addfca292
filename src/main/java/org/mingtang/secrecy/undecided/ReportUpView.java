package org.mingtang.secrecy.undecided;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingtang.journal.Entry;
import org.mingtang.secrecy.undecided.ReportUpFact.Answered;
import org.mingtang.secrecy.undecided.ReportUpFact.TakenBack;

/// A report-up as it stands, with its journal.
///
/// @param sequence last entry's place in the stream; sent back with a command
public record ReportUpView(ReportUp reportUp, long sequence, List<Entry> entries) {
    public ReportUpView {
        entries = List.copyOf(entries);
    }

    /// When its clock stopped.
    Optional<Instant> endedAt() {
        return entries.stream()
                .filter(entry -> entry.fact() instanceof Answered || entry.fact() instanceof TakenBack)
                .map(Entry::at)
                .findFirst();
    }
}
