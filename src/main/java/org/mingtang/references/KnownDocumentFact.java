package org.mingtang.references;

import java.util.List;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;

/// What was done to the register of known documents.
public sealed interface KnownDocumentFact extends Fact {
    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(
            FactType.of("known.entered", Entered.class),
            FactType.of("known.corrected", Corrected.class),
            FactType.of("known.removed", Removed.class),
            FactType.of("known.imported", Imported.class));

    /// A document was entered by hand.
    ///
    /// @param number    empty where it has none
    /// @param attribute its disclosure attribute
    /// @param source    where the officer has it from
    record Entered(String number, String title, String attribute, String source) implements KnownDocumentFact {}

    /// What was known was wrong, or has changed.
    ///
    /// @param before as it stood: number, title, attribute, source
    /// @param after  as it stands now, in the same order
    record Corrected(List<String> before, List<String> after, String reason) implements KnownDocumentFact {}

    /// A document is known no longer.
    record Removed(String number, String title, String attribute, String reason) implements KnownDocumentFact {}

    /// A sheet was imported, all its lines at once.
    ///
    /// @param sha256    of the file, 64 hexadecimal digits
    /// @param added     number of documents not known before
    /// @param changed   number of those stated otherwise than before
    /// @param unchanged number of those known just so
    record Imported(String fileName, String sha256, String source, int added, int changed, int unchanged)
            implements KnownDocumentFact {}
}
