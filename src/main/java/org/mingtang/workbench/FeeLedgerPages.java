package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.FeeLedger;
import org.mingtang.requests.RequestDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The ledger of fees of a year, with its sums, on the page and as a table to take away.
@Controller
public class FeeLedgerPages {
    private static final String ADDRESS = "/workbench/requests/fees";
    /// No fee could be asked for before the Regulation of 2019 came into force.
    private static final int FIRST_YEAR = 2019;
    private static final List<String> HEADERS = List.of("登记编号", "单位", "通知或者决定", "计费方式", "金额（元）", "情况", "缴费或者免收", "凭证");
    private static final List<Integer> WIDTHS = List.of(28, 22, 14, 12, 12, 16, 14, 24);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final FeeLedger ledger;
    private final RequestDesk desk;
    private final RequestQueues queues;
    private final Organs organs;
    private final Frames frames;

    FeeLedgerPages(FeeLedger ledger, RequestDesk desk, RequestQueues queues, Organs organs, Frames frames) {
        this.ledger = ledger;
        this.desk = desk;
        this.queues = queues;
        this.organs = organs;
        this.frames = frames;
    }

    public record Page(
            Frame frame, RequestQueues.Side side, List<Integer> years, FeeLedger.Year fees, List<Row> rows) {}

    public record Row(String address, FeeLedger.Line line, String unit, String method) {}

    @GetMapping(ADDRESS)
    ModelAndView fees(HttpServletRequest request) {
        var officer = AccountGate.officer(request);
        var fees = ledger.of(desk.sight(officer), year(request));
        var page = new Page(
                frames.of(request, "收费台账", "requests"),
                queues.of(officer, Optional.empty()),
                IntStream.iterate(desk.today().getYear(), each -> each >= FIRST_YEAR, each -> each - 1)
                        .boxed()
                        .toList(),
                fees,
                fees.lines().stream().map(this::row).toList());
        return new ModelAndView("workbench/fees", "page", page);
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        var sheet = new CsvSheet();
        table(request).forEach(line -> sheet.add(line.toArray(String[]::new)));
        return file(request, new MediaType("text", "csv"), "csv", sheet.bytes());
    }

    @GetMapping(ADDRESS + ".xlsx")
    ResponseEntity<byte[]> xlsx(HttpServletRequest request) {
        return file(request, XLSX, "xlsx", SpreadSheet.of("收费台账", WIDTHS, table(request)));
    }

    private List<List<String>> table(HttpServletRequest request) {
        var table = new ArrayList<>(List.of(HEADERS));
        ledger.of(desk.sight(AccountGate.officer(request)), year(request)).lines().stream()
                .map(this::row)
                .map(row -> List.of(
                        row.line().number().orElse(""),
                        row.unit(),
                        row.line().fee().on().toString(),
                        row.method(),
                        Integer.toString(row.line().fee().yuan()),
                        row.line().fee().state().chinese(),
                        row.line().fee().settled().map(Object::toString).orElse(""),
                        row.line().fee().voucher()))
                .forEach(table::add);
        return table;
    }

    private ResponseEntity<byte[]> file(HttpServletRequest request, MediaType type, String extension, byte[] bytes) {
        var disposition = ContentDisposition.attachment()
                .filename("收费台账 " + year(request) + "." + extension, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }

    private int year(HttpServletRequest request) {
        var typed = Typed.of(request).text("year");
        return typed.matches("20\\d\\d")
                ? Integer.parseInt(typed)
                : desk.today().getYear();
    }

    private Row row(FeeLedger.Line line) {
        return new Row(
                "/workbench/requests/" + line.id(),
                line,
                name(line.agency()),
                method(line.fee().method()));
    }

    public static String method(Optional<Method> method) {
        return method.map(Method::chinese).orElse("未记明");
    }

    private String name(AgencyId agency) {
        return organs.find(agency).map(Agency::shortName).orElse(agency.value());
    }
}
