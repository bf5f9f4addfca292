package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.dossier.CoIssuer;
import org.mingtang.disclosure.dossier.Consultation;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview;
import org.mingtang.disclosure.dossier.DossierCommand.PassStage;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.secrecy.Conclusion;
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
    /// Chosen from no list: refused as a unit that is not registered.
    private static final AgencyId NO_UNIT = new AgencyId("none");

    private final DossierDesk desk;
    private final EvidenceFiles evidence;
    private final DossierController dossiers;
    private final Organs organs;

    SecrecyReviewController(DossierDesk desk, EvidenceFiles evidence, DossierController dossiers, Organs organs) {
        this.desk = desk;
        this.organs = organs;
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

    @PostMapping("/workbench/dossiers/{id}/level-opinion")
    ModelAndView level(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam Optional<String> level,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        return dossiers.act(
                request,
                dossiers.find(request, id),
                new OnReview.GiveLevelOpinion(
                        level.orElse(""), typed.text("remark"), dossiers.signature(request, typed)),
                "已出具保密审查意见",
                flash);
    }

    @PostMapping("/workbench/dossiers/{id}/ask-unit")
    ModelAndView ask(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var unit = organs.standingOn(desk.today()).stream()
                .filter(known -> known.id().value().equals(typed.text("agency")))
                .findFirst();
        var command = new OnReview.AskUnit(
                unit.map(Agency::id).orElse(NO_UNIT),
                unit.map(Agency::name).orElse(""),
                typed.choice(Consultation.Purpose.values(), "purpose").orElse(Consultation.Purpose.OPINION),
                typed.text("remark"));
        return dossiers.act(request, dossiers.find(request, id), command, "已征求" + command.name() + "意见", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/questions/{number}/withdraw")
    ModelAndView withdraw(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String number,
            RedirectAttributes flash) {
        return dossiers.act(
                request,
                dossiers.find(request, id),
                new OnReview.WithdrawQuestion(number(number), Typed.of(request).text("remark")),
                "已收回",
                flash);
    }

    @PostMapping("/workbench/dossiers/{id}/co-issuers")
    ModelAndView nameCoIssuers(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> co,
            RedirectAttributes flash) {
        var view = dossiers.find(request, id);
        var typed = Typed.of(request);
        var units = organs.standingOn(desk.today()).stream()
                .filter(unit -> co.contains(unit.id().value()))
                .map(unit -> new CoIssuer(Optional.of(unit.id()), unit.name()));
        var outside = typed.text("outside")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> new CoIssuer(Optional.empty(), name));
        var outcome = desk.act(
                AccountGate.officer(request),
                view.dossier().id(),
                DossierController.seen(request),
                new OnReview.NameCoIssuers(Stream.concat(units, outside).toList()));
        var kept = new HashMap<>(typed.values());
        kept.put(ReviewPanes.TICKED, co.isEmpty() ? "-" : String.join(" ", new HashSet<>(co)));
        return dossiers.answer(request, view, outcome, kept, "已保存联合发文单位", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/letter")
    ModelAndView letter(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        var view = dossiers.find(request, id);
        var typed = Typed.of(request);
        var handedIn = evidence.look(file);
        var conclusion = typed.choice(Conclusion.values(), "concluded");
        var dated = typed.date("dated");
        var proof = handedIn.proof();
        if (conclusion.isEmpty() || dated.isEmpty() || proof.isEmpty()) {
            return DossierController.refusal(dossiers.page(
                    request,
                    view,
                    Map.of(Field.UNIT, missing(conclusion.isEmpty(), dated.isEmpty(), handedIn)),
                    typed.values(),
                    List.of()));
        }
        var command = new OnReview.RecordLetter(
                typed.text("unit"), conclusion.get(), typed.text("remark"), dated.get(), proof.get());
        var officer = AccountGate.officer(request);
        var objections = desk.objections(officer, view.dossier(), command);
        if (!objections.isEmpty()) {
            return dossiers.answer(request, view, new Outcome.Refused(objections), typed.values(), "", flash);
        }
        evidence.keep(handedIn);
        var outcome = desk.act(officer, view.dossier().id(), DossierController.seen(request), command);
        return dossiers.answer(request, view, outcome, typed.values(), "已录入来函", flash);
    }

    private static List<Reason> missing(boolean conclusion, boolean dated, HandedIn handedIn) {
        var reasons = new ArrayList<Reason>();
        if (conclusion) {
            reasons.add(new Reason(Field.UNIT, "concluded", "请选择该单位的结论。", "SEC-15"));
        }
        if (dated) {
            reasons.add(new Reason(Field.UNIT, "dated", "请填写来函日期。", "SEC-15"));
        }
        switch (handedIn) {
            case HandedIn.Nothing _ -> reasons.add(new Reason(Field.UNIT, "file", "请上传来函。", "SEC-15"));
            case HandedIn.Refused(var reason) ->
                reasons.add(new Reason(Field.UNIT, "file", reason.message(), reason.clause()));
            case HandedIn.Taken _ -> {}
        }
        return reasons;
    }

    static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
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
