package org.mingtang.requests.letters;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.answer.Answer.PartlyGranted;
import org.mingtang.requests.answer.CaseOutcome;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.answer.Withholding;

/// What an answering letter decides.
///
/// @param code under which the case counts
/// @param told every outcome the letter tells: those of the parts, and what a partial answer keeps back
public record Decided(OutcomeCode code, Set<OutcomeCode> told) {
    public Decided {
        told = Set.copyOf(told);
    }

    public static Decided of(CaseOutcome.Counted counted, List<PartAnswer> parts) {
        var told = EnumSet.of(counted.code());
        for (var part : parts) {
            told.add(part.answer().code());
            if (part.answer() instanceof PartlyGranted(var _, var rest)) {
                rest.stream().map(Withholding::code).forEach(told::add);
            }
        }
        return new Decided(counted.code(), told);
    }
}
