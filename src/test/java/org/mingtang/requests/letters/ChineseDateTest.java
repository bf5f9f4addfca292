package org.mingtang.requests.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseDateTest {
    @DisplayName("落款日期用汉字，正文日期用数字")
    @ParameterizedTest(name = "{0} → {1}，{2}")
    @CsvSource({
        "2026-03-02, 二〇二六年三月二日, 2026年3月2日",
        "2020-10-10, 二〇二〇年十月十日, 2020年10月10日",
        "2024-11-30, 二〇二四年十一月三十日, 2024年11月30日",
        "2025-12-31, 二〇二五年十二月三十一日, 2025年12月31日",
        "2019-01-20, 二〇一九年一月二十日, 2019年1月20日"
    })
    void dates_of_letters(LocalDate date, String numerals, String digits) {
        assertThat(ChineseDate.inNumerals(date)).isEqualTo(numerals);
        assertThat(ChineseDate.inDigits(date)).isEqualTo(digits);
    }

    @DisplayName("一到九十九以外的数不写")
    @Test
    void only_small_numbers() {
        assertThat(ChineseDate.number(99)).isEqualTo("九十九");
        assertThatThrownBy(() -> ChineseDate.number(100)).hasMessageContaining("expected: 1 to 99");
    }
}
