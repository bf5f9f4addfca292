package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.requests.casefile.SampleCases.TEXT;
import static org.mingtang.requests.casefile.SampleCases.day;
import static org.mingtang.requests.casefile.SampleCases.everyRole;
import static org.mingtang.requests.casefile.SampleCases.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseFact.DisputeDecided;
import org.mingtang.requests.casefile.CaseFact.DisputeFiled;
import org.mingtang.requests.casefile.CaseFact.DisputeResult;
import org.mingtang.requests.casefile.CaseFact.Forum;
import org.mingtang.requests.clock.Channel;

/// When the personal data of a request about a public-health event are disposed of, day by day.
@DisplayName("公共卫生事件申请：个人信息哪一天处置")
class DisposalTest {
    private static final CaseFact ARCHIVED = new CaseFact.Archived("e".repeat(64), true);
    private static final CaseFact WRITTEN =
            new CaseFact.ApplicantWrote(CaseFact.About.OTHER, day("2026-04-01"), "b".repeat(64));
    private static final CaseFact DISPOSED =
            new CaseFact.PersonalDataDisposed(day("2026-03-31"), 3, 2, List.of(), "f".repeat(64));
    private static final CaseFact RECONSIDERED =
            new DisputeFiled(1, Forum.RECONSIDERATION, "市人民政府", "", day("2023-04-10"));

    /// Came in on 1 March 2023.
    private static CaseFile request(boolean publicHealth, CaseFact... more) {
        var facts = new ArrayList<CaseFact>(List.of(
                new CaseFact.Arrived(
                        SampleCases.OURS,
                        Channel.ONLINE,
                        day("2023-03-01"),
                        ApplicantKind.NATURAL_PERSON,
                        "a".repeat(64),
                        true),
                new CaseFact.Confirmed(day("2023-03-01"), "门户收件回执 1"),
                new CaseFact.Registered("2023-001", day("2023-03-01"), Optional.empty()),
                new CaseFact.Sorted(1, List.of("land"), publicHealth)));
        facts.addAll(List.of(more));
        return SampleCases.file(facts);
    }

    private static CaseFact answered(String on) {
        return new CaseFact.Delivered(Delivery.EMS, day(on), "d".repeat(64));
    }

    private static CaseFact decided(String received) {
        return new DisputeDecided(1, DisputeResult.UPHELD, day("2023-06-08"), day(received), "c".repeat(64));
    }

    private static List<?> refusedOn(String today, CaseFile file) {
        var standing = standing(everyRole(), day(today), "licheng");
        return switch (CaseDesk.decide(file, new CaseCommand.Dispose(3, 2, List.of(), TEXT), standing)) {
            case CaseDecision.Accepted _ -> List.of();
            case CaseDecision.Refused(var objections) ->
                objections.stream().map(Objection::rule).toList();
        };
    }

    private static Optional<LocalDate> dayOf(CaseFile file) {
        return Disposal.of(file, standing(everyRole()).packs()).map(Disposal::day);
    }

    @ParameterizedTest(name = "{0} 办结 → {1} 起处置")
    @CsvSource({"2023-03-31, 2026-03-31", "2024-02-29, 2027-02-28", "2022-12-31, 2025-12-31"})
    @DisplayName("答复之日起三年")
    void three_years_after_the_answer(String answered, String day) {
        assertThat(dayOf(request(true, answered(answered), ARCHIVED))).contains(day(day));
    }

    @Test
    @DisplayName("撤回的从撤回之日，放弃的从期限届满之日，复议、诉讼过的从收到最后的决定之日起算")
    void counted_from_the_end() {
        assertThat(dayOf(request(true, new CaseFact.Withdrawn(day("2023-03-05"), "c".repeat(64)))))
                .contains(day("2026-03-05"));
        assertThat(dayOf(request(true, new CaseFact.Lapsed(day("2023-03-20"), Awaited.CORRECTION))))
                .contains(day("2026-03-20"));
        assertThat(dayOf(request(true, answered("2023-03-31"), ARCHIVED, RECONSIDERED, decided("2023-06-12"))))
                .contains(day("2026-06-12"));
    }

    @Test
    @DisplayName("没有办结的、不涉及公共卫生事件的，没有处置的日期")
    void no_day_while_open_or_about_something_else() {
        assertThat(dayOf(request(true))).isEmpty();
        assertThat(dayOf(request(false, answered("2023-03-31"), ARCHIVED))).isEmpty();
        assertThat(dayOf(request(
                        true,
                        answered("2023-03-31"),
                        RECONSIDERED,
                        decided("2023-06-12"),
                        new CaseFact.Remanded(1, day("2023-06-12"), Optional.empty()))))
                .as("answered anew")
                .isEmpty();
        assertThat(refusedOn("2026-03-31", request(false, answered("2023-03-31"), ARCHIVED)))
                .isEqualTo(List.of(CaseRule.NOT_PUBLIC_HEALTH));
    }

    @Test
    @Clause("REQ-26")
    @DisplayName("到期前一天还不能处置，说明哪天起可以；到期当天可以；没有归档的先归档")
    void refused_until_the_day() {
        var file = request(true, answered("2023-03-31"), ARCHIVED);
        var standing = standing(everyRole(), day("2026-03-30"), "licheng");
        assertThat(CaseDesk.obstacles(file, DeskAct.DISPOSE, standing))
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.rule()).isEqualTo(CaseRule.DISPOSAL_NOT_DUE);
                    assertThat(objection.message()).contains("2023-03-31 办结", "36 个月", "个人信息保护法", "2026-03-31 起");
                    assertThat(objection.clause()).isEqualTo("REQ-26");
                });
        assertThat(refusedOn("2026-03-31", file)).isEmpty();
        assertThat(refusedOn("2026-03-31", request(true, answered("2023-03-31"))))
                .isEqualTo(List.of(CaseRule.OTHER_STEP));
    }

    @Test
    @DisplayName("复议、诉讼还没有结果的，到期也不处置、不提醒；有了结果，从收到之日重新算三年")
    void refused_while_a_dispute_is_pending() {
        var packs = standing(everyRole()).packs();
        var pending = request(true, answered("2023-03-31"), ARCHIVED, RECONSIDERED);
        assertThat(refusedOn("2026-03-31", pending)).isEqualTo(List.of(CaseRule.DISPUTE_PENDING));
        assertThat(Disposal.due(pending, packs)).isEmpty();
        var sued = new DisputeFiled(1, Forum.SUIT, "县人民法院", "", day("2023-04-10"));
        assertThat(CaseDesk.obstacles(
                        request(true, answered("2023-03-31"), ARCHIVED, sued),
                        DeskAct.DISPOSE,
                        standing(everyRole(), day("2026-03-31"), "licheng")))
                .singleElement()
                .satisfies(objection -> assertThat(objection.message()).startsWith("县人民法院受理的行政诉讼还没有结果"));
        var over = request(true, answered("2023-03-31"), ARCHIVED, RECONSIDERED, decided("2023-06-12"));
        assertThat(refusedOn("2026-06-11", over)).isEqualTo(List.of(CaseRule.DISPOSAL_NOT_DUE));
        assertThat(refusedOn("2026-06-12", over)).isEmpty();
        assertThat(Disposal.due(over, packs)).contains(day("2026-06-12"));
    }

    @Test
    @DisplayName("只处置一次；处置以后申请人又来信的，要再处置")
    void only_once_unless_the_applicant_writes_again() {
        var packs = standing(everyRole()).packs();
        var done = request(true, answered("2023-03-31"), ARCHIVED, DISPOSED);
        assertThat(refusedOn("2026-04-02", done)).isEqualTo(List.of(CaseRule.DISPOSED_OF));
        assertThat(Disposal.due(done, packs)).isEmpty();
        assertThat(refusedOn("2026-04-02", request(true, answered("2023-03-31"), ARCHIVED, DISPOSED, WRITTEN)))
                .as("not before somebody has read it")
                .isEqualTo(List.of(CaseRule.DISPOSAL_NOT_DUE));
        var read = new CaseFact.Explained(day("2026-04-02"), "公开股", "b".repeat(64));
        var again = request(true, answered("2023-03-31"), ARCHIVED, DISPOSED, WRITTEN, read);
        assertThat(refusedOn("2026-04-02", again)).isEmpty();
        assertThat(Disposal.due(again, packs)).contains(day("2026-03-31"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("holdingNobodysData")
    @Clause("REQ-26")
    @DisplayName("处置以后又归档、关联、取消关联的，没有再收存什么，不再处置、不再提醒")
    void what_holds_nobodys_data_undoes_no_disposal(CaseFact later) {
        var file = request(true, answered("2023-03-31"), ARCHIVED, DISPOSED, later);
        assertThat(refusedOn("2026-04-02", file)).isEqualTo(List.of(CaseRule.DISPOSED_OF));
        assertThat(Disposal.due(file, standing(everyRole()).packs())).isEmpty();
    }

    private static List<CaseFact> holdingNobodysData() {
        return List.of(
                ARCHIVED,
                new CaseFact.Linked(SampleCases.OTHER, "2023-007"),
                new CaseFact.Unlinked(SampleCases.OTHER, "2023-007"));
    }

    @Test
    @DisplayName("申请人的来信、迟交和说明的理由、撤回的说明、免收的理由、核实身份的记录、送达的凭证要清除；补正的内容、延期的理由保留")
    void which_texts_tell_of_the_applicant() {
        var file = request(
                true,
                new CaseFact.Corrected(day("2023-03-03"), "late", "corrected"),
                new CaseFact.ReasonsCame(day("2023-03-04"), "reasons"),
                new CaseFact.ApplicantWrote(CaseFact.About.OTHER, day("2023-03-05"), "letter"),
                new CaseFact.CodeGiven(day("2023-03-06"), "identity"),
                new CaseFact.Extended(day("2023-03-06"), 20, "extension"),
                new CaseFact.FeeWaived(day("2023-03-07"), 40, Optional.empty(), false, "waiver"),
                new CaseFact.NamingConsented(day("2023-03-07"), "consent"),
                new CaseFact.NamingRevoked(day("2023-03-07"), "revocation"),
                new CaseFact.Withdrawn(day("2023-03-07"), "withdrawal"));
        assertThat(Disposal.texts(file))
                .containsExactlyInAnyOrder(
                        "late", "reasons", "letter", "identity", "waiver", "consent", "revocation", "withdrawal");
        assertThat(Disposal.texts(request(true, answered("2023-03-31")))).containsExactly("d".repeat(64));
    }

    @Test
    @DisplayName("处置以后：不能再发给查询码（无法核实身份）；原来的归档包不再提供，要再归档一次")
    void afterwards() {
        var standing = standing(everyRole());
        var done = request(true, answered("2023-03-31"), ARCHIVED, DISPOSED);
        assertThat(CaseDesk.obstacles(done, DeskAct.GIVE_CODE, standing))
                .extracting(objection -> objection.rule())
                .containsExactly(CaseRule.DISPOSED_OF);
        assertThat(NextStep.of(done, standing.law())).containsExactly(DeskAct.ARCHIVE);
        var again = request(true, answered("2023-03-31"), ARCHIVED, DISPOSED, ARCHIVED);
        assertThat(NextStep.of(again, standing.law())).isEmpty();
        assertThat(NextStep.of(request(true, answered("2023-03-31"), ARCHIVED), standing.law()))
                .isEmpty();
    }

    @Test
    @DisplayName("分案的原申请归档以后处置了的，同样要再归档一次；归档以前处置的只归档一次")
    void what_was_split_is_archived_again() {
        var law = standing(everyRole()).law();
        var split =
                new CaseFact.Split(day("2023-03-06"), List.of(new CaseId(new UUID(0, 1)), new CaseId(new UUID(0, 2))));
        assertThat(NextStep.of(request(true, split), law)).containsExactly(DeskAct.ARCHIVE);
        assertThat(NextStep.of(request(true, split, ARCHIVED), law)).isEmpty();
        var disposed = request(true, split, ARCHIVED, DISPOSED);
        assertThat(NextStep.of(disposed, law)).containsExactly(DeskAct.ARCHIVE);
        assertThat(NextStep.waitsFor(disposed, law)).isEqualTo(DeskAct.ARCHIVE.roles(law));
        assertThat(NextStep.of(request(true, split, ARCHIVED, DISPOSED, ARCHIVED), law))
                .isEmpty();
        assertThat(NextStep.of(request(true, split, DISPOSED, ARCHIVED), law)).isEmpty();
    }
}
