package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.PersonId;
import org.mingtang.secrecy.undecided.Classification.Determination;
import org.mingtang.secrecy.undecided.Classification.Determiner;
import org.mingtang.secrecy.undecided.Classification.Question;

/// What may be written in the stream of a referral under the Secrecy Law (SEC-19): that it was referred and what was
/// determined. No title, no text, no file may stand here, nor anything typed in which they could be repeated.
public sealed interface ClassificationFact extends Fact {

    /// @param reference neutral reference, such as 待定〔2026〕1号
    /// @param cites     the articles in force on that day
    record Referred(
            String reference,
            String caseStream,
            AgencyId agency,
            Question question,
            Determiner to,
            List<String> cites,
            PersonId by,
            String byName,
            LocalDate on)
            implements ClassificationFact {
        public Referred {
            cites = List.copyOf(cites);
        }
    }

    /// @param decision number of the decision
    record Determined(
            Determination determination, Determiner by, LocalDate decidedOn, String decision, String recordedBy)
            implements ClassificationFact {}

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(
            FactType.of("classification.referred", Referred.class),
            FactType.of("classification.determined", Determined.class));

    /// The determination, if these facts hold one.
    static Optional<Determined> determined(List<ClassificationFact> facts) {
        return facts.stream()
                .filter(Determined.class::isInstance)
                .map(Determined.class::cast)
                .findFirst();
    }
}
