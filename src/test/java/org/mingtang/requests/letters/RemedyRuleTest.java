package org.mingtang.requests.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.Clause;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Remedy;

/// Which remedy a letter tells, by outcome and date. 先 = 应当先复议，选 = 复议或者诉讼，只 = 只告知复议。
class RemedyRuleTest {
    private static final Map<String, Remedy> WORDS = Map.of(
            "先", Remedy.RECONSIDERATION_FIRST, "选", Remedy.EITHER, "只", Remedy.RECONSIDERATION_ONLY, "无", Remedy.NONE);
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1), LocalDate.of(2025, 5, 31), LocalDate.of(2025, 6, 1));
    private static final Packs PACKS = Packs.bundled("national");

    @DisplayName("答复类型（其中不予公开的部分）× 文书日期 2023-12-31、2024-01-01、2025-05-31、2025-06-01")
    @ParameterizedTest(name = "{0}（{1}）：{2}")
    @Clause("REQ-13")
    @CsvSource({
        "G1, G1, 选选选选",
        "G2, G2, 选选选选",
        "P1, G2 N1, 选先先先",
        "P1, P1 N4, 选先先先",
        "P1, G2 N7 X1, 选先先先",
        "P1, G2 U1, 选选选选",
        "P1, G2 X1, 选选选选",
        "N1, N1, 选先先先",
        "N2, N2, 选先先先",
        "N3, N3, 选先先先",
        "N4, N4, 选先先先",
        "N5, N5, 选先先先",
        "N6, N6, 选先先先",
        "N7, N7, 选先先先",
        "N8, N8, 选选选只",
        "U1, U1, 选选选选",
        "U2, U2, 选选选只",
        "U3, U3, 选选选选",
        "X1, X1, 选选选只",
        "X2, X2, 选选选只",
        "X3, X3, 选选选只",
        "X4, X4, 选选选选",
        "X5, X5, 选选选选",
        "O1, O1, 选选选选",
        "O2, O2, 选选选选",
        "O3, O3, 选选选选",
        // nothing given, several reasons: what must be told goes first, then the wider remedy
        "U1, U1 N4, 选先先先",
        "N4, U1 N4, 选先先先",
        "X1, X1 U1, 选选选选",
        "X1, X1 N8, 选选选只"
    })
    void by_outcome_and_date(OutcomeCode code, String told, String remedies) {
        var codes = Stream.of(told.split(" ")).map(OutcomeCode::valueOf).toList();
        for (int i = 0; i < DATES.size(); i++) {
            assertThat(RemedyRule.of(code, codes, DATES.get(i), PACKS))
                    .as("%s %s", code, DATES.get(i))
                    .isEqualTo(WORDS.get(remedies.substring(i, i + 1)));
        }
    }

    @DisplayName("每个地区、每一天，每种答复都有救济途径和它的文字")
    @ParameterizedTest
    @ValueSource(strings = {"national", "licheng", "yunling", "panlong", "chizhou-county"})
    void every_outcome_has_its_remedy_everywhere(String jurisdiction) {
        var packs = Packs.bundled(jurisdiction);
        for (var day : DATES) {
            for (var code : OutcomeCode.values()) {
                var remedy = RemedyRule.of(code, List.of(code), day, packs);
                assertThat(packs.inForceOn(day).requests().remedyText(remedy)).isPresent();
            }
        }
    }

    @DisplayName("2025年6月起只告知复议的，没有核对过原文，规程包页面上显示未核")
    @Test
    void what_rests_on_no_text_seen_is_marked() {
        var remedy =
                PACKS.inForceOn(LocalDate.of(2025, 6, 1)).requests().remedy(OutcomeCode.X2, List.of(OutcomeCode.X2));
        assertThat(remedy.cite().unchecked()).isTrue();
    }
}
