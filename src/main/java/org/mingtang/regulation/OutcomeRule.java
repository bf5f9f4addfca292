package org.mingtang.regulation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What the law says of one outcome of a request.
///
/// @param articles what the letter cites. Each entry is enough by itself; the articles joined by 、 in an entry are all
///                 needed. Empty where only the case can tell
/// @param row      under which row of the annual report it counts
public record OutcomeRule(
        OutcomeCode code,
        String name,
        List<String> articles,
        ReportRow row,
        List<DatedRemedy> remedies,
        Citation cite,
        ClauseId clause) {
    public OutcomeRule {
        articles = List.copyOf(articles);
        remedies = List.copyOf(remedies);
    }

    /// A remedy, on which letters it applies, and from when to when they are dated.
    public record DatedRemedy(Remedy remedy, RestsOn restsOn, Citation cite, InForce inForce) {}

    /// On what the withheld part of the answer must rest for a remedy to apply.
    public enum RestsOn {
        /// whatever the reason
        ANYTHING,
        /// 条例第十四条至第十六条
        ARTICLES_14_TO_16
    }

    /// The remedy of a letter: one that is set for what its parts rest on goes before the general one.
    ///
    /// @param parts   outcomes of the parts of the request
    /// @param written date of the letter
    Optional<DatedRemedy> remedy(Collection<OutcomeCode> parts, LocalDate written) {
        boolean withheld = parts.stream().anyMatch(OutcomeCode::restsOnArticles14To16);
        return remedies.stream()
                .filter(remedy -> remedy.inForce().on(written))
                .filter(remedy -> withheld && remedy.restsOn() == RestsOn.ARTICLES_14_TO_16)
                .findFirst()
                .or(() -> remedies.stream()
                        .filter(remedy -> remedy.inForce().on(written))
                        .filter(remedy -> remedy.restsOn() == RestsOn.ANYTHING)
                        .findFirst());
    }
}
