package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Organs;
import org.mingtang.requests.Sender;
import org.mingtang.requests.Senders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What stands below the letters of the officer's units (落款).
@Controller
public class SenderPages {
    static final String ADDRESS = "/workbench/requests/senders";

    private final Senders senders;
    private final RequestQueues queues;
    private final Organs organs;
    private final Frames frames;

    SenderPages(Senders senders, RequestQueues queues, Organs organs, Frames frames) {
        this.senders = senders;
        this.queues = queues;
        this.organs = organs;
        this.frames = frames;
    }

    public record Page(Frame frame, RequestQueues.Side side, List<Unit> units) {}

    /// @param form   as it was sent; nothing where another unit's or none was
    /// @param seen   when it was set last; empty for never
    /// @param maySet whether the officer may change it
    public record Unit(Agency agency, Sender sender, String seen, RefusedForm form, boolean maySet) {}

    @GetMapping(ADDRESS)
    ModelAndView senders(HttpServletRequest request) {
        return page(request, RefusedForm.NOTHING);
    }

    @PostMapping(ADDRESS)
    ModelAndView set(HttpServletRequest request, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var officer = AccountGate.officer(request);
        var agency = OwnUnits.typed(officer, organs, typed);
        var sender = new Sender(typed.text("contact"), typed.text("reconsiderationOrgan"), typed.text("court"));
        var objections = senders.set(officer, agency.id(), seen(typed), sender);
        if (!objections.isEmpty()) {
            return DossierController.refusal(page(request, RefusedForm.of(request, objections)));
        }
        flash.addFlashAttribute(Frames.DONE, agency.shortName() + "的落款已保存，从下一份文书起使用。");
        return new ModelAndView("redirect:" + ADDRESS);
    }

    /// What no page gave is as never seen.
    private static Optional<Instant> seen(Typed typed) {
        try {
            return Optional.of(Instant.parse(typed.text("seen")));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private ModelAndView page(HttpServletRequest request, RefusedForm form) {
        var officer = AccountGate.officer(request);
        var units = OwnUnits.of(officer, organs).stream()
                .map(agency -> new Unit(
                        agency,
                        senders.of(agency.id()),
                        senders.changed(agency.id()).map(Instant::toString).orElse(""),
                        form.value("agency", "").equals(agency.id().value()) ? form : RefusedForm.NOTHING,
                        officer.runsDisclosure(agency.id())))
                .toList();
        return new ModelAndView(
                "workbench/senders",
                "page",
                new Page(frames.of(request, "文书落款", "requests"), queues.of(officer, Optional.empty()), units));
    }
}
