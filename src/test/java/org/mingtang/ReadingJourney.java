package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Browser.Screen;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.OfficialDraft;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.pages.Formats;

/// A reviewer clears a document with forty findings without touching the mouse.
class ReadingJourney {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int PEOPLE = 13;

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
    @Clause({"SEC-12", "SEC-14"})
    @DisplayName("保密审查员只用键盘确认四十处发现；说错的可以撤销；本单位的电话只问一次")
    void forty_findings_by_keyboard() {
        var drafter = signIn("lin");
        var dossier = drafted(drafter, "救助名单.docx", document());
        drafter.navigate(dossier + "/reading");
        assertThat(drafter.locator("[role=note]")).containsText("由本单位的保密审查员逐条确认");
        assertThat(drafter.locator(".decide")).hasCount(0);

        var reviewer = signIn("huang");
        reviewer.navigate(dossier + "/reading");
        int open = reviewer.locator("[data-item]").count();
        assertThat(open).as("findings to decide").isGreaterThanOrEqualTo(40);
        Browser.screenshot(reviewer, "reading-1280");
        Browser.assertAccessible(reviewer);
        for (int left = open; left > 0; left--) {
            assertThat(reviewer.locator("[data-item]")).hasCount(left);
            assertThat(reviewer.locator("[data-item].on")).hasCount(1);
            var isOffice = reviewer.locator("[data-item].on").innerText().contains("office@");
            presses(reviewer, isOffice ? "2" : "1");
        }
        assertThat(reviewer.locator("main")).containsText("都确认过了");
        assertThat(reviewer.locator("main")).containsText("项待遮盖或者代替");

        reviewer.navigate(dossier + "/reading?show=ALL");
        Browser.screenshot(reviewer, "reading-all-1280");
        reviewer.keyboard().press("j");
        reviewer.keyboard().press("j");
        presses(reviewer, "u");
        assertThat(reviewer.locator(".meta")).containsText("1 项待确认");
        reviewer.setViewportSize(Screen.PHONE.width(), 844);
        Browser.screenshot(reviewer, "reading-390");
        Browser.assertNoSidewaysScrolling(reviewer);
        Browser.assertAccessible(reviewer);

        reviewer.setViewportSize(Screen.DESK.width(), 800);
        var other = drafted(drafter, "另一份.docx", secondDocument());
        reviewer.navigate(other + "/reading?show=ALL");
        assertThat(reviewer.locator("[data-item]")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("office@")))
                .containsText("本单位以前确认过");
    }

    /// A key that sends a form: the page that follows is waited for.
    private static void presses(Page page, String key) {
        Browser.follows(page, () -> page.keyboard().press(key));
    }

    private static String drafted(Page drafter, String name, byte[] bytes) {
        drafter.navigate(platform.address("/workbench/dossiers/new"));
        Browser.sends(drafter, drafter.locator("form.stack button"));
        drafter.setInputFiles("input[type=file][name=file]", new FilePayload(name, DOCX, bytes));
        Browser.sends(drafter, drafter.locator("form.upload button"));
        return drafter.url();
    }

    private static Page signIn(String login) {
        return Browser.signIn(Browser.open(Screen.DESK), platform, login, GovernmentOffice.PASSWORD);
    }

    private static byte[] document() {
        var names = List.of("王建国", "李秀英", "张伟", "刘洋", "陈静", "杨军", "赵磊", "黄艳", "周涛", "吴敏", "徐丽", "孙强", "马超");
        var ids = List.of(
                "350502198001010013",
                "350502198001020035",
                "350502198001030057",
                "350502198001040079",
                "350502198001050090",
                "350502198001060117",
                "350502198001070139",
                "350502198001080150",
                "350502198001090172",
                "350502198001100190",
                "350502198001110217",
                "350502198001120239",
                "350502198001130250");
        var paragraphs = new ArrayList<Block>();
        paragraphs.add(new Paragraph("根据工作安排，现将首批临时救助对象予以公布。咨询邮箱office@example.gov.cn。", Alignment.START, 0));
        for (int i = 0; i < PEOPLE; i++) {
            paragraphs.add(new Paragraph(
                    "%d. 申请人：%s，身份证号%s，联系电话1380595%04d。".formatted(i + 1, names.get(i), ids.get(i), 1000 + i),
                    Alignment.START,
                    0));
        }
        return written(paragraphs);
    }

    private static byte[] secondDocument() {
        return written(List.of(new Paragraph("意见请发至office@example.gov.cn。", Alignment.START, 0)));
    }

    private static byte[] written(List<Block> body) {
        var draft = new OfficialDraft(
                Optional.of("泉州市鲤城区人民政府办公室文件"),
                DocumentNumber.parse("泉鲤政办〔2026〕31号"),
                List.of("泉州市鲤城区人民政府办公室关于公布首批临时救助对象的通知"),
                Optional.of("各街道办事处，区政府各部门"),
                body,
                List.of(),
                List.of("泉州市鲤城区人民政府办公室"),
                LocalDate.now(Formats.CHINA).minusDays(3),
                Optional.of("此件主动公开"),
                List.of(),
                Optional.empty());
        return new OfficialDocumentWriter(TypefaceFolder.fonts()).docx(draft, Instant.parse("2026-11-16T01:00:00Z"));
    }
}
