package org.mingtang.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.references.KnownDocumentSource.Sighting;
import org.mingtang.references.KnownDocuments.Standing;
import org.mingtang.regulation.DisclosureAttribute;
import org.springframework.jdbc.core.simple.JdbcClient;

class KnownDocumentRegisterTest {
    private static final String NUMBER = "闽政办〔2020〕7号";
    private static final String TITLE = "关于加强防汛工作的通知";

    private final ARegister known = new ARegister();

    @AfterEach
    void drop() {
        known.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DisclosureAttribute.class)
    @Clause("SEC-13")
    @DisplayName("转发上级文件，先按文号查它自己的属性：不是主动公开的，就是未公开")
    void a_superior_document_is_as_public_as_its_own_attribute(DisclosureAttribute attribute) {
        known.enters(NUMBER, TITLE, attribute.name());

        var found = known.register().find("闽政办（2020）7号");
        assertThat(found.map(KnownDocument::attribute)).contains(attribute);
        assertThat(known.register().standing("闽政办[2020]\n7号"))
                .isEqualTo(attribute == DisclosureAttribute.PROACTIVE ? Standing.PUBLIC : Standing.NOT_PUBLIC);
    }

    @Test
    @Clause("SEC-14")
    @DisplayName("引用的文号、标题都查得到；没有登记的是未查到，不当作已公开")
    void citations_are_looked_up_by_number_and_by_title() {
        known.enters(NUMBER, TITLE, "NON");
        var register = known.register();

        assertThat(register.standing("《关于加强防汛工作的通知》")).isEqualTo(Standing.NOT_PUBLIC);
        assertThat(register.standing("“关于加强 防汛工作的通知”")).isEqualTo(Standing.NOT_PUBLIC);
        assertThat(register.standing("闽政办〔2020〕8号")).isEqualTo(Standing.UNKNOWN);
        assertThat(register.standing("关于防汛工作的通知")).isEqualTo(Standing.UNKNOWN);
        assertThat(register.standing("《》")).isEqualTo(Standing.UNKNOWN);
    }

    @ParameterizedTest(name = "库里{0}，平台{1} → {2}")
    @CsvSource({
        "PROACTIVE, PROACTIVE, PUBLIC",
        "PROACTIVE, NON, NOT_PUBLIC",
        "NON, PROACTIVE, NOT_PUBLIC",
        "ON_REQUEST, NON, NOT_PUBLIC"
    })
    @Clause("SEC-14")
    @DisplayName("几处说法不一的，按未公开处理；都说一样的，以库里登记的为先")
    void of_contradicting_answers_the_one_that_is_not_public_counts(
            DisclosureAttribute entered, DisclosureAttribute elsewhere, Standing standing) {
        known.enters(NUMBER, TITLE, entered.name());
        var register = known.register(sighting(NUMBER, elsewhere), sighting("闽政办〔2020〕9号", elsewhere));

        assertThat(register.standing(NUMBER)).isEqualTo(standing);
        assertThat(register.sightings(NUMBER)).hasSize(2);
        assertThat(register.sightings(NUMBER).getFirst().where()).isEqualTo("已知文件库");
        assertThat(register.find("闽政办〔2020〕9号").map(KnownDocument::attribute)).contains(elsewhere);
        if (entered == DisclosureAttribute.ON_REQUEST) {
            assertThat(register.find(NUMBER).map(KnownDocument::attribute)).contains(entered);
        }
    }

    @Test
    @Clause("SEC-14")
    @DisplayName("同一标题的两份文件，有一份未公开的按未公开处理")
    void of_two_with_one_title_the_one_that_is_not_public_counts() {
        known.enters(NUMBER, TITLE, "PROACTIVE");
        known.enters("闽政办〔2021〕7号", TITLE, "ON_REQUEST");

        assertThat(known.register().standing(TITLE)).isEqualTo(Standing.NOT_PUBLIC);
        assertThat(known.register().standing(NUMBER)).isEqualTo(Standing.PUBLIC);
    }

    @Test
    @DisplayName("移除的不再查得到")
    void what_was_removed_is_known_no_longer() {
        var entry = known.enters(NUMBER, TITLE, "NON");
        known.desk.remove(entry.id(), 1, "登记错了", ARegister.WU);

        assertThat(known.register().find(NUMBER)).isEmpty();
        assertThat(known.register().find(TITLE)).isEmpty();
    }

    @Test
    @DisplayName("一页几百处引用，只查一次数据库；结果与逐条查相同")
    void many_citations_cost_one_statement() {
        IntStream.range(1, 30)
                .forEach(serial -> known.enters(
                        "闽政办〔2020〕" + serial + "号", "第" + serial + "份", serial % 2 == 0 ? "PROACTIVE" : "NON"));
        var citations = IntStream.range(1, 400)
                .mapToObj(serial -> serial % 3 == 0 ? "《第" + serial + "份》" : "闽政办[2020]" + serial + "号")
                .toList();
        var register = known.register();

        known.statements.set(0);
        var standings = register.standings(citations);
        assertThat(known.statements).hasValue(1);
        assertThat(standings).hasSize(399);
        assertThat(List.copyOf(standings.keySet())).isEqualTo(citations);
        citations.forEach(citation -> assertThat(standings).containsEntry(citation, register.standing(citation)));
        assertThat(register.standings(List.of("", NUMBER, NUMBER))).hasSize(2);
    }

    @Test
    @DisplayName("两万条里查一条，走索引")
    void a_lookup_uses_the_indexes() {
        known.jdbc.sql("""
                        insert into known.document (id, version, number_key, title_key, number, title, attribute, source,
                            entered_by, entered_by_name, entered_at, changed_at)
                        select gen_random_uuid(), 1, '闽政〔2020〕' || n || '号', '第' || n || '份', '闽政〔2020〕' || n || '号',
                            '第' || n || '份', 'NON', '', gen_random_uuid(), '吴萍', now(), now()
                        from generate_series(1, 20000) n""").update();
        JdbcClient.create(known.database.owner()).sql("analyze known.document").update();
        var plan = String.join("\n", known.jdbc.sql("""
                        explain select * from known.document where removed_at is null
                        and (number_key = any(array['闽政〔2020〕9号']) or title_key = any(array['第7份']))""").query(String.class).list());

        assertThat(plan).contains("document_number", "document_title").doesNotContain("Seq Scan");
        assertThat(known.register().standing("闽政〔2020〕19999号")).isEqualTo(Standing.NOT_PUBLIC);
    }

    private static Sighting sighting(String number, DisclosureAttribute attribute) {
        var parsed = DocumentNumber.parse(number).orElseThrow();
        return new Sighting(CitationKey.of(parsed), new KnownDocument(Optional.of(parsed), "", attribute), "平台");
    }
}
