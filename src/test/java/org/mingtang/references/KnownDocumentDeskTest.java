package org.mingtang.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.references.ARegister.WU;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.journal.Fact;
import org.mingtang.journal.StreamId;
import org.mingtang.references.KnownDocumentOutcome.Field;
import org.mingtang.references.KnownDocumentOutcome.Planned;
import org.mingtang.references.KnownDocumentOutcome.Problem;
import org.mingtang.references.KnownDocumentOutcome.Refused;
import org.mingtang.references.KnownEntries.Query;
import org.mingtang.references.KnownEntries.Shelf;
import org.mingtang.references.KnownEntries.Sort;
import org.mingtang.regulation.DisclosureAttribute;

class KnownDocumentDeskTest {
    private final ARegister known = new ARegister();

    @AfterEach
    void drop() {
        known.close();
    }

    @ParameterizedTest(name = "文号“{0}”标题“{1}”属性“{2}” → {3}")
    @CsvSource(emptyValue = "", nullValues = "-", textBlock = """
            闽政办2020年7号, 防汛, NON, NUMBER
            '', '', NON, TITLE
            '', 《》, NON, TITLE
            '', 防汛, '', ATTRIBUTE
            '', 防汛, PUBLIC, ATTRIBUTE
            """)
    @DisplayName("登记缺什么，写在缺的那一格；什么也没有改变")
    void what_is_missing_is_told_at_its_field(String number, String title, String attribute, Field field) {
        assertThat(fields(known.desk.enter(new KnownDocumentProposal(number, title, attribute, ""), WU)))
                .containsExactly(field);
        assertThat(known.table.count(all())).isZero();
    }

    @Test
    @DisplayName("标题、来源过长的说明最多几个字")
    void too_long() {
        var proposal = new KnownDocumentProposal("", "长".repeat(201), "NON", "长".repeat(201));
        assertThat(fields(known.desk.enter(proposal, WU))).containsExactly(Field.TITLE, Field.SOURCE);
    }

    @Test
    @DisplayName("库里已有的文号不重复登记，写法不同也认得；没有文号的看标题")
    void a_document_is_entered_once() {
        known.enters("闽政办〔2020〕7号", "防汛", "NON");
        known.enters("", "抗旱", "NON");

        assertThat(fields(enter("闽政办[2020]第07号", "别的标题"))).containsExactly(Field.NUMBER);
        assertThat(fields(enter("", "《抗旱》"))).containsExactly(Field.TITLE);
        assertThat(enter("", "防汛")).isInstanceOf(KnownDocumentOutcome.Done.class);
    }

    @Test
    @DisplayName("登记、更正、移除各记入日志一条，变动记录里看得到前后和理由")
    void every_act_is_journalled_and_remembered() {
        var entry = known.enters("闽政办〔2020〕7号", "防汛", "PROACTIVE");
        var corrected = new KnownDocumentProposal("闽政办〔2020〕7号", "关于防汛的通知", "ON_REQUEST", "省政府网站");
        assertThat(known.desk.correct(entry.id(), 1, corrected, "原件附注是依申请公开", WU))
                .isInstanceOf(KnownDocumentOutcome.Done.class);
        assertThat(known.desk.remove(entry.id(), 2, "重复登记", WU)).isInstanceOf(KnownDocumentOutcome.Done.class);

        assertThat(known.table.history(entry.id()))
                .extracting(KnownEntry.Change::kind, KnownEntry.Change::attribute, KnownEntry.Change::reason)
                .containsExactly(
                        tuple(KnownEntry.Kind.REMOVED, "依申请公开", "重复登记"),
                        tuple(KnownEntry.Kind.CORRECTED, "依申请公开", "原件附注是依申请公开"),
                        tuple(KnownEntry.Kind.ENTERED, "主动公开", ""));
        assertThat(facts(entry.id()))
                .containsExactly(
                        new KnownDocumentFact.Entered("闽政办〔2020〕7号", "防汛", "主动公开", ""),
                        new KnownDocumentFact.Corrected(
                                List.of("闽政办〔2020〕7号", "防汛", "主动公开", ""),
                                List.of("闽政办〔2020〕7号", "关于防汛的通知", "依申请公开", "省政府网站"),
                                "原件附注是依申请公开"),
                        new KnownDocumentFact.Removed("闽政办〔2020〕7号", "关于防汛的通知", "依申请公开", "重复登记"));
        assertThat(known.table.find(entry.id()).orElseThrow().removal())
                .contains(new KnownEntry.Removal("吴萍", ARegister.NOW, "重复登记"));
        assertThat(known.journal.verify().faults()).isEmpty();
        // The number is free again.
        known.enters("闽政办〔2020〕7号", "防汛", "PROACTIVE");
    }

    @Test
    @DisplayName("更正、移除必须写理由；别人先改过的，不能盖过去")
    void nobody_corrects_without_a_reason_or_unseen() {
        var entry = known.enters("", "防汛", "PROACTIVE");
        var proposal = new KnownDocumentProposal("", "防汛", "NON", "");

        assertThat(fields(known.desk.correct(entry.id(), 1, proposal, " ", WU))).containsExactly(Field.REASON);
        assertThat(fields(known.desk.remove(entry.id(), 1, "", WU))).containsExactly(Field.REASON);
        assertThat(fields(known.desk.remove(entry.id(), 1, "长".repeat(501), WU)))
                .containsExactly(Field.REASON);
        known.desk.correct(entry.id(), 1, proposal, "更正", WU);
        assertThat(fields(known.desk.correct(entry.id(), 1, proposal, "再更正", WU)))
                .containsExactly(Field.ENTRY);
        known.desk.remove(entry.id(), 2, "移除", WU);
        assertThat(fields(known.desk.correct(entry.id(), 3, proposal, "再更正", WU)))
                .containsExactly(Field.ENTRY);
        assertThat(facts(entry.id())).hasSize(3);
    }

    @Test
    @DisplayName("更正成别的一条已有的文号，不行")
    void a_correction_takes_no_number_of_another_entry() {
        known.enters("闽政办〔2020〕7号", "防汛", "NON");
        var other = known.enters("", "抗旱", "NON");
        var proposal = new KnownDocumentProposal("闽政办〔2020〕7号", "抗旱", "NON", "");
        assertThat(fields(known.desk.correct(other.id(), 1, proposal, "补文号", WU)))
                .containsExactly(Field.NUMBER);
    }

    @Test
    @DisplayName("导入先预览：新增、变动、不变各有多少；确认后一次生效，日志记一条，写明份数和文件摘要")
    void an_import_is_previewed_and_taken_at_once() {
        var entry = known.enters("闽政办〔2020〕7号", "防汛", "PROACTIVE");
        known.enters("", "抗旱", "NON");
        var file = file("闽政办〔2020〕7号,,不予公开\n,抗旱,不予公开\n闽政办〔2020〕8号,防火,主动公开\n");

        var plan = planned(known.desk.preview(file));
        assertThat(plan.added()).extracting(KnownDocument::title).containsExactly("防火");
        assertThat(plan.changed()).hasSize(1);
        assertThat(plan.changed().getFirst().after().title()).isEqualTo("防汛");
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(known.table.count(all())).isEqualTo(2);

        planned(known.desk.take(file, plan.seen(), WU));
        assertThat(known.table.count(all())).isEqualTo(3);
        assertThat(known.register().find("闽政办〔2020〕7号"))
                .contains(new KnownDocument(entry.document().number(), "防汛", DisclosureAttribute.NON));
        assertThat(known.table.history(entry.id()))
                .extracting(KnownEntry.Change::kind, KnownEntry.Change::reason)
                .contains(tuple(KnownEntry.Kind.IMPORTED, "目录.csv"));
        assertThat(imports()).containsExactly(new KnownDocumentFact.Imported("目录.csv", file.sha256(), "省目录", 1, 1, 1));
    }

    @Test
    @DisplayName("有一行错的，整个文件都不导入，逐行说明")
    void one_faulty_line_stops_the_import() {
        var file = file("闽政办〔2020〕8号,防火,主动公开\n闽政办2020,防汛,主动公开\n闽政办〔2020〕8号,防火,不予公开\n");
        assertThat(messages(known.desk.preview(file)))
                .containsExactly("第 3 行：文号“闽政办2020”不是“泉鲤政办〔2019〕85号”的写法。", "第 4 行：与第 2 行是同一份文件，标题或者公开属性不同，请只留一行。");
        assertThat(known.desk.take(file, 0, WU)).isInstanceOf(Refused.class);
        assertThat(known.table.count(all())).isZero();
        assertThat(imports()).isEmpty();
        assertThat(messages(known.desk.preview(file(""))).getFirst()).startsWith("表头下面一行也没有");
        assertThat(messages(known.desk.preview(new KnownDocumentFile("", new byte[0], ""))))
                .containsExactly("请选择已知文件的 CSV 文件。");
        assertThat(messages(known.desk.preview(
                        new KnownDocumentFile("大.csv", new byte[KnownDocumentDesk.LARGEST_FILE + 1], ""))))
                .containsExactly("文件超过 5 MB，请分成几个文件导入。");
    }

    @Test
    @DisplayName("预览之后库里有变动的，不导入，请重新预览")
    void a_preview_that_is_out_of_date_is_not_taken() {
        var file = file("闽政办〔2020〕8号,防火,主动公开\n");
        var plan = planned(known.desk.preview(file));
        known.enters("", "防火", "NON");

        assertThat(messages(known.desk.take(file, plan.seen(), WU)).getFirst()).contains("请重新上传、预览");
        assertThat(known.table.count(all())).isEqualTo(1);
    }

    @Test
    @DisplayName("列表按属性、文字筛选，按文号排序，翻页不重不漏")
    void the_list_is_filtered_sorted_and_paged() {
        for (int serial = 1; serial <= 7; serial++) {
            known.enters("闽政办〔2020〕" + serial + "号", "第" + serial + "份《通知》", serial == 3 ? "NON" : "PROACTIVE");
        }
        assertThat(known.table.count(query("政办[2020]3", Optional.empty(), 1))).isEqualTo(1);
        assertThat(known.table.count(query("《第3份", Optional.empty(), 1))).isEqualTo(1);
        assertThat(known.table.count(query("100%_", Optional.empty(), 1))).isZero();
        assertThat(known.table.count(query("", Optional.of(DisclosureAttribute.NON), 1)))
                .isEqualTo(1);
        var titles = Stream.of(1, 2, 3)
                .flatMap(page -> known.table.list(query("", Optional.empty(), page)).stream())
                .map(entry -> entry.document().title())
                .toList();
        assertThat(titles).hasSize(7).doesNotHaveDuplicates().first().isEqualTo("第1份《通知》");
    }

    @Test
    @DisplayName("变动记录谁也不能改、不能删；登记的条目不能删")
    void nothing_remembered_is_ever_changed() {
        known.enters("", "防汛", "NON");
        for (var sql : List.of(
                "update known.change set reason = 'x'", "delete from known.change", "delete from known.document")) {
            assertThatThrownBy(() -> known.jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
        }
    }

    private KnownDocumentOutcome enter(String number, String title) {
        return known.desk.enter(new KnownDocumentProposal(number, title, "NON", ""), WU);
    }

    private List<Fact> facts(UUID id) {
        return known.journal.read(StreamId.of("known-document", id)).stream()
                .map(entry -> entry.fact())
                .toList();
    }

    private List<Fact> imports() {
        var facts = new ArrayList<Fact>();
        known.journal.forEach(entry -> {
            if (entry.stream().value().startsWith("known-import/")) {
                facts.add(entry.fact());
            }
        });
        return facts;
    }

    private static KnownDocumentFile file(String lines) {
        return new KnownDocumentFile("目录.csv", ("文号,标题,公开属性\n" + lines).getBytes(StandardCharsets.UTF_8), "省目录");
    }

    private static KnownDocumentImport planned(KnownDocumentOutcome outcome) {
        assertThat(outcome).isInstanceOf(Planned.class);
        return ((Planned) outcome).plan();
    }

    private static List<Field> fields(KnownDocumentOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).problems().stream().map(Problem::field).toList();
    }

    private static List<String> messages(KnownDocumentOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).problems().stream().map(Problem::message).toList();
    }

    private static Query all() {
        return query("", Optional.empty(), 1);
    }

    private static Query query(String text, Optional<DisclosureAttribute> attribute, int page) {
        return new Query(text, attribute, Shelf.STANDING, Sort.NUMBER, page, 3);
    }
}
