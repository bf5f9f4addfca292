package org.mingtang.disclosure.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.disclosure.dossier.DossierCommand.*;
import org.mingtang.disclosure.dossier.DossierFact.Heading;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Paper.Part;
import org.mingtang.disclosure.dossier.Standing.Clearance;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.Role;

/// Each single thing that may be missing, wrong or too long, and the reason that names it.
class DossierRefusalsTest {
    private static final Clearance CLEARED = new Clearance.Given(Optional.of("谢军"), Optional.of("林红"));
    private static final long MEGABYTE = 1L << 20;

    private final ADossier dossier = new ADossier().cleared(CLEARED);

    @ParameterizedTest(name = "{0} 填“{1}” → {2}")
    @Clause({"ACT-05", "ACT-11"})
    @CsvSource({
        "topic, '', TOPIC_MISSING",
        "topic, 综合政务\\天气, TOPIC_UNKNOWN",
        "topic, 综合政务\\信访, ",
        "genre, '', GENRE_MISSING",
        "genre, 诗歌, GENRE_UNKNOWN",
        "genre, 函, ",
        "issuer, ' ', ISSUER_MISSING",
        "category, A99-01, CATEGORY_UNKNOWN",
        "category, A20-01, ",
        "category, '', ",
        "column, '', COLUMN_MISSING",
        "column, weather, COLUMN_UNKNOWN"
    })
    @DisplayName("编索引号以前，读者据以查找的各项都要对")
    void what_readers_filter_by_is_right(String element, String text, Code refused) {
        dossier.ready();
        fill(element, text);
        dossier.upTo("content-review");

        assertThat(dossier.passing("content-review", Role.DISCLOSURE_OFFICER)).isEqualTo(only(refused));
    }

    @ParameterizedTest(name = "{0} 填“{1}” → {2}")
    @Clause({"ACT-01", "SEC-04"})
    @CsvSource({
        "title, ' ', TITLE_MISSING",
        "ground, WEATHER, GROUND_UNKNOWN",
        "ground, INTERNAL_AFFAIRS, ",
        "ground, '', ",
        "reason, ' ', REASON_MISSING"
    })
    @DisplayName("送审以前，标题、理由和依据要对")
    void title_reason_and_ground_are_right(String element, String text, Code refused) {
        dossier.filled(DisclosureAttribute.NON, "");
        fill(element, text);

        assertThat(dossier.passing("draft", Role.DRAFTER)).isEqualTo(only(refused));
    }

    @ParameterizedTest
    @Clause("ACT-01")
    @CsvSource({
        "draft, DRAFTER",
        "section-check, SECTION_HEAD",
        "review, REVIEWER",
        "sign, SIGNER",
        "preprint-check, OFFICE_CLERK"
    })
    @DisplayName("没有正文的，到哪一步都不往下走；只有附件不算有正文")
    void nothing_goes_on_without_the_document(String stage, Role role) {
        dossier.ready().hears(placed(paper(Part.ATTACHMENT, 9, 1))).upTo(stage);
        dossier.hears(new DossierFact.PaperRemoved(
                dossier.dossier().mainPaper().orElseThrow().hash(), "办法.docx"));

        assertThat(dossier.passing(stage, role)).containsExactly(Code.PAPER_MISSING);
    }

    @ParameterizedTest
    @Clause("SEC-01")
    @CsvSource({"content-review, DISCLOSURE_OFFICER", "secrecy-review, SECRECY_REVIEWER", "publish, PUBLISHER"})
    @DisplayName("机器没有读出的文件，有人记明已阅读才能往下走")
    void what_the_machine_could_not_read_a_person_reads(String stage, Role role) {
        var unread = new Paper(
                hash(9),
                Part.ATTACHMENT,
                FileKind.DOCX,
                "附图.docx",
                1,
                Optional.empty(),
                Optional.empty(),
                List.of("图片"));
        dossier.ready().hears(placed(unread)).upTo(stage);
        assertThat(dossier.passing(stage, role)).containsExactly(Code.PAPER_UNREAD);
        assertThat(dossier.refusals(Role.DISCLOSURE_OFFICER, new DeclareRead(hash(10), "已阅读")))
                .containsExactly(Code.PAPER_UNKNOWN);

        dossier.does(Role.DISCLOSURE_OFFICER, new DeclareRead(unread.hash(), "已阅读"));
        assertThat(dossier.passing(stage, role)).isEmpty();
    }

    @ParameterizedTest(name = "文件上是“{0}”，填“{1}”、{2} → {3}")
    @Clause({"ACT-05", "ACT-06"})
    @CsvSource({
        "'', '', 2026-11-23, ",
        "'', '', 2026-11-24, ISSUE_DATE_IN_FUTURE",
        "'', '', 2003-12-31, ISSUE_DATE_OUTSIDE_CALENDAR",
        "'', 第九号, 2026-11-20, NUMBER_UNREADABLE",
        "'', 泉鲤政办〔2026〕9号, 2026-11-20, ",
        "泉鲤政办〔2026〕9号, 泉鲤政办[2026]9号, 2026-11-20, ",
        "泉鲤政办〔2026〕9号, 泉鲤政办〔2026〕8号, 2026-11-20, NUMBER_DIFFERS_FROM_PAPER",
        "泉鲤政办〔2026〕9号, '', 2026-11-20, "
    })
    @DisplayName("印发时填的文号要认得出，与文件上印的一致；成文日期不能没到")
    void number_and_date_are_those_of_the_paper(String printed, String number, LocalDate day, Code refused) {
        dossier.ready()
                .hears(placed(new Paper(
                        hash(9),
                        Part.MAIN,
                        FileKind.DOCX,
                        "办法.docx",
                        1,
                        Optional.of("此件主动公开"),
                        Optional.of(printed).filter(text -> !text.isEmpty()),
                        List.of())))
                .upTo("issue");
        var issue = new IssueDocument("issue", dossier.signature(Role.OFFICE_CLERK), number, day);

        assertThat(dossier.refusals(Role.OFFICE_CLERK, issue)).isEqualTo(only(refused));
    }

    @Test
    @Clause("ACT-05")
    @DisplayName("没有索引号不能发布")
    void nothing_is_published_without_its_number() {
        dossier.ready().upTo("publish").hears(new DossierFact.IndexNumberVoided("000014349/2026-00001", "重复"));

        assertThat(dossier.passing("publish", Role.PUBLISHER)).containsExactly(Code.INDEX_NUMBER_MISSING);
    }

    @ParameterizedTest
    @Clause({"ACT-05", "SEC-01"})
    @CsvSource({"disclosure-approval, DISCLOSURE_LEADER", "secrecy-approval, SECRECY_LEADER"})
    @DisplayName("没有保密审查结论，领导也不能审核同意")
    void leaders_approve_a_concluded_review(String stage, Role role) {
        dossier.ready().upTo(stage);
        assertThat(dossier.passing(stage, role)).isEmpty();

        dossier.cleared(new Clearance.Void());
        assertThat(dossier.passing(stage, role)).containsExactly(Code.SECRECY_REVIEW_VOID);
    }

    @ParameterizedTest(name = "{0} {1} MB → {2}")
    @Clause("ACT-01")
    @CsvSource({"ATTACHMENT, 490, ", "ATTACHMENT, 491, PAPERS_TOO_LARGE", "MAIN, 490, ", "MAIN, 491, PAPERS_TOO_LARGE"})
    @DisplayName("全部文件合计不超过 500 MB，被换下的正文不算")
    void all_papers_together_have_a_limit(Part part, long megabytes, Code refused) {
        dossier.hears(placed(paper(part == Part.MAIN ? Part.ATTACHMENT : Part.MAIN, 1, 10 * MEGABYTE)));
        if (part == Part.MAIN) {
            dossier.hears(placed(paper(Part.MAIN, 2, 100 * MEGABYTE)));
        }

        assertThat(dossier.refusals(Role.DRAFTER, new PlacePaper(paper(part, 3, megabytes * MEGABYTE))))
                .isEqualTo(only(refused));
    }

    @Test
    @Clause("ACT-01")
    @DisplayName("同一份文件不能放两次；正文可以换成同样的正文")
    void a_file_stands_once() {
        var main = paper(Part.MAIN, 1, 1);
        dossier.hears(placed(main)).hears(placed(paper(Part.ATTACHMENT, 2, 1)));

        assertThat(place(Part.ATTACHMENT, 1)).containsExactly(Code.PAPER_TWICE);
        assertThat(place(Part.ATTACHMENT, 2)).containsExactly(Code.PAPER_TWICE);
        assertThat(place(Part.MAIN, 2)).containsExactly(Code.PAPER_TWICE);
        assertThat(place(Part.MAIN, 1)).isEmpty();
        assertThat(dossier.refusals(Role.DRAFTER, new RemovePaper(hash(3)))).containsExactly(Code.PAPER_UNKNOWN);
    }

    @ParameterizedTest(name = "{0} 最多 {1} 字")
    @Clause("ACT-01")
    @CsvSource({"title, 200", "number, 1000", "issuer, 1000", "addressees, 1000", "reason, 2000"})
    @DisplayName("办理单各项的长度有限，按字数算")
    void the_form_is_bounded(String element, int longest) {
        dossier.ready();
        var form = dossier.dossier().form();

        assertThat(dossier.refusals(Role.DRAFTER, new FillForm(with(form, element, "𠮷".repeat(longest)))))
                .isEmpty();
        assertThat(dossier.refusals(Role.DRAFTER, new FillForm(with(form, element, "字".repeat(longest + 1)))))
                .containsExactly(Code.TOO_LONG);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @MethodSource("remarks")
    @DisplayName("该写的理由不能空着，也不能超过 2000 字")
    void reasons_are_given_and_bounded(String stage, Role role, Worded command) {
        walkTo(stage);

        assertThat(dossier.refusals(role, command.saying(dossier, " "))).containsExactly(Code.REMARK_MISSING);
        assertThat(dossier.refusals(role, command.saying(dossier, "字".repeat(2_001))))
                .containsExactly(Code.TOO_LONG);
        assertThat(dossier.refusals(role, command.saying(dossier, "字".repeat(2_000))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}：{1}")
    @MethodSource("optionalRemarks")
    @DisplayName("可以不写的意见也不能超过 2000 字")
    void other_remarks_are_bounded(String stage, Role role, Worded command) {
        walkTo(stage);

        assertThat(dossier.refusals(role, command.saying(dossier, ""))).isEmpty();
        assertThat(dossier.refusals(role, command.saying(dossier, "字".repeat(2_001))))
                .containsExactly(Code.TOO_LONG);
    }

    @Test
    @Clause("ACT-03")
    @DisplayName("已经送保密审查的，不能再送一次")
    void one_question_at_a_time() {
        dossier.ready().upTo("sign");
        dossier.does(Role.SIGNER, new AskOpinion("能否公开附表？"));

        assertThat(dossier.refusals(Role.SIGNER, new AskOpinion("能否公开正文？"))).containsExactly(Code.OPINION_ALREADY_OPEN);
    }

    @Test
    @Clause("ACT-06")
    @DisplayName("没有逾期的，不需要说明原因")
    void what_is_not_late_is_not_explained() {
        dossier.ready().upTo("publish");

        assertThat(dossier.refusals(Role.PUBLISHER, new GiveLateReason("网站改版"))).containsExactly(Code.NOT_LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "sign, NOT_AN_EARLIER_STAGE",
        "publish, NOT_AN_EARLIER_STAGE",
        "weather, NOT_AN_EARLIER_STAGE",
        "review, "
    })
    @DisplayName("只能退回到已经办过的环节")
    void a_dossier_goes_back_only(String to, Code refused) {
        dossier.ready().upTo("sign");

        assertThat(dossier.refusals(Role.SIGNER, new Return(to, "要改"))).isEqualTo(only(refused));
    }

    /// A command with what its officer writes.
    @FunctionalInterface
    interface Worded {
        DossierCommand saying(ADossier dossier, String text);
    }

    private static Stream<Arguments> remarks() {
        return Stream.of(
                remark("sign", Role.SIGNER, (_, text) -> new Return("draft", text)),
                remark("sign", Role.SIGNER, (_, text) -> new AskOpinion(text)),
                remark(
                        "sign, asked",
                        Role.SECRECY_REVIEWER,
                        (d, text) -> new GiveOpinion(text, d.signature(Role.SECRECY_REVIEWER))),
                remark(
                        "sign",
                        Role.REVIEWER,
                        (d, text) -> new DeclareRead(
                                d.dossier().mainPaper().orElseThrow().hash(), text)),
                remark("late", Role.PUBLISHER, (_, text) -> new GiveLateReason(text)),
                remark("sign", Role.DRAFTER, (_, text) -> new Close(text)),
                remark("published", Role.DISCLOSURE_OFFICER, (_, text) -> new Withdraw(text)),
                remark("published", Role.SECRECY_REVIEWER, (_, text) -> new TakeDown(text, Heading.SHOWN)));
    }

    private static Stream<Arguments> optionalRemarks() {
        return Stream.of(
                remark("sign", Role.SIGNER, (d, text) -> new PassStage("sign", d.signature(Role.SIGNER), text)),
                remark(
                        "taken down",
                        Role.DISCLOSURE_LEADER,
                        (d, text) -> new ConfirmTakedown(text, d.signature(Role.DISCLOSURE_LEADER))));
    }

    private static Arguments remark(String stage, Role role, Worded command) {
        return Arguments.of(stage, role, command);
    }

    private void walkTo(String stage) {
        dossier.ready();
        switch (stage) {
            case "sign, asked" -> dossier.upTo("sign").does(Role.SIGNER, new AskOpinion("能否公开附表？"));
            case "late" -> dossier.issuedOn(LocalDate.of(2026, 3, 2)).upTo("publish");
            case "published", "taken down" -> {
                dossier.upTo("publish").passes("publish", Role.PUBLISHER);
                if (stage.equals("taken down")) {
                    dossier.does(Role.PUBLISHER, new TakeDown("含个人信息", Heading.SHOWN));
                }
            }
            default -> dossier.upTo(stage);
        }
    }

    private List<Code> place(Part part, int content) {
        return dossier.refusals(Role.DRAFTER, new PlacePaper(paper(part, content, 1)));
    }

    private static DossierFact placed(Paper paper) {
        return new DossierFact.PaperPlaced(paper);
    }

    private static Paper paper(Part part, int content, long bytes) {
        return new Paper(
                hash(content),
                part,
                FileKind.DOCX,
                "文件" + content + ".docx",
                bytes,
                Optional.of("此件主动公开"),
                Optional.empty(),
                List.of());
    }

    private static FileHash hash(int content) {
        return new FileHash("%04x".formatted(content).repeat(16));
    }

    private static List<Code> only(Code refused) {
        return refused == null ? List.of() : List.of(refused);
    }

    private void fill(String element, String text) {
        dossier.fills(form -> with(form, element, text));
    }

    private static HandlingForm with(HandlingForm form, String element, String text) {
        return new HandlingForm(
                element.equals("title") ? text : form.title(),
                element.equals("number") ? text : form.number(),
                element.equals("issuer") ? text : form.issuer(),
                element.equals("addressees") ? text : form.addressees(),
                form.issueDate(),
                form.attribute(),
                element.equals("reason") ? text : form.reason(),
                element.equals("ground") ? text : form.ground(),
                element.equals("column") ? text : form.column(),
                element.equals("topic") ? text : form.topic(),
                element.equals("genre") ? text : form.genre(),
                element.equals("category") ? text : form.category(),
                form.nature());
    }
}
