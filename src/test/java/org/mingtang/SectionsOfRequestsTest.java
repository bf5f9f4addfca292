package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.GovernmentOffice.PASSWORD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Officer;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Register;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Tariff;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.casefile.Sight;

/// Officers of two sections of one office, each at the own desk.
@DisplayName("依申请公开：股室只看到交给它的申请")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SectionsOfRequestsTest {
    private static final SectionId LAND = RequestAtWork.LAND;
    private static final SectionId FINANCE = new SectionId(UUID.randomUUID());
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");
    private static final String ASKED = "城东片区征地批复";

    private static RunningPlatform platform;
    private static RequestAtWork given;
    private static RequestAtWork waiting;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        RequestAtWork.office(platform);
        var by = ActedBy.installation(CLOCK.instant());
        platform.bean(Register.class).enterSection(new Section(LAND, OFFICE, "自然资源股"), by);
        platform.bean(Register.class).enterSection(new Section(FINANCE, OFFICE, "财务股"), by);
        GovernmentOffice.sectionOfficer(platform, "land", "江河", LAND, Role.DRAFTER);
        GovernmentOffice.sectionOfficer(platform, "land-head", "江海", LAND, Role.SECTION_HEAD);
        GovernmentOffice.sectionOfficer(platform, "finance", "钱进", FINANCE, Role.DRAFTER);
        GovernmentOffice.sectionOfficer(platform, "finance-head", "钱多", FINANCE, Role.SECTION_HEAD);
        GovernmentOffice.sectionOfficer(platform, "desk", "台前", FINANCE, Role.DISCLOSURE_OFFICER);
        GovernmentOffice.officer(platform, "printer", "印刷", Role.PUBLISHER);
        given = RequestAtWork.withSection(platform, CLOCK, "2026-03-02", RequestAtWork.asking(ASKED));
        waiting = RequestAtWork.submitted(platform, CLOCK, "2026-03-02", RequestAtWork.asking(ASKED + "的附图"))
                .registered();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause("REQ-26")
    @DisplayName("股室的人只看到交给本股室的；没有交办的、交给别的股室的，列表里没有，地址也打不开；不办申请的岗位一件也看不到")
    void a_section_sees_what_it_was_given() {
        for (var login : List.of("land", "land-head")) {
            assertThat(listed(login)).as(login).containsExactly(ASKED);
            assertThat(opens(login, given)).isEqualTo(200);
            assertThat(opens(login, waiting)).isEqualTo(404);
        }
        for (var login : List.of("finance", "printer")) {
            assertThat(listed(login)).as(login).isEmpty();
            assertThat(opens(login, given)).as(login).isEqualTo(404);
            assertThat(at(login)
                            .opens("/workbench/requests/" + given.id() + "/acts/GIVE_OPINION")
                            .status())
                    .isEqualTo(404);
        }
        for (var login : List.of("wu", "lin", "zheng")) {
            assertThat(listed(login)).as("of the whole office: " + login).contains(ASKED, ASKED + "的附图");
        }
    }

    @Test
    @DisplayName("股室的人的列表、导出写明只是本股室的一部分；公开工作机构的不写")
    void a_section_is_told_that_it_has_a_part() {
        var part = "只有您所在股室承办、会签的申请，不是全部";
        var address = "/workbench/requests?queue=ALL";
        for (var export : List.of("list.csv", "register.csv")) {
            assertThat(exported("land", export)).contains(part);
            assertThat(exported("wu", export)).isNotBlank().doesNotContain(part);
        }
        assertThat(at("land").opens(address).text()).contains(part);
        assertThat(at("wu").opens(address).text()).doesNotContain(part);
    }

    private static String exported(String login, String export) {
        return Caller.as(login, platform)
                .posts("/workbench/requests/" + export, Map.of("queue", "ALL"), "")
                .body();
    }

    @Test
    @Clause("REQ-26")
    @DisplayName("相同的申请，没有交给本股室的不提示")
    void what_resembles_it_is_told_to_who_sees_it() {
        var address = "/workbench/requests/" + given.id();
        assertThat(at("wu").opens(address).text()).contains("的附图");
        assertThat(at("land").opens(address).text()).doesNotContain("的附图");
    }

    @Test
    @Clause("REQ-07")
    @DisplayName("请会签以后，被请的股室看得到，由它的负责人会签；别的股室的负责人不能代签")
    void the_section_that_was_asked_countersigns() {
        var request = RequestAtWork.withSection(platform, CLOCK, "2026-03-02", RequestAtWork.asking("储备土地支出"))
                .does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.AskCountersign(FINANCE, "财务股"));
        assertThat(opens("finance", request)).isEqualTo(200);
        var form = "/workbench/requests/" + request.id() + "/acts/COUNTERSIGN";
        assertThat(at("land-head").opens(form).text()).contains("没有请您所在的股室会签");
        assertThat(at("finance").opens(form).text()).contains("由股室负责人办理");
        assertThat(at("finance")
                        .opens("/workbench/requests/" + request.id() + "/acts/GIVE_OPINION")
                        .text())
                .contains("这件申请没有交您所在的股室承办");
        var head = at("finance-head");
        var done = head.sends(head.opens(form), "/acts/COUNTERSIGN", Map.of("section", FINANCE.toString()));
        assertThat(done.text()).contains("已办理：会签");
        var signed = request.view().file().facts().stream()
                .filter(CaseFact.Countersigned.class::isInstance)
                .map(CaseFact.Countersigned.class::cast)
                .findFirst();
        assertThat(signed.map(each -> each.signature().name())).isEqualTo(Optional.of("钱多"));
    }

    @Test
    @Clause("REQ-07")
    @DisplayName("被请会签的股室看得到，轮到它会签才在它的待办里；签了就不在了")
    void what_waits_for_another_section_is_not_the_asked_ones_turn() {
        var asked = "土地出让合同";
        var request = RequestAtWork.withSection(platform, CLOCK, "2026-03-02", RequestAtWork.asking(asked))
                .does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.AskCountersign(FINANCE, "财务股"));
        assertThat(waiting("land")).contains(asked);
        assertThat(waiting("finance")).doesNotContain(asked);
        assertThat(waiting("finance-head")).doesNotContain(asked);
        request.does(Role.DRAFTER, request.opinion(Answers.of(OutcomeCode.G2)));
        assertThat(waiting("finance-head")).contains(asked);
        assertThat(waiting("land-head")).doesNotContain(asked);
        var head = at("finance-head");
        head.sends(
                head.opens("/workbench/requests/" + request.id() + "/acts/COUNTERSIGN"),
                "/acts/COUNTERSIGN",
                Map.of("section", FINANCE.toString()));
        assertThat(waiting("finance-head")).doesNotContain(asked);
        assertThat(opens("finance-head", request)).isEqualTo(200);
    }

    @Test
    @Clause("REQ-07")
    @DisplayName("同时请两个股室会签的，各由自己的负责人签；别人在纸上签的，只有文书、公开工作人员可以代录")
    void nobody_countersigns_for_another_section() {
        var request = RequestAtWork.withSection(platform, CLOCK, "2026-03-02", RequestAtWork.asking("征地补偿支出"))
                .does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.AskCountersign(FINANCE, "财务股"))
                .does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.AskCountersign(LAND, "自然资源股"));
        var form = "/workbench/requests/" + request.id() + "/acts/COUNTERSIGN";
        var head = at("finance-head");
        var own = head.sends(head.opens(form), "/acts/COUNTERSIGN", Map.of("section", LAND.toString()));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("这个股室的会签由它的负责人签");
        var page = head.opens(form);
        var signer = page.html().select("select[name=signer] option").stream()
                .filter(option -> option.text().equals("江海"))
                .map(option -> option.val())
                .findFirst()
                .orElseThrow();
        var recorded = head.sends(
                page,
                "/acts/COUNTERSIGN",
                Map.of("section", LAND.toString(), "signer", signer, "signedOn", "2026-03-02"),
                new AtTheDesk.Attached("scan", "签字页.txt", "同意 江海".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(recorded.status()).isEqualTo(422);
        assertThat(recorded.text()).contains("由文书或者公开工作人员代录");
        assertThat(request.view().file().facts()).noneMatch(CaseFact.Countersigned.class::isInstance);
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("因公共利益公开：承办股室的负责人代表股室，公开工作人员代表公开工作机构，岗位写明别的股室的不算")
    void who_speaks_for_section_and_office() {
        var file = given.view().file();
        assertThat(Sight.speaksFor(officer("land-head"), CaseFact.Side.SECTION, file))
                .isTrue();
        assertThat(Sight.speaksFor(officer("finance-head"), CaseFact.Side.SECTION, file))
                .isFalse();
        assertThat(Sight.speaksFor(officer("desk"), CaseFact.Side.OFFICE, file))
                .as("whatever section the post names")
                .isTrue();
        assertThat(Sight.speaksFor(officer("desk"), CaseFact.Side.SECTION, file))
                .isFalse();
    }

    @Test
    @Clause("REQ-05")
    @DisplayName("分成几件以后，办理其中一件的股室也看得到原件里申请人的材料，看不到别的各件")
    void who_has_a_part_sees_the_papers_of_the_whole() {
        var whole = RequestAtWork.submitted(platform, CLOCK, "2026-03-02", RequestAtWork.asking("道路红线", "公厕布点"))
                .registered()
                .does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(2, List.of("land"), false))
                .does(Role.DISCLOSURE_OFFICER, clerk -> clerk.split(List.of("道路红线", "公厕布点")));
        var parts = whole.view().file().split().orElseThrow().parts().stream()
                .map(whole::part)
                .toList();
        assertThat(opens("land", whole)).isEqualTo(404);
        parts.getFirst().handedOver();
        assertThat(opens("land", whole)).isEqualTo(200);
        assertThat(opens("land", parts.getFirst())).isEqualTo(200);
        assertThat(opens("land", parts.getLast())).isEqualTo(404);
        assertThat(at("land")
                        .opens("/workbench/requests/" + parts.getFirst().id())
                        .html()
                        .select("main")
                        .text())
                .contains(whole.view().file().registered().orElseThrow().number())
                .doesNotContain(
                        parts.getLast().view().file().registered().orElseThrow().number());
    }

    @Test
    @Clause("REQ-26")
    @DisplayName("收费台账也只有本股室承办的；不办申请的岗位一件也没有")
    void the_ledger_of_fees_tells_a_section_of_its_own() {
        var ours = waived(given);
        var others = waived(waiting);
        assertThat(fees("wu")).contains(ours, others);
        assertThat(fees("land")).contains(ours).doesNotContain(others);
        assertThat(fees("printer")).contains("2026 年没有收取、免收信息处理费").doesNotContain(ours, others);
    }

    /// @return the registration number
    private static String waived(RequestAtWork request) {
        request.does(
                Role.DISCLOSURE_HEAD,
                clerk -> new CaseCommand.WaiveFee(40, Tariff.Method.BY_ITEMS, clerk.keep("fee-waiver", "低保户")));
        return request.view().file().registered().orElseThrow().number();
    }

    private static String fees(String login) {
        return at(login).opens("/workbench/requests/fees?year=2026").text();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @Clause("REQ-05")
    @DisplayName("股室里没有人了的：交办、请会签的表单写明；已经交给它的，回到公开工作人员的待办里")
    void what_lies_with_nobody_is_the_offices_turn() {
        assertThat(waiting("wu")).doesNotContain(ASKED);
        for (var gone : List.of("林晓", "陈明", "江河", "江海")) {
            leaves(gone);
        }
        CLOCK.turnTo("2026-03-03");
        assertThat(waiting("wu")).contains(ASKED);
        assertThat(waiting("finance-head")).doesNotContain(ASKED);
        given.does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.HandOver(Optional.of(FINANCE), "财务股"));
        assertThat(waiting("wu")).doesNotContain(ASKED);
        assertThat(waiting("finance-head")).contains(ASKED);
        waiting.does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(1, List.of("land"), false));
        var form = at("wu").opens("/workbench/requests/" + waiting.id() + "/acts/" + DeskAct.HAND_OVER);
        assertThat(form.html().select("select[name=section] option").eachText())
                .contains("自然资源股（没有人任拟稿人、股室负责人）", "财务股");
    }

    private static void leaves(String name) {
        var views = platform.bean(OrganViews.class);
        views.everybody().stream()
                .filter(person -> person.name().equals(name))
                .flatMap(person -> views.postsOf(person.id()).stream())
                .filter(row -> row.post().role() == Role.DRAFTER || row.post().role() == Role.SECTION_HEAD)
                .forEach(row -> platform.bean(Register.class)
                        .takePost(
                                row.post().id(), LocalDate.parse("2026-03-02"), ActedBy.installation(CLOCK.instant())));
    }

    private static List<String> waiting(String login) {
        return at(login)
                .opens("/workbench/requests?queue=WAITING")
                .html()
                .select("tbody a.t")
                .eachText();
    }

    private static Officer officer(String login) {
        var name = Map.of("land-head", "江海", "finance-head", "钱多", "desk", "台前").get(login);
        var person = platform.bean(OrganViews.class).everybody().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return platform.bean(Organs.class)
                .officer(person.id(), LocalDate.parse("2026-03-02"))
                .orElseThrow();
    }

    private static AtTheDesk at(String login) {
        return AtTheDesk.as(login, PASSWORD, platform);
    }

    private static int opens(String login, RequestAtWork request) {
        return at(login).opens("/workbench/requests/" + request.id()).status();
    }

    private static List<String> listed(String login) {
        return at(login).opens("/workbench/requests?queue=ALL").html().select("tbody a.t").eachText().stream()
                .filter(asked -> asked.startsWith(ASKED))
                .toList();
    }
}
