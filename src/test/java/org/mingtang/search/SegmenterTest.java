package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
    private static final Segmenter SEGMENTER = new Segmenter(List.of("云岭县"));

    @ParameterizedTest(name = "{0} 不切开")
    @ValueSource(strings = {"政府信息公开", "依申请公开", "主动公开", "保密审查", "规范性文件", "最低生活保障", "云岭县"})
    void words_of_the_trade_stay_whole(String word) {
        assertThat(texts(SEGMENTER.queryWords(FoldedText.of("关于" + word + "的通知"))))
                .contains(word);
    }

    @Test
    @DisplayName("文件里的长词，其中的短词也收入")
    void a_document_also_holds_the_words_inside_a_word() {
        assertThat(texts(SEGMENTER.words(FoldedText.of("政府信息公开")))).contains("政府信息公开", "政府", "信息", "公开");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"Ｇ３２４国道, g324", "ＰＭ2.5浓度, pm2", "2025年度, 2025", "A4纸, a4"})
    void other_scripts_are_folded_and_kept_whole(String text, String first) {
        assertThat(texts(SEGMENTER.words(FoldedText.of(text)))).first().isEqualTo(first);
    }

    @Test
    @DisplayName("书名号、空格、换行不隔断短语，标点隔断")
    void title_marks_and_line_ends_do_not_part_letters() {
        assertThat(texts(SEGMENTER.phrase(FoldedText.of("印发《云岭\n县》")))).containsExactly("印发", "发云", "云岭", "岭县");
        assertThat(texts(SEGMENTER.phrase(FoldedText.of("教育，公安")))).containsExactly("教育", "公安");
        assertThat(texts(SEGMENTER.phrase(FoldedText.of("教育\n\n公安")))).containsExactly("教育", "公安");
    }

    @Test
    @DisplayName("文件收入每段汉字的首字和末字，短语末尾的单字因此能找到")
    void a_document_holds_the_ends_of_each_run() {
        assertThat(texts(SEGMENTER.grams(FoldedText.of("2019年度报告"))))
                .containsExactly("2019", "年", "年度", "度报", "报告", "告");
        assertThat(texts(SEGMENTER.phrase(FoldedText.of("2019年")))).containsExactly("2019", "年");
    }

    @Test
    @DisplayName("没有标点的长文切得动")
    void a_long_text_without_marks_is_cut() {
        var tokens = SEGMENTER.words(FoldedText.of("政务公开".repeat(50_000)));
        assertThat(tokens).hasSizeGreaterThan(50_000);
    }

    private static List<String> texts(List<Segmenter.Token> tokens) {
        return tokens.stream().map(Segmenter.Token::text).toList();
    }
}
