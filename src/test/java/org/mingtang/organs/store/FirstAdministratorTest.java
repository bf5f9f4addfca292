package org.mingtang.organs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organs.District.NOW;
import static org.mingtang.organs.store.Registry.GOOD;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.TestDatabase;
import org.mingtang.organs.FirstAdministrator;
import org.mingtang.organs.FirstAdministrator.Result;
import org.mingtang.organs.OrganAct;
import org.mingtang.organs.Password;
import org.mingtang.regulation.Role;

class FirstAdministratorTest {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    @DisplayName("空系统可建第一个系统管理员，其后一律拒绝，停用了也一样")
    void only_on_an_empty_installation() {
        Registry registry = Registry.emptied(database);
        FirstAdministrator first = registry.stores.firstAdministrator();
        Result created = first.create("keeper", "管理员甲", GOOD, NOW);
        assertThat(created).isInstanceOfSatisfying(Result.Created.class, done -> {
            assertThat(done.account().administers()).contains(Role.SYSTEM_ADMINISTRATOR);
            registry.stores.accounts().disable(done.account().id(), org.mingtang.organs.District.CLERK);
        });
        assertThat(first.create("another", "乙", GOOD, NOW)).isInstanceOf(Result.AlreadyThere.class);
        assertThat(registry.count("organs.person")).isEqualTo(1);
        assertThat(registry.acts.of(OrganAct.AccountOpened.class))
                .singleElement()
                .satisfies(act -> assertThat(act.by().person()).isEmpty());
    }

    @Test
    @DisplayName("密码不合格则什么也不留下")
    void a_refusal_leaves_nothing() {
        Registry registry = Registry.emptied(database);
        assertThat(registry.stores.firstAdministrator().create("keeper", "甲", new Password("123456"), NOW))
                .isInstanceOf(Result.Refused.class);
        assertThat(registry.count("organs.person")).isZero();
    }

    @Test
    @DisplayName("几条命令同时执行，只有一条成功")
    void one_of_many_at_once() throws Exception {
        Registry registry = Registry.emptied(database);
        var commands = new ArrayList<Callable<Result>>();
        for (int i = 0; i < 4; i++) {
            String login = "keeper" + i;
            commands.add(() -> registry.stores.firstAdministrator().create(login, "甲", GOOD, NOW));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(commands).stream().map(Future::resultNow))
                    .filteredOn(Result.Created.class::isInstance)
                    .hasSize(1);
        }
        assertThat(registry.count("organs.account")).isEqualTo(1);
    }
}
