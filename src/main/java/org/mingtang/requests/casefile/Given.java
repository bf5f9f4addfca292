package org.mingtang.requests.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.requests.casefile.CaseFact.Corrected;
import org.mingtang.requests.casefile.CaseFact.Delivered;
import org.mingtang.requests.casefile.CaseFact.GivenBack;
import org.mingtang.requests.casefile.CaseFact.Remanded;
import org.mingtang.requests.casefile.CaseFact.Sealed;
import org.mingtang.requests.casefile.CaseFact.SecrecyCleared;

/// What answers give to the applicant, as commitments: the sealed letter with what is enclosed, and the files that were
/// cleared.
final class Given {
    private Given() {}

    /// By the answer of one handling, delivered or not.
    static Set<String> in(List<CaseFact> handling) {
        var given = new HashSet<String>();
        last(Sealed.class, handling).ifPresent(letter -> {
            given.add(letter.hash());
            given.addAll(letter.enclosed());
        });
        last(SecrecyCleared.class, handling).map(SecrecyCleared::files).ifPresent(given::addAll);
        return Set.copyOf(given);
    }

    /// By every answer that was delivered, that of an earlier handling too.
    static Set<String> withAnyAnswer(List<CaseFact> facts) {
        var given = new HashSet<String>();
        int since = 0;
        for (int i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            if (fact instanceof GivenBack || fact instanceof Corrected || fact instanceof Remanded) {
                since = i;
            } else if (fact instanceof Delivered) {
                given.addAll(in(facts.subList(since, i)));
            }
        }
        return Set.copyOf(given);
    }

    private static <F extends CaseFact> Optional<F> last(Class<F> type, List<CaseFact> handling) {
        return handling.stream().filter(type::isInstance).map(type::cast).reduce((_, later) -> later);
    }
}
