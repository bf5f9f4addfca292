package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_HEAD;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;
import static org.mingtang.requests.casefile.SampleCases.COMPANY;
import static org.mingtang.requests.casefile.SampleCases.TEXT;
import static org.mingtang.requests.casefile.SampleCases.day;
import static org.mingtang.requests.casefile.SampleCases.fromPaper;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.casefile.CaseCommand.AskCorrection;
import org.mingtang.requests.casefile.CaseCommand.AskForOpinion;
import org.mingtang.requests.casefile.CaseCommand.AskRectification;
import org.mingtang.requests.casefile.CaseCommand.Confirm;
import org.mingtang.requests.casefile.CaseCommand.DecideRectification;
import org.mingtang.requests.casefile.CaseCommand.Delay;
import org.mingtang.requests.casefile.CaseCommand.EnterFromPaper;
import org.mingtang.requests.casefile.CaseCommand.Extend;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseCommand.NoticeFee;
import org.mingtang.requests.casefile.CaseCommand.PaperStep;
import org.mingtang.requests.casefile.CaseCommand.RecordAnswer;
import org.mingtang.requests.casefile.CaseCommand.RecordPayment;
import org.mingtang.requests.casefile.CaseCommand.Register;
import org.mingtang.requests.casefile.CaseCommand.Sort;
import org.mingtang.requests.casefile.CaseCommand.TakeCorrection;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading.State;
import org.mingtang.requests.clock.ClockRule;

@DisplayName("年中改用平台：没有办完的申请，纸上办过的步骤补记以后，期限重算")
class FromPaperTest {
    private static final String LIVE = "2026-04-01";
    private static final CaseCommand.Extend EXTENDED = new Extend(day("2026-03-24"), 10, TEXT);

    /// It came on paper and is registered on the platform on the day the unit goes live.
    private static CaseLife takenOver() {
        return CaseLife.arrives("licheng", "2026-03-02", Channel.SIGNED_POST)
                .on(LIVE)
                .does(DISCLOSURE_OFFICER, new Confirm(day("2026-03-02"), "登记回执 12 号"))
                .does(DISCLOSURE_OFFICER, new Register("2026-012", Optional.of(day(LIVE))));
    }

    private static CaseLife enters(CaseLife life, PaperStep... steps) {
        for (var step : steps) {
            life.does(step == EXTENDED ? DISCLOSURE_HEAD : DISCLOSURE_OFFICER, fromPaper(step));
        }
        return life;
    }

    private static AskCorrection correction(String on) {
        return new AskCorrection(day(on), day("2026-03-20"), TEXT);
    }

    private static TakeCorrection corrected(String on) {
        return new TakeCorrection(day(on), Kept.NOTHING, TEXT);
    }

    private static AskForOpinion opinion(String on, String received) {
        return new AskForOpinion(day(on), COMPANY, day(received), TEXT);
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("补记补正、征求意见、延期以后，期限与当时就在平台上办的同一件申请一天不差")
    void the_clock_is_replayed() {
        var paper = enters(
                takenOver(),
                correction("2026-03-05"),
                corrected("2026-03-10"),
                opinion("2026-03-12", "2026-03-16"),
                new RecordAnswer(day("2026-03-20"), COMPANY, true, Kept.NOTHING),
                EXTENDED);
        var here = CaseLife.withSection("licheng", "2026-03-02")
                .on("2026-03-05")
                .does(DISCLOSURE_OFFICER, correction("2026-03-05"))
                .on("2026-03-10")
                .does(DISCLOSURE_OFFICER, corrected("2026-03-10"))
                .on("2026-03-12")
                .does(DRAFTER, opinion("2026-03-12", "2026-03-16"))
                .on("2026-03-20")
                .does(DRAFTER, new RecordAnswer(day("2026-03-20"), COMPANY, true, Kept.NOTHING))
                .on("2026-03-24")
                .does(DISCLOSURE_HEAD, EXTENDED)
                .on(LIVE);
        assertThat(paper.clock()).isEqualTo(here.clock());
        // 30 working days after 10 March, without the six from the letter to its answer and 6 April
        paper.due("2026-04-30");
        assertThat(paper.file().facts())
                .filteredOn(CaseFact.DoneOnPaper.class::isInstance)
                .hasSize(5);
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("纸上通知的补正、缴费还没有来的，平台接着等；来了照常登记，以后不能再补记")
    void what_is_awaited_goes_on_here() {
        var life = enters(takenOver(), correction("2026-03-05")).is(Step.TRIAGE, State.ENDED);
        assertThat(CaseDesk.stepsOnPaper(life.file(), SampleCases.standing(SampleCases.everyRole())))
                .containsExactly(PaperStep.Kind.CORRECTED);
        // the head enters extensions only, and none can come while a correction is awaited
        life.cannot(DISCLOSURE_HEAD, fromPaper(EXTENDED), CaseRule.NOT_YOUR_ROLE)
                .cannot(DISCLOSURE_OFFICER, fromPaper(EXTENDED), CaseRule.APPLICANT_AWAITED)
                .does(DISCLOSURE_OFFICER, fromPaper(corrected("2026-03-18")))
                .is(Step.TRIAGE, State.RUNNING)
                .cannot(DISCLOSURE_OFFICER, fromPaper(corrected("2026-03-18")), CaseRule.APPLICANT_AWAITED);
        var fee = enters(takenOver(), new NoticeFee(day("2026-03-10"), day("2026-03-18"), 200, Method.BY_ITEMS))
                .is(Step.TRIAGE, State.AWAITING_PAYMENT);
        fee.does(DISCLOSURE_OFFICER, new RecordPayment(day(LIVE), "闽 0012345"))
                .is(Step.TRIAGE, State.RUNNING)
                .cannot(DISCLOSURE_HEAD, fromPaper(EXTENDED), CaseRule.ONLY_BEFORE_GOING_LIVE);
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("每一步要有依据和扫描件，在登记到平台以前；平台编号的、已经在平台上办理的不能补记")
    void each_with_its_source() {
        var step = correction("2026-03-05");
        takenOver()
                .cannot(DISCLOSURE_OFFICER, new EnterFromPaper(step, " ", TEXT), CaseRule.TEXT_MISSING)
                .cannot(DISCLOSURE_OFFICER, new EnterFromPaper(step, "第 4 页", Kept.NOTHING), CaseRule.EVIDENCE_MISSING)
                .cannot(DRAFTER, fromPaper(step), CaseRule.NOT_YOUR_ROLE)
                .cannot(DISCLOSURE_OFFICER, fromPaper(correction("2026-02-27")), CaseRule.DATE_BEFORE_ARRIVAL)
                .cannot(
                        DISCLOSURE_OFFICER,
                        fromPaper(opinion("2026-03-12", "2026-03-10")),
                        CaseRule.DATE_BEFORE_ARRIVAL)
                .on("2026-04-03")
                .cannot(
                        DISCLOSURE_HEAD,
                        fromPaper(new Extend(day("2026-04-02"), 5, TEXT)),
                        CaseRule.ONLY_BEFORE_GOING_LIVE)
                .cannot(DISCLOSURE_OFFICER, fromPaper(EXTENDED), CaseRule.NOT_YOUR_ROLE)
                .does(DISCLOSURE_OFFICER, new Sort(1, List.of("land"), false))
                .does(DISCLOSURE_HEAD, fromPaper(EXTENDED))
                .does(DRAFTER, opinion("2026-04-03", "2026-04-03"))
                .cannot(DISCLOSURE_OFFICER, fromPaper(step), CaseRule.ONLY_BEFORE_GOING_LIVE);
        CaseLife.arrives("licheng", "2026-03-02", Channel.SIGNED_POST)
                .on(LIVE)
                .does(DISCLOSURE_OFFICER, new Confirm(day("2026-03-02"), "登记回执"))
                .does(DISCLOSURE_OFFICER, new Register("2026-038"))
                .cannot(DISCLOSURE_OFFICER, fromPaper(step), CaseRule.NOT_ON_PAPER);
    }

    @Test
    @Clause("REQ-10")
    @DisplayName("纸上违法的一步没有效力：不收，期限照没有这一步计算")
    void an_unlawful_step_moves_nothing() {
        takenOver()
                .due("2026-03-30")
                .cannot(DISCLOSURE_OFFICER, fromPaper(correction("2026-03-12")), ClockRule.LATE_CORRECTION)
                .cannot(DISCLOSURE_HEAD, fromPaper(new Extend(day("2026-03-31"), 10, TEXT)), ClockRule.LATE_EXTENSION)
                .cannot(
                        DISCLOSURE_HEAD,
                        fromPaper(new Extend(day("2026-03-24"), 30, TEXT)),
                        ClockRule.EXTENSION_TOO_LONG)
                .cannot(
                        DISCLOSURE_HEAD,
                        fromPaper(new Delay(day("2026-03-24"), day("2026-06-30"))),
                        ClockRule.DELAY_WITHOUT_REASONS)
                .does(DISCLOSURE_HEAD, fromPaper(EXTENDED));
    }

    @Test
    @Clause("REQ-10")
    @DisplayName("先补记了后面的一步，前面漏掉的照样补记：按办理的日期计算，与按先后补记的一天不差")
    void what_was_forgotten_is_entered_later() {
        var asked = opinion("2026-03-12", "2026-03-16");
        var inOrder = enters(takenOver(), asked, EXTENDED);
        var forgotten = enters(takenOver(), EXTENDED, asked);
        assertThat(forgotten.clock()).isEqualTo(inOrder.clock());
        forgotten
                .does(DRAFTER, new RecordAnswer(day(LIVE), COMPANY, true, Kept.NOTHING))
                .is(Step.TRIAGE, State.RUNNING);
    }

    @Test
    @Clause("REQ-10")
    @DisplayName("改用平台那天还在路上的信：收到日期可以写在今天以后，最迟发出后七天")
    void a_letter_on_its_way_when_the_unit_went_live() {
        enters(takenOver(), opinion("2026-03-31", "2026-04-03"));
        takenOver()
                .cannot(DISCLOSURE_OFFICER, fromPaper(opinion("2026-03-31", "2026-04-08")), CaseRule.ARRIVES_TOO_LATE);
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("补记时录错的日期由另一人核准更正：补记的一条和它下面的一步一起改，对方收到之日另行更正")
    void a_day_on_paper_is_put_right() {
        var life = enters(takenOver(), opinion("2026-03-12", "2026-03-16"));
        int paper = life.file().facts().size() - 1;
        int asked = paper + 1;
        assertThat(life.file().rectifiable(paper)).contains(Right.day(day("2026-03-12")));
        assertThat(life.file().rectifiable(asked)).contains(Right.day(day("2026-03-16")));
        var before = life.clock().due().orElseThrow().day();
        life.does(DISCLOSURE_OFFICER, new AskRectification(paper, Right.day(day("2026-03-10")), TEXT))
                .does(DISCLOSURE_HEAD, new DecideRectification(1, true, ""));
        assertThat(life.file().last(CaseFact.OpinionAsked.class).orElseThrow().on())
                .isEqualTo(day("2026-03-10"));
        assertThat(life.clock().due().orElseThrow().day()).isAfter(before);
        life.cannot(
                DISCLOSURE_OFFICER,
                new AskRectification(paper, Right.day(day("2026-03-18")), TEXT),
                CaseRule.DATE_BEFORE_ARRIVAL);
        var once = enters(takenOver(), correction("2026-03-05"), corrected("2026-03-10"));
        int came = once.file().facts().size();
        assertThat(once.file().rectifiable(came)).isEmpty();
        assertThat(once.file().rectifiable(came - 1)).contains(Right.day(day("2026-03-10")));
        once.does(DISCLOSURE_OFFICER, new AskRectification(came - 1, Right.day(day("2026-03-11")), TEXT))
                .does(DISCLOSURE_HEAD, new DecideRectification(1, true, ""));
        assertThat(once.file().requestReceived()).contains(day("2026-03-11"));
    }
}
