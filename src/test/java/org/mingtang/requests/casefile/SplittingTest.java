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
import org.mingtang.journal.Journal.Act;
import org.mingtang.requests.Objection;
import org.mingtang.requests.Rule;
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
import org.mingtang.requests.clock.ClockRule;

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
                                Splitting.begun(whole.file(), standing(whole.today()), part).stream(),
                                Splitting.registered("2026-002", whole.today()).stream())
                        .map(act -> (CaseFact) act.fact())
                        .toList());
    }

    private static CaseStanding standing(LocalDate on) {
        return SampleCases.standing(SampleCases.everyRole(), on, "licheng");
    }

    private static ClockReading clock(CaseFile file, LocalDate on) {
        return file.clock(on, standing(on));
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
        var ask = new AskCorrection(day("2026-03-06"), day("2026-03-20"), TEXT);
        assertThat(CaseDesk.decide(part, ask, standing(day("2026-03-06"))))
                .isInstanceOfSatisfying(
                        CaseDecision.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::rule)
                                .containsExactly(ClockRule.SECOND_CORRECTION));
        assertThat(CaseDesk.decide(part(registered(Channel.IN_PERSON), FIRST), ask, standing(day("2026-03-06"))))
                .isInstanceOf(CaseDecision.Accepted.class);
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
        var part = CaseFile.fold(
                OTHER,
                Splitting.begun(told, standing, FIRST).stream()
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
    @DisplayName("收到之日登记错了的，在分出的那一件里更正，早几天、晚几天都行，期限跟着变；门户收到的没有可错的")
    void mistyped_before_it_was_split() {
        var part = part(registered(Channel.IN_PERSON), FIRST);
        assertThat(part.rectifiable(1)).isEmpty();
        assertThat(part.rectifiable(2)).contains(Right.day(day("2026-03-02")));
        assertThat(part.rectifiable(3)).isEmpty();
        assertThat(due(part.with(2, Right.day(day("2026-03-03"))))).isEqualTo("2026-03-31");
        var earlier = part.with(2, Right.day(day("2026-02-27")));
        assertThat(due(earlier)).isEqualTo("2026-03-26");
        assertThat(earlier.arrived().on()).isEqualTo("2026-02-27");
        for (var right : List.of("2026-02-27", "2026-03-03")) {
            assertThat(CaseDesk.decide(
                            part, new AskRectification(2, Right.day(day(right)), TEXT), standing(SampleCases.TODAY)))
                    .as(right)
                    .isInstanceOf(CaseDecision.Accepted.class);
        }
        assertThat(part(registered(Channel.ONLINE), FIRST).rectifiable(2))
                .as("an officer confirmed it")
                .isNotEmpty();
        var byThePortal = CaseFile.fold(
                OTHER,
                List.of(
                        new CaseFact.Arrived(
                                SampleCases.OURS,
                                Channel.ONLINE,
                                day("2026-03-02"),
                                ApplicantKind.NATURAL_PERSON,
                                "a".repeat(64),
                                true),
                        CaseFact.Confirmed.byThePortal(day("2026-03-02"), "20260302-12345678"),
                        new CaseFact.Registered("2026-001", day("2026-03-02"), Optional.empty())));
        var ofThePortal = CaseFile.fold(
                THIRD,
                Splitting.begun(byThePortal, standing(day("2026-03-03")), SECOND).stream()
                        .map(act -> (CaseFact) act.fact())
                        .toList());
        assertThat(ofThePortal.rectifiable(2)).isEmpty();
    }

    private static LocalDate due(CaseFile file) {
        return clock(file, SampleCases.TODAY).due().orElseThrow().day();
    }

    @Test
    @DisplayName("有来信没有办理的、登记过检索的、有更正没有核准的，不能分案；办过以后来信不再挡着")
    void what_stands_against_it() {
        var today = day("2026-03-02");
        var whole = registered(Channel.IN_PERSON);
        var wrote = CaseDesk.write(CaseFact.About.OTHER, TEXT, today);
        assertThat(obstacle(whole, ((CaseDecision.Accepted) wrote).acts())).isEqualTo(CaseRule.SPLIT_TOO_LATE);
        whole.does(DISCLOSURE_OFFICER, new CaseCommand.RecordSearch(0, "自然资源股", "2015 年以来案卷", "征地", "档案库", "王五", false))
                .cannot(DISCLOSURE_OFFICER, IN_TWO, CaseRule.SPLIT_TOO_LATE);
        registered(Channel.IN_PERSON)
                .does(DISCLOSURE_OFFICER, new AskRectification(1, Right.day(day("2026-02-27")), TEXT))
                .cannot(DISCLOSURE_OFFICER, IN_TWO, CaseRule.RECTIFICATION_OPEN);
    }

    private static Rule obstacle(CaseLife life, List<Act> more) {
        var facts = new ArrayList<>(life.file().facts());
        more.forEach(act -> facts.add((CaseFact) act.fact()));
        var file = CaseFile.fold(life.file().id(), facts);
        return CaseDesk.obstacles(file, DeskAct.SPLIT, standing(life.today()))
                .getFirst()
                .rule();
    }

    @Test
    @DisplayName("来信以后只有关联、查询码、期限变动的，来信还算没有办理；归档以后不再待办")
    void what_was_entered_from_elsewhere_is_no_act() {
        var facts = new ArrayList<>(registered(Channel.IN_PERSON).file().facts());
        facts.add(new CaseFact.ApplicantWrote(CaseFact.About.WITHDRAWAL, day("2026-03-02"), "a".repeat(64)));
        facts.add(new CaseFact.Linked(OTHER, "2026-007"));
        facts.add(new CaseFact.CodeGiven(day("2026-03-02"), "a".repeat(64)));
        assertThat(CaseFile.fold(THIRD, facts).unread()).containsExactly(4);
        facts.add(new CaseFact.Sorted(1, List.of("land"), false));
        assertThat(CaseFile.fold(THIRD, facts).unread()).isEmpty();

        var whole = registered(Channel.IN_PERSON).does(DISCLOSURE_OFFICER, IN_TWO);
        var law = standing(whole.today()).law();
        assertThat(NextStep.of(whole.file(), law)).containsExactly(DeskAct.ARCHIVE);
        whole.does(DISCLOSURE_OFFICER, new CaseCommand.Archive("e".repeat(64)));
        assertThat(NextStep.of(whole.file(), law)).isEmpty();
        assertThat(NextStep.waitsFor(whole.file(), law)).isEmpty();
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
