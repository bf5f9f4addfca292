package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.mingtang.organs.Account.Mark;
import org.mingtang.organs.OrganViews;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The login page. It names the demonstration accounts only where the data folder was made with them.
@Controller
public class LoginPage {
    static final String FAILURE = "login.failure";
    static final String LOGIN = "login.name";

    private final OrganViews views;

    LoginPage(OrganViews views) {
        this.views = views;
    }

    /// @param failure        why the last try failed; empty for none
    /// @param login          what was typed as login then
    /// @param demonstrations logins with the holder's name; empty where there are none
    public record Page(String csrf, String failure, String login, List<Demonstration> demonstrations) {}

    public record Demonstration(String login, String who) {}

    @GetMapping("/workbench/login")
    ModelAndView show(HttpServletRequest request, CsrfToken csrf) {
        var session = request.getSession();
        var page = new Page(
                csrf.getToken(),
                Objects.toString(session.getAttribute(FAILURE), ""),
                Objects.toString(session.getAttribute(LOGIN), ""),
                demonstrations());
        session.removeAttribute(FAILURE);
        session.removeAttribute(LOGIN);
        return new ModelAndView("workbench/login", "page", page);
    }

    private List<Demonstration> demonstrations() {
        return views.accounts().stream()
                .filter(row -> row.account().is(Mark.DEMONSTRATION))
                .map(row -> new Demonstration(row.account().login(), row.personName()))
                .toList();
    }
}
