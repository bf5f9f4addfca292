package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.UndecidedDossiers;
import org.mingtang.disclosure.dossier.DossierCommand.FillForm;
import org.mingtang.disclosure.dossier.DossierCommand.PlacePaper;
import org.mingtang.disclosure.dossier.HandlingForm;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.DocumentFacts;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileStore;
import org.mingtang.documents.OfficialDocumentReader;
import org.mingtang.documents.Reception;
import org.mingtang.documents.Refusal;
import org.mingtang.secrecy.undecided.Undecided;
import org.mingtang.workbench.Wording.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/// Files of a dossier: taken in, looked at, read; facts read from a document fill what the form leaves empty.
@Controller
class PaperController {
    private static final Logger LOG = LoggerFactory.getLogger(PaperController.class);

    private final DossierDesk desk;
    private final DocumentDesk documents;
    private final FileStore files;
    private final DossierController dossiers;
    private final EvidenceFiles evidence;
    private final UndecidedDossiers undecided;

    PaperController(
            DossierDesk desk,
            DocumentDesk documents,
            FileStore files,
            DossierController dossiers,
            EvidenceFiles evidence,
            UndecidedDossiers undecided) {
        this.evidence = evidence;
        this.desk = desk;
        this.documents = documents;
        this.files = files;
        this.dossiers = dossiers;
        this.undecided = undecided;
    }

    @PostMapping("/workbench/dossiers/{id}/papers")
    ModelAndView upload(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam Paper.Part part,
            RedirectAttributes flash)
            throws IOException {
        var view = dossiers.find(request, id);
        var name = name(file);
        return switch (documents.receive(file.getBytes(), name)) {
            case Reception.Refused refused -> {
                LOG.info(
                        "upload refused: {} by {}",
                        refused.refusal().code(),
                        AccountGate.account(request).login());
                yield refusal(
                        request,
                        view,
                        refused.refusal().message() + refused.refusal().advice(),
                        refused.refusal().code() == Refusal.Code.SECRECY_MARK ? "SEC-06" : "ACT-01");
            }
            case Reception.Received received -> place(request, view, received, name, part, flash);
        };
    }

    private ModelAndView place(
            HttpServletRequest request,
            DossierView view,
            Reception.Received received,
            String name,
            Paper.Part part,
            RedirectAttributes flash)
            throws IOException {
        var facts = new OfficialDocumentReader().read(received.text());
        var paper = new Paper(
                received.hash(),
                part,
                received.kind(),
                name,
                received.size(),
                facts.annotation(),
                facts.documentNumber().map(Object::toString),
                received.text().unread());
        var officer = AccountGate.officer(request);
        var id = view.dossier().id();
        var objections = desk.objections(officer, view.dossier(), new PlacePaper(paper));
        if (!objections.isEmpty()) {
            // Before the file is kept: nothing would ever lead to it again.
            return dossiers.answer(request, view, new Outcome.Refused(objections), Map.of(), "", flash);
        }
        documents.store(received);
        var outcome = desk.act(officer, id, DossierController.seen(request), new PlacePaper(paper));
        if (outcome instanceof Outcome.Done && part == Paper.Part.MAIN) {
            var placed = desk.find(id).orElseThrow();
            var filled = filled(placed.dossier().form(), facts);
            if (!filled.equals(placed.dossier().form())) {
                // Refused where the form is frozen already: then it keeps what the signers saw.
                desk.act(officer, id, placed.sequence(), new FillForm(filled));
            }
        }
        return dossiers.answer(request, view, outcome, Map.of(), "已上传“" + name + "”", flash);
    }

    /// What the file says, where the form says nothing yet; the officer confirms it.
    private static HandlingForm filled(HandlingForm form, DocumentFacts facts) {
        return new HandlingForm(
                form.title().isBlank()
                        ? facts.title().map(PaperController::shortened).orElse("")
                        : form.title(),
                form.number().isBlank()
                        ? facts.documentNumber().map(Object::toString).orElse("")
                        : form.number(),
                form.issuer().isBlank() ? facts.issuer().orElse("") : form.issuer(),
                form.addressees().isBlank() ? facts.addressees().orElse("") : form.addressees(),
                form.issueDate().or(facts::issueDate),
                form.attribute(),
                form.reason(),
                form.ground(),
                form.column(),
                form.topic(),
                form.genre(),
                form.category(),
                form.nature());
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= HandlingForm.LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, HandlingForm.LONGEST_TITLE));
    }

    @GetMapping("/workbench/dossiers/{id}/papers/{hash}")
    ResponseEntity<InputStreamResource> download(
            HttpServletRequest request, @PathVariable String id, @PathVariable String hash) throws IOException {
        var dossier = dossiers.find(request, id).dossier();
        if (undecided.of(dossier) instanceof Undecided.StateSecret) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var paper = dossier.papers().stream()
                .filter(p -> p.hash().hex().equals(hash))
                .findFirst();
        if (paper.isPresent()) {
            return attachment(
                    paper.get().hash(), paper.get().name(), paper.get().bytes());
        }
        var original = dossier.originals().values().stream()
                .filter(p -> p.hash().hex().equals(hash))
                .findFirst();
        if (original.isPresent() && AccountGate.officer(request).servesIn(dossier.agency())) {
            return attachment(
                    original.get().hash(), original.get().name(), original.get().bytes());
        }
        var proof = evidence.of(dossier).stream()
                .filter(file -> file.hash().hex().equals(hash))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return attachment(proof.hash(), proof.name(), proof.bytes());
    }

    /// A file as it was handed in, to be saved and never shown by the browser.
    ResponseEntity<InputStreamResource> attachment(FileHash hash, String name, long bytes) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(bytes)
                .header("Content-Security-Policy", "sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(files.open(hash)));
    }

    private ModelAndView refusal(HttpServletRequest request, DossierView view, String message, String clause) {
        var reason = new Reason(Field.PAPER, message, clause);
        return DossierController.refusal(
                dossiers.page(request, view, Map.of(Field.PAPER, List.of(reason)), Map.of(), List.of()));
    }

    /// The last part of the name, without control characters: some browsers send a whole path.
    static String name(MultipartFile file) {
        var given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}]", "")
                .strip();
        return last.isEmpty() ? "未命名" : last.length() > 200 ? last.substring(last.length() - 200) : last;
    }
}
