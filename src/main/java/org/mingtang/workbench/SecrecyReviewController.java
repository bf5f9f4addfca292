package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.dossier.DossierCommand.PassStage;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.workbench.EvidenceFiles.HandedIn;
import org.mingtang.workbench.Wording.Reason;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secrecy review on the page of a dossier.
@Controller
class SecrecyReviewController {
    private final DossierDesk desk;
    private final EvidenceFiles evidence;
    private final DossierController dossiers;

    SecrecyReviewController(DossierDesk desk, EvidenceFiles evidence, DossierController dossiers) {
        this.desk = desk;
        this.evidence = evidence;
        this.dossiers = dossiers;
    }

    @PostMapping("/workbench/dossiers/{id}/secrecy-review")
    ModelAndView conclude(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam String stage,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        var view = dossiers.find(request, id);
        var typed = Typed.of(request);
        var officer = AccountGate.officer(request);
        var handedIn = evidence.look(file);
        var read = new TypedFinding(typed, desk.law());
        var reasons = reasons(handedIn, read);
        var finding = read.read(handedIn.proof());
        if (!reasons.isEmpty() || finding.isEmpty()) {
            return DossierController.refusal(
                    dossiers.page(request, view, Map.of(Field.STAGE, reasons), typed.values(), List.of()));
        }
        var signature = dossiers.signature(request, typed);
        var objections = desk.objections(
                officer,
                view.dossier(),
                new PassStage(stage, signature, finding.get().conclusion().chinese()));
        if (!objections.isEmpty()) {
            return dossiers.answer(request, view, new Outcome.Refused(objections), typed.values(), "", flash);
        }
        evidence.keep(handedIn);
        var outcome = desk.concludeSecrecyReview(
                officer, view.dossier().id(), DossierController.seen(request), stage, signature, finding.get());
        return dossiers.answer(request, view, outcome, typed.values(), "已作出保密审查结论", flash);
    }

    static List<Reason> reasons(HandedIn handedIn, TypedFinding read) {
        var reasons = new ArrayList<Reason>();
        if (handedIn instanceof HandedIn.Refused(var reason)) {
            reasons.add(reason);
        }
        reasons.addAll(read.reasons(handedIn.proof()));
        return reasons;
    }
}
