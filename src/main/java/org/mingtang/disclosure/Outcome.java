package org.mingtang.disclosure;

import java.util.List;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.disclosure.dossier.Issue;
import org.mingtang.journal.Entry;

/// What became of an officer's command.
public sealed interface Outcome {
    /// Durably done.
    record Done(DossierId id) implements Outcome {}

    /// Not done, with every reason; no trace is left.
    record Refused(List<Issue> issues) implements Outcome {
        public Refused {
            issues = List.copyOf(issues);
        }
    }

    /// Not done: others acted since the page was shown.
    record Stale(List<Entry> since) implements Outcome {
        public Stale {
            since = List.copyOf(since);
        }
    }
}
