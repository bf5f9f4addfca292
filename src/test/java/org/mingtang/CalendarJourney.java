package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Browser.Screen;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.disclosure.dossier.HandlingForm;
import org.mingtang.disclosure.store.DossierProjection;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.organs.PersonId;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Role;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A document is issued in December 2026, when nobody knows the holidays of 2027; then the notice comes, and is
/// corrected later.
class CalendarJourney {
    private static final String NUMBER = "国办发明电〔2026〕9号";
    private static final String TITLE = "泉州市鲤城区人民政府办公室关于做好岁末年初困难群众救助工作的通知";
    private static final LocalDate ISSUED = LocalDate.of(2026, 12, 14);

    private static RunningPlatform platform;
    private static String dossier;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.since(Instant.parse("2026-12-18T01:00:00Z"), "mingtang.pack=licheng");
        GovernmentOffice.in(platform);
        GovernmentOffice.administrator(platform, "admin", "赵安", Role.SYSTEM_ADMINISTRATOR);
        GovernmentOffice.administrator(platform, "keeper", "钱密", Role.SECURITY_ADMINISTRATOR);
        GovernmentOffice.administrator(platform, "auditor", "孙审", Role.AUDIT_ADMINISTRATOR);
        dossier = "/workbench/dossiers/" + issued();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause("ACT-06")
    @DisplayName("放假通知先预览后生效：在办期限随之变动并记入办理记录；更正的通知不能使已告知的日期提前")
    void a_notice_moves_open_deadlines() {
        var drafter = signIn("lin", Screen.DESK);
        drafter.navigate(platform.address(dossier));
        assertThat(drafter.locator(".clock")).containsText("2027年1月12日到期");
        assertThat(drafter.locator(".clock")).containsText("（暂定）");
        assertThat(drafter.locator(".clock")).containsText("2027 年放假安排的通知还没有公布");
        drafter.navigate(platform.address("/workbench/dossiers?queue=ALL"));
        assertThat(drafter.locator(".grid")).containsText("2027-01-12（暂定）");

        var admin = signIn("admin", Screen.DESK);
        admin.navigate(platform.address("/workbench/calendar"));
        assertThat(row(admin, "2027")).containsText("暂定");
        Browser.assertAccessible(admin);
        Browser.screenshot(admin, "workbench-calendar-1280");
        badFilesAreRefused(admin);

        upload(admin, "2027年放假安排.csv", notice("2027-01-04,holiday,元旦", "2027-01-23,workday,元旦"), NUMBER);
        assertThat(admin.locator("h1")).hasText("2027 年放假安排：预览");
        assertThat(admin.locator("main")).containsText("2027年1月4日 星期一：上班 → 休息");
        var moving = admin.locator("tr").filter(new Locator.FilterOptions().setHasText(TITLE));
        assertThat(moving).containsText("2027-01-12");
        assertThat(moving).containsText("2027-01-13");
        Browser.assertAccessible(admin);
        Browser.screenshot(admin, "workbench-calendar-preview-1280");
        drafter.navigate(platform.address(dossier));
        assertThat(drafter.locator(".clock")).containsText("2027年1月12日到期");

        sends(admin, "确认生效");
        assertThat(admin.locator("p.done")).containsText("2027 年放假安排已生效，重新计算了 1 件的期限。");
        assertThat(row(admin, "2027")).containsText("已定");
        assertThat(row(admin, "2027")).containsText(NUMBER);
        assertThat(row(admin, "2027")).containsText("赵安");

        drafter.navigate(platform.address(dossier));
        assertThat(drafter.locator(".clock")).containsText("2027年1月13日到期");
        assertThat(drafter.locator(".clock")).not().containsText("暂定");
        assertThat(drafter.locator(".clock")).containsText("2027 年放假通知（" + NUMBER + "）生效前为 2027年1月12日");
        assertThat(drafter.locator(".time")).containsText("发布期限由2027年1月12日改为2027年1月13日");
        Browser.assertAccessible(drafter);
        Browser.screenshot(drafter, "workbench-due-moved-1280");
        drafter.navigate(platform.address("/workbench/dossiers?queue=ALL"));
        assertThat(drafter.locator(".grid")).containsText("2027-01-13");
        assertThat(drafter.locator(".grid")).not().containsText("暂定");

        replacing(admin, drafter);
        phone();
    }

    private static void badFilesAreRefused(Page admin) {
        upload(admin, "2027.csv", notice("2027-02-09,rest,春节"), NUMBER);
        refused(admin, "类别“rest”不对，放假写 holiday，调休上班写 workday");
        Browser.assertAccessible(admin);
        Browser.screenshot(admin, "workbench-calendar-refused-1280");
        upload(admin, "2027.csv", notice("2101-01-01,holiday,元旦"), NUMBER);
        refused(admin, "第 15 行：2101-01-01 不在日历范围");
        upload(admin, "2027.csv", notice("2027-02-06,holiday,春节"), NUMBER);
        refused(admin, "第 15 行：2027-02-06 与第 4 行重复，请只留一行");
        upload(admin, "2027.csv", notice("2027-02-30,holiday,春节"), NUMBER);
        refused(admin, "第 15 行：日期“2027-02-30”不对");
        upload(admin, "2027.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nSUMMARY:开会\nEND:VEVENT\n", NUMBER);
        refused(admin, "第 2 行：日程“开会”看不出是放假还是上班");
        upload(admin, "2027.csv", notice(), "");
        assertThat(admin.locator("p.error")).hasText("请填写通知的文号，如 国办发明电〔2025〕7号，不超过 60 字。");
        assertThat(platform.bean(CalendarInUse.class).current()).isEqualTo(WorkingCalendar.bundled());
    }

    private static void replacing(Page admin, Page drafter) {
        upload(admin, "更正.csv", notice(), "国办发明电〔2026〕10号");
        assertThat(admin.locator("p.error")).containsText("2027 年已有放假通知");
        admin.getByLabel("替换该年现有安排").check();
        upload(admin, "更正.csv", notice(), "国办发明电〔2026〕10号");
        assertThat(admin.locator("p.error")).containsText("请写明为什么替换 2027 年现有安排");
        admin.getByLabel("替换的理由").fill("国务院办公厅更正");
        upload(admin, "更正.csv", notice(), "国办发明电〔2026〕10号");
        assertThat(admin.locator("main")).containsText("已告知的不提前");
        sends(admin, "确认生效");
        assertThat(row(admin, "2027")).containsText("国办发明电〔2026〕10号");
        Browser.screenshot(admin, "workbench-calendar-replaced-1280");

        drafter.navigate(platform.address(dossier));
        assertThat(drafter.locator(".clock")).containsText("2027年1月13日到期");
        assertThat(drafter.locator(".clock")).containsText("（国办发明电〔2026〕10号）算得 2027年1月12日，但已告知的 2027年1月13日 不提前");
        assertThat(drafter.locator(".time")).containsText("按 2027 年安排发布期限为1月12日，已告知的1月13日不提前");

        var auditor = signIn("auditor", Screen.DESK);
        auditor.navigate(platform.address("/workbench/audit/calendar"));
        assertThat(auditor.locator("tbody tr")).hasCount(2);
        assertThat(auditor.locator("tbody")).containsText("替换原安排：国务院办公厅更正");
        assertThat(auditor.locator("tbody")).containsText("2027 年放假通知（" + NUMBER + "）生效，共 15 天，变动期限 1 件");
        Browser.assertAccessible(auditor);
        Browser.screenshot(auditor, "workbench-calendar-audit-1280");
        assertThat(platform.bean(Journal.class).verify().faults()).isEmpty();
    }

    private static void phone() {
        var admin = signIn("admin", Screen.PHONE);
        admin.navigate(platform.address("/workbench/calendar"));
        looksRight(admin, "workbench-calendar-390");
        admin.getByLabel("替换该年现有安排").check();
        admin.getByLabel("替换的理由").fill("再次更正");
        upload(admin, "2027.csv", notice("2027-01-04,holiday,元旦", "2027-01-05,holiday,元旦"), NUMBER);
        looksRight(admin, "workbench-calendar-preview-390");
        var citizen = Browser.open(Screen.PHONE).newPage();
        citizen.navigate(platform.address("/calendar?year=2027&from=2026-12-14&days=20"));
        assertThat(citizen.locator("main")).containsText("2027年1月12日");
        assertThat(citizen.locator("main")).not().containsText("暂定");
    }

    private static void looksRight(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScrolling(page);
        Browser.screenshot(page, name);
    }

    @Test
    @DisplayName("只有系统管理员进得了工作台的日历；审计员只看变更")
    void only_the_system_administrator_enters() {
        var stranger = Browser.open(Screen.DESK).newPage();
        stranger.navigate(platform.address("/workbench/calendar"));
        assertThat(stranger.url()).endsWith("/workbench/login");
        for (var login : List.of("lin", "keeper", "auditor")) {
            var page = signIn(login, Screen.DESK);
            assertThat(page.locator(".wbar nav")).not().containsText("日历");
            for (var path : List.of("/workbench/calendar", "/workbench/calendar/notices/1")) {
                var answer = page.navigate(platform.address(path));
                assertThat(answer.status()).as(login + " " + path).isEqualTo(403);
            }
        }
        var admin = signIn("admin", Screen.DESK);
        assertThat(admin.navigate(platform.address("/workbench/audit/calendar")).status())
                .isEqualTo(403);
    }

    /// The days the regulation itself gives 2027, and more lines.
    private static String notice(String... more) {
        var lines = new ArrayList<>(List.of("date,kind,name"));
        Year.of(2027)
                .atDay(1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .flatMap(day -> WorkingCalendar.bundled().noticed(day).stream())
                .map(day -> day.date() + ",holiday," + day.name())
                .forEach(lines::add);
        lines.addAll(List.of(more));
        return String.join("\n", lines) + "\n";
    }

    private static void upload(Page page, String name, String text, String number) {
        page.setInputFiles(
                "input[type=file]", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("通知文号").fill(number);
        sends(page, "预览");
    }

    private static void refused(Page page, String message) {
        assertThat(page.locator("#file-wrong")).containsText(message);
    }

    private static Locator row(Page page, String year) {
        return page.locator("table")
                .filter(new Locator.FilterOptions().setHasText("各年安排的来源"))
                .locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(year, new Page.GetByTextOptions().setExact(true))));
    }

    private static void sends(Page page, String label) {
        var button = page.locator("button.act").filter(new Locator.FilterOptions().setHasText(label));
        Browser.sends(page, button);
    }

    private static Page signIn(String login, Screen screen) {
        return Browser.signIn(Browser.open(screen), platform, login, GovernmentOffice.PASSWORD);
    }

    /// A proactive document of the office, issued and not yet public.
    private static DossierId issued() {
        var id = new DossierId(UUID.randomUUID());
        var form = new HandlingForm(
                TITLE,
                "泉鲤政办〔2026〕40号",
                "泉州市鲤城区人民政府办公室",
                "",
                Optional.of(ISSUED),
                Optional.of(DisclosureAttribute.PROACTIVE),
                "",
                "",
                "office",
                "",
                "通知",
                "",
                HandlingForm.Nature.ORDINARY);
        var acts = List.<DossierFact>of(
                        new DossierFact.Opened(
                                ItemKind.OFFICIAL_DOCUMENT,
                                GovernmentOffice.OFFICE,
                                new PersonId(UUID.randomUUID()),
                                "林晓"),
                        new DossierFact.FormFilled(form),
                        new DossierFact.Issued("泉鲤政办〔2026〕40号", ISSUED))
                .stream()
                .map(fact -> new Act(fact, List.of()))
                .toList();
        var desk = platform.bean(DossierDesk.class);
        new TransactionTemplate(platform.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            platform.bean(Journal.class)
                    .append(
                            id.stream(),
                            0,
                            Actor.SYSTEM,
                            platform.bean(Clock.class).instant(),
                            acts);
            platform.bean(DossierProjection.class)
                    .write(
                            desk.find(id).orElseThrow(),
                            desk.law(),
                            platform.bean(CalendarInUse.class).current(),
                            desk.today());
        });
        return id;
    }
}
