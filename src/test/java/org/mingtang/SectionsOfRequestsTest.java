package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.GovernmentOffice.PASSWORD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Register;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.Role;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.DeskAct;

/// Officers of two sections of one office, each at the own desk.
@DisplayName("依申请公开：股室只看到交给它的申请")
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
    @Clause("REQ-05")
    @DisplayName("交办的表单写明哪个股室还没有人")
    void who_hands_over_sees_which_section_has_nobody() {
        platform.bean(Register.class)
                .enterSection(
                        new Section(new SectionId(UUID.randomUUID()), OFFICE, "新设股"),
                        ActedBy.installation(CLOCK.instant()));
        waiting.does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(1, List.of("land"), false));
        var form = at("wu").opens("/workbench/requests/" + waiting.id() + "/acts/" + DeskAct.HAND_OVER);
        assertThat(form.html().select("select[name=section] option").eachText())
                .contains("自然资源股", "财务股", "新设股（还没有人任职）");
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
