package org.mingtang.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A review speaks for the contents reviewed, until it is voided.
class SecrecyReviewTest {
    private static final ReviewId ID = new ReviewId(new UUID(0, 1));
    private static final String CONTENTS = "ab".repeat(32);
    private static final ReviewConcluded CONCLUDED = new ReviewConcluded(
            new Subject("dossier/1", new AgencyId("gov-office"), "通知", "", CONTENTS, List.of("通知.docx")),
            Finding.disclosing("不涉密", List.of()),
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

    @Test
    @Clause({"SEC-08", "SEC-17"})
    @DisplayName("日志中从前的审查记录仍读得出：三项判断列成清单，例外为没有涉及")
    void a_conclusion_of_the_former_form_is_still_read() {
        var former = (ObjectNode) JsonMapper.shared().readTree("""
                {"subject": {}, "finding": {"conclusion": "DISCLOSE", "ground": "", "article": "", "reasons": "不涉密",
                 "wording": "准确", "timing": "即时", "manner": "全文公开", "other": ""}, "reviewer": {}}""");

        var finding = JsonMapper.shared()
                .treeToValue(EarlierFindings.judgementsListed(former).get("finding"), Finding.class);

        assertThat(finding.judgements())
                .extracting(Judgement::name, Judgement::text)
                .containsExactly(tuple("文字表述", "准确"), tuple("公开时机", "即时"), tuple("公开方式和范围", "全文公开"));
        assertThat(finding.weighing()).isEqualTo(Weighing.NOTHING);
        assertThat(finding.exemption()).isEmpty();
        assertThat(finding.reasons()).isEqualTo("不涉密");
    }
}
