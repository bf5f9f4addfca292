package org.mingtang.organs.store;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingtang.organs.Account;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.LoginAttempt;
import org.mingtang.organs.LoginResult;
import org.mingtang.organs.OrganAct;
import org.mingtang.organs.OrganActs;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.Password;
import org.mingtang.organs.Person;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.RegisterResult.Entered;
import org.mingtang.organs.RegisterResult.Refused;
import org.mingtang.organs.login.AccountRules;
import org.mingtang.organs.login.PasswordHashes;
import org.mingtang.organs.login.PasswordPolicy;
import org.mingtang.organs.store.AccountTable.Keyed;

/// Accounts in PostgreSQL. Logins are the gate's affair.
final class JdbcAccounts implements Accounts {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RegisterLock lock;
    private final AccountTable accounts;
    private final PeopleTable people;
    private final LoginGate gate;
    private final PasswordHashes hashes;
    private final OrganActs acts;

    JdbcAccounts(
            RegisterLock lock,
            AccountTable accounts,
            PeopleTable people,
            LoginGate gate,
            PasswordHashes hashes,
            OrganActs acts) {
        this.lock = lock;
        this.accounts = accounts;
        this.people = people;
        this.gate = gate;
        this.hashes = hashes;
        this.acts = acts;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.find(id).map(Keyed::account);
    }

    @Override
    public Optional<Account> byLogin(String login) {
        return accounts.byLogin(AccountRules.normalised(login)).map(Keyed::account);
    }

    @Override
    public RegisterResult open(Account account, Password password, ActedBy by) {
        String hash = hashes.hash(password);
        return lock.alone(() -> {
            Optional<Person> person = people.find(account.person());
            LocalDate today = LocalDate.ofInstant(by.at(), ZONE);
            var facts = new AccountRules.Facts(
                    person,
                    accounts.of(account.person()),
                    accounts.byLogin(account.login()).map(Keyed::account),
                    people.dutiesFrom(account.person(), today));
            List<RegisterIssue> issues = Stream.concat(
                            AccountRules.onOpening(account, facts).stream(),
                            PasswordPolicy.check(
                                    password,
                                    account.login(),
                                    person.map(Person::name).orElse(""))
                                    .stream())
                    .toList();
            if (!issues.isEmpty()) {
                return new Refused(issues);
            }
            accounts.insert(account, hash, by.at());
            acts.record(new OrganAct.AccountOpened(
                    by, account.id(), account.person(), account.login(), account.administers()));
            return new Entered(List.of());
        });
    }

    @Override
    public RegisterResult changePassword(AccountId id, Password current, Password fresh, InetAddress from, Instant at) {
        Optional<Account> account = find(id);
        if (account.isEmpty()) {
            return unknown();
        }
        LoginResult known = gate.login(new LoginAttempt(account.get().login(), current, from, at));
        return switch (known) {
            case LoginResult.Welcome(var owner) -> setPassword(owner, current, fresh);
            case LoginResult.Wrong() -> refused(OrganField.CURRENT_PASSWORD, "原密码不正确，请重新输入。");
            case LoginResult.Throttled(var left) ->
                refused(OrganField.CURRENT_PASSWORD, "尝试次数过多，请在 " + seconds(left) + " 秒后再试。");
            case LoginResult.Disabled() -> refused(OrganField.ACCOUNT, "账号已停用，请联系系统管理员。");
            case LoginResult.LoopbackOnly() -> refused(OrganField.ACCOUNT, "演示账号只能在本机使用。");
        };
    }

    private RegisterResult setPassword(Account owner, Password current, Password fresh) {
        var issues = Stream.concat(
                        PasswordPolicy.check(fresh, owner.login(), nameOf(owner)).stream(),
                        fresh.equals(current)
                                ? Stream.of(RegisterIssue.of(OrganField.PASSWORD, "新密码不能与原密码相同。"))
                                : Stream.<RegisterIssue>of())
                .toList();
        if (!issues.isEmpty()) {
            return new Refused(issues);
        }
        accounts.setPassword(owner.id().value(), hashes.hash(fresh), false);
        return new Entered(List.of());
    }

    @Override
    public RegisterResult resetPassword(AccountId id, Password temporary, ActedBy by) {
        String hash = hashes.hash(temporary);
        return onAccount(id, account -> {
            var issues = PasswordPolicy.check(temporary, account.login(), nameOf(account));
            if (!issues.isEmpty()) {
                return new Refused(issues);
            }
            accounts.setPassword(id.value(), hash, true);
            acts.record(new OrganAct.PasswordReset(by, id));
            return new Entered(List.of());
        });
    }

    @Override
    public RegisterResult disable(AccountId id, ActedBy by) {
        return onAccount(id, _ -> {
            accounts.disable(id);
            acts.record(new OrganAct.AccountDisabled(by, id));
            return new Entered(List.of());
        });
    }

    @Override
    public RegisterResult enable(AccountId id, ActedBy by) {
        return onAccount(id, _ -> {
            accounts.enable(id);
            acts.record(new OrganAct.AccountEnabled(by, id));
            return new Entered(List.of());
        });
    }

    @Override
    public LoginResult login(LoginAttempt attempt) {
        return gate.login(attempt);
    }

    private String nameOf(Account account) {
        return people.find(account.person()).map(Person::name).orElse("");
    }

    private RegisterResult onAccount(AccountId id, Function<Account, RegisterResult> act) {
        return lock.alone(() -> find(id).map(act).orElseGet(JdbcAccounts::unknown));
    }

    private static long seconds(Duration left) {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }

    private static RegisterResult unknown() {
        return refused(OrganField.ACCOUNT, "没有这个账号，请刷新页面。");
    }

    private static RegisterResult refused(OrganField field, String message) {
        return new Refused(List.of(RegisterIssue.of(field, message)));
    }
}
