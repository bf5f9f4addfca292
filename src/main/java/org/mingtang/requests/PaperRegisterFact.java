package org.mingtang.requests;

import java.util.List;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;

/// What a unit took over from the register it kept on paper; a stream for each unit.
public sealed interface PaperRegisterFact extends Fact {
    /// The platform goes on numbering after the last number given on paper.
    ///
    /// @param series id of the series, such as `registration`
    /// @param unit   the code that stands in its numbers
    /// @param last   serial of the last number on paper
    /// @param source where that is to be seen
    record CarriedOn(String series, String unit, int year, int last, String source) implements PaperRegisterFact {}

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(FactType.of("request.register-carried-on", CarriedOn.class));
}
