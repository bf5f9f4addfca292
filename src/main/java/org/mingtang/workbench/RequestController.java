package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingtang.privacy.Kept;
import org.mingtang.requests.CaseForm;
import org.mingtang.requests.Objection;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseRule;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A request and its files. Who asks is masked until an officer of the unit says why it must be seen; each look is
/// entered in the journal (REQ-26).
@Controller
public class RequestController {
    private final RequestPages pages;
    private final RequestRecords records;
    private final RequestDesk desk;

    RequestController(RequestPages pages, RequestRecords records, RequestDesk desk) {
        this.pages = pages;
        this.records = records;
        this.desk = desk;
    }

    @GetMapping("/workbench/requests/{id}")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        var view = pages.find(request, id);
        return new ModelAndView(
                "workbench/request", "page", pages.page(request, view, Optional.empty(), RefusedForm.NOTHING));
    }

    /// Shows who asks on the answer to this form only.
    @PostMapping("/workbench/requests/{id}/unmask")
    ModelAndView unmask(HttpServletRequest request, @PathVariable String id) {
        var view = pages.find(request, id);
        var whole = records.unmask(AccountGate.officer(request), view, reason(request));
        return whole.isEmpty()
                ? refused(request, view)
                : new ModelAndView("workbench/request", "page", pages.page(request, view, whole, RefusedForm.NOTHING));
    }

    @GetMapping("/workbench/requests/{id}/files/{file}")
    ResponseEntity<byte[]> download(HttpServletRequest request, @PathVariable String id, @PathVariable String file) {
        var kept = file(request, pages.find(request, id), file);
        if (RequestFiles.isGuarded(kept)) {
            throw Keys.nowhere();
        }
        return attached(kept, records.content(kept));
    }

    /// A file that tells who asks, with the reason why it must be seen.
    @PostMapping("/workbench/requests/{id}/files/{file}")
    Object proof(HttpServletRequest request, @PathVariable String id, @PathVariable String file) {
        var view = pages.find(request, id);
        var kept = file(request, view, file);
        return records.unmask(AccountGate.officer(request), view, kept, reason(request))
                .<Object>map(content -> attached(kept, content))
                .orElseGet(() -> refused(request, view));
    }

    /// A form that goes with what can be done now; who asks is masked where the form need not name them.
    @GetMapping("/workbench/requests/{id}/forms/{sheet}")
    ResponseEntity<byte[]> form(HttpServletRequest request, @PathVariable String id, @PathVariable String sheet) {
        var view = pages.find(request, id);
        var printed = form(request, view, sheet);
        var application = records.application(view);
        return attached(printed(
                request,
                view,
                printed,
                printed.isMasked() ? application.masked() : application,
                printed.isMasked() && !application.masked().equals(application)));
    }

    /// The same with who asks, with the reason why it must be seen.
    @PostMapping("/workbench/requests/{id}/forms/{sheet}")
    Object wholeForm(HttpServletRequest request, @PathVariable String id, @PathVariable String sheet) {
        var view = pages.find(request, id);
        var whole = form(request, view, sheet);
        if (!whole.isMasked()) {
            throw Keys.nowhere();
        }
        return records.unmask(AccountGate.officer(request), view, reason(request))
                .<Object>map(application -> attached(printed(request, view, whole, application, false)))
                .orElseGet(() -> refused(request, view));
    }

    /// Forms, like files, are for officers of the unit.
    private static CaseForm form(HttpServletRequest request, RequestView view, String name) {
        return CaseForm.of(view.file()).stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .filter(_ -> AccountGate.officer(request).servesIn(view.file().agency()))
                .orElseThrow(Keys::nowhere);
    }

    private CaseForm.Printed printed(
            HttpServletRequest request, RequestView view, CaseForm form, Application application, boolean masked) {
        return desk.printed(AccountGate.officer(request), view, form, application, masked)
                .orElseThrow(Keys::nowhere);
    }

    private static ResponseEntity<byte[]> attached(CaseForm.Printed form) {
        return attached(form.name(), form.bytes());
    }

    private static String reason(HttpServletRequest request) {
        return Typed.of(request).text("reason");
    }

    private ModelAndView refused(HttpServletRequest request, RequestView view) {
        var objection = AccountGate.officer(request).servesIn(view.file().agency())
                ? new Objection(
                        "reason",
                        CaseRule.TEXT_MISSING,
                        "REQ-26",
                        "请写明为什么要看，最多 " + RequestRecords.LONGEST_REASON + " 字；查看会记入日志。")
                : new Objection("reason", CaseRule.NOT_YOUR_UNIT, "REQ-26", "这件申请不由您所在的单位办理，不能查看申请人信息。");
        var form = RefusedForm.of(request, List.of(objection));
        return DossierController.refusal(
                new ModelAndView("workbench/request", "page", pages.page(request, view, Optional.empty(), form)));
    }

    /// Files are for officers of the unit.
    private static Kept file(HttpServletRequest request, RequestView view, String id) {
        var key = Keys.found(id);
        return view.files().stream()
                .filter(kept -> kept.id().equals(key) && !kept.erased())
                .findFirst()
                .filter(_ -> AccountGate.officer(request).servesIn(view.file().agency()))
                .orElseThrow(Keys::nowhere);
    }

    private static ResponseEntity<byte[]> attached(Kept file, byte[] content) {
        return attached(file.name(), content);
    }

    private static ResponseEntity<byte[]> attached(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
