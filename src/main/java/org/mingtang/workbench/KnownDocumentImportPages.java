package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Refusal;
import org.mingtang.references.KnownDocumentDesk;
import org.mingtang.references.KnownDocumentFile;
import org.mingtang.references.KnownDocumentImport;
import org.mingtang.references.KnownDocumentOutcome.Done;
import org.mingtang.references.KnownDocumentOutcome.Field;
import org.mingtang.references.KnownDocumentOutcome.Planned;
import org.mingtang.references.KnownDocumentOutcome.Problem;
import org.mingtang.references.KnownDocumentOutcome.Refused;
import org.mingtang.regulation.ClauseId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Import of known documents: first previewed, then taken with the very file that was previewed.
@Controller
public class KnownDocumentImportPages {
    private static final String PREVIEWED = KnownDocumentImportPages.class.getName() + ".previewed";
    private static final String ADDRESS = KnownDocumentPages.ADDRESS + "/import";
    private static final int SHOWN = 100;

    private final KnownDocumentDesk desk;
    private final DocumentDesk documents;
    private final Frames frames;

    KnownDocumentImportPages(KnownDocumentDesk desk, DocumentDesk documents, Frames frames) {
        this.desk = desk;
        this.documents = documents;
        this.frames = frames;
    }

    /// @param problems why nothing was previewed or taken
    /// @param source   as typed
    public record Page(Frame frame, List<Problem> problems, String source) {
        public List<String> at(Field field) {
            return problems.stream()
                    .filter(problem -> problem.field() == field)
                    .map(Problem::message)
                    .toList();
        }

        /// The first of them; a file may have thousands of faulty lines.
        public List<String> shown(Field field) {
            return at(field).stream().limit(SHOWN).toList();
        }
    }

    /// @param shown the most documents listed of each sort
    public record Preview(Frame frame, KnownDocumentFile file, KnownDocumentImport plan, int shown) {}

    @GetMapping(ADDRESS)
    ModelAndView show(HttpServletRequest request) {
        KnownDocumentPages.onlyKeepers(request);
        return page(request, List.of());
    }

    @PostMapping(ADDRESS + "/preview")
    ModelAndView preview(HttpServletRequest request, HttpSession session, @RequestParam MultipartFile file)
            throws IOException {
        KnownDocumentPages.onlyKeepers(request);
        session.removeAttribute(PREVIEWED);
        var refused = documents.refuseSheet(file.getBytes(), PaperController.name(file));
        if (refused.isPresent()) {
            return page(request, List.of(problem(refused.get())));
        }
        var handedIn = new KnownDocumentFile(
                Objects.toString(file.getOriginalFilename(), "").replace("\u0000", ""),
                file.getBytes(),
                Typed.of(request).text("source"));
        return switch (desk.preview(handedIn)) {
            case Planned(var plan) -> {
                session.setAttribute(PREVIEWED, handedIn);
                yield new ModelAndView(
                        "workbench/known-document-preview",
                        "page",
                        new Preview(frames.of(request, "预览导入", "known"), handedIn, plan, SHOWN));
            }
            case Refused(var problems) -> page(request, problems);
            case Done _ -> throw notForImports();
        };
    }

    private static Problem problem(Refusal refusal) {
        boolean secret = refusal.code() == Refusal.Code.SECRECY_MARK;
        return new Problem(
                Field.FILE, refusal.message() + refusal.advice(), new ClauseId(secret ? "SEC-06" : "SEC-14"));
    }

    @PostMapping(ADDRESS)
    ModelAndView take(
            HttpServletRequest request, HttpSession session, RedirectAttributes flash, @RequestParam long seen) {
        KnownDocumentPages.onlyKeepers(request);
        if (!(session.getAttribute(PREVIEWED) instanceof KnownDocumentFile file)) {
            return page(request, List.of(new Problem(Field.FILE, "预览已经失效，请重新上传文件预览。", new ClauseId("SEC-14"))));
        }
        session.removeAttribute(PREVIEWED);
        return switch (desk.take(file, seen, AccountGate.officer(request))) {
            case Planned(var plan) -> {
                flash.addFlashAttribute(
                        Frames.DONE,
                        "已导入：新增 %d 份、变动 %d 份、不变 %d 份"
                                .formatted(plan.added().size(), plan.changed().size(), plan.unchanged()));
                yield new ModelAndView("redirect:" + KnownDocumentPages.ADDRESS);
            }
            case Refused(var problems) -> page(request, problems);
            case Done _ -> throw notForImports();
        };
    }

    private ModelAndView page(HttpServletRequest request, List<Problem> problems) {
        var page = new Page(
                frames.of(request, "导入已知文件", "known"),
                problems,
                Typed.of(request).text("source"));
        var view = new ModelAndView("workbench/known-document-import", "page", page);
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static IllegalStateException notForImports() {
        return new IllegalStateException("an import is no single entry");
    }
}
