package org.mingtang.secrecy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.organs.Signature;
import org.mingtang.secrecy.ReviewFact.ReviewApproved;
import org.mingtang.secrecy.ReviewFact.ReviewConcluded;
import org.mingtang.secrecy.ReviewFact.ReviewVoided;

/// The record of a secrecy review (保密审查表) with the six contents of SEC-08, bound to the reviewed contents (SEC-01).
///
/// @param voided why nothing may rest on it any more; empty while it stands
public record SecrecyReview(
        ReviewId id,
        Subject subject,
        Finding finding,
        Signature reviewer,
        Optional<Signature> disclosureLeader,
        Optional<Signature> secrecyLeader,
        Optional<String> voided) {

    /// @throws IllegalArgumentException when the first fact is not the conclusion
    static SecrecyReview fold(ReviewId id, Iterable<? extends ReviewFact> facts) {
        SecrecyReview review = null;
        for (var fact : facts) {
            review = switch (fact) {
                case ReviewConcluded concluded ->
                    new SecrecyReview(
                            id,
                            concluded.subject(),
                            concluded.finding(),
                            concluded.reviewer(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                case ReviewApproved approved -> begun(id, review).approved(approved);
                case ReviewVoided voided -> begun(id, review).voidedFor(voided.reason());
            };
        }
        return begun(id, review);
    }

    private static SecrecyReview begun(ReviewId id, @Nullable SecrecyReview review) {
        if (review == null) {
            throw new IllegalArgumentException("secrecy review " + id + ": not concluded");
        }
        return review;
    }

    /// Whether it still speaks for these contents.
    public boolean standsFor(String contents) {
        return voided.isEmpty() && subject.contents().equals(contents);
    }

    private SecrecyReview approved(ReviewApproved approval) {
        return switch (approval.leader()) {
            case DISCLOSURE ->
                new SecrecyReview(
                        id, subject, finding, reviewer, Optional.of(approval.signature()), secrecyLeader, voided);
            case SECRECY ->
                new SecrecyReview(
                        id, subject, finding, reviewer, disclosureLeader, Optional.of(approval.signature()), voided);
        };
    }

    private SecrecyReview voidedFor(String reason) {
        return new SecrecyReview(id, subject, finding, reviewer, disclosureLeader, secrecyLeader, Optional.of(reason));
    }
}
