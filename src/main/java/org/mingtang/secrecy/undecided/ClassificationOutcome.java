package org.mingtang.secrecy.undecided;

import java.util.List;
import org.mingtang.secrecy.Objection;

/// What became of a referral or its determination.
public sealed interface ClassificationOutcome {
    /// Durably done.
    record Done(ClassificationId id) implements ClassificationOutcome {}

    /// Not done, with every reason; no trace is left.
    record Refused(List<Objection> objections) implements ClassificationOutcome {
        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
