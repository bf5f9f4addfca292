package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.Refusal;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Officer;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Role;
import org.mingtang.requests.EarlierRequests;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
import org.mingtang.requests.PaperRegister;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestOutcome;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.casefile.CaseDesk;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.letters.LetterDraft;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form of every act on a request. A refusal shows the form again with every reason at its field and everything
/// that was typed; who comes second is told what others did meanwhile.
@Controller
public class RequestActController {
    /// The button that shows the form again instead of sending it.
    static final String SHOW = "show";

    private static final String CASES = "/workbench/requests/";

    private final ActCase.Tools tools;
    private final Frames frames;

    RequestActController(
            RequestDesk desk,
            RequestRecords records,
            EarlierRequests earlier,
            PaperRegister paper,
            Organs organs,
            OrganViews register,
            DocumentDesk documents,
            Frames frames) {
        this.tools = new ActCase.Tools(desk, records, earlier, paper, organs, register, documents);
        this.frames = frames;
    }

    /// @param list      address of the list the officer came from
    /// @param heading   number of the case
    /// @param corrected what the applicant made of it when asked to correct; empty where nothing came
    /// @param obstacles why the act cannot be done now by this officer; then there is no form
    /// @param form      empty where there are obstacles
    /// @param since     what others did since the page was opened
    /// @param clock     how the clock stands
    public record Page(
            Frame frame,
            String list,
            String heading,
            List<String> asked,
            String corrected,
            String applicant,
            String clock,
            DeskAct act,
            ActWords words,
            String address,
            long seen,
            List<Objection> obstacles,
            Optional<ActForm> form,
            List<Objection> objections,
            List<String> since,
            ActSheet sheet,
            int mostBytes) {

        public List<String> values(ActField field) {
            return sheet.shown(field);
        }

        public String value(ActField field) {
            var values = values(field);
            return values.isEmpty() ? "" : values.getFirst();
        }

        public String typed(String name, String standing) {
            return sheet.has(name) ? sheet.text(name) : standing;
        }

        public List<Objection> at(ActField field) {
            return objections.stream()
                    .filter(objection -> field.answersTo(objection.field()))
                    .toList();
        }

        /// What is wrong with no field of the form.
        public List<Objection> onTop() {
            return objections.stream()
                    .filter(objection -> form.stream()
                            .flatMap(ActForm::fields)
                            .noneMatch(field -> field.answersTo(objection.field())))
                    .toList();
        }

        /// Whether the letter can be looked at before it is kept.
        public boolean previewed() {
            return act == DeskAct.DRAFT_LETTER && form.isPresent();
        }

        /// Whether files were chosen, which a browser does not send along again.
        public boolean lostFiles() {
            return !sheet.files().isEmpty();
        }
    }

    /// An address may say with which request this one is to be linked.
    @GetMapping("/workbench/requests/{request}/acts/{act}")
    ModelAndView form(HttpServletRequest request, @PathVariable("request") String id, @PathVariable String act) {
        return page(request, at(request, id, act, proposed(request, act)), List.of(), List.of());
    }

    private static ActSheet proposed(HttpServletRequest request, String act) {
        var number = request.getParameter("number");
        return act.equals(DeskAct.LINK.name()) && number != null
                ? new ActSheet(Map.of("number", List.of(number)), Map.of())
                : ActSheet.BLANK;
    }

    /// Where a request ends that was too large to be read.
    @GetMapping(value = "/workbench/requests/{request}/acts/{act}", params = OversizedUploads.REFUSED)
    ModelAndView tooLarge(HttpServletRequest request, @PathVariable("request") String id, @PathVariable String act) {
        var refusal = Refusal.tooLarge(DocumentLimits.standard().fileBytes());
        return page(
                request,
                at(request, id, act, ActSheet.BLANK),
                List.of(Objection.at(Objection.CASE, CaseRule.EVIDENCE_MISSING, refusal.message() + refusal.advice())),
                List.of());
    }

    @PostMapping("/workbench/requests/{request}/acts/{act}")
    ModelAndView act(
            HttpServletRequest request,
            @PathVariable("request") String id,
            @PathVariable String act,
            RedirectAttributes flash) {
        var at = at(request, id, act, ActSheet.of(request));
        if (at.sheet().has(SHOW)) {
            return again(request, at);
        }
        var obstacles = CaseDesk.obstacles(at.file(), at.act(), at.standing());
        if (!obstacles.isEmpty() && DossierController.seen(request) == at.view().sequence()) {
            return DossierController.refusal(page(request, at, obstacles, List.of()));
        }
        var outcome = tools.desk()
                .act(
                        at.officer(),
                        at.file().id(),
                        DossierController.seen(request),
                        clerk -> RequestActs.command(at, clerk));
        return switch (outcome) {
            case RequestOutcome.Done done
            when done.code().isPresent() -> slip(request, at, done.code().get());
            case RequestOutcome.Done done -> {
                flash.addFlashAttribute(Frames.DONE, "已办理：" + at.act().chinese());
                yield new ModelAndView("redirect:" + CASES + done.id());
            }
            case RequestOutcome.Refused(var objections) ->
                DossierController.refusal(page(request, at, objections, List.of()));
            case RequestOutcome.Stale(var since) -> {
                var shown = page(
                        request,
                        at(request, id, act, at.sheet()),
                        List.of(),
                        new CaseLines(at.view(), at.law(), _ -> Optional.empty()).brief(since));
                shown.setStatus(HttpStatus.CONFLICT);
                yield shown;
            }
        };
    }

    /// @param code shown this once, in groups of four
    public record Slip(Frame frame, String agency, String receipt, String code, String address, LocalDate on) {}

    /// What the applicant takes home. No address leads here again.
    private ModelAndView slip(HttpServletRequest request, ActCase at, String code) {
        return new ModelAndView(
                "workbench/request-code",
                "page",
                new Slip(
                        frames.of(request, "查询码", "requests"),
                        tools.organs()
                                .find(at.file().agency())
                                .map(Agency::name)
                                .orElse(""),
                        at.view().receipt(),
                        code.replaceAll("(.{4})(?=.)", "$1 "),
                        CASES + at.file().id(),
                        at.today()));
    }

    /// The form with what was typed. Files to be given are kept now, so that they can be read before they are chosen.
    private ModelAndView again(HttpServletRequest request, ActCase at) {
        var objections = new ArrayList<Objection>();
        if (CopyActs.READING.contains(at.act())) {
            at.sheet().files("upload").stream()
                    .map(file -> ActCase.handedIn(file, Part.COPY))
                    .map(file -> tools.desk().keepCopy(at.officer(), at.view(), at.act(), file))
                    .forEach(objections::addAll);
        }
        var sheet = new ActSheet(at.sheet().values(), Map.of());
        var shown =
                page(request, at(request, at.file().id().toString(), at.act().name(), sheet), objections, List.of());
        if (!objections.isEmpty()) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    /// The letter that would answer now, as the system writes it; it names the applicant, so only who drafts it has it.
    @GetMapping("/workbench/requests/{request}/draft")
    ResponseEntity<byte[]> draft(HttpServletRequest request, @PathVariable("request") String id) {
        var at = at(request, id, DeskAct.DRAFT_LETTER.name(), ActSheet.BLANK);
        if (!CaseDesk.obstacles(at.file(), at.act(), at.standing()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var draft = tools.desk()
                .answerDraft(at.officer(), at.view(), List.of())
                .filter(LetterDraft.class::isInstance)
                .map(LetterDraft.class::cast)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var bytes = tools.desk().printed(draft);
        boolean pdf = bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P';
        return download(bytes, "告知书草稿" + (pdf ? ".pdf" : ".docx"));
    }

    /// The archive package, for those who keep it and those who answer for the case.
    @GetMapping("/workbench/requests/{request}/archive")
    void archive(HttpServletRequest request, HttpServletResponse response, @PathVariable("request") String id)
            throws IOException {
        var view = find(request, id);
        var officer = AccountGate.officer(request);
        if (!mayHaveArchive(officer, view.file())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var whole = tools.records().archive(view).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("归档包" + number(view) + ".zip"));
        whole.writeTo(response.getOutputStream());
    }

    static boolean mayHaveArchive(Officer officer, CaseFile file) {
        return Stream.of(Role.ARCHIVIST, Role.DISCLOSURE_OFFICER).anyMatch(role -> officer.holds(role, file.agency()));
    }

    private static ResponseEntity<byte[]> download(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private ModelAndView page(HttpServletRequest request, ActCase at, List<Objection> objections, List<String> since) {
        var obstacles = CaseDesk.obstacles(at.file(), at.act(), at.standing());
        var page = new Page(
                frames.of(request, at.act().chinese() + " " + number(at.view()), "requests"),
                LastList.address(request),
                number(at.view()),
                at.application().asked(),
                tools.records().corrected(at.view()),
                at.application().applicant().masked().name(),
                at.clock().state().chinese()
                        + tools.records()
                                .due(at.file())
                                .map(due -> "，答复期限 " + Formats.date(due.day()))
                                .orElse(""),
                at.act(),
                ActWords.of(at.act()),
                CASES + at.file().id(),
                at.view().sequence(),
                obstacles,
                obstacles.isEmpty() ? Optional.of(RequestActs.form(at)) : Optional.empty(),
                objections.stream()
                        .filter(objection -> !obstacles.contains(objection))
                        .toList(),
                since,
                at.sheet(),
                RequestCounter.LARGEST_FILE);
        return new ModelAndView("workbench/request-act", "page", page);
    }

    private static String number(RequestView view) {
        return view.file().registered().map(CaseFact.Registered::number).orElseGet(() -> "收件编号 " + view.receipt());
    }

    private ActCase at(HttpServletRequest request, String id, String act, ActSheet sheet) {
        var known = Stream.of(DeskAct.values())
                .filter(each -> each.name().equals(act))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = find(request, id);
        var officer = AccountGate.officer(request);
        return new ActCase(
                known,
                view,
                tools.records().application(view),
                officer,
                tools.desk().standing(officer),
                sheet,
                tools);
    }

    /// A case that the officer does not see does not exist.
    private RequestView find(HttpServletRequest request, String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(text -> tools.records().find(new CaseId(UUID.fromString(text))))
                .filter(view -> tools.desk().sees(AccountGate.officer(request), view))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
