package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Browser.Screen;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.casefile.CaseCommand;

/// A citizen applies for information, looks how it goes and writes again, in a real browser.
@DisplayName("网上申请的一路")
class ApplicationJourney {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        RequestAtWork.office(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @BeforeEach
    void an_hour_later() {
        CLOCK.passes(Duration.ofMinutes(61));
    }

    @Test
    @DisplayName("手机上只用键盘：从首页走到申请表，填完、交上，记下编号和查询码，查进度，写信")
    void by_keyboard_on_a_phone() {
        try (var context = Browser.open(Screen.PHONE)) {
            var page = context.newPage();
            page.navigate(platform.address("/"));
            looksFinished(page, "home-390");
            presses(page, "网上申请");
            assertThat(page.locator("h1")).hasText("网上申请政府信息公开");
            looksFinished(page, "apply-390");

            focuses(page, "#agency");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#agency")).hasValue("gov-office");
            types(page, "#name", "欧阳若水");
            types(page, "#number", "11010519491231002X");
            types(page, "#phone", "12345");
            types(page, "#asked-1", "2025年东街改造项目的补偿安置方案");
            focuses(page, "[data-add-asked]");
            page.keyboard().press("Enter");
            assertThat(page.locator("#asked-2")).isFocused();
            page.keyboard().type("同一项目的资金安排");
            reads();
            focuses(page, "button.main");
            page.keyboard().press("Enter");
            assertThat(page.locator("#wrong")).isFocused();
            assertThat(page.locator("#phone-wrong")).containsText("请填写 11 位手机号");
            assertThat(page.locator("#asked-2")).hasValue("同一项目的资金安排");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#phone")).isFocused();
            looksFinished(page, "apply-refused-390");
            focuses(page, "#phone");
            page.keyboard().press("Control+A");
            page.keyboard().type("13800138000");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("申请已提交");
            looksFinished(page, "applied-390");

            var receipt = page.locator("[data-receipt]").textContent();
            var code = page.locator("[data-code]").textContent();
            focuses(page, "main a[href='/requests/track']");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("查看办理进度");
            looksFinished(page, "track-390");
            types(page, "#receipt", receipt);
            types(page, "#code", code);
            page.keyboard().press("Enter");
            assertThat(page.locator(".status h2")).hasText("机关已经收到，等待登记");
            assertThat(page.locator(".plain-facts dd li")).hasCount(2);
            types(page, "#message-text", "请尽量提供电子版。");
            focuses(page, "#message button.main");
            page.keyboard().press("Enter");
            assertThat(page.locator(".told")).isFocused();
            assertThat(page.locator(".passage")).containsText("您来信：其他");
            looksFinished(page, "tracked-390");
            assertThat(page.url()).doesNotContain(receipt).doesNotContain(code);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @DisplayName("不开脚本也能申请：选单位只见单位的格子，加项、选机关不丢内容，附上证明，交上，查进度，写信")
    void without_scripts(Screen screen) {
        try (var context = Browser.openWithoutScripts(screen)) {
            var page = context.newPage();
            page.navigate(platform.address("/requests"));
            page.getByRole(AriaRole.LINK, named("网上申请").setExact(true)).click();
            page.getByLabel("单位法人或者其他组织").check();
            assertThat(page.locator("#name")).isHidden();
            page.locator("#organisation").fill("泉州市若水律师事务所");
            page.locator("#nature").selectOption("LEGAL_SERVICES");
            page.locator("#creditCode").fill("91350100M000100Y43");
            page.locator("#contact").fill("上官婉");
            page.locator("#phone").fill("0595-22355000");
            page.locator("#asked-1").fill("排水规划");
            page.getByText("再加一项").click();
            assertThat(page.locator("#asked-1")).hasValue("排水规划");
            page.locator("#asked-2").fill("绿化规划");
            page.locator("summary", new Page.LocatorOptions().setHasText("不清楚找哪个机关"))
                    .click();
            Browser.screenshot(page, "apply-which-" + screen.width());
            page.getByRole(AriaRole.BUTTON, named("选这个")).first().click();
            assertThat(page.locator("#agency")).hasValue("gov-office");
            assertThat(page.locator("#organisation")).hasValue("泉州市若水律师事务所");
            page.setInputFiles("#identityFiles", new FilePayload("执照.txt", "text/plain", "营业执照".getBytes(UTF_8)));
            reads();
            page.locator("button.main").click();
            assertThat(page.locator("h1")).hasText("申请已提交");
            assertThat(page.locator("[data-print]")).isHidden();
            Browser.screenshot(page, "applied-" + screen.width());
            var receipt = page.locator("[data-receipt]").textContent();
            var code = page.locator("[data-code]").textContent();

            page.navigate(platform.address("/requests/track"));
            page.locator("#receipt").fill(receipt);
            page.locator("#code").fill("AAAA BBBB CCCC");
            page.locator("button.main").click();
            assertThat(page.locator(".issues")).containsText("编号或者查询码不对");
            assertThat(page.locator("#receipt")).hasValue(receipt);
            Browser.screenshot(page, "track-wrong-" + screen.width());
            page.locator("#code").fill(code);
            page.locator("button.main").click();
            page.getByLabel("撤回申请").check();
            page.locator("#message-text").fill("已经得到，不用办了。");
            page.locator("#message button.main").click();
            assertThat(page.locator(".passage")).containsText("您来信：撤回申请");
        }
    }

    @Test
    @DisplayName("桌面：申请表、办理中、要补正、已答复各一页，都好用；回执打印出来只有回执")
    void at_a_desk() {
        var request = RequestAtWork.withSection(platform, CLOCK, "2026-03-03", RequestAtWork.asking("东街改造项目的补偿安置方案"));
        try (var context = Browser.open(Screen.DESK)) {
            var page = context.newPage();
            page.navigate(platform.address("/requests"));
            looksFinished(page, "requests-1280");
            page.navigate(platform.address("/requests/apply"));
            looksFinished(page, "apply-1280");
            reads();
            page.locator("button.main").click();
            looksFinished(page, "apply-refused-1280");

            page.navigate(platform.address("/requests/track"));
            looksFinished(page, "track-1280");
            request.on("2026-03-10");
            opens(page, request);
            looksFinished(page, "tracked-1280");
            page.locator(".why summary").click();
            looksFinished(page, "tracked-days-1280");

            request.decided(Answers.of(OutcomeCode.G2)).cleared("补偿安置方案.docx").told();
            opens(page, request);
            assertThat(page.locator(".status h2")).hasText("已经答复");
            looksFinished(page, "tracked-answered-1280");
            var download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.BUTTON, named("补偿安置方案.docx")).click());
            assertThat(download.suggestedFilename()).isEqualTo("补偿安置方案.docx");
            prints(page);
        }
    }

    @Test
    @DisplayName("选的文件里有一个太大：其余的还在，旁边一直写着哪个没有选上，不处理就交不上；说明不附以后交上")
    void a_file_that_is_too_large(@TempDir Path folder) throws IOException {
        var small = Files.writeString(folder.resolve("说明.txt"), "说明材料");
        var large = Files.write(folder.resolve("录像.pdf"), new byte[21 << 20]);
        try (var context = Browser.open(Screen.PHONE)) {
            var page = context.newPage();
            page.navigate(platform.address("/requests/apply?agency=gov-office"));
            Map.of("#name", "欧阳若水", "#number", "11010519491231002X", "#phone", "13800138000", "#asked-1", "排水规划")
                    .forEach((field, text) -> page.locator(field).fill(text));
            var files = page.getByLabel("其他材料");
            files.setInputFiles(new Path[] {small, large});
            var told = page.locator(".left-out");
            assertThat(told).hasAttribute("role", "alert");
            assertThat(told).containsText("“录像.pdf”超过 20 MB，没有选上");
            assertThat(told).containsText("其余 1 个文件已经选上");
            assertThat(chosen(files)).isEqualTo("说明.txt");
            looksFinished(page, "apply-too-large-390");
            reads();
            page.locator("button.main").click();
            assertThat(told).isFocused();
            assertThat(page.locator("h1")).hasText("网上申请政府信息公开");

            files.setInputFiles(Files.writeString(folder.resolve("录像说明.txt"), "录像的说明"));
            assertThat(told).hasCount(0);
            assertThat(chosen(files)).as("what was chosen before stays").isEqualTo("说明.txt、录像说明.txt");
            files.setInputFiles(large);
            assertThat(told).isVisible();
            page.getByRole(AriaRole.BUTTON, named("不附上，继续填写")).click();
            assertThat(told).hasCount(0);
            page.locator("button.main").click();
            assertThat(page.locator("h1")).hasText("申请已提交");
        }
    }

    private static Object chosen(Locator files) {
        return files.evaluate("input => [...input.files].map(file => file.name).join('、')");
    }

    private void prints(Page page) {
        page.navigate(platform.address("/requests/apply?agency=gov-office"));
        Map.of("#name", "欧阳若水", "#number", "11010519491231002X", "#phone", "13800138000", "#asked-1", "排水规划")
                .forEach((field, text) -> page.locator(field).fill(text));
        reads();
        page.locator("button.main").click();
        assertThat(page.locator("[data-print]")).isVisible();
        looksFinished(page, "applied-1280");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("header.head")).isHidden();
        assertThat(page.locator("[data-print]")).isHidden();
        assertThat(page.locator("[data-code]")).isVisible();
        Browser.screenshot(page, "applied-print-1280");
    }

    @Test
    @DisplayName("要补正、深色外观：说明补什么、到哪一天，没有无障碍问题")
    void a_correction_in_the_dark() {
        var request = RequestAtWork.submitted(platform, CLOCK, "2026-03-04", RequestAtWork.asking("拆迁材料"))
                .registered()
                .does(
                        Role.DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.AskCorrection(
                                clerk.today(),
                                clerk.today().plusDays(14),
                                clerk.keep("correction-asked", "“拆迁材料”指哪个项目、哪一年")));
        try (var context = Browser.openDark(Screen.PHONE)) {
            var page = context.newPage();
            opens(page, request);
            assertThat(page.locator(".unclear")).containsText("哪个项目");
            assertThat(page.getByRole(AriaRole.RADIO, named("补正"))).isChecked();
            looksFinished(page, "tracked-correction-dark-390");
            page.navigate(platform.address("/requests/apply"));
            looksFinished(page, "apply-dark-390");
        }
    }

    private static void opens(Page page, RequestAtWork request) {
        page.navigate(platform.address("/requests/track"));
        page.locator("#receipt").fill(request.receipt());
        page.locator("#code").fill(request.code());
        page.locator("button.main").click();
        assertThat(page.locator("h1")).hasText("办理进度");
    }

    private static void looksFinished(Page page, String name) {
        Browser.assertFinished(page, "request-" + name);
    }

    /// A link reached and followed by the keyboard.
    private static void presses(Page page, String link) {
        var target = page.getByRole(AriaRole.LINK, named(link).setExact(true));
        target.focus();
        page.keyboard().press("Enter");
    }

    private static void focuses(Page page, String field) {
        var wanted = page.locator(field);
        for (int i = 0; i < 80; i++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not come to " + field);
    }

    private static void types(Page page, String field, String text) {
        focuses(page, field);
        page.keyboard().type(text);
    }

    /// As long as a person needs to read the form.
    private static void reads() {
        CLOCK.passes(Duration.ofSeconds(10));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
