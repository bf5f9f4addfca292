package org.mingtang.secrecy.reading;

import java.util.List;
import org.mingtang.documents.FindingKind;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;

/// What may be written in the stream of a case's machine reading. What was found is never written, only a salted
/// commitment to it; the salt can be erased.
public sealed interface ReadingFact extends Fact {
    String commitment();

    record FindingDecided(FindingKind kind, String commitment, FindingDecision decision, String reason)
            implements ReadingFact {}

    /// The decision is taken back.
    record FindingReopened(FindingKind kind, String commitment) implements ReadingFact {}

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(
            FactType.of("secrecy.finding-decided", FindingDecided.class),
            FactType.of("secrecy.finding-reopened", FindingReopened.class));
}
