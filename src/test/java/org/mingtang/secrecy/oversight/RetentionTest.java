package org.mingtang.secrecy.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;
import org.mingtang.TestDatabase;
import org.mingtang.regulation.Packs;
import org.mingtang.secrecy.oversight.Retention.KeptUntil;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionTest {
    private static final LocalDate CONCLUDED = LocalDate.of(2024, 2, 29);

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"licheng, 2027-02-28", "yunling, 2029-02-28"})
    @Clause("SEC-09")
    @DisplayName("审查记录至少保存三年，本地规程更长的从其规定")
    void records_are_kept(String district, LocalDate until) {
        var law = Packs.bundled(district).inForceOn(LocalDate.of(2026, 3, 2));

        assertThat(Retention.of(CONCLUDED, law))
                .isInstanceOfSatisfying(
                        KeptUntil.class, kept -> assertThat(kept.day()).isEqualTo(until));
    }

    @ParameterizedTest(name = "{0} 要求删除：{1}")
    @CsvSource({
        "2024-03-01, 至少保存到2027-02-28（鲤城保密规则第十一条），在此之前不得删除",
        "2027-02-28, 至少保存到2027-02-28（鲤城保密规则第十一条），在此之前不得删除",
        "2027-03-01, 平台仍不删除"
    })
    @Clause("SEC-09")
    @DisplayName("保存期满之前要求删除的，说明日期，拒绝；期满之后平台也不提供删除")
    void deletion_is_refused(LocalDate today, String why) {
        var law = Packs.bundled("licheng").inForceOn(LocalDate.of(2026, 3, 2));

        var refusal = Retention.of(CONCLUDED, law).deletion(today);

        assertThat(refusal.message()).contains(why);
        assertThat(refusal.clause().value()).isEqualTo("SEC-09");
    }

    @Test
    @Clause("SEC-09")
    @DisplayName("平台的数据库角色没有删除任何保密审查数据的权利")
    void the_application_has_no_right_to_delete() {
        try (var database = TestDatabase.fresh()) {
            var app = JdbcClient.create(database.app());
            var tables = JdbcClient.create(database.owner())
                    // lists of what waits and of what a unit remembers are no records; a salt must be erasable
                    .sql("select table_schema || '.' || table_name from information_schema.tables"
                            + " where table_schema = 'secrecy' and table_name not in"
                            + " ('flyway_history', 'asked_unit', 'salt', 'remembered_finding')"
                            + " union select 'journal.entry'")
                    .query(String.class)
                    .list();
            assertThat(tables).contains("secrecy.review", "secrecy.report_up", "secrecy.inspection", "journal.entry");
            for (var table : tables) {
                for (var statement : List.of("delete from ", "truncate ")) {
                    assertThatThrownBy(() -> app.sql(statement + table).update())
                            .as(statement + table)
                            .isInstanceOf(DataAccessException.class)
                            .rootCause()
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }
}
