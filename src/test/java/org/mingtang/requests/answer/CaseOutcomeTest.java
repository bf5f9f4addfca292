package org.mingtang.requests.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.answer.CaseOutcome.Counted;
import org.mingtang.requests.answer.CaseOutcome.Undetermined;

/// A case counts once, however many parts it has.
class CaseOutcomeTest {
    private static List<PartAnswer> parts(String codes) {
        var all = Stream.of(codes.split(" ")).map(OutcomeCode::valueOf).toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new PartAnswer(i + 1, "第" + (i + 1) + "项", Answers.of(all.get(i))))
                .toList();
    }

    @DisplayName("各项答复 → 本件计入")
    @ParameterizedTest(name = "{0}，主要的一项 {1} → {2}")
    @Clause("REQ-06")
    @CsvSource({
        // one part, or all alike
        "G1,,G1",
        "U1 U1,,U1",
        "N5 N5 N5,,N5",
        // something is given and something is not: partial, whatever the reason and whatever is named
        "G2 N4,,P1",
        "G1 U1,,P1",
        "N1 G2 X2,,P1",
        "G2 N4,2,P1",
        "P1,,P1",
        "P1 U1,,P1",
        "P1 G2,,P1",
        // all given
        "G1 G2,,G2",
        "G2 G1,,G2",
        // nothing given, reasons differ: the officer names the main part
        "N4 U1,1,N4",
        "N4 U1,2,U1",
        "X1 X2 N8,3,N8"
    })
    void a_case_counts_once(String codes, Integer main, OutcomeCode counted) {
        var parts = parts(codes);
        assertThat(CaseOutcome.of(parts, Optional.ofNullable(main)))
                .isEqualTo(new Counted(
                        counted,
                        parts.stream().map(part -> part.answer().code()).toList()));
    }

    @DisplayName("各项都不提供而理由不同：要指定主要的一项")
    @ParameterizedTest(name = "{0}，指定 {1}：{2}")
    @CsvSource({"N4 U1,,请指定主要的一项（1、2）", "N4 U1,3,没有第 3 项，请从第 1、2 项中指定", "U2 X1 O3,,（1、2、3）"})
    @Clause("REQ-06")
    void the_officer_must_name_the_main_part(String codes, Integer main, String told) {
        assertThat(CaseOutcome.of(parts(codes), Optional.ofNullable(main)))
                .isInstanceOfSatisfying(Undetermined.class, undetermined -> {
                    assertThat(undetermined.objection().rule()).isEqualTo(AnswerRule.MAIN_PART);
                    assertThat(undetermined.objection().message()).contains(told);
                });
    }

    @DisplayName("一项答复也没有的，不能计入任何一类")
    @Test
    void nothing_answered_counts_nowhere() {
        assertThat(CaseOutcome.of(List.of(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Undetermined.class,
                        undetermined ->
                                assertThat(undetermined.objection().rule()).isEqualTo(AnswerRule.NO_PART));
    }

    @DisplayName("只有一项的，就计入这一项")
    @ParameterizedTest
    @EnumSource(OutcomeCode.class)
    void one_part_counts_as_itself(OutcomeCode code) {
        assertThat(CaseOutcome.of(parts(code.name()), Optional.empty())).isEqualTo(new Counted(code, List.of(code)));
    }
}
