package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/// The one real browser of a test run, started with the first page and closed with the Java machine. Each test opens
/// contexts of its own, which share no cookie.
///
/// The executable is `MINGTANG_CHROMIUM`, else `/usr/bin/chromium`; where there is none, tests step aside and say so.
public final class Browser {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private Browser() {}

    /// The screens every page is looked at on.
    public enum Screen {
        DESK(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }
    }

    private static final class Running {
        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    private static Path executable() {
        return Path.of(System.getenv().getOrDefault("MINGTANG_CHROMIUM", "/usr/bin/chromium"));
    }

    /// A new context of this size; close it after use.
    public static BrowserContext open(Screen screen) {
        return open(screen, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /// A context in which no script runs.
    public static BrowserContext openWithoutScripts(Screen screen) {
        return open(screen, new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /// A context of a reader who has asked for dark pages.
    public static BrowserContext openDark(Screen screen) {
        return open(screen, new com.microsoft.playwright.Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    }

    /// A context with settings of the test's own.
    public static BrowserContext open(Screen screen, com.microsoft.playwright.Browser.NewContextOptions options) {
        Assumptions.assumeTrue(
                Files.isExecutable(executable()),
                () -> "没有找到浏览器 " + executable() + "；请安装 chromium 或设置 MINGTANG_CHROMIUM");
        return Running.CHROMIUM.newContext(options.setViewportSize(screen.width, screen.height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    }

    /// A page of the workbench on which somebody has just signed in.
    public static Page signIn(BrowserContext context, RunningPlatform platform, String login, String password) {
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.navigate(platform.address("/workbench/login"));
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(password);
        page.locator("main button[type=submit]").click();
        PlaywrightAssertions.assertThat(page.locator(".wbar .who")).containsText("退出");
        return page;
    }

    /// Clicks and waits for the page that follows.
    public static void sends(Page page, Locator button) {
        follows(page, button::click);
    }

    /// Does what leads to another page and waits until that one is loaded. An answer alone says only that the page is
    /// on its way: what is asked of the browser then may still meet the page before, or one whose scripts have not
    /// run.
    public static void follows(Page page, Runnable act) {
        var answered = new AtomicBoolean();
        var loaded = new AtomicBoolean();
        Consumer<Response> answers = response -> {
            if (response.request().isNavigationRequest() && response.status() != 302) {
                answered.set(true);
            }
        };
        Consumer<Page> loads = arrived -> loaded.compareAndSet(false, answered.get());
        page.onResponse(answers);
        page.onLoad(loads);
        try {
            act.run();
            page.waitForCondition(loaded::get);
        } finally {
            page.offLoad(loads);
            page.offResponse(answers);
        }
    }

    /// What every page must hold at the size it is looked at: no violation, nothing wider than the screen; and a
    /// picture.
    public static void assertFinished(Page page, String name) {
        assertAccessible(page);
        assertNoSidewaysScrolling(page);
        screenshot(page, name);
    }

    /// The same on both screens; the page is left as wide as a desk's.
    public static void assertFinishedOnBoth(Page page, String name) {
        for (var screen : List.of(Screen.PHONE, Screen.DESK)) {
            page.setViewportSize(screen.width, screen.height);
            assertFinished(page, name + "-" + screen.width);
        }
    }

    /// Keeps a picture of the whole page as `target/screenshots/NAME.png`. On a busy machine the browser now and then
    /// has no picture at once; what it shows was looked at before, so it is asked again.
    public static void screenshot(Page page, String name) {
        var options = new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true);
        try {
            page.screenshot(options);
        } catch (PlaywrightException noPicture) {
            page.waitForTimeout(1_000);
            page.screenshot(options);
        }
    }

    /// No violation of WCAG 2.2 A and AA or of axe's good practice on the page as it stands now. Needs scripts in the
    /// page.
    public static void assertAccessible(Page page) {
        // without frames the rules can run at once in the page, which takes half the time
        assertThat(page.frames()).hasSize(1);
        var violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(violations)
                .as("axe: %s", page.url())
                .extracting(rule -> rule.getId() + " " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    /// Nothing on the page is wider than the screen.
    public static void assertNoSidewaysScrolling(Page page) {
        int overhang = ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        assertThat(overhang).as("wider than the screen: %s", page.url()).isZero();
    }
}
