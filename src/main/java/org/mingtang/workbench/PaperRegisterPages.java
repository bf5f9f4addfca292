package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.NumberSeries;
import org.mingtang.requests.PaperRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a unit that goes live in the middle of a year says how far its paper register goes.
@Controller
public class PaperRegisterPages {
    static final String ADDRESS = "/workbench/requests/paper-register";

    private final PaperRegister register;
    private final RequestQueues queues;
    private final Organs organs;
    private final Frames frames;

    PaperRegisterPages(PaperRegister register, RequestQueues queues, Organs organs, Frames frames) {
        this.register = register;
        this.queues = queues;
        this.organs = organs;
        this.frames = frames;
    }

    public record Page(Frame frame, RequestQueues.Side side, List<Unit> units) {}

    /// @param series none where the unit has no code to number with
    /// @param form   as it was sent; nothing where another unit's or none was
    /// @param maySet whether the officer may say so
    public record Unit(Agency agency, List<Line> series, RefusedForm form, boolean maySet) {
        public boolean anyOpen() {
            return series.stream().anyMatch(line -> line.standing().open());
        }
    }

    /// @param name such as 登记编号（2026 年）
    public record Line(String name, PaperRegister.Standing standing) {}

    @GetMapping(ADDRESS)
    ModelAndView register(HttpServletRequest request) {
        return page(request, RefusedForm.NOTHING);
    }

    @PostMapping(ADDRESS)
    ModelAndView carryOn(HttpServletRequest request, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var officer = AccountGate.officer(request);
        var agency = OwnUnits.typed(officer, organs, typed);
        var objections = register.carryOn(
                officer, agency.id(), typed.text("series"), serial(typed.text("last")), typed.text("source"));
        if (!objections.isEmpty()) {
            return DossierController.refusal(page(request, RefusedForm.of(request, objections)));
        }
        flash.addFlashAttribute(Frames.DONE, agency.shortName() + "的编号已经接续，请核对下一个号。");
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private static int serial(String text) {
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }

    private ModelAndView page(HttpServletRequest request, RefusedForm form) {
        var officer = AccountGate.officer(request);
        var units = OwnUnits.of(officer, organs).stream()
                .map(agency -> new Unit(
                        agency,
                        register.of(agency.id()).stream()
                                .map(standing -> new Line(name(standing), standing))
                                .toList(),
                        form.value("agency", "").equals(agency.id().value()) ? form : RefusedForm.NOTHING,
                        officer.runsDisclosure(agency.id())))
                .toList();
        return new ModelAndView(
                "workbench/paper-register",
                "page",
                new Page(frames.of(request, "接续纸质登记本", "requests"), queues.of(officer, Optional.empty()), units));
    }

    private static String name(PaperRegister.Standing standing) {
        var what = standing.series().id().equals(NumberSeries.REGISTRATION) ? "登记编号" : "告知书编号";
        return what + "（" + standing.year() + " 年）";
    }
}
