package org.mingtang.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Signature;
import org.mingtang.secrecy.ReviewFact.Leader;
import org.mingtang.secrecy.ReviewFact.ReviewApproved;
import org.mingtang.secrecy.ReviewFact.ReviewConcluded;
import org.mingtang.secrecy.ReviewFact.ReviewVoided;

/// A review speaks for the contents reviewed, until it is voided.
class SecrecyReviewTest {
    private static final ReviewId ID = new ReviewId(new UUID(0, 1));
    private static final String CONTENTS = "ab".repeat(32);
    private static final ReviewConcluded CONCLUDED = new ReviewConcluded(
            new Subject("dossier/1", new AgencyId("gov-office"), "通知", "", CONTENTS, List.of("通知.docx")),
            new Finding(Conclusion.DISCLOSE, "", "", "不涉密", "表述准确", "时机适当", "网站公开", ""),
            signedBy(1));

    private static Signature signedBy(int person) {
        return new Signature(
                new PersonId(new UUID(1, person)), "第" + person + "人", LocalDate.of(2026, 3, 2), Optional.empty());
    }

    @Test
    @Clause("SEC-01")
    @DisplayName("审查只对所审的内容有效；作废以后对什么都无效")
    void it_stands_for_the_reviewed_contents_only() {
        var review = SecrecyReview.fold(ID, List.of(CONCLUDED));
        var voided = SecrecyReview.fold(ID, List.of(CONCLUDED, new ReviewVoided("内容变动")));

        assertThat(review.standsFor(CONTENTS)).isTrue();
        assertThat(review.standsFor("cd".repeat(32))).isFalse();
        assertThat(voided.standsFor(CONTENTS)).isFalse();
        assertThat(voided.voided()).contains("内容变动");
    }

    @Test
    @Clause({"ACT-05", "SEC-08"})
    @DisplayName("两位分管领导各签各的，先后不论；作废以后签字仍在记录里")
    void each_leader_signs_in_their_own_place() {
        var disclosure = new ReviewApproved(Leader.DISCLOSURE, signedBy(2), "同意");
        var secrecy = new ReviewApproved(Leader.SECRECY, signedBy(3), "同意");
        var one = SecrecyReview.fold(ID, List.of(CONCLUDED, disclosure));
        var both = SecrecyReview.fold(ID, List.of(CONCLUDED, secrecy, disclosure, new ReviewVoided("退回")));

        assertThat(one.reviewer()).isEqualTo(signedBy(1));
        assertThat(one.disclosureLeader()).contains(signedBy(2));
        assertThat(one.secrecyLeader()).isEmpty();
        assertThat(both.disclosureLeader()).contains(signedBy(2));
        assertThat(both.secrecyLeader()).contains(signedBy(3));
    }

    @Test
    @DisplayName("没有结论就没有审查")
    void nothing_stands_without_a_conclusion() {
        assertThatThrownBy(() -> SecrecyReview.fold(ID, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SecrecyReview.fold(ID, List.of(new ReviewVoided("内容变动"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
