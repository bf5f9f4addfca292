package org.mingtang.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;

class NumberingTest {
    @DisplayName("组织机构代码的校验位（GB 11714）")
    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "000014349, true",
        "000013338, true",
        "007280420, true",
        "000014348, false",
        "000014394, false",
        "00001434, false",
        "0000143490, false",
        "00001434-9, false",
        "00001434九, false"
    })
    void organisation_codes(String code, boolean agrees) {
        assertThat(OrganisationCode.agrees(code)).isEqualTo(agrees);
    }

    @DisplayName("统一社会信用代码的校验位（GB 32100）")
    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "11441700007280420Y, true",
        "11441700007280420X, false",
        "11441700007280402Y, false",
        "1144170000728042OY, false",
        "11441700007280420, false",
        "11441700007280420y, false"
    })
    void credit_codes(String code, boolean agrees) {
        assertThat(CreditCode.agrees(code)).isEqualTo(agrees);
    }

    @DisplayName("编制号码并能拆回")
    @ParameterizedTest(name = "{0} → {4}")
    @CsvSource(delimiter = '|', textBlock = """
        {organisation-code}/{year}-{serial:5}   | 000014349          | 2022 | 39 | 000014349/2022-00039
        {credit-code}/{year}-{serial:5}         | 11441700007280420Y | 2021 | 50 | 11441700007280420Y/2021-00050
        {agency-code}公开告〔{year}〕第{serial}号 | 泉鲤政办           | 2026 | 12 | 泉鲤政办公开告〔2026〕第12号
        QL.{year}.{agency-code}.{serial:3}      | A1                 | 2020 | 7  | QL.2020.A1.007
        """)
    @Clause("ACT-05")
    void writes_and_reads_numbers(String pattern, String unit, int year, int serial, String number) {
        var numbers = NumberPattern.parse(pattern);
        assertThat(numbers.format(unit, year, serial)).isEqualTo(number);
        assertThat(numbers.parts(number)).contains(new NumberPattern.Parts(unit, year, serial));
    }

    @DisplayName("不合格式的号码认不出")
    @ParameterizedTest
    @CsvSource({
        "000014349/2022-39",
        "00001434/2022-00039",
        "000014349-2022-00039",
        "000014349/2022-00000",
        "000014349/22-00039"
    })
    void what_is_no_index_number(String number) {
        var law = Packs.bundled("national").inForceOn(LocalDate.of(2022, 1, 1));
        assertThat(law.indexNumber().pattern().parts(number)).isEqualTo(Optional.empty());
    }

    @DisplayName("号码用尽或者代码不合时不编号")
    @ParameterizedTest
    @CsvSource({"000014349, 2022, 100000", "00001434-9, 2022, 1", "000014349, 2022, 0", "000014349, 22, 1"})
    void what_does_not_fit_is_not_numbered(String unit, int year, int serial) {
        var pattern = NumberPattern.parse("{organisation-code}/{year}-{serial:5}");
        assertThatThrownBy(() -> pattern.format(unit, year, serial)).isInstanceOf(IllegalArgumentException.class);
    }

    @DisplayName("索引号共二十位，自一号起")
    @Test
    @Clause("ACT-05")
    void the_national_index_number() {
        var series =
                Packs.bundled("licheng").inForceOn(LocalDate.of(2022, 1, 1)).indexNumber();
        assertThat(series.start()).isEqualTo(1);
        assertThat(series.pattern().unitCode()).isEqualTo(NumberPattern.UnitCode.ORGANISATION_CODE);
        assertThat(series.pattern().format("000013338", 2022, series.start())).hasSize(20);
        assertThat(series.cite().unchecked()).isTrue();
    }
}
