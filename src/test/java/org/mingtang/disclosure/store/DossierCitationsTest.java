package org.mingtang.disclosure.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;
import org.mingtang.TestDatabase;
import org.mingtang.references.CitationKey;
import org.mingtang.references.KnownDocument;
import org.mingtang.references.KnownDocumentSource.Sighting;
import org.mingtang.regulation.DisclosureAttribute;
import org.springframework.jdbc.core.simple.JdbcClient;

class DossierCitationsTest {
    private static final String NUMBER = "泉鲤政办〔2026〕40号";
    private static final String TITLE = "关于做好困难群众救助工作的通知";

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.app());
    private final DossierCitations citations = new DossierCitations(jdbc);

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest(name = "{0}、{1}、{2} → {3}")
    @CsvSource(nullValues = "-", textBlock = """
            STANDING,   PROACTIVE,              issued, PROACTIVE,              本平台已公开
            STANDING,   AFTER_DECLASSIFICATION, issued, PROACTIVE,              本平台已公开
            STANDING,   AFTER_DELETION,         issued, AFTER_DELETION,         本平台删减后公开
            WITHDRAWN,  PROACTIVE,              issued, NON,                    本平台公开后已撤回
            TAKEN_DOWN, PROACTIVE,              issued, NON,                    本平台公开后已撤下
            CLOSED,     PROACTIVE,              issued, NON,                    本平台办结，没有公开
            CLOSED,     ON_REQUEST,             issued, ON_REQUEST,             本平台办结，没有公开
            CLOSED,     ON_REQUEST,             draft,  -,                      -
            NOT_YET,    PROACTIVE,              issued, -,                      -
            NOT_YET,    ON_REQUEST,             issued, ON_REQUEST,             本平台办理的文件
            NOT_YET,    NON,                    issued, NON,                    本平台办理的文件
            NOT_YET,    AFTER_DELETION,         issued, AFTER_DELETION,         本平台办理的文件
            NOT_YET,    AFTER_DECLASSIFICATION, issued, AFTER_DECLASSIFICATION, 本平台办理的文件
            NOT_YET,    NON,                    draft,  -,                      -
            """)
    @Clause("SEC-14")
    @DisplayName("本平台公开的是已公开；撤回、撤下的不是；以别的属性印发的，按那个属性；没有印发的稿子不算文件")
    void what_the_platform_knows_from_its_dossiers(
            String state,
            DisclosureAttribute attribute,
            String issued,
            @Nullable DisclosureAttribute known,
            @Nullable String where) {
        dossier("OFFICIAL_DOCUMENT", NUMBER, TITLE, attribute.name(), state, issued);

        for (var citation : List.of("泉鲤政办[2026]\n040号", "《关于做好困难群众救助工作的通知》")) {
            var found = find(citation);
            if (known == null) {
                assertThat(found).isEmpty();
            } else {
                assertThat(found).hasSize(1);
                assertThat(found.getFirst().document().attribute()).isEqualTo(known);
                assertThat(found.getFirst().where()).isEqualTo(where);
                assertThat(citations
                                .find(CitationKey.of(citation).orElseThrow())
                                .map(KnownDocument::attribute))
                        .contains(known);
            }
        }
        assertThat(find("泉鲤政办〔2026〕41号")).isEmpty();
    }

    @Test
    @DisplayName("不是公文的，没有文号和印发，走完环节的按标题查得到")
    void what_is_no_official_document_has_a_title_alone() {
        dossier("OTHER_INFORMATION", "", TITLE, "NON", "NOT_YET", "draft");
        assertThat(find(TITLE)).isEmpty();
        jdbc.sql("update disclosure.dossier set stage = ''").update();
        assertThat(find(TITLE)).hasSize(1);
        assertThat(find(TITLE).getFirst().document().number()).isEmpty();
    }

    @Test
    @Clause("SEC-14")
    @DisplayName("同一标题的两件，一件已公开、一件不予公开，按未公开处理")
    void of_two_with_one_title_the_one_that_is_not_public_counts() {
        dossier("OFFICIAL_DOCUMENT", NUMBER, TITLE, "PROACTIVE", "STANDING", "issued");
        dossier("OFFICIAL_DOCUMENT", "泉鲤政办〔2026〕41号", TITLE, "NON", "NOT_YET", "issued");

        assertThat(citations.find(key(TITLE)).map(KnownDocument::attribute)).contains(DisclosureAttribute.NON);
        assertThat(citations.find(key(NUMBER)).map(KnownDocument::attribute)).contains(DisclosureAttribute.PROACTIVE);
        var both = citations.findAll(Set.of(key(TITLE), key(NUMBER), key("泉鲤政办〔2026〕41号")));
        assertThat(both).hasSize(4);
    }

    @Test
    @DisplayName("升级前的办件，启动时补上查找用的关键字；没有标题的空着，不会查到")
    void rows_of_before_the_keys_get_theirs_at_the_start() {
        dossier("OFFICIAL_DOCUMENT", NUMBER, TITLE, "PROACTIVE", "STANDING", "issued");
        dossier("OFFICIAL_DOCUMENT", "", "", "", "NOT_YET", "draft");
        jdbc.sql("update disclosure.dossier set number_key = null, title_key = null")
                .update();
        assertThat(find(NUMBER)).isEmpty();

        citations.afterSingletonsInstantiated();

        assertThat(find(NUMBER)).hasSize(1);
        assertThat(find(TITLE)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from disclosure.dossier where title_key is null or number_key is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("两万件里查几百处引用，走索引")
    void a_lookup_uses_the_indexes() {
        JdbcClient.create(database.owner()).sql("""
                        insert into disclosure.dossier (id, sequence, kind, agency, title, number, attribute, author,
                            author_name, stage, stage_name, role, opinion_open, returned, state, issue_date, opened,
                            changed, number_key, title_key)
                        select gen_random_uuid(), 1, 'OFFICIAL_DOCUMENT', 'office', '第' || n || '份', '泉鲤政〔2020〕' || n || '号',
                            'PROACTIVE', gen_random_uuid(), '林晓', '', '', '', false, false, 'STANDING',
                            date '2020-01-02', now(), now(), '泉鲤政〔2020〕' || n || '号', '第' || n || '份'
                        from generate_series(1, 20000) n""").update();
        JdbcClient.create(database.owner()).sql("analyze disclosure.dossier").update();
        var plan = String.join("\n", jdbc.sql("""
                        explain select kind from disclosure.dossier
                        where number_key <> '' and number_key = any(array['泉鲤政〔2020〕7号'])
                            or title_key <> '' and title_key = any(array['第9份'])""").query(String.class).list());

        assertThat(plan).contains("dossier_number_key", "dossier_title_key").doesNotContain("Seq Scan");
    }

    private List<Sighting> find(String citation) {
        return citations.findAll(Set.of(key(citation)));
    }

    private static CitationKey key(String citation) {
        return CitationKey.of(citation).orElseThrow();
    }

    private void dossier(String kind, String number, String title, String attribute, String state, String issued) {
        var values = Stream.of(
                        UUID.randomUUID(),
                        kind,
                        title,
                        number,
                        attribute,
                        UUID.randomUUID(),
                        issued.equals("issued") ? "" : "draft",
                        state,
                        issued.equals("issued"),
                        DossierCitations.numberKey(number),
                        DossierCitations.titleKey(title))
                .toArray();
        jdbc.sql("""
                        insert into disclosure.dossier (id, sequence, kind, agency, title, number, attribute, author,
                            author_name, stage, stage_name, role, opinion_open, returned, state, issue_date, opened,
                            changed, number_key, title_key)
                        values (?, 1, ?, 'office', ?, ?, ?, ?, '林晓', ?, '', '', false, false, ?,
                            case when ? then date '2026-11-02' end, now(), now(), ?, ?)""").params(values).update();
    }
}
