package org.mingtang.requests;

import java.util.List;
import org.mingtang.requests.casefile.CaseId;

/// What became of an application that was handed in.
public sealed interface Submission {
    /// Durably kept.
    ///
    /// @param receipt the number to ask with
    /// @param code    twelve characters to ask with, told once; blank where staff took it down or gave another
    record Taken(CaseId id, String receipt, String code) implements Submission {}

    /// Nothing was kept.
    record Refused(List<Objection> objections) implements Submission {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /// Nothing was kept: this form has become a request already, and holds something else now.
    ///
    /// @param receipt of the request it became
    record SentBefore(String receipt) implements Submission {}
}
