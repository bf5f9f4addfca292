package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organs.Account;
import org.mingtang.organs.Account.Mark;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.Person;
import org.mingtang.organs.Person.Employment;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.RegisterResult.Entered;
import org.mingtang.organs.RegisterResult.Refused;
import org.mingtang.regulation.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The system administrator's acts on people and accounts.
@Controller
class PersonController {
    private final PersonPages pages;
    private final Register register;
    private final Accounts accounts;
    private final RegisterActs acts;

    PersonController(PersonPages pages, Register register, Accounts accounts, RegisterActs acts) {
        this.pages = pages;
        this.register = register;
        this.accounts = accounts;
        this.acts = acts;
    }

    @GetMapping("/workbench/register/people")
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "1") int page) {
        return pages.list(request, q, agency, Math.clamp(page, 1, 100_000));
    }

    @GetMapping("/workbench/register/new-person")
    ModelAndView adding(HttpServletRequest request) {
        return pages.adding(request, Filled.blank());
    }

    @PostMapping("/workbench/register/people")
    ModelAndView add(HttpServletRequest request, RedirectAttributes flash) {
        var form = new OrganForm(request);
        var person = person(form, new PersonId(UUID.randomUUID()));
        var result = form.issues().isEmpty() ? register.addPerson(person, acts.by(request)) : refused(form);
        return switch (result) {
            case Entered entered -> {
                RegisterActs.tell(flash, "已添加" + person.name() + "。接着可以为其开通账号", entered);
                yield back(person.id());
            }
            case Refused(var issues) -> pages.adding(request, Filled.refused(request, issues));
        };
    }

    @GetMapping("/workbench/register/people/{id}")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        return pages.person(request, key(id), Filled.blank());
    }

    @PostMapping("/workbench/register/people/{id}")
    ModelAndView amend(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var form = new OrganForm(request);
        var person = person(form, key(id));
        var result = form.issues().isEmpty() ? register.amendPerson(person, acts.by(request)) : refused(form);
        return answer(request, key(id), "已保存", flash, result);
    }

    @PostMapping("/workbench/register/people/{id}/leave")
    ModelAndView leave(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var form = new OrganForm(request);
        var day = form.day(OrganField.LAST_DAY);
        var result = form.issues().isEmpty() ? register.leave(key(id), day, acts.by(request)) : refused(form);
        return answer(request, key(id), "已登记离任，岗位、代理和账号同日终止", flash, result);
    }

    @PostMapping("/workbench/register/people/{id}/account")
    ModelAndView open(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        var form = new OrganForm(request);
        var administers = form.text(OrganField.ROLE).isEmpty()
                ? Optional.<Role>empty()
                : Optional.of(form.choice(OrganField.ROLE, Role.values()));
        if (administers.filter(role -> !role.isAdministrator()).isPresent()) {
            form.note(OrganField.ROLE, "业务岗位由安全保密管理员授予，这里只选管理员类别。");
        }
        if (!form.issues().isEmpty()) {
            return answer(request, key(id), "", flash, refused(form));
        }
        var account = Account.toOpen(
                new AccountId(UUID.randomUUID()),
                key(id),
                form.text(OrganField.LOGIN),
                administers,
                Mark.MUST_CHANGE_PASSWORD);
        var password = form.password();
        return answer(request, key(id), "已开通账号，首次登录须改密码", flash, accounts.open(account, password, acts.by(request)));
    }

    @PostMapping("/workbench/register/people/{id}/disable")
    ModelAndView disable(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        RegisterResult result = AccountGate.account(request).id().equals(account(id))
                ? new Refused(List.of(RegisterIssue.of(OrganField.ACCOUNT, "不能停用自己的账号，请由另一位系统管理员办理。")))
                : accounts.disable(account(id), acts.by(request));
        return answer(request, key(id), "已停用账号，其会话立即结束", flash, result);
    }

    @PostMapping("/workbench/register/people/{id}/enable")
    ModelAndView enable(HttpServletRequest request, @PathVariable String id, RedirectAttributes flash) {
        return answer(request, key(id), "已启用账号", flash, accounts.enable(account(id), acts.by(request)));
    }

    private AccountId account(String id) {
        return pages.account(key(id)).map(Account::id).orElseThrow(Keys::nowhere);
    }

    private ModelAndView answer(
            HttpServletRequest request, PersonId id, String done, RedirectAttributes flash, RegisterResult result) {
        return switch (result) {
            case Entered entered -> {
                RegisterActs.tell(flash, done, entered);
                yield back(id);
            }
            case Refused(var issues) -> pages.person(request, id, Filled.refused(request, issues));
        };
    }

    private static RegisterResult refused(OrganForm form) {
        return new Refused(List.copyOf(form.issues()));
    }

    private static Person person(OrganForm form, PersonId id) {
        return new Person(
                id,
                form.text(OrganField.STAFF_NUMBER),
                form.text(OrganField.PERSON),
                form.text(OrganField.PERSON_PHONE),
                form.text(OrganField.PERSON_EMAIL),
                form.choice(OrganField.EMPLOYMENT, Employment.values()));
    }

    static PersonId key(String id) {
        return new PersonId(Keys.found(id));
    }

    static ModelAndView back(PersonId id) {
        return new ModelAndView("redirect:/workbench/register/people/" + id);
    }
}
