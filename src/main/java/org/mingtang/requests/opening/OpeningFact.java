package org.mingtang.requests.opening;

import java.util.List;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.CaseFact.Forum;

/// What a unit took over of its figures; a stream for each unit. The last entry for a year counts.
public sealed interface OpeningFact extends Fact {
    /// @param requests cells that are not 0
    /// @param disputes cells that are not 0
    /// @param source   where the figures are to be seen
    record Taken(int year, List<Cell> requests, List<DisputeCell> disputes, String source) implements OpeningFact {
        public Taken {
            requests = List.copyOf(requests);
            disputes = List.copyOf(disputes);
        }
    }

    /// @param row key of the [FigureRow]
    record Cell(String row, ApplicantKind applicant, int count) {}

    record DisputeCell(Forum forum, OpeningFigures.DisputeEnd end, int count) {}

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(FactType.of("request.opening-figures-taken", Taken.class));
}
