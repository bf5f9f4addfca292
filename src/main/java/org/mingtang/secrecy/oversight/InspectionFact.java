package org.mingtang.secrecy.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.organs.AgencyId;
import org.mingtang.secrecy.ReviewId;

/// What may be written in the stream of an inspection (SEC-18).
public sealed interface InspectionFact extends Fact {

    /// A sample was drawn. With what stands here it can be drawn again.
    ///
    /// @param agency     the unit inspected, empty text for all
    /// @param until      last day of conclusion
    /// @param seed       what the order of drawing follows from
    /// @param upTo       only reviews concluded before that moment
    /// @param population how many reviews there were to draw from
    record Drawn(
            String agency,
            LocalDate from,
            LocalDate until,
            int size,
            String seed,
            Instant upTo,
            int population,
            List<Sampled> sample)
            implements InspectionFact {
        public Drawn {
            sample = List.copyOf(sample);
        }
    }

    /// One review of the sample.
    record Sampled(ReviewId review, String caseStream, AgencyId agency) {}

    record FoundSound(ReviewId review, String remark) implements InspectionFact {}

    /// @param rectifyBy a working day
    record FoundFaulty(ReviewId review, String finding, LocalDate rectifyBy) implements InspectionFact {}

    /// The unit says what it put right.
    record Rectified(ReviewId review, String what, String byName) implements InspectionFact {}

    record Accepted(ReviewId review, String remark) implements InspectionFact {}

    record Closed(String summary) implements InspectionFact {}

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(
            FactType.of("inspection.drawn", Drawn.class),
            FactType.of("inspection.found-sound", FoundSound.class),
            FactType.of("inspection.found-faulty", FoundFaulty.class),
            FactType.of("inspection.rectified", Rectified.class),
            FactType.of("inspection.accepted", Accepted.class),
            FactType.of("inspection.closed", Closed.class));
}
