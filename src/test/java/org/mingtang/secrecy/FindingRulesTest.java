package org.mingtang.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.secrecy.FindingRules.Fault;

/// What a conclusion must contain, whatever its ground.
class FindingRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Law LICHENG = Packs.bundled("licheng").inForceOn(DAY);
    private static final Law PANLONG = Packs.bundled("panlong").inForceOn(DAY);
    private static final Law NATIONAL = Packs.bundled("national").inForceOn(DAY);

    @ParameterizedTest(name = "{0}：{1}")
    @Clause({"SEC-17", "SEC-24"})
    @CsvSource(delimiter = '|', textBlock = """
            panlong  | judgement-wording 内容表述 SEC-17, judgement-timing 公开时机 SEC-17, judgement-manner 公开方式 SEC-17, judgement-scope 公开范围 SEC-24
            licheng  | judgement-manner 公开方式 SEC-12, judgement-scope 公开范围 SEC-12
            yunling  | judgement-wording 措辞 SEC-17, judgement-timing 时机 SEC-17, judgement-manner 方式 SEC-17, judgement-scope 范围 SEC-24
            national | ''
            """)
    @DisplayName("规程要求研判什么，就问什么；少一项都不成立")
    void the_judgements_of_the_pack_are_asked_for(String jurisdiction, String asked) {
        var law = Packs.bundled(jurisdiction).inForceOn(DAY);
        var bare = Finding.disclosing("不涉密", List.of());

        assertThat(FindingRules.check(bare, law).stream()
                        .map(fault -> fault.field()
                                + " " + fault.message().replaceAll(".*“(.*)”.*", "$1")
                                + " " + fault.clause())
                        .toList())
                .isEqualTo(asked.isEmpty() ? List.of() : List.of(asked.split(", ")));
        assertThat(FindingRules.check(Finding.disclosing("不涉密", Judgement.onAll(law, "适宜")), law))
                .isEmpty();
    }

    @Test
    @Clause("SEC-08")
    @DisplayName("理由总要写；缺的各项一次说完")
    void every_fault_is_told_at_once() {
        var empty = Findings.judged(
                new Finding(Conclusion.DO_NOT_DISCLOSE, "", "", " ", Weighing.NOTHING, List.of(), Optional.empty(), ""),
                List.of());

        assertThat(fields(empty, LICHENG))
                .containsExactly("reasons", "judgement-manner", "judgement-scope", "ground", "article");
        assertThat(FindingRules.check(empty, LICHENG))
                .extracting(Fault::message)
                .allSatisfy(message -> assertThat(message).endsWith("。"));
    }

    @ParameterizedTest
    @Clause("SEC-04")
    @EnumSource
    @DisplayName("只有“可以公开”不需要依据和条款；其余每一种都要，依据要在规程里")
    void whatever_withholds_cites_a_ground_and_an_article(Conclusion conclusion) {
        var bare = Findings.on("", conclusion, LICHENG);
        var unknown = Findings.on("WEATHER", conclusion, LICHENG);
        boolean withholds = conclusion != Conclusion.DISCLOSE;

        assertThat(fields(bare, LICHENG)).isEqualTo(withholds ? List.of("ground", "article") : List.of());
        assertThat(fields(unknown, LICHENG)).containsExactly("ground");
        assertThat(conclusion.lets()).isEqualTo(!withholds);
    }

    @Test
    @Clause("SEC-04")
    @DisplayName("没有填条款的，引用规程所列的条款；填了的照填的")
    void the_article_is_offered_by_the_pack() {
        var bare = new Finding(
                Conclusion.DO_NOT_DISCLOSE,
                "STATE_SECRET",
                "",
                "理由",
                Weighing.NOTHING,
                List.of(),
                Optional.empty(),
                "");

        assertThat(bare.citing(LICHENG).article()).isEqualTo("鲤城保密规则第七条第一款");
        assertThat(bare.citing(NATIONAL).article()).isEqualTo("条例第十四条");
        assertThat(bare.citing(LICHENG).citing(NATIONAL).article()).isEqualTo("鲤城保密规则第七条第一款");
    }

    @ParameterizedTest(name = "{0}，{1}，{2}，{3}：缺 {4}")
    @Clause({"SEC-12", "SEC-24"})
    @CsvSource(delimiter = '|', textBlock = """
            panlong  | punishment-publicity | 行政处罚法第四十八条 | 网站   | ''
            panlong  | mandatory-disclosure | 证券法第八十条       | 网站   | ''
            panlong  | curiosity            | 证券法第八十条       | 网站   | exemption
            panlong  | punishment-publicity | ''                   | 网站   | exemptionBasis
            panlong  | punishment-publicity | 行政处罚法第四十八条 | ''     | judgement-wording judgement-timing judgement-manner judgement-scope
            licheng  | punishment-publicity | 行政处罚法第四十八条 | ''     | judgement-manner judgement-scope
            national | punishment-publicity | 行政处罚法第四十八条 | 网站   | exemption judgement-manner judgement-scope
            """)
    @DisplayName("不去标识化的，要有规程里的情形、依据，并写明方式和范围")
    void personal_data_stay_in_only_with_kind_basis_manner_and_scope(
            String jurisdiction, String kind, String basis, String judged, String missing) {
        var law = Packs.bundled(jurisdiction).inForceOn(DAY);
        var finding = Findings.exempt(
                Finding.disclosing("惩戒公示", Judgement.onAll(law, judged)), new Exemption(kind, "惩戒公示", basis));

        assertThat(fields(finding, law)).isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(" ")));
    }

    @Test
    @Clause("SEC-24")
    @DisplayName("规程平时不问范围的，不去标识化时也问")
    void manner_and_scope_are_asked_where_the_pack_does_not_ask() {
        var law = Packs.bundled("chizhou-county").inForceOn(DAY);
        var exempt = Findings.exempt(
                Finding.disclosing("惩戒公示", List.of(new Judgement(Judgement.MANNER, "公开方式", "网站"))),
                new Exemption("punishment-publicity", "惩戒公示", "行政处罚法第四十八条"));

        assertThat(fields(exempt, law)).contains("exemption", "judgement-scope").doesNotContain("judgement-manner");
    }

    @Test
    @Clause("SEC-08")
    @DisplayName("每一项最多 2000 字，按字数不按字节数")
    void no_field_is_longer_than_a_page() {
        var longest = "𠮷".repeat(FindingRules.LONGEST);

        assertThat(FindingRules.check(Finding.disclosing(longest, Judgement.onAll(PANLONG, longest)), PANLONG))
                .isEmpty();
        assertThat(FindingRules.check(Finding.disclosing(longest + "字", List.of()), NATIONAL))
                .containsExactly(new Fault("reasons", "最多 2000 字，现有 2001 字。请缩短。", "SEC-08"));
        assertThat(fields(Finding.disclosing("不涉密", Judgement.onAll(LICHENG, longest + "字")), LICHENG))
                .containsExactly("judgement-manner", "judgement-scope");
    }

    private static List<String> fields(Finding finding, Law law) {
        return FindingRules.check(finding, law).stream().map(Fault::field).toList();
    }
}
