package org.mingtang.requests.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.requests.application.Applicant.Identity;
import org.mingtang.requests.application.Applicant.Organisation;
import org.mingtang.requests.application.Applicant.Person;
import org.mingtang.requests.application.Application.Form;
import org.mingtang.requests.application.Application.Way;
import org.mingtang.requests.casefile.ApplicantKind;

/// What a form must hold before it can be handed in, without any page.
class ApplicationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13800138000";
    private static final String ADDRESS = "惠民路21号";
    private static final String EMAIL = "ruoshui@example.cn";

    @DisplayName("个人的申请：哪一格不对，凭哪一条")
    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} → {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | 13800138000         | 惠民路 | a@b.cn  | -
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | 0870-2235500        | ''     | ''      | -
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | 2235500             | ''     | ''      | -
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | +85212345678        | ''     | ''      | -
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | 138 0013 8000       | ''     | ''      | -
        欧阳若水 | PASSPORT    | E12345678           | 13800138000         | ''     | ''      | -
        欧阳若水 | TAIWAN      | 1234                | 13800138000         | ''     | ''      | -
        ''       | RESIDENT_ID | 11010519491231002X  | 13800138000         | ''     | ''      | name NAME_MISSING
        欧阳若水 | RESIDENT_ID | ''                  | 13800138000         | ''     | ''      | number IDENTITY_MISSING
        欧阳若水 | RESIDENT_ID | 110105194912310021  | 13800138000         | ''     | ''      | number NUMBER_WRONG
        欧阳若水 | PASSPORT    | 123                 | 13800138000         | ''     | ''      | number NUMBER_WRONG
        欧阳若水 | PASSPORT    | 护照号码            | 13800138000         | ''     | ''      | number NUMBER_WRONG
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | ''                  | ''     | ''      | phone CONTACT_MISSING
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | 12345               | ''     | ''      | phone PHONE_WRONG
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | 12800138000         | ''     | ''      | phone PHONE_WRONG
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | 138001380001        | ''     | ''      | phone PHONE_WRONG
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | +123                | ''     | ''      | phone PHONE_WRONG
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | 13800138000         | ''     | a.cn    | email EMAIL_WRONG
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | 13800138000         | ''     | a@b     | email EMAIL_WRONG
        欧阳若水 | RESIDENT_ID | 11010519491231002X  | 13800138000         | ''     | a b@c.cn| email EMAIL_WRONG
        """)
    void a_person(
            String name, Identity identity, String number, String phone, String address, String email, String wrong) {
        var person = new Person(name, identity, number, phone, address, email);
        assertThat(told(application(person, Way.PORTAL, List.of("规划")))).isEqualTo(wrong == null ? "" : wrong);
    }

    @DisplayName("身份证写明的出生日期还没有到的，不对")
    @Test
    void nobody_is_born_tomorrow() {
        var born = LocalDate.of(1949, 12, 31);
        var application = application(person(ADDRESS, EMAIL), Way.PORTAL, List.of("规划"));
        assertThat(ApplicationRules.check(application, born)).isEmpty();
        assertThat(ApplicationRules.check(application, born.minusDays(1))).hasSize(1);
    }

    @DisplayName("单位的申请：信用代码的校验位、性质、联系人")
    @ParameterizedTest(name = "{0} {1} {2} {3} → {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        某律师事务所 | LEGAL_SERVICES  | 11441700007280420Y | 陈明 | -
        ''           | LEGAL_SERVICES  | 11441700007280420Y | 陈明 | name NAME_MISSING
        某律师事务所 | NATURAL_PERSON  | 11441700007280420Y | 陈明 | kind KIND_WRONG
        某律师事务所 | LEGAL_SERVICES  | ''                 | 陈明 | number IDENTITY_MISSING
        某律师事务所 | LEGAL_SERVICES  | 114417000072804200 | 陈明 | number NUMBER_WRONG
        某律师事务所 | LEGAL_SERVICES  | 11441700007280420Y | ''   | contact CONTACT_MISSING
        """)
    void an_organisation(String name, ApplicantKind kind, String number, String contact, String wrong) {
        var organisation = new Organisation(name, kind, number, "", contact, PHONE, "", "");
        assertThat(told(application(organisation, Way.COUNTER, List.of("规划")))).isEqualTo(wrong == null ? "" : wrong);
    }

    @DisplayName("邮寄要有地址，电子邮件要有邮箱；别的方式都不要")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        POST    | address WAY_NEEDS_ADDRESS
        EMAIL   | email WAY_NEEDS_ADDRESS
        PORTAL  | -
        COUNTER | -
        """)
    void the_way_needs_an_address(Way way, String wrong) {
        assertThat(told(application(person("", ""), way, List.of("规划")))).isEqualTo(wrong == null ? "" : wrong);
        assertThat(told(application(person(ADDRESS, EMAIL), way, List.of("规划"))))
                .isEmpty();
    }

    @DisplayName("至少一项，至多二十项；第一项不能空着")
    @Test
    void how_much_is_asked() {
        assertThat(told(asking(List.of()))).isEqualTo("asked.1 ASKED_MISSING");
        assertThat(told(asking(List.of(" ", "规划")))).isEqualTo("asked.1 ASKED_MISSING");
        assertThat(told(asking(Collections.nCopies(20, "规划")))).isEmpty();
        assertThat(told(asking(Collections.nCopies(21, "规划")))).isEqualTo("asked.20 TOO_MANY");
    }

    @DisplayName("长度按字数：二千字、二百字可以，多一个字不行；生僻字也是一个字")
    @ParameterizedTest
    @ValueSource(strings = {"长", "𠮷"})
    void how_long(String character) {
        assertThat(told(asking(List.of("规划", character.repeat(2_000))))).isEmpty();
        assertThat(told(asking(List.of("规划", character.repeat(2_001))))).isEqualTo("asked.2 TOO_LONG");
        assertThat(told(saying(character.repeat(2_000), character.repeat(2_000))))
                .isEmpty();
        assertThat(told(saying(character.repeat(2_001), ""))).isEqualTo("use TOO_LONG");
        assertThat(told(saying("", character.repeat(2_001)))).isEqualTo("waiver TOO_LONG");
        assertThat(told(application(person(character.repeat(200), EMAIL), Way.POST, List.of("规划"))))
                .isEmpty();
        assertThat(told(application(person(character.repeat(201), EMAIL), Way.POST, List.of("规划"))))
                .isEqualTo("address TOO_LONG");
    }

    @DisplayName("几处不对，一次都说出来")
    @Test
    void everything_at_once() {
        var person = new Person("", Identity.RESIDENT_ID, "", "", "", "");
        assertThat(told(application(person, Way.POST, List.of())))
                .isEqualTo("name NAME_MISSING, number IDENTITY_MISSING, phone CONTACT_MISSING,"
                        + " address WAY_NEEDS_ADDRESS, asked.1 ASKED_MISSING");
    }

    private static Person person(String address, String email) {
        return new Person("欧阳若水", Identity.RESIDENT_ID, NUMBER, PHONE, address, email);
    }

    private static Application asking(List<String> asked) {
        return application(person(ADDRESS, EMAIL), Way.PORTAL, asked);
    }

    private static Application saying(String use, String waiver) {
        return new Application(person(ADDRESS, EMAIL), List.of("规划"), use, Form.PAPER, Way.PORTAL, waiver);
    }

    private static Application application(Applicant applicant, Way way, List<String> asked) {
        return new Application(applicant, asked, "", Form.PAPER, way, "");
    }

    /// Fields and rules, in the order of the form.
    private static String told(Application application) {
        return String.join(
                ", ",
                ApplicationRules.check(application, TODAY).stream()
                        .map(objection -> objection.field() + " " + objection.rule())
                        .toList());
    }
}
