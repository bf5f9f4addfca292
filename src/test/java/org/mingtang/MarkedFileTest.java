package org.mingtang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.TwoUnits.BUREAU;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.AtTheDesk.Attached;
import org.mingtang.AtTheDesk.Page;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.dossier.CoIssuer;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview.NameCoIssuers;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.OfficialDraft;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.organs.OrganImport;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Files with a secrecy mark are handed in at every door that takes files; afterwards nothing of them is found
/// anywhere. At each door the same form is then taken with a file that has no mark, so that it was the mark that shut
/// it.
class MarkedFileTest {
    /// Words of the files that stand nowhere else.
    private static final List<String> WORDS = List.of("第柒叁玖号掩体", "望鹤岭");

    /// A word of the files that are taken.
    private static final String TAKEN = "观鹿坪同意公开的附件";

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String OUTSIDE = "泉州市民政局";

    private static final TurnedClock CLOCK = TurnedClock.to("2026-11-20");
    private static RunningPlatform platform;
    private static OfficeAtWork office;

    private final Map<String, AtTheDesk> signedIn = new HashMap<>();
    private final List<byte[]> marked = new ArrayList<>();
    private final Set<String> tried = new HashSet<>();

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        TwoUnits.in(platform);
        office = new OfficeAtWork(platform, new AtomicInteger()::incrementAndGet, _ -> {});
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause("SEC-06")
    @DisplayName("标有密级的文件在每个收文件的地方都当场拒收，磁盘、数据库、索引和日志里不留一个字节")
    void nothing_of_it_stays() throws IOException {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        root.addAppender(logged);
        atTheDossier();
        atTheReview();
        atTheReportUp();
        atTheRegister();
        atTheSheets();
        atThePortal();
        atTheCounter();
        root.detachAppender(logged);

        assertThat(tried).isEqualTo(doors());
        assertThat(logged.list).isNotEmpty();
        for (var event : logged.list) {
            assertThat(event.getFormattedMessage()).doesNotContain(WORDS);
        }
        var traces = new TracesLeft(WORDS, marked);
        var database = platform.bean(JdbcClient.class);
        assertThat(traces.inTables(database)).isEmpty();
        assertThat(traces.below(platform.data(), Integer.MAX_VALUE)).isEmpty();
        // the folders of the server itself; deeper lie those of other tests
        assertThat(traces.below(Path.of(System.getProperty("java.io.tmpdir")), 2))
                .isEmpty();
        var others = new TracesLeft(List.of(TAKEN), List.of());
        assertThat(others.below(platform.data(), Integer.MAX_VALUE)).isNotEmpty();
        assertThat(others.inTables(database)).contains("journal.entry");
    }

    /// Addresses of all acts that take a file.
    private static Set<String> doors() {
        var mapping = (RequestMappingHandlerMapping) platform.context().getBean("requestMappingHandlerMapping");
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> Stream.of(entry.getValue().getMethodParameters())
                        .anyMatch(parameter -> parameter
                                .getGenericParameterType()
                                .getTypeName()
                                .contains(MultipartFile.class.getName())))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    private void atTheDossier() throws IOException {
        var drafter = desk("lin");
        var path = drafter.sends(drafter.opens("/workbench/dossiers/new"), "/workbench/dossiers", Map.of())
                .address()
                .getPath();
        door("/workbench/dossiers/{id}/papers", () -> drafter.opens(path), drafter, Map.of(), letter());
    }

    private void atTheReview() throws IOException {
        var id = office.draft();
        var desk = platform.bean(DossierDesk.class);
        var drafter = platform.bean(Organs.class)
                .holders(Role.DRAFTER, OFFICE, desk.today())
                .getFirst();
        var units = List.of(new CoIssuer(Optional.of(BUREAU), "泉州市鲤城区民政局"), new CoIssuer(Optional.empty(), OUTSIDE));
        var sequence = desk.find(id).orElseThrow().sequence();
        assertThat(desk.act(drafter, id, sequence, new NameCoIssuers(units))).isInstanceOf(Outcome.Done.class);
        office.carryTo(id, StageKind.SECRECY_REVIEW);
        var path = "/workbench/dossiers/" + id;
        desk("chen").sends(desk("chen").opens(path), "/level-opinion", Map.of("remark", "不涉密。"));

        var reviewer = desk("huang");
        // the file proves what the third party said
        var finding = Map.of(
                "conclusion", "DISCLOSE",
                "ground", "PERSONAL_PRIVACY",
                "consent", "CONSENTS",
                "thirdParty", "受助人",
                "answeredOn", today(),
                "reasons", "第三方同意公开。",
                "judgement-manner", "网站公开",
                "judgement-scope", "全文公开");
        door("/workbench/dossiers/{id}/secrecy-review", () -> reviewer.opens(path), reviewer, finding, letter());
        var letter = Map.of("concluded", "DISCLOSE", "dated", today(), "remark", TAKEN);
        door("/workbench/dossiers/{id}/letter", () -> reviewer.opens(path), reviewer, letter, letter());
        var other = desk(TwoUnits.login(BUREAU, Role.SECRECY_REVIEWER));
        door(
                "/workbench/reviews/{id}/conclude",
                () -> other.opens("/workbench/reviews/" + id),
                other,
                finding,
                letter());
    }

    private void atTheReportUp() throws IOException {
        var reviewer = desk("huang");
        var doubt = Map.of("authority", "COMPETENT_DEPARTMENT", "doubt.OTHER", "yes", "explanation", "不能确定");
        var first = undecided();
        var answered = door(
                "/workbench/dossiers/{id}/undecided/report-up", () -> reviewer.opens(first), reviewer, doubt, letter());
        var second = undecided();
        var asked = reviewer.sends(reviewer.opens(second), "/report-up", doubt, letter());
        var supervisor = desk(TwoUnits.login(OFFICE, Role.SUPERVISOR));
        for (var reportUp : List.of(answered, asked)) {
            var seen = supervisor.opens(reportUp.address().getPath());
            supervisor.sends(seen, "/acknowledge", Map.of("receivedOn", today()));
        }
        var path = asked.address().getPath();
        supervisor.sends(supervisor.opens(path), "/ask", Map.of("what", "同意公开的材料"));
        var note = Map.of("note", "已补充");
        door("/workbench/report-ups/{id}/supply", () -> reviewer.opens(path), reviewer, note, letter());
        var answer = Map.of("verdict", "DISCLOSE", "reasons", "可以公开。");
        var open = answered.address().getPath();
        door("/workbench/report-ups/{id}/answer", () -> supervisor.opens(open), supervisor, answer, letter());
    }

    private static String undecided() {
        return "/workbench/dossiers/" + office.waitingFor(StageKind.SECRECY_REVIEW) + "/undecided";
    }

    private void atTheRegister() throws IOException {
        var administrator = desk(TwoUnits.login(Role.SYSTEM_ADMINISTRATOR));
        var typed = Map.of("RULES_TITLE", TAKEN, "FROM", "2026-01-05");
        door(
                "/workbench/register/agencies/{id}/review-rules",
                () -> administrator.opens("/workbench/register/agencies/" + OFFICE.value()),
                administrator,
                typed,
                letter());
    }

    /// Sheets are read line by line and not stored as files, so the mark may stand in a cell of an otherwise right one.
    private void atTheSheets() throws IOException {
        var administrator = desk(TwoUnits.login(Role.SYSTEM_ADMINISTRATOR));
        var agencies = platform.bean(OrganImport.class).export(OrganImport.Table.AGENCIES);
        var people = "工号,姓名\nJY07,冯七\n".getBytes(UTF_8);
        for (var sheet :
                List.of(new Attached("agencies", "1.csv", agencies), new Attached("people", "2.csv", people))) {
            door(
                    "/workbench/register/import/rehearsal",
                    () -> administrator.opens("/workbench/register/import"),
                    administrator,
                    Map.of(),
                    sheet);
        }
        door(
                "/workbench/calendar/preview",
                () -> administrator.opens("/workbench/calendar"),
                administrator,
                Map.of("number", "国办发明电〔2026〕9号"),
                new Attached("file", "2027.csv", notice().getBytes(UTF_8)));
        var keeper = desk("wu");
        door(
                "/workbench/known-documents/import/preview",
                () -> keeper.opens("/workbench/known-documents/import"),
                keeper,
                Map.of("source", "目录"),
                new Attached("file", "目录.csv", "文号,标题,公开属性\n闽政办〔2020〕7号,关于防汛的通知,主动公开\n".getBytes(UTF_8)));
    }

    /// A request on paper, entered with its scan.
    private void atTheCounter() throws IOException {
        var officer = desk("wu");
        var typed = Map.of(
                "on", today(),
                "agency", OFFICE.value(),
                "applicant", "person",
                "channel", "IN_PERSON",
                "name", "欧阳若水",
                "phone", "13800138000",
                "way", "COUNTER",
                "asked.1", "排水规划");
        door(
                "/workbench/requests/new",
                () -> officer.opens("/workbench/requests/new"),
                officer,
                typed,
                new Attached("scan", "申请表.txt", (TAKEN + "。\n").getBytes(UTF_8)));
    }

    /// A form that comes back after a refusal is the same form, so it is opened once.
    private void atThePortal() throws IOException {
        var citizen = AtTheDesk.nobody(platform);
        var form = citizen.opens("/requests/apply?agency=" + OFFICE.value());
        // as long as a person needs at least to fill a form
        CLOCK.passes(Duration.ofSeconds(10));
        var typed = Map.of(
                "name",
                "欧阳若水",
                "number",
                "11010519491231002X",
                "phone",
                "13800138000",
                "asked",
                "排水规划",
                "identity",
                "RESIDENT_ID");
        var applied = door("/requests/apply", () -> form, citizen, typed, attachment());
        var keys = Map.of(
                "receipt", applied.html().select("[data-receipt]").text(),
                "code", applied.html().select("[data-code]").text());
        door(
                "/requests/track/message",
                () -> citizen.sends(citizen.opens("/requests/track"), "/requests/track", keys),
                citizen,
                Map.of("text", "补充材料"),
                attachment());
    }

    private static Attached attachment() {
        return new Attached("files", "附件.txt", (TAKEN + "。\n").getBytes(UTF_8));
    }

    /// Tries the marked files, then takes one without a mark by the same form.
    ///
    /// @param door address as [#doors()] has it
    /// @return the page after it
    private Page door(String door, Supplier<Page> page, AtTheDesk who, Map<String, String> typed, Attached fair)
            throws IOException {
        var ending = door.substring(door.lastIndexOf('/'));
        for (var file : marked(fair)) {
            marked.add(file.bytes());
            var answer = who.sends(page.get(), ending, typed, file);
            assertThat(answer.status()).as("%s: %s", door, file.name()).isEqualTo(422);
            assertThat(answer.text()).as("%s: %s", door, file.name()).contains("文件首部标有国家秘密标志，已拒收");
        }
        var taken = who.sends(page.get(), ending, typed, fair);
        assertThat(taken.status())
                .as(
                        "%s: %s",
                        door, taken.html().select("#refusal, .error, .alert").text())
                .isEqualTo(200);
        tried.add(door);
        return taken;
    }

    private AtTheDesk desk(String login) {
        return signedIn.computeIfAbsent(login, each -> AtTheDesk.as(each, GovernmentOffice.PASSWORD, platform));
    }

    private static String today() {
        return LocalDate.now(CLOCK).toString();
    }

    private static Attached letter() {
        return new Attached("file", "附件.txt", (TAKEN + "。\n").getBytes(UTF_8));
    }

    /// @param fair a file without a mark, for one that differs from it by the mark alone
    private static List<Attached> marked(Attached fair) throws IOException {
        var field = fair.field();
        var sheet = ",\"机密★5年\",\n" + new String(fair.bytes(), UTF_8).replace("\ufeff", "") + "望鹤岭第柒叁玖号掩体\n";
        return List.of(
                new Attached(field, "marked.docx", docx()),
                new Attached(field, "marked.xlsx", xlsx()),
                new Attached(field, "marked.txt", "绝密★长期\n望鹤岭第柒叁玖号掩体的位置".getBytes(UTF_8)),
                new Attached(field, "marked.html", "<p>秘密★10年</p><p>望鹤岭第柒叁玖号掩体</p>".getBytes(UTF_8)),
                new Attached(field, "marked.csv", sheet.getBytes(UTF_8)),
                new Attached(field, "marked.csv", sheet.getBytes(GB18030)));
    }

    private static byte[] xlsx() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(2).setCellValue("机密★5年");
            sheet.createRow(1).createCell(0).setCellValue("望鹤岭第柒叁玖号掩体");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] docx() {
        var draft = new OfficialDraft(
                Optional.empty(),
                Optional.empty(),
                List.of("机密★5年", "关于望鹤岭的通知"),
                Optional.empty(),
                List.of(new Paragraph("望鹤岭第柒叁玖号掩体的位置。", Alignment.START, 0)),
                List.of(),
                List.of(),
                LocalDate.of(2026, 3, 2),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new OfficialDocumentWriter(TypefaceFolder.fonts()).docx(draft, Instant.parse("2026-03-02T01:00:00Z"));
    }

    /// The days the regulation itself gives 2027, and one more.
    private static String notice() {
        var year = Year.of(2027);
        return "date,kind,name\n2027-01-04,holiday,元旦\n"
                + year.atDay(1)
                        .datesUntil(year.plusYears(1).atDay(1))
                        .flatMap(day -> WorkingCalendar.bundled().noticed(day).stream())
                        .map(day -> day.date() + ",holiday," + day.name() + "\n")
                        .collect(Collectors.joining());
    }
}
