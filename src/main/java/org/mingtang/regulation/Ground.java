package org.mingtang.regulation;

import java.util.Optional;

/// A ground of non-disclosure (SEC-04, ACT-12).
///
/// @param id      such as STATE_SECRET
/// @param outcome under which outcome a request counts that is refused on it
public record Ground(
        String id, String name, Effect effect, Citation cite, ClauseId clause, Optional<OutcomeCode> outcome) {
    /// The three strengths of a ground.
    public enum Effect {
        /// must not be disclosed
        MUST("不得公开"),
        /// must not, unless the third party consents or withholding would gravely harm the public interest
        UNLESS_CONSENT_OR_PUBLIC_INTEREST("第三方同意或者公共利益需要的除外"),
        /// may be withheld, unless a law, regulation or rule says it is disclosed
        MAY("可以不予公开");

        private final String chinese;

        Effect(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    Ground countedAs(Optional<OutcomeCode> code) {
        return new Ground(id, name, effect, cite, clause, code);
    }
}
