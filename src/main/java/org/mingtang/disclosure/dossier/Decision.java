package org.mingtang.disclosure.dossier;

import java.util.List;
import org.mingtang.journal.Journal.Act;

/// The answer to a command: entries to be written, or every reason why not.
public sealed interface Decision {
    record Accepted(List<Act> acts) implements Decision {
        public Accepted {
            acts = List.copyOf(acts);
        }
    }

    record Refused(List<Issue> issues) implements Decision {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
