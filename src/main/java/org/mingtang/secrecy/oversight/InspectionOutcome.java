package org.mingtang.secrecy.oversight;

import java.util.List;
import org.mingtang.secrecy.Objection;

/// What became of a command on an inspection.
public sealed interface InspectionOutcome {
    record Done(InspectionId id) implements InspectionOutcome {}

    /// Not done, with every reason; no trace is left.
    record Refused(List<Objection> objections) implements InspectionOutcome {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /// Not done: others acted since the page was shown.
    record Stale() implements InspectionOutcome {}
}
