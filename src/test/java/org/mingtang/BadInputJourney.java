package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.Browser.Screen;
import org.mingtang.organs.OrganViews;
import org.mingtang.regulation.Role;

/// Bad input in front of an officer: the message stands at the field, in Chinese, and what was typed is still there.
class BadInputJourney {
    private static final String INJECTION =
            "');DROP TABLE disclosure.dossier;--<script>document.title='broken'</script>";
    private static final String TITLE = "鲤城区人民政府办公室关于开展防汛检查的通知";
    private static final String NOTICE = TITLE + "\n\n各街道办事处：\n    请于汛期前完成检查。\n\n鲤城区人民政府办公室\n2026年11月20日\n";
    private static final long MEGABYTE = 1L << 20;

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
    @Clause("ACT-01")
    @DisplayName("坏文件逐个上传：空的、改名的、加密的、压缩炸弹；原因和办法写在文件旁边，没有存下任何文件")
    void bad_files_are_refused_at_the_field() throws IOException {
        var drafter = signedIn(Screen.DESK);
        newDossier(drafter);
        long kept = filesKept();
        refused(drafter, "空.docx", new byte[0], "文件是空的。请检查原文件后重新上传。");
        refused(drafter, "通知.docx", "MZ\u0000\u0000program".getBytes(UTF_8), "不是可以接收的文件种类");
        refused(drafter, "通知.pdf", encryptedPdf(), "文件设有密码或者权限限制");
        refused(drafter, "炸弹.docx", bomb(), "文件解压后大得不合常理");
        assertThat(filesKept()).as("files in the store").isEqualTo(kept);
        Browser.screenshot(drafter, "bad-file-1280");
        drafter.setViewportSize(Screen.PHONE.width(), 844);
        Browser.screenshot(drafter, "bad-file-390");
        Browser.assertNoSidewaysScrolling(drafter);
        drafter.context().close();
    }

    @Test
    @Clause("ACT-01")
    @DisplayName("超过 100 MB 的文件：浏览器不发送并说明；没有脚本时由服务器说明")
    void a_file_above_the_limit(@TempDir Path folder) throws IOException {
        var large = folder.resolve("规划图集.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(103 * MEGABYTE);
        }
        var drafter = signedIn(Screen.DESK);
        newDossier(drafter);
        drafter.setInputFiles("input[type=file][name=file]", large);
        assertThat((String) drafter.locator("input[type=file][name=file]").evaluate("field => field.validationMessage"))
                .contains("文件超过 100 MB 的上限");
        drafter.context().close();

        var context = Browser.openWithoutScripts(Screen.DESK);
        var plain = signIn(context);
        newDossier(plain);
        plain.setInputFiles("input[type=file][name=file]", large);
        plain.locator("form.upload button").click();
        assertThat(plain.locator(".papers .error")).containsText("文件超过 100 MB 的上限。请压缩其中的图像，或拆分为几个文件后上传。");
        Browser.screenshot(plain, "too-large-1280");
        context.close();
    }

    @Test
    @Clause("ACT-01")
    @DisplayName("两千字的标题：说出上限和现有字数，写下的一个字不丢；改短后保存")
    void a_title_of_two_thousand_characters() {
        var drafter = signedIn(Screen.DESK);
        newDossier(drafter);
        var title = "长".repeat(2_000);
        drafter.locator("[name=title]").fill(title);
        drafter.locator("[name=addressees]").fill("各街道办事处");
        drafter.locator("form.fields button.act").click();
        assertThat(drafter.locator("div.wide:has(#f-title) .error")).containsText("最多 200 字，现有 2000 字。请缩短。");
        assertThat(drafter.locator("[name=title]")).hasValue(title);
        assertThat(drafter.locator("[name=addressees]")).hasValue("各街道办事处");
        Browser.screenshot(drafter, "long-title-1280");
        drafter.locator("[name=title]").fill("关于开展防汛检查的通知");
        drafter.locator("form.fields button.act").click();
        assertThat(drafter.locator("h1")).hasText("关于开展防汛检查的通知");
        drafter.context().close();
    }

    @Test
    @DisplayName("填了一半就上传文件：填过的还在，并提醒保存；文件里读出的要素照常填入")
    void a_half_filled_form_survives_an_upload() {
        var drafter = signedIn(Screen.DESK);
        newDossier(drafter);
        drafter.locator("[name=attribute]").selectOption("ON_REQUEST");
        drafter.locator("[name=reason]").fill("涉及商业秘密，须征求第三方意见。");
        drafter.setInputFiles(
                "input[type=file][name=file]", new FilePayload("通知.txt", "text/plain", NOTICE.getBytes(UTF_8)));
        drafter.locator("form.upload button").click();
        assertThat(drafter.locator("p.done")).containsText("已上传");
        assertThat(drafter.locator("form.fields .notice")).containsText("没有保存的填写已经放回来");
        assertThat(drafter.locator("[name=attribute]")).hasValue("ON_REQUEST");
        assertThat(drafter.locator("[name=reason]")).hasValue("涉及商业秘密，须征求第三方意见。");
        assertThat(drafter.locator("[name=title]")).hasValue(TITLE);
        Browser.assertAccessible(drafter);
        drafter.locator("form.fields button.act").click();
        assertThat(drafter.locator("p.done")).containsText("已保存办理单");
        assertThat(drafter.locator("form.fields .notice")).hasCount(0);
        drafter.context().close();
    }

    @Test
    @DisplayName("每一格都填 SQL 和脚本：原样保存、原样显示，不执行；下拉框之外的值被指出")
    void sql_and_script_in_every_field() {
        var drafter = AtTheDesk.as("lin", GovernmentOffice.PASSWORD, platform);
        var opened = drafter.sends(drafter.opens("/workbench/dossiers/new"), "/workbench/dossiers", Map.of());
        var texts = Map.of(
                "title",
                INJECTION,
                "number",
                INJECTION,
                "issuer",
                INJECTION,
                "addressees",
                INJECTION,
                "reason",
                INJECTION);
        var filled = drafter.sends(opened, "/form", texts);
        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.form("/form").select("[name=title]").val()).isEqualTo(INJECTION);
        assertThat(filled.form("/form").select("[name=number]").val()).isEqualTo(INJECTION);
        assertThat(filled.html().select("script:not([src])")).isEmpty();

        var chosen = new HashMap<String, String>();
        for (var field :
                List.of("attribute", "column", "topic", "genre", "category", "ground", "nature", "issueDate")) {
            chosen.put(field, INJECTION);
        }
        var refused = drafter.sends(filled, "/form", chosen);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("不是日期。请按 2026-11-22 的样子填写");
        chosen.put("issueDate", "1999-12-31");
        var kept = drafter.sends(refused, "/form", chosen);
        assertThat(kept.form("/form").select("[name=title]").val()).isEqualTo(INJECTION);

        var page = signedIn(Screen.DESK);
        page.navigate(platform.address(opened.address().getPath()));
        assertThat(page.locator("h1")).hasText(INJECTION);
        assertThat(page.title()).contains("DROP TABLE");
        Browser.screenshot(page, "injection-1280");
        page.setViewportSize(Screen.PHONE.width(), 844);
        Browser.assertNoSidewaysScrolling(page);
        page.navigate(platform.address("/workbench/dossiers"));
        assertThat(page.locator("table.grid")).containsText("DROP TABLE");
        Browser.assertNoSidewaysScrolling(page);
        page.context().close();
    }

    @Test
    @DisplayName("机构、人员、账号、岗位、日历、密码的每张表单：每格都填 SQL 和脚本，都有中文答复，不执行，不出错")
    void sql_and_script_in_every_form_of_the_administrators() {
        var admin = administrator("admin", Role.SYSTEM_ADMINISTRATOR);
        var security = administrator("security", Role.SECURITY_ADMINISTRATOR);
        var person = platform.bean(OrganViews.class).accounts().stream()
                .filter(row -> row.account().login().equals("lin"))
                .findFirst()
                .orElseThrow()
                .account()
                .person();
        for (var path : List.of(
                "/workbench/register/new-agency",
                "/workbench/register/agencies/" + GovernmentOffice.OFFICE.value(),
                "/workbench/register/new-person",
                "/workbench/register/people/" + person,
                "/workbench/password")) {
            everyFormRefusesOrKeeps(admin, path);
        }
        everyFormRefusesOrKeeps(security, "/workbench/register/people/" + person);
    }

    private static void everyFormRefusesOrKeeps(AtTheDesk somebody, String path) {
        var forms = somebody.opens(path).offered();
        assertThat(forms).as(path).isNotEmpty();
        for (var form : forms) {
            var page = somebody.opens(path);
            var typed = new HashMap<String, String>();
            page.writable(form).forEach(field -> typed.put(field, INJECTION));
            var answer = somebody.sends(page, form, typed);
            assertThat(answer.status()).as("%s on %s", form, path).isIn(200, 409, 422);
            assertThat(answer.html().select("script:not([src])"))
                    .as("%s on %s", form, path)
                    .isEmpty();
            assertThat(answer.html().select("main .error, main .alert, p.done"))
                    .as("%s on %s: %s", form, path, answer.text())
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("不按页面的方式提交的表单，答复是请求有误，不是系统出错")
    void a_form_that_is_not_sent_in_parts() {
        var drafter = AtTheDesk.as("lin", GovernmentOffice.PASSWORD, platform);
        var opened = drafter.sends(drafter.opens("/workbench/dossiers/new"), "/workbench/dossiers", Map.of());
        opened.form("/papers").removeAttr("enctype");

        var answer = drafter.sends(opened, "/papers", Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("请");
    }

    private static AtTheDesk administrator(String login, Role role) {
        GovernmentOffice.administrator(platform, login, role.chinese(), role);
        return AtTheDesk.as(login, GovernmentOffice.PASSWORD, platform);
    }

    @Test
    @DisplayName("门户的每个查询参数都填 SQL 和脚本：正常作答，不执行，不出错")
    void sql_and_script_in_every_query() {
        var citizen = AtTheDesk.nobody(platform);
        var hostile = URLEncoder.encode(INJECTION, UTF_8);
        for (var parameter : List.of("q", "agency", "column", "topic", "genre", "year", "validity", "sort", "page")) {
            for (var path : List.of("/documents", "/api/v1/documents")) {
                var answer = citizen.opens(path + "?" + parameter + "=" + hostile);
                assertThat(answer.status()).as("%s %s", path, parameter).isIn(200, 400, 404);
                assertThat(answer.html().select("script:not([src])"))
                        .as("%s %s", path, parameter)
                        .isEmpty();
            }
        }
    }

    private static long filesKept() throws IOException {
        try (var files = Files.walk(platform.data().resolve("files"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static void refused(Page page, String name, byte[] bytes, String message) {
        page.setInputFiles("input[type=file][name=file]", new FilePayload(name, "application/octet-stream", bytes));
        page.locator("form.upload button").click();
        assertThat(page.locator(".papers .error")).containsText(message);
        assertThat(page.locator(".papers .files li")).hasCount(0);
    }

    private static Page signedIn(Screen screen) {
        return signIn(Browser.open(screen));
    }

    private static Page signIn(BrowserContext context) {
        return Browser.signIn(context, platform, "lin", GovernmentOffice.PASSWORD);
    }

    private static void newDossier(Page page) {
        page.navigate(platform.address("/workbench/dossiers/new"));
        page.locator("form.stack button").click();
        assertThat(page.locator("h1")).hasText("新文件");
    }

    private static byte[] encryptedPdf() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// A DOCX whose one part grows to 300 MB.
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                            .getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[(int) MEGABYTE];
            for (int written = 0; written < 300; written++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
