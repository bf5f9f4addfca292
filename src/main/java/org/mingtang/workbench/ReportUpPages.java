package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.ValueKey;
import org.mingtang.secrecy.undecided.Classification;
import org.mingtang.secrecy.undecided.Classifications;
import org.mingtang.secrecy.undecided.ReportUpList;
import org.mingtang.secrecy.undecided.ReportUpList.Filter;
import org.mingtang.secrecy.undecided.ReportUpList.Query;
import org.mingtang.secrecy.undecided.ReportUpList.Sort;
import org.mingtang.secrecy.undecided.ReportUpRow;
import org.mingtang.secrecy.undecided.ReportUps;
import org.mingtang.secrecy.undecided.Verdict;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of report-ups, and below it what was referred under the Secrecy Law.
@Controller
public class ReportUpPages {
    private static final int ROWS = 25;
    private static final int EXPORTED = 10_000;

    private final ReportUpList list;
    private final ReportUps reportUps;
    private final Classifications classifications;
    private final Organs organs;
    private final Packs packs;
    private final CalendarInUse calendar;
    private final Frames frames;

    ReportUpPages(
            ReportUpList list,
            ReportUps reportUps,
            Classifications classifications,
            Organs organs,
            Packs packs,
            CalendarInUse calendar,
            Frames frames) {
        this.list = list;
        this.reportUps = reportUps;
        this.classifications = classifications;
        this.organs = organs;
        this.packs = packs;
        this.calendar = calendar;
        this.frames = frames;
    }

    /// @param units  units to filter by
    /// @param counts how many each filter has
    /// @param next   address of the next page; empty on the last
    public record Page(
            Frame frame,
            Filter filter,
            String text,
            String agency,
            Sort sort,
            List<Agency> units,
            List<Count> counts,
            List<Row> rows,
            String next,
            boolean paged,
            String query,
            List<Referral> referrals) {}

    public record Count(Filter filter, long count) {}

    /// @param lamp CSS class of the light: ok, warn, late, end
    public record Row(ReportUpRow reportUp, String unit, String state, String lamp, String light, String due) {}

    public record Referral(Classification classification, String unit) {}

    @GetMapping("/workbench/report-ups")
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "OPEN") Filter filter,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "DUE") Sort sort,
            @RequestParam Optional<String> after) {
        var officer = AccountGate.officer(request);
        var found = list.list(new Query(filter, q, unit(agency), sort, after, ROWS), officer);
        var query = Addresses.reportUps(filter, q, agency, sort);
        var page = new Page(
                frames.of(request, "报上级确定", "report-ups"),
                filter,
                q,
                agency,
                sort,
                units(officer),
                List.of(Filter.values()).stream()
                        .map(each -> new Count(each, list.count(each, officer)))
                        .toList(),
                found.rows().stream().map(this::row).toList(),
                found.next()
                        .map(key -> "/workbench/report-ups?" + query + "&after=" + key)
                        .orElse(""),
                after.isPresent(),
                query,
                classifications.list(officer).stream()
                        .map(each ->
                                new Referral(each, shortName(each.referred().agency())))
                        .toList());
        return new ModelAndView("workbench/report-ups", "page", page);
    }

    @GetMapping("/workbench/report-ups/export.csv")
    ResponseEntity<byte[]> export(
            HttpServletRequest request,
            @RequestParam(defaultValue = "OPEN") Filter filter,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "DUE") Sort sort) {
        var found = list.list(
                new Query(filter, q, unit(agency), sort, Optional.empty(), EXPORTED), AccountGate.officer(request));
        var sheet = new CsvSheet("标题", "文号", "单位", "报送", "报送日期", "状态", "到期", "时限", "答复");
        for (var row : found.rows()) {
            var shown = row(row);
            sheet.add(
                    row.title(),
                    row.number(),
                    shown.unit(),
                    row.authority().chinese(),
                    row.reportedOn().toString(),
                    row.state().chinese(),
                    row.due().map(LocalDate::toString).orElse(""),
                    shown.light(),
                    row.verdict().map(Verdict::chinese).orElse(""));
        }
        return csv(sheet, "报上级确定 " + reportUps.today());
    }

    static ResponseEntity<byte[]> csv(CsvSheet sheet, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheet.bytes());
    }

    private List<Agency> units(Officer officer) {
        if (ReportUpList.readsAll(officer)) {
            return organs.standingOn(reportUps.today());
        }
        return OwnUnits.of(officer, organs);
    }

    private Row row(ReportUpRow row) {
        var today = reportUps.today();
        var state = row.verdict()
                .map(Verdict::chinese)
                .map(answer -> "已答复：" + answer)
                .orElse(row.state().chinese());
        if (!row.state().open()) {
            return new Row(row, shortName(row.agency()), state, "end", "已办结", day(row));
        }
        if (row.due().isEmpty()) {
            return new Row(row, shortName(row.agency()), state, "end", "未起算", "—");
        }
        int left = calendar.current().count(today, row.due().get());
        boolean late = today.isAfter(row.due().get());
        int warning = packs.inForceOn(today).value(ValueKey.REPORT_UP_WARNING).number();
        return new Row(
                row,
                shortName(row.agency()),
                state,
                late ? "late" : left <= warning ? "warn" : "ok",
                words(left, late),
                day(row) + (calendar.current().isProvisional(Year.from(row.due().get())) ? "（暂定）" : ""));
    }

    private static String words(int left, boolean late) {
        if (late) {
            return left == 0 ? "已逾期" : "逾期 " + -left + " 天";
        }
        return left == 0 ? "今日到期" : "还有 " + left + " 天";
    }

    private static String day(ReportUpRow row) {
        return row.due().map(LocalDate::toString).orElse("—");
    }

    private String shortName(AgencyId agency) {
        return organs.find(agency).map(Agency::shortName).orElse(agency.value());
    }

    static Optional<AgencyId> unit(String agency) {
        return agency.matches("[a-z0-9-]{1,40}") ? Optional.of(new AgencyId(agency)) : Optional.empty();
    }
}
