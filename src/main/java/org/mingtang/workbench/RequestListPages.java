package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.documents.Fonts;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.privacy.PersonalData;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.ValueKey;
import org.mingtang.requests.CaseList;
import org.mingtang.requests.CaseList.Query;
import org.mingtang.requests.CaseList.Queue;
import org.mingtang.requests.CaseList.Sort;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.clock.Channel;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The queues of requests and the register book. What is searched for may be a name or a number, so it is sent and
/// stands in an address only sealed. The way back from a request leads to the [LastList].
@Controller
public class RequestListPages {
    private static final int ROWS = 50;
    private static final int LONGEST_SOUGHT = 100;
    /// Parameter that holds, sealed, what is sought.
    private static final String SOUGHT = "sought";
    /// Rows of a table to take away; it says so where there are more.
    private static final int EXPORTED = 10_000;
    private static final int LONGEST_ASKED = 70;
    private static final int FIRST_YEAR = 2019;
    private static final String REGISTER = "申请登记本";
    private static final String WITHOUT_FONTS = "本平台没有安装字体，不能制作 PDF。请导出 XLSX 登记本打印，或者请系统管理员安装字体。";
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// Seconds to wait while another book is printed.
    private static final int LONGEST_WAIT = 30;

    private static final String BUSY = "正在打印别的登记本，请过一会儿再打印；也可以先导出 XLSX 登记本。";

    private final CaseList list;
    private final RequestDesk desk;
    private final RequestRecords records;
    private final RequestQueues queues;
    private final Organs organs;
    private final CalendarInUse calendar;
    private final PersonalData data;
    private final Frames frames;
    private final Optional<Fonts> fonts;
    private final Clock clock;

    /// A long book takes much memory: one is printed after the other.
    private final Lock press = new ReentrantLock(true);

    RequestListPages(
            CaseList list,
            RequestDesk desk,
            RequestRecords records,
            RequestQueues queues,
            Organs organs,
            CalendarInUse calendar,
            PersonalData data,
            Frames frames,
            Optional<Fonts> fonts,
            Clock clock) {
        this.list = list;
        this.desk = desk;
        this.records = records;
        this.queues = queues;
        this.organs = organs;
        this.calendar = calendar;
        this.data = data;
        this.frames = frames;
        this.fonts = fonts;
        this.clock = clock;
    }

    /// What the list is narrowed to.
    ///
    /// @param sealed what is sought, as it stands in the address; empty where nothing is
    /// @param after  key of the last row seen
    public record Filter(
            Queue queue,
            String text,
            String sealed,
            Optional<Integer> year,
            Optional<Step> step,
            Sort sort,
            Optional<String> after) {
        static Filter of(Typed typed) {
            return new Filter(
                    typed.choice(Queue.values(), "queue").orElse(Queue.WAITING),
                    typed.text("q")
                            .codePoints()
                            .limit(LONGEST_SOUGHT)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString(),
                    "",
                    Optional.of(typed.text("year"))
                            .filter(year -> year.matches("20\\d\\d"))
                            .map(Integer::valueOf),
                    typed.choice(Step.values(), "step"),
                    typed.choice(Sort.values(), "sort").orElse(Sort.DUE),
                    Optional.of(typed.text("after")).filter(after -> !after.isEmpty()));
        }

        Query query(int size) {
            return new Query(queue, text, year, step, sort, after, size);
        }

        Query fromTheBeginning(int size) {
            return new Query(queue, text, year, step, sort, Optional.empty(), size);
        }

        /// The register book is whole: every request that the officer sees, or those of one year.
        Query register(int size) {
            return new Query(Queue.ALL, "", year, Optional.empty(), Sort.ARRIVED, Optional.empty(), size);
        }

        Filter seeking(String other, String sealed) {
            return new Filter(queue, other, sealed, year, step, sort, after);
        }

        /// Where this list is, from its first row.
        public String address() {
            return "/workbench/requests?queue=" + queue + "&sort=" + sort
                    + year.map(chosen -> "&year=" + chosen).orElse("")
                    + step.map(chosen -> "&step=" + chosen).orElse("")
                    + (sealed.isEmpty() ? "" : "&" + SOUGHT + "=" + URLEncoder.encode(sealed, StandardCharsets.UTF_8));
        }

        public boolean narrowed() {
            return !text.isEmpty() || year.isPresent() || step.isPresent();
        }
    }

    /// @param next  key of the next page; empty on the last
    /// @param years to choose from, latest first
    /// @param paper whether the register can be printed: only with typefaces
    /// @param part  that it is not the whole; empty where it is
    public record Page(
            Frame frame,
            RequestQueues.Side side,
            Filter filter,
            List<Integer> years,
            List<Row> rows,
            String next,
            boolean paper,
            String part) {}

    /// @param asked   what is asked, in one line
    /// @param name    of the applicant, masked
    /// @param outcome under which it counts; empty while it is open
    /// @param unread  why somebody must look at it at once; empty otherwise
    public record Row(
            CaseRow row, RequestLamp lamp, String asked, String name, String outcome, String unit, String unread) {}

    @GetMapping("/workbench/requests")
    ModelAndView list(HttpServletRequest request) {
        var typed = Typed.of(request);
        var sealed = typed.text(SOUGHT);
        var filter = data.opened(use(request), sealed)
                .map(text -> Filter.of(typed).seeking(text, sealed))
                .orElseGet(() -> Filter.of(typed).seeking("", ""));
        LastList.seen(request, filter);
        return shown(request, filter);
    }

    /// Leads to the list, so that the way back from a request does not end at a form that was sent.
    @PostMapping("/workbench/requests")
    String search(HttpServletRequest request) {
        var filter = Filter.of(Typed.of(request));
        var sealed = filter.text().isEmpty() ? "" : data.sealed(use(request), filter.text());
        return "redirect:" + filter.seeking(filter.text(), sealed).address();
    }

    /// What an officer sought opens for nobody else, wherever the address gets to.
    private static String use(HttpServletRequest request) {
        return SOUGHT + " " + AccountGate.officer(request).person();
    }

    private ModelAndView shown(HttpServletRequest request, Filter filter) {
        var officer = AccountGate.officer(request);
        var today = desk.today();
        var found = list.list(filter.query(ROWS), officer, today);
        var page = new Page(
                frames.of(request, "申请：" + filter.queue().chinese(), "requests"),
                queues.of(officer, Optional.of(filter.queue())),
                filter,
                IntStream.iterate(today.getYear(), year -> year >= FIRST_YEAR, year -> year - 1)
                        .boxed()
                        .toList(),
                rows(found.rows(), today, LONGEST_ASKED),
                found.next().orElse(""),
                fonts.isPresent(),
                wholeUnits(request) ? "" : RegisterBook.PART_OF_A_SECTION);
        return new ModelAndView("workbench/requests", "page", page);
    }

    /// @param longest code points of what is asked
    private List<Row> rows(List<CaseRow> found, LocalDate today, int longest) {
        var applications = records.applications(found);
        var law = desk.law();
        return found.stream()
                .map(row -> row(row, applications, today, law, longest))
                .toList();
    }

    private Row row(CaseRow row, Map<CaseId, Application> applications, LocalDate today, Law law, int longest) {
        var application = Optional.ofNullable(applications.get(row.id()));
        return new Row(
                row,
                RequestLamp.of(
                        row,
                        today,
                        calendar.current(),
                        law.value(ValueKey.REQUEST_WARNING).number()),
                application
                        .map(asked -> RegisterBook.shortened(asked.inLists(), longest))
                        .orElse("（内容已按规定清除）"),
                application.map(asked -> asked.applicant().masked().name()).orElse("申请人"),
                row.outcome().map(code -> law.requests().outcome(code).name()).orElse(""),
                organs.find(row.agency())
                        .map(Agency::shortName)
                        .orElse(row.agency().value()),
                unread(row, today));
    }

    private String unread(CaseRow row, LocalDate today) {
        boolean byThePortal = row.step() == Step.CONFIRMED && row.channel() == Channel.ONLINE;
        if (row.step() != Step.ARRIVED && !byThePortal) {
            return "";
        }
        if (!row.arrived().isBefore(today)) {
            return "今日新到";
        }
        var todo = byThePortal ? "登记" : "确认收到";
        int days = calendar.current().count(row.arrived(), today);
        return days <= 1 ? "上一工作日以来未读，请今天" + todo : "已 " + days + " 个工作日没有人" + todo;
    }

    @PostMapping("/workbench/requests/register.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        return file(REGISTER, CSV, "csv", table(register(request)));
    }

    @PostMapping("/workbench/requests/register.xlsx")
    ResponseEntity<byte[]> xlsx(HttpServletRequest request) {
        return file(REGISTER, XLSX, "xlsx", SpreadSheet.of("登记本", RegisterBook.WIDTHS, register(request)));
    }

    @PostMapping("/workbench/requests/register.pdf")
    ResponseEntity<byte[]> pdf(HttpServletRequest request) throws InterruptedException {
        if (fonts.isEmpty()) {
            return unavailable(WITHOUT_FONTS);
        }
        if (!press.tryLock(LONGEST_WAIT, TimeUnit.SECONDS)) {
            return unavailable(BUSY);
        }
        try {
            return file(REGISTER, MediaType.APPLICATION_PDF, "pdf", printed(request, fonts.get()));
        } finally {
            press.unlock();
        }
    }

    private static ResponseEntity<byte[]> unavailable(String why) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(why.getBytes(StandardCharsets.UTF_8));
    }

    /// A long book takes much memory: one is read and printed after the other.
    private byte[] printed(HttpServletRequest request, Fonts typefaces) {
        var filter = Filter.of(Typed.of(request));
        var found = found(filter.register(PrintedRegister.LONGEST), request);
        return new PrintedRegister(book(found.rows()), this::unit, wholeUnits(request), desk.today())
                .of(
                        RegisterBook.inOrder(found.rows()),
                        filter.year(),
                        found.next().isPresent())
                .pdf(typefaces, clock.instant());
    }

    /// Who serves in sections only has the part of the register that is theirs.
    private boolean wholeUnits(HttpServletRequest request) {
        var sight = desk.sight(AccountGate.officer(request));
        return sight.everything() || sight.sections().isEmpty();
    }

    @PostMapping("/workbench/requests/list.csv")
    ResponseEntity<byte[]> listCsv(HttpServletRequest request) {
        return file(title(request), CSV, "csv", table(listed(request)));
    }

    @PostMapping("/workbench/requests/list.xlsx")
    ResponseEntity<byte[]> listXlsx(HttpServletRequest request) {
        return file(title(request), XLSX, "xlsx", SpreadSheet.of("申请列表", RequestSheet.WIDTHS, listed(request)));
    }

    private List<List<String>> register(HttpServletRequest request) {
        var found = found(Filter.of(Typed.of(request)).register(EXPORTED), request);
        var lines = new ArrayList<>(book(found.rows()).lines(RegisterBook.inOrder(found.rows())));
        found.next().ifPresent(_ -> lines.add(List.of(RegisterBook.leftOut(EXPORTED))));
        return withPart(lines, request);
    }

    /// Tells whoever serves in a section that it is not the whole.
    private List<List<String>> withPart(List<List<String>> lines, HttpServletRequest request) {
        return wholeUnits(request)
                ? lines
                : Stream.concat(lines.stream(), Stream.of(List.of(RegisterBook.PART_OF_A_SECTION)))
                        .toList();
    }

    private List<List<String>> listed(HttpServletRequest request) {
        var filter = Filter.of(Typed.of(request));
        var found = found(filter.fromTheBeginning(EXPORTED), request);
        var lines = RequestSheet.lines(
                rows(found.rows(), desk.today(), RegisterBook.LONGEST_ASKED),
                filter.sort().chinese(),
                found.next().isPresent());
        return withPart(lines, request);
    }

    private CaseList.Page found(Query query, HttpServletRequest request) {
        return list.list(query, AccountGate.officer(request), desk.today());
    }

    private RegisterBook book(List<CaseRow> rows) {
        return new RegisterBook(desk.law(), records.applications(rows));
    }

    private String unit(AgencyId agency) {
        return organs.find(agency).map(Agency::name).orElse(agency.value());
    }

    /// What was sought stands in no name of a file.
    private static String title(HttpServletRequest request) {
        return "申请列表 " + Filter.of(Typed.of(request)).queue().chinese();
    }

    private static byte[] table(List<List<String>> lines) {
        var sheet = new CsvSheet();
        lines.forEach(line -> sheet.add(line.toArray(String[]::new)));
        return sheet.bytes();
    }

    private ResponseEntity<byte[]> file(String name, MediaType type, String extension, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + " " + desk.today() + "." + extension, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    /// For the choice of steps.
    public static List<Choice> steps() {
        return Stream.of(Step.values())
                .map(step -> new Choice(step.name(), step.chinese()))
                .toList();
    }
}
