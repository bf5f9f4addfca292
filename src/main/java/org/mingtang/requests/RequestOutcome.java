package org.mingtang.requests;

import java.util.List;
import java.util.Optional;
import org.mingtang.journal.Entry;
import org.mingtang.requests.casefile.CaseId;

/// What became of what was asked to be done.
public sealed interface RequestOutcome {
    /// Durably done.
    ///
    /// @param code a new query code for the applicant, told this once
    record Done(CaseId id, Optional<String> code) implements RequestOutcome {
        Done(CaseId id) {
            this(id, Optional.empty());
        }
    }

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
