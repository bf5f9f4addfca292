package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.dossier.Consultation.Verdict;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview;
import org.mingtang.organs.Organs;
import org.mingtang.workbench.Wording.Reason;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the secrecy reviewers of other units do on a case: they answer a question (SEC-07), or conclude on a document
/// that their unit issues too (SEC-15).
@Controller
class AskedController {
    private final DossierDesk desk;
    private final AskedPages pages;
    private final PaperController papers;
    private final EvidenceFiles evidence;
    private final Organs organs;
    private final Wording wording;

    AskedController(
            DossierDesk desk,
            AskedPages pages,
            PaperController papers,
            EvidenceFiles evidence,
            Organs organs,
            Wording wording) {
        this.desk = desk;
        this.pages = pages;
        this.papers = papers;
        this.evidence = evidence;
        this.organs = organs;
        this.wording = wording;
    }

    @GetMapping("/workbench/reviews")
    ModelAndView queue(HttpServletRequest request) {
        return new ModelAndView("workbench/asked", "page", pages.queue(request));
    }

    @GetMapping("/workbench/reviews/{id}")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        return page(request, find(request, id), List.of(), Map.of(), List.of());
    }

    @GetMapping("/workbench/reviews/{id}/papers/{hash}")
    ResponseEntity<InputStreamResource> paper(
            HttpServletRequest request, @PathVariable String id, @PathVariable String hash) throws IOException {
        var paper = find(request, id).dossier().papers().stream()
                .filter(placed -> placed.hash().hex().equals(hash))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return papers.attachment(paper.hash(), paper.name(), paper.bytes());
    }

    @PostMapping("/workbench/reviews/{id}/answer")
    ModelAndView answer(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String number,
            RedirectAttributes flash) {
        var view = find(request, id);
        var typed = Typed.of(request);
        var verdict = typed.choice(Verdict.values(), "verdict");
        if (verdict.isEmpty()) {
            return refusal(request, view, List.of(TypedFinding.at("verdict", "请选择是否同意公开。", "SEC-07")), typed.values());
        }
        var officer = AccountGate.officer(request);
        var command = new OnReview.AnswerUnit(
                SecrecyReviewController.number(number),
                verdict.get(),
                typed.text("remark"),
                typed.signature(officer, desk.today(), organs));
        var outcome = desk.act(officer, view.dossier().id(), DossierController.seen(request), command);
        return done(request, view, outcome, typed.values(), "已答复", flash);
    }

    @PostMapping("/workbench/reviews/{id}/conclude")
    ModelAndView conclude(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        var view = find(request, id);
        var typed = Typed.of(request);
        var officer = AccountGate.officer(request);
        var unit = AskedPages.units(officer).stream()
                .filter(own -> own.value().equals(typed.text("agency")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var handedIn = evidence.look(file);
        var read = new TypedFinding(typed, desk.law());
        var reasons = SecrecyReviewController.reasons(handedIn, read);
        var finding = read.read(handedIn.proof());
        if (!reasons.isEmpty() || finding.isEmpty()) {
            return refusal(request, view, reasons, typed.values());
        }
        var signature = typed.signature(officer, desk.today(), organs);
        var objections = desk.objections(
                officer,
                view.dossier(),
                new OnReview.ConcludeJointly(unit, finding.get().conclusion(), signature));
        if (!objections.isEmpty()) {
            return refusal(request, view, wording.of(objections), typed.values());
        }
        evidence.keep(handedIn);
        var outcome = desk.concludeJointReview(
                officer, view.dossier().id(), DossierController.seen(request), unit, signature, finding.get());
        return done(request, view, outcome, typed.values(), "已作出本单位保密审查结论", flash);
    }

    private ModelAndView done(
            HttpServletRequest request,
            DossierView view,
            Outcome outcome,
            Map<String, String> typed,
            String done,
            RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Done _ -> {
                flash.addFlashAttribute(Frames.DONE, done);
                yield new ModelAndView("redirect:/workbench/reviews");
            }
            case Outcome.Refused refused -> refusal(request, view, wording.of(refused.issues()), typed);
            case Outcome.Stale _ -> {
                var fresh = find(request, view.dossier().id().toString());
                var shown = page(request, fresh, List.of(), typed, List.of("此件有新的办理，您的操作没有执行。请看过后再办。"));
                shown.setStatus(HttpStatus.CONFLICT);
                yield shown;
            }
        };
    }

    private ModelAndView refusal(
            HttpServletRequest request, DossierView view, List<Reason> reasons, Map<String, String> typed) {
        return DossierController.refusal(page(request, view, reasons, typed, List.of()));
    }

    private ModelAndView page(
            HttpServletRequest request,
            DossierView view,
            List<Reason> reasons,
            Map<String, String> typed,
            List<String> since) {
        return new ModelAndView("workbench/asked-review", "page", pages.page(request, view, reasons, typed, since));
    }

    private DossierView find(HttpServletRequest request, String id) {
        return pages.find(id, AccountGate.officer(request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
