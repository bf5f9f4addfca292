package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.DossierReadings;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.UndecidedDossiers;
import org.mingtang.documents.FindingKind;
import org.mingtang.secrecy.reading.CaseReading;
import org.mingtang.secrecy.reading.FindingDecision;
import org.mingtang.secrecy.reading.FoundItem;
import org.mingtang.secrecy.undecided.Undecided;
import org.mingtang.workbench.ReadingPage.Refused;
import org.mingtang.workbench.ReadingPage.Show;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The machine reading of a dossier's papers: findings marked in the text, each decided with one key (SEC-12).
@Controller
class ReadingController {
    private final DossierPages pages;
    private final DossierReadings readings;
    private final UndecidedDossiers undecided;
    private final Frames frames;

    ReadingController(DossierPages pages, DossierReadings readings, UndecidedDossiers undecided, Frames frames) {
        this.pages = pages;
        this.readings = readings;
        this.undecided = undecided;
        this.frames = frames;
    }

    @GetMapping("/workbench/dossiers/{id}/reading")
    ModelAndView show(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "OPEN") Show show,
            @RequestParam(defaultValue = "") String at) {
        var view = find(request, id);
        var reading = readings.of(view.dossier());
        var inHand = at.isEmpty() ? next(reading, "").orElse("") : at;
        return page(request, view, reading, show, inHand, Optional.empty());
    }

    @PostMapping("/workbench/dossiers/{id}/reading")
    ModelAndView decide(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam FindingDecision decision,
            @RequestParam(defaultValue = "OPEN") Show show) {
        var view = find(request, id);
        var reason = Typed.of(request).text("reason");
        var before = readings.of(view.dossier());
        var refusal = readings.decide(AccountGate.officer(request), view.dossier(), key, decision, reason);
        if (refusal.isPresent()) {
            return refused(request, view, show, key, new Refused(refusal.get(), reason));
        }
        return back(id, show, next(before, key).orElse(""));
    }

    @PostMapping("/workbench/dossiers/{id}/reading/rest")
    ModelAndView decideRest(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam FindingKind kind,
            @RequestParam FindingDecision decision,
            @RequestParam(defaultValue = "OPEN") Show show) {
        var view = find(request, id);
        return readings.decideRest(AccountGate.officer(request), view.dossier(), kind, decision)
                .map(refusal -> refused(request, view, show, "", new Refused(refusal, "")))
                .orElseGet(() -> back(id, show, ""));
    }

    @PostMapping("/workbench/dossiers/{id}/reading/reopen")
    ModelAndView reopen(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam(defaultValue = "OPEN") Show show,
            RedirectAttributes flash) {
        var view = find(request, id);
        return readings.reopen(AccountGate.officer(request), view.dossier(), key)
                .map(refusal -> refused(request, view, show, key, new Refused(refusal, "")))
                .orElseGet(() -> {
                    flash.addFlashAttribute(Frames.DONE, "已撤销，请重新确认");
                    return back(id, show, key);
                });
    }

    /// The next finding that is open, in the order of the page, after the one in hand; from the beginning after the
    /// last.
    private static Optional<String> next(CaseReading reading, String key) {
        var open = List.of(FindingKind.values()).stream()
                .flatMap(kind -> reading.items().stream().filter(item -> item.kind() == kind))
                .filter(item -> item.isOpen() || item.key().equals(key))
                .map(FoundItem::key)
                .toList();
        int at = open.indexOf(key);
        var others = open.stream().skip(at + 1).findFirst();
        return others.or(() -> open.stream().filter(other -> !other.equals(key)).findFirst());
    }

    private ModelAndView refused(HttpServletRequest request, DossierView view, Show show, String at, Refused refused) {
        return DossierController.refusal(
                page(request, view, readings.of(view.dossier()), show, at, Optional.of(refused)));
    }

    private ModelAndView page(
            HttpServletRequest request,
            DossierView view,
            CaseReading reading,
            Show show,
            String at,
            Optional<Refused> refused) {
        var objection = readings.objection(AccountGate.officer(request), view.dossier());
        var frame = frames.of(request, "机器阅读", "dossiers");
        return new ModelAndView(
                "workbench/reading", "page", new ReadingPage(frame, view, reading, show, at, objection, refused));
    }

    private static ModelAndView back(String id, Show show, String at) {
        var fragment = at.isEmpty() ? "" : "#f-" + at;
        return new ModelAndView("redirect:/workbench/dossiers/" + id + "/reading?show=" + show
                + (at.isEmpty() ? "" : "&at=" + at) + fragment);
    }

    private DossierView find(HttpServletRequest request, String id) {
        return pages.find(id, AccountGate.officer(request))
                // the text of a state secret is shown to nobody
                .filter(view -> !(undecided.of(view.dossier()) instanceof Undecided.StateSecret))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
