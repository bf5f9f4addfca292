package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.secrecy.ReviewId;
import org.mingtang.secrecy.oversight.Inspection;
import org.mingtang.secrecy.oversight.Inspection.State;
import org.mingtang.secrecy.oversight.InspectionCommand;
import org.mingtang.secrecy.oversight.InspectionCommand.*;
import org.mingtang.secrecy.oversight.InspectionId;
import org.mingtang.secrecy.oversight.InspectionOutcome;
import org.mingtang.secrecy.oversight.InspectionRules;
import org.mingtang.secrecy.oversight.Inspections;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Inspection of secrecy review by the secrecy bureau (SEC-18): records of all units, samples, findings, and what units
/// put right.
@Controller
public class InspectionPages {
    private static final int ROWS = 25;

    private final Inspections inspections;
    private final Organs organs;
    private final Frames frames;

    InspectionPages(Inspections inspections, Organs organs, Frames frames) {
        this.inspections = inspections;
        this.organs = organs;
        this.frames = frames;
    }

    /// @param bureau whether the officer may draw a sample
    public record ListPage(
            Frame frame, List<Row> rows, boolean bureau, List<Agency> units, Sent sent, LocalDate today) {}

    public record Row(Inspection inspection, String unit, long settled, long toRectify) {}

    /// @param items     those this officer may see
    /// @param drawnSame whether drawing again gives the same sample
    /// @param mayClose  whether nothing is left to do
    public record CasePage(
            Frame frame,
            Inspections.View view,
            String unit,
            List<ItemRow> items,
            boolean bureau,
            boolean drawnSame,
            boolean mayClose,
            Sent sent,
            boolean stale,
            LocalDate today) {
        public Inspection inspection() {
            return view.inspection();
        }
    }

    /// @param record   page of the record of review
    /// @param answers  whether this officer may answer for the unit now
    public record ItemRow(
            Inspection.Item item, int place, String key, String unit, String title, String record, boolean answers) {}

    public record RecordsPage(
            Frame frame, List<RecordRow> rows, List<Agency> units, String agency, int page, boolean last) {}

    public record RecordRow(Inspections.Listed review, String unit, String record) {}

    @GetMapping("/workbench/inspections")
    ModelAndView list(HttpServletRequest request) {
        return list(request, Sent.NOTHING);
    }

    @PostMapping("/workbench/inspections")
    ModelAndView draw(HttpServletRequest request, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var size = typed.text("size");
        var draw = new Draw(
                ReportUpPages.unit(typed.text("agency")),
                typed.date("from"),
                typed.date("until"),
                size.matches("\\d{1,4}") ? Integer.parseInt(size) : 0,
                typed.text("seed"));
        return switch (inspections.draw(AccountGate.officer(request), draw)) {
            case InspectionOutcome.Done done -> {
                flash.addFlashAttribute(Frames.DONE, "已抽取样本");
                yield new ModelAndView("redirect:/workbench/inspections/" + done.id());
            }
            case InspectionOutcome.Refused refused ->
                DossierController.refusal(list(request, Sent.refused(request, "draw", refused.objections())));
            case InspectionOutcome.Stale _ -> throw new IllegalStateException("a new inspection cannot be stale");
        };
    }

    @GetMapping("/workbench/inspections/records")
    ModelAndView records(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "0") int page) {
        if (!InspectionRules.isBureau(AccountGate.officer(request))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int shown = Math.clamp(page, 0, 100_000);
        var found = inspections.records(ReportUpPages.unit(agency), shown * ROWS, ROWS + 1);
        var rows = found.stream()
                .limit(ROWS)
                .map(review -> new RecordRow(
                        review,
                        shortName(review.agency()),
                        record(review.caseStream().value())))
                .toList();
        var view = new RecordsPage(
                frames.of(request, "保密审查记录", "inspections"),
                rows,
                organs.standingOn(inspections.today()),
                agency,
                shown,
                found.size() <= ROWS);
        return new ModelAndView("workbench/review-records", "page", view);
    }

    @GetMapping("/workbench/inspections/{id}")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        return page(request, find(request, id), Sent.NOTHING, false);
    }

    @PostMapping("/workbench/inspections/{id}/sound")
    ModelAndView sound(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var typed = Typed.of(request);
        return act(request, id, "sound", new FindSound(review(typed), typed.text("remark")), "已记录：符合要求", flash);
    }

    @PostMapping("/workbench/inspections/{id}/faulty")
    ModelAndView faulty(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var command = new FindFaulty(review(typed), typed.text("finding"), typed.date("rectifyBy"));
        return act(request, id, "faulty", command, "已提出问题，限期整改", flash);
    }

    @PostMapping("/workbench/inspections/{id}/rectify")
    ModelAndView rectify(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var typed = Typed.of(request);
        return act(request, id, "rectify", new Rectify(review(typed), typed.text("what")), "已报整改情况", flash);
    }

    @PostMapping("/workbench/inspections/{id}/accept")
    ModelAndView accept(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var typed = Typed.of(request);
        return act(request, id, "accept", new Accept(review(typed), typed.text("remark")), "已确认整改完成", flash);
    }

    @PostMapping("/workbench/inspections/{id}/close")
    ModelAndView close(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        return act(request, id, "close", new Close(Typed.of(request).text("summary")), "检查已经结束", flash);
    }

    private ModelAndView act(
            HttpServletRequest request,
            String id,
            String key,
            InspectionCommand command,
            String done,
            RedirectAttributes flash) {
        var view = find(request, id);
        var outcome = inspections.act(
                AccountGate.officer(request), view.inspection().id(), DossierController.seen(request), command);
        return switch (outcome) {
            case InspectionOutcome.Done reached -> {
                flash.addFlashAttribute(Frames.DONE, done);
                yield new ModelAndView("redirect:/workbench/inspections/" + reached.id());
            }
            case InspectionOutcome.Refused refused ->
                DossierController.refusal(page(
                        request,
                        view,
                        Sent.refused(request, key + " " + Typed.of(request).text("review"), refused.objections()),
                        false));
            case InspectionOutcome.Stale _ -> {
                var sent = new Sent(
                        key + " " + Typed.of(request).text("review"),
                        Typed.of(request).values(),
                        List.of());
                var shown = page(request, find(request, id), sent, true);
                shown.setStatus(HttpStatus.CONFLICT);
                yield shown;
            }
        };
    }

    private ModelAndView list(HttpServletRequest request, Sent sent) {
        var officer = AccountGate.officer(request);
        boolean bureau = InspectionRules.isBureau(officer);
        var page = new ListPage(
                frames.of(request, "保密检查", "inspections"),
                inspections.list(officer).stream()
                        .map(inspection -> row(inspection, officer, bureau))
                        .toList(),
                bureau,
                bureau ? organs.standingOn(inspections.today()) : List.of(),
                sent,
                inspections.today());
        return new ModelAndView("workbench/inspections", "page", page);
    }

    private Row row(Inspection inspection, Officer officer, boolean bureau) {
        var mine = inspection.items().stream()
                .filter(item -> bureau || officer.servesIn(item.sampled().agency()))
                .toList();
        var agency = inspection.drawn().agency();
        return new Row(
                inspection,
                agency.isEmpty() ? "全部单位" : shortName(new AgencyId(agency)),
                mine.stream().filter(item -> item.state().settled()).count(),
                mine.stream().filter(item -> item.state() == State.TO_RECTIFY).count());
    }

    private ModelAndView page(HttpServletRequest request, Inspections.View view, Sent sent, boolean stale) {
        var officer = AccountGate.officer(request);
        boolean bureau = InspectionRules.isBureau(officer);
        var inspection = view.inspection();
        var drawn = inspection.drawn();
        var page = new CasePage(
                frames.of(request, "保密检查", "inspections"),
                view,
                drawn.agency().isEmpty() ? "全部单位" : shortName(new AgencyId(drawn.agency())),
                items(inspection, officer, bureau),
                bureau,
                bureau
                        && inspections
                                .drawnAgain(inspection)
                                .equals(inspection.items().stream()
                                        .map(item -> item.sampled().review())
                                        .toList()),
                inspection.items().stream().allMatch(item -> item.state().settled()),
                sent,
                stale,
                inspections.today());
        return new ModelAndView("workbench/inspection", "page", page);
    }

    private List<ItemRow> items(Inspection inspection, Officer officer, boolean bureau) {
        var rows = new java.util.ArrayList<ItemRow>();
        int place = 0;
        for (var item : inspection.items()) {
            place++;
            var sampled = item.sampled();
            if (bureau || officer.servesIn(sampled.agency())) {
                var title = inspections
                        .review(sampled.review(), sampled.caseStream())
                        .map(review -> review.subject().title())
                        .orElse("");
                rows.add(new ItemRow(
                        item,
                        place,
                        sampled.review().value().toString(),
                        shortName(sampled.agency()),
                        title,
                        record(sampled.caseStream()),
                        item.state() == State.TO_RECTIFY && InspectionRules.mayAnswer(officer, sampled.agency())));
            }
        }
        return rows;
    }

    private static String record(String caseStream) {
        return caseStream.startsWith("dossier/")
                ? "/workbench/dossiers/" + caseStream.substring(8) + "/secrecy-review"
                : "";
    }

    private String shortName(AgencyId agency) {
        return organs.find(agency).map(Agency::shortName).orElse(agency.value());
    }

    private static ReviewId review(Typed typed) {
        var key = typed.text("review");
        if (!key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return new ReviewId(new UUID(0, 0));
        }
        return new ReviewId(UUID.fromString(key));
    }

    private Inspections.View find(HttpServletRequest request, String id) {
        return Optional.of(id)
                .flatMap(InspectionId::of)
                .flatMap(inspections::find)
                .filter(view -> Inspections.maySee(AccountGate.officer(request), view.inspection()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
