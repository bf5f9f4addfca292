package org.mingtang.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.secrecy.FindingRules.Fault;

/// What a conclusion must contain.
class FindingRulesTest {
    private static final Law LAW = Packs.bundled("licheng").inForceOn(LocalDate.of(2026, 3, 2));

    private static Finding complete(Conclusion conclusion) {
        return new Finding(conclusion, "PERSONAL_PRIVACY", "条例第十五条", "含个人信息", "表述准确", "时机适当", "网站公开", "");
    }

    @ParameterizedTest
    @EnumSource
    @Clause({"SEC-04", "SEC-08", "SEC-17"})
    @DisplayName("各项齐全的结论，五种都成立")
    void a_complete_finding_has_no_fault(Conclusion conclusion) {
        assertThat(FindingRules.check(complete(conclusion), LAW)).isEmpty();
    }

    @ParameterizedTest(name = "没有 {0} → {1}")
    @Clause({"SEC-08", "SEC-17"})
    @CsvSource({"reasons, SEC-08", "wording, SEC-17", "timing, SEC-17", "manner, SEC-17"})
    @DisplayName("可以公开的，也要写理由并作出三项研判")
    void reasons_and_three_judgements_are_always_given(String missing, String clause) {
        assertThat(FindingRules.check(with(missing, " ", Conclusion.DISCLOSE), LAW))
                .extracting(fault -> fault.field() + " " + fault.clause())
                .containsExactly(missing + " " + clause);
    }

    @ParameterizedTest
    @Clause("SEC-04")
    @EnumSource
    @DisplayName("只有“可以公开”不需要依据和条款；其余每一种都要，依据要在规程里")
    void whatever_withholds_cites_a_ground_and_an_article(Conclusion conclusion) {
        var bare = new Finding(conclusion, "", "", "理由", "表述准确", "时机适当", "网站公开", "");
        var unknown = new Finding(conclusion, "WEATHER", "条例第十五条", "理由", "表述准确", "时机适当", "网站公开", "");
        boolean withholds = conclusion != Conclusion.DISCLOSE;

        assertThat(fields(bare)).isEqualTo(withholds ? List.of("ground", "article") : List.of());
        assertThat(fields(unknown)).isEqualTo(withholds ? List.of("ground") : List.of());
        assertThat(conclusion.lets()).isEqualTo(!withholds);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"reasons", "wording", "timing", "manner", "other", "article"})
    @DisplayName("每一项最多 2000 字，按字数不按字节数")
    void no_field_is_longer_than_a_page(String field) {
        var longest = "𠮷".repeat(FindingRules.LONGEST);

        assertThat(fields(with(field, longest, Conclusion.DO_NOT_DISCLOSE))).isEmpty();
        assertThat(FindingRules.check(with(field, longest + "字", Conclusion.DO_NOT_DISCLOSE), LAW))
                .containsExactly(new Fault(field, "最多 2000 字，现有 2001 字。请缩短。", "SEC-08"));
    }

    @Test
    @DisplayName("缺的各项一次说完")
    void every_fault_is_told_at_once() {
        var empty = new Finding(Conclusion.DO_NOT_DISCLOSE, "", "", "", "", "", "", "");

        assertThat(fields(empty)).containsExactly("reasons", "wording", "timing", "manner", "ground", "article");
        assertThat(FindingRules.check(empty, LAW))
                .extracting(Fault::message)
                .allSatisfy(message -> assertThat(message).endsWith("。"));
    }

    private static List<String> fields(Finding finding) {
        return FindingRules.check(finding, LAW).stream().map(Fault::field).toList();
    }

    private static Finding with(String field, String text, Conclusion conclusion) {
        var complete = complete(conclusion);
        return new Finding(
                conclusion,
                complete.ground(),
                field.equals("article") ? text : complete.article(),
                field.equals("reasons") ? text : complete.reasons(),
                field.equals("wording") ? text : complete.wording(),
                field.equals("timing") ? text : complete.timing(),
                field.equals("manner") ? text : complete.manner(),
                field.equals("other") ? text : complete.other());
    }
}
