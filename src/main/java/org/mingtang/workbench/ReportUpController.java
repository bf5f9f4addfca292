package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.FileStore;
import org.mingtang.documents.Refusal;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Organs;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.CaseFile;
import org.mingtang.secrecy.undecided.ReportUp;
import org.mingtang.secrecy.undecided.ReportUpCommand;
import org.mingtang.secrecy.undecided.ReportUpCommand.*;
import org.mingtang.secrecy.undecided.ReportUpId;
import org.mingtang.secrecy.undecided.ReportUpOutcome;
import org.mingtang.secrecy.undecided.ReportUpView;
import org.mingtang.secrecy.undecided.ReportUps;
import org.mingtang.secrecy.undecided.Undecided;
import org.mingtang.secrecy.undecided.UndecidedCases;
import org.mingtang.secrecy.undecided.Verdict;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/// The page of a report-up and what unit and authority do on it.
@Controller
public class ReportUpController {
    private final ReportUps reportUps;
    private final UndecidedCases cases;
    private final DocumentDesk documents;
    private final FileStore files;
    private final Organs organs;
    private final Frames frames;

    ReportUpController(
            ReportUps reportUps,
            UndecidedCases cases,
            DocumentDesk documents,
            FileStore files,
            Organs organs,
            Frames frames) {
        this.reportUps = reportUps;
        this.cases = cases;
        this.documents = documents;
        this.files = files;
        this.organs = organs;
        this.frames = frames;
    }

    /// @param caseAddress page of the case in the workbench
    /// @param since       what others did since the page was shown
    public record Page(
            Frame frame,
            ReportUpView view,
            String unit,
            String caseAddress,
            ReportUpTime time,
            List<ReportUpActs.Act> acts,
            List<JournalLines.Line> journal,
            Sent sent,
            List<String> since,
            LocalDate today) {
        public ReportUp reportUp() {
            return view.reportUp();
        }

        /// Largest file that is taken in, in bytes.
        public long mostBytes() {
            return DocumentLimits.standard().fileBytes();
        }
    }

    @GetMapping("/workbench/report-ups/{id}")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        return page(request, find(request, id), Sent.NOTHING, List.of());
    }

    /// Where a request ends that was too large to be read.
    @GetMapping(value = "/workbench/report-ups/{id}", params = OversizedUploads.REFUSED)
    ModelAndView tooLarge(HttpServletRequest request, @PathVariable String id) {
        var refusal = Refusal.tooLarge(DocumentLimits.standard().fileBytes());
        var objection = Objection.at("file", refusal.message() + refusal.advice(), "SEC-10");
        return page(request, find(request, id), new Sent("", java.util.Map.of(), List.of(objection)), List.of());
    }

    @PostMapping("/workbench/report-ups/{id}/acknowledge")
    ModelAndView acknowledge(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var typed = Typed.of(request);
        return act(request, id, "acknowledge", new Acknowledge(typed.date("receivedOn")), "已签收，答复期限开始计算", flash);
    }

    @PostMapping("/workbench/report-ups/{id}/ask")
    ModelAndView ask(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        return act(request, id, "ask", new AskForMaterial(Typed.of(request).text("what")), "已要求补充材料", flash);
    }

    @PostMapping("/workbench/report-ups/{id}/supply")
    ModelAndView supply(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        var note = Typed.of(request).text("note");
        return act(request, id, "supply", file, came -> new SupplyMaterial(note, came), "已补充材料", flash);
    }

    @PostMapping("/workbench/report-ups/{id}/waive")
    ModelAndView waive(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        return act(request, id, "waive", new WaiveMaterial(Typed.of(request).text("waiver")), "已说明不再需要补充", flash);
    }

    @PostMapping("/workbench/report-ups/{id}/extend")
    ModelAndView extend(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var days = typed.text("workingDays");
        var command = new Extend(days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0, typed.text("extension"));
        return act(request, id, "extend", command, "已延长答复，报送单位可以看到新的期限", flash);
    }

    @PostMapping("/workbench/report-ups/{id}/answer")
    ModelAndView answer(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        var typed = Typed.of(request);
        return act(
                request,
                id,
                "answer",
                file,
                came -> new Answer(
                        Verdict.of(typed.text("verdict")), typed.text("reasons"), typed.text("number"), came),
                "已答复",
                flash);
    }

    @PostMapping("/workbench/report-ups/{id}/take-back")
    ModelAndView takeBack(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        return act(request, id, "take-back", new TakeBack(Typed.of(request).text("reason")), "已撤回", flash);
    }

    @GetMapping("/workbench/report-ups/{id}/files/{hash}")
    ResponseEntity<InputStreamResource> download(
            HttpServletRequest request, @PathVariable String id, @PathVariable String hash) throws IOException {
        var reportUp = find(request, id).reportUp();
        var file = reportUp.files().stream()
                .filter(each -> each.hash().hex().equals(hash))
                .findFirst()
                .filter(_ -> !isStateSecret(reportUp))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return download(file, files);
    }

    private boolean isStateSecret(ReportUp reportUp) {
        return cases.of(new StreamId(reportUp.subject().stream())) instanceof Undecided.StateSecret;
    }

    private static ResponseEntity<InputStreamResource> download(CaseFile file, FileStore files) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Security-Policy", "sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(files.open(file.hash())));
    }

    /// With a file, which is kept only when nothing else stands against the act.
    private ModelAndView act(
            HttpServletRequest request,
            String id,
            String key,
            MultipartFile file,
            Function<List<CaseFile>, ReportUpCommand> command,
            String done,
            RedirectAttributes flash)
            throws IOException {
        var view = find(request, id);
        var handed = HandedIn.of(file, "file", "SEC-10", documents);
        var objections = new java.util.ArrayList<>(
                reportUps.objections(AccountGate.officer(request), view, command.apply(handed.files())));
        handed.refused().ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return refused(request, view, key, objections);
        }
        handed.keep(documents);
        return act(request, id, key, command.apply(handed.files()), done, flash);
    }

    private ModelAndView act(
            HttpServletRequest request,
            String id,
            String key,
            ReportUpCommand command,
            String done,
            RedirectAttributes flash) {
        var view = find(request, id);
        var outcome = reportUps.act(
                AccountGate.officer(request), view.reportUp().id(), DossierController.seen(request), command);
        return switch (outcome) {
            case ReportUpOutcome.Done reached -> {
                flash.addFlashAttribute(Frames.DONE, done);
                yield new ModelAndView("redirect:/workbench/report-ups/" + reached.id());
            }
            case ReportUpOutcome.Refused refused -> refused(request, view, key, refused.objections());
            case ReportUpOutcome.Stale stale -> {
                var since = ReportUpLines.of(stale.since()).stream()
                        .map(line -> line.who() + "：" + line.what())
                        .toList();
                var sent = new Sent(key, Typed.of(request).values(), List.of());
                var shown = page(request, find(request, id), sent, since);
                shown.setStatus(HttpStatus.CONFLICT);
                yield shown;
            }
        };
    }

    private ModelAndView refused(
            HttpServletRequest request, ReportUpView view, String key, List<Objection> objections) {
        return DossierController.refusal(page(request, view, Sent.refused(request, key, objections), List.of()));
    }

    private ModelAndView page(HttpServletRequest request, ReportUpView view, Sent sent, List<String> since) {
        var reportUp = view.reportUp();
        var subject = reportUp.subject();
        var page = new Page(
                frames.of(request, "报上级确定：" + subject.title(), "report-ups"),
                view,
                organs.find(subject.agency()).map(Agency::name).orElse(""),
                caseAddress(request, subject.stream(), reportUp),
                ReportUpTime.of(reportUp, reportUps.clock(view), reportUps.today(), reportUps.calendar(view)),
                ReportUpActs.of(reportUps, view, AccountGate.officer(request)),
                ReportUpLines.of(view.entries()),
                sent,
                since,
                reportUps.today());
        return new ModelAndView("workbench/report-up", "page", page);
    }

    /// The secrecy bureau reads what was reported, not the whole dossier.
    private static String caseAddress(HttpServletRequest request, String stream, ReportUp reportUp) {
        boolean may = DossierPages.maySee(
                AccountGate.officer(request), reportUp.subject().agency());
        return may && stream.startsWith("dossier/") ? "/workbench/dossiers/" + stream.substring(8) : "";
    }

    private ReportUpView find(HttpServletRequest request, String id) {
        return Optional.of(id)
                .flatMap(ReportUpId::of)
                .flatMap(reportUps::find)
                .filter(view -> ReportUps.maySee(AccountGate.officer(request), view.reportUp()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
