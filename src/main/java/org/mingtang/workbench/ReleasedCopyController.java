package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.ReleasedCopyMaker;
import org.mingtang.disclosure.ReleasedCopyMaker.Made;
import org.mingtang.disclosure.dossier.DossierCommand.PlaceReleasedCopy;
import org.mingtang.disclosure.dossier.DossierCommand.RestoreOriginal;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.FileHash;
import org.mingtang.regulation.Value;
import org.mingtang.regulation.ValueKey;
import org.mingtang.workbench.Wording.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Puts the copy that may be published in the place of a paper, and the original back (SEC-06, SEC-12).
@Controller
class ReleasedCopyController {
    private final DossierController dossiers;
    private final DossierDesk desk;
    private final DocumentDesk documents;
    private final ReleasedCopyMaker copies;

    ReleasedCopyController(
            DossierController dossiers, DossierDesk desk, DocumentDesk documents, ReleasedCopyMaker copies) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.documents = documents;
        this.copies = copies;
    }

    @PostMapping("/workbench/dossiers/{id}/papers/{hash}/release")
    ModelAndView release(
            HttpServletRequest request, @PathVariable String id, @PathVariable String hash, RedirectAttributes flash)
            throws IOException {
        var view = dossiers.find(request, id);
        var paper = view.dossier().papers().stream()
                .filter(candidate -> candidate.hash().hex().equals(hash))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var officer = AccountGate.officer(request);
        var objections =
                desk.objections(officer, view.dossier(), new PlaceReleasedCopy(paper.hash(), paper, List.of()));
        if (!objections.isEmpty()) {
            return dossiers.answer(request, view, new Outcome.Refused(objections), Map.of(), "", flash);
        }
        return switch (copies.of(view.dossier(), paper, phrase())) {
            case Made.Refused(var reason) -> refused(request, view, reason);
            case Made.Copy copy -> {
                documents.store(copy.file());
                var done = "已换上公开件，遮盖和删除 " + copy.command().removed().size() + " 项"
                        + (copy.remarks().isEmpty() ? "" : "。" + String.join("", copy.remarks()));
                var outcome = desk.act(officer, view.dossier().id(), DossierController.seen(request), copy.command());
                yield dossiers.answer(request, view, outcome, Map.of(), done, flash);
            }
        };
    }

    @PostMapping("/workbench/dossiers/{id}/papers/{hash}/restore")
    ModelAndView restore(
            HttpServletRequest request, @PathVariable String id, @PathVariable String hash, RedirectAttributes flash) {
        var view = dossiers.find(request, id);
        var copy = view.dossier().papers().stream()
                .map(Paper::hash)
                .filter(candidate -> candidate.hex().equals(hash))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return dossiers.answer(request, view, restored(request, view, copy), Map.of(), "已恢复原件", flash);
    }

    private Outcome restored(HttpServletRequest request, DossierView view, FileHash copy) {
        return desk.act(
                AccountGate.officer(request),
                view.dossier().id(),
                DossierController.seen(request),
                new RestoreOriginal(copy));
    }

    private ModelAndView refused(HttpServletRequest request, DossierView view, String reason) {
        return DossierController.refusal(dossiers.page(
                request,
                view,
                Map.of(Field.PAPER, List.of(new Reason(Field.PAPER, reason, "SEC-06"))),
                Map.of(),
                List.of()));
    }

    private Optional<String> phrase() {
        return desk.law().findValue(ValueKey.REPLACEMENT_PHRASE).map(Value::text);
    }
}
