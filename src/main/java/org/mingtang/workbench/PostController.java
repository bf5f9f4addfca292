package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.mingtang.organs.Account;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.Deputy;
import org.mingtang.organs.DeputyId;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.PostId;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.RegisterResult.Entered;
import org.mingtang.organs.RegisterResult.Refused;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The security administrator's acts: posts, deputies, passwords.
@Controller
class PostController {
    private final PersonPages pages;
    private final Register register;
    private final Accounts accounts;
    private final RegisterActs acts;

    PostController(PersonPages pages, Register register, Accounts accounts, RegisterActs acts) {
        this.pages = pages;
        this.register = register;
        this.accounts = accounts;
        this.acts = acts;
    }

    @PostMapping("/workbench/register/posts/{person}")
    ModelAndView give(HttpServletRequest request, @PathVariable String person, RedirectAttributes flash) {
        var form = new OrganForm(request);
        var post = new Appointment(
                new PostId(UUID.randomUUID()),
                PersonController.key(person),
                form.agency(OrganField.AGENCY),
                form.keyIfAny(OrganField.SECTION).map(SectionId::new),
                form.choice(OrganField.ROLE, Role.values()),
                form.text(OrganField.TITLE),
                form.day(OrganField.FROM),
                form.dayIfAny(OrganField.LAST_DAY));
        return answer(
                request, post.person(), "已授予岗位", flash, when(form, () -> register.givePost(post, acts.by(request))));
    }

    @PostMapping("/workbench/register/posts/{person}/{post}/take")
    ModelAndView take(
            HttpServletRequest request,
            @PathVariable String person,
            @PathVariable String post,
            RedirectAttributes flash) {
        var form = new OrganForm(request);
        var day = form.day(OrganField.LAST_DAY);
        var key = held(person, post);
        return answer(
                request,
                PersonController.key(person),
                "已收回岗位，其代理同日终止",
                flash,
                when(form, () -> register.takePost(key, day, acts.by(request))));
    }

    @PostMapping("/workbench/register/posts/{person}/{post}/deputy")
    ModelAndView deputy(
            HttpServletRequest request,
            @PathVariable String person,
            @PathVariable String post,
            RedirectAttributes flash) {
        var form = new OrganForm(request);
        var standIn = form.keyIfAny(OrganField.PERSON);
        if (standIn.isEmpty() && form.issues().isEmpty()) {
            form.note(OrganField.PERSON, "请选择由谁代理。");
        }
        var deputy = new Deputy(
                new DeputyId(UUID.randomUUID()),
                held(person, post),
                new PersonId(standIn.orElseGet(UUID::randomUUID)),
                form.day(OrganField.FROM),
                form.day(OrganField.LAST_DAY));
        return answer(
                request,
                PersonController.key(person),
                "已指定代理",
                flash,
                when(form, () -> register.appointDeputy(deputy, acts.by(request))));
    }

    @PostMapping("/workbench/register/passwords/{person}")
    ModelAndView reset(HttpServletRequest request, @PathVariable String person, RedirectAttributes flash) {
        var id = PersonController.key(person);
        var account = pages.account(id).map(Account::id).orElseThrow(Keys::nowhere);
        var password = new OrganForm(request).password();
        return answer(request, id, "已重置密码，下次登录须改", flash, accounts.resetPassword(account, password, acts.by(request)));
    }

    private PostId held(String person, String post) {
        var key = new PostId(Keys.found(post));
        if (!pages.holds(PersonController.key(person), key)) {
            throw Keys.nowhere();
        }
        return key;
    }

    private ModelAndView answer(
            HttpServletRequest request, PersonId id, String done, RedirectAttributes flash, RegisterResult result) {
        return switch (result) {
            case Entered entered -> {
                RegisterActs.tell(flash, done, entered);
                yield PersonController.back(id);
            }
            case Refused(var issues) -> pages.person(request, id, Filled.refused(request, issues));
        };
    }

    private static RegisterResult when(OrganForm form, Supplier<RegisterResult> act) {
        return form.issues().isEmpty() ? act.get() : new Refused(List.copyOf(form.issues()));
    }
}
