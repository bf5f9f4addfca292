package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mingtang.requests.casefile.DeskAct.*;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.Browser.Screen;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.OfficialDraft;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.pages.Formats;
import org.mingtang.search.SearchIndex;

/// From the command that makes the first administrator to a published document and an answered request,
/// with names and a rule pack the program has never seen, all through the pages. The steps build on each
/// other.
@TestMethodOrder(OrderAnnotation.class)
class EmptyInstallationJourney {
    private static final String FIRST_PASSWORD = "梧桐 更兼 细雨 lantern 19";
    private static final String GIVEN_PASSWORD = "handed-over-on-paper-31";
    private static final String OWN_PASSWORD = "only-I-know-this-74";
    private static final String TITLE = "梧桐区教育局关于做好2026年校园安全检查工作的通知";

    private static final byte[] GIVEN = RequestAtWork.paper("秋季学期学校食堂检查结果");
    private static final byte[] SEALED = RequestAtWork.paper("梧桐区教育局政府信息公开申请答复书（盖章）");

    /// A district with its own words, columns, period, index numbers and a shorter chain.
    private static final String PACK = """
            id: wutong-2026
            title: 梧桐区政府信息公开办法
            jurisdiction: wutong
            base: national
            edition: 2026-03-01
            in-force: {from: 2026-04-01}
            periods:
              disclosure.publication: {working-days: 7, cite: 梧桐办法第九条, clause: ACT-06}
            attributes:
              - {id: PROACTIVE, annotation: 主动公开, needs-column: true, cite: 梧桐办法第三条, clause: ACT-01}
              - {id: ON_REQUEST, annotation: 依申请公开, needs-reason: true, cite: 梧桐办法第三条, clause: ACT-01}
              - {id: NON, annotation: 不予公开, needs-reason: true, cite: 梧桐办法第三条, clause: ACT-01}
            chains:
              OFFICIAL_DOCUMENT:
                cite: 梧桐办法第五条
                stages:
                  - {id: write, kind: DRAFT, role: DRAFTER, name: 起草, clause: ACT-01}
                  - {id: sign, kind: SIGN, role: SIGNER, name: 局长签发, clause: ACT-03}
                  - {id: check, kind: PREPRINT_CHECK, role: OFFICE_CLERK, name: 付印前核对, clause: ACT-04}
                  - {id: print, kind: ISSUE, role: OFFICE_CLERK, name: 付印, clause: ACT-04}
                  - {id: number, kind: CONTENT_REVIEW, role: DISCLOSURE_OFFICER, name: 编号归类, clause: ACT-05}
                  - {id: secrecy, kind: SECRECY_REVIEW, role: SECRECY_REVIEWER, clause: SEC-01}
                  - {id: online, kind: PUBLISH, role: PUBLISHER, name: 上网, clause: ACT-06}
            columns:
              - {id: school, name: 学校与教育}
              - {id: school-documents, name: 教育文件, parent: school, kinds: [OFFICIAL_DOCUMENT], categories: [A20-01]}
              - {id: school-news, name: 教育信息, parent: school, kinds: [OTHER_INFORMATION, OBTAINED_INFORMATION], categories: [A20-15]}
            numbering:
              index-number: {pattern: "{organisation-code}/{year}{serial:4}", start: 1, cite: 梧桐办法第十条}
            """;

    @TempDir
    private static Path folder;

    private static RunningPlatform platform;
    private static String dossier = "";
    private static final Map<String, Page> PEOPLE = new HashMap<>();

    @BeforeAll
    static void first_administrator_by_the_command() throws IOException, InterruptedException {
        var data = folder.resolve("data");
        var password = Files.writeString(folder.resolve("password"), FIRST_PASSWORD + "\n");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ProcessBuilder(
                        java.toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.mingtang.cli.Main",
                        "admin",
                        "create",
                        "--data",
                        data.toString(),
                        "--name",
                        "钱一",
                        "--password-file",
                        password.toString())
                .inheritIO()
                .start();
        assertThat(command.waitFor(2, MINUTES)).isTrue();
        assertThat(command.exitValue()).isZero();
        Files.writeString(Files.createDirectories(data.resolve("packs")).resolve("wutong.yaml"), PACK);
        platform = RunningPlatform.on(data, "mingtang.pack=wutong");
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("首个管理员登录，设立机构，添加人员，开通账号；错处标在格子旁边，填过的还在")
    void the_first_administrator_enters_agencies_and_people() {
        var admin = signIn("admin", FIRST_PASSWORD);
        admin.navigate(platform.address("/workbench/register"));
        assertThat(admin.locator("main")).containsText("还没有登记机构");
        looksFinished(admin, "register-empty");
        var citizen = admin.context().newPage();
        citizen.navigate(platform.address("/requests/apply"));
        assertThat(citizen.locator("main")).containsText("现在还没有机关可以在网上申请");
        assertThat(citizen.locator("form.apply")).hasCount(0);
        citizen.close();

        admin.getByRole(AriaRole.LINK, named("＋ 设立机构")).click();
        type(admin, "AGENCY", "梧桐 教育局");
        type(admin, "NAME", "梧桐区教育局");
        press(admin, "设立机构");
        assertThat(admin.locator("main")).containsText("没有保存，请改正下面标出的地方");
        assertThat(admin.locator("[name=NAME]")).hasValue("梧桐区教育局");
        looksFinished(admin, "agency-refused");
        type(admin, "AGENCY", "education");
        type(admin, "SHORT_NAME", "区教育局");
        choose(admin, "KIND", "政府部门");
        type(admin, "FOUNDED", "2020-01-01");
        type(admin, "ORGANISATION_CODE", "73421008X");
        type(admin, "DOCUMENT_CODE", "梧教");
        press(admin, "设立机构");
        assertThat(admin.locator("p.done")).isVisible();

        addPerson(admin, "孙安", "security", "安全保密管理员");
        addPerson(admin, "李审", "auditor", "安全审计员");
        addPerson(admin, "周起草", "zhou", "");
        addPerson(admin, "吴局长", "wu", "");
        addPerson(admin, "郑文书", "zheng", "");
        addPerson(admin, "王保密", "wang", "");
        admin.navigate(platform.address("/workbench/register/people"));
        assertThat(admin.locator("table.grid tbody tr")).hasCount(7);
        looksFinished(admin, "people");
    }

    private static void addPerson(Page admin, String name, String login, String administrator) {
        admin.navigate(platform.address("/workbench/register/new-person"));
        type(admin, "PERSON", name);
        press(admin, "添加人员");
        type(admin, "LOGIN", login);
        if (!administrator.isEmpty()) {
            choose(admin, "ROLE", administrator);
        }
        type(admin, "PASSWORD", "password");
        press(admin, "开通账号");
        assertThat(admin.locator("main .error").first()).isVisible();
        assertThat(admin.locator("[name=LOGIN]")).hasValue(login);
        type(admin, "PASSWORD", GIVEN_PASSWORD);
        press(admin, "开通账号");
        assertThat(admin.locator("main")).containsText("停用账号");
    }

    @Test
    @Order(2)
    @DisplayName("安全保密管理员先改掉初始密码，再授予岗位；系统管理员不能授予")
    void the_security_administrator_gives_posts() {
        var security = signInFirst("security");
        security.navigate(platform.address("/workbench/register/people"));
        givePosts(security, "周起草", "拟稿人");
        givePosts(security, "吴局长", "签发人");
        givePosts(security, "郑文书", "文书", "公开工作人员", "信息发布员");

        var drafter = signInFirst("zhou");
        drafter.navigate(platform.address("/workbench/dossiers/new"));
        Browser.sends(drafter, drafter.locator("form.stack button"));
        assertThat(drafter.locator("main")).containsText("本单位尚未指定保密审查员");
        looksFinished(drafter, "unit-without-reviewer");

        givePosts(security, "王保密", "保密审查员");
        looksFinished(security, "person-posts");
        var admin = desk("admin");
        admin.navigate(platform.address("/workbench/register"));
        looksFinished(admin, "register");
        admin.navigate(platform.address("/workbench/register/people"));
        admin.getByRole(AriaRole.LINK, named("周起草")).click();
        assertThat(admin.locator("main")).containsText("区教育局 拟稿人");
        assertThat(admin.locator("form[action*='/posts/']")).hasCount(0);
    }

    private static void givePosts(Page security, String name, String... roles) {
        security.navigate(platform.address("/workbench/register/people"));
        security.getByRole(AriaRole.LINK, named(name)).click();
        for (var role : roles) {
            choose(security, "AGENCY", "梧桐区教育局");
            choose(security, "ROLE", role);
            type(security, "FROM", "2026-01-05");
            press(security, "授予岗位");
            assertThat(security.locator("main")).containsText("区教育局 " + role);
        }
    }

    @Test
    @Order(3)
    @Clause({"ACT-01", "ACT-04", "ACT-05", "ACT-06", "SEC-03"})
    @DisplayName("没有见过的规程包：四个人用它的环节、栏目、附注和期限，把文件办到公开")
    void a_document_walks_the_chain_of_an_unseen_pack() {
        var drafter = desk("zhou");
        drafter.navigate(platform.address("/workbench/dossiers/new"));
        Browser.sends(drafter, drafter.locator("form.stack button"));
        dossier = drafter.url();
        upload(drafter, document("此件公开"));
        drafter.locator("[name=attribute]").selectOption("PROACTIVE");
        drafter.locator("[name=column]").selectOption(new SelectOption().setLabel("教育文件"));
        press(drafter, "保存办理单");
        press(drafter, "送审");
        assertThat(drafter.locator(".chain li")).hasCount(7);

        var head = signInFirst("wu");
        head.navigate(dossier);
        assertThat(head.locator(".chain")).containsText("局长签发");
        press(head, "签发");

        var clerk = signInFirst("zheng");
        clerk.navigate(dossier);
        assertThat(clerk.locator(".act.off").first()).containsText("主动公开");
        upload(clerk, document("主动公开"));
        press(clerk, "核对通过");
        press(clerk, "印发");
        clerk.locator("[name=topic]").selectOption("科技、教育\\教育");
        clerk.locator("[name=genre]").selectOption("通知");
        press(clerk, "保存办理单");
        press(clerk, "编制索引号");
        assertThat(clerk.locator("header.case")).containsText("73421008X/");

        var reviewer = signInFirst("wang");
        reviewer.navigate(dossier);
        reviewer.getByText("可以公开", new Page.GetByTextOptions().setExact(true)).click();
        reviewer.locator("[name=reasons]").fill("不涉及国家秘密、商业秘密和个人隐私。");
        press(reviewer, "作出保密审查结论");

        clerk.navigate(dossier);
        looksFinished(clerk, "unseen-pack-publish");
        press(clerk, "发布");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> platform.bean(SearchIndex.class).size() == 1);
        citizenFindsIt(clerk.getByText("看公开页面").getAttribute("href"));
    }

    private static void citizenFindsIt(String publicPage) {
        for (var screen : Screen.values()) {
            try (var context = Browser.open(screen)) {
                var citizen = context.newPage();
                citizen.navigate(platform.address("/documents?q=校园安全 检查"));
                citizen.locator("main a[href='" + publicPage + "']").first().click();
                assertThat(citizen.locator("main")).containsText("燃气设施");
                assertThat(citizen.locator("main")).containsText("梧教〔2026〕12号");
                Browser.screenshot(citizen, "unseen-pack-document-" + screen.width());
                citizen.navigate(platform.address("/"));
                Browser.screenshot(citizen, "unseen-pack-home-" + screen.width());
            }
        }
    }

    @Test
    @Order(4)
    @DisplayName("没有见过的规程包：群众申请，这里的人登记、承办、审签、审查、盖章，群众下载的就是盖章的和审查过的")
    void a_request_is_answered_by_people_of_an_unseen_district() {
        theOfficeIsMadeReadyForRequests();
        var asked = "2026年秋季学期学校食堂检查结果";
        try (var context = Browser.open(Screen.PHONE)) {
            var citizen = context.newPage();
            var key = applies(citizen, asked);
            var officer = at("zheng").goesTo("/workbench/requests").takes(asked).does(REGISTER);
            assertThat(officer.page().locator("header.case")).containsText("梧教");
            officer.does(SORT, page -> page.getByLabel("教育和医疗卫生").check())
                    .does(
                            HAND_OVER,
                            page -> page.locator("select[name=section]")
                                    .selectOption(new SelectOption().setLabel("安全股")));
            var request = officer.page().url().substring(platform.address("").length());
            answers(request);
            at("zheng")
                    .goesTo(request)
                    .does(SEAL, page -> AtTheScreen.puts(page, "file", "答复（盖章）.docx", SEALED))
                    .does(DELIVER, page -> AtTheScreen.types(page, "proof", "门户开放下载"));
            Browser.assertFinishedOnBoth(desk("zheng"), "unseen-pack-request");

            citizen.locator("main a[href='/requests/track']").click();
            citizen.locator("#receipt").fill(key.getFirst());
            citizen.locator("#code").fill(key.getLast());
            citizen.locator("button.main").click();
            assertThat(citizen.locator(".status h2")).hasText("已经答复");
            Browser.assertFinished(citizen, "unseen-pack-tracked-390");
            assertThat(downloads(citizen, "答复（盖章）")).isEqualTo(SEALED);
            assertThat(downloads(citizen, "检查结果")).isEqualTo(GIVEN);
        }
    }

    private static void theOfficeIsMadeReadyForRequests() {
        var admin = desk("admin");
        addPerson(admin, "何分管", "he", "");
        admin.navigate(platform.address("/workbench/register/agencies/education"));
        type(admin, "SECTION", "安全股");
        press(admin, "增加股室");
        assertThat(admin.locator("main")).containsText("安全股");
        var security = desk("security");
        givePosts(security, "何分管", "分管公开领导");
        signInFirst("he");
        var officer = desk("zheng");
        officer.navigate(platform.address("/workbench/requests/senders"));
        officer.getByLabel("联系的股室和电话").fill("安全股 0999-0000000");
        officer.getByLabel("行政复议机关").fill("梧桐区人民政府");
        officer.getByLabel("有管辖权的人民法院").fill("梧桐区人民法院");
        press(officer, "保存");
        assertThat(officer.locator("p.done")).containsText("落款已保存");
        carriesOnFromPaper(officer);
        takesOverFigures(officer);
        splits(officer);
        tellsHowRequestsArrive(officer);
    }

    /// By keyboard, on both screens.
    private static void carriesOnFromPaper(Page officer) {
        officer.navigate(platform.address("/workbench/requests/fees"));
        assertThat(officer.locator("main")).containsText("没有收取、免收信息处理费");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-fees-empty");
        officer.navigate(platform.address("/workbench/requests/paper-register"));
        Browser.assertFinishedOnBoth(officer, "unseen-pack-paper-register");
        officer.locator("button.main").press("Enter");
        assertThat(officer.locator("main")).containsText("请写明依据");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-paper-register-refused");
        officer.getByLabel("纸质登记本上最后一个流水号").fill("37");
        officer.getByLabel("依据", new Page.GetByLabelOptions().setExact(true))
                .fill("依申请公开登记本第 37 行，" + "经办人交接清单附后".repeat(15));
        officer.keyboard().press("Enter");
        assertThat(officer.locator("p.done")).containsText("编号已经接续");
        assertThat(officer.locator("tbody tr").first()).containsText("到 37 号");
        assertThat(officer.locator("tbody tr").first()).containsText("38");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-paper-register-done");
        takesOver(
                officer,
                officer.locator("tbody tr")
                        .first()
                        .locator("td")
                        .last()
                        .innerText()
                        .strip()
                        .replaceFirst("38号$", "12号"));
    }

    /// A request of which a third party was asked on paper goes on here, under the number it has.
    private static void takesOver(Page officer, String number) {
        var today = LocalDate.now(Formats.CHINA);
        enters(officer, today.minusDays(10), "校车线路审批材料");
        at(officer)
                .does(CONFIRM, page -> {
                    AtTheScreen.types(page, "on", today.minusDays(10).toString());
                    AtTheScreen.types(page, "evidence", "纸质登记回执");
                })
                .does(REGISTER, page -> AtTheScreen.types(page, "paper", number))
                .lookedAt("unseen-pack-on-paper")
                .does(ENTER_FROM_PAPER, page -> {
                    page.locator("[name=step][value=OPINION_ASKED]").check();
                    AtTheScreen.shows(page);
                    AtTheScreen.types(page, "on", today.minusDays(3).toString());
                    page.locator("[name=kind][value=THIRD_PARTY]").check();
                    AtTheScreen.types(page, "name", "安途客运公司");
                    AtTheScreen.types(page, "received", today.minusDays(2).toString());
                    AtTheScreen.types(page, "source", "案卷第 6 页");
                    AtTheScreen.puts(page, "scan", "征求意见书.docx", GIVEN);
                });
        assertThat(officer.locator("main")).containsText("征求第三方一意见");
        assertThat(officer.locator("main")).containsText("依据：案卷第 6 页");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-taken-over");
    }

    private static void enters(Page officer, LocalDate day, String... asked) {
        officer.navigate(platform.address("/workbench/requests/new"));
        officer.locator("[name=channel][value=SIGNED_POST]").check();
        officer.locator("#on").fill(day.toString());
        officer.locator("#agency").selectOption(new SelectOption().setLabel("梧桐区教育局"));
        officer.locator("#name").fill("慕容望舒");
        officer.locator("#number").fill("11010519491231002X");
        officer.locator("#phone").fill("13900000000");
        officer.locator("#address").fill("梧桐区安宁巷一号");
        for (int i = 0; i < asked.length; i++) {
            officer.locator("[name='asked." + (i + 1) + "']").fill(asked[i]);
        }
        officer.setInputFiles("#scan", new FilePayload("申请书.docx", AtTheScreen.DOCX, GIVEN));
        Browser.sends(officer, officer.locator("main button.main"));
    }

    /// By keyboard, on both screens.
    private static void takesOverFigures(Page officer) {
        officer.navigate(platform.address("/workbench/requests/opening-figures"));
        Browser.assertFinishedOnBoth(officer, "unseen-pack-figures-empty");
        officer.locator("[name='new.NATURAL_PERSON']").fill("12");
        officer.locator("[name=source]").fill("上一年的年度报告第三部分");
        officer.keyboard().press("Enter");
        assertThat(officer.locator("main")).containsText("两边应当相等");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-figures-refused");
        officer.locator("[name='granted.NATURAL_PERSON']").fill("12");
        officer.locator("[name=source]").press("Enter");
        assertThat(officer.locator("p.done")).containsText("期初数已登记");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-figures-done");
    }

    /// Two unrelated things asked in one form are answered apart; who asked looks at both with one code.
    private static void splits(Page officer) {
        enters(officer, LocalDate.now(Formats.CHINA), "校服采购合同", "教师招聘公告" + "和历年录用名单".repeat(8));
        at(officer)
                .does(CONFIRM, page -> AtTheScreen.types(page, "evidence", "登记回执"))
                .does(REGISTER)
                .does(SPLIT, page -> page.getByLabel("各件合起来，就是申请人申请公开的全部内容").check())
                .lookedAt("unseen-pack-split");
        var whole = officer.url();
        officer.locator("#family-title ~ ul a").first().press("Enter");
        assertThat(officer.locator("main")).containsText("从同一申请分出的");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-part");
        officer.navigate(whole + "/acts/GIVE_CODE");
        AtTheScreen.types(officer, "identity", "核对居民身份证");
        Browser.sends(officer, officer.locator("main button.main"));
        var receipt = officer.locator("[data-receipt]").textContent();
        var code = officer.locator("[data-code]").textContent();
        officer.navigate(platform.address("/requests/track"));
        officer.locator("[name=receipt]").fill(receipt);
        officer.locator("[name=code]").fill(code);
        officer.keyboard().press("Enter");
        assertThat(officer.locator("h2").first()).containsText("分为 2 件办理");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-tracked-split");
        officer.locator("section:has(#family-title) button").first().press("Enter");
        assertThat(officer.locator("main")).containsText("已经登记，正在分办");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-tracked-part");
    }

    /// By keyboard, on both screens, until the public reads it; the contact register needs nothing entered.
    private static void tellsHowRequestsArrive(Page officer) {
        officer.navigate(platform.address("/workbench/requests/channels"));
        Browser.assertFinishedOnBoth(officer, "unseen-pack-channels-empty");
        officer.locator("button.main").press("Enter");
        assertThat(officer.locator("main")).containsText("请选择责任人");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-channels-refused");
        officer.locator("[name=kind]").selectOption("POST");
        officer.locator("[name=address]").fill("梧桐区书院路一百二十八号" + "政务服务中心".repeat(12));
        officer.locator("[name=person]").selectOption(new SelectOption().setIndex(1));
        officer.locator("[name=phone]").fill("0999-0000000".repeat(3));
        officer.keyboard().press("Enter");
        assertThat(officer.locator("p.done")).containsText("受理渠道已保存");
        officer.locator("td a").press("Enter");
        assertThat(officer.locator("main")).containsText("删除这个渠道");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-channels-change");
        officer.navigate(platform.address("/workbench/requests/contacts"));
        assertThat(officer.locator("main")).containsText("何分管");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-contacts");
        officer.navigate(platform.address("/guide#channels"));
        assertThat(officer.locator("#channels")).containsText("书院路一百二十八号");
        Browser.assertFinishedOnBoth(officer, "unseen-pack-guide-channels");
    }

    /// @return number and code
    private static List<String> applies(Page citizen, String asked) {
        citizen.navigate(platform.address("/requests/apply"));
        citizen.locator("#agency").selectOption(new SelectOption().setLabel("梧桐区教育局"));
        citizen.locator("#name").fill("慕容望舒");
        citizen.locator("#number").fill("11010519491231002X");
        citizen.locator("#phone").fill("13900000000");
        citizen.locator("#asked-1").fill(asked);
        // Nobody fills in a form faster than this.
        citizen.waitForTimeout(3_200);
        citizen.locator("button.main").click();
        assertThat(citizen.locator("h1")).hasText("申请已提交");
        Browser.assertFinished(citizen, "unseen-pack-applied-390");
        return List.of(
                citizen.locator("[data-receipt]").textContent(),
                citizen.locator("[data-code]").textContent());
    }

    private static void answers(String request) {
        at("zhou").goesTo(request).does(GIVE_OPINION, page -> {
            AtTheScreen.chooses(page, "part-1.outcome", "G2");
            AtTheScreen.shows(page);
            AtTheScreen.types(page, "part-1.copies", "学校食堂检查结果");
            AtTheScreen.types(page, "part-1.pages", "2");
            AtTheScreen.types(page, "reasons", "应当公开。");
        });
        at("wu").goesTo(request).does(SIGN);
        at("wang").goesTo(request).does(CLEAR_SECRECY, page -> {
            AtTheScreen.puts(page, "upload", "检查结果.docx", GIVEN);
            AtTheScreen.shows(page);
            page.locator("input[name=files]").check();
        });
        at("zheng")
                .goesTo(request)
                .does(
                        DRAFT_LETTER,
                        page -> assertThat(page.locator("textarea[name=words]").inputValue())
                                .contains("梧桐区人民法院提起行政诉讼"));
        at("he").goesTo(request).does(APPROVE);
    }

    private static AtTheScreen at(String login) {
        return at(desk(login));
    }

    private static AtTheScreen at(Page page) {
        return new AtTheScreen(page, platform, Optional.empty());
    }

    private static byte[] downloads(Page citizen, String name) {
        var download = citizen.waitForDownload(() -> citizen.locator(".letters button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(5)
    @DisplayName("审计员看得见每次登录，改不了任何东西；审计员和系统管理员进不了办件")
    void the_auditor_reads_and_changes_nothing() {
        var auditor = signInFirst("auditor");
        auditor.navigate(platform.address("/workbench/audit/logins"));
        assertThat(auditor.locator("table.grid")).containsText("zhou");
        looksFinished(auditor, "audit-logins");
        assertThat(auditor.locator("main form[method=post]")).hasCount(0);
        for (var page : List.of(auditor, desk("admin"), desk("security"))) {
            assertThat(page.navigate(dossier).status()).isEqualTo(403);
        }
    }

    @Test
    @Order(6)
    @DisplayName("规程页说出本区规程的期限、环节和出处")
    void the_rules_page_shows_the_unseen_pack() {
        var officer = desk("zhou");
        officer.navigate(platform.address("/workbench/rules"));
        assertThat(officer.locator("main")).containsText("梧桐办法第九条");
        assertThat(officer.locator("main")).containsText("付印前核对");
        looksFinished(officer, "rules-unseen-pack");
        officer.navigate(platform.address("/workbench/rules?on=1999-01-01"));
        assertThat(officer.locator("main .error")).isVisible();
    }

    @Test
    @Order(7)
    @DisplayName("用表格补充人员：试运行指出行和列，改好后导入；岗位收回当日起不能再办")
    void people_come_by_table_and_posts_are_taken_back() {
        var admin = desk("admin");
        admin.navigate(platform.address("/workbench/register/import"));
        looksFinished(admin, "import");
        var header = admin.request()
                .get(platform.address("/workbench/register/import/people-template.csv"))
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
        rehearse(admin, header + "\n" + row(header, "岗位", "打字员"));
        assertThat(admin.locator("main")).containsText("没有导入任何一行");
        assertThat(admin.locator("main")).containsText("人员表 第 2 行 岗位");
        looksFinished(admin, "import-refused");
        rehearse(admin, header + "\n" + row(header, "岗位", "拟稿人"));
        looksFinished(admin, "import-rehearsed");
        press(admin, "按此导入");
        admin.navigate(platform.address("/workbench/register/people?q=冯七"));
        assertThat(admin.locator("table.grid")).containsText("区教育局 拟稿人");

        var security = desk("security");
        security.navigate(platform.address("/workbench/register/people"));
        security.getByRole(AriaRole.LINK, named("周起草")).click();
        security.locator("summary", new Page.LocatorOptions().setHasText("收回岗位"))
                .click();
        security.locator("details[open] [name=LAST_DAY]")
                .fill(LocalDate.now(Formats.CHINA).minusDays(1).toString());
        press(security, "收回岗位");
        var drafter = desk("zhou");
        drafter.navigate(platform.address("/workbench/dossiers/new"));
        assertThat(drafter.locator("form.stack button")).hasCount(0);
    }

    /// A line of the people table with the header's columns.
    private static String row(String header, String column, String value) {
        var cells = new HashMap<>(Map.of("工号", "JY07", "姓名", "冯七", "机构标识", "education", "任职日期", "2026-02-01"));
        cells.put(column, value);
        return Stream.of(header.replace("\ufeff", "").strip().split(","))
                        .map(name -> cells.getOrDefault(name, ""))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static void rehearse(Page admin, String table) {
        admin.setInputFiles("#people", new FilePayload("人员.csv", "text/csv", table.getBytes(UTF_8)));
        press(admin, "试运行");
    }

    /// The page of somebody who signed in before.
    private static Page desk(String login) {
        return Objects.requireNonNull(PEOPLE.get(login), login);
    }

    private static Page signInFirst(String login) {
        var page = signIn(login, GIVEN_PASSWORD);
        assertThat(page.locator("main")).containsText("这是首次登录");
        page.navigate(platform.address("/workbench/rules"));
        assertThat(page.locator("h1")).containsText("修改密码");
        type(page, "CURRENT_PASSWORD", GIVEN_PASSWORD);
        type(page, "PASSWORD", OWN_PASSWORD);
        page.locator("[name=again]").fill("another-one-entirely-5");
        press(page, "修改密码");
        assertThat(page.locator("main")).containsText("两次输入的新密码不同");
        if (login.equals("security")) {
            looksFinished(page, "first-password");
        }
        type(page, "CURRENT_PASSWORD", GIVEN_PASSWORD);
        type(page, "PASSWORD", OWN_PASSWORD);
        page.locator("[name=again]").fill(OWN_PASSWORD);
        press(page, "修改密码");
        assertThat(page.locator("p.done")).isVisible();
        return page;
    }

    private static Page signIn(String login, String password) {
        var page = Browser.signIn(Browser.open(Screen.DESK), platform, login, password);
        PEOPLE.put(login, page);
        return page;
    }

    private static void looksFinished(Page page, String name) {
        Browser.assertFinishedOnBoth(page, name);
    }

    private static void type(Page page, String field, String text) {
        page.locator("main [name=" + field + "]:visible").first().fill(text);
    }

    private static void choose(Page page, String field, String label) {
        page.locator("main select[name=" + field + "]:visible")
                .first()
                .selectOption(new SelectOption().setLabel(label));
    }

    private static void press(Page page, String label) {
        Browser.sends(
                page,
                page.locator("main button:visible")
                        .filter(new Locator.FilterOptions().setHasText(label))
                        .first());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void upload(Page page, byte[] bytes) {
        page.setInputFiles(
                "input[type=file][name=file]",
                new FilePayload(
                        "校园安全.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes));
        Browser.sends(page, page.locator("form.upload button"));
    }

    private static byte[] document(String annotation) {
        var draft = new OfficialDraft(
                Optional.of("梧桐区教育局文件"),
                DocumentNumber.parse("梧教〔2026〕12号"),
                List.of(TITLE),
                Optional.of("各学校、幼儿园"),
                List.of(
                        new Paragraph("为保障师生安全，现就校园安全检查通知如下。", Alignment.START, 0),
                        new Paragraph("一、检查用电、燃气设施和食堂。", Alignment.START, 0)),
                List.of(),
                List.of("梧桐区教育局"),
                LocalDate.now(Formats.CHINA).minusDays(2),
                Optional.of(annotation),
                List.of(),
                Optional.empty());
        return new OfficialDocumentWriter(TypefaceFolder.fonts()).docx(draft, Instant.parse("2026-11-16T01:00:00Z"));
    }
}
