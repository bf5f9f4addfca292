package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.FeeLedger;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.casefile.FeeLine.State;
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

    /// @param sentence what the annual report says of the year
    public record Page(
            Frame frame,
            RequestQueues.Side side,
            int year,
            List<Integer> years,
            List<Row> rows,
            List<Sum> sums,
            String sentence) {}

    public record Row(String address, FeeLedger.Line line, String unit, String method) {}

    /// Whole yuan.
    public record Sum(String kind, long paid, long waived, long outstanding, long ended) {}

    @GetMapping(ADDRESS)
    ModelAndView fees(HttpServletRequest request) {
        var officer = AccountGate.officer(request);
        int year = year(request);
        var lines = ledger.of(officer, year);
        var page = new Page(
                frames.of(request, "收费台账", "requests"),
                queues.of(officer, Optional.empty()),
                year,
                IntStream.iterate(desk.today().getYear(), each -> each >= FIRST_YEAR, each -> each - 1)
                        .boxed()
                        .toList(),
                lines.stream().map(this::row).toList(),
                sums(lines),
                sentence(year, lines));
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
        var lines = ledger.of(AccountGate.officer(request), year(request));
        var table = new ArrayList<>(List.of(HEADERS));
        lines.stream()
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
                line.fee().method().map(Method::chinese).orElse("未记明"));
    }

    private String name(AgencyId agency) {
        return organs.find(agency).map(Agency::shortName).orElse(agency.value());
    }

    private static List<Sum> sums(List<FeeLedger.Line> lines) {
        var kinds = Stream.concat(Stream.of(Method.values()).map(Optional::of), Stream.of(Optional.<Method>empty()));
        return kinds.map(kind -> sum(
                        kind.map(Method::chinese).orElse("未记明"),
                        lines.stream()
                                .filter(line -> line.fee().method().equals(kind))
                                .toList()))
                .filter(sum -> sum.paid() + sum.waived() + sum.outstanding() + sum.ended() > 0)
                .toList();
    }

    private static Sum sum(String kind, List<FeeLedger.Line> lines) {
        return new Sum(
                kind,
                yuan(lines, State.PAID),
                yuan(lines, State.WAIVED),
                yuan(lines, State.OUTSTANDING),
                yuan(lines, State.ENDED));
    }

    private static long yuan(List<FeeLedger.Line> lines, State state) {
        return lines.stream()
                .filter(line -> line.fee().state() == state)
                .mapToLong(line -> line.fee().yuan())
                .sum();
    }

    private static String sentence(int year, List<FeeLedger.Line> lines) {
        long paid = yuan(lines, State.PAID);
        long waived = yuan(lines, State.WAIVED);
        if (paid == 0 && waived == 0) {
            return year + " 年没有收取、免收信息处理费。";
        }
        return year + " 年收取信息处理费 " + Formats.number(paid) + " 元，免收 " + Formats.number(waived) + " 元。";
    }
}
