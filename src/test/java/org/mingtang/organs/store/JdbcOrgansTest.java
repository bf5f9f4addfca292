package org.mingtang.organs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organs.District.*;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.TestDatabase;
import org.mingtang.organs.OrgansContract;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcOrgansTest implements OrgansContract {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Subject emptyRegister() {
        return Registry.emptied(database);
    }

    @Test
    @DisplayName("即使库里的承继关系成了环，也能得到一个答案")
    @Clause("ACT-14")
    void a_circle_of_successors_in_the_tables_ends_the_walk() {
        Subject register = emptyRegister();
        register.have(agency("one", "甲局"));
        register.have(agency("two", "乙局"));
        register.end(id("one"), merged("2019-03-31", "two"));
        var jdbc = JdbcClient.create(database.owner());
        jdbc.sql("update organs.agency set ended = '2020-03-31' where id = 'two'")
                .update();
        jdbc.sql("insert into organs.succession values ('two', 'one', 'MERGED')")
                .update();
        assertThat(register.organs().responsibleFor(id("one"), TODAY).id()).isEqualTo(id("two"));
    }
}
