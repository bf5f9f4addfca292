package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.disclosure.DossierRow;
import org.mingtang.disclosure.Worklist;
import org.mingtang.disclosure.Worklist.Query;
import org.mingtang.disclosure.Worklist.Queue;
import org.mingtang.disclosure.Worklist.Sort;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.oversight.OpenReviews;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The queues: what waits for the officer, by what is due.
@Controller
public class QueuePages {
    private static final int ROWS = 25;
    private static final int EXPORTED = 10_000;

    private final Worklist worklist;
    private final Organs organs;
    private final CalendarInUse calendar;
    private final Frames frames;
    private final OpenReviews openReviews;
    private final Clock clock;

    QueuePages(
            Worklist worklist,
            Organs organs,
            CalendarInUse calendar,
            Frames frames,
            OpenReviews openReviews,
            Clock clock) {
        this.openReviews = openReviews;
        this.worklist = worklist;
        this.organs = organs;
        this.calendar = calendar;
        this.frames = frames;
        this.clock = clock;
    }

    /// @param next address of the next page; empty on the last
    public record Page(
            Frame frame,
            Queue queue,
            String text,
            String agency,
            Sort sort,
            List<Agency> units,
            List<Row> rows,
            String next,
            boolean paged,
            boolean mayDraft,
            String exportAddress) {}

    /// @param lamp  CSS class of the light: ok, warn, late, end
    /// @param light the light in words
    /// @param due   due date, with a mark where it can still move
    /// @param reminder who urged its secrecy review and when; empty for nobody
    public record Row(
            DossierRow dossier,
            String unit,
            String attribute,
            String stage,
            String waitsFor,
            String lamp,
            String light,
            String due,
            String reminder) {}

    @GetMapping("/workbench")
    String start(HttpServletRequest request) {
        return "redirect:" + Landing.of(AccountGate.account(request));
    }

    @GetMapping("/workbench/dossiers")
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "WAITING") Queue queue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "DUE") Sort sort,
            @RequestParam Optional<String> after) {
        var officer = AccountGate.officer(request);
        var today = LocalDate.now(clock);
        var found = worklist.list(new Query(queue, q, unit(agency), sort, after, ROWS), officer, today);
        var page = new Page(
                frames.of(request, queue.chinese(), "dossiers"),
                queue,
                q,
                agency,
                sort,
                units(officer),
                rows(found.rows(), today),
                found.next()
                        .map(key -> Addresses.queue(queue, q, agency, sort, key))
                        .orElse(""),
                after.isPresent(),
                officer.posts().stream().anyMatch(post -> post.role() == Role.DRAFTER),
                Addresses.export(queue, q, agency, sort));
        return new ModelAndView("workbench/queue", "page", page);
    }

    @GetMapping("/workbench/dossiers/export.csv")
    ResponseEntity<byte[]> export(
            HttpServletRequest request,
            @RequestParam(defaultValue = "WAITING") Queue queue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "DUE") Sort sort) {
        var today = LocalDate.now(clock);
        var found = worklist.list(
                new Query(queue, q, unit(agency), sort, Optional.empty(), EXPORTED),
                AccountGate.officer(request),
                today);
        var sheet = new CsvSheet("标题", "文号", "单位", "公开属性", "环节", "经办角色", "到期", "时限", "拟稿人", "最近办理");
        for (var shown : rows(found.rows(), today)) {
            var row = shown.dossier();
            sheet.add(
                    row.title(),
                    row.number(),
                    shown.unit(),
                    shown.attribute(),
                    shown.stage(),
                    shown.waitsFor(),
                    row.due().map(LocalDate::toString).orElse(""),
                    shown.light(),
                    row.authorName(),
                    Formats.dateAndTime(row.changed()));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        queue.chinese() + " " + today + ".csv", java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheet.bytes());
    }

    private List<Agency> units(Officer officer) {
        if (officer.posts().stream().anyMatch(post -> post.role() == Role.SUPERVISOR)) {
            return organs.standingOn(LocalDate.now(clock));
        }
        return OwnUnits.of(officer, organs);
    }

    private List<Row> rows(List<DossierRow> found, LocalDate today) {
        var reminded = openReviews.remindedAmong(
                found.stream().map(row -> row.id().stream()).toList());
        return found.stream()
                .map(row -> row(
                        row,
                        today,
                        Optional.ofNullable(reminded.get(row.id().stream().value()))
                                .map(reminder ->
                                        reminder.personName() + "于" + Formats.monthAndDay(reminder.on()) + "催办")
                                .orElse("")))
                .toList();
    }

    private Row row(DossierRow row, LocalDate today, String reminder) {
        return new Row(
                row,
                organs.find(row.agency())
                        .map(Agency::shortName)
                        .orElse(row.agency().value()),
                row.attribute().isEmpty()
                        ? "未定"
                        : DisclosureAttribute.valueOf(row.attribute()).chinese(),
                stage(row),
                row.opinionOpen()
                        ? Role.SECRECY_REVIEWER.chinese()
                        : row.role().isEmpty() ? "" : Role.valueOf(row.role()).chinese(),
                lamp(row, today),
                light(row, today),
                due(row),
                reminder);
    }

    private static String stage(DossierRow row) {
        return switch (row.state()) {
            case "STANDING" -> "已公开";
            case "WITHDRAWN" -> "已撤回";
            case "TAKEN_DOWN" -> "已紧急撤下";
            case "CLOSED" -> "已办结，不发布";
            default -> {
                if (row.opinionOpen()) {
                    yield "等待保密审查意见";
                }
                yield row.stage().isEmpty() ? "已印发，不公开" : row.returned() ? "退回" + row.stage() : row.stage();
            }
        };
    }

    private String lamp(DossierRow row, LocalDate today) {
        if (!row.state().equals("NOT_YET") || row.due().isEmpty()) {
            return "end";
        }
        int left = calendar.current().count(today, row.due().get());
        return today.isAfter(row.due().get()) ? "late" : left <= 3 ? "warn" : "ok";
    }

    private String light(DossierRow row, LocalDate today) {
        if (!row.state().equals("NOT_YET")) {
            return "已办结";
        }
        if (row.due().isEmpty()) {
            return "未起算";
        }
        int left = calendar.current().count(today, row.due().get());
        if (today.isAfter(row.due().get())) {
            return left == 0 ? "已逾期" : "逾期 " + -left + " 天";
        }
        return left == 0 ? "今日到期" : "还有 " + left + " 天";
    }

    private String due(DossierRow row) {
        boolean provisional = row.state().equals("NOT_YET")
                && row.due()
                        .filter(day -> calendar.current().isProvisional(Year.from(day)))
                        .isPresent();
        return row.due().map(LocalDate::toString).orElse("—") + (provisional ? "（暂定）" : "");
    }

    private static Optional<AgencyId> unit(String agency) {
        return agency.matches("[a-z0-9-]{1,40}") ? Optional.of(new AgencyId(agency)) : Optional.empty();
    }
}
