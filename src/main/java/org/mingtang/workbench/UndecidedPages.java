package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.UndecidedDossiers;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.Refusal;
import org.mingtang.regulation.Citation;
import org.mingtang.regulation.Period;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.regulation.Term;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.Authority;
import org.mingtang.secrecy.undecided.CaseFile;
import org.mingtang.secrecy.undecided.Classification.Determiner;
import org.mingtang.secrecy.undecided.Classification.Question;
import org.mingtang.secrecy.undecided.ClassificationOutcome;
import org.mingtang.secrecy.undecided.ClassificationRules.Referral;
import org.mingtang.secrecy.undecided.Classifications;
import org.mingtang.secrecy.undecided.Doubt;
import org.mingtang.secrecy.undecided.ReportUpCommand.Open;
import org.mingtang.secrecy.undecided.ReportUpOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a unit that cannot decide about a dossier chooses its way: the ordinary report-up, or the Secrecy Law's.
@Controller
public class UndecidedPages {
    private final DossierPages dossiers;
    private final DossierDesk desk;
    private final UndecidedDossiers undecided;
    private final DocumentDesk documents;
    private final Frames frames;

    UndecidedPages(
            DossierPages dossiers,
            DossierDesk desk,
            UndecidedDossiers undecided,
            DocumentDesk documents,
            Frames frames) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.undecided = undecided;
        this.documents = documents;
        this.frames = frames;
    }

    /// @param shut      why it cannot be reported; empty when it can
    /// @param shutAsSecret why it cannot be referred under the Secrecy Law; empty when it can
    /// @param answer    what the authority has for its answer; empty where the district's rules set no period
    /// @param materials what goes with a report-up by the district's rules
    /// @param cites     the articles of the Secrecy Law in force today
    public record Page(
            Frame frame,
            DossierView view,
            List<Objection> shut,
            List<Objection> shutAsSecret,
            Optional<Period> answer,
            List<Term> materials,
            List<Citation> cites,
            Sent sent) {
        public String title() {
            var title = view.dossier().form().title();
            return title.isBlank() ? "新文件" : title;
        }

        /// Largest file that is taken in, in bytes.
        public long mostBytes() {
            return DocumentLimits.standard().fileBytes();
        }
    }

    @GetMapping("/workbench/dossiers/{id}/undecided")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        return page(request, find(request, id), Sent.NOTHING);
    }

    /// Where a request ends that was too large to be read.
    @GetMapping(value = "/workbench/dossiers/{id}/undecided", params = OversizedUploads.REFUSED)
    ModelAndView tooLarge(HttpServletRequest request, @PathVariable String id) {
        var refusal = Refusal.tooLarge(DocumentLimits.standard().fileBytes());
        var objection = Objection.at("file", refusal.message() + refusal.advice(), "SEC-10");
        return page(request, find(request, id), new Sent("report-up", Map.of(), List.of(objection)));
    }

    @PostMapping("/workbench/dossiers/{id}/undecided/report-up")
    ModelAndView reportUp(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        var view = find(request, id);
        var officer = AccountGate.officer(request);
        var handed = HandedIn.of(file, "file", "SEC-10", documents);
        var command = open(Typed.of(request), handed.files());
        var objections = new ArrayList<>(undecided.objections(officer, view.dossier(), command));
        handed.refused().ifPresent(refusal -> {
            objections.removeIf(objection -> objection.field().equals("file"));
            objections.add(refusal);
        });
        if (!objections.isEmpty()) {
            return refused(request, view, "report-up", objections);
        }
        handed.keep(documents);
        return switch (undecided.reportUp(officer, view.dossier().id(), command)) {
            case ReportUpOutcome.Done done -> {
                flash.addFlashAttribute(
                        Frames.DONE, "已报" + command.authority().orElseThrow().chinese() + "确定，答复之前不能作出审查结论");
                yield new ModelAndView("redirect:/workbench/report-ups/" + done.id());
            }
            case ReportUpOutcome.Refused refused -> refused(request, view, "report-up", refused.objections());
            case ReportUpOutcome.Stale _ -> throw new IllegalStateException("a new report-up cannot be stale");
        };
    }

    @PostMapping("/workbench/dossiers/{id}/undecided/referral")
    ModelAndView refer(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var view = find(request, id);
        var typed = Typed.of(request);
        var referral = new Referral(Question.of(typed.text("question")), Determiner.of(typed.text("to")));
        var outcome =
                undecided.refer(AccountGate.officer(request), view.dossier().id(), referral);
        return switch (outcome) {
            case ClassificationOutcome.Done done -> {
                flash.addFlashAttribute(Frames.DONE, "已登记报送，认定结果登记之前一律不得公开");
                yield new ModelAndView("redirect:/workbench/classifications/" + done.id());
            }
            case ClassificationOutcome.Refused refused -> refused(request, view, "referral", refused.objections());
        };
    }

    private static Open open(Typed typed, List<CaseFile> letter) {
        var doubts = Stream.of(Doubt.values())
                .filter(doubt -> !typed.text("doubt." + doubt.name()).isEmpty())
                .toList();
        return new Open(
                Authority.of(typed.text("authority")),
                doubts,
                typed.text("explanation"),
                letter.stream().findFirst(),
                typed.text("letterNumber"));
    }

    private ModelAndView refused(HttpServletRequest request, DossierView view, String act, List<Objection> objections) {
        return DossierController.refusal(page(request, view, Sent.refused(request, act, objections)));
    }

    private ModelAndView page(HttpServletRequest request, DossierView view, Sent sent) {
        var law = desk.law();
        var page = new Page(
                frames.of(request, "不能确定能否公开", "dossiers"),
                view,
                undecided.mayReport(view.dossier()),
                undecided.mayRefer(view.dossier()),
                law.findPeriod(PeriodKey.SECRECY_REPORT_UP),
                law.reportUpMaterials(),
                Classifications.cites(law),
                sent);
        return new ModelAndView("workbench/undecided", "page", page);
    }

    private DossierView find(HttpServletRequest request, String id) {
        return dossiers.find(id, AccountGate.officer(request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
