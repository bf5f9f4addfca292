package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Value;
import org.mingtang.regulation.ValueKey;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.oversight.OpenReview;
import org.mingtang.secrecy.oversight.OpenReviews;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The disclosure office coordinates and urges secrecy review: what stays open longer than the pack says, by unit
/// (SEC-21).
@Controller
public class CoordinationPages {
    private static final int ROWS = 50;

    private final OpenReviews reviews;
    private final Organs organs;
    private final Packs packs;
    private final Frames frames;

    CoordinationPages(OpenReviews reviews, Organs organs, Packs packs, Frames frames) {
        this.reviews = reviews;
        this.organs = organs;
        this.packs = packs;
        this.frames = frames;
    }

    /// Which open reviews.
    public enum Which {
        LATE("须催办的"),
        ALL("全部未结论的");

        private final String chinese;

        Which(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public enum Sort {
        AGE("等待时间"),
        UNIT("单位");

        private final String chinese;

        Sort(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// @param page    from 0
    /// @param last    whether it is the last page
    /// @param wrong   why a reminder was refused
    public record Page(
            Frame frame,
            Which which,
            Sort sort,
            String agency,
            List<Agency> units,
            List<UnitCount> counts,
            List<Row> rows,
            int page,
            boolean last,
            Value value,
            List<Objection> wrong) {
        public String query() {
            return "which=%s&sort=%s&agency=%s".formatted(which, sort, agency);
        }
    }

    public record UnitCount(String unit, AgencyId agency, int open, int late) {}

    /// @param key     what the form sends back
    /// @param address page of the case
    /// @param days    working days open
    public record Row(
            OpenReview review, String key, String address, String unit, int days, String lamp, String light) {}

    @GetMapping("/workbench/coordination")
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "LATE") Which which,
            @RequestParam(defaultValue = "AGE") Sort sort,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "0") int page) {
        return page(request, which, sort, agency, Math.max(0, page), List.of());
    }

    @GetMapping("/workbench/coordination/export.csv")
    ResponseEntity<byte[]> export(
            HttpServletRequest request,
            @RequestParam(defaultValue = "LATE") Which which,
            @RequestParam(defaultValue = "AGE") Sort sort,
            @RequestParam(defaultValue = "") String agency) {
        var sheet = new CsvSheet("标题", "文号", "单位", "起", "工作日", "时限", "状态", "最近催办");
        for (var row : rows(units(request), which, sort, agency)) {
            var review = row.review();
            sheet.add(
                    review.title(),
                    review.number(),
                    row.unit(),
                    Formats.dateAndTime(review.since()),
                    String.valueOf(row.days()),
                    row.light(),
                    review.waits().chinese(),
                    review.reminder()
                            .map(reminder -> reminder.personName() + " " + reminder.on())
                            .orElse(""));
        }
        return ReportUpPages.csv(sheet, "保密审查催办 " + reviews.today());
    }

    @PostMapping("/workbench/coordination/remind")
    ModelAndView remind(HttpServletRequest request, RedirectAttributes flash) {
        units(request);
        var key = Typed.of(request).text("review");
        if (!key.matches("[a-z-]{2,40}/[0-9a-f-]{36}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var objections = reviews.remind(AccountGate.officer(request), new StreamId(key));
        if (objections.isEmpty()) {
            flash.addFlashAttribute(Frames.DONE, "已催办，该单位在办件和队列里可以看到");
            return new ModelAndView("redirect:/workbench/coordination");
        }
        return DossierController.refusal(page(request, Which.LATE, Sort.AGE, "", 0, objections));
    }

    private ModelAndView page(
            HttpServletRequest request, Which which, Sort sort, String agency, int page, List<Objection> wrong) {
        var units = units(request);
        var rows = rows(units, which, sort, agency);
        int from = Math.min(page * ROWS, rows.size());
        int to = Math.min(from + ROWS, rows.size());
        var all = rows(units, Which.ALL, Sort.UNIT, "");
        var shown = new Page(
                frames.of(request, "保密审查催办", "coordination"),
                which,
                sort,
                agency,
                all.stream()
                        .map(row -> row.review().agency())
                        .distinct()
                        .flatMap(id -> organs.find(id).stream())
                        .toList(),
                counts(all),
                rows.subList(from, to),
                page,
                to == rows.size(),
                value(),
                wrong);
        return new ModelAndView("workbench/coordination", "page", shown);
    }

    private static List<UnitCount> counts(List<Row> all) {
        Map<String, UnitCount> counts = new TreeMap<>();
        for (var row : all) {
            int late = row.lamp().equals("late") ? 1 : 0;
            counts.merge(
                    row.review().agency().value(),
                    new UnitCount(row.unit(), row.review().agency(), 1, late),
                    (one, other) -> new UnitCount(
                            one.unit(), one.agency(), one.open() + other.open(), one.late() + other.late()));
        }
        return counts.values().stream()
                .sorted(Comparator.comparingInt(UnitCount::late).reversed().thenComparing(UnitCount::unit))
                .toList();
    }

    private List<Row> rows(List<AgencyId> units, Which which, Sort sort, String agency) {
        int most = value().number();
        var rows = reviews.of(units).stream()
                .filter(review -> agency.isEmpty() || review.agency().value().equals(agency))
                .map(review -> row(review, most))
                .filter(row -> which == Which.ALL || row.lamp().equals("late"));
        return switch (sort) {
            case AGE -> rows.toList();
            case UNIT -> rows.sorted(Comparator.comparing(Row::unit)).toList();
        };
    }

    private Row row(OpenReview review, int most) {
        int days = reviews.age(review);
        var lamp = days > most ? "late" : days == most ? "warn" : "ok";
        var stream = review.caseStream().value();
        return new Row(
                review,
                stream,
                stream.startsWith("dossier/") ? "/workbench/dossiers/" + stream.substring(8) : "",
                organs.find(review.agency())
                        .map(Agency::shortName)
                        .orElse(review.agency().value()),
                days,
                lamp,
                days > most ? "超过 " + most + " 个工作日" : days == most ? "已满 " + most + " 个工作日" : "正常");
    }

    private Value value() {
        return packs.inForceOn(reviews.today()).value(ValueKey.REVIEW_OPEN_WARNING);
    }

    private static List<AgencyId> units(HttpServletRequest request) {
        return Optional.of(AccountGate.officer(request))
                .flatMap(OpenReviews::unitsOf)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
