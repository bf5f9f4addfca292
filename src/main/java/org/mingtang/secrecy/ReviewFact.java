package org.mingtang.secrecy;

import java.util.List;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.organs.Signature;

/// What may be written in the stream of a secrecy review.
public sealed interface ReviewFact extends Fact {

    record ReviewConcluded(Subject subject, Finding finding, Signature reviewer) implements ReviewFact {}

    /// A leader in charge approved the conclusion (ACT-05, SEC-08).
    record ReviewApproved(Leader leader, Signature signature, String remark) implements ReviewFact {}

    /// The contents changed, or the case was returned: nothing may rest on this review any more.
    record ReviewVoided(String reason) implements ReviewFact {}

    /// Which leader.
    enum Leader {
        DISCLOSURE("分管公开领导"),
        SECRECY("分管保密领导");

        private final String chinese;

        Leader(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(
            new FactType("secrecy.review-concluded", ReviewConcluded.class, List.of(EarlierFindings::judgementsListed)),
            FactType.of("secrecy.review-approved", ReviewApproved.class),
            FactType.of("secrecy.review-voided", ReviewVoided.class));
}
