package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.dossier.CoIssuer;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.DossierCommand;
import org.mingtang.disclosure.dossier.DossierCommand.*;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.DossierFact.*;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.disclosure.dossier.HandlingForm;
import org.mingtang.disclosure.dossier.Issue;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;
import org.mingtang.secrecy.SecrecyReview;
import org.mingtang.secrecy.SecrecyReviews;
import org.springframework.transaction.support.TransactionTemplate;

/// A review is of these contents and of no others: on every path on which they can change it is void, and nothing is
/// published on it.
class VoidedReviewTest {
    private static final Paper ATTACHMENT = attachment("附表.docx", 7);

    private static RunningPlatform platform;
    private static OfficeAtWork office;
    private static DossierDesk desk;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        GovernmentOffice.in(platform);
        office = new OfficeAtWork(platform, new AtomicInteger()::incrementAndGet, _ -> {});
        desk = platform.bean(DossierDesk.class);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /// What may come to stand in the journal after a review, by whatever way, and whether a reader would see it.
    enum Happening {
        ANOTHER_DOCUMENT(d -> new PaperPlaced(main(d, 11, "通知.docx")), true),
        DOCUMENT_RENAMED(d -> new PaperPlaced(main(d, -1, "改名.docx")), true),
        DOCUMENT_REMOVED(d -> new PaperRemoved(d.mainPaper().orElseThrow().hash(), ""), true),
        ATTACHMENT_ADDED(_ -> new PaperPlaced(attachment("附图.docx", 8)), true),
        ATTACHMENT_REPLACED(_ -> new PaperPlaced(attachment("附表.docx", 9)), true),
        ATTACHMENT_RENAMED(_ -> new PaperPlaced(attachment("附表二.docx", 7)), true),
        ATTACHMENT_REMOVED(_ -> new PaperRemoved(ATTACHMENT.hash(), ATTACHMENT.name()), true),
        TITLE(d -> filled(d, "title"), true),
        ISSUER(d -> filled(d, "issuer"), true),
        ADDRESSEES(d -> filled(d, "addressees"), true),
        COLUMN(d -> filled(d, "column"), true),
        TOPIC(d -> filled(d, "topic"), true),
        GENRE(d -> filled(d, "genre"), true),
        ATTRIBUTE(d -> filled(d, "attribute"), true),
        NUMBER(d -> new Issued("泉鲤政办〔2026〕999号", d.issued().orElseThrow().issueDate()), true),
        DATE(
                d -> new Issued(
                        d.issued().orElseThrow().number(),
                        d.issued().orElseThrow().issueDate().minusDays(1)),
                true),
        CO_ISSUERS(_ -> new Deliberated.CoIssuersNamed(List.of(new CoIssuer(Optional.empty(), "市民政局"))), true),
        // what no reader sees
        DECLARED_READ(_ -> new PaperRead(ATTACHMENT.hash(), "已阅读"), false),
        REASON(d -> filled(d, "reason"), false),
        LATE_REASON(_ -> new LateReasonGiven("网站改版"), false);

        private final Function<Dossier, DossierFact> fact;
        private final boolean seen;

        Happening(Function<Dossier, DossierFact> fact, boolean seen) {
            this.fact = fact;
            this.seen = seen;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Clause("SEC-01")
    @DisplayName("审查之后，公开的内容不论怎样变动都不能凭原审查发布；读者看不到的变动不影响")
    void nothing_is_published_on_a_review_of_other_contents(Happening happening) {
        var id = readyToPublish();
        var before = view(id);
        assertThat(review(id).standsFor(before.dossier().contents())).isTrue();

        write(before, happening.fact.apply(before.dossier()));

        assertThat(view(id).dossier().contents().equals(before.dossier().contents()))
                .isEqualTo(!happening.seen);
        var reasons = codes(publishing(id));
        if (happening.seen) {
            if (happening != Happening.ATTRIBUTE) {
                assertThat(reasons).contains(Code.SECRECY_REVIEW_VOID, Code.CONTENT_REVIEW_MISSING, Code.LEVEL_MISSING);
            }
            assertThat(reasons).isNotEmpty();
        } else {
            assertThat(reasons).isEmpty();
        }
        assertThat(view(id).dossier().publication()).isInstanceOf(Dossier.Publication.NotYet.class);
    }

    /// The ways on which an officer can change the contents after a review: all begin with a return.
    enum Way {
        REPLACES_THE_DOCUMENT("draft", Role.DRAFTER, d -> new PlacePaper(main(d, 11, "通知.docx"))),
        ADDS_AN_ATTACHMENT("draft", Role.DRAFTER, _ -> new PlacePaper(attachment("附图.docx", 8))),
        REMOVES_AN_ATTACHMENT("draft", Role.DRAFTER, _ -> new RemovePaper(ATTACHMENT.hash())),
        CHANGES_THE_TITLE("draft", Role.DRAFTER, d -> new FillForm(form(d, "title"))),
        NAMES_CO_ISSUERS(
                "draft",
                Role.DRAFTER,
                _ -> new OnReview.NameCoIssuers(List.of(new CoIssuer(Optional.empty(), "市民政局")))),
        REPLACES_THE_PRINT("preprint-check", Role.OFFICE_CLERK, d -> new PlacePaper(main(d, 12, "印发稿.docx"))),
        CHANGES_THE_COLUMN("content-review", Role.DISCLOSURE_OFFICER, d -> new FillForm(form(d, "column")));

        private final String to;
        private final Role by;
        private final Function<Dossier, DossierCommand> command;

        Way(String to, Role by, Function<Dossier, DossierCommand> command) {
            this.to = to;
            this.by = by;
            this.command = command;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Clause({"SEC-01", "SEC-02", "SEC-08"})
    @DisplayName("退回修改以后，原审查写明原因作废，留在记录里；再次发布前重新审查")
    void every_way_of_changing_voids_the_review(Way way) {
        var id = readyToPublish();
        var former = review(id);
        act(id, Role.PUBLISHER, new Return(way.to, "要修改"));
        var changed = way.command.apply(view(id).dossier());
        assertThat(changed).isNotNull();
        act(id, way.by, changed);

        assertThat(review(id).voided()).contains("审查后内容变动或者退回");
        assertThat(former.standsFor(view(id).dossier().contents())).isFalse();
        assertThat(codes(publishing(id))).containsExactly(Code.ANOTHER_STAGE_WAITS);

        office.carryTo(id, StageKind.PUBLISH);
        var all = platform.bean(SecrecyReviews.class).allOf(id.stream());
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().standsFor(view(id).dossier().contents())).isTrue();
        assertThat(all.getLast().voided()).isPresent();
    }

    @Test
    @Clause("SEC-23")
    @DisplayName("内容审查和保密审查是两次审查：各有各的签字，哪一次都不能代替另一次，退回以后也一样")
    void content_review_and_secrecy_review_never_stand_for_each_other() {
        var id = office.draft();
        office.carryTo(id, StageKind.CONTENT_REVIEW);
        for (var stage : List.of("secrecy-review", "publish")) {
            assertThat(codes(pass(id, Role.DISCLOSURE_OFFICER, stage))).containsExactly(Code.ANOTHER_STAGE_WAITS);
        }
        office.carryTo(id, StageKind.SECRECY_REVIEW);
        assertThat(view(id).dossier().passed()).containsKey("content-review").doesNotContainKey("secrecy-review");
        assertThat(platform.bean(SecrecyReviews.class).allOf(id.stream())).isEmpty();
        for (var stage : List.of("content-review", "disclosure-approval", "publish")) {
            assertThat(codes(pass(id, Role.DISCLOSURE_OFFICER, stage))).containsExactly(Code.ANOTHER_STAGE_WAITS);
        }

        office.carryTo(id, StageKind.PUBLISH);
        var entries = view(id).entries().stream()
                .filter(entry -> entry.fact() instanceof StagePassed)
                .map(entry -> (StagePassed) entry.fact())
                .toList();
        assertThat(entries).extracting(StagePassed::stage).contains("content-review", "secrecy-review");
        assertThat(review(id).reviewer().name()).isEqualTo("黄敏");

        act(id, Role.PUBLISHER, new Return("secrecy-review", "重新审查"));
        assertThat(view(id).dossier().passed()).containsKey("content-review").doesNotContainKey("secrecy-review");
        assertThat(codes(publishing(id))).containsExactly(Code.ANOTHER_STAGE_WAITS);
        act(id, Role.SECRECY_REVIEWER, new Return("content-review", "栏目要改"));
        assertThat(view(id).dossier().passed()).doesNotContainKeys("content-review", "secrecy-review");
        assertThat(codes(pass(id, Role.SECRECY_REVIEWER, "secrecy-review"))).containsExactly(Code.ANOTHER_STAGE_WAITS);
    }

    @Test
    @Clause("SEC-23")
    @DisplayName("只有一次审查的签字，另一次的签字不在，就不能发布")
    void either_review_alone_publishes_nothing() {
        var id = office.draft();
        office.carryTo(id, StageKind.SECRECY_REVIEW);
        var before = view(id);
        // As if the chain had been walked without the reviewer: the signature is there, the record is not.
        for (var stage : List.of("secrecy-review", "disclosure-approval", "secrecy-approval")) {
            write(
                    view(id),
                    new StagePassed(
                            stage,
                            signature(Role.DISCLOSURE_OFFICER),
                            "",
                            before.dossier().contents()));
        }

        assertThat(codes(publishing(id))).contains(Code.SECRECY_REVIEW_MISSING);
    }

    private static DossierId readyToPublish() {
        var id = office.draft();
        act(id, Role.DRAFTER, new PlacePaper(ATTACHMENT));
        office.carryTo(id, StageKind.PUBLISH);
        return id;
    }

    private static Outcome publishing(DossierId id) {
        var view = view(id);
        var officer = holder(Role.PUBLISHER);
        var reasons = desk.objections(officer, view.dossier(), new PassStage("publish", signature(Role.PUBLISHER), ""));
        return reasons.isEmpty() ? new Outcome.Done(id) : new Outcome.Refused(reasons);
    }

    private static Outcome pass(DossierId id, Role role, String stage) {
        return desk.act(holder(role), id, view(id).sequence(), new PassStage(stage, signature(role), ""));
    }

    private static void act(DossierId id, Role role, DossierCommand command) {
        assertThat(desk.act(holder(role), id, view(id).sequence(), command)).isInstanceOf(Outcome.Done.class);
    }

    private static List<Code> codes(Outcome outcome) {
        return DossierDesk.issues(outcome).stream().map(Issue::code).toList();
    }

    private static void write(DossierView view, DossierFact fact) {
        var journal = platform.bean(Journal.class);
        platform.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> journal.append(
                        view.dossier().id().stream(),
                        view.sequence(),
                        new Actor("-", "不知从哪条路来", OFFICE.value()),
                        platform.bean(Clock.class).instant(),
                        List.of(new Act(fact, List.of(new ClauseId("SEC-01"))))));
    }

    private static DossierView view(DossierId id) {
        return desk.find(id).orElseThrow();
    }

    private static SecrecyReview review(DossierId id) {
        return platform.bean(SecrecyReviews.class).latestOf(id.stream(), OFFICE).orElseThrow();
    }

    private static Officer holder(Role role) {
        return platform.bean(Organs.class).holders(role, OFFICE, desk.today()).getFirst();
    }

    private static Signature signature(Role role) {
        var officer = holder(role);
        return new Signature(officer.person(), officer.name(), desk.today(), Optional.empty());
    }

    /// @param content another document where it is not negative
    private static Paper main(Dossier dossier, int content, String name) {
        var paper = dossier.mainPaper().orElseThrow();
        return new Paper(
                content < 0 ? paper.hash() : hash(content),
                Paper.Part.MAIN,
                paper.kind(),
                name,
                paper.bytes(),
                paper.annotation(),
                paper.number(),
                List.of());
    }

    private static Paper attachment(String name, int content) {
        return new Paper(
                hash(content),
                Paper.Part.ATTACHMENT,
                FileKind.DOCX,
                name,
                4_000,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static FileHash hash(int content) {
        return new FileHash("%04x".formatted(content).repeat(16));
    }

    private static FormFilled filled(Dossier dossier, String element) {
        return new FormFilled(form(dossier, element));
    }

    private static HandlingForm form(Dossier dossier, String element) {
        var form = dossier.form();
        return new HandlingForm(
                element.equals("title") ? form.title() + "（修订）" : form.title(),
                form.number(),
                element.equals("issuer") ? "区政府" : form.issuer(),
                element.equals("addressees") ? "区直各单位" : form.addressees(),
                form.issueDate(),
                element.equals("attribute") ? Optional.of(DisclosureAttribute.ON_REQUEST) : form.attribute(),
                element.equals("reason") ? "内部用" : form.reason(),
                form.ground(),
                element.equals("column") ? "documents" : form.column(),
                element.equals("topic") ? "综合政务\\信访" : form.topic(),
                element.equals("genre") ? "通告" : form.genre(),
                form.category(),
                form.nature());
    }
}
