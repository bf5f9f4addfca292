package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.AtTheScreen.chooses;
import static org.mingtang.AtTheScreen.puts;
import static org.mingtang.AtTheScreen.shows;
import static org.mingtang.AtTheScreen.types;
import static org.mingtang.requests.casefile.DeskAct.*;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Browser.Screen;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Register;
import org.mingtang.organs.Section;

/// One request from the form on a telephone to the downloaded answer: a citizen and six officers, each in a browser of
/// their own, each act by the form that stands on the page.
@DisplayName("一件申请：从手机上申请到下载答复")
class AnsweredJourney {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");
    private static final String MEANT = "2021年城东片区房屋征收补偿方案";
    private static final byte[] COPY = RequestAtWork.paper("城东片区房屋征收补偿方案，住户联系人王建国，手机13805951234");
    private static final byte[] SEALED = RequestAtWork.paper("政府信息公开申请告知书（盖章）");

    private static final Map<String, AtTheScreen> officers = new HashMap<>();
    private static RunningPlatform platform;

    /// How a citizen's browser is set up.
    private enum Scripts {
        ON("拆迁的那份材料"),
        OFF("征收的那份材料");

        private final String asked;

        Scripts(String asked) {
            this.asked = asked;
        }

        BrowserContext opens() {
            return this == ON ? Browser.open(Screen.PHONE) : Browser.openWithoutScripts(Screen.PHONE);
        }
    }

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        RequestAtWork.office(platform);
        platform.bean(Register.class)
                .enterSection(
                        new Section(RequestAtWork.LAND, GovernmentOffice.OFFICE, "自然资源股"),
                        ActedBy.installation(CLOCK.instant()));
    }

    @AfterAll
    static void stop() {
        officers.values().forEach(AtTheScreen::close);
        platform.close();
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    @DisplayName("手机上申请、补正、缴费、下载，机关逐个表单办理；下载的就是盖章的告知书和审查过的文件，开不开脚本都一样")
    void a_citizen_is_answered(Scripts scripts) {
        CLOCK.turnTo(scripts == Scripts.ON ? "2026-03-02" : "2026-03-23");
        officers.replaceAll((_, officer) -> officer.seenBefore());
        try (var context = scripts.opens()) {
            var citizen = new Citizen(context.newPage(), scripts);
            var key = citizen.applies();
            officer("wu")
                    .goesTo("/workbench/requests")
                    .takes(scripts.asked)
                    .does(REGISTER)
                    .does(SORT, page -> page.getByLabel("房屋征收和拆迁").check())
                    .does(ASK_CORRECTION, page -> types(page, "what", "请写明是哪个项目、哪一年的材料"));

            citizen.looks(key, "请您补正", "correction");
            assertThat(citizen.page.locator(".unclear")).containsText("哪个项目、哪一年");
            assertThat(citizen.page.locator(".letters li .file-name")).containsText(new String[] {"补正告知书", "登记回执"});
            assertThat(citizen.page.getByRole(AriaRole.RADIO, named("补正"))).isChecked();
            citizen.writes("是" + MEANT + "。", "补充.txt", "补正");
            nextDay();
            officer("wu").goesTo("/workbench/requests?queue=APPLICANT").takes(scripts.asked);
            var wu = officer("wu").page();
            assertThat(wu.locator(".letterbox")).containsText(MEANT);
            officer("wu")
                    .does(TAKE_CORRECTION, page -> types(page, "corrected", MEANT))
                    .does(
                            HAND_OVER,
                            page -> page.locator("select[name=section]").selectOption(RequestAtWork.LAND.toString()))
                    .does(NOTICE_FEE, AnsweredJourney::countsTheFee);

            assertThat(wu.locator(".papers .lines").first()).hasText("补正为：" + MEANT);
            citizen.looks(key, "请您缴费", "fee");
            assertThat(citizen.page.locator("main")).containsText("补正为");
            assertThat(citizen.page.locator(".status")).containsText("应缴信息处理费 2200 元");
            assertThat(text(citizen.downloads("收费通知书.*docx"))).contains("合计2200元", "区财政专户");
            citizen.writes("已经缴费，见凭证。", "凭证.txt", "缴费");
            nextDay();
            wu.reload();
            assertThat(wu.locator(".letterbox")).containsText("已经缴费");
            officer("wu").does(RECORD_PAYMENT, page -> types(page, "voucher", "闽财 0012345"));
            assertThat(wu.locator(".acts")).containsText("征求意见");
            assertThat(wu.locator(".acts")).not().containsText("登记对方意见");
            answers(wu.url());
            citizen.looks(key, "答复已经作出，等待送达", "sealed");
            assertThat(citizen.page.locator(".letters")).not().containsText("补偿方案");
            officer("wu")
                    .does(DELIVER, page -> assertThat(page.getByLabel("门户下载")).isChecked());

            citizen.looks(key, "已经答复", "answered");
            assertThat(citizen.downloads("告知书（盖章）")).isEqualTo(SEALED);
            assertThat(text(citizen.downloads("征收补偿方案（提供件）")))
                    .contains("城东片区房屋征收补偿方案", "138****1234")
                    .doesNotContain("13805951234");
        }
    }

    /// From the opinion to the seal, each by who may.
    private static void answers(String request) {
        var path = request.substring(platform.address("").length());
        officer("lin").goesTo(path).does(GIVE_OPINION, page -> {
            chooses(page, "part-1.outcome", "G2");
            shows(page);
            types(page, "part-1.copies", "城东片区房屋征收补偿方案");
            types(page, "part-1.pages", "6");
            types(page, "reasons", "方案已经生效，应当公开。");
        });
        officer("zheng").goesTo(path).does(SIGN);
        officer("wu").goesTo(path).does(REDACT_COPIES, page -> {
            puts(page, "upload", "征收补偿方案.docx", COPY);
            shows(page);
            assertThat(page.getByLabel("手机号码：“13805951234”")).hasValue("PERSONAL_PRIVACY");
        });
        officer("huang").goesTo(path).does(CLEAR_SECRECY, page -> {
            assertThat(page.locator(".request-act")).containsText("已经遮盖：手机号码 2 处（个人隐私）");
            page.locator("input[name=files]").check();
        });
        officer("wu").goesTo(path).does(DRAFT_LETTER);
        officer("xie").goesTo(path).does(APPROVE);
        officer("wu").goesTo(path).does(SEAL, page -> puts(page, "file", "告知书（盖章）.docx", SEALED));
    }

    private static void countsTheFee(Page page) {
        types(page, "excessive", "本月第 40 件");
        types(page, "before", "9");
        types(page, "now", "22");
        types(page, "payment", "区财政专户");
        shows(page);
        assertThat(page.locator(".notes")).containsText("合计 2200 元");
    }

    /// The first walk is looked at page by page.
    private static AtTheScreen officer(String login) {
        return officers.computeIfAbsent(
                login,
                name -> AtTheScreen.as(name, GovernmentOffice.PASSWORD, platform)
                        .lookedAt("answered-" + name));
    }

    private static void nextDay() {
        CLOCK.passes(Duration.ofDays(1));
    }

    private record Key(String receipt, String code) {}

    /// Somebody who asks, with scripts or without.
    private record Citizen(Page page, Scripts scripts) {

        Key applies() {
            page.navigate(platform.address("/requests/apply"));
            finished("apply");
            page.locator("#agency").selectOption("gov-office");
            page.locator("#name").fill("欧阳若水");
            page.locator("#number").fill("11010519491231002X");
            page.locator("#phone").fill("13800138000");
            page.locator("#asked-1").fill(scripts.asked);
            CLOCK.passes(Duration.ofSeconds(10));
            page.locator("button.main").click();
            assertThat(page.locator("h1")).hasText("申请已提交");
            finished("applied");
            return new Key(
                    page.locator("[data-receipt]").textContent(),
                    page.locator("[data-code]").textContent());
        }

        void looks(Key key, String headline, String name) {
            page.navigate(platform.address("/requests/track"));
            page.locator("#receipt").fill(key.receipt());
            page.locator("#code").fill(key.code());
            page.locator("button.main").click();
            assertThat(page.locator(".status h2")).hasText(headline);
            finished(name);
        }

        void writes(String text, String file, String about) {
            page.locator("#message-text").fill(text);
            page.setInputFiles("#message input[type=file]", new FilePayload(file, "text/plain", text.getBytes(UTF_8)));
            page.locator("#message button.main").click();
            assertThat(page.locator(".told")).isVisible();
            assertThat(page.locator(".passage")).containsText("您来信：" + about);
            finished("wrote-" + file.length());
        }

        /// @param name of the file, a regular expression
        byte[] downloads(String name) {
            var download = page.waitForDownload(() -> page.locator(".letters button")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile(name)))
                    .first()
                    .click());
            try {
                return Files.readAllBytes(download.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Without scripts nothing can look for violations.
        private void finished(String name) {
            if (scripts == Scripts.ON) {
                Browser.assertAccessible(page);
            }
            Browser.assertNoSidewaysScrolling(page);
            Browser.screenshot(
                    page, "answered-" + name + "-" + scripts.name().toLowerCase(java.util.Locale.ROOT) + "-390");
        }
    }

    private static String text(byte[] letter) {
        return switch (platform.bean(org.mingtang.documents.DocumentDesk.class).read(letter, "告知书.docx")) {
            case org.mingtang.documents.Reading.Read read -> read.text().plain();
            case org.mingtang.documents.Reading.Unreadable(var refusal) -> throw new AssertionError(refusal.message());
        };
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
