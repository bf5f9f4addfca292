package org.mingtang.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Browser;
import org.mingtang.Browser.Screen;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A reader walks the portal in a real browser, at a desk and on a phone, with and without scripts.
@OnTheCountysPortal
class PortalJourney {
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("home", "/");
        PAGES.put("library", "/documents");
        PAGES.put("library-filtered", "/documents?agency=gov-office&validity=VALID&page=2");
        PAGES.put("library-empty", "/documents?q=%E4%B8%B4%E6%97%B6%E6%95%91%E4%BD%8F&year=abc");
        PAGES.put("document", "/documents/013520046/2026-00131");
        PAGES.put("document-abolished", "/documents/013520046/2026-00108");
        PAGES.put("document-gone", "/documents/" + DistrictDocuments.WITHDRAWN);
        PAGES.put("document-unknown", "/documents/" + DistrictDocuments.NEVER);
        PAGES.put("guide", "/guide");
        PAGES.put("calendar", "/calendar?from=2020-09-25&days=20&year=2020");
        PAGES.put("calendar-provisional", "/calendar?year=2027&from=2026-12-28&days=10");
        PAGES.put("calendar-refused", "/calendar?from=2026-02-30&days=-1&year=1999");
        PAGES.put("rules", "/rules");
        PAGES.put("columns", "/columns");
        PAGES.put("annual-reports", "/annual-reports");
        PAGES.put("requests", "/requests");
        PAGES.put("agencies", "/agencies");
        PAGES.put("agency", "/agencies/gov-office");
        PAGES.put("agency-ended", "/agencies/land-bureau");
        PAGES.put("error", "/nothing");
    }

    private String root = "";

    @BeforeEach
    void address(@LocalServerPort int port) {
        root = "http://localhost:" + port;
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @DisplayName("每种页面在桌面和手机上都没有无障碍问题，也不用横向滚动")
    void every_kind_of_page_is_accessible(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            PAGES.forEach((name, path) -> {
                page.navigate(root + path);
                Browser.assertAccessible(page);
                Browser.assertNoSidewaysScrolling(page);
                Browser.screenshot(page, "portal-" + name + "-" + screen.width());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @DisplayName("深色外观同样没有无障碍问题")
    void the_dark_scheme_is_accessible(Screen screen) {
        try (BrowserContext context = Browser.openDark(screen)) {
            Page page = context.newPage();
            for (String name :
                    new String[] {"home", "library-filtered", "document-abolished", "requests", "calendar"}) {
                page.navigate(root + PAGES.get(name));
                Browser.assertAccessible(page);
                Browser.screenshot(page, "portal-" + name + "-dark-" + screen.width());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @DisplayName("不开脚本也能从首页搜到文件，筛选，读到正文并下载")
    void a_reader_finds_a_document_without_scripts(Screen screen) {
        try (BrowserContext context = Browser.openWithoutScripts(screen)) {
            Page page = context.newPage();
            page.navigate(root + "/");
            search(page, "临时救助");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 件");
            chooseFilter(page, screen, "县政府办");
            assertThat(page.getByRole(AriaRole.LINK, named("去掉筛选：机构：县政府办"))).isVisible();
            page.getByRole(AriaRole.LINK, named("云岭县人民政府办公室关于印发困难群众临时救助实施办法的通知"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("云岭县人民政府办公室关于印发困难群众临时救助实施办法的通知");
            assertThat(page.getByText("火灾、交通事故、突发重大疾病")).isVisible();
            assertThat(page.getByText("大字")).isHidden();
            var download = page.waitForDownload(
                    () -> page.getByText("困难群众临时救助实施办法.docx").click());
            assertThat(download.suggestedFilename()).isEqualTo("困难群众临时救助实施办法.docx");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @DisplayName("从首页走到文件：搜索、去掉筛选、看已废止的提示")
    void a_reader_walks_from_the_front_page_to_a_document(Screen screen) {
        try (BrowserContext context = Browser.open(screen)) {
            Page page = context.newPage();
            page.navigate(root + "/");
            search(page, "低保");
            chooseFilter(page, screen, "已废止");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 件");
            page.getByRole(AriaRole.LINK, named("去掉筛选：有效性：已废止")).click();
            page.getByRole(AriaRole.LINK, named("云岭县人民政府办公室关于印发城乡低保操作规程的通知")).click();
            assertThat(page.getByText("本文件已废止")).isVisible();
        }
    }

    @Test
    @DisplayName("大字会记住；自己的文件在本机核对")
    void tools_of_a_document_page() {
        try (BrowserContext context = Browser.open(Screen.DESK)) {
            Page page = context.newPage();
            page.navigate(root + PAGES.get("document"));
            page.getByRole(AriaRole.BUTTON, named("大字")).click();
            page.reload();
            assertThat(page.locator("html")).hasAttribute("data-text", "large");
            Browser.assertAccessible(page);
            Browser.screenshot(page, "portal-document-large-1280");
            var copy = page.getByLabel("选一个文件，和公开的核对");
            var own = page.waitForDownload(
                    () -> page.getByText("困难群众临时救助实施办法.docx").click());
            copy.setInputFiles(own.path());
            assertThat(page.getByText("一致：就是这里公开的文件")).isVisible();
            copy.setInputFiles(Path.of("pom.xml"));
            assertThat(page.getByText("不一致")).isVisible();
        }
    }

    @Test
    @DisplayName("键盘第一站是“跳到正文”；打印时只剩文件本身")
    void keyboard_and_paper() {
        try (BrowserContext context = Browser.open(Screen.DESK)) {
            Page page = context.newPage();
            page.navigate(root + PAGES.get("document"));
            page.keyboard().press("Tab");
            assertThat(page.getByText("跳到正文")).isFocused();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("header.head")).isHidden();
            assertThat(page.locator("aside.side")).isHidden();
            assertThat(page.locator(".facts")).isVisible();
            Browser.screenshot(page, "portal-document-print-1280");
        }
    }

    @Test
    @DisplayName("手机上看得见的链接和按钮都不小于 44 像素高；行文里的链接和整块可点的条目除外")
    void targets_on_phones_are_large_enough() {
        try (BrowserContext context = Browser.open(Screen.PHONE)) {
            Page page = context.newPage();
            for (String path : PAGES.values()) {
                page.navigate(root + path);
                Object small = page.evaluate("""
                        () => [...document.querySelectorAll('a, button, summary, input:not([type=hidden])')]
                            .filter(one => one.checkVisibility() && !one.closest('.only-heard, .skip, .prose p, .banner p, .nothing, .body, dd, .t, .branch-leaf h2')
                                && !one.matches('.only-heard, .skip'))
                            .map(one => [one.outerHTML.slice(0, 90), Math.round(one.getBoundingClientRect().height)])
                            .filter(([, height]) => height > 0 && height < 44)
                            .map(pair => pair.join(' '))
                        """);
                assertThat((Iterable<?>) small).as(path).isEmpty();
            }
        }
    }

    private static void search(Page page, String text) {
        page.getByLabel("搜索政府信息").fill(text);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("搜索").setExact(true))
                .click();
    }

    private static void chooseFilter(Page page, Screen screen, String value) {
        Locator sheet = page.locator("details.sheet-on-phones");
        switch (screen) {
            case PHONE -> sheet.locator("summary").first().click();
            case DESK -> assertThat(sheet.locator("summary").first()).isHidden();
        }
        page.getByRole(AriaRole.NAVIGATION, named("筛选"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(value))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
