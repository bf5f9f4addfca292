package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Reception;
import org.mingtang.documents.Refusal;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Agency.Kind;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.Ending;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.RegisterResult.Entered;
import org.mingtang.organs.RegisterResult.Refused;
import org.mingtang.organs.ReviewRules;
import org.mingtang.organs.ReviewRulesId;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The system administrator's acts on agencies: found, amend, end, sections, review rules.
@Controller
class AgencyController {
    private final AgencyPages pages;
    private final Register register;
    private final OrganViews views;
    private final DocumentDesk documents;
    private final RegisterActs acts;

    AgencyController(
            AgencyPages pages, Register register, OrganViews views, DocumentDesk documents, RegisterActs acts) {
        this.pages = pages;
        this.register = register;
        this.views = views;
        this.documents = documents;
        this.acts = acts;
    }

    @GetMapping("/workbench/register")
    ModelAndView tree(HttpServletRequest request) {
        return pages.tree(request);
    }

    @GetMapping("/workbench/register/new-agency")
    ModelAndView founding(HttpServletRequest request) {
        return pages.founding(request, Filled.blank());
    }

    @PostMapping("/workbench/register/agencies")
    ModelAndView found(HttpServletRequest request, RedirectAttributes flash) {
        var form = new OrganForm(request);
        var id = form.agency(OrganField.AGENCY);
        var entry = entry(form, id, Optional.empty());
        var result = when(form, () -> register.found(entry, acts.by(request)));
        return switch (result) {
            case Entered entered -> {
                RegisterActs.tell(flash, "已设立" + entry.agency().name(), entered);
                yield back(id);
            }
            case Refused(var issues) -> pages.founding(request, Filled.refused(request, issues));
        };
    }

    @GetMapping("/workbench/register/agencies/{id}")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        return pages.agency(request, agency(id), Filled.blank());
    }

    @PostMapping("/workbench/register/agencies/{id}")
    ModelAndView amend(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var standing = views.entry(agency(id)).orElseThrow(Keys::nowhere).agency();
        var form = new OrganForm(request);
        var entry = entry(form, standing.id(), Optional.of(standing));
        return answer(request, standing.id(), "已保存", flash, when(form, () -> register.amend(entry, acts.by(request))));
    }

    @PostMapping("/workbench/register/agencies/{id}/end")
    ModelAndView end(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var form = new OrganForm(request);
        var ending = new Ending(
                form.day(OrganField.ENDED),
                form.agency(OrganField.SUCCESSOR),
                form.choice(OrganField.ENDING_REASON, Ending.Reason.values()));
        return answer(
                request,
                agency(id),
                "已登记撤并，岗位同日终止",
                flash,
                when(form, () -> register.end(agency(id), ending, acts.by(request))));
    }

    @PostMapping("/workbench/register/agencies/{id}/sections")
    ModelAndView section(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var form = new OrganForm(request);
        var section = new Section(new SectionId(UUID.randomUUID()), agency(id), form.text(OrganField.SECTION));
        return answer(request, agency(id), "已增加股室", flash, register.enterSection(section, acts.by(request)));
    }

    @PostMapping("/workbench/register/agencies/{id}/review-rules")
    ModelAndView rules(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        var form = new OrganForm(request);
        var issued = form.day(OrganField.FROM);
        var received = rulesFile(file, form);
        if (!form.issues().isEmpty() || received.isEmpty()) {
            return answer(request, agency(id), "", flash, new Refused(form.issues()));
        }
        if (views.entry(agency(id)).isEmpty()) {
            throw Keys.nowhere();
        }
        var rules = new ReviewRules(
                new ReviewRulesId(UUID.randomUUID()),
                agency(id),
                form.text(OrganField.RULES_TITLE),
                "",
                issued,
                documents.store(received.get()).toString());
        return answer(request, agency(id), "已登记保密审查制度", flash, register.attachReviewRules(rules, acts.by(request)));
    }

    /// Looked into before anything is stored (SEC-06).
    private Optional<Reception.Received> rulesFile(MultipartFile file, OrganForm form) throws IOException {
        if (file.isEmpty()) {
            form.note(OrganField.RULES_FILE, "请上传制度文件。");
            return Optional.empty();
        }
        return switch (documents.receive(file.getBytes(), PaperController.name(file))) {
            case Reception.Received received -> Optional.of(received);
            case Reception.Refused(var refusal) -> {
                boolean secret = refusal.code() == Refusal.Code.SECRECY_MARK;
                form.note(secret ? "SEC-06" : "SEC-22", OrganField.RULES_FILE, refusal.message() + refusal.advice());
                yield Optional.empty();
            }
        };
    }

    private ModelAndView answer(
            HttpServletRequest request, AgencyId id, String done, RedirectAttributes flash, RegisterResult result) {
        return switch (result) {
            case Entered entered -> {
                RegisterActs.tell(flash, done, entered);
                yield back(id);
            }
            case Refused(var issues) -> pages.agency(request, id, Filled.refused(request, issues));
        };
    }

    private static RegisterResult when(OrganForm form, Supplier<RegisterResult> act) {
        return form.issues().isEmpty() ? act.get() : new Refused(List.copyOf(form.issues()));
    }

    private static AgencyEntry entry(OrganForm form, AgencyId id, Optional<Agency> standing) {
        var agency = new Agency(
                id,
                form.text(OrganField.NAME),
                form.text(OrganField.SHORT_NAME),
                form.text(OrganField.ORGANISATION_CODE),
                form.text(OrganField.DOCUMENT_CODE),
                form.choice(OrganField.KIND, Kind.values()),
                form.agencyIfAny(OrganField.PARENT),
                form.day(OrganField.FOUNDED),
                standing.flatMap(Agency::ended),
                standing.flatMap(Agency::successor));
        var profile = new AgencyProfile(
                form.number(OrganField.RANK),
                form.choice(OrganField.CAPACITY, Capacity.values()),
                form.text(OrganField.ADDRESS),
                form.text(OrganField.OFFICE_HOURS),
                form.text(OrganField.AGENCY_PHONE),
                form.text(OrganField.FAX),
                form.text(OrganField.AGENCY_EMAIL),
                form.text(OrganField.HEAD),
                form.text(OrganField.FUNCTIONS));
        return new AgencyEntry(agency, profile);
    }

    private static AgencyId agency(String id) {
        try {
            return new AgencyId(id);
        } catch (IllegalArgumentException e) {
            throw Keys.nowhere();
        }
    }

    private static ModelAndView back(AgencyId id) {
        return new ModelAndView("redirect:/workbench/register/agencies/" + id);
    }
}
