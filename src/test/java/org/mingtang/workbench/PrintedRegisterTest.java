package org.mingtang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading.State;

@DisplayName("登记本打印")
class PrintedRegisterTest {
    private static final Instant MADE = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String NUMBER = "11010519491231002X";
    private static final List<String> HEADS =
            List.of("登记编号", "收到", "起算日", "渠道", "申请人", "申请内容", "环节", "到期", "答复", "答复类型");
    private static final List<String> ASKED = List.of(
            "海滨街道 2025 年学区划分的依据",
            "老城区排水管网改造二期工程的可行性研究报告批复、施工许可、竣工验收备案表，以及历次设计变更的审批文件和对应的工程造价审核意见",
            "2019 年以来本村征收土地的公告、补偿安置方案、补偿款支付凭证，申请人要求逐户列出面积、标准、金额，并提供听证会记录、村民代表会议纪要、"
                    + "社会稳定风险评估报告、被征地农民社会保障费用落实情况说明，以及与本项目有关的全部批准文件、勘测定界图和土地权属证明材料",
            "https://www.example.gov.cn/zwgk/2026/notice/attachment/file.pdf?identifier=0123456789abcdef0123456789abcdef 上没有的附件",
            "某路段“禁停”标志的设置依据 <b>&amp;</b>");

    private static final AgencyId OFFICE = new AgencyId("gov-office");
    private static final AgencyId BUREAU = new AgencyId("natural-resources");
    private static final Map<AgencyId, String> NAMES = Map.of(OFFICE, "云岭县人民政府办公室", BUREAU, "云岭县自然资源和规划局");

    private final Map<CaseId, Application> applications = new HashMap<>();

    @Test
    @Clause("REQ-03")
    @DisplayName("几百件打成多页：每页有表头、单位和年度、第几页共几页；按编号排，每件一行不撕开；姓名遮盖，没有证件号码；字体嵌入")
    void hundreds_of_requests_over_many_pages() throws IOException {
        var ours = volume(OFFICE, 2025, 4);
        var now = volume(OFFICE, 2026, 400);
        var theirs = volume(BUREAU, 2026, 30);
        var rows = new ArrayList<>(
                Stream.of(theirs, now, ours).flatMap(List::stream).toList());

        var bytes = printed(rows, Optional.empty(), false);

        try (var document = Loader.loadPDF(bytes)) {
            var pages = pages(document);
            assertThat(pages).hasSizeGreaterThan(15);
            for (int index = 0; index < pages.size(); index++) {
                assertThat(pages.get(index))
                        .as("page %d", index + 1)
                        .contains(HEADS)
                        .contains("第 %d 页 / 共 %d 页".formatted(index + 1, pages.size()))
                        .contains("2026年11月23日打印", "申请人姓名已遮盖")
                        .containsPattern("(云岭县人民政府办公室|云岭县自然资源和规划局) +202[56] 年收到 +共 \\d+ 件");
            }
            assertThat(pages.getFirst())
                    .doesNotContain("年末收到、次年登记")
                    .contains("依申请公开登记本", "各年收到的申请", "回执号、申请人类别、年报项目，见 XLSX 登记本")
                    .contains("云岭县人民政府办公室", "2025 年收到", "共 4 件")
                    .doesNotContain("2026 年收到");
            assertThat(pages.get(1)).contains("依申请公开登记本", "共 400 件");
            assertThat(pages.get(2)).doesNotContain("依申请公开登记本");
            assertThat(pages.getLast()).contains("云岭县自然资源和规划局", "共 30 件");

            var text = String.join("", pages).replaceAll("\\s", "");
            assertThat(text)
                    .contains("欧阳某某")
                    .doesNotContain("欧阳建国")
                    .doesNotContain(NUMBER)
                    .doesNotContain("13812345678")
                    .contains("未登记回执20260000-00000400")
                    .contains("<b>&amp;</b>")
                    .doesNotContain("#");
            var order = IntStream.of(2, 9, 10, 99, 100, 398)
                    .mapToObj(serial -> text.indexOf("县依申请〔2026〕" + serial + "号"))
                    .toList();
            assertThat(order).isSorted().doesNotContain(-1);
            assertThat(StreamSupport.stream(document.getPages().spliterator(), false))
                    .allSatisfy(PrintedRegisterTest::isAcrossWithItsTypefaces);
        }
        assertThat(printed(rows, Optional.empty(), false)).isEqualTo(bytes);
    }

    @Test
    @DisplayName("列不下的写明没有列出，不说“共”；没有申请的也打得出一页；清除了内容的写明")
    void it_says_what_does_not_stand_on_it() throws IOException {
        var rows = volume(OFFICE, 2026, 3);
        applications.remove(rows.getFirst().id());
        try (var document = Loader.loadPDF(printed(rows, Optional.of(2026), true))) {
            assertThat(pages(document).getFirst())
                    .contains("年末收到、次年登记的列在收到的年度，用次年的号")
                    .contains("只列出最近收到的 2,000 件，更早收到的没有列出", "请按年度分别打印", "列出 3 件", "（已清除）")
                    .doesNotContain("共 3 件");
        }
        try (var document = Loader.loadPDF(printed(rows, Optional.of(2026), false, false))) {
            assertThat(pages(document).getFirst())
                    .as("of somebody who serves in a section")
                    .contains("只有您所在股室承办、会签的申请，不是全部", "列出 3 件")
                    .doesNotContain("共 3 件");
        }
        try (var document = Loader.loadPDF(printed(List.of(), Optional.of(2024), false))) {
            assertThat(pages(document)).hasSize(1);
            assertThat(pages(document).getFirst()).contains("2024 年没有收到申请", "第 1 页 / 共 1 页");
        }
    }

    private static void isAcrossWithItsTypefaces(PDPage page) throws IOException {
        assertThat(page.getMediaBox().getWidth()).isBetween(841f, 843f);
        assertThat(page.getMediaBox().getHeight()).isBetween(595f, 596f);
        for (var name : page.getResources().getFontNames()) {
            assertThat(page.getResources().getFont(name))
                    .matches(PDFont::isEmbedded)
                    .matches(font -> font.getName().contains("Noto"), "one of ours");
        }
    }

    private static List<String> pages(PDDocument document) throws IOException {
        var pages = new ArrayList<String>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document).replace('\u3000', ' '));
        }
        return pages;
    }

    private byte[] printed(List<CaseRow> rows, Optional<Integer> year, boolean more) {
        return printed(rows, year, more, true);
    }

    private byte[] printed(List<CaseRow> rows, Optional<Integer> year, boolean more, boolean whole) {
        var book = new RegisterBook(Packs.bundled("licheng").inForceOn(TODAY), applications);
        return new PrintedRegister(book, NAMES::get, whole, TODAY)
                .of(RegisterBook.inOrder(rows), year, more)
                .pdf(TypefaceFolder.fonts(), MADE);
    }

    /// Latest first, as the list hands them out; the last two are not registered.
    private List<CaseRow> volume(AgencyId unit, int year, int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(serial -> row(unit, year, serial, size))
                .toList()
                .reversed();
    }

    private CaseRow row(AgencyId unit, int year, int serial, int size) {
        var id = new CaseId(new UUID(unit.hashCode() * 10_000L + year, serial));
        applications.put(
                id,
                new Application(
                        new Applicant.Person("欧阳建国", Applicant.Identity.RESIDENT_ID, NUMBER, "13812345678", "", ""),
                        List.of(ASKED.get(serial % ASKED.size())),
                        "",
                        Application.Form.PAPER,
                        Application.Way.COUNTER,
                        ""));
        var arrived = LocalDate.of(year, 1, 4).plusDays(serial * 300L / size);
        boolean answered = serial < size / 2;
        return new CaseRow(
                id,
                5,
                "%d0000-%08d".formatted(year, serial),
                unit,
                Channel.values()[serial % Channel.values().length],
                ApplicantKind.NATURAL_PERSON,
                arrived,
                Optional.of(arrived),
                serial > size - 2 ? Optional.empty() : Optional.of("县依申请〔" + year + "〕" + serial + "号"),
                answered ? State.ENDED : State.RUNNING,
                Optional.of(arrived.plusDays(28)),
                false,
                Optional.empty(),
                answered ? Step.DELIVERED : Step.WITH_SECTIONS,
                Awaited.NOTHING,
                List.of(),
                Set.of(),
                1,
                answered ? Optional.of(OutcomeCode.G1) : Optional.empty(),
                answered ? Optional.of(arrived.plusDays(20)) : Optional.empty(),
                MADE);
    }
}
