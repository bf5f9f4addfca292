package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.TwoUnits.BUREAU;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mingtang.AtTheDesk.Attached;
import org.mingtang.Browser.Screen;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.OfficialDraft;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.Register;
import org.mingtang.regulation.Role;

/// A document of three units on its way to the public: the reviewer asks a fourth, every unit that seals it concludes,
/// and
/// only then it is published. What must be refused on the way is refused where it is typed, and nothing typed is lost.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JointReviewJourney {
    private static final String TITLE = "关于联合开展困难群众临时救助的通知";
    private static final String OUTSIDE = "泉州市民政局";
    private static final AgencyId SCHOOLS = new AgencyId("education");

    private static RunningPlatform platform;
    private static TwoUnits units;
    private static String dossier = "";

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        units = TwoUnits.in(platform);
        var founded = platform.bean(Register.class)
                .found(
                        new AgencyEntry(
                                new Agency(
                                        SCHOOLS,
                                        "泉州市鲤城区教育局",
                                        "区教育局",
                                        "003852114",
                                        "泉鲤教",
                                        Agency.Kind.DEPARTMENT,
                                        Optional.of(OFFICE),
                                        LocalDate.of(2019, 1, 1),
                                        Optional.empty(),
                                        Optional.empty()),
                                AgencyProfile.atRank(3)),
                        ActedBy.installation(platform.bean(Clock.class).instant()));
        assertThat(founded.toString()).contains("Entered");
        reviewer("su", "苏婷", BUREAU);
        reviewer("he", "何琳", SCHOOLS);
    }

    private static void reviewer(String login, String name, AgencyId unit) {
        var person = units.person(name);
        units.post(person, unit, Role.SECRECY_REVIEWER, LocalDate.of(2019, 1, 1), Optional.empty());
        units.account(login, person, Optional.empty());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Order(1)
    @Clause("SEC-15")
    @DisplayName("拟稿人在办理单上列明联合发文单位；登记在册的单位不能当作区外单位")
    void the_drafter_names_who_seals_it_too() {
        var lin = desk("lin");
        dossier = lin.sends(lin.opens("/workbench/dossiers/new"), "/workbench/dossiers", Map.of())
                .address()
                .getPath();
        lin.sends(lin.opens(dossier), "/papers", Map.of(), new Attached("file", "通知.docx", document()));
        lin.sends(lin.opens(dossier), "/form", Map.of("attribute", "PROACTIVE", "column", "office"));

        var drafter = browser("lin");
        drafter.navigate(platform.address(dossier));
        drafter.locator(".co-issuers summary").click();
        drafter.locator("[name=outside]").fill("泉州市鲤城区民政局");
        Browser.sends(drafter, drafter.locator("form[action$='/co-issuers'] button"));
        assertThat(drafter.locator("form[action$='/co-issuers'] .error")).containsText("是本地登记的单位，请在列表中勾选");
        assertThat(drafter.locator("[name=outside]")).hasValue("泉州市鲤城区民政局");
        drafter.locator("[name=co][value=civil-affairs]").check();
        drafter.locator("[name=outside]").fill(OUTSIDE);
        Browser.screenshot(drafter, "joint-draft-1280");
        Browser.sends(drafter, drafter.locator("form[action$='/co-issuers'] button"));
        assertThat(drafter.locator(".deliberation")).containsText("凭来函录入");
        Browser.assertAccessible(drafter);
        phone(drafter, "joint-draft-390");
        drafter.context().close();
    }

    @Test
    @Order(2)
    @Clause({"SEC-02", "SEC-07"})
    @DisplayName("逐级审查：股室先出具意见；征求外单位意见，不答复就不能作出结论")
    void an_open_question_holds_the_conclusion() {
        passes("lin", "/pass", Map.of());
        passes("chen", "/pass", Map.of());
        passes("chen", "/pass", Map.of());
        passes("zheng", "/pass", Map.of());
        passes("wu", "/pass", Map.of());
        passes("wu", "/issue", Map.of("issueDate", today().toString(), "number", "泉鲤政办〔2026〕41号"));
        passes("wu", "/form", Map.of("topic", "民政、扶贫、救灾\\社会福利", "genre", "通知"));
        passes("wu", "/pass", Map.of());
        passes("chen", "/level-opinion", Map.of("remark", "已核对来源，不涉及国家秘密。"));

        var huang = browser("huang");
        huang.navigate(platform.address(dossier));
        open(huang, "ask-unit");
        huang.locator("form[action$='/ask-unit'] select[name=agency]").selectOption("education");
        huang.locator("form[action$='/ask-unit'] select[name=purpose]").selectOption("CONFIRMATION");
        Browser.sends(huang, huang.locator("form[action$='/ask-unit'] button"));
        assertThat(huang.locator("form[action$='/ask-unit'] .error")).containsText("请写明理由");
        huang.locator("form[action$='/ask-unit'] textarea").fill("第二条涉及学生资助，是否属实、能否公开？");
        Browser.sends(huang, huang.locator("form[action$='/ask-unit'] button"));
        assertThat(huang.locator(".act.off")).containsText("泉州市鲤城区教育局还没有答复");
        assertThat(huang.locator("form[action$='/secrecy-review']")).hasCount(0);
        Browser.screenshot(huang, "joint-asked-1280");
        Browser.assertAccessible(huang);
        phone(huang, "joint-asked-390");
        huang.context().close();
    }

    @Test
    @Order(3)
    @Clause("SEC-07")
    @DisplayName("被征求意见的单位只看到文件和问题，答复以后看不到；别的单位始终看不到")
    void the_asked_unit_sees_the_text_and_the_question() {
        var id = dossier.substring(dossier.lastIndexOf('/') + 1);
        var asked = "/workbench/reviews/" + id;
        assertThat(desk("su").opens(dossier).status()).isEqualTo(404);
        assertThat(desk("he").opens(dossier).status()).isEqualTo(404);
        assertThat(desk(TwoUnits.login(BUREAU, Role.DRAFTER)).opens(asked).status())
                .isEqualTo(404);

        var he = browser("he");
        he.navigate(platform.address("/workbench/reviews"));
        assertThat(he.locator("table.grid")).containsText("协商确认");
        Browser.screenshot(he, "asked-queue-1280");
        phone(he, "asked-queue-390");
        he.locator("table.grid a.t").click();
        assertThat(he.locator("main")).containsText("第二条涉及学生资助");
        assertThat(he.locator("main")).not().containsText("办理记录");
        assertThat(he.locator(".preview")).containsText("街道办事处");
        Browser.sends(he, he.locator("form[action$='/answer'] button"));
        assertThat(he.locator("#refusal")).containsText("请选择是否同意公开");
        he.locator("[name=verdict][value=AGREES]").check();
        he.locator("form[action$='/answer'] textarea").fill("属实，同意公开。");
        Browser.screenshot(he, "asked-review-1280");
        Browser.assertAccessible(he);
        phone(he, "asked-review-390");
        Browser.sends(he, he.locator("form[action$='/answer'] button"));
        assertThat(he.locator("p.done")).containsText("已答复");
        assertThat(desk("he").opens(asked).status()).isEqualTo(404);
        he.context().close();
    }

    @Test
    @Order(4)
    @Clause({"SEC-04", "SEC-08", "ACT-12"})
    @DisplayName("个人隐私：问第三方是否同意；同意的应当公开，记下同意的人、日期和材料")
    void privacy_asks_for_consent() {
        // Without scripts every group is on the page and says when it is filled in.
        assertThat(desk("huang")
                        .opens(dossier)
                        .form("/secrecy-review")
                        .select("legend")
                        .eachText())
                .contains("依据属于“第三方同意或者公共利益需要的除外”的，填这一组", "依据属于“可以不予公开”的，填这一组", "不去标识化的，填这一组");
        var huang = browser("huang");
        huang.navigate(platform.address(dossier));
        var form = huang.locator("form[action$='/secrecy-review']");
        assertThat(form.locator("[name=consent]")).isHidden();
        form.locator("[name=conclusion][value=DO_NOT_DISCLOSE]").check();
        form.locator("[name=ground]").selectOption("PERSONAL_PRIVACY");
        assertThat(form.locator("[name=statute]")).isHidden();
        assertThat(form.locator("[name=thirdParty]")).isHidden();
        form.locator("[name=consent]").selectOption("CONSENTS");
        form.locator("[name=thirdParty]").fill("受助人张某某");
        form.locator("[name=answeredOn]").fill(today().minusDays(1).toString());
        form.locator("[name=reasons]").fill("第二条列有受助人姓名。");
        form.locator("[name=judgement-manner]").fill("区政府网站公开");
        form.locator("[name=judgement-scope]").fill("全文公开");
        Browser.screenshot(huang, "conclude-privacy-1280");
        phone(huang, "conclude-privacy-390");
        Browser.sends(huang, form.locator("button.main"));
        form = huang.locator("form[action$='/secrecy-review']");
        assertThat(huang.locator("#refusal")).containsText("第三方同意公开的，或者不公开会对公共利益造成重大影响的，应当公开");
        assertThat(form.locator("[data-when]:visible .error")).containsText("请上传第三方同意的书面材料");
        assertThat(form.locator("[name=thirdParty]")).hasValue("受助人张某某");
        Browser.screenshot(huang, "conclude-privacy-refused-1280");
        Browser.assertAccessible(huang);
        form.locator("[name=conclusion][value=DISCLOSE]").check();
        form.locator("[name=file]").setInputFiles(new FilePayload("同意书.txt", "text/plain", bytes("本人同意公开姓名。\n")));
        Browser.sends(huang, form.locator("button.main"));
        assertThat(huang.locator("p.done")).containsText("已作出保密审查结论");
        passes("xie", "/pass", Map.of());
        passes("xie", "/pass", Map.of());
        huang.context().close();
    }

    @Test
    @Order(5)
    @Clause("SEC-15")
    @DisplayName("联合发文单位没有都作出结论以前，不能发布；区外单位凭来函录入")
    void it_waits_for_every_unit_that_seals_it() {
        blocked("联合发文单位泉州市鲤城区民政局还没有对现在的内容作出保密审查结论");
        blocked("联合发文单位" + OUTSIDE + "还没有对现在的内容作出保密审查结论");

        var su = browser("su");
        su.navigate(platform.address("/workbench/reviews"));
        su.locator("table.grid a.t").click();
        var form = su.locator("form[action$='/conclude']");
        form.locator("[name=conclusion][value=DISCLOSE]").check();
        Browser.sends(su, form.locator("button.main"));
        assertThat(su.locator("form[action$='/conclude'] .error").first()).containsText("请写明审查理由");
        form.locator("[name=reasons]").fill("不涉及国家秘密和本局工作秘密。");
        form.locator("[name=judgement-manner]").fill("区政府网站公开");
        form.locator("[name=judgement-scope]").fill("全文公开");
        Browser.screenshot(su, "joint-conclude-1280");
        Browser.assertAccessible(su);
        phone(su, "joint-conclude-390");
        Browser.sends(su, form.locator("button.main"));
        assertThat(su.locator("p.done")).containsText("已作出本单位保密审查结论");
        su.context().close();

        blocked("联合发文单位" + OUTSIDE);
        var huang = desk("huang");
        var letter = Map.of("concluded", "DISCLOSE", "dated", today().toString(), "remark", "泉民函〔2026〕7号：同意公开");
        var refused = huang.sends(huang.opens(dossier), "/letter", letter);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.form("/letter").text()).contains("请上传来函");
        assertThat(refused.form("/letter").select("[name=remark]").val()).isEqualTo("泉民函〔2026〕7号：同意公开");
        var recorded =
                huang.sends(huang.opens(dossier), "/letter", letter, new Attached("file", "来函.txt", bytes("同意公开。\n")));
        assertThat(recorded.html().select("p.done").text()).contains("已录入来函");
    }

    @Test
    @Order(6)
    @Clause({"SEC-07", "SEC-08", "SEC-15"})
    @DisplayName("都作出结论以后发布；审查表记下依据、例外、征求意见、逐级签署和各单位结论，可以打印")
    void it_is_published_and_the_record_is_whole() {
        passes("wu", "/pass", Map.of());
        var huang = browser("huang");
        huang.navigate(platform.address(dossier + "/secrecy-review"));
        var sheet = huang.locator(".form-sheet").first();
        for (var part : List.of(
                "个人隐私（第三方同意或者公共利益需要的除外）",
                "条例第十五条",
                "同意公开：受助人张某某",
                "同意书.txt",
                "区政府网站公开",
                "泉州市鲤城区教育局",
                "属实，同意公开。",
                "何琳",
                "信息形成部门",
                "已核对来源，不涉及国家秘密。",
                "泉州市鲤城区民政局：可以公开",
                "苏婷",
                OUTSIDE + "：可以公开",
                "泉民函〔2026〕7号")) {
            assertThat(sheet).containsText(part);
        }
        assertThat(huang.locator(".form-sheet")).hasCount(2);
        assertThat(huang.locator(".form-sheet").nth(1)).containsText("泉州市鲤城区民政局");
        Browser.screenshot(huang, "joint-record-1280");
        Browser.assertAccessible(huang);
        huang.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots/joint-record.pdf")));
        phone(huang, "joint-record-390");
        Browser.assertNoSidewaysScrolling(huang);
        huang.context().close();
    }

    private static void blocked(String reason) {
        assertThat(desk("wu").opens(dossier).html().select(".act.off").text()).contains(reason);
        assertThat(desk("wu").opens(dossier).offers("/pass")).isFalse();
    }

    private static void passes(String login, String form, Map<String, String> typed) {
        var officer = desk(login);
        var page = officer.sends(officer.opens(dossier), form, typed);
        assertThat(page.html().select("p.done").text())
                .as("%s %s: %s", login, form, page.html().select("#refusal").text())
                .isNotEmpty();
    }

    private static void open(Page page, String act) {
        page.locator("details.more")
                .filter(new Locator.FilterOptions().setHas(page.locator("form[action$='" + act + "']")))
                .locator("summary")
                .click();
    }

    private static void phone(Page page, String name) {
        page.setViewportSize(Screen.PHONE.width(), 844);
        Browser.screenshot(page, name);
        Browser.assertNoSidewaysScrolling(page);
        page.setViewportSize(Screen.DESK.width(), 800);
    }

    private static Page browser(String login) {
        return Browser.signIn(Browser.open(Screen.DESK), platform, login, GovernmentOffice.PASSWORD);
    }

    private static AtTheDesk desk(String login) {
        return AtTheDesk.as(login, GovernmentOffice.PASSWORD, platform);
    }

    private static LocalDate today() {
        return LocalDate.now(platform.bean(Clock.class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] document() {
        var draft = new OfficialDraft(
                Optional.of("泉州市鲤城区人民政府办公室文件"),
                DocumentNumber.parse("泉鲤政办〔2026〕41号"),
                List.of(TITLE),
                Optional.of("各街道办事处"),
                List.of(
                        new Paragraph("一、街道办事处受理临时救助申请。", Alignment.START, 0),
                        new Paragraph("二、教育部门提供学生资助名单。", Alignment.START, 0)),
                List.of(),
                List.of("泉州市鲤城区人民政府办公室", "泉州市鲤城区民政局", OUTSIDE),
                today(),
                Optional.of("此件主动公开"),
                List.of(),
                Optional.empty());
        return OfficialDocumentWriter.withoutFonts().docx(draft, Instant.EPOCH);
    }
}
