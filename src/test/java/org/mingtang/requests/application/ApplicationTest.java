package org.mingtang.requests.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("申请内容怎样列出")
class ApplicationTest {
    private static final Applicant APPLICANT =
            new Applicant.Person("欧阳明", Applicant.Identity.RESIDENT_ID, "11010519491231002X", "13800138000", "", "");

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("列表和导出里，写在申请内容里的身份证号、手机号遮盖；别的数字不动")
    @CsvSource({
        "本人11010519491231002X的档案, 本人1101**********002X的档案",
        "电话13800138000的投诉, 电话138****8000的投诉",
        "2018年1月1日至2020年12月31日, 2018年1月1日至2020年12月31日",
        "项目编号2018110105194912310020号, 项目编号2018110105194912310020号"
    })
    void numbers_that_tell_a_person_are_masked(String asked, String listed) {
        var application =
                new Application(APPLICANT, List.of(asked), "", Application.Form.PAPER, Application.Way.POST, "");
        assertThat(application.inLists()).isEqualTo(listed);
        assertThat(application.inOneLine()).as("letters say what was asked").isEqualTo(asked);
    }
}
