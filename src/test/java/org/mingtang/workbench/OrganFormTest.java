package org.mingtang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.RegisterIssue;
import org.springframework.mock.web.MockHttpServletRequest;

class OrganFormTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    @DisplayName("看不懂的填写记在它自己的字段上，填写的内容原样保留")
    void unreadable() {
        request.setParameter("form", "agency");
        request.setParameter("FOUNDED", "去年");
        request.setParameter("AGENCY", "县政府办");
        request.setParameter("RANK", "-1");
        var form = new OrganForm(request);

        form.day(OrganField.FOUNDED);
        form.agency(OrganField.AGENCY);
        form.number(OrganField.RANK);

        assertThat(form.issues())
                .extracting(RegisterIssue::field)
                .containsExactly(OrganField.FOUNDED, OrganField.AGENCY, OrganField.RANK);
        var filled = Filled.refused(request, form.issues());
        assertThat(filled.of("agency").value(OrganField.FOUNDED, "")).isEqualTo("去年");
        assertThat(filled.of("agency").at(OrganField.FOUNDED))
                .singleElement()
                .asString()
                .contains("不是日期");
        assertThat(filled.of("agency").beside(OrganField.FOUNDED, OrganField.AGENCY))
                .hasSize(1);
        assertThat(filled.of("end").refused()).as("其他表单不受影响").isFalse();
    }

    @Test
    @DisplayName("必填而未填的，说明要填什么")
    void missing() {
        var form = new OrganForm(request);
        form.day(OrganField.FOUNDED);
        form.agency(OrganField.AGENCY);
        assertThat(form.issues()).extracting(RegisterIssue::message).containsExactly("请填写成立日期。", "请填写机构标识。");
        assertThat(form.agencyIfAny(OrganField.PARENT)).isEmpty();
    }

    @Test
    @DisplayName("填得对的原样读出；密码两端的空格算密码的一部分")
    void readable() {
        request.setParameter("FOUNDED", " 2020-01-02 ");
        request.setParameter("AGENCY", "gov-office");
        request.setParameter("PASSWORD", " 春山 可望 ");
        var form = new OrganForm(request);
        assertThat(form.day(OrganField.FOUNDED)).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(form.agency(OrganField.AGENCY)).isEqualTo(new AgencyId("gov-office"));
        assertThat(form.password().value()).isEqualTo(" 春山 可望 ");
        assertThat(form.issues()).isEmpty();
    }
}
