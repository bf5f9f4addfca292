package org.mingtang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.GovernmentOffice.PASSWORD;
import static org.mingtang.TwoUnits.BUREAU;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.AtTheDesk.Page;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Role;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.Submission;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.clock.Channel;

/// What officers take away of their requests: the list that they see, and the register book.
@DisplayName("申请列表和登记本的导出")
class RequestExportsTest {
    private static final String REQUESTS = "/workbench/requests";
    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13812345678";
    private static final String NAME = "欧阳建国";
    private static final String OTHER = "何秀英";
    private static final int REGISTERED = 12;

    private static RunningPlatform platform;
    private static RequestDesk desk;
    private static AtTheDesk clerk;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty(
                "mingtang.pack=licheng",
                "mingtang.fonts=" + TypefaceFolder.fonts().serif().getParent());
        TwoUnits.in(platform);
        desk = platform.bean(RequestDesk.class);
        for (int count = 1; count <= REGISTERED; count++) {
            registered(taken(OFFICE, NAME, "第 " + count + " 件：" + "历次设计变更的审批文件和工程造价审核意见，".repeat(4)));
        }
        taken(OFFICE, OTHER, "=HYPERLINK(\"http://example.cn\",\"点我\")");
        taken(OFFICE, OTHER, "还没有登记的申请，本人" + NUMBER + "，" + PHONE);
        taken(BUREAU, NAME, "民政局的申请");
        clerk = AtTheDesk.as(TwoUnits.login(OFFICE, Role.DISCLOSURE_OFFICER), PASSWORD, platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("登记本打印：不管在哪个队列，一个单位一年一册，按登记编号排，每页有表头和页码；姓名遮盖；主管部门的各单位各一册")
    void the_register_book_is_printed() throws IOException {
        var page = clerk.sends(clerk.opens(REQUESTS), "/requests", Map.of("q", OTHER, "queue", "ARRIVED"));

        var answer = clerk.takes(page, "/register.pdf");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(name(answer)).isEqualTo("申请登记本 " + desk.today() + ".pdf");
        var pages = pages(answer.body());
        assertThat(pages).hasSizeGreaterThan(1);
        for (int index = 0; index < pages.size(); index++) {
            assertThat(pages.get(index))
                    .contains("登记编号", "起算日", "申请人", "申请内容", "答复类型")
                    .contains(unit(OFFICE), desk.today().getYear() + " 年收到", "共 " + (REGISTERED + 2) + " 件")
                    .contains("第 %d 页 / 共 %d 页".formatted(index + 1, pages.size()));
        }
        var text = String.join("", pages).replaceAll("\\s", "");
        var places = IntStream.rangeClosed(1, REGISTERED)
                .map(count -> text.indexOf("第" + count + "件："))
                .boxed()
                .toList();
        assertThat(places).isSorted().doesNotContain(-1);
        assertThat(text)
                .contains("依申请公开登记本", "欧阳某某", "何某某", "还没有登记的申请", "未登记回执")
                .doesNotContain("民政局的申请");
        tellsNothing(text);

        var supervisor = AtTheDesk.as(TwoUnits.login(BUREAU, Role.SUPERVISOR), PASSWORD, platform);
        var all = pages(supervisor
                .takes(supervisor.opens(REQUESTS + "?queue=ALL"), "/register.pdf")
                .body());
        assertThat(all).filteredOn(each -> each.contains("依申请公开登记本")).hasSize(2);
        assertThat(String.join("", all)).contains(unit(OFFICE), unit(BUREAU), "民政局的申请");
        var before = clerk.opens(REQUESTS + "?queue=ALL&year=" + (desk.today().getYear() - 1));
        assertThat(pages(clerk.takes(before, "/register.pdf").body()).getFirst())
                .contains((desk.today().getYear() - 1) + " 年没有收到申请");
    }

    @Test
    @DisplayName("列表照屏幕上的队列、条件、排序导出，写明轮到谁、计时、时限；没有公式；查的内容不进网址、不进文件名")
    void the_list_is_taken_away_as_it_is_seen() throws IOException {
        for (var query : List.of("?queue=WAITING", "?queue=ALL&sort=ARRIVED", "?queue=ARRIVED&sort=CHANGED")) {
            var page = clerk.opens(REQUESTS + query);
            var lines = lines(clerk.takes(page, "/list.xlsx").body());
            assertThat(lines.stream().skip(1).map(line -> line.get(1)))
                    .as(query)
                    .containsExactlyElementsOf(receipts(page));
        }
        var found = clerk.sends(clerk.opens(REQUESTS), "/requests", Map.of("q", OTHER, "queue", "ALL"));
        assertThat(found.address().getQuery()).contains("sought=").doesNotContain(OTHER);

        var answer = clerk.takes(found, "/list.xlsx");

        assertThat(name(answer)).isEqualTo("申请列表 全部申请 " + desk.today() + ".xlsx");
        assertThat(answer.uri().toString()).doesNotContain("q=").endsWith("/list.xlsx");
        var lines = lines(answer.body());
        assertThat(lines.getFirst())
                .containsExactly("登记编号", "回执号", "收到", "单位", "申请内容", "申请人", "环节", "轮到谁", "计时", "到期", "时限", "答复类型");
        assertThat(lines).hasSize(3);
        assertThat(lines.stream().skip(1))
                .allSatisfy(line -> assertThat(line)
                        .contains("何某某", "待确认收到", desk.today().toString())
                        .anyMatch(cell -> cell.contains("公开工作")));
        var csv = new String(clerk.takes(found, "/list.csv").body(), UTF_8);
        assertThat(csv).startsWith("\uFEFF登记编号,回执号").contains("'=HYPERLINK");
        assertThat(csv.lines()).hasSize(3);
        tellsNothing(csv + lines);

        var theirs = clerk.sends(clerk.opens(REQUESTS), "/requests", Map.of("q", PHONE, "queue", "ALL"));
        assertThat(new String(clerk.takes(theirs, "/list.csv").body(), UTF_8)).doesNotContain("民政局的申请");
    }

    @Test
    @DisplayName("没有装字体：列表上说明打印不了 PDF；硬要打印的，答复用中文说明改用 XLSX，不出错")
    void without_typefaces_it_says_so() {
        try (var bare = RunningPlatform.empty("mingtang.pack=licheng", "mingtang.fonts=")) {
            TwoUnits.in(bare);
            var login = TwoUnits.login(OFFICE, Role.DISCLOSURE_OFFICER);
            var page = AtTheDesk.as(login, PASSWORD, bare).opens(REQUESTS);
            assertThat(page.text()).contains("PDF 要先安装字体");
            assertThat(page.html().select("[formaction$=register.pdf]")).isEmpty();
            var answer = Caller.as(login, bare).posts(REQUESTS + "/register.pdf", Map.of(), "");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("没有安装字体，不能制作 PDF", "请导出 XLSX 登记本打印");
        }
    }

    private static void tellsNothing(String text) {
        assertThat(text)
                .doesNotContain(NUMBER)
                .doesNotContain(PHONE)
                .doesNotContain(NAME)
                .doesNotContain(OTHER);
    }

    private static List<String> receipts(Page page) {
        return page.html().select("tbody td[data-label=申请内容] .num").eachText().stream()
                .map(said -> said.replaceFirst(".*回执 ", ""))
                .toList();
    }

    private static String name(HttpResponse<byte[]> answer) {
        var disposition = answer.headers().firstValue("Content-Disposition").orElseThrow();
        return URLDecoder.decode(disposition.replaceFirst(".*filename\\*=UTF-8''", ""), UTF_8);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    /// Every cell is text.
    private static List<List<String>> lines(byte[] xlsx) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .map(RequestExportsTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .peek(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING))
                .map(cell -> cell.getStringCellValue())
                .toList();
    }

    private static String unit(AgencyId agency) {
        return platform.bean(Organs.class).find(agency).orElseThrow().name();
    }

    private static CaseId taken(AgencyId agency, String name, String asked) {
        var person = new Applicant.Person(name, Applicant.Identity.RESIDENT_ID, NUMBER, PHONE, "", "");
        var application =
                new Application(person, List.of(asked), "", Application.Form.PAPER, Application.Way.COUNTER, "");
        var taken = platform.bean(RequestCounter.class)
                .take(
                        officer(agency),
                        UUID.randomUUID().toString(),
                        application,
                        agency,
                        Channel.IN_PERSON,
                        desk.today(),
                        List.of());
        return ((Submission.Taken) taken).id();
    }

    private static void registered(CaseId id) {
        var records = platform.bean(RequestRecords.class);
        desk.act(
                officer(OFFICE),
                id,
                records.find(id).orElseThrow().sequence(),
                clerk -> new CaseCommand.Confirm(clerk.today(), "登记回执"));
        desk.act(
                officer(OFFICE),
                id,
                records.find(id).orElseThrow().sequence(),
                clerk -> new CaseCommand.Register(clerk.registrationNumber()));
        assertThat(records.find(id).orElseThrow().file().registered()).isPresent();
    }

    private static Officer officer(AgencyId agency) {
        return platform.bean(Organs.class)
                .holders(Role.DISCLOSURE_OFFICER, agency, desk.today())
                .getFirst();
    }
}
