package org.mingtang.requests.casefile;

import java.util.List;
import org.mingtang.journal.Journal.Act;
import org.mingtang.requests.Objection;

/// The answer to a command: acts to be written, or every reason against it.
public sealed interface CaseDecision {
    record Accepted(List<Act> acts) implements CaseDecision {
        public Accepted {
            acts = List.copyOf(acts);
        }
    }

    record Refused(List<Objection> objections) implements CaseDecision {
        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
