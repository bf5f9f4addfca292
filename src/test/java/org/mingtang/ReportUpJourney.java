package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Browser.Screen;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.holidays.NoticeDesk;
import org.mingtang.holidays.NoticeFile;
import org.mingtang.holidays.NoticeOutcome;
import org.mingtang.holidays.NoticeProposal;
import org.mingtang.journal.Journal;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A reviewer who cannot decide asks the authority; what may be a state secret goes another way.
class ReportUpJourney {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");

    private static RunningPlatform platform;
    private static OfficeAtWork office;
    private static DossierDesk desk;
    private static Page reviewer;
    private static Page supervisor;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        GovernmentOffice.in(platform);
        GovernmentOffice.officer(platform, "gao", "高振华", Role.SUPERVISOR);
        GovernmentOffice.officer(platform, "yu", "余正平", Role.SECRECY_BUREAU);
        office = new OfficeAtWork(platform, new AtomicInteger()::incrementAndGet, _ -> {});
        desk = platform.bean(DossierDesk.class);
        reviewer = signIn("huang");
        supervisor = signIn("gao");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause({"ACT-15", "SEC-05", "SEC-10", "SEC-11"})
    @DisplayName("报上级确定：缺材料的拒绝；签收、补充材料、按时延长、答复；审查表引用答复")
    void an_undecided_case_is_reported_and_answered() {
        CLOCK.turnTo("2026-03-02");
        var id = office.waitingFor(StageKind.SECRECY_REVIEW);
        reported(id);
        opens(reviewer, id);
        assertThat(reviewer.locator(".act.off").first()).containsText("此件已报主管部门确定，还没有答复");
        assertThat(reviewer.locator("[name=conclusion]")).hasCount(0);
        looksRight(reviewer, "report-up-dossier-1280");

        supervisor.navigate(platform.address("/workbench/report-ups?filter=FOR_ME"));
        assertThat(supervisor.locator(".grid tbody").first()).containsText("待签收");
        looksRight(supervisor, "report-ups-1280");
        supervisor
                .getByText(desk.find(id).orElseThrow().dossier().form().title())
                .click();
        Browser.sends(supervisor, button(supervisor, "签收"));
        assertThat(supervisor.locator(".clock")).containsText("2026年3月11日到期 · 还有 7 个工作日");
        assertThat(supervisor.locator(".clock")).containsText("鲤城保密规则第十三条");
        supervisor.locator(".clock summary").click();
        assertThat(supervisor.locator(".clock .days li").last()).containsText("3月11日 星期三 第 7 天");
        looksRight(supervisor, "report-up-1280");

        unfold(supervisor, "要求补充参考材料").getByLabel("还要哪些参考材料").fill("救助对象同意公开的书面材料");
        Browser.sends(supervisor, button(supervisor, "要求补充参考材料"));
        assertThat(supervisor.locator("main")).not().containsText("书面答复");
        reviewer.navigate(supervisor.url());
        Browser.sends(reviewer, button(reviewer, "补充参考材料"));
        assertThat(reviewer.locator("p.error")).containsText("请说明补充了什么。");
        reviewer.getByLabel("补充了什么").fill("同意书一份");
        reviewer.setInputFiles("input[type=file]", text("同意书.txt", "本人同意公开。"));
        Browser.sends(reviewer, button(reviewer, "补充参考材料"));
        assertThat(reviewer.locator("main")).containsText("同意书.txt");

        CLOCK.turnTo("2026-03-11");
        supervisor.reload();
        assertThat(supervisor.locator(".clock")).containsText("2026年3月11日到期 · 还有 0 个工作日");
        extend(supervisor, "3");
        assertThat(supervisor.locator(".clock")).containsText("2026年3月16日到期 · 还有 3 个工作日");
        assertThat(supervisor.locator(".act.off")).containsText("已经延长过一次");

        unfold(supervisor, "书面答复");
        Browser.sends(supervisor, button(supervisor, "书面答复"));
        assertThat(supervisor.locator("p.error").first()).containsText("请选择答复意见。");
        looksRight(supervisor, "report-up-refused-1280");
        supervisor.getByLabel("可以公开").check();
        supervisor.getByLabel("理由").last().fill("已取得同意，可以公开。");
        supervisor.getByLabel("答复文号（没有则留空）").fill("泉鲤公开函〔2026〕1号");
        Browser.sends(supervisor, button(supervisor, "书面答复"));
        assertThat(supervisor.locator(".case")).containsText("已办结");

        opens(reviewer, id);
        assertThat(reviewer.locator(".notice").first()).containsText("主管部门于2026年3月11日答复：可以公开。");
        conclude(reviewer, "可以公开");
        reviewer.navigate(platform.address("/workbench/dossiers/" + id + "/secrecy-review"));
        assertThat(reviewer.locator(".form-sheet")).containsText("泉鲤公开函〔2026〕1号");
        assertThat(reviewer.locator(".form-sheet")).containsText("已取得同意，可以公开。");
        looksRight(reviewer, "review-record-quoting-1280");
        assertThat(platform.bean(Journal.class).verify().faults()).isEmpty();
    }

    @Test
    @Clause("SEC-11")
    @DisplayName("届满之后延长的，说明依据和日期拒绝，填过的不丢；结论不得宽于答复")
    void a_late_extension_is_refused_and_the_answer_binds() {
        CLOCK.turnTo("2026-04-01");
        var id = office.waitingFor(StageKind.SECRECY_REVIEW);
        reported(id);
        supervisor.navigate(reviewer.url());
        Browser.sends(supervisor, button(supervisor, "签收"));
        CLOCK.turnTo("2026-04-13");
        supervisor.reload();
        var form = unfold(supervisor, "延长答复");
        form.getByLabel("延长几个工作日").fill("5");
        form.getByLabel("延长的理由").fill("要征求法制机构意见");
        CLOCK.turnTo("2026-04-14");
        Browser.sends(supervisor, button(supervisor, "延长答复"));
        assertThat(supervisor.locator("main")).containsText("答复期限2026-04-13已经届满，延长要在届满之前告知（鲤城保密规则第十三条）");
        assertThat(supervisor.locator(".clock .lamp")).hasClass("lamp late");
        answer(supervisor, "不予公开", "含救助对象个人隐私。");

        opens(reviewer, id);
        conclude(reviewer, "可以公开");
        assertThat(reviewer.locator("#refusal")).containsText("审查结论不得宽于上级的答复");
        assertThat(reviewer.getByLabel("理由").first()).hasValue("经审查，没有不得公开的内容。");
    }

    @Test
    @Clause("SEC-19")
    @DisplayName("是否属于国家秘密不明确：认定之前一律不得公开；只记报送过，不记标题和正文")
    void what_may_be_a_state_secret_waits_for_the_determination() {
        CLOCK.turnTo("2026-05-06");
        var id = office.waitingFor(StageKind.SECRECY_REVIEW);
        var title = desk.find(id).orElseThrow().dossier().form().title();
        referred(id);
        assertThat(reviewer.locator("main")).containsText("保守国家秘密法（2024年修订）第二十四条");
        assertThat(reviewer.locator("main")).not().containsText(title);
        assertThat(reviewer.locator(".act.off")).containsText("请由另一人登记");
        looksRight(reviewer, "classification-1280");
        var address = reviewer.url();
        opens(reviewer, id);
        assertThat(reviewer.locator(".act.off").first()).containsText("认定结果登记之前一律不得公开");
        assertNothingOfTheTextIsStored(title);

        var bureau = signIn("yu");
        bureau.navigate(address);
        Browser.sends(bureau, bureau.locator("button.act"));
        assertThat(bureau.locator("p.error")).hasCount(4);
        determine(bureau, "不属于国家秘密");
        opens(reviewer, id);
        theSectionSpeaks(reviewer);
        assertThat(reviewer.locator("[name=conclusion]").first()).isVisible();
    }

    @Test
    @Clause("SEC-19")
    @DisplayName("认定属于国家秘密：此件办结，不予公开，文件不再提供，页面说明怎样处理")
    void a_state_secret_ends_the_case() {
        CLOCK.turnTo("2026-06-01");
        var id = office.waitingFor(StageKind.PUBLISH);
        referred(id);
        var bureau = signIn("yu");
        bureau.navigate(reviewer.url());
        determine(bureau, "属于国家秘密，秘密级");
        assertThat(bureau.locator(".alert")).containsText("不要下载、复制、打印或者转发");
        looksRight(bureau, "classification-secret-1280");

        var dossier = desk.find(id).orElseThrow().dossier();
        assertThat(dossier.publication()).isInstanceOf(Publication.Closed.class);
        opens(reviewer, id);
        assertThat(reviewer.locator(".notice").first()).containsText("已认定属于国家秘密");
        assertThat(reviewer.locator(".preview")).hasCount(0);
        var hash = dossier.mainPaper().orElseThrow().hash().hex();
        var file = reviewer.navigate(platform.address("/workbench/dossiers/" + id + "/papers/" + hash));
        assertThat(file.status()).isEqualTo(404);
        var reading = reviewer.navigate(platform.address("/workbench/dossiers/" + id + "/reading"));
        assertThat(reading.status()).isEqualTo(404);
    }

    @Test
    @Clause("SEC-11")
    @DisplayName("放假通知公布后，答复期限随之变动并记入办理记录；暂定的标明")
    void a_holiday_notice_moves_the_answer() {
        CLOCK.turnTo("2026-12-28");
        var id = office.waitingFor(StageKind.SECRECY_REVIEW);
        reported(id);
        supervisor.navigate(reviewer.url());
        Browser.sends(supervisor, button(supervisor, "签收"));
        assertThat(supervisor.locator(".clock")).containsText("2027年1月7日到期 · 还有 7 个工作日（暂定）");
        assertThat(supervisor.locator(".clock")).containsText("2027 年放假安排的通知还没有公布");

        var days = new StringBuilder("date,kind,name\n2027-01-04,holiday,元旦\n");
        var year = Year.of(2027);
        year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .flatMap(day -> WorkingCalendar.bundled().noticed(day).stream())
                .forEach(day -> days.append(day.date())
                        .append(",holiday,")
                        .append(day.name())
                        .append('\n'));
        var proposal = new NoticeProposal(
                new NoticeFile("2027.csv", days.toString().getBytes(StandardCharsets.UTF_8)),
                "国办发明电〔2026〕9号",
                NoticeProposal.Replacing.NO,
                "");
        var by = platform.bean(Organs.class)
                .holders(Role.SUPERVISOR, GovernmentOffice.OFFICE, desk.today())
                .getFirst();
        var taken = platform.bean(NoticeDesk.class).take(proposal, 0, by);
        assertThat(taken)
                .isInstanceOfSatisfying(
                        NoticeOutcome.Taken.class,
                        outcome -> assertThat(outcome.moved())
                                .anySatisfy(moved -> assertThat(moved.address()).isEqualTo(path(supervisor))));

        supervisor.reload();
        assertThat(supervisor.locator(".clock")).containsText("2027年1月8日到期");
        assertThat(supervisor.locator(".clock")).not().containsText("暂定");
        assertThat(supervisor.locator(".time")).containsText("答复期限由2027年1月7日改为2027年1月8日");
        supervisor.navigate(platform.address("/workbench/report-ups"));
        assertThat(supervisor.locator(".grid").first()).containsText("2027-01-08");
    }

    private static String path(Page page) {
        return page.url().substring(page.url().indexOf("/workbench"));
    }

    @Test
    @DisplayName("手机上也能看、能办；没有脚本也能报送")
    void on_a_phone_and_without_scripts() {
        CLOCK.turnTo("2026-07-01");
        var id = office.waitingFor(StageKind.SECRECY_REVIEW);
        var phone =
                Browser.signIn(Browser.openWithoutScripts(Screen.PHONE), platform, "huang", GovernmentOffice.PASSWORD);
        phone.navigate(platform.address("/workbench/dossiers/" + id + "/undecided"));
        fill(phone);
        Browser.screenshot(phone, "undecided-390");
        Browser.sends(phone, button(phone, "报上级确定"));
        assertThat(phone.locator(".case")).containsText("未起算");
        var scripted = Browser.signIn(Browser.open(Screen.PHONE), platform, "huang", GovernmentOffice.PASSWORD);
        for (var path : List.of(path(phone), "/workbench/report-ups")) {
            scripted.navigate(platform.address(path));
            Browser.assertNoSidewaysScrolling(scripted);
            looksRight(scripted, path.endsWith("ups") ? "report-ups-390" : "report-up-390");
        }
    }

    private static void assertNothingOfTheTextIsStored(String title) {
        var jdbc = platform.bean(JdbcClient.class);
        var stored = jdbc.sql("select payload::text from journal.entry where stream like 'secrecy-classification/%'"
                        + " union all select row::text from secrecy.classification row")
                .query(String.class)
                .list();
        assertThat(stored).isNotEmpty().allSatisfy(row -> {
            assertThat(row).doesNotContain(title);
            assertThat(row).doesNotContain("docx");
        });
        var columns = jdbc.sql("select column_name from information_schema.columns"
                        + " where table_schema = 'secrecy' and table_name = 'classification'")
                .query(String.class)
                .list();
        assertThat(columns).isNotEmpty().doesNotContain("title", "number", "hash", "file");
    }

    private static void reported(DossierId id) {
        opens(reviewer, id);
        reviewer.locator("a.act").click();
        Browser.sends(reviewer, button(reviewer, "报上级确定"));
        assertThat(reviewer.locator("p.error")).hasCount(4);
        assertThat(reviewer.locator("main")).containsText("请上传说明不能确定原因的申请公文");
        looksRight(reviewer, "undecided-refused-1280");
        fill(reviewer);
        looksRight(reviewer, "undecided-1280");
        Browser.sends(reviewer, button(reviewer, "报上级确定"));
        assertThat(reviewer.locator("p.done")).containsText("已报主管部门确定");
    }

    private static void fill(Page page) {
        page.getByLabel("主管部门", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("涉及第三方合法权益，对能否公开有争议").check();
        page.getByLabel("说明 必填").fill("名单含救助对象情况，是否已取得同意不明。");
        page.setInputFiles("input[name=file]", text("请示.txt", "关于能否公开救助名单的请示"));
        page.getByLabel("申请公文的文号").fill("泉鲤政办〔2026〕3号");
    }

    private static void referred(DossierId id) {
        opens(reviewer, id);
        reviewer.locator("a.act").click();
        reviewer.getByLabel("是否属于国家秘密不明确").check();
        reviewer.getByLabel("报送的机关").selectOption("CITY");
        Browser.sends(reviewer, button(reviewer, "登记报送"));
        assertThat(reviewer.locator("h1")).containsText("待定〔2026〕");
    }

    private static void determine(Page page, String determination) {
        page.getByLabel(determination).check();
        page.getByLabel("认定机关").selectOption("CITY");
        page.getByLabel("认定日期").fill(CLOCK.instant().toString().substring(0, 10));
        page.getByLabel("认定文件的文号").fill("泉保函〔2026〕8号");
        Browser.sends(page, page.locator("button.act"));
        assertThat(page.locator("p.done")).containsText("已登记认定结果");
    }

    private static void extend(Page page, String days) {
        var form = unfold(page, "延长答复");
        form.getByLabel("延长几个工作日").fill(days);
        form.getByLabel("延长的理由").fill("要征求法制机构意见");
        Browser.sends(page, button(page, "延长答复"));
    }

    private static void answer(Page page, String verdict, String reasons) {
        var form = unfold(page, "书面答复");
        form.getByLabel(verdict).check();
        form.getByLabel("理由").fill(reasons);
        Browser.sends(page, button(page, "书面答复"));
    }

    /// The level below the reviewer's, where it has not spoken yet (SEC-02).
    private static void theSectionSpeaks(Page page) {
        var section = AtTheDesk.as("chen", GovernmentOffice.PASSWORD, platform);
        var dossier = section.opens(URI.create(page.url()).getPath());
        if (dossier.offers("/level-opinion")) {
            section.sends(dossier, "/level-opinion", Map.of("remark", "不涉密。"));
            page.reload();
        }
    }

    private static void conclude(Page page, String conclusion) {
        theSectionSpeaks(page);
        page.getByLabel(conclusion, new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[name=reasons]").fill("经审查，没有不得公开的内容。");
        page.locator("[name=judgement-manner]").fill("网站公开");
        page.locator("[name=judgement-scope]").fill("全文公开");
        Browser.sends(page, button(page, "作出保密审查结论"));
    }

    /// The form of an act, opened where it is folded.
    private static Locator unfold(Page page, String act) {
        var details = page.locator("details.more")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("summary", new Page.LocatorOptions().setHasText(act))))
                .first();
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
        return details;
    }

    private static Locator button(Page page, String label) {
        return page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    private static FilePayload text(String name, String words) {
        return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    private static void opens(Page page, DossierId id) {
        page.navigate(platform.address("/workbench/dossiers/" + id));
    }

    private static void looksRight(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.screenshot(page, name);
    }

    private static Page signIn(String login) {
        return Browser.signIn(Browser.open(Screen.DESK), platform, login, GovernmentOffice.PASSWORD);
    }
}
