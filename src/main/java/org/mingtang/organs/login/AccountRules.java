package org.mingtang.organs.login;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingtang.organs.Account;
import org.mingtang.organs.Account.Mark;
import org.mingtang.organs.LoginResult;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.Person;
import org.mingtang.organs.RegisterIssue;

/// What must hold before an account is opened, and how a login is answered. The three administrators — system,
/// security,
/// audit — are three people: one account a person, one administrator role an account, none beside business posts.
public final class AccountRules {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{2,40}");

    private AccountRules() {}

    /// @param person     whose account it is to be, if known
    /// @param existing   the account the person has already
    /// @param sameLogin  the account that uses this login
    /// @param postsAhead how many posts the person holds or will hold
    public record Facts(
            Optional<Person> person, Optional<Account> existing, Optional<Account> sameLogin, int postsAhead) {}

    public static List<RegisterIssue> onOpening(Account account, Facts facts) {
        return Stream.of(
                        loginForm(account.login()),
                        when(facts.person().isEmpty(), OrganField.PERSON, "请先在人员名册中登记此人。"),
                        facts
                                .sameLogin()
                                .map(_ -> RegisterIssue.of(OrganField.LOGIN, "登录名 " + account.login() + " 已被使用，请换一个。"))
                                .stream(),
                        facts
                                .existing()
                                .map(other -> RegisterIssue.of(
                                        OrganField.PERSON, "此人已有账号 " + other.login() + "。一人只能有一个账号，三类管理员不得由一人兼任。"))
                                .stream(),
                        when(
                                account.administers().isPresent() && facts.postsAhead() > 0,
                                OrganField.ROLE,
                                "此人任有业务岗位，不得兼任管理员。请先办理卸任，或指定他人。"))
                .flatMap(issues -> issues)
                .toList();
    }

    /// A login as it is looked up: without blanks around, half-width, lower case.
    public static String normalised(String login) {
        return Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    public static boolean hasForm(String login) {
        return LOGIN.matcher(login).matches();
    }

    /// The answer to somebody who knew the password.
    public static LoginResult answer(Account account, LocalDate day, boolean loopback) {
        if (!account.usableOn(day)) {
            return new LoginResult.Disabled();
        }
        return account.is(Mark.DEMONSTRATION) && !loopback
                ? new LoginResult.LoopbackOnly()
                : new LoginResult.Welcome(account);
    }

    private static Stream<RegisterIssue> loginForm(String login) {
        return when(!hasForm(login), OrganField.LOGIN, "登录名应为 2 到 40 个小写字母、数字、点、下划线或连字符。");
    }

    private static Stream<RegisterIssue> when(boolean wrong, OrganField field, String message) {
        return wrong ? Stream.of(RegisterIssue.of(field, message)) : Stream.of();
    }
}
