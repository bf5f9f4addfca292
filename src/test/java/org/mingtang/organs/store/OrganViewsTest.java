package org.mingtang.organs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organs.District.*;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.TestDatabase;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.OrganViews.PeoplePage;
import org.mingtang.organs.OrganViews.PeopleQuery;
import org.mingtang.organs.OrganViews.PeopleSort;
import org.mingtang.organs.Person;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.RegisterIssue;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Role;

class OrganViewsTest {
    private static TestDatabase database;

    private Registry registry;
    private OrganViews views;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void district() {
        registry = Registry.emptied(database);
        views = registry.stores.views();
        registry.have(agency("gov", "县政府"));
        registry.have(below("gov", "office", "县政府办", 1));
        registry.have(below("gov", "health", "县卫健局", 2));
        registry.have(internalBody("office", "secretariat", "秘书股"));
    }

    private Person have(String number, String name) {
        var person = new Person(
                new PersonId(UUID.randomUUID()), number, name, "0000-" + number, "", Person.Employment.PERMANENT);
        registry.have(person);
        return person;
    }

    private PeoplePage people(String text, Optional<Role> role, PeopleSort sort, int page, int size) {
        return views.people(new PeopleQuery(text, Optional.empty(), role, TODAY, sort, page, size));
    }

    private static List<String> names(PeoplePage page) {
        return page.rows().stream().map(row -> row.person().name()).toList();
    }

    @Test
    @DisplayName("机构树带层级和股室、人员、岗位数")
    void the_tree_counts() {
        Person zhao = have("1", "赵");
        registry.have(post(zhao, "office", Role.DRAFTER, "2020-01-01"));
        registry.have(post(zhao, "office", Role.SIGNER, "2020-01-01"));
        registry.have(until(post(zhao, "health", Role.SIGNER, "2020-01-01"), "2021-01-01"));
        Registry.taken(registry.stores
                .register()
                .enterSection(new Section(new SectionId(UUID.randomUUID()), id("office"), "文电股"), CLERK));
        assertThat(views.tree(TODAY))
                .extracting(branch -> branch.entry().agency().id() + " " + branch.depth() + " " + branch.sections()
                        + " " + branch.people() + " " + branch.posts())
                .containsExactly("gov 0 0 0 0", "office 1 1 1 2", "secretariat 2 0 0 0", "health 1 0 0 0");
    }

    @Test
    @DisplayName("人员：按音序、工号、机构排序，可查可翻页")
    void people_are_found_sorted_and_paged() {
        Person zhang = have("A_3", "张三");
        Person bai = have("A12", "白云");
        have("B1", "李四");
        registry.have(post(zhang, "health", Role.SIGNER, "2020-01-01"));
        registry.have(post(bai, "office", Role.SIGNER, "2020-01-01"));
        assertThat(names(people("", Optional.empty(), PeopleSort.NAME, 0, 10)))
                .as("by sound: bai, li, zhang")
                .containsExactly("白云", "李四", "张三");
        assertThat(names(people("", Optional.empty(), PeopleSort.STAFF_NUMBER, 0, 10)))
                .containsExactly("白云", "张三", "李四");
        assertThat(names(people("", Optional.empty(), PeopleSort.AGENCY, 0, 10)))
                .containsExactly("白云", "张三", "李四");
        assertThat(names(people("a_", Optional.empty(), PeopleSort.NAME, 0, 10)))
                .as("an underscore is itself, not any character")
                .containsExactly("张三");
        PeoplePage second = people("", Optional.empty(), PeopleSort.NAME, 1, 2);
        assertThat(names(second)).containsExactly("张三");
        assertThat(second.total()).isEqualTo(3);
        assertThat(people("", Optional.of(Role.SIGNER), PeopleSort.NAME, 0, 10).total())
                .isEqualTo(2);
        assertThat(people("", Optional.of(Role.SIGNER), PeopleSort.NAME, 0, 10)
                        .rows()
                        .getFirst()
                        .posts())
                .extracting(OrganViews.PostRow::agencyName)
                .containsExactly("县政府办");
    }

    @Test
    @DisplayName("岗位可按机构和角色列出；代理另列")
    void posts_and_deputies() {
        Person zhao = have("1", "赵");
        Person qian = have("2", "钱");
        var signer = post(zhao, "office", Role.SIGNER, "2020-01-01");
        registry.have(signer);
        registry.have(post(qian, "health", Role.SIGNER, "2020-01-01"));
        registry.have(deputy(qian, signer, "2026-03-01", "2026-03-05"));
        assertThat(views.posts(Optional.empty(), Optional.of(Role.SIGNER), TODAY))
                .hasSize(2);
        assertThat(views.posts(Optional.of(id("office")), Optional.empty(), TODAY))
                .extracting(OrganViews.PostRow::personName)
                .containsExactly("赵");
        assertThat(views.deputies(id("office"), TODAY)).singleElement().satisfies(row -> {
            assertThat(row.deputyName()).isEqualTo("钱");
            assertThat(row.post().personName()).isEqualTo("赵");
        });
        assertThat(views.deputies(id("office"), TODAY.plusDays(30))).isEmpty();
    }

    @Test
    @DisplayName("缺保密审查员、缺审查制度的单位列在一起；不以自己名义的机构不列")
    @Clause({"SEC-03", "SEC-22"})
    void vacancies() {
        Person zhao = have("1", "赵");
        registry.have(post(zhao, "office", Role.SECRECY_REVIEWER, "2020-01-01"));
        registry.have(reviewRules("office", "2021-01-01"));
        registry.have(post(zhao, "health", Role.SECRECY_REVIEWER, "2020-01-01"));
        assertThat(views.vacancies(TODAY))
                .extracting(vacancy -> vacancy.unit().id() + " "
                        + vacancy.missing().stream()
                                .map(RegisterIssue::clause)
                                .flatMap(Optional::stream)
                                .map(ClauseId::value)
                                .toList())
                .containsExactly("gov [SEC-03, SEC-22]", "health [SEC-22]");
    }

    @Test
    @DisplayName("账号清单带姓名，人员清单显示有无账号")
    void accounts() {
        Person zhao = person("赵");
        registry.account(zhao, "zhao", Optional.of(Role.AUDIT_ADMINISTRATOR));
        have("2", "钱");
        assertThat(views.accounts())
                .extracting(row -> row.account().login() + " " + row.personName())
                .containsExactly("zhao 赵");
        assertThat(people("", Optional.empty(), PeopleSort.NAME, 0, 10).rows())
                .extracting(row -> row.person().name() + " " + row.hasLogin())
                .containsExactly("钱 false", "赵 true");
    }
}
