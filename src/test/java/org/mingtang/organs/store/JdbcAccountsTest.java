package org.mingtang.organs.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organs.District.*;
import static org.mingtang.organs.store.Registry.GOOD;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.TestDatabase;
import org.mingtang.organs.Account;
import org.mingtang.organs.Account.Mark;
import org.mingtang.organs.AccountId;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.LoginAttempt;
import org.mingtang.organs.LoginResult;
import org.mingtang.organs.OrganAct;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganViews.LoginOutcome;
import org.mingtang.organs.OrganViews.LoginPage;
import org.mingtang.organs.OrganViews.LoginQuery;
import org.mingtang.organs.OrganViews.LoginRow;
import org.mingtang.organs.Password;
import org.mingtang.organs.Person;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.RegisterResult.Refused;
import org.mingtang.regulation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcAccountsTest {
    private static final InetAddress OUTSIDE = InetAddress.ofLiteral("192.0.2.7");
    private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("198.51.100.9");
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final Password WRONG = new Password("some other pass phrase");

    private static TestDatabase database;

    private Registry registry;
    private Accounts accounts;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        registry = Registry.emptied(database);
        accounts = registry.stores.accounts();
    }

    private LoginResult login(String login, Password password, InetAddress from, Instant at) {
        return accounts.login(new LoginAttempt(login, password, from, at));
    }

    private void fail(int times, String login, InetAddress from, Instant at) {
        for (int i = 0; i < times; i++) {
            assertThat(login(login, WRONG, from, at)).isInstanceOf(LoginResult.Wrong.class);
        }
    }

    private static List<String> messages(RegisterResult result) {
        return switch (result) {
            case RegisterResult.Entered _ -> List.of();
            case Refused(var issues) ->
                issues.stream().map(RegisterIssue::message).toList();
        };
    }

    private LoginPage log(String login) {
        return registry.stores
                .views()
                .logins(new LoginQuery(
                        login, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100));
    }

    @Test
    @DisplayName("登录名不分大小写和全半角；登录时间记在账号上")
    void a_login_with_the_right_password() {
        Account account = registry.account(person("王芳"), "wangfang", Optional.empty(), Mark.MUST_CHANGE_PASSWORD);
        assertThat(login(" WangＦang ", GOOD, OUTSIDE, NOW))
                .isInstanceOfSatisfying(LoginResult.Welcome.class, welcome -> {
                    assertThat(welcome.account().id()).isEqualTo(account.id());
                    assertThat(welcome.account().is(Mark.MUST_CHANGE_PASSWORD)).isTrue();
                });
        assertThat(accounts.find(account.id()).orElseThrow().lastLogin()).contains(NOW);
        assertThat(login("wangfang", WRONG, OUTSIDE, NOW)).isInstanceOf(LoginResult.Wrong.class);
    }

    @Test
    @DisplayName("库里只有 Argon2id 摘要")
    void only_a_hash_is_kept() {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        String hash = JdbcClient.create(database.owner())
                .sql("select password_hash from organs.account")
                .query(String.class)
                .single();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(GOOD.value());
    }

    @Test
    @DisplayName("旧参数的摘要在登录时换新")
    void old_hashes_are_renewed() {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        var jdbc = JdbcClient.create(database.owner());
        var weak = new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 1024, 1);
        jdbc.sql("update organs.account set password_hash = :hash")
                .param("hash", weak.encode(GOOD.value()))
                .update();
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW)).isInstanceOf(LoginResult.Welcome.class);
        assertThat(jdbc.sql("select password_hash from organs.account")
                        .query(String.class)
                        .single())
                .contains("m=19456");
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW)).isInstanceOf(LoginResult.Welcome.class);
    }

    @Test
    @DisplayName("连续失败后要等，越等越久；等过之后凭正确密码即可登录，从不锁死")
    void failures_are_slowed_down_never_locked() {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        fail(5, "wangfang", OUTSIDE, NOW);
        assertThat(login("wangfang", GOOD, ELSEWHERE, NOW)).isEqualTo(new LoginResult.Throttled(Duration.ofSeconds(2)));
        fail(1, "wangfang", OUTSIDE, NOW.plusSeconds(2));
        assertThat(login("wangfang", GOOD, ELSEWHERE, NOW.plusSeconds(3)))
                .isEqualTo(new LoginResult.Throttled(Duration.ofSeconds(3)));
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW.plusSeconds(6))).isInstanceOf(LoginResult.Welcome.class);
        fail(5, "wangfang", OUTSIDE, NOW.plusSeconds(7));
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW.plusSeconds(7)))
                .as("a success cleared the failures before it: the delay begins again")
                .isEqualTo(new LoginResult.Throttled(Duration.ofSeconds(2)));
    }

    @Test
    @DisplayName("限流期间的尝试不延长等待，也不写满日志")
    void attempts_while_throttled_do_not_prolong() {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        fail(5, "wangfang", OUTSIDE, NOW);
        for (int i = 0; i < 50; i++) {
            assertThat(login("wangfang", GOOD, OUTSIDE, NOW.plusSeconds(1))).isInstanceOf(LoginResult.Throttled.class);
        }
        assertThat(registry.count("organs.login_attempt")).isEqualTo(5);
        assertThat(log("wangfang").rows().getFirst().refused()).isEqualTo(50);
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW.plusSeconds(2))).isInstanceOf(LoginResult.Welcome.class);
    }

    @Test
    @DisplayName("同一地址换着登录名试，也要等；别的地址不受影响")
    void an_address_trying_many_logins_is_slowed_down() {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        for (int i = 0; i < 20; i++) {
            fail(1, "nobody" + i, OUTSIDE, NOW);
        }
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW)).isInstanceOf(LoginResult.Throttled.class);
        assertThat(login("wangfang", GOOD, ELSEWHERE, NOW)).isInstanceOf(LoginResult.Welcome.class);
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW.plusSeconds(2)))
                .as("a success does not clear an address")
                .isInstanceOf(LoginResult.Welcome.class);
        fail(1, "nobody", OUTSIDE, NOW.plusSeconds(2));
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW.plusSeconds(2)))
                .isEqualTo(new LoginResult.Throttled(Duration.ofSeconds(4)));
    }

    @Test
    @DisplayName("限流记在数据库里：重启和别的节点都算数")
    void the_throttle_is_shared_by_all_nodes() {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        fail(5, "wangfang", OUTSIDE, NOW);
        Accounts other = registry.connect(_ -> {}).accounts();
        assertThat(other.login(new LoginAttempt("wangfang", GOOD, ELSEWHERE, NOW)))
                .isInstanceOf(LoginResult.Throttled.class);
    }

    @Test
    @DisplayName("调用方的事务回滚，失败记录仍在")
    void failures_outlive_a_rolled_back_transaction() {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        new TransactionTemplate(new JdbcTransactionManager(database.app())).executeWithoutResult(status -> {
            fail(1, "wangfang", OUTSIDE, NOW);
            status.setRollbackOnly();
        });
        assertThat(registry.count("organs.login_attempt")).isEqualTo(1);
    }

    @Test
    @DisplayName("同时发来的许多尝试也只放过少数")
    void attempts_at_the_same_moment_count_too() throws Exception {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        var attempts = new ArrayList<Callable<LoginResult>>();
        for (int i = 0; i < 40; i++) {
            attempts.add(() -> login("wangfang", WRONG, OUTSIDE, NOW));
        }
        Map<Class<?>, Long> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(attempts).stream()
                    .map(Future::resultNow)
                    .collect(groupingBy(Object::getClass, counting()));
        }
        // five are free, and as many as there are connections may be between writing and counting at one moment
        assertThat(answers.get(LoginResult.Wrong.class)).isBetween(5L, 13L);
        assertThat(answers.get(LoginResult.Throttled.class)).isGreaterThanOrEqualTo(27L);
    }

    @Test
    @DisplayName("不存在的登录名：答复、限流、耗时都一样")
    void unknown_logins_look_like_known_ones() {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        fail(5, "nobody", OUTSIDE, NOW);
        assertThat(login("nobody", GOOD, ELSEWHERE, NOW)).isEqualTo(new LoginResult.Throttled(Duration.ofSeconds(2)));
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            Instant at = NOW.plusSeconds(100_000L * (i + 1));
            known = Math.min(known, processorTime("wangfang", at));
            unknown = Math.min(unknown, processorTime("nobody", at));
        }
        // a missing hash computation would make a difference of ten times and more
        assertThat((double) unknown / known).isBetween(0.4, 2.5);
    }

    /// Processor time, which does not depend on what else the machine does.
    private long processorTime(String login, Instant at) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(login(login, WRONG, ELSEWHERE, at)).isInstanceOf(LoginResult.Wrong.class);
        return threads.getCurrentThreadCpuTime() - start;
    }

    @Test
    @DisplayName("误把密码打进登录名栏，日志里也看不到")
    void a_password_typed_as_login_is_not_logged() {
        login("my Secret phrase 77", WRONG, OUTSIDE, NOW);
        login("mysecret77", WRONG, OUTSIDE, NOW);
        assertThat(log("").rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.login()).matches("\\?[0-9a-f]{8}"));
    }

    @Test
    @DisplayName("停用的账号：密码对才告知已停用；启用后恢复")
    void disabled_accounts() {
        Account account = registry.account(person("王芳"), "wangfang", Optional.empty());
        Registry.taken(accounts.disable(account.id(), CLERK));
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW)).isInstanceOf(LoginResult.Disabled.class);
        assertThat(login("wangfang", WRONG, OUTSIDE, NOW)).isInstanceOf(LoginResult.Wrong.class);
        Registry.taken(accounts.enable(account.id(), CLERK));
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW)).isInstanceOf(LoginResult.Welcome.class);
        assertThat(registry.acts.of(OrganAct.AccountDisabled.class)).hasSize(1);
        assertThat(registry.acts.of(OrganAct.AccountEnabled.class)).hasSize(1);
    }

    @Test
    @DisplayName("离任次日（北京时间）起不能登录")
    void an_account_ends_with_its_person() {
        Person wang = person("王芳");
        registry.account(wang, "wangfang", Optional.empty());
        Registry.taken(registry.stores.register().leave(wang.id(), LocalDate.parse("2026-03-02"), CLERK));
        assertThat(login("wangfang", GOOD, OUTSIDE, Instant.parse("2026-03-02T15:59:59Z")))
                .isInstanceOf(LoginResult.Welcome.class);
        assertThat(login("wangfang", GOOD, OUTSIDE, Instant.parse("2026-03-02T16:00:00Z")))
                .isInstanceOf(LoginResult.Disabled.class);
    }

    @Test
    @DisplayName("演示账号只在本机可用")
    void demonstration_accounts_answer_on_loopback_only() {
        registry.account(person("演示"), "demo1", Optional.empty(), Mark.DEMONSTRATION);
        assertThat(login("demo1", GOOD, OUTSIDE, NOW)).isInstanceOf(LoginResult.LoopbackOnly.class);
        assertThat(login("demo1", GOOD, LOOPBACK, NOW)).isInstanceOf(LoginResult.Welcome.class);
        assertThat(login("demo1", GOOD, InetAddress.ofLiteral("::1"), NOW)).isInstanceOf(LoginResult.Welcome.class);
    }

    @Test
    @DisplayName("改密码要验原密码，并同样限流、留痕")
    void changing_the_password() {
        Account account = registry.account(person("王芳"), "wangfang", Optional.empty(), Mark.MUST_CHANGE_PASSWORD);
        var fresh = new Password("a river, a boat, a lamp");
        assertThat(messages(accounts.changePassword(account.id(), WRONG, fresh, OUTSIDE, NOW)))
                .containsExactly("原密码不正确，请重新输入。");
        assertThat(messages(accounts.changePassword(account.id(), GOOD, GOOD, OUTSIDE, NOW)))
                .containsExactly("新密码不能与原密码相同。");
        Registry.taken(accounts.changePassword(account.id(), GOOD, fresh, OUTSIDE, NOW));
        assertThat(login("wangfang", GOOD, OUTSIDE, NOW)).isInstanceOf(LoginResult.Wrong.class);
        assertThat(login("wangfang", fresh, OUTSIDE, NOW))
                .isInstanceOfSatisfying(
                        LoginResult.Welcome.class,
                        welcome -> assertThat(welcome.account().is(Mark.MUST_CHANGE_PASSWORD))
                                .isFalse());
        fail(5, "wangfang", OUTSIDE, NOW);
        assertThat(messages(accounts.changePassword(account.id(), fresh, GOOD, OUTSIDE, NOW)))
                .containsExactly("尝试次数过多，请在 2 秒后再试。");
        assertThat(log("wangfang").rows()).hasSizeGreaterThan(8);
    }

    @Test
    @DisplayName("重置的密码下次登录必须修改")
    void a_reset_password_must_be_changed() {
        Account account = registry.account(person("王芳"), "wangfang", Optional.empty());
        var temporary = new Password("seven grey herons");
        Registry.taken(accounts.resetPassword(account.id(), temporary, CLERK));
        assertThat(login("wangfang", temporary, OUTSIDE, NOW))
                .isInstanceOfSatisfying(
                        LoginResult.Welcome.class,
                        welcome -> assertThat(welcome.account().is(Mark.MUST_CHANGE_PASSWORD))
                                .isTrue());
        assertThat(messages(accounts.resetPassword(account.id(), new Password("short"), CLERK)))
                .isNotEmpty();
        assertThat(registry.acts.of(OrganAct.PasswordReset.class)).hasSize(1);
    }

    @Test
    @DisplayName("三类管理员由三人分任，不得兼业务岗位")
    void three_administrators_are_three_people() {
        Person one = person("系统");
        registry.account(one, "sysadmin", Optional.of(Role.SYSTEM_ADMINISTRATOR));
        assertThat(accounts.open(toOpen(one, "auditor", Role.AUDIT_ADMINISTRATOR), GOOD, CLERK))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issues())
                                .extracting(RegisterIssue::field)
                                .containsExactly(OrganField.PERSON));
        registry.have(agency("office", "县政府办"));
        Person clerk = person("文书");
        registry.have(clerk);
        registry.have(post(clerk, "office", Role.DRAFTER, "2026-06-01"));
        assertThat(accounts.open(toOpen(clerk, "security", Role.SECURITY_ADMINISTRATOR), GOOD, CLERK))
                .as("a post that has not begun yet counts too")
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issues())
                                .extracting(RegisterIssue::field)
                                .containsExactly(OrganField.ROLE));
    }

    private static Account toOpen(Person person, String login, Role role) {
        return Account.toOpen(new AccountId(UUID.randomUUID()), person.id(), login, Optional.of(role));
    }

    @Test
    @DisplayName("开户时一次列出全部问题")
    void opening_lists_every_issue() {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        var account =
                Account.toOpen(new AccountId(UUID.randomUUID()), person("不在册").id(), "Wang Fang", Optional.empty());
        assertThat(messages(accounts.open(account, new Password("12345678"), CLERK)))
                .anyMatch(message -> message.contains("登录名应为"))
                .anyMatch(message -> message.contains("人员名册"))
                .anyMatch(message -> message.contains("至少"))
                .anyMatch(message -> message.contains("只由数字"));
        Person other = person("李");
        registry.have(other);
        var taken = Account.toOpen(new AccountId(UUID.randomUUID()), other.id(), "wangfang", Optional.empty());
        assertThat(messages(accounts.open(taken, GOOD, CLERK))).containsExactly("登录名 wangfang 已被使用，请换一个。");
    }

    @Test
    @DisplayName("审计员可按结果、时间逐页查登录日志")
    void the_auditor_pages_through_the_log() {
        registry.account(person("王芳"), "wangfang", Optional.empty());
        for (int i = 0; i < 4; i++) {
            fail(1, "wangfang", OUTSIDE, NOW.plusSeconds(i));
        }
        login("wangfang", GOOD, OUTSIDE, NOW.plusSeconds(10));
        var views = registry.stores.views();
        LoginPage first = views.logins(
                new LoginQuery("wangfang", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 2));
        assertThat(first.rows())
                .extracting(LoginRow::outcome)
                .containsExactly(LoginOutcome.WELCOME, LoginOutcome.WRONG);
        LoginPage second = views.logins(
                new LoginQuery("wangfang", Optional.empty(), Optional.empty(), Optional.empty(), first.next(), 3));
        assertThat(second.rows()).extracting(LoginRow::at).containsExactly(NOW.plusSeconds(2), NOW.plusSeconds(1), NOW);
        assertThat(second.next()).isEmpty();
        assertThat(views.logins(new LoginQuery(
                                "",
                                Optional.of(LoginOutcome.WRONG),
                                Optional.of(NOW.plusSeconds(1)),
                                Optional.of(NOW.plusSeconds(3)),
                                Optional.empty(),
                                10))
                        .rows())
                .hasSize(2);
    }
}
