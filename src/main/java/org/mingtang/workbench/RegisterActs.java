package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.RegisterResult;
import org.mingtang.regulation.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What every act on the register needs: who acts, and how success is told.
@Component
class RegisterActs {
    private final Clock clock;

    RegisterActs(Clock clock) {
        this.clock = clock;
    }

    ActedBy by(HttpServletRequest request) {
        var officer = AccountGate.officer(request);
        return new ActedBy(Optional.of(officer.person()), officer.name(), clock.instant());
    }

    /// The sentence with the warnings behind it.
    static void tell(RedirectAttributes flash, String done, RegisterResult.Entered entered) {
        var warnings = entered.warnings().stream()
                .map(RegisterIssue::message)
                .distinct()
                .collect(Collectors.joining());
        flash.addFlashAttribute(Frames.DONE, warnings.isEmpty() ? done : done + "。请注意：" + warnings);
    }

    static boolean holds(HttpServletRequest request, Role role) {
        return AccountGate.account(request).administers().filter(role::equals).isPresent();
    }
}
