package org.mingtang.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.documents.FileHash;
import org.mingtang.regulation.Ground;
import org.mingtang.regulation.Ground.Effect;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.secrecy.FindingRules.Fault;
import org.mingtang.secrecy.Weighing.PublicInterest;
import org.mingtang.secrecy.Weighing.Statute;
import org.mingtang.secrecy.Weighing.ThirdParty;

/// The three strengths of a ground: which answers lead to which conclusions.
class WeighingRulesTest {
    private static final Law LICHENG = Packs.bundled("licheng").inForceOn(Findings.TODAY);
    private static final Law CHIZHOU = Packs.bundled("chizhou-county").inForceOn(Findings.TODAY);

    /// 结论：公 = 可以公开，删 = 删减后公开，脱 = 脱密后公开，依 = 依申请公开，不 = 不予公开。
    @ParameterizedTest(name = "{0}：{1}")
    @Clause({"SEC-04", "ACT-12"})
    @CsvSource({"STATE_SECRET, 删脱不", "FORBIDDEN_BY_LAW, 删脱不", "SECURITY_AND_STABILITY, 删脱不", "FORWARDED_CLASSIFIED, 删脱不"
    })
    @DisplayName("不得公开的：没有例外，也不能依申请公开")
    void what_must_not_is_disclosed_to_nobody(String ground, String lawful) {
        assertThat(lawful(ground, Weighing.NOTHING, LICHENG)).isEqualTo(lawful);
        for (var claimed : List.of(
                Findings.weighing(
                        ThirdParty.Answer.CONSENTS, PublicInterest.Answer.NOT_STATED, Statute.Answer.NOT_STATED, ""),
                Findings.weighing(
                        ThirdParty.Answer.NOT_STATED,
                        PublicInterest.Answer.GRAVELY_HARMED,
                        Statute.Answer.NOT_STATED,
                        ""),
                Findings.weighing(
                        ThirdParty.Answer.NOT_STATED, PublicInterest.Answer.NOT_STATED, Statute.Answer.SAYS_SO, ""))) {
            assertThat(lawful(ground, claimed, LICHENG)).isEmpty();
        }
    }

    @ParameterizedTest(name = "第三方{0}，公共利益{1} → {2}")
    @Clause({"SEC-04", "ACT-12"})
    @CsvSource({
        // nothing asked: nothing can be concluded
        "NOT_STATED, NOT_STATED, ''",
        "NOT_STATED, NOT_GRAVELY_HARMED, ''",
        // an exception applies: disclosed, in full or in part
        "CONSENTS, NOT_STATED, 公删脱",
        "CONSENTS, NOT_GRAVELY_HARMED, 公删脱",
        "CONSENTS, GRAVELY_HARMED, 公删脱",
        "NOT_STATED, GRAVELY_HARMED, 公删脱",
        "OBJECTS, GRAVELY_HARMED, 公删脱",
        "SILENT, GRAVELY_HARMED, 公删脱",
        "NOT_ASKED, GRAVELY_HARMED, 公删脱",
        // none applies, and both were asked
        "OBJECTS, NOT_GRAVELY_HARMED, 删脱依不",
        "SILENT, NOT_GRAVELY_HARMED, 删脱依不",
        "NOT_ASKED, NOT_GRAVELY_HARMED, 删脱依不",
        // without consent the public interest is weighed
        "OBJECTS, NOT_STATED, ''",
        "SILENT, NOT_STATED, ''",
        "NOT_ASKED, NOT_STATED, ''"
    })
    @DisplayName("商业秘密、个人隐私：问第三方，权衡公共利益，例外成立就公开")
    void consent_or_public_interest_opens(ThirdParty.Answer third, PublicInterest.Answer interest, String lawful) {
        var weighing = Findings.weighing(third, interest, Statute.Answer.NOT_STATED, "");
        for (var ground : List.of("TRADE_SECRET", "PERSONAL_PRIVACY", "THIRD_PARTY_HARM")) {
            assertThat(lawful(ground, weighing, LICHENG)).as(ground).isEqualTo(lawful);
        }
    }

    @ParameterizedTest(name = "规定{0}，理由“{1}” → {2}")
    @Clause("SEC-04")
    @CsvSource({
        "NOT_STATED, 内部管理, ''",
        "SAYS_SO, '', 公删脱",
        "SILENT, 内部管理, 公删脱依不",
        "SILENT, '', 公",
    })
    @DisplayName("内部事务、过程性信息、执法案卷：另有规定的从其规定；不公开要写理由")
    void what_may_be_withheld_needs_a_reason_and_no_statute(Statute.Answer answer, String discretion, String lawful) {
        var weighing =
                Findings.weighing(ThirdParty.Answer.NOT_STATED, PublicInterest.Answer.NOT_STATED, answer, discretion);
        for (var ground : List.of("INTERNAL_AFFAIRS", "PROCESS", "ENFORCEMENT_FILE")) {
            assertThat(lawful(ground, weighing, LICHENG)).as(ground).isEqualTo(lawful);
        }
    }

    @ParameterizedTest(name = "{0}：{1} → 缺 {2}")
    @Clause("SEC-04")
    @CsvSource({
        "CONSENTS, name, thirdParty",
        "CONSENTS, answered, answeredOn",
        "CONSENTS, evidence, evidence",
        "CONSENTS, asked, ''",
        "OBJECTS, name, thirdParty",
        "OBJECTS, asked, askedOn",
        "OBJECTS, answered, answeredOn",
        "OBJECTS, evidence, ''",
        "SILENT, name, thirdParty",
        "SILENT, asked, askedOn",
        "NOT_ASKED, evidence, evidence",
        "NOT_ASKED, name, ''"
    })
    @DisplayName("谁、何时、凭什么：第三方的每种答复要写明的各项")
    void an_answer_tells_who_when_and_by_what(ThirdParty.Answer answer, String left, String missing) {
        var finding = Findings.with(privacy(answer), third -> without(third, left));

        assertThat(fields(finding)).isEqualTo(missing.isEmpty() ? List.of() : List.of(missing));
    }

    @Test
    @Clause("SEC-04")
    @DisplayName("同意可以用文件证明；日期不能在今天以后，答复不能早于征求")
    void consent_is_proved_by_a_file_or_a_text() {
        var file = Optional.of(new Evidence(new FileHash("ab".repeat(32)), "同意函.pdf", 10));
        var proved = Findings.with(
                privacy(ThirdParty.Answer.CONSENTS),
                third -> new ThirdParty(third.answer(), third.name(), third.asked(), third.answered(), "", file));
        var tomorrow = Findings.with(
                privacy(ThirdParty.Answer.CONSENTS),
                third -> new ThirdParty(
                        third.answer(),
                        third.name(),
                        third.asked(),
                        Optional.of(Findings.TODAY.plusDays(1)),
                        third.evidence(),
                        third.file()));
        var beforehand = Findings.with(
                privacy(ThirdParty.Answer.OBJECTS),
                third -> new ThirdParty(
                        third.answer(),
                        third.name(),
                        third.asked(),
                        Optional.of(LocalDate.of(2026, 2, 9)),
                        third.evidence(),
                        third.file()));

        assertThat(fields(proved)).isEmpty();
        assertThat(fields(tomorrow)).containsExactly("answeredOn");
        assertThat(fields(beforehand)).containsExactly("answeredOn");
    }

    @ParameterizedTest(name = "没有 {0}")
    @Clause("SEC-04")
    @CsvSource({"balanceFor", "balanceAgainst", "balanceResult"})
    @DisplayName("权衡公共利益：正反两面和结果都要写下来，不论结果怎样")
    void the_balance_is_written_down(String missing) {
        for (var answer : List.of(PublicInterest.Answer.GRAVELY_HARMED, PublicInterest.Answer.NOT_GRAVELY_HARMED)) {
            var whole = Findings.interest(answer);
            var interest = new PublicInterest(
                    answer,
                    missing.equals("balanceFor") ? "" : whole.speaksFor(),
                    missing.equals("balanceAgainst") ? "" : whole.speaksAgainst(),
                    missing.equals("balanceResult") ? "" : whole.result());
            var conclusion =
                    answer == PublicInterest.Answer.GRAVELY_HARMED ? Conclusion.DISCLOSE : Conclusion.DO_NOT_DISCLOSE;
            var finding = Findings.weighed(
                    Findings.on("TRADE_SECRET", conclusion, LICHENG),
                    new Weighing(
                            Findings.third(ThirdParty.Answer.OBJECTS),
                            interest,
                            Findings.statute(Statute.Answer.NOT_STATED),
                            ""));

            assertThat(fields(finding)).containsExactly(missing);
        }
    }

    static Stream<Arguments> sixGrounds() {
        return Stream.of(
                Arguments.of("STATE_SECRET", Effect.MUST, "第一项"),
                Arguments.of("SECURITY_AND_STABILITY", Effect.MUST, "第二项"),
                Arguments.of("TRADE_SECRET", Effect.UNLESS_CONSENT_OR_PUBLIC_INTEREST, "第三项"),
                Arguments.of("PERSONAL_PRIVACY", Effect.UNLESS_CONSENT_OR_PUBLIC_INTEREST, "第四项"),
                Arguments.of("COMPLAINANT_NAMES", Effect.MUST, "第五项"),
                Arguments.of("FORBIDDEN_BY_LAW", Effect.MUST, "第六项"));
    }

    @ParameterizedTest(name = "{0}：{1}，{2}")
    @MethodSource("sixGrounds")
    @Clause("ACT-12")
    @DisplayName("池州某县：六种情形，两种有例外，一种保护投诉举报人；例外须有同意或者权衡的记载")
    void the_six_grounds_of_the_county(String id, Effect effect, String item) {
        var ground = CHIZHOU.ground(id).orElseThrow();

        assertThat(ground.effect()).isEqualTo(effect);
        assertThat(ground.cite().text()).isEqualTo("池州某县主动公开制度第五条" + item);
        var consent = Findings.weighing(
                ThirdParty.Answer.CONSENTS, PublicInterest.Answer.NOT_STATED, Statute.Answer.NOT_STATED, "");
        assertThat(lawful(id, consent, CHIZHOU)).isEqualTo(effect == Effect.MUST ? "" : "公删脱");
        assertThat(lawful(id, Weighing.NOTHING, CHIZHOU)).isEqualTo(effect == Effect.MUST ? "删脱不" : "");
    }

    @Test
    @Clause("ACT-12")
    @DisplayName("池州某县：六种之外，国家规定的“第三方其他合法权益”不能去掉；可以不予公开的三种已放弃")
    void the_law_stands_behind_the_six() {
        assertThat(CHIZHOU.grounds().stream()
                        .filter(ground -> ground.clause().value().equals("ACT-12")))
                .hasSize(6);
        assertThat(CHIZHOU.grounds().stream()
                        .filter(ground -> !ground.clause().value().equals("ACT-12"))
                        .map(Ground::id))
                .containsExactly("THIRD_PARTY_HARM");
    }

    private static Finding privacy(ThirdParty.Answer answer) {
        return Findings.weighed(
                Findings.on(
                        "PERSONAL_PRIVACY",
                        answer == ThirdParty.Answer.CONSENTS ? Conclusion.DISCLOSE : Conclusion.DO_NOT_DISCLOSE,
                        LICHENG),
                Findings.weighing(
                        answer,
                        answer == ThirdParty.Answer.CONSENTS
                                ? PublicInterest.Answer.NOT_STATED
                                : PublicInterest.Answer.NOT_GRAVELY_HARMED,
                        Statute.Answer.NOT_STATED,
                        ""));
    }

    private static ThirdParty without(ThirdParty third, String left) {
        return new ThirdParty(
                third.answer(),
                left.equals("name") ? " " : third.name(),
                left.equals("asked") ? Optional.empty() : third.asked(),
                left.equals("answered") ? Optional.empty() : third.answered(),
                left.equals("evidence") ? "" : third.evidence(),
                third.file());
    }

    private static List<String> fields(Finding finding) {
        return FindingRules.check(finding, LICHENG).stream().map(Fault::field).toList();
    }

    /// The conclusions that stand, by their first character.
    private static String lawful(String ground, Weighing weighing, Law law) {
        return Arrays.stream(Conclusion.values())
                .filter(conclusion -> FindingRules.check(
                                Findings.weighed(Findings.on(ground, conclusion, law), weighing), law)
                        .isEmpty())
                .map(conclusion -> switch (conclusion) {
                    case DISCLOSE -> "公";
                    case DISCLOSE_AFTER_DELETION -> "删";
                    case DISCLOSE_AFTER_DECLASSIFICATION -> "脱";
                    case ON_REQUEST_ONLY -> "依";
                    case DO_NOT_DISCLOSE -> "不";
                })
                .reduce("", String::concat);
    }
}
