package org.mingtang.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.Clause;

class CitationKeyTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "泉鲤政办〔2019〕85号",
                "泉鲤政办[2019]85号",
                "泉鲤政办［2019］85号",
                "泉鲤政办(2019)85号",
                "泉鲤政办（2019）85号",
                "泉鲤政办【2019】85号",
                "泉鲤政办﹝2019﹞85号",
                "泉鲤政办〔２０１９〕８５号",
                "泉鲤政办〔2019〕第85号",
                "泉鲤政办〔2019〕085号",
                " 泉鲤政办 〔 2019 〕 85 号 ",
                "泉鲤政办\u3000〔2019〕\u00a085号",
                "泉鲤政\n办〔20\r\n19〕8\n5号",
                "泉鲤\u3000政办〔2019〕85\u200b号",
                "（泉鲤政办〔2019〕85号）",
                "“泉鲤政办〔2019〕85号”",
                "《泉鲤政办〔2019〕85号》"
            })
    @Clause("SEC-13")
    @DisplayName("文号怎么写都是同一个：各种括号、全角数字、空格、断行、引号")
    void a_number_is_one_however_it_is_written(String written) {
        assertThat(CitationKey.of(written)).contains(new CitationKey("泉鲤政办〔2019〕85号"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            泉鲤政办〔2019〕86号   | another serial
            泉鲤政办〔2018〕85号   | another year
            泉鲤政〔2019〕85号     | another issuer
            泉鲤政办〔2019〕850号  | a longer serial
            泉鲤政办〔2019〕0号    | no serial
            泉鲤政办〔19〕85号     | no year
            泉鲤政办201985号       | no brackets
            """)
    @DisplayName("年份、代字、序号不同的，不是同一个文号")
    void another_number_is_another_key(String written, String why) {
        assertThat(CitationKey.of(written)).as(why).isPresent().isNotEqualTo(CitationKey.of("泉鲤政办〔2019〕85号"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "关于印发鲤城区2019年政务公开工作要点的通知",
                "《关于印发鲤城区2019年政务公开工作要点的通知》",
                "《关于印发〈鲤城区2019年政务公开工作要点〉的通知》",
                "关于印发《鲤城区２０１９年政务公开工作要点》的通知",
                "“关于印发‘鲤城区2019年政务公开工作要点’的通知”",
                "关于印发鲤城区2019年\n政务公开工作要点的通知",
                "关于印发 鲤城区\u30002019年 政务公开工作要点的通知。"
            })
    @Clause("SEC-14")
    @DisplayName("标题的书名号、引号、空格、断行、全角数字不影响查找")
    void a_title_is_one_however_it_is_written(String written) {
        assertThat(CitationKey.of(written)).contains(new CitationKey("关于印发鲤城区2019年政务公开工作要点的通知"));
    }

    @Test
    @DisplayName("什么也没剩下的，查不了；过长的标题只看前 200 字")
    void nothing_left_is_no_key() {
        assertThat(CitationKey.of("")).isEmpty();
        assertThat(CitationKey.of("《 》，。\n")).isEmpty();
        assertThat(CitationKey.of("文".repeat(500))).contains(new CitationKey("文".repeat(CitationKey.LONGEST)));
    }
}
