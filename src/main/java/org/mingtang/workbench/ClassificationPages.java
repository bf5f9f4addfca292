package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.Classification;
import org.mingtang.secrecy.undecided.Classification.Determination;
import org.mingtang.secrecy.undecided.Classification.Determiner;
import org.mingtang.secrecy.undecided.ClassificationId;
import org.mingtang.secrecy.undecided.ClassificationOutcome;
import org.mingtang.secrecy.undecided.ClassificationRules.Finding;
import org.mingtang.secrecy.undecided.Classifications;
import org.mingtang.secrecy.undecided.ReportUpList;
import org.mingtang.secrecy.undecided.ReportUps;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A referral under the Secrecy Law: by its neutral reference, never by title (SEC-19).
@Controller
public class ClassificationPages {
    private final Classifications classifications;
    private final ReportUps reportUps;
    private final Organs organs;
    private final Frames frames;

    ClassificationPages(Classifications classifications, ReportUps reportUps, Organs organs, Frames frames) {
        this.classifications = classifications;
        this.reportUps = reportUps;
        this.organs = organs;
        this.frames = frames;
    }

    /// @param obstacles why this officer cannot record the determination; empty when it can be
    public record Page(
            Frame frame,
            Classification classification,
            String unit,
            String caseAddress,
            List<Objection> obstacles,
            Sent sent,
            LocalDate today) {}

    @GetMapping("/workbench/classifications/{id}")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        return page(request, find(request, id), Sent.NOTHING);
    }

    @PostMapping("/workbench/classifications/{id}/determine")
    ModelAndView determine(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var classification = find(request, id);
        var typed = Typed.of(request);
        var finding = new Finding(
                Determination.of(typed.text("determination")),
                Determiner.of(typed.text("by")),
                typed.date("decidedOn"),
                typed.text("decision"));
        return switch (classifications.determine(AccountGate.officer(request), classification.id(), finding)) {
            case ClassificationOutcome.Done _ -> {
                flash.addFlashAttribute(Frames.DONE, "已登记认定结果");
                yield new ModelAndView("redirect:/workbench/classifications/" + classification.id());
            }
            case ClassificationOutcome.Refused refused ->
                DossierController.refusal(
                        page(request, classification, Sent.refused(request, "determine", refused.objections())));
        };
    }

    private ModelAndView page(HttpServletRequest request, Classification classification, Sent sent) {
        var officer = AccountGate.officer(request);
        var referred = classification.referred();
        boolean may = DossierPages.maySee(officer, referred.agency());
        var page = new Page(
                frames.of(request, referred.reference(), "report-ups"),
                classification,
                organs.find(referred.agency()).map(Agency::name).orElse(""),
                may && referred.caseStream().startsWith("dossier/")
                        ? "/workbench/dossiers/" + referred.caseStream().substring(8)
                        : "",
                classifications.obstacles(officer, classification),
                sent,
                reportUps.today());
        return new ModelAndView("workbench/classification", "page", page);
    }

    private Classification find(HttpServletRequest request, String id) {
        return Optional.of(id)
                .flatMap(ClassificationId::of)
                .flatMap(classifications::find)
                .filter(found -> maySee(AccountGate.officer(request), found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean maySee(Officer officer, Classification classification) {
        return officer.servesIn(classification.referred().agency()) || ReportUpList.readsAll(officer);
    }
}
