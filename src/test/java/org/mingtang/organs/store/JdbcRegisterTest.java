package org.mingtang.organs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.organs.District.*;

import java.time.LocalDate;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;
import org.mingtang.TestDatabase;
import org.mingtang.organs.Appointment;
import org.mingtang.organs.OrganAct;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.OrganViews.FormerName;
import org.mingtang.organs.Person;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.RegisterResult;
import org.mingtang.organs.RegisterResult.Entered;
import org.mingtang.organs.RegisterResult.Refused;
import org.mingtang.organs.ReviewRules;
import org.mingtang.organs.ReviewRulesId;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcRegisterTest {
    private static TestDatabase database;

    private Registry registry;
    private Register register;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void office() {
        registry = Registry.emptied(database);
        register = registry.stores.register();
        registry.have(agency("office", "县政府办"));
    }

    private Person zhao() {
        Person zhao = person("赵");
        registry.have(zhao);
        return zhao;
    }

    private static void refusedOver(OrganField field, RegisterResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issues())
                                .extracting(RegisterIssue::field)
                                .contains(field));
    }

    @Test
    @DisplayName("设立机构记一条；校验码不对只提醒")
    void founding_is_recorded() {
        RegisterResult result = register.found(coded(agency("health", "县卫健局"), "001936999", "云卫"), CLERK);
        assertThat(result)
                .isInstanceOfSatisfying(
                        Entered.class,
                        entered -> assertThat(entered.warnings())
                                .extracting(RegisterIssue::field)
                                .containsExactly(OrganField.ORGANISATION_CODE));
        assertThat(registry.acts.of(OrganAct.AgencyFounded.class))
                .extracting(act -> act.agency().name())
                .containsExactly("县政府办", "县卫健局");
    }

    @Test
    @DisplayName("被拒的办理不改动任何数据，也不留记录")
    void a_refusal_changes_nothing() {
        refusedOver(OrganField.AGENCY, register.found(agency("office", "另一机构"), CLERK));
        assertThat(registry.organs().find(id("office")).orElseThrow().name()).isEqualTo("县政府办");
        assertThat(registry.acts.all()).hasSize(1);
    }

    @Test
    @DisplayName("记录失败则办理也不成立")
    void without_its_record_the_act_does_not_stand() {
        Register failing = registry.connect(_ -> {
                    throw new IllegalStateException("journal is down");
                })
                .register();
        assertThatThrownBy(() -> failing.found(agency("health", "县卫健局"), CLERK))
                .hasMessageContaining("journal is down");
        assertThat(registry.organs().find(id("health"))).isEmpty();
    }

    @Test
    @DisplayName("更名保留曾用名；没有变化就没有记录")
    void renaming_keeps_the_former_name() {
        registry.stores.register().amend(named(agency("office", "县政府办"), "县政府办公室"), CLERK);
        assertThat(registry.stores.views().formerNames(id("office")))
                .containsExactly(new FormerName("县政府办", "县政府办", NOW));
        assertThat(registry.acts.of(OrganAct.AgencyRenamed.class)).hasSize(1);
        assertThat(registry.acts.of(OrganAct.AgencyAmended.class)).isEmpty();
        register.amend(named(agency("office", "县政府办"), "县政府办公室"), CLERK);
        assertThat(registry.acts.of(OrganAct.AgencyRenamed.class)).hasSize(1);
    }

    @Test
    @DisplayName("撤并不能借修改来办")
    @Clause("ACT-14")
    void ending_is_an_act_of_its_own() {
        registry.have(agency("health", "县卫健局"));
        registry.end(id("office"), merged("2025-12-31", "health"));
        refusedOver(OrganField.ENDED, register.amend(agency("office", "县政府办"), CLERK));
        refusedOver(OrganField.ENDED, register.end(id("office"), merged("2026-01-31", "health"), CLERK));
    }

    @Test
    @DisplayName("机构撤并，岗位同日结束，尚未开始的撤回")
    @Clause("ACT-14")
    void posts_end_with_their_agency() {
        registry.have(agency("health", "县卫健局"));
        Person zhao = zhao();
        Appointment current = post(zhao, "office", Role.SIGNER, "2020-01-01");
        Appointment coming = post(zhao, "office", Role.DRAFTER, "2026-06-01");
        Appointment elsewhere = post(zhao, "health", Role.DRAFTER, "2020-01-01");
        List.of(current, coming, elsewhere).forEach(registry::have);
        registry.end(id("office"), merged("2026-03-31", "health"));
        assertThat(registry.stores.views().postsOf(zhao.id()))
                .extracting(row -> row.post().id(), row -> row.post().lastDay())
                .containsExactlyInAnyOrder(
                        tuple(current.id(), Optional.of(LocalDate.parse("2026-03-31"))),
                        tuple(elsewhere.id(), Optional.empty()));
        assertThat(registry.acts.of(OrganAct.AgencyEnded.class))
                .singleElement()
                .satisfies(act -> assertThat(act.posts()).containsExactly(current.id(), coming.id()));
        refusedOver(OrganField.LAST_DAY, register.givePost(post(zhao, "office", Role.REVIEWER, "2026-03-01"), CLERK));
    }

    @Test
    @DisplayName("离任：全部岗位、代理和账号一次结束，只记一条")
    void leaving_ends_everything_in_one_act() {
        registry.have(agency("health", "县卫健局"));
        Person zhao = person("赵");
        var account = registry.account(zhao, "zhao", Optional.empty());
        Person qian = person("钱");
        registry.have(qian);
        Appointment signer = post(zhao, "office", Role.SIGNER, "2020-01-01");
        Appointment reviewer = post(zhao, "health", Role.SECRECY_REVIEWER, "2020-01-01");
        Appointment past = until(post(zhao, "office", Role.DRAFTER, "2018-01-01"), "2019-12-31");
        Appointment others = post(qian, "office", Role.REVIEWER, "2020-01-01");
        List.of(signer, reviewer, past, others).forEach(registry::have);
        registry.have(deputy(qian, signer, "2026-03-01", "2026-03-20"));
        registry.have(deputy(zhao, others, "2026-04-01", "2026-04-20"));

        Registry.taken(register.leave(zhao.id(), LocalDate.parse("2026-03-10"), CLERK));

        LocalDate next = LocalDate.parse("2026-03-11");
        assertThat(registry.organs().officer(zhao.id(), next).orElseThrow().posts())
                .isEmpty();
        assertThat(registry.organs()
                        .officer(zhao.id(), next.minusDays(1))
                        .orElseThrow()
                        .posts())
                .hasSize(2);
        assertThat(registry.organs().holders(Role.SIGNER, id("office"), next)).isEmpty();
        assertThat(registry.stores.views().deputies(id("office"), next)).isEmpty();
        assertThat(registry.organs().holders(Role.REVIEWER, id("office"), LocalDate.parse("2026-04-05")))
                .extracting(officer -> officer.name())
                .containsExactly("钱");
        assertThat(registry.stores.accounts().find(account.id()).orElseThrow().usableOn(next))
                .isFalse();
        assertThat(registry.acts.of(OrganAct.PersonLeft.class))
                .singleElement()
                .satisfies(act -> assertThat(act.posts()).containsExactlyInAnyOrder(signer.id(), reviewer.id()));
        assertThat(registry.acts.of(OrganAct.PostTaken.class)).isEmpty();
    }

    @ParameterizedTest(name = "{0} 不是业务岗位")
    @EnumSource(value = Role.class, names = ".*_ADMINISTRATOR", mode = EnumSource.Mode.MATCH_ALL)
    void administrators_are_accounts_not_posts(Role role) {
        refusedOver(OrganField.ROLE, register.givePost(post(zhao(), "office", role, "2026-01-01"), CLERK));
    }

    @Test
    @DisplayName("持管理员账号的人不得任业务岗位，也不得代理")
    void an_administrator_holds_no_post() {
        Person admin = person("管");
        registry.account(admin, "keeper", Optional.of(Role.AUDIT_ADMINISTRATOR));
        refusedOver(OrganField.PERSON, register.givePost(post(admin, "office", Role.DRAFTER, "2026-01-01"), CLERK));
        Appointment signer = post(zhao(), "office", Role.SIGNER, "2020-01-01");
        registry.have(signer);
        refusedOver(
                OrganField.PERSON, register.appointDeputy(deputy(admin, signer, "2026-03-01", "2026-03-05"), CLERK));
    }

    @Test
    @DisplayName("任职：日期、机构、股室、重复")
    void posts_must_make_sense() {
        registry.have(agency("health", "县卫健局"));
        Person zhao = zhao();
        var section = new Section(new SectionId(UUID.randomUUID()), id("health"), "医政股");
        Registry.taken(register.enterSection(section, CLERK));
        Appointment signer = post(zhao, "office", Role.SIGNER, "2020-01-01");
        registry.have(signer);
        refusedOver(OrganField.ROLE, register.givePost(post(zhao, "office", Role.SIGNER, "2026-01-01"), CLERK));
        refusedOver(OrganField.FROM, register.givePost(post(zhao, "office", Role.DRAFTER, "1999-12-31"), CLERK));
        refusedOver(OrganField.AGENCY, register.givePost(post(zhao, "nobody", Role.DRAFTER, "2026-01-01"), CLERK));
        refusedOver(
                OrganField.LAST_DAY,
                register.givePost(until(post(zhao, "office", Role.DRAFTER, "2026-01-02"), "2026-01-01"), CLERK));
        refusedOver(
                OrganField.SECTION,
                register.givePost(
                        post(zhao, "office", Role.DRAFTER, "2026-01-01").with(Optional.of(section.id()), ""), CLERK));
        refusedOver(OrganField.SECTION, register.amendPost(signer.id(), Optional.of(section.id()), "", CLERK));
        refusedOver(
                OrganField.PERSON, register.givePost(post(person("无"), "office", Role.DRAFTER, "2026-01-01"), CLERK));
    }

    @Test
    @DisplayName("卸任只能提前；岗位尚未开始就是撤回")
    void taking_a_post() {
        Person zhao = zhao();
        Appointment signer = post(zhao, "office", Role.SIGNER, "2026-01-01");
        registry.have(signer);
        Registry.taken(register.takePost(signer.id(), LocalDate.parse("2026-03-31"), CLERK));
        refusedOver(OrganField.LAST_DAY, register.takePost(signer.id(), LocalDate.parse("2026-04-30"), CLERK));
        Registry.taken(register.takePost(signer.id(), LocalDate.parse("2025-12-31"), CLERK));
        refusedOver(OrganField.POST, register.takePost(signer.id(), LocalDate.parse("2025-12-31"), CLERK));
        assertThat(registry.acts.of(OrganAct.PostTaken.class)).hasSize(2);
    }

    @Test
    @DisplayName("撤回尚未开始的岗位，连同它的代理")
    void a_withdrawn_post_takes_its_deputies_along() {
        Person qian = person("钱");
        registry.have(qian);
        Appointment coming = post(zhao(), "office", Role.SIGNER, "2026-06-01");
        registry.have(coming);
        registry.have(deputy(qian, coming, "2026-06-02", "2026-06-05"));
        Registry.taken(register.takePost(coming.id(), TODAY, CLERK));
        assertThat(registry.count("organs.post")).isZero();
        assertThat(registry.count("organs.deputy")).isZero();
    }

    @Test
    @DisplayName("两人同时办理互相承继的撤并，只有一件成立")
    @Clause("ACT-14")
    void no_circle_of_successors_by_acting_at_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            String one = "one-" + i;
            String two = "two-" + i;
            registry.have(agency(one, "甲局" + i));
            registry.have(agency(two, "乙局" + i));
            List<Callable<RegisterResult>> acts = List.of(
                    () -> register.end(id(one), merged("2026-03-31", two), CLERK),
                    () -> register.end(id(two), merged("2026-03-31", one), CLERK));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(threads.invokeAll(acts).stream().map(Future::resultNow))
                        .filteredOn(Entered.class::isInstance)
                        .hasSize(1);
            }
        }
    }

    @Test
    @DisplayName("代理期间在任职期间之内，不重叠，不由本人代理")
    void deputies_must_make_sense() {
        Person zhao = zhao();
        Person qian = person("钱");
        registry.have(qian);
        Appointment signer = until(post(zhao, "office", Role.SIGNER, "2026-01-01"), "2026-12-31");
        registry.have(signer);
        registry.have(deputy(qian, signer, "2026-03-01", "2026-03-10"));
        refusedOver(OrganField.FROM, register.appointDeputy(deputy(qian, signer, "2026-03-10", "2026-03-12"), CLERK));
        refusedOver(OrganField.FROM, register.appointDeputy(deputy(qian, signer, "2026-12-20", "2027-01-03"), CLERK));
        refusedOver(OrganField.PERSON, register.appointDeputy(deputy(zhao, signer, "2026-05-01", "2026-05-02"), CLERK));
        refusedOver(
                OrganField.LAST_DAY, register.appointDeputy(deputy(qian, signer, "2026-05-03", "2026-05-02"), CLERK));
    }

    @Test
    @DisplayName("保密审查制度要有名称和文件")
    @Clause("SEC-22")
    void review_rules_need_title_and_file() {
        var empty = new ReviewRules(
                new ReviewRulesId(UUID.randomUUID()), id("office"), "", "", LocalDate.parse("2021-01-01"), "");
        RegisterResult result = register.attachReviewRules(empty, CLERK);
        refusedOver(OrganField.RULES_TITLE, result);
        refusedOver(OrganField.RULES_FILE, result);
        registry.have(reviewRules("office", "2021-01-01"));
        registry.have(reviewRules("office", "2025-01-01"));
        assertThat(registry.stores.views().reviewRules(id("office")))
                .extracting(ReviewRules::issued)
                .containsExactly(LocalDate.parse("2025-01-01"), LocalDate.parse("2021-01-01"));
        assertThat(registry.acts.of(OrganAct.ReviewRulesAttached.class)).hasSize(2);
    }

    @Test
    @DisplayName("同一工号只登记一人；股室不能改挂到别的机构")
    void keys_stay_with_their_owner() {
        var first = new Person(person("赵").id(), "A1", "赵", "", "", Person.Employment.PERMANENT);
        registry.have(first);
        refusedOver(
                OrganField.STAFF_NUMBER,
                register.addPerson(new Person(person("钱").id(), "A1", "钱", "", "", Person.Employment.OTHER), CLERK));
        refusedOver(OrganField.PERSON, register.addPerson(first, CLERK));
        registry.have(agency("health", "县卫健局"));
        var section = new Section(new SectionId(UUID.randomUUID()), id("health"), "医政股");
        Registry.taken(register.enterSection(section, CLERK));
        refusedOver(OrganField.SECTION, register.enterSection(new Section(section.id(), id("office"), "秘书股"), CLERK));
    }

    @Test
    @DisplayName("应用的数据库角色不能删改登录日志、承继关系和制度")
    void the_application_role_cannot_rewrite_history() {
        var app = JdbcClient.create(database.app());
        for (String statement : List.of(
                "delete from organs.login_attempt",
                "delete from organs.agency",
                "delete from organs.account",
                "update organs.succession set successor = 'office'",
                "update organs.review_rules set title = 'x'")) {
            assertThatThrownBy(() -> app.sql(statement).update())
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
        }
    }
}
