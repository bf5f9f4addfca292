package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingtang.disclosure.Worklist;
import org.mingtang.disclosure.Worklist.Queue;
import org.mingtang.installation.NightlyBackup;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.AskedUnits;
import org.mingtang.secrecy.oversight.InspectionRules;
import org.mingtang.secrecy.oversight.OpenReviews;
import org.mingtang.workbench.Frame.MenuEntry;
import org.mingtang.workbench.Frame.QueueLink;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Builds what surrounds a page for who asks.
@Component
class Frames {
    /// Flash attribute with the sentence that says what was done.
    static final String DONE = "done";

    private final Worklist worklist;
    private final Organs organs;
    private final NightlyBackup backup;
    private final AskedUnits asked;
    private final Clock clock;

    Frames(Worklist worklist, Organs organs, NightlyBackup backup, AskedUnits asked, Clock clock) {
        this.asked = asked;
        this.worklist = worklist;
        this.organs = organs;
        this.backup = backup;
        this.clock = clock;
    }

    Frame of(HttpServletRequest request, String title, String active) {
        var officer = AccountGate.officer(request);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                title,
                active,
                officer.name(),
                units(officer),
                queues(officer, request),
                csrf.getToken(),
                message(request),
                menu(request),
                alarm(request),
                asked(officer));
    }

    private long asked(Officer officer) {
        var reviewed = AskedPages.units(officer);
        return reviewed.isEmpty() ? -1 : asked.waitingFor(reviewed).size();
    }

    private String units(Officer officer) {
        return String.join(
                "、",
                officer.posts().stream()
                        .map(post -> organs.find(post.agency())
                                .map(Agency::shortName)
                                .orElse(""))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private List<QueueLink> queues(Officer officer, HttpServletRequest request) {
        if (officer.posts().isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var current = Objects.toString(request.getParameter("queue"), Queue.WAITING.name());
        var links = new ArrayList<QueueLink>();
        for (var queue : Queue.values()) {
            links.add(new QueueLink(
                    queue.name(),
                    queue.chinese(),
                    worklist.count(queue, officer, today),
                    queue.name().equals(current) && request.getRequestURI().equals("/workbench/dossiers"),
                    queue == Queue.OVERDUE));
        }
        return links;
    }

    private static String message(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? "" : Objects.toString(flash.get(DONE), "");
    }

    private String alarm(HttpServletRequest request) {
        return AccountGate.account(request)
                .administers()
                .filter(role -> role == Role.SYSTEM_ADMINISTRATOR)
                .flatMap(_ -> backup.state().alarm())
                .orElse("");
    }

    /// The disclosure office urges, the secrecy bureau inspects, and who answers for a unit sees what it asks.
    private static void secrecy(List<MenuEntry> entries, Officer officer) {
        if (OpenReviews.unitsOf(officer).isPresent()) {
            entries.add(new MenuEntry("coordination", "催办", "/workbench/coordination"));
        }
        if (InspectionRules.isBureau(officer)
                || officer.posts().stream().anyMatch(post -> InspectionRules.mayAnswer(officer, post.agency()))) {
            entries.add(new MenuEntry("inspections", "保密检查", "/workbench/inspections"));
        }
    }

    private static List<MenuEntry> menu(HttpServletRequest request) {
        var entries = new ArrayList<MenuEntry>();
        var administers = AccountGate.account(request).administers();
        if (administers.isEmpty()) {
            entries.add(new MenuEntry("dossiers", "文件", "/workbench/dossiers"));
            entries.add(new MenuEntry("requests", "申请", "/workbench/requests"));
            entries.add(new MenuEntry("report-ups", "上报", "/workbench/report-ups"));
            secrecy(entries, AccountGate.officer(request));
            entries.add(new MenuEntry("known", "已知文件库", KnownDocumentPages.ADDRESS));
        }
        administers.ifPresent(role -> {
            if (role == Role.AUDIT_ADMINISTRATOR) {
                entries.add(new MenuEntry("audit", "审计", "/workbench/audit/logins"));
            } else {
                entries.add(new MenuEntry("register", "机构与人员", "/workbench/register"));
            }
            if (role == Role.SYSTEM_ADMINISTRATOR) {
                entries.add(new MenuEntry("installation", "备份", "/workbench/installation"));
            }
        });
        if (administers.equals(Optional.of(Role.SYSTEM_ADMINISTRATOR))) {
            entries.add(new MenuEntry("calendar", "日历", "/workbench/calendar"));
        }
        entries.add(new MenuEntry("rules", "规程", "/workbench/rules"));
        return entries;
    }
}
