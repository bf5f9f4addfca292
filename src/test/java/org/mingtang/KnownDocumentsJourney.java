package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Browser.Screen;
import org.mingtang.calendar.CalendarInUse;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The disclosure office enters superior documents, imports a list of them, corrects and removes; whoever cites one
/// looks it up.
class KnownDocumentsJourney {
    private static final String ADDRESS = "/workbench/known-documents";
    private static final String NUMBER = "闽政办〔2020〕7号";
    private static final String TITLE = "关于加强防汛工作的通知";
    private static final String OWN_NUMBER = "泉鲤政办〔2026〕41号";
    private static final String OWN_TITLE = "泉州市鲤城区人民政府办公室关于内部值班安排的通知";

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        GovernmentOffice.in(platform);
        issued();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause({"SEC-13", "SEC-14"})
    @DisplayName("登记、导入、更正、移除上级文件；按文号或标题查得出已公开、未公开、未查到，写法随意")
    void documents_are_entered_looked_up_corrected_and_removed() {
        var clerk = signIn("wu", Screen.DESK);
        clerk.locator(".wbar nav a", new Page.LocatorOptions().setHasText("已知文件库"))
                .click();
        assertThat(clerk.locator(".empty")).containsText("已知文件库还是空的");
        looksRight(clerk, "workbench-known-empty-1280");

        entering(clerk);
        lookingUp(clerk);
        importing(clerk);
        listing(clerk);
        correcting(clerk);
        onlyLooking();
        phone();
        assertThat(Upkeep.of(platform.data(), Optional.empty(), Map.of())
                        .verify()
                        .faults())
                .isEmpty();
    }

    private static void entering(Page clerk) {
        clerk.locator("a.new").click();
        clerk.locator("#number").fill("闽政办2020七号");
        clerk.locator("#source").fill("原件附注");
        sends(clerk, "登记");
        assertThat(clerk.locator("#number-wrong")).containsText("文号“闽政办2020七号”读不懂");
        assertThat(clerk.locator("#number-wrong .clause")).hasText("SEC-14 引用未公开文件须作替代");
        assertThat(clerk.locator("#attribute-wrong .clause")).hasText("SEC-13 转发上级文件先查其属性");
        assertThat(clerk.locator("#number")).hasValue("闽政办2020七号");
        assertThat(clerk.locator("#source")).hasValue("原件附注");
        looksRight(clerk, "workbench-known-refused-1280");

        clerk.locator("#number").fill("闽政办[2020]第07号");
        clerk.locator("#title").fill(TITLE);
        clerk.locator("#attribute").selectOption("ON_REQUEST");
        sends(clerk, "登记");
        assertThat(clerk.locator("p.done")).containsText("已登记");
        assertThat(clerk.locator("h1")).hasText(TITLE);
        assertThat(clerk.locator("main")).containsText(NUMBER);
        assertThat(clerk.locator("tbody tr")).hasCount(1);

        clerk.navigate(platform.address(ADDRESS + "/new"));
        clerk.locator("#number").fill(NUMBER);
        clerk.locator("#attribute").selectOption("PROACTIVE");
        sends(clerk, "登记");
        assertThat(clerk.locator("#number-wrong")).containsText("库里已有这份文件");
    }

    private static void lookingUp(Page clerk) {
        for (var written : List.of("闽政办（2020）7号", "闽政办【２０２０】 7 号", "《关于加强防汛工作的通知》", "“关于加强 防汛工作的通知”")) {
            asks(clerk, written);
            assertThat(clerk.locator("section.answer .lamp")).hasText("未公开");
            assertThat(clerk.locator("section.answer")).containsText("根据上级有关文件精神");
            assertThat(clerk.locator("section.answer li")).containsText("已知文件库（来源：原件附注）");
        }
        looksRight(clerk, "workbench-known-answer-1280");
        asks(clerk, "闽政办〔2020〕8号");
        assertThat(clerk.locator("section.answer .lamp")).hasText("未查到");
        clerk.locator("section.answer a").click();
        assertThat(clerk.locator("#number")).hasValue("闽政办〔2020〕8号");
        asks(clerk, "防汛工作");
        assertThat(clerk.locator("section.answer")).containsText("下面 1 条部分相同");
        for (var own : List.of(OWN_NUMBER, OWN_TITLE)) {
            asks(clerk, own);
            assertThat(clerk.locator("section.answer .lamp")).hasText("未公开");
            assertThat(clerk.locator("section.answer li")).containsText("本平台办理的文件");
        }
        asks(clerk, "100%_'\"<b>");
        assertThat(clerk.locator("section.answer")).containsText("100%_'\"<b>");
    }

    private static void importing(Page clerk) {
        clerk.navigate(platform.address(ADDRESS));
        clerk.locator(".tool a", new Page.LocatorOptions().setHasText("导入")).click();
        uploads(clerk, "文号,标题,公开属性\n闽政办〔2021〕1号,甲,主动公开\n闽政办2021,乙,公开\n".getBytes(StandardCharsets.UTF_8));
        assertThat(clerk.locator("#file-wrong li")).hasCount(1);
        assertThat(clerk.locator("#file-wrong li")).hasText("第 3 行：文号“闽政办2021”不是“泉鲤政办〔2019〕85号”的写法。");
        assertThat(clerk.locator("#source")).hasValue("省目录");
        looksRight(clerk, "workbench-known-import-refused-1280");

        var lines = IntStream.rangeClosed(1, 60)
                .mapToObj(
                        serial -> "闽政办〔2021〕" + serial + "号,第" + serial + "份文件," + (serial % 2 == 0 ? "主动公开" : "不予公开"))
                .collect(Collectors.joining("\n"));
        var sheet = "文号,标题,公开属性\n" + NUMBER + "," + TITLE + "（修订）,依申请公开\n" + lines + "\n,=1+1号工程,主动公开\n";
        uploads(clerk, sheet.getBytes(Charset.forName("GB18030")));
        assertThat(clerk.locator("h1")).hasText("导入已知文件：预览");
        assertThat(clerk.locator("main")).containsText("新增 61 份，变动 1 份，不变 0 份");
        looksRight(clerk, "workbench-known-preview-1280");
        sends(clerk, "确认导入");
        assertThat(clerk.locator("p.done")).containsText("已导入：新增 61 份、变动 1 份、不变 0 份");
        clerk.navigate(platform.address(ADDRESS + "/import"));
        assertThat(clerk.locator("h1")).hasText("导入已知文件");

        var download = clerk.waitForDownload(() -> {
            clerk.navigate(platform.address(ADDRESS));
            clerk.locator(".tool a", new Page.LocatorOptions().setHasText("导出")).click();
        });
        byte[] exported = read(download.path());
        assertThat(new String(exported, StandardCharsets.UTF_8))
                .startsWith("\uFEFF文号,标题,公开属性\r\n")
                .contains(",'=1+1号工程,主动公开");
        clerk.navigate(platform.address(ADDRESS + "/import"));
        uploads(clerk, exported);
        assertThat(clerk.locator("main")).containsText("新增 0 份，变动 0 份，不变 62 份");
    }

    private static void listing(Page clerk) {
        clerk.navigate(platform.address(ADDRESS + "?sort=NUMBER"));
        assertThat(clerk.locator("main")).containsText("第 1–25 条，共 62 条");
        looksRight(clerk, "workbench-known-list-1280");
        clerk.locator("a[rel=next]").click();
        clerk.locator("a[rel=next]").click();
        assertThat(clerk.locator("main")).containsText("第 51–62 条，共 62 条");
        assertThat(clerk.locator("a[rel=next]")).hasCount(0);
        clerk.locator("#attribute").selectOption("NON");
        clerk.locator("#q").fill("〔2021〕");
        clerk.locator("#q").press("Enter");
        assertThat(clerk.locator("main")).containsText("共 30 条");
        clerk.navigate(platform.address(ADDRESS + "?attribute=AFTER_DELETION"));
        assertThat(clerk.locator(".empty")).containsText("没有符合条件的文件");
    }

    private static void correcting(Page clerk) {
        asks(clerk, NUMBER);
        clerk.locator("a.t").click();
        var stale = clerk.context().newPage();
        stale.navigate(clerk.url());
        clerk.locator("#attribute").selectOption("PROACTIVE");
        sends(clerk, "保存更正");
        assertThat(clerk.locator("#correct-wrong")).containsText("请写明为什么更正");
        assertThat(clerk.locator("#attribute")).hasValue("PROACTIVE");
        clerk.getByLabel("更正的理由").fill("省政府已公开");
        sends(clerk, "保存更正");
        assertThat(clerk.locator("p.done")).containsText("已更正");
        assertThat(clerk.locator("tbody tr").first()).containsText("省政府已公开");
        assertThat(clerk.locator("tbody tr")).hasCount(3);
        looksRight(clerk, "workbench-known-entry-1280");

        stale.getByLabel("更正的理由").fill("没看见");
        sends(stale, "保存更正");
        assertThat(stale.locator("#entry-wrong")).containsText("打开之后有人改过");
        assertThat(stale.getByLabel("更正的理由")).hasValue("没看见");
        stale.close();

        asks(clerk, NUMBER);
        assertThat(clerk.locator("section.answer .lamp")).hasText("已公开");
        clerk.locator("a.t").click();
        clerk.locator("summary.act").click();
        clerk.getByLabel("移除的理由").fill("重复登记");
        Browser.sends(clerk, clerk.locator("button.danger"));
        assertThat(clerk.locator("p.error")).containsText("移除，不再查到：重复登记");
        asks(clerk, NUMBER);
        assertThat(clerk.locator("section.answer .lamp")).hasText("未查到");
        clerk.navigate(platform.address(ADDRESS + "?shelf=REMOVED"));
        assertThat(clerk.locator("tbody tr")).hasCount(1);
    }

    private static void onlyLooking() {
        var context = Browser.openWithoutScripts(Screen.DESK);
        var drafter = Browser.signIn(context, platform, "lin", GovernmentOffice.PASSWORD);
        asks(drafter, "闽政办〔2021〕2号");
        assertThat(drafter.locator("section.answer .lamp")).hasText("已公开");
        assertThat(drafter.locator("a.new")).hasCount(0);
        drafter.locator("a.t").click();
        assertThat(drafter.locator("button.act")).hasCount(0);
        for (var path : List.of("/new", "/import")) {
            assertThat(drafter.navigate(platform.address(ADDRESS + path)).status())
                    .isEqualTo(403);
        }
        var reviewer =
                Browser.signIn(Browser.openWithoutScripts(Screen.DESK), platform, "huang", GovernmentOffice.PASSWORD);
        reviewer.navigate(platform.address(ADDRESS + "/new"));
        reviewer.locator("#title").fill("没有脚本也能登记的通知");
        reviewer.locator("#attribute").selectOption("NON");
        reviewer.locator("#attribute").press("Tab");
        reviewer.keyboard().press("Tab");
        reviewer.keyboard().press("Enter");
        assertThat(reviewer.locator("p.done")).containsText("已登记");
    }

    private static void phone() {
        var clerk = signIn("wu", Screen.PHONE);
        asks(clerk, "没有脚本也能登记的通知");
        looksRight(clerk, "workbench-known-answer-390");
        clerk.locator("a.t").click();
        looksRight(clerk, "workbench-known-entry-390");
        clerk.navigate(platform.address(ADDRESS));
        looksRight(clerk, "workbench-known-list-390");
        clerk.navigate(platform.address(ADDRESS + "/import"));
        looksRight(clerk, "workbench-known-import-390");
        uploads(clerk, "标题,公开属性\n手机上导入的通知,不予公开\n".getBytes(StandardCharsets.UTF_8));
        looksRight(clerk, "workbench-known-preview-390");
    }

    private static void asks(Page page, String citation) {
        page.navigate(platform.address(ADDRESS));
        page.locator("#q").fill(citation);
        page.locator("#q").press("Enter");
        assertThat(page.locator("section.answer")).isVisible();
    }

    private static void uploads(Page page, byte[] file) {
        page.setInputFiles("input[type=file]", new FilePayload("目录.csv", "text/csv", file));
        page.locator("#source").fill("省目录");
        sends(page, "预览");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void looksRight(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScrolling(page);
        Browser.screenshot(page, name);
    }

    private static void sends(Page page, String label) {
        Browser.sends(page, page.locator("button.act").filter(new Locator.FilterOptions().setHasText(label)));
    }

    private static Page signIn(String login, Screen screen) {
        return Browser.signIn(Browser.open(screen), platform, login, GovernmentOffice.PASSWORD);
    }

    /// A document of the office that may be had on request, issued.
    private static void issued() {
        var id = new DossierId(UUID.randomUUID());
        var form = new HandlingForm(
                OWN_TITLE,
                OWN_NUMBER,
                "泉州市鲤城区人民政府办公室",
                "",
                Optional.of(LocalDate.of(2026, 11, 2)),
                Optional.of(DisclosureAttribute.ON_REQUEST),
                "内部事务",
                "",
                "",
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
                        new DossierFact.Issued(OWN_NUMBER, LocalDate.of(2026, 11, 2)))
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
    }
}
