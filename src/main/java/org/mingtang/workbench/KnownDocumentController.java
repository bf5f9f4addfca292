package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.references.KnownDocumentDesk;
import org.mingtang.references.KnownDocumentOutcome;
import org.mingtang.references.KnownDocumentOutcome.Done;
import org.mingtang.references.KnownDocumentOutcome.Field;
import org.mingtang.references.KnownDocumentOutcome.Planned;
import org.mingtang.references.KnownDocumentOutcome.Problem;
import org.mingtang.references.KnownDocumentOutcome.Refused;
import org.mingtang.references.KnownDocumentProposal;
import org.mingtang.references.KnownEntries;
import org.mingtang.references.KnownEntry;
import org.mingtang.regulation.ClauseRegister;
import org.mingtang.regulation.DisclosureAttribute;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One known document: entered, looked at, corrected, removed.
@Controller
public class KnownDocumentController {
    private final KnownDocumentDesk desk;
    private final KnownEntries entries;
    private final ClauseRegister clauses;
    private final Frames frames;

    KnownDocumentController(KnownDocumentDesk desk, KnownEntries entries, ClauseRegister clauses, Frames frames) {
        this.desk = desk;
        this.entries = entries;
        this.clauses = clauses;
        this.frames = frames;
    }

    /// Which of the forms was sent.
    public enum Form {
        NONE,
        ENTER,
        CORRECT,
        REMOVE
    }

    /// Why a form was refused, with its clause.
    public record Wrong(Field field, String message, String clause) {}

    /// @param entry   empty for one to be entered
    /// @param sent    the form that was refused
    /// @param keeps   whether the officer may change the register
    public record Page(
            Frame frame,
            Optional<KnownEntry> entry,
            List<KnownEntry.Change> history,
            Form sent,
            Map<String, String> typed,
            List<Wrong> wrongs,
            boolean keeps) {
        public List<Choice> attributes() {
            return Choice.of(DisclosureAttribute.values(), DisclosureAttribute::chinese);
        }

        public List<Wrong> at(Form form, Field field) {
            return wrongs.stream()
                    .filter(wrong -> form == sent && wrong.field() == field)
                    .toList();
        }

        /// What was typed into this form, else what stands.
        public String value(Form form, String name) {
            return form == sent
                    ? typed.getOrDefault(name, "")
                    : entry.map(standing -> standing(standing, name)).orElse("");
        }

        private static String standing(KnownEntry entry, String name) {
            var document = entry.document();
            return switch (name) {
                case "number" -> document.number().map(DocumentNumber::toString).orElse("");
                case "title" -> document.title();
                case "attribute" -> document.attribute().name();
                case "source" -> entry.source();
                default -> "";
            };
        }
    }

    @GetMapping(KnownDocumentPages.ADDRESS + "/new")
    ModelAndView fresh(HttpServletRequest request) {
        KnownDocumentPages.onlyKeepers(request);
        // What was just looked up in vain stands in the form already.
        var typed = Typed.of(request);
        return page(request, Optional.empty(), typed.values().isEmpty() ? Form.NONE : Form.ENTER, List.of());
    }

    @PostMapping(KnownDocumentPages.ADDRESS)
    ModelAndView enter(HttpServletRequest request, RedirectAttributes flash) {
        KnownDocumentPages.onlyKeepers(request);
        var outcome = desk.enter(proposal(request), AccountGate.officer(request));
        return answer(request, flash, Optional.empty(), Form.ENTER, outcome, "已登记");
    }

    @GetMapping(KnownDocumentPages.ADDRESS + "/{id}")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        return page(request, Optional.of(standing(id)), Form.NONE, List.of());
    }

    @PostMapping(KnownDocumentPages.ADDRESS + "/{id}")
    ModelAndView correct(HttpServletRequest request, RedirectAttributes flash, @PathVariable String id) {
        KnownDocumentPages.onlyKeepers(request);
        var entry = standing(id);
        var typed = Typed.of(request);
        var outcome = desk.correct(
                entry.id(), seen(typed), proposal(request), typed.text("reason"), AccountGate.officer(request));
        return answer(request, flash, Optional.of(entry), Form.CORRECT, outcome, "已更正");
    }

    @PostMapping(KnownDocumentPages.ADDRESS + "/{id}/remove")
    ModelAndView remove(HttpServletRequest request, RedirectAttributes flash, @PathVariable String id) {
        KnownDocumentPages.onlyKeepers(request);
        var entry = standing(id);
        var typed = Typed.of(request);
        var outcome = desk.remove(entry.id(), seen(typed), typed.text("reason"), AccountGate.officer(request));
        return answer(request, flash, Optional.of(entry), Form.REMOVE, outcome, "已移除，不再查到");
    }

    private ModelAndView answer(
            HttpServletRequest request,
            RedirectAttributes flash,
            Optional<KnownEntry> entry,
            Form form,
            KnownDocumentOutcome outcome,
            String done) {
        return switch (outcome) {
            case Done(var stands) -> {
                flash.addFlashAttribute(Frames.DONE, done);
                yield new ModelAndView("redirect:" + KnownDocumentPages.ADDRESS + "/" + stands.id());
            }
            case Refused(var problems) -> {
                var view = page(request, entry, form, problems);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
            case Planned _ -> throw new IllegalStateException("an entry is no import");
        };
    }

    private ModelAndView page(
            HttpServletRequest request, Optional<KnownEntry> entry, Form sent, List<Problem> problems) {
        var page = new Page(
                frames.of(request, entry.isPresent() ? "已知文件" : "登记已知文件", "known"),
                entry,
                entry.map(standing -> entries.history(standing.id())).orElse(List.of()),
                sent,
                Typed.of(request).values(),
                problems.stream().map(this::wrong).toList(),
                KnownDocumentPages.keeps(request));
        return new ModelAndView("workbench/known-document", "page", page);
    }

    private Wrong wrong(Problem problem) {
        var clause = clauses.find(problem.clause())
                .map(found -> found.id() + " " + found.title())
                .orElse(problem.clause().value());
        return new Wrong(problem.field(), problem.message(), clause);
    }

    private KnownEntry standing(String id) {
        return entries.find(Keys.found(id)).orElseThrow(Keys::nowhere);
    }

    private static KnownDocumentProposal proposal(HttpServletRequest request) {
        var typed = Typed.of(request);
        return new KnownDocumentProposal(
                typed.text("number"),
                typed.text("title").replaceAll("\\s*\\R\\s*", ""),
                typed.text("attribute"),
                typed.text("source"));
    }

    /// What is no version was never seen.
    private static int seen(Typed typed) {
        return typed.text("seen").matches("[0-9]{1,9}") ? Integer.parseInt(typed.text("seen")) : 0;
    }
}
