package org.mingtang.secrecy.undecided;

import java.util.List;
import org.mingtang.journal.Journal.Act;
import org.mingtang.secrecy.Objection;

/// The answer to a command: acts to be written, or every reason against it.
public sealed interface ReportUpDecision {
    record Accepted(List<Act> acts) implements ReportUpDecision {
        public Accepted {
            acts = List.copyOf(acts);
        }
    }

    record Refused(List<Objection> objections) implements ReportUpDecision {
        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
