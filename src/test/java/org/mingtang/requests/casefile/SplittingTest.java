package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_HEAD;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.requests.casefile.SampleCases.OTHER;
import static org.mingtang.requests.casefile.SampleCases.TEXT;
import static org.mingtang.requests.casefile.SampleCases.THIRD;
import static org.mingtang.requests.casefile.SampleCases.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.requests.casefile.CaseCommand.AskCorrection;
import org.mingtang.requests.casefile.CaseCommand.AskRectification;
import org.mingtang.requests.casefile.CaseCommand.Confirm;
import org.mingtang.requests.casefile.CaseCommand.Extend;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseCommand.Link;
import org.mingtang.requests.casefile.CaseCommand.Register;
import org.mingtang.requests.casefile.CaseCommand.Split;
import org.mingtang.requests.casefile.CaseCommand.TakeCorrection;
import org.mingtang.requests.casefile.CaseCommand.Unlink;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading;

@DisplayName("分案和关联")
class SplittingTest {
    private static final Split.Part FIRST = new Split.Part(OTHER, TEXT);
    private static final Split.Part SECOND = new Split.Part(THIRD, TEXT);
    private static final Split IN_TWO = new Split(List.of(FIRST, SECOND));

    private static CaseLife registered(Channel channel) {
        return CaseLife.arrives("licheng", "2026-03-02", channel)
                .does(DISCLOSURE_OFFICER, new Confirm(day("2026-03-02"), "登记回执"))
                .does(DISCLOSURE_OFFICER, new Register("2026-001"));
    }

    /// A part as its journal begins, with its number.
    private static CaseFile part(CaseLife whole, Split.Part part) {
        return CaseFile.fold(
                part.id(),
                Stream.concat(
                                Splitting.begun(whole.file(), whole.clock(), part).stream(),
                                Splitting.registered("2026-002", whole.today()).stream())
                        .map(act -> (CaseFact) act.fact())
                        .toList());
    }

    private static ClockReading clock(CaseFile file, LocalDate on) {
        return file.clock(on, SampleCases.standing(SampleCases.everyRole(), on, "licheng"));
    }

    @Test
    @DisplayName("分出的每一件待分办，期限与原申请相同：三月二日收到，三月十日分案，仍是三月三十日")
    void the_limit_is_that_of_the_whole() {
        var whole = registered(Channel.IN_PERSON).due("2026-03-30").on("2026-03-10");
        var part = part(whole, FIRST);
        assertThat(part.step()).isEqualTo(Step.TRIAGE);
        assertThat(part.requestReceived()).contains(day("2026-03-02"));
        assertThat(clock(part, day("2026-03-10")).due().orElseThrow().day()).isEqualTo("2026-03-30");

        whole.does(DISCLOSURE_OFFICER, IN_TWO).is(Step.SPLIT, ClockReading.State.ENDED);
        assertThat(whole.file().outcome()).isEmpty();
        assertThat(whole.file().split().orElseThrow().parts()).containsExactly(OTHER, THIRD);
    }

    @Test
    @DisplayName("网上提交的，从确认之日起算")
    void from_the_day_of_confirmation() {
        var whole = CaseLife.arrives("licheng", "2026-03-02", Channel.ONLINE)
                .on("2026-03-04")
                .does(DISCLOSURE_OFFICER, new Confirm(day("2026-03-04"), "通话录音"))
                .does(DISCLOSURE_OFFICER, new Register("2026-001"));
        assertThat(part(whole, FIRST).requestReceived()).contains(day("2026-03-04"));
    }

    @Test
    @DisplayName("补正以后分案：从收到补正之日起算；补正只能告知一次，分出的各件不能再告知")
    void corrected_before() {
        var whole = registered(Channel.IN_PERSON)
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-20"), TEXT))
                .cannot(DISCLOSURE_OFFICER, IN_TWO, CaseRule.APPLICANT_AWAITED)
                .on("2026-03-06")
                .does(DISCLOSURE_OFFICER, new TakeCorrection(day("2026-03-06"), Kept.NOTHING, TEXT));
        var part = part(whole, FIRST);
        assertThat(part.requestReceived()).contains(day("2026-03-06"));
        assertThat(clock(part, day("2026-03-06")).due()).isEqualTo(whole.clock().due());
        var standing = SampleCases.standing(SampleCases.everyRole(), day("2026-03-06"), "licheng");
        assertThat(CaseDesk.obstacles(part, DeskAct.ASK_CORRECTION, standing))
                .extracting(objection -> objection.rule())
                .containsExactly(CaseRule.SPLIT_TOO_LATE);
        assertThat(CaseDesk.obstacles(part(registered(Channel.IN_PERSON), FIRST), DeskAct.ASK_CORRECTION, standing))
                .isEmpty();
    }

    @Test
    @DisplayName("放假安排改了期限并且告知过的，分出的各件不早于告知的日期")
    void a_told_date_stays_told() {
        var whole = registered(Channel.IN_PERSON).file();
        var facts = new ArrayList<>(whole.facts());
        facts.add(new CaseFact.DueMoved(
                day("2026-03-02"), day("2026-03-30"), day("2026-03-30"), day("2026-04-02"), 2026, "国办发明电", "v2"));
        var told = CaseFile.fold(whole.id(), facts);
        var standing = SampleCases.standing(SampleCases.everyRole());
        var clock = told.clock(SampleCases.TODAY, standing);
        var part = CaseFile.fold(
                OTHER,
                Splitting.begun(told, clock, FIRST).stream()
                        .map(act -> (CaseFact) act.fact())
                        .toList());
        assertThat(AnswerDue.of(part, clock(part, SampleCases.TODAY), standing.calendar())
                        .orElseThrow()
                        .day())
                .isEqualTo("2026-04-02");
    }

    @Test
    @DisplayName("至少两件，最多二十件，每一件都要写明")
    void how_many() {
        registered(Channel.IN_PERSON)
                .cannot(DISCLOSURE_OFFICER, new Split(List.of(FIRST)), CaseRule.SPLIT_INTO_ONE)
                .cannot(DISCLOSURE_OFFICER, new Split(Collections.nCopies(21, FIRST)), CaseRule.SPLIT_INTO_ONE)
                .cannot(
                        DISCLOSURE_OFFICER,
                        new Split(List.of(FIRST, new Split.Part(THIRD, Kept.NOTHING))),
                        CaseRule.TEXT_MISSING)
                .does(DISCLOSURE_OFFICER, new Split(Collections.nCopies(20, FIRST)));
    }

    @Test
    @DisplayName("已经延期的、分出来的、从纸质登记本接着办的，不能分案")
    void too_late() {
        registered(Channel.IN_PERSON)
                .does(DISCLOSURE_HEAD, new Extend(day("2026-03-02"), 10, TEXT))
                .cannot(DISCLOSURE_OFFICER, IN_TWO, CaseRule.SPLIT_TOO_LATE);
        var standing = SampleCases.standing(SampleCases.everyRole());
        assertThat(CaseDesk.obstacles(part(registered(Channel.IN_PERSON), FIRST), DeskAct.SPLIT, standing))
                .extracting(objection -> objection.rule())
                .containsExactly(CaseRule.SPLIT_ALREADY);
        CaseLife.arrives("licheng", "2026-03-02", Channel.IN_PERSON)
                .does(DISCLOSURE_OFFICER, new Confirm(day("2026-03-02"), "登记回执"))
                .does(DISCLOSURE_OFFICER, new Register("2026-001", Optional.of(day("2026-03-02"))))
                .cannot(DISCLOSURE_OFFICER, IN_TWO, CaseRule.SPLIT_TOO_LATE);
    }

    @Test
    @DisplayName("收到之日登记错了的，在分出的那一件里更正，期限跟着变；门户收到的没有可错的")
    void mistyped_before_it_was_split() {
        var part = part(registered(Channel.IN_PERSON), FIRST);
        assertThat(part.rectifiable(1)).isEmpty();
        assertThat(part.rectifiable(2)).contains(day("2026-03-02"));
        assertThat(part.rectifiable(3)).isEmpty();
        assertThat(clock(part.with(2, day("2026-03-03")), SampleCases.TODAY)
                        .due()
                        .orElseThrow()
                        .day())
                .isEqualTo("2026-03-31");
        assertThat(part(registered(Channel.ONLINE), FIRST).rectifiable(2)).isEmpty();
        var standing = SampleCases.standing(SampleCases.everyRole());
        assertThat(CaseDesk.decide(part, new AskRectification(2, day("2026-03-03"), TEXT), standing))
                .isInstanceOf(CaseDecision.Accepted.class);
    }

    @Test
    @DisplayName("关联：不能关联自己，不能关联两次；取消以后可以再关联")
    void linked() {
        var life = registered(Channel.IN_PERSON);
        life.cannot(DISCLOSURE_OFFICER, new Link(life.file().id(), "2026-001"), CaseRule.LINKED_TO_ITSELF)
                .cannot(DISCLOSURE_OFFICER, new Unlink(OTHER, "2026-007"), CaseRule.NOT_LINKED)
                .does(DISCLOSURE_OFFICER, new Link(OTHER, "2026-007"))
                .cannot(DISCLOSURE_OFFICER, new Link(OTHER, "2026-007"), CaseRule.LINKED_ALREADY)
                .cannot(DISCLOSURE_OFFICER, new Unlink(THIRD, "2026-008"), CaseRule.NOT_LINKED)
                .does(DISCLOSURE_OFFICER, new Unlink(OTHER, "2026-007"));
        assertThat(life.file().linked()).isEmpty();
        life.does(DISCLOSURE_OFFICER, new Link(OTHER, "2026-007"));
        assertThat(life.file().linked()).containsExactly(new CaseFact.Linked(OTHER, "2026-007"));
    }
}
