package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Browser.Screen;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.dossier.Issue;
import org.mingtang.journal.Journal;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;

/// The disclosure office urges reviews that stay open, and the secrecy bureau inspects those concluded.
class InspectionJourney {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");

    private static RunningPlatform platform;
    private static OfficeAtWork office;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        GovernmentOffice.in(platform);
        GovernmentOffice.officer(platform, "gao", "高振华", Role.SUPERVISOR);
        GovernmentOffice.officer(platform, "yu", "余正平", Role.SECRECY_BUREAU);
        office = new OfficeAtWork(platform, new AtomicInteger()::incrementAndGet, _ -> {});
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause("SEC-21")
    @DisplayName("超过五个工作日没有结论的审查列给主管部门；催办一天一次，记入日志，单位看得到")
    void the_disclosure_office_urges_open_reviews() {
        CLOCK.turnTo("2026-03-02");
        var id = office.waitingFor(StageKind.SECRECY_REVIEW);
        var title = platform.bean(DossierDesk.class)
                .find(id)
                .orElseThrow()
                .dossier()
                .form()
                .title();
        var supervisor = signIn("gao", Screen.DESK);
        CLOCK.turnTo("2026-03-09");
        supervisor.navigate(platform.address("/workbench/coordination"));
        assertThat(supervisor.locator("main")).not().containsText(title);
        CLOCK.turnTo("2026-03-10");
        supervisor.reload();
        assertThat(supervisor.locator(".grid tbody tr").first()).containsText("6 个工作日");
        assertThat(supervisor.locator(".grid .lamp").first()).hasClass("lamp late");
        assertThat(supervisor.locator(".queues")).containsText("区政府办");
        looksRight(supervisor, "coordination-1280");

        Browser.sends(supervisor, supervisor.locator(".grid button").first());
        assertThat(supervisor.locator("p.done")).containsText("已催办");
        Browser.sends(supervisor, supervisor.locator(".grid button").first());
        assertThat(supervisor.locator("#refusal")).containsText("今天已由高振华催办过");
        assertThat(supervisor
                        .request()
                        .get(platform.address("/workbench/coordination/export.csv"))
                        .text())
                .contains("临时救助")
                .contains("高振华 2026-03-10");

        var reviewer = signIn("huang", Screen.DESK);
        reviewer.navigate(platform.address("/workbench/dossiers?queue=ALL"));
        assertThat(reviewer.locator(".grid")).containsText("高振华于3月10日催办");
        reviewer.navigate(platform.address("/workbench/dossiers/" + id));
        assertThat(reviewer.locator(".notice").first()).containsText("高振华于2026年3月10日催办保密审查：已等待 6 个工作日");
        looksRight(reviewer, "coordination-dossier-1280");
        assertThat(reviewer.navigate(platform.address("/workbench/coordination"))
                        .status())
                .isEqualTo(404);

        var phone = signIn("gao", Screen.PHONE);
        phone.navigate(platform.address("/workbench/coordination"));
        Browser.assertNoSidewaysScrolling(phone);
        looksRight(phone, "coordination-390");
        supervisor.navigate(platform.address("/workbench/coordination?which=ALL"));
        assertThat(supervisor.locator("main")).containsText(title);
        office.carry(id);
        supervisor.reload();
        assertThat(supervisor.locator("main")).not().containsText(title);
    }

    @Test
    @Clause("SEC-18")
    @DisplayName("保密局查看各单位审查记录，抽样（可以重新抽出），提出问题限期整改，单位整改，保密局核实；不能作审查结论")
    void the_secrecy_bureau_inspects() {
        CLOCK.turnTo("2026-04-01");
        var desk = platform.bean(DossierDesk.class);
        for (int count = 0; count < 3; count++) {
            office.carry(office.draft());
        }
        var waiting = office.waitingFor(StageKind.SECRECY_REVIEW);
        var bureau = signIn("yu", Screen.DESK);
        bureau.navigate(platform.address("/workbench/inspections/records"));
        assertThat(bureau.locator(".grid tbody tr")).not().hasCount(0);
        looksRight(bureau, "review-records-1280");
        bureau.locator(".grid a.t").first().click();
        assertThat(bureau.locator("h1").first()).hasText("政府信息公开保密审查表");
        assertThat(bureau.locator(".form-sheet").first()).containsText("至少保存到2029年4月1日（鲤城保密规则第十一条）");

        bureau.navigate(platform.address("/workbench/inspections"));
        Browser.sends(bureau, bureau.locator("button.act"));
        assertThat(bureau.locator("p.error")).hasCount(2);
        looksRight(bureau, "inspections-refused-1280");
        bureau.getByLabel("审查结论日期，自").fill("2026-04-01");
        bureau.getByLabel("抽取几件").fill("2");
        bureau.getByLabel("种子").fill("20260401");
        Browser.sends(bureau, bureau.locator("button.act"));
        assertThat(bureau.locator(".okline")).containsText("重新抽取，样本一致");
        assertThat(bureau.locator("section.item")).hasCount(2);

        var first = bureau.locator("section.item").first();
        first.locator("summary").getByText("有问题，限期整改").click();
        first.getByLabel("问题").fill("没有写明公开方式");
        first.getByLabel("整改期限（工作日）").fill("2026-04-04");
        Browser.sends(bureau, first.locator("details[open] button"));
        assertThat(bureau.locator(".item p.error")).containsText("整改期限2026-04-04不是工作日");
        assertThat(first.getByLabel("问题")).hasValue("没有写明公开方式");
        first.getByLabel("整改期限（工作日）").fill("2026-04-10");
        Browser.sends(bureau, first.locator("details[open] button"));
        assertThat(first).containsText("限期整改");
        var second = bureau.locator("section.item").nth(1);
        second.locator("summary").getByText("符合要求").click();
        Browser.sends(bureau, second.locator("details[open] button"));
        looksRight(bureau, "inspection-1280");

        var reviewer = signIn("huang", Screen.PHONE);
        reviewer.navigate(bureau.url());
        reviewer.getByLabel("整改情况").fill("已补写，并对经办人作了说明。");
        Browser.assertNoSidewaysScrolling(reviewer);
        looksRight(reviewer, "inspection-390");
        Browser.sends(reviewer, reviewer.locator(".item form button"));
        assertThat(reviewer.locator("main")).containsText("已报整改，待核");
        assertThat(reviewer.locator("main")).not().containsText("结束检查");

        bureau.reload();
        Browser.sends(bureau, bureau.locator("button", withText("确认整改完成")));
        bureau.getByLabel("检查结果").fill("一件须整改，已整改完成。");
        Browser.sends(bureau, bureau.locator("button", withText("结束检查")));
        assertThat(bureau.locator("main")).containsText("已结束");
        assertThat(platform.bean(Journal.class).verify().faults()).isEmpty();

        bureau.navigate(platform.address("/workbench/dossiers/" + waiting));
        assertThat(bureau.locator("[name=conclusion]")).hasCount(0);
        assertThat(bureau.locator(".act.off").first()).containsText("保密审查员");
        assertThat(desk.find(waiting).orElseThrow().dossier().passed().keySet()).doesNotContain("secrecy-review");
    }

    @Test
    @Clause({"SEC-16", "SEC-22"})
    @DisplayName("公共企事业单位一样先指定保密审查员；没有审查制度的，与没有审查员的一起列出")
    void a_public_enterprise_is_bound_by_the_same_gate() {
        var water = new AgencyId("water");
        var units = GovernmentOffice.publicEnterprise(platform, water, "鲤城区自来水公司", "wen", "温波");
        var desk = platform.bean(DossierDesk.class);
        var drafter = platform.bean(Organs.class)
                .holders(Role.DRAFTER, water, desk.today())
                .getFirst();

        assertThat(DossierDesk.issues(desk.open(drafter, ItemKind.OFFICIAL_DOCUMENT, water)))
                .extracting(Issue::code)
                .containsExactly(Issue.Code.UNIT_WITHOUT_SECRECY_REVIEWER);
        assertThat(missing(water)).containsExactly("SEC-03", "SEC-22");

        units.appoint(water, "ye", "叶清", Role.SECRECY_REVIEWER);
        assertThat(desk.open(drafter, ItemKind.OFFICIAL_DOCUMENT, water)).isInstanceOf(Outcome.Done.class);
        assertThat(missing(water)).containsExactly("SEC-22");
    }

    private static List<String> missing(AgencyId unit) {
        return platform
                .bean(OrganViews.class)
                .vacancies(platform.bean(DossierDesk.class).today())
                .stream()
                .filter(vacancy -> vacancy.unit().id().equals(unit))
                .flatMap(vacancy -> vacancy.missing().stream())
                .flatMap(missing -> missing.clause().stream())
                .map(Object::toString)
                .toList();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void looksRight(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.screenshot(page, name);
    }

    private static Page signIn(String login, Screen screen) {
        return Browser.signIn(Browser.open(screen), platform, login, GovernmentOffice.PASSWORD);
    }
}
