package org.mingtang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.GovernmentOffice.PASSWORD;
import static org.mingtang.TwoUnits.BUREAU;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Person;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PostId;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.Role;

/// The contact register of who handles requests: for every officer, and for nobody else.
class ContactRegisterTest {
    private static final String CONTACTS = "/workbench/requests/contacts";
    private static final String SECTION_HEAD = "蔡秋月";
    private static final String FORMULA = "=1+1";

    private static RunningPlatform platform;
    private static TwoUnits units;
    private static Register register;
    private static AtTheDesk drafter;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        units = TwoUnits.in(platform);
        register = platform.bean(Register.class);
        drafter = AtTheDesk.as(TwoUnits.login(BUREAU, Role.DRAFTER), PASSWORD, platform);
        var entry = platform.bean(OrganViews.class).entry(BUREAU).orElseThrow();
        var profile = new AgencyProfile(2, Capacity.OWN_NAME, "", "", "0595-22355001", "", "", "", "");
        entered(register.amend(new AgencyEntry(entry.agency(), profile), by()));
        var section = new Section(new SectionId(UUID.randomUUID()), BUREAU, "社会救助股");
        entered(register.enterSection(section, by()));
        head(SECTION_HEAD, "0595-22355002", section);
        head(FORMULA, "", section);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause("REQ-19")
    @DisplayName("承办人员通讯录：按单位列出办理申请的人、股室、岗位、电话；没有本人电话的写单位电话；不办申请的岗位不列")
    void everybody_who_handles_requests_is_listed_by_unit() {
        var page = drafter.opens(CONTACTS);

        var bureau = page.html().select("section[aria-labelledby=unit-" + BUREAU + "]");
        assertThat(bureau.select("tr:contains(" + SECTION_HEAD + ")").text())
                .contains("社会救助股", "股室负责人", "0595-22355002");
        assertThat(bureau.select("tr:contains(" + TwoUnits.login(BUREAU, Role.LEGALITY_REVIEWER) + ")")
                        .text())
                .contains("合法性审核人", "0595-22355001（单位）");
        for (var unit : List.of(OFFICE, BUREAU)) {
            var listed = page.html()
                    .select("section[aria-labelledby=unit-" + unit + "] td:first-child")
                    .eachText();
            for (var role : List.of(
                    Role.DISCLOSURE_OFFICER,
                    Role.DISCLOSURE_HEAD,
                    Role.OFFICE_CLERK,
                    Role.LEGALITY_REVIEWER,
                    Role.SECTION_HEAD,
                    Role.SECRECY_REVIEWER)) {
                assertThat(listed).as("%s", role).contains(TwoUnits.login(unit, role));
            }
            for (var role : List.of(Role.PUBLISHER, Role.SECRECY_BUREAU, Role.SECRECY_LEADER)) {
                assertThat(listed).as("%s", role).doesNotContain(TwoUnits.login(unit, role));
            }
        }
        assertThat(page.html().select("main td").text()).doesNotContain("系统管理员");
        assertThat(drafter.opens("/workbench/requests").html().select("nav a").eachAttr("href"))
                .contains(CONTACTS);
    }

    @Test
    @Clause("REQ-19")
    @DisplayName("调离的人不再列出，代理期间的代理人列出并写明代谁")
    void the_list_is_that_of_today() {
        var gone = units.person("许调离");
        units.post(gone, OFFICE, Role.DISCLOSURE_OFFICER, today().minusYears(1), Optional.of(today().minusDays(1)));
        var away = units.person("庄外出");
        var post = units.post(away, OFFICE, Role.DISCLOSURE_HEAD, today().minusYears(1), Optional.empty());
        units.deputy(post, units.person("施代理"), today(), today().plusDays(3));
        units.deputy(post, units.person("尤以后"), today().plusDays(10), today().plusDays(12));

        var page = drafter.opens(CONTACTS);

        assertThat(page.text()).doesNotContain("许调离").doesNotContain("尤以后");
        assertThat(page.html().select("tr:contains(施代理)").text()).contains("公开工作机构负责人（代庄外出）");
    }

    @Test
    @DisplayName("按姓名、单位查找；查不到的写明")
    void the_register_is_searched_by_name_and_unit() {
        assertThat(drafter.opens(CONTACTS + "?q=" + encoded("秋月"))
                        .html()
                        .select("main td:first-child")
                        .eachText())
                .containsExactly(SECTION_HEAD);
        var unit = drafter.opens(CONTACTS + "?q=" + encoded("民政局"));
        assertThat(unit.html().select("main h2").eachText()).hasSize(1);
        assertThat(unit.text()).contains(SECTION_HEAD, TwoUnits.login(BUREAU, Role.OFFICE_CLERK));
        var none = drafter.opens(CONTACTS + "?q=" + encoded("没有&这个人"));
        assertThat(none.text()).contains("没有找到“没有&这个人”");
        assertThat(none.html().select("main a[href*=csv]")).isEmpty();
    }

    @Test
    @Clause("REQ-19")
    @DisplayName("导出的通讯录和页面一致，单元格里没有公式")
    void the_table_to_take_away_holds_the_same_and_no_formula() {
        var caller = Caller.as(TwoUnits.login(BUREAU, Role.DRAFTER), platform);
        var link = drafter.opens(CONTACTS + "?q=" + encoded("民政局"))
                .html()
                .select("main a[href*=csv]")
                .attr("href");

        var answer = caller.gets(link);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.body())
                .startsWith("\uFEFF单位,姓名,股室,岗位,电话,单位电话")
                .contains("泉州市鲤城区民政局," + SECTION_HEAD + ",社会救助股,股室负责人,0595-22355002,0595-22355001")
                .contains(",'" + FORMULA + ",")
                .doesNotContain("," + FORMULA + ",")
                .doesNotContain("区人民政府办公室");
    }

    @Test
    @Clause("REQ-19")
    @DisplayName("通讯录不对外：没有登录的打不开，门户上没有")
    void nobody_outside_sees_it() {
        var nobody = Caller.nobody(platform);
        for (var path : List.of(CONTACTS, CONTACTS + ".csv")) {
            var answer = nobody.gets(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/workbench/login");
            assertThat(Caller.as(TwoUnits.login(Role.AUDIT_ADMINISTRATOR), platform)
                            .gets(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        for (var path : List.of("/guide", "/agencies/" + BUREAU, "/requests")) {
            assertThat(nobody.gets(path).body())
                    .as(path)
                    .doesNotContain(SECTION_HEAD)
                    .doesNotContain("0595-22355002");
        }
    }

    private static void head(String name, String phone, Section section) {
        var person = new Person(new PersonId(UUID.randomUUID()), "", name, phone, "", Person.Employment.PERMANENT);
        entered(register.addPerson(person, by()));
        entered(register.givePost(
                new Appointment(
                        new PostId(UUID.randomUUID()),
                        person.id(),
                        BUREAU,
                        Optional.of(section.id()),
                        Role.SECTION_HEAD,
                        "",
                        today().minusYears(1),
                        Optional.empty()),
                by()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static LocalDate today() {
        return LocalDate.now(platform.bean(Clock.class));
    }

    private static ActedBy by() {
        return ActedBy.installation(platform.bean(Clock.class).instant());
    }

    private static void entered(RegisterResult result) {
        assertThat(result).isInstanceOf(RegisterResult.Entered.class);
    }
}
