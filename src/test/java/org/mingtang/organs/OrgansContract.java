package org.mingtang.organs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.organs.District.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.organs.Startability.MayNotStart;
import org.mingtang.organs.Startability.MayStart;
import org.mingtang.regulation.Role;

/// What every reader of the register may rely on, whoever implements it.
public interface OrgansContract {
    /// A register under test and the means to fill it.
    interface Subject {
        Organs organs();

        PublishingUnits units();

        void have(AgencyEntry entry);

        void end(AgencyId id, Ending ending);

        void have(Person person);

        void have(Section section);

        void have(Appointment post);

        void have(Deputy deputy);

        void have(ReviewRules rules);
    }

    /// An empty register.
    Subject emptyRegister();

    private static List<String> ids(List<Agency> agencies) {
        return agencies.stream().map(agency -> agency.id().value()).toList();
    }

    @Test
    @DisplayName("按标识查机构，字段齐全")
    default void finds_an_agency_with_all_it_is() {
        Subject register = emptyRegister();
        AgencyEntry office = coded(agency("gov-office", "云岭县人民政府办公室"), "D2143569X", "云政办");
        register.have(office);
        assertThat(register.organs().find(id("gov-office"))).contains(office.agency());
        assertThat(register.organs().find(id("nobody"))).isEmpty();
    }

    @Test
    @DisplayName("当日存续的机构：上级在前，同级按排序")
    default void lists_parents_before_children_by_rank() {
        Subject register = emptyRegister();
        register.have(agency("gov", "县政府"));
        register.have(below("gov", "health", "县卫健局", 20));
        register.have(below("gov", "office", "县政府办", 10));
        register.have(below("office", "archive", "县档案馆", 1));
        register.have(founded(agency("new", "县数据局"), "2024-01-01"));
        assertThat(ids(register.organs().standingOn(LocalDate.parse("2023-12-31"))))
                .containsExactly("gov", "office", "archive", "health");
        assertThat(ids(register.organs().standingOn(LocalDate.parse("2024-01-01"))))
                .contains("new");
        assertThat(register.organs().standingOn(FOUNDED.minusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("机构存续到撤并日当天，次日起不再列出")
    default void an_agency_stands_through_its_last_day() {
        Subject register = emptyRegister();
        register.have(agency("old", "县广电局"));
        register.have(agency("new", "县文旅局"));
        register.end(id("old"), merged("2019-03-31", "new"));
        assertThat(ids(register.organs().standingOn(LocalDate.parse("2019-03-31"))))
                .contains("old");
        assertThat(ids(register.organs().standingOn(LocalDate.parse("2019-04-01"))))
                .containsExactly("new");
    }

    @Test
    @DisplayName("机构撤并后由承继机构负责，一撤再撤也找得到")
    @Clause("ACT-14")
    default void the_successor_answers_from_the_next_day() {
        Subject register = emptyRegister();
        register.have(agency("radio", "县广电局"));
        register.have(agency("culture", "县文体局"));
        register.have(founded(agency("tourism", "县文旅局"), "2021-01-01"));
        register.end(id("radio"), merged("2015-06-30", "culture"));
        register.end(id("culture"), merged("2021-03-31", "tourism"));
        Organs organs = register.organs();
        assertThat(organs.responsibleFor(id("radio"), LocalDate.parse("2015-06-30"))
                        .id())
                .isEqualTo(id("radio"));
        assertThat(organs.responsibleFor(id("radio"), LocalDate.parse("2015-07-01"))
                        .id())
                .isEqualTo(id("culture"));
        assertThat(organs.responsibleFor(id("radio"), TODAY).id()).isEqualTo(id("tourism"));
        assertThat(organs.responsibleFor(id("tourism"), TODAY).id()).isEqualTo(id("tourism"));
    }

    @Test
    @DisplayName("问一个不存在的机构是程序错误")
    default void an_unknown_agency_is_a_bug() {
        Subject register = emptyRegister();
        assertThatThrownBy(() -> register.organs().responsibleFor(id("nobody"), TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    @DisplayName("岗位从任职日到卸任日，按姓名列出")
    default void holders_are_those_in_post_that_day() {
        Subject register = emptyRegister();
        register.have(agency("office", "县政府办"));
        Person zhao = person("a赵");
        Person qian = person("b钱");
        Person sun = person("c孙");
        List.of(sun, qian, zhao).forEach(register::have);
        register.have(post(qian, "office", Role.SIGNER, "2020-01-01"));
        register.have(until(post(zhao, "office", Role.SIGNER, "2020-01-01"), "2025-12-31"));
        register.have(post(sun, "office", Role.DRAFTER, "2020-01-01"));
        Organs organs = register.organs();
        assertThat(organs.holders(Role.SIGNER, id("office"), LocalDate.parse("2025-12-31")))
                .extracting(Officer::name)
                .containsExactly("a赵", "b钱");
        assertThat(organs.holders(Role.SIGNER, id("office"), LocalDate.parse("2026-01-01")))
                .extracting(Officer::name)
                .containsExactly("b钱");
        assertThat(organs.holders(Role.SIGNER, id("office"), LocalDate.parse("2019-12-31")))
                .isEmpty();
        assertThat(organs.holders(Role.ARCHIVIST, id("office"), TODAY)).isEmpty();
    }

    @Test
    @DisplayName("代理人在代理期间以所代岗位行事")
    default void a_deputy_holds_the_post_for_its_days() {
        Subject register = emptyRegister();
        register.have(agency("office", "县政府办"));
        Person zhao = person("赵");
        Person qian = person("钱");
        register.have(zhao);
        register.have(qian);
        Appointment signer = post(zhao, "office", Role.SIGNER, "2020-01-01");
        register.have(signer);
        register.have(deputy(qian, signer, "2026-03-02", "2026-03-06"));
        Organs organs = register.organs();
        assertThat(organs.holders(Role.SIGNER, id("office"), LocalDate.parse("2026-03-02")))
                .extracting(Officer::person)
                .containsExactlyInAnyOrder(zhao.id(), qian.id());
        assertThat(organs.officer(qian.id(), LocalDate.parse("2026-03-06")))
                .get()
                .matches(officer -> officer.holds(Role.SIGNER, id("office")));
        assertThat(organs.officer(qian.id(), LocalDate.parse("2026-03-07")))
                .get()
                .matches(officer -> officer.posts().isEmpty());
    }

    @Test
    @DisplayName("一人可在几个单位任职")
    default void a_person_may_hold_posts_in_several_agencies() {
        Subject register = emptyRegister();
        register.have(agency("office", "县政府办"));
        register.have(agency("health", "县卫健局"));
        Person zhao = person("赵");
        register.have(zhao);
        register.have(post(zhao, "office", Role.DRAFTER, "2020-01-01"));
        register.have(post(zhao, "health", Role.SECRECY_REVIEWER, "2020-01-01"));
        assertThat(register.organs().officer(zhao.id(), TODAY))
                .contains(new Officer(
                        zhao.id(),
                        "赵",
                        java.util.Set.of(
                                new Officer.Post(id("office"), Role.DRAFTER),
                                new Officer.Post(id("health"), Role.SECRECY_REVIEWER))));
        assertThat(register.organs().officer(person("无").id(), TODAY)).isEmpty();
    }

    @Test
    @DisplayName("股室的岗位带着股室；代理人代的也是那个股室的岗位")
    default void a_post_of_a_section_tells_it() {
        Subject register = emptyRegister();
        register.have(agency("office", "县政府办"));
        Person zhao = person("赵");
        Person qian = person("钱");
        register.have(zhao);
        register.have(qian);
        Section secretaries = new Section(new SectionId(UUID.randomUUID()), id("office"), "秘书股");
        register.have(secretaries);
        Appointment head =
                post(zhao, "office", Role.SECTION_HEAD, "2020-01-01").with(Optional.of(secretaries.id()), "");
        register.have(head);
        register.have(deputy(qian, head, "2026-03-02", "2026-03-06"));
        for (Person each : List.of(zhao, qian)) {
            Officer officer = register.organs()
                    .officer(each.id(), LocalDate.parse("2026-03-02"))
                    .orElseThrow();
            assertThat(officer.posts())
                    .containsExactly(new Officer.Post(id("office"), Role.SECTION_HEAD, Optional.of(secretaries.id())));
            assertThat(officer.holdsIn(Role.SECTION_HEAD, id("office"), Set.of(secretaries.id())))
                    .isTrue();
            assertThat(officer.holdsIn(Role.SECTION_HEAD, id("office"), Set.of()))
                    .isFalse();
        }
        assertThat(register.organs().holders(Role.SECTION_HEAD, id("office"), LocalDate.parse("2026-03-02")))
                .hasSize(2);
        Section planners = new Section(new SectionId(UUID.randomUUID()), id("office"), "综合股");
        register.have(planners);
        register.have(post(zhao, "office", Role.SECTION_HEAD, "2020-01-01").with(Optional.of(planners.id()), ""));
        assertThat(register.organs().officer(zhao.id(), TODAY).orElseThrow().posts())
                .as("of both")
                .hasSize(2);
        assertThat(register.organs().holders(Role.SECTION_HEAD, id("office"), TODAY))
                .as("once")
                .extracting(Officer::person)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("不以自己名义行使职权的机构由上级机构发布；派出机构、授权组织可自行发布")
    @Clause("ACT-26")
    default void a_body_without_its_own_name_publishes_through_its_parent() {
        Subject register = emptyRegister();
        register.have(agency("office", "县政府办"));
        register.have(internalBody("office", "secretariat", "秘书股"));
        register.have(internalBody("secretariat", "typing", "文印室"));
        register.have(
                agency("branch", "开发区管委会", Agency.Kind.DISPATCHED, Optional.of(id("office")), AgencyProfile.atRank(1)));
        register.have(agency(
                "authorised",
                "县城管执法大队",
                Agency.Kind.AUTHORISED_ORGANISATION,
                Optional.of(id("office")),
                AgencyProfile.atRank(2)));
        PublishingUnits units = register.units();
        assertThat(units.publisherFor(id("typing"), TODAY).id()).isEqualTo(id("office"));
        assertThat(units.publisherFor(id("branch"), TODAY).id()).isEqualTo(id("branch"));
        assertThat(units.publisherFor(id("authorised"), TODAY).id()).isEqualTo(id("authorised"));
    }

    @Test
    @DisplayName("上级机构撤并后，内设机构的信息由承继机构发布")
    @Clause({"ACT-14", "ACT-26"})
    default void publishing_follows_the_parents_successor() {
        Subject register = emptyRegister();
        register.have(agency("radio", "县广电局"));
        register.have(agency("tourism", "县文旅局"));
        register.have(internalBody("radio", "news", "新闻股"));
        register.end(id("news"), merged("2019-03-31", "tourism"));
        register.end(id("radio"), merged("2019-03-31", "tourism"));
        assertThat(register.units().publisherFor(id("news"), TODAY).id()).isEqualTo(id("tourism"));
    }

    @Test
    @DisplayName("没有指定保密审查员的单位不能开始发布，并被告知")
    @Clause("SEC-03")
    default void a_unit_without_a_secrecy_reviewer_cannot_start() {
        Subject register = emptyRegister();
        register.have(agency("health", "县卫健局"));
        register.have(reviewRules("health", "2021-01-01"));
        assertThat(register.units().startability(id("health"), TODAY))
                .isInstanceOfSatisfying(
                        MayNotStart.class,
                        refusal -> assertThat(refusal.issues()).singleElement().satisfies(issue -> {
                            assertThat(issue.field()).isEqualTo(OrganField.SECRECY_REVIEWER);
                            assertThat(issue.clause()).map(Object::toString).contains("SEC-03");
                            assertThat(issue.message()).contains("县卫健局", "保密审查员");
                        }));
        Person zhao = person("赵");
        register.have(zhao);
        register.have(post(zhao, "health", Role.SECRECY_REVIEWER, "2026-03-02"));
        assertThat(register.units().startability(id("health"), TODAY)).isInstanceOf(MayStart.class);
        assertThat(register.units().startability(id("health"), TODAY.minusDays(1)))
                .isInstanceOf(MayNotStart.class);
    }

    @Test
    @DisplayName("公共企事业单位同样要指定保密审查员")
    @Clause("SEC-16")
    default void a_public_enterprise_is_held_to_the_same() {
        Subject register = emptyRegister();
        register.have(
                agency("water", "县自来水公司", Agency.Kind.PUBLIC_ENTERPRISE, Optional.empty(), AgencyProfile.atRank(0)));
        assertThat(register.units().startability(id("water"), TODAY)).isInstanceOf(MayNotStart.class);
    }

    @Test
    @DisplayName("没有保密审查制度不妨碍发布，但一并提示")
    @Clause("SEC-22")
    default void a_unit_without_review_rules_is_shown() {
        Subject register = emptyRegister();
        register.have(agency("health", "县卫健局"));
        Person zhao = person("赵");
        register.have(zhao);
        register.have(post(zhao, "health", Role.SECRECY_REVIEWER, "2020-01-01"));
        assertThat(register.units().startability(id("health"), TODAY).remarks())
                .singleElement()
                .satisfies(remark ->
                        assertThat(remark.clause()).map(Object::toString).contains("SEC-22"));
        register.have(reviewRules("health", "2026-03-02"));
        assertThat(register.units().startability(id("health"), TODAY).remarks()).isEmpty();
        assertThat(register.units()
                        .startability(id("health"), TODAY.minusDays(1))
                        .remarks())
                .hasSize(1);
    }
}
