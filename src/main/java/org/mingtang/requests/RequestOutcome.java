package org.mingtang.requests;

import java.util.List;
import org.mingtang.journal.Entry;
import org.mingtang.requests.casefile.CaseId;

/// What became of what was asked to be done.
public sealed interface RequestOutcome {
    /// Durably done.
    record Done(CaseId id) implements RequestOutcome {}

    /// Not done, with every reason; no trace is left.
    record Refused(List<Objection> objections) implements RequestOutcome {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /// Not done: others acted since the page was shown.
    record Stale(List<Entry> since) implements RequestOutcome {
        public Stale {
            since = List.copyOf(since);
        }
    }
}
