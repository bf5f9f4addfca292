package org.mingtang.secrecy.oversight;

import java.util.List;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.organs.AgencyId;

/// What may be written in the stream of reminders of a case.
public sealed interface OversightFact extends Fact {

    /// The unit was urged to conclude (SEC-21).
    ///
    /// @param days working days the review had been open
    record ReviewReminded(String caseStream, AgencyId agency, String title, int days) implements OversightFact {}

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(FactType.of("secrecy.review-reminded", ReviewReminded.class));
}
