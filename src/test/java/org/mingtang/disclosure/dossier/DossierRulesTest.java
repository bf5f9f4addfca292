package org.mingtang.disclosure.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;
import org.mingtang.calendar.Light;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.DossierCommand.*;
import org.mingtang.disclosure.dossier.DossierFact.Heading;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.PublicationClock.Running;
import org.mingtang.disclosure.dossier.Standing.Clearance;
import org.mingtang.organs.Officer;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.Role;

/// The rules of the official-document chain of licheng, one sentence each.
class DossierRulesTest {
    private static final Clearance CLEARED = new Clearance.Given(Optional.of("谢军"), Optional.of("谢军"));

    private final ADossier dossier = new ADossier();

    @Test
    @Clause("ACT-01")
    @DisplayName("没有选公开属性的文稿不能送审")
    void a_draft_without_attribute_is_not_handed_on() {
        dossier.filled(DisclosureAttribute.PROACTIVE, "office");
        dossier.fills(form -> new HandlingForm(
                form.title(), "", "", "", Optional.empty(), Optional.empty(), "", "", "", "", "", "", form.nature()));

        assertThat(dossier.passing("draft", Role.DRAFTER)).containsExactly(Code.ATTRIBUTE_MISSING);
    }

    @Test
    @Clause("ACT-01")
    @DisplayName("主动公开要拟定上网分类；其他属性要写理由")
    void proactive_needs_a_column_everything_else_a_reason() {
        dossier.filled(DisclosureAttribute.PROACTIVE, "");
        assertThat(dossier.passing("draft", Role.DRAFTER)).containsExactly(Code.COLUMN_MISSING);

        dossier.filled(DisclosureAttribute.ON_REQUEST, "");
        assertThat(dossier.passing("draft", Role.DRAFTER)).containsExactly(Code.REASON_MISSING);

        dossier.filled(DisclosureAttribute.AFTER_DELETION, "");
        assertThat(dossier.passing("draft", Role.DRAFTER)).containsExactly(Code.ATTRIBUTE_NOT_USED_HERE);
    }

    @ParameterizedTest(name = "{0}")
    @Clause("ACT-05")
    @EnumSource
    @DisplayName("编索引号时只补分类要素，送审后签字人看过的各项不能再改")
    void filing_changes_nothing_the_signers_saw(FormChange change) {
        dossier.ready().upTo("content-review");

        var refused = dossier.refusals(
                Role.DISCLOSURE_OFFICER,
                new FillForm(change.of(dossier.dossier().form())));

        assertThat(refused).isEqualTo(change.isFiling ? List.of() : List.of(Code.FORM_FROZEN));
    }

    enum FormChange {
        TITLE(false),
        NUMBER(false),
        ISSUER(false),
        ADDRESSEES(false),
        ISSUE_DATE(false),
        ATTRIBUTE(false),
        REASON(false),
        GROUND(false),
        COLUMN(true),
        TOPIC(true),
        GENRE(true),
        CATEGORY(true),
        NATURE(false);

        private final boolean isFiling;

        FormChange(boolean isFiling) {
            this.isFiling = isFiling;
        }

        HandlingForm of(HandlingForm form) {
            return new HandlingForm(
                    this == TITLE ? "另一个标题" : form.title(),
                    this == NUMBER ? "泉鲤政办〔2026〕1号" : form.number(),
                    this == ISSUER ? "另一个机关" : form.issuer(),
                    this == ADDRESSEES ? "各街道办事处" : form.addressees(),
                    this == ISSUE_DATE ? Optional.of(LocalDate.of(2026, 11, 2)) : form.issueDate(),
                    this == ATTRIBUTE ? Optional.of(DisclosureAttribute.NON) : form.attribute(),
                    this == REASON ? "另有理由" : form.reason(),
                    this == GROUND ? "STATE_SECRET" : form.ground(),
                    this == COLUMN ? "plans" : form.column(),
                    this == TOPIC ? "综合政务\\信访" : form.topic(),
                    this == GENRE ? "通告" : form.genre(),
                    this == CATEGORY ? "A20-03" : form.category(),
                    this == NATURE ? HandlingForm.Nature.NORMATIVE : form.nature());
        }
    }

    @Test
    @Clause("ACT-28")
    @DisplayName("有文号的公文不能放进其他信息的栏目")
    void a_document_does_not_go_into_a_column_of_another_kind() {
        dossier.filled(DisclosureAttribute.PROACTIVE, "news");

        assertThat(dossier.passing("draft", Role.DRAFTER)).containsExactly(Code.COLUMN_OF_ANOTHER_KIND);
    }

    @ParameterizedTest(name = "附注“{0}”，办理单 {1} → {2}")
    @Clause({"ACT-02", "ACT-04"})
    @CsvSource({
        "此件主动公开, PROACTIVE, ",
        "此件依申请公开, PROACTIVE, ANNOTATION_MISMATCH",
        "此件不予公开, PROACTIVE, ANNOTATION_MISMATCH",
        "'', PROACTIVE, ANNOTATION_MISSING",
        "此件依申请公开, ON_REQUEST, ",
        "此件主动公开, ON_REQUEST, ANNOTATION_MISMATCH",
        "此件不予公开, NON, ",
        "此件主动公开, NON, ANNOTATION_MISMATCH"
    })
    void the_annotation_must_say_what_the_form_says(String annotation, DisclosureAttribute attribute, Code refused) {
        dossier.annotated(annotation).filled(attribute, attribute == DisclosureAttribute.PROACTIVE ? "office" : "");
        dossier.upTo("preprint-check");

        assertThat(dossier.passing("preprint-check", Role.OFFICE_CLERK))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    @Clause("ACT-04")
    @DisplayName("附注不一致时，两个值都要说出来")
    void a_mismatch_names_both_values() {
        dossier.annotated("此件依申请公开").filled(DisclosureAttribute.PROACTIVE, "office");
        dossier.upTo("preprint-check");

        assertThat(dossier.issues("preprint-check", Role.OFFICE_CLERK)
                        .getFirst()
                        .arguments())
                .containsExactly("此件依申请公开", "此件主动公开");
    }

    @Test
    @Clause("ACT-03")
    @DisplayName("审稿人和签发人各审核一次公开属性，都留下记录")
    void reviewer_and_signer_each_examine() {
        dossier.ready().upTo("preprint-check");

        assertThat(dossier.dossier().passed().values())
                .extracting(passed -> passed.stage() + " " + passed.signature().name())
                .contains("review 审稿人", "sign 签发人");
    }

    @Test
    @Clause("ACT-03")
    @DisplayName("不能确定的，先送保密审查，意见出具前不能往下走，出具后继续")
    void who_is_unsure_asks_first() {
        dossier.ready().upTo("review");
        dossier.does(Role.REVIEWER, new AskOpinion("能否公开附表？"));
        assertThat(dossier.passing("review", Role.REVIEWER)).containsExactly(Code.OPINION_OPEN);

        dossier.does(Role.SECRECY_REVIEWER, new GiveOpinion("可以公开", dossier.signature(Role.SECRECY_REVIEWER)));
        assertThat(dossier.passing("review", Role.REVIEWER)).isEmpty();
        assertThat(dossier.dossier().opinion().orElseThrow().answer()).isPresent();
    }

    @Test
    @Clause({"ACT-05", "SEC-01"})
    @DisplayName("没有保密审查、没有两位领导审核，都不能发布")
    void nothing_is_published_without_review_and_both_approvals() {
        dossier.ready().cleared(CLEARED).upTo("publish");

        dossier.cleared(new Clearance.None());
        assertThat(dossier.passing("publish", Role.PUBLISHER)).containsExactly(Code.SECRECY_REVIEW_MISSING);
        dossier.cleared(new Clearance.Void());
        assertThat(dossier.passing("publish", Role.PUBLISHER)).containsExactly(Code.SECRECY_REVIEW_VOID);
        dossier.cleared(new Clearance.Withheld("不予公开"));
        assertThat(dossier.passing("publish", Role.PUBLISHER)).containsExactly(Code.SECRECY_REVIEW_WITHHOLDS);
        dossier.cleared(new Clearance.Given(Optional.empty(), Optional.of("谢军")));
        assertThat(dossier.passing("publish", Role.PUBLISHER)).containsExactly(Code.APPROVAL_MISSING);
        dossier.cleared(new Clearance.Given(Optional.of("谢军"), Optional.empty()));
        assertThat(dossier.passing("publish", Role.PUBLISHER)).containsExactly(Code.APPROVAL_MISSING);
        dossier.cleared(CLEARED);
        assertThat(dossier.passing("publish", Role.PUBLISHER)).isEmpty();
    }

    @Test
    @Clause("SEC-01")
    @DisplayName("文件或者公开的文字一变，审查所依据的内容就变")
    void any_change_of_what_is_read_changes_the_contents() {
        dossier.ready();
        var before = dossier.dossier().contents();
        dossier.fills(form -> new HandlingForm(
                form.title() + "。",
                form.number(),
                form.issuer(),
                form.addressees(),
                form.issueDate(),
                form.attribute(),
                form.reason(),
                form.ground(),
                form.column(),
                form.topic(),
                form.genre(),
                form.category(),
                form.nature()));
        var retitled = dossier.dossier().contents();
        dossier.annotated("此件不予公开");

        assertThat(retitled).isNotEqualTo(before);
        assertThat(dossier.dossier().contents()).isNotEqualTo(retitled);
    }

    @ParameterizedTest(name = "{0} 印发，{1} 看：到期 {2}，{3}")
    @Clause("ACT-06")
    @CsvSource({
        "2026-03-02, 2026-03-03, 2026-03-30, GREEN",
        "2026-03-02, 2026-03-26, 2026-03-30, YELLOW",
        "2026-03-02, 2026-03-30, 2026-03-30, YELLOW",
        "2026-03-02, 2026-03-31, 2026-03-30, RED",
        "2026-03-06, 2026-04-03, 2026-04-03, YELLOW",
        "2026-03-06, 2026-04-05, 2026-04-03, RED",
        "2026-02-09, 2026-02-10, 2026-03-13, GREEN",
        "2020-09-25, 2020-09-27, 2020-10-29, GREEN"
    })
    void publication_is_due_on_the_twentieth_working_day(
            LocalDate issued, LocalDate today, LocalDate due, Light light) {
        dossier.on(issued).ready().issuedOn(issued).upTo("content-review");

        var clock = (Running) PublicationClock.of(dossier.dossier(), today, dossier.law(today), dossier.calendar());
        assertThat(clock.due().day()).isEqualTo(due);
        assertThat(clock.light()).isEqualTo(light);
        assertThat(clock.derivation(dossier.calendar()).getLast().date()).isEqualTo(due);
    }

    @ParameterizedTest(name = "告知 {0}，新日历算得 2026-12-18 → {1}")
    @Clause("ACT-06")
    @CsvSource({"2026-12-17,2026-12-18", "2026-12-18,2026-12-18", "2026-12-21,2026-12-21"})
    @DisplayName("放假通知不能使已告知的发布期限提前；两个日期都看得到")
    void a_date_told_never_becomes_earlier(LocalDate told, LocalDate stands) {
        var issued = LocalDate.of(2026, 11, 20);
        dossier.ready().issuedOn(issued).upTo("content-review");
        dossier.hears(new DossierFact.DueMoved(issued, told, told, told, 2026, "国办发明电〔2026〕9号", "2026-0"));

        var clock = (Running) PublicationClock.of(
                dossier.dossier(), dossier.today(), dossier.law(dossier.today()), dossier.calendar());
        assertThat(clock.due().day()).isEqualTo(stands);
        assertThat(clock.computed().day()).isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    @Clause("ACT-06")
    @DisplayName("逾期的，说明原因后才能发布")
    void late_publication_needs_its_reason() {
        dossier.ready().cleared(CLEARED).issuedOn(LocalDate.of(2026, 3, 2)).upTo("publish");
        assertThat(dossier.passing("publish", Role.PUBLISHER)).containsExactly(Code.LATE_REASON_MISSING);

        dossier.does(Role.PUBLISHER, new GiveLateReason("网站改版"));
        assertThat(dossier.passing("publish", Role.PUBLISHER)).isEmpty();
    }

    @Test
    @Clause("ACT-06")
    @DisplayName("2018 年的文件没有发布期限，并说明为什么")
    void a_document_made_before_the_law_has_no_clock() {
        dossier.ready().issuedOn(LocalDate.of(2018, 6, 1)).upTo("content-review");

        var clock = PublicationClock.of(
                dossier.dossier(), dossier.today(), dossier.law(dossier.today()), dossier.calendar());
        assertThat(clock).isEqualTo(new PublicationClock.None(PublicationClock.Reason.MADE_BEFORE_THE_LAW));
    }

    @Test
    @Clause("SEC-03")
    @DisplayName("没有指定保密审查员的单位，不能建立办件，也不能送审")
    void a_unit_without_a_secrecy_reviewer_cannot_start() {
        dossier.ready().withoutSecrecyReviewer();

        assertThat(dossier.opening()).contains(Code.UNIT_WITHOUT_SECRECY_REVIEWER);
        assertThat(dossier.passing("draft", Role.DRAFTER)).containsExactly(Code.UNIT_WITHOUT_SECRECY_REVIEWER);
    }

    @Test
    @DisplayName("拟稿人不能签发自己的文稿，纸上签的字也一样")
    void the_author_cannot_sign_her_own_text() {
        dossier.ready().upTo("sign");

        assertThat(dossier.passingAs(dossier.officerAlso(Role.DRAFTER, Role.SIGNER), "sign"))
                .containsExactly(Code.OWN_WORK);
        assertThat(dossier.recordedOnPaper(Role.OFFICE_CLERK, dossier.officerAlso(Role.DRAFTER, Role.SIGNER), "sign"))
                .containsExactly(Code.OWN_WORK);
    }

    @Test
    @DisplayName("不是自己的环节不能办；不在等待的环节不能办")
    void nobody_does_another_persons_step() {
        dossier.ready().upTo("review");

        assertThat(dossier.passing("review", Role.PUBLISHER)).containsExactly(Code.NOT_YOUR_ROLE);
        assertThat(dossier.passing("sign", Role.SIGNER)).containsExactly(Code.ANOTHER_STAGE_WAITS);
    }

    @Test
    @DisplayName("送审以后文稿和办理单冻结；退回拟稿后可以再改，退回以后的签字作废")
    void papers_are_frozen_until_returned() {
        dossier.ready().upTo("sign");
        var placed = new PlacePaper(ADossier.paper("此件主动公开", 77));
        assertThat(dossier.refusals(Role.DRAFTER, placed)).containsExactly(Code.PAPERS_FROZEN);
        assertThat(dossier.refusals(Role.DRAFTER, new FillForm(dossier.dossier().form())))
                .containsExactly(Code.FORM_FROZEN);
        assertThat(dossier.refusals(Role.SIGNER, new Return("draft", " "))).containsExactly(Code.REMARK_MISSING);

        dossier.does(Role.SIGNER, new Return("draft", "标题要改"));
        assertThat(dossier.dossier().passed()).isEmpty();
        assertThat(dossier.refusals(Role.DRAFTER, placed)).isEmpty();
    }

    @Test
    @DisplayName("紧急撤下由第二人确认，撤下的人自己不能确认")
    void a_takedown_is_confirmed_by_somebody_else() {
        dossier.ready().cleared(CLEARED).upTo("publish");
        dossier.passes("publish", Role.PUBLISHER);
        dossier.does(Role.PUBLISHER, new TakeDown("含个人信息", Heading.HIDDEN));

        assertThat(dossier.refusals(Role.PUBLISHER, new ConfirmTakedown("", dossier.signature(Role.PUBLISHER))))
                .containsExactly(Code.SAME_PERSON_CONFIRMS);
        dossier.does(Role.SECRECY_REVIEWER, new ConfirmTakedown("属实", dossier.signature(Role.SECRECY_REVIEWER)));
        assertThat(dossier.dossier().publication())
                .isInstanceOfSatisfying(
                        Publication.TakenDown.class,
                        taken -> assertThat(taken.confirmed()).isTrue());
    }

    @Test
    @Clause("ACT-05")
    @DisplayName("不发布而办结的，索引号随之作废")
    void closing_voids_the_number() {
        dossier.ready().upTo("secrecy-review");
        dossier.does(Role.DISCLOSURE_OFFICER, new Close("内容已被新文件取代"));

        assertThat(dossier.dossier().indexNumber()).isEmpty();
        assertThat(dossier.dossier().publication()).isEqualTo(new Publication.Closed("内容已被新文件取代"));
    }

    @Test
    @Clause("ACT-06")
    @DisplayName("印发要有成文日期：不能当作一般环节办过去，别的环节也不能当作印发来办")
    void the_issue_is_passed_with_its_date_and_nothing_else_is() {
        var today = dossier.ready().today();
        dossier.upTo("issue");
        assertThat(dossier.passing("issue", Role.OFFICE_CLERK)).containsExactly(Code.ISSUE_DATE_MISSING);

        dossier.upTo("secrecy-review");
        var asIssue = new IssueDocument("secrecy-review", dossier.signature(Role.SECRECY_REVIEWER), "", today);
        assertThat(dossier.refusals(Role.SECRECY_REVIEWER, asIssue)).containsExactly(Code.NOT_THE_ISSUE);
    }

    @Test
    @Clause("ACT-03")
    @DisplayName("把文稿送审的人也是拟稿人：不能签发，不能作保密审查，不能出具意见")
    void who_hands_the_draft_on_has_drafted_it_too() {
        var colleague = new Officer(
                new PersonId(new UUID(3, 1)),
                "郑敏",
                Set.of(dossier.post(Role.DRAFTER), dossier.post(Role.SIGNER), dossier.post(Role.SECRECY_REVIEWER)));
        dossier.ready().hears(new DossierFact.StagePassed("draft", dossier.signature(colleague), "", ""));

        dossier.upTo("sign");
        assertThat(dossier.passingAs(colleague, "sign")).containsExactly(Code.OWN_WORK);
        dossier.does(Role.SIGNER, new AskOpinion("能否公开附表？"));
        assertThat(dossier.refusalsTo(colleague, new GiveOpinion("可以公开", dossier.signature(colleague))))
                .containsExactly(Code.OWN_WORK);
        dossier.upTo("secrecy-review");
        assertThat(dossier.passingAs(colleague, "secrecy-review")).containsExactly(Code.OWN_WORK);
    }

    @Test
    @Clause("ACT-03")
    @DisplayName("已经办结的，不再出具保密审查意见")
    void an_ended_dossier_gets_no_opinion() {
        dossier.ready().upTo("review");
        dossier.does(Role.REVIEWER, new AskOpinion("能否公开附表？"));
        dossier.does(Role.DRAFTER, new Close("不再需要"));

        assertThat(dossier.refusals(
                        Role.SECRECY_REVIEWER, new GiveOpinion("可以公开", dossier.signature(Role.SECRECY_REVIEWER))))
                .containsExactly(Code.ALREADY_ENDED);
    }

    @Test
    @DisplayName("签字日期不能在今天以后：环节、意见、确认撤下都一样")
    void nothing_is_signed_in_the_future() {
        var tomorrow = dossier.today().plusDays(1);
        dossier.ready().cleared(CLEARED).upTo("review");
        var reviewer = dossier.signature(Role.REVIEWER);
        var secrecy = dossier.signature(Role.SECRECY_REVIEWER);
        var later = new Signature(reviewer.person(), reviewer.name(), tomorrow, Optional.empty());
        var secrecyLater = new Signature(secrecy.person(), secrecy.name(), tomorrow, Optional.empty());

        assertThat(dossier.refusals(Role.REVIEWER, new PassStage("review", later, "")))
                .containsExactly(Code.SIGNED_IN_FUTURE);
        dossier.does(Role.REVIEWER, new AskOpinion("能否公开附表？"));
        assertThat(dossier.refusals(Role.SECRECY_REVIEWER, new GiveOpinion("可以公开", secrecyLater)))
                .containsExactly(Code.SIGNED_IN_FUTURE);
        dossier.does(Role.SECRECY_REVIEWER, new GiveOpinion("可以公开", secrecy));
        dossier.upTo("publish");
        dossier.passes("publish", Role.PUBLISHER);
        dossier.does(Role.PUBLISHER, new TakeDown("含个人信息", Heading.HIDDEN));
        assertThat(dossier.refusals(Role.SECRECY_REVIEWER, new ConfirmTakedown("", secrecyLater)))
                .containsExactly(Code.SIGNED_IN_FUTURE);
    }

    @Test
    @DisplayName("确认撤下在纸上签的，也不能是撤下的人签的，签的人要有职责")
    void a_confirmation_on_paper_is_the_signers() {
        dossier.ready().cleared(CLEARED).upTo("publish");
        dossier.passes("publish", Role.PUBLISHER);
        dossier.does(Role.PUBLISHER, new TakeDown("含个人信息", Heading.HIDDEN));

        assertThat(confirmedOnPaper(Role.SECRECY_REVIEWER, Role.PUBLISHER)).containsExactly(Code.SAME_PERSON_CONFIRMS);
        assertThat(confirmedOnPaper(Role.PUBLISHER, Role.SECRECY_REVIEWER)).containsExactly(Code.SAME_PERSON_CONFIRMS);
        assertThat(confirmedOnPaper(Role.SECRECY_REVIEWER, Role.DRAFTER)).containsExactly(Code.NOT_YOUR_ROLE);
        assertThat(confirmedOnPaper(Role.SECRECY_REVIEWER, Role.DISCLOSURE_LEADER))
                .isEmpty();
    }

    private List<Code> confirmedOnPaper(Role recordedBy, Role signer) {
        return dossier.recordedOnPaper(
                recordedBy, dossier.officer(signer), signature -> new ConfirmTakedown("", signature));
    }

    @ParameterizedTest(name = "{0}，栏目“{1}”，理由“{2}” → {3}")
    @Clause({"ACT-01", "ACT-22"})
    @CsvSource({
        "AFTER_DELETION, office, 含个人信息, ",
        "AFTER_DELETION, '', 含个人信息, COLUMN_MISSING",
        "AFTER_DELETION, office, '', REASON_MISSING",
        "AFTER_DECLASSIFICATION, '', 含国家秘密, COLUMN_MISSING",
        "AFTER_DECLASSIFICATION, nowhere, 含国家秘密, COLUMN_UNKNOWN",
        "ON_REQUEST, '', 含个人信息, ",
        "ON_REQUEST, '', '', REASON_MISSING",
        "NON, '', 含个人信息, "
    })
    @DisplayName("五种属性的地区：每种要填什么由规程定")
    void what_each_attribute_needs_the_pack_says(
            DisclosureAttribute attribute, String column, String reason, Code refused) {
        var yunling = new ADossier("yunling").filled(attribute, column);
        yunling.fills(form -> new HandlingForm(
                form.title(),
                form.number(),
                form.issuer(),
                form.addressees(),
                form.issueDate(),
                form.attribute(),
                reason,
                form.ground(),
                form.column(),
                form.topic(),
                form.genre(),
                form.category(),
                form.nature()));

        assertThat(yunling.passing("draft", Role.DRAFTER)).isEqualTo(refused == null ? List.of() : List.of(refused));
    }
}
