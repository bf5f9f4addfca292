package org.mingtang.requests.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;

@DisplayName("两件申请的内容像不像")
class LikenessTest {
    @ParameterizedTest(name = "{0} ~ {1}：{2}")
    @Clause("REQ-05")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        2025年河堤加固工程验收报告       | 2025 年河堤加固工程，验收报告。  | SAME
        ＸＸ路 ab 段                   | ＸＸ路AB段                  | SAME
        2025年河堤加固工程验收报告       | 申请公开2025年河堤加固工程的验收报告 | NEAR
        2025年河堤加固工程验收报告       | 2024年河堤加固工程验收报告    | NEAR
        2025年河堤加固工程验收报告       | 2025年度低保名单            | OTHER
        河                           | 河堤                       | OTHER
        ''                           | ''                         | OTHER
        。，                          | 。，                       | OTHER
        """)
    void of(String one, String other, Likeness likeness) {
        assertThat(Likeness.of(one, other)).isEqualTo(likeness);
        assertThat(Likeness.of(other, one)).isEqualTo(likeness);
    }
}
