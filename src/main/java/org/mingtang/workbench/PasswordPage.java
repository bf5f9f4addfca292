package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import org.mingtang.organs.Account;
import org.mingtang.organs.Account.Mark;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.Password;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.RegisterResult.Entered;
import org.mingtang.organs.RegisterResult.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own password. After the first login nothing else opens until it is changed.
@Controller
public class PasswordPage {
    private final Accounts accounts;
    private final Frames frames;
    private final Clock clock;

    PasswordPage(Accounts accounts, Frames frames, Clock clock) {
        this.accounts = accounts;
        this.frames = frames;
        this.clock = clock;
    }

    /// @param forced whether it must be changed before going on
    public record Page(Frame frame, Filled form, String login, boolean forced, boolean differ) {}

    @GetMapping("/workbench/password")
    ModelAndView show(HttpServletRequest request) {
        return page(request, Filled.blank(), false);
    }

    @PostMapping("/workbench/password")
    ModelAndView change(
            HttpServletRequest request,
            @RequestParam(name = "CURRENT_PASSWORD", defaultValue = "") String current,
            @RequestParam(name = "PASSWORD", defaultValue = "") String fresh,
            @RequestParam(name = "again", defaultValue = "") String again,
            RedirectAttributes flash) {
        if (!new Password(fresh).equals(new Password(again))) {
            return refused(request, List.of(), true);
        }
        var account = AccountGate.account(request);
        var result = accounts.changePassword(
                account.id(), new Password(current), new Password(fresh), from(request), clock.instant());
        return switch (result) {
            case Entered _ -> {
                flash.addFlashAttribute(Frames.DONE, "密码已修改，下次请用新密码登录");
                yield new ModelAndView("redirect:" + Landing.of(account));
            }
            case Refused(var issues) -> refused(request, issues, false);
        };
    }

    private ModelAndView refused(HttpServletRequest request, List<RegisterIssue> issues, boolean differ) {
        var page = page(request, Filled.refused(request, issues), differ);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(HttpServletRequest request, Filled form, boolean differ) {
        Account account = AccountGate.account(request);
        return new ModelAndView(
                "workbench/password",
                "page",
                new Page(
                        frames.of(request, "修改密码", "password"),
                        form.of("password"),
                        account.login(),
                        account.is(Mark.MUST_CHANGE_PASSWORD),
                        differ));
    }

    static InetAddress from(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("remote address: " + request.getRemoteAddr(), e);
        }
    }
}
