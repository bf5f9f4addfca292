package org.mingtang.secrecy.undecided;

import java.util.List;
import org.mingtang.journal.Entry;
import org.mingtang.secrecy.Objection;

/// What became of an officer's command.
public sealed interface ReportUpOutcome {
    /// Durably done.
    record Done(ReportUpId id) implements ReportUpOutcome {}

    /// Not done, with every reason; no trace is left.
    record Refused(List<Objection> objections) implements ReportUpOutcome {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /// Not done: others acted since the page was shown.
    record Stale(List<Entry> since) implements ReportUpOutcome {
        public Stale {
            since = List.copyOf(since);
        }
    }
}
