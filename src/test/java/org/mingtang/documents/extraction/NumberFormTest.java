package org.mingtang.documents.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("自动编号的写法")
class NumberFormTest {
    @ParameterizedTest(name = "{0} 的 {1} 写作 {2}")
    @CsvSource({
        "CHINESE, 1, 一",
        "CHINESE, 10, 十",
        "CHINESE, 11, 十一",
        "CHINESE, 20, 二十",
        "CHINESE, 101, 一百零一",
        "CHINESE, 110, 一百一十",
        "CHINESE, 1005, 一千零五",
        "CHINESE_FORMAL, 21, 贰拾壹",
        "FULL_WIDTH, 12, １２",
        "CIRCLED, 20, ⑳",
        "CIRCLED, 21, 21",
        "UPPER_ROMAN, 1994, MCMXCIV",
        "LOWER_LETTER, 27, aa",
        "STEMS, 2, 乙",
        "BRANCHES, 12, 亥",
        "ARABIC, 7, 7"
    })
    void numbers_are_written_as_word_shows_them(NumberForm form, int number, String written) {
        assertThat(form.write(number)).isEqualTo(written);
    }
}
