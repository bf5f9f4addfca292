package org.mingtang.references;

import java.util.List;
import org.mingtang.regulation.ClauseId;

/// What came of an act on the register.
public sealed interface KnownDocumentOutcome {
    /// Nothing was changed.
    ///
    /// @param problems one or more, in the order of the form
    record Refused(List<Problem> problems) implements KnownDocumentOutcome {}

    /// @param entry as it stands now
    record Done(KnownEntry entry) implements KnownDocumentOutcome {}

    /// What importing the sheet would do, or did.
    record Planned(KnownDocumentImport plan) implements KnownDocumentOutcome {}

    /// @param message in Chinese, with what to do
    record Problem(Field field, String message, ClauseId clause) {}

    enum Field {
        /// the entry as a whole
        ENTRY,
        NUMBER,
        TITLE,
        ATTRIBUTE,
        SOURCE,
        REASON,
        FILE
    }
}
