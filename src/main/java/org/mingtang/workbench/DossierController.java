package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.dossier.DossierCommand;
import org.mingtang.disclosure.dossier.DossierCommand.*;
import org.mingtang.disclosure.dossier.DossierFact.Heading;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.Refusal;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Role;
import org.mingtang.workbench.Wording.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of a dossier and what officers do on it. A refusal shows the page again with every reason at its field and
/// everything that was typed.
@Controller
public class DossierController {
    private final DossierDesk desk;
    private final DossierPages pages;
    private final Organs organs;
    private final Wording wording;
    private final Frames frames;

    DossierController(DossierDesk desk, DossierPages pages, Organs organs, Wording wording, Frames frames) {
        this.desk = desk;
        this.pages = pages;
        this.organs = organs;
        this.wording = wording;
        this.frames = frames;
    }

    /// @param reasons why a dossier could not be opened
    public record NewPage(Frame frame, List<Agency> units, List<Reason> reasons) {}

    @GetMapping("/workbench/dossiers/new")
    ModelAndView blank(HttpServletRequest request) {
        return blank(request, List.of());
    }

    private ModelAndView blank(HttpServletRequest request, List<Reason> reasons) {
        var units = AccountGate.officer(request).posts().stream()
                .filter(post -> post.role() == Role.DRAFTER)
                .flatMap(post -> organs.find(post.agency()).stream())
                .distinct()
                .toList();
        return new ModelAndView(
                "workbench/new-dossier", "page", new NewPage(frames.of(request, "拟稿", "dossiers"), units, reasons));
    }

    @PostMapping("/workbench/dossiers")
    ModelAndView open(HttpServletRequest request, @RequestParam String agency) {
        var outcome = desk.open(AccountGate.officer(request), ItemKind.OFFICIAL_DOCUMENT, new AgencyId(agency));
        return switch (outcome) {
            case Outcome.Done done -> new ModelAndView("redirect:/workbench/dossiers/" + done.id());
            case Outcome.Refused refused -> refusal(blank(request, wording.of(refused.issues())));
            case Outcome.Stale _ -> throw new IllegalStateException("a new dossier cannot be stale");
        };
    }

    @GetMapping("/workbench/dossiers/{id}")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        return page(request, find(request, id), Map.of(), Map.of(), List.of());
    }

    /// Where a request ends that was too large to be read.
    @GetMapping(value = "/workbench/dossiers/{id}", params = OversizedUploads.REFUSED)
    ModelAndView tooLarge(HttpServletRequest request, @PathVariable String id) {
        var refusal = Refusal.tooLarge(DocumentLimits.standard().fileBytes());
        var reason = new Reason(Field.PAPER, refusal.message() + refusal.advice(), "ACT-01");
        return page(request, find(request, id), Map.of(Field.PAPER, List.of(reason)), Map.of(), List.of());
    }

    @PostMapping("/workbench/dossiers/{id}/form")
    ModelAndView fill(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var view = find(request, id);
        var typed = Typed.of(request);
        var bad = typed.unreadableDate("issueDate");
        if (bad.isPresent()) {
            return refusal(
                    page(request, view, Map.of(Field.ISSUE_DATE, List.of(bad.get())), typed.values(), List.of()));
        }
        return act(request, view, new FillForm(typed.form(view.dossier().form())), "已保存办理单", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/pass")
    ModelAndView pass(
            HttpServletRequest request, @PathVariable String id, @RequestParam String stage, RedirectAttributes flash) {
        var view = find(request, id);
        var typed = Typed.of(request);
        return act(request, view, new PassStage(stage, signature(request, typed), typed.text("remark")), "已办理", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/issue")
    ModelAndView issue(
            HttpServletRequest request, @PathVariable String id, @RequestParam String stage, RedirectAttributes flash) {
        var view = find(request, id);
        var typed = Typed.of(request);
        var bad = typed.unreadableDate("issueDate")
                .or(() -> typed.text("issueDate").isEmpty()
                        ? Optional.of(new Reason(Field.ISSUE_DATE, "请填写成文日期。", "ACT-06"))
                        : Optional.empty());
        if (bad.isPresent()) {
            return refusal(
                    page(request, view, Map.of(Field.ISSUE_DATE, List.of(bad.get())), typed.values(), List.of()));
        }
        var command = new IssueDocument(
                stage,
                signature(request, typed),
                typed.text("number"),
                typed.date("issueDate").orElseThrow());
        return act(request, view, command, "已印发", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/return")
    ModelAndView giveBack(
            HttpServletRequest request, @PathVariable String id, @RequestParam String to, RedirectAttributes flash) {
        return act(request, find(request, id), new Return(to, Typed.of(request).text("remark")), "已退回", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/ask-opinion")
    ModelAndView ask(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        return act(request, find(request, id), new AskOpinion(Typed.of(request).text("remark")), "已送保密审查", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/answer-opinion")
    ModelAndView answerOpinion(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var typed = Typed.of(request);
        return act(
                request,
                find(request, id),
                new GiveOpinion(typed.text("remark"), signature(request, typed)),
                "已出具意见",
                flash);
    }

    @PostMapping("/workbench/dossiers/{id}/late-reason")
    ModelAndView late(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        return act(
                request, find(request, id), new GiveLateReason(Typed.of(request).text("remark")), "已说明逾期原因", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/withdraw")
    ModelAndView withdraw(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        return act(request, find(request, id), new Withdraw(Typed.of(request).text("remark")), "已撤回", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/takedown")
    ModelAndView takeDown(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var heading = typed.text("hideTitle").isEmpty() ? Heading.SHOWN : Heading.HIDDEN;
        return act(request, find(request, id), new TakeDown(typed.text("remark"), heading), "已紧急撤下", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/confirm-takedown")
    ModelAndView confirm(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var typed = Typed.of(request);
        return act(
                request,
                find(request, id),
                new ConfirmTakedown(typed.text("remark"), signature(request, typed)),
                "已确认撤下",
                flash);
    }

    @PostMapping("/workbench/dossiers/{id}/close")
    ModelAndView close(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        return act(request, find(request, id), new Close(Typed.of(request).text("remark")), "已办结", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/papers/{hash}/remove")
    ModelAndView remove(
            HttpServletRequest request, @PathVariable String id, @PathVariable String hash, RedirectAttributes flash) {
        return act(request, find(request, id), new RemovePaper(hash(hash)), "已移除文件", flash);
    }

    @PostMapping("/workbench/dossiers/{id}/papers/{hash}/read")
    ModelAndView read(
            HttpServletRequest request, @PathVariable String id, @PathVariable String hash, RedirectAttributes flash) {
        return act(
                request,
                find(request, id),
                new DeclareRead(hash(hash), Typed.of(request).text("remark")),
                "已记明",
                flash);
    }

    ModelAndView act(
            HttpServletRequest request,
            DossierView view,
            DossierCommand command,
            String done,
            RedirectAttributes flash) {
        var outcome = desk.act(AccountGate.officer(request), view.dossier().id(), seen(request), command);
        return answer(request, view, outcome, Typed.of(request).values(), done, flash);
    }

    ModelAndView answer(
            HttpServletRequest request,
            DossierView view,
            Outcome outcome,
            Map<String, String> typed,
            String done,
            RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Done _ -> {
                flash.addFlashAttribute(Frames.DONE, done);
                yield new ModelAndView(
                        "redirect:/workbench/dossiers/" + view.dossier().id());
            }
            case Outcome.Refused refused ->
                refusal(page(request, view, wording.byField(refused.issues()), typed, List.of()));
            case Outcome.Stale stale -> {
                var fresh = desk.find(view.dossier().id()).orElseThrow();
                var since = JournalLines.of(
                                stale.since(), desk.law(), fresh.dossier().kind())
                        .stream()
                        .map(line -> line.who() + "：" + line.what())
                        .toList();
                var shown = page(request, fresh, Map.of(), typed, since);
                shown.setStatus(HttpStatus.CONFLICT);
                yield shown;
            }
        };
    }

    ModelAndView page(
            HttpServletRequest request,
            DossierView view,
            Map<Field, List<Reason>> reasons,
            Map<String, String> typed,
            List<String> since) {
        return new ModelAndView("workbench/dossier", "page", pages.page(request, view, reasons, typed, since));
    }

    DossierView find(HttpServletRequest request, String id) {
        return pages.find(id, AccountGate.officer(request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static ModelAndView refusal(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static long seen(HttpServletRequest request) {
        var seen = Optional.ofNullable(request.getParameter("seen")).orElse("");
        return seen.matches("\\d{1,15}") ? Long.parseLong(seen) : -1;
    }

    private static FileHash hash(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new FileHash(hash);
    }

    Signature signature(HttpServletRequest request, Typed typed) {
        return typed.signature(AccountGate.officer(request), desk.today(), organs);
    }
}
