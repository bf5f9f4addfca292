package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Browser.Screen;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.OfficialDraft;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.pages.Formats;
import org.mingtang.search.SearchIndex;

/// Six people take one document from upload to publication in a real browser; a citizen finds it. Each refusal on the
/// way is met once.
class DocumentJourney {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String TITLE = "泉州市鲤城区人民政府办公室关于印发鲤城区困难群众临时救助实施办法的通知";

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        GovernmentOffice.in(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause({"ACT-01", "ACT-02", "ACT-03", "ACT-04", "ACT-05", "ACT-06", "SEC-01", "SEC-08"})
    @DisplayName("六个人把一份文件从上传办到公开，群众用短语、文号和筛选找到它；途中每种退回都看得懂")
    void six_people_publish_a_document_and_a_citizen_finds_it() {
        var drafter = signIn("lin");
        drafter.navigate(platform.address("/workbench/dossiers/new"));
        Browser.sends(drafter, drafter.locator("form.stack button"));
        var dossier = drafter.url();
        upload(drafter, "救助办法.docx", document(Optional.empty()));
        assertThat(drafter.getByLabel("标题", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(TITLE);
        assertThat(drafter.getByLabel("发文字号", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("泉鲤政办〔2026〕31号");
        blockedBy(drafter, "请选择公开属性");
        drafter.getByLabel("公开属性", new Page.GetByLabelOptions().setExact(true)).selectOption("PROACTIVE");
        Browser.sends(drafter, drafter.locator("form.fields button.act"));
        blockedBy(drafter, "要拟定上网分类");
        drafter.getByLabel("上网分类", new Page.GetByLabelOptions().setExact(true)).selectOption("office");
        Browser.sends(drafter, drafter.locator("form.fields button.act"));
        Browser.screenshot(drafter, "workbench-draft-1280");
        press(drafter, "送审");
        assertThat(drafter.locator("p.done")).containsText("已办理");

        var head = signIn("chen");
        head.navigate(dossier);
        says(head, "return", "第二条没有写明受理的街道，请补充后再送。");
        drafter.navigate(dossier);
        assertThat(drafter.locator(".returned")).hasText("陈明退回：第二条没有写明受理的街道，请补充后再送。");
        Browser.screenshot(drafter, "workbench-returned-1280");
        Browser.assertAccessible(drafter);
        press(drafter, "送审");
        assertThat(drafter.locator(".returned")).hasCount(0);

        head.navigate(dossier);
        press(head, "同意，公开属性无误");
        says(head, "ask-opinion", "第三条提到具体家庭的情况，不能确定能否公开。");
        blockedBy(head, "保密审查意见还没有出具");

        var secrecy = signIn("huang");
        secrecy.navigate(dossier);
        says(secrecy, "answer-opinion", "没有具体个人，可以公开。");
        head.navigate(dossier);
        press(head, "同意，公开属性无误");

        var signer = signIn("zheng");
        signer.navigate(dossier);
        press(signer, "签发");

        var clerk = signIn("wu");
        clerk.navigate(dossier);
        blockedBy(clerk, "文件附注位置没有标明公开属性");
        upload(clerk, "救助办法（印发稿）.docx", document(Optional.of("此件依申请公开")));
        blockedBy(clerk, "与办理单上的“此件主动公开”不一致");
        Browser.screenshot(clerk, "workbench-mismatch-1280");
        upload(clerk, "救助办法（印发稿）.docx", document(Optional.of("此件主动公开")));
        press(clerk, "附注与办理单一致，核对通过");
        clerk.locator("input[name=number]").last().fill("泉鲤政办〔2026〕99号");
        press(clerk, "印发");
        refusedWith(clerk, "文件上印的是泉鲤政办〔2026〕31号");
        clerk.locator("form[action$='/issue'] input[name=number]").fill("泉鲤政办[2026]31号");
        var made = clerk.locator("form[action$='/issue'] input[name=issueDate]");
        var printed = made.inputValue();
        made.fill("1999-12-31");
        press(clerk, "印发");
        refusedWith(clerk, "成文日期1999-12-31不在日历范围（2004年至2100年）内");
        made.fill(printed);
        press(clerk, "印发");
        blockedBy(clerk, "请选择主题分类");
        clerk.getByLabel("主题分类", new Page.GetByLabelOptions().setExact(true)).selectOption("民政、扶贫、救灾\\社会福利");
        clerk.getByLabel("体裁", new Page.GetByLabelOptions().setExact(true)).selectOption("通知");
        Browser.sends(clerk, clerk.locator("form.fields button.act"));
        press(clerk, "内容审查通过，编制索引号");

        secrecy.navigate(dossier);
        blockedBy(secrecy, "“信息形成部门”还没有出具保密审查意见");
        head.navigate(dossier);
        press(head, "出具保密审查意见");
        refusedWith(head, "请写明理由");
        head.locator("form[action$='/level-opinion'] textarea").fill("已核对来源，不涉及国家秘密。");
        press(head, "出具保密审查意见");

        secrecy.navigate(dossier);
        press(secrecy, "作出保密审查结论");
        refusedWith(secrecy, "请选择审查结论");
        secrecy.getByText("不予公开", new Page.GetByTextOptions().setExact(true)).click();
        secrecy.locator("[name=judgement-manner]").fill("适宜");
        press(secrecy, "作出保密审查结论");
        assertThat(secrecy.locator("label:has([name=reasons]) + .error")).containsText("请写明审查理由");
        assertThat(secrecy.locator("label:has([name=ground]) + .error")).containsText("请选择依据");
        assertThat(secrecy.locator("[name=judgement-manner]")).hasValue("适宜");
        Browser.screenshot(secrecy, "workbench-secrecy-refused-1280");
        secrecy.getByText("可以公开", new Page.GetByTextOptions().setExact(true)).click();
        secrecy.locator("[name=reasons]").fill("不涉及国家秘密、商业秘密和个人隐私。");
        secrecy.locator("[name=judgement-manner]").fill("适宜");
        secrecy.locator("[name=judgement-scope]").fill("全文公开");
        Browser.screenshot(secrecy, "workbench-secrecy-1280");
        press(secrecy, "作出保密审查结论");

        clerk.navigate(dossier);
        blockedBy(clerk, "这一步由分管公开领导办理");
        var leader = signIn("xie");
        leader.navigate(dossier);
        press(leader, "审核同意");
        press(leader, "审核同意");

        clerk.navigate(dossier);
        Browser.screenshot(clerk, "workbench-publish-1280");
        Browser.assertAccessible(clerk);
        press(clerk, "发布");
        assertThat(clerk.locator(".chain .done")).hasCount(11);
        var publicPage = clerk.getByText("看公开页面").getAttribute("href");
        theRecordOfTheReviewIsWhole(secrecy, dossier);

        // The index follows the commit; it is asked for, not hoped for.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> platform.bean(SearchIndex.class).size() == 1);
        citizenFinds("临时救助实施办法", publicPage);
        citizenFinds("泉鲤政办[2026]31", publicPage);
        citizenFinds("\"因火灾、交通事故等意外事件\"", publicPage);
        var citizen = Browser.open(Screen.PHONE).newPage();
        citizen.navigate(platform.address("/documents?topic=民政、扶贫、救灾"));
        assertThat(citizen.locator("main")).containsText(TITLE);
        assertThat(citizen.request().get(platform.address("/feed.atom")).text()).contains("临时救助");
        clerk.context().close();
    }

    /// SEC-08: what the record must hold, on a sheet that can be printed.
    private static void theRecordOfTheReviewIsWhole(Page secrecy, String dossier) {
        secrecy.navigate(dossier + "/secrecy-review");
        for (var part : List.of(TITLE, "泉鲤政办〔2026〕31号", "不涉及国家秘密", "可以公开", "黄敏", "谢军")) {
            assertThat(secrecy.locator(".form-sheet").first()).containsText(part);
        }
        assertThat(secrecy.locator(".form-sheet").first())
                .containsText(LocalDate.now(Formats.CHINA).getYear() + "年");
        Browser.screenshot(secrecy, "secrecy-record-1280");
        Browser.assertAccessible(secrecy);
        secrecy.setViewportSize(Screen.PHONE.width(), 844);
        Browser.screenshot(secrecy, "secrecy-record-390");
        Browser.assertNoSidewaysScrolling(secrecy);
    }

    private static void citizenFinds(String words, String publicPage) {
        var context = Browser.open(Screen.DESK);
        var page = context.newPage();
        page.navigate(platform.address("/"));
        page.locator("input[name=q]").first().fill(words);
        page.keyboard().press("Enter");
        page.locator("main a[href='" + publicPage + "']").first().click();
        assertThat(page.locator("main")).containsText("因火灾、交通事故等意外事件");
        Browser.screenshot(page, "portal-published-1280");
        context.close();
    }

    private static Page signIn(String login) {
        return Browser.signIn(Browser.open(Screen.DESK), platform, login, GovernmentOffice.PASSWORD);
    }

    private static void press(Page page, String label) {
        Browser.sends(page, page.locator("button.act.main").filter(new Locator.FilterOptions().setHasText(label)));
    }

    /// Opens one of the further acts, writes the reason and sends it.
    private static void says(Page page, String act, String reason) {
        var form = page.locator("details.more")
                .filter(new Locator.FilterOptions().setHas(page.locator("form[action$='" + act + "']")));
        form.locator("summary").click();
        form.locator("textarea").fill(reason);
        Browser.sends(page, form.locator("form button"));
    }

    private static void refusedWith(Page page, String message) {
        assertThat(page.locator("#refusal")).containsText(message);
    }

    /// What cannot be done yet is shown with its reason before anybody tries.
    private static void blockedBy(Page page, String reason) {
        assertThat(page.locator(".act.off")).containsText(reason);
    }

    private static void upload(Page page, String name, byte[] bytes) {
        page.setInputFiles("input[type=file][name=file]", new FilePayload(name, DOCX, bytes));
        Browser.sends(page, page.locator("form.upload button"));
    }

    private static byte[] document(Optional<String> annotation) {
        var draft = new OfficialDraft(
                Optional.of("泉州市鲤城区人民政府办公室文件"),
                DocumentNumber.parse("泉鲤政办〔2026〕31号"),
                List.of("泉州市鲤城区人民政府办公室关于", "印发鲤城区困难群众临时救助实施办法的通知"),
                Optional.of("各街道办事处，区政府各部门"),
                List.of(
                        new Paragraph("现将《鲤城区困难群众临时救助实施办法》印发给你们，请认真执行。", Alignment.START, 0),
                        new Paragraph("一、救助对象是因火灾、交通事故等意外事件导致基本生活暂时困难的家庭。", Alignment.START, 0),
                        new Paragraph("二、街道办事处自受理之日起五个工作日内完成核实。", Alignment.START, 0)),
                List.of(),
                List.of("泉州市鲤城区人民政府办公室"),
                LocalDate.now(Formats.CHINA).minusDays(3),
                annotation,
                List.of(),
                Optional.empty());
        return new OfficialDocumentWriter(TypefaceFolder.fonts()).docx(draft, Instant.parse("2026-11-16T01:00:00Z"));
    }
}
