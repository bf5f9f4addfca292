package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_HEAD;
import static org.mingtang.regulation.Role.DISCLOSURE_LEADER;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;
import static org.mingtang.regulation.Role.OFFICE_CLERK;
import static org.mingtang.regulation.Role.SECRECY_REVIEWER;
import static org.mingtang.regulation.Role.SIGNER;
import static org.mingtang.requests.casefile.SampleCases.COMPANY;
import static org.mingtang.requests.casefile.SampleCases.LAND;
import static org.mingtang.requests.casefile.SampleCases.TEXT;
import static org.mingtang.requests.casefile.SampleCases.TODAY;
import static org.mingtang.requests.casefile.SampleCases.day;
import static org.mingtang.requests.casefile.SampleCases.everyRole;
import static org.mingtang.requests.casefile.SampleCases.part;
import static org.mingtang.requests.casefile.SampleCases.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;
import org.mingtang.calendar.Light;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.Objection;
import org.mingtang.requests.Rule;
import org.mingtang.requests.casefile.CaseCommand.Approve;
import org.mingtang.requests.casefile.CaseCommand.AskCorrection;
import org.mingtang.requests.casefile.CaseCommand.AskForOpinion;
import org.mingtang.requests.casefile.CaseCommand.ClearSecrecy;
import org.mingtang.requests.casefile.CaseCommand.DecideDispute;
import org.mingtang.requests.casefile.CaseCommand.Deliver;
import org.mingtang.requests.casefile.CaseCommand.DraftLetter;
import org.mingtang.requests.casefile.CaseCommand.FileDispute;
import org.mingtang.requests.casefile.CaseCommand.GiveBack;
import org.mingtang.requests.casefile.CaseCommand.GiveOpinion;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseCommand.Lapse;
import org.mingtang.requests.casefile.CaseCommand.NoticeFee;
import org.mingtang.requests.casefile.CaseCommand.RecordAnswer;
import org.mingtang.requests.casefile.CaseCommand.RecordPayment;
import org.mingtang.requests.casefile.CaseCommand.Seal;
import org.mingtang.requests.casefile.CaseCommand.Sign;
import org.mingtang.requests.casefile.CaseCommand.Sort;
import org.mingtang.requests.casefile.CaseCommand.TakeCorrection;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockRule;
import org.mingtang.requests.clock.Consulted;

/// What an officer in a hurry could get wrong and a court would not forgive.
@DisplayName("依申请公开：倒签、漏等、漏审")
class CaseGuardsTest {
    private static final Consulted SECOND = new Consulted(Consulted.Kind.THIRD_PARTY, "第三方二");

    private static GiveOpinion opinion(OutcomeCode... codes) {
        var parts = IntStream.range(0, codes.length)
                .mapToObj(i -> part(i + 1, codes[i]))
                .toList();
        var whole = Stream.of(codes).distinct().count() == 1 ? codes[0] : OutcomeCode.P1;
        return new GiveOpinion(parts, whole, false, TEXT, List.of());
    }

    private static CaseLife withParts(int parts) {
        return sorted(parts).does(DISCLOSURE_OFFICER, new CaseCommand.HandOver(Optional.of(LAND), "自然资源股"));
    }

    private static CaseLife sorted(int parts) {
        return CaseLife.arrives("licheng", "2026-03-02", Channel.IN_PERSON)
                .does(DISCLOSURE_OFFICER, new CaseCommand.Confirm(day("2026-03-02"), "登记回执"))
                .does(DISCLOSURE_OFFICER, new CaseCommand.Register("2026-001"))
                .does(DISCLOSURE_OFFICER, new Sort(parts, List.of("land"), false));
    }

    private static CaseLife asked(CaseLife life, Consulted whom) {
        return life.does(DRAFTER, new AskForOpinion(life.today(), whom, life.today(), TEXT));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeskAct.class,
            names = {
                "ASK_CORRECTION",
                "ASK_FOR_OPINION",
                "TELL_THIRD_PARTY",
                "EXTEND",
                "NOTICE_FEE",
                "ASK_REASONS",
                "DELAY"
            })
    @DisplayName("文书当天制成的事项不能倒签：昨天的日期不收")
    void letters_are_of_the_day(DeskAct act) {
        var step = act == DeskAct.TELL_THIRD_PARTY ? Step.SIGNED : Step.WITH_SECTIONS;
        var file = SampleCases.at(step, Awaited.NOTHING, act);
        var yesterday = SampleCases.command(act, TODAY.minusDays(1));
        assertThat(CaseDesk.decide(file, yesterday, standing(everyRole())))
                .isInstanceOfSatisfying(
                        CaseDecision.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::rule)
                                .contains(CaseRule.LETTER_OF_ANOTHER_DAY));
    }

    @Test
    @Clause("REQ-29")
    @DisplayName("拟告知书以后规程才要求每件都审核的：没有审核也不能审定，审核得上")
    void reviewed_by_the_law_of_the_day() {
        var drafted = SampleCases.at(Step.DRAFTED, Awaited.NOTHING, DeskAct.APPROVE);
        var strict = standing(everyRole(), TODAY, "panlong");
        assertThat(CaseDesk.obstacles(drafted, DeskAct.APPROVE, strict))
                .extracting(Objection::rule)
                .containsExactly(CaseRule.LEGALITY_OPEN);
        assertThat(CaseDesk.obstacles(drafted, DeskAct.REVIEW_LEGALITY, strict)).isEmpty();
        assertThat(NextStep.of(drafted, strict.law())).containsExactly(DeskAct.REVIEW_LEGALITY);
        assertThat(CaseDesk.obstacles(drafted, DeskAct.APPROVE, standing(everyRole())))
                .isEmpty();
    }

    @Test
    @DisplayName("征求意见书、收费通知写的收到日期：不早于发出，最迟发出后七天")
    void arrives_in_time() {
        var on = day("2026-03-02");
        var life = CaseLife.withSection("licheng", "2026-03-02");
        for (var tooLate : List.of(on.plusDays(8), on.plusDays(60))) {
            life.cannot(DRAFTER, new AskForOpinion(on, COMPANY, tooLate, TEXT), CaseRule.ARRIVES_TOO_LATE)
                    .cannot(
                            DISCLOSURE_OFFICER,
                            new NoticeFee(on, tooLate, 100, Method.BY_PAGES),
                            CaseRule.ARRIVES_TOO_LATE);
        }
        life.cannot(DRAFTER, new AskForOpinion(on, COMPANY, on.minusDays(1), TEXT), CaseRule.DATE_BEFORE_ARRIVAL)
                .does(DRAFTER, new AskForOpinion(on, COMPANY, on.plusDays(7), TEXT));
    }

    @Test
    @Clause("REQ-15")
    @DisplayName("门户送达：申请人有查询码才行；登记之时才打得开，不能写昨天")
    void portal_is_of_the_day() {
        var life = sealed(OutcomeCode.N5).on("2026-03-03");
        life.cannot(OFFICE_CLERK, new Deliver(Delivery.PORTAL, day("2026-03-03"), TEXT), CaseRule.NO_QUERY_CODE)
                .does(OFFICE_CLERK, new CaseCommand.GiveCode(TEXT))
                .cannot(
                        OFFICE_CLERK,
                        new Deliver(Delivery.PORTAL, day("2026-03-02"), TEXT),
                        CaseRule.PORTAL_ON_ANOTHER_DAY)
                .does(OFFICE_CLERK, new Deliver(Delivery.PORTAL, day("2026-03-03"), Kept.NOTHING));
    }

    private static CaseLife sealed(OutcomeCode code) {
        var life = approved(CaseLife.withSection("licheng", "2026-03-02"), code);
        return life.does(OFFICE_CLERK, new Seal("d".repeat(64)));
    }

    private static CaseLife approved(CaseLife life, OutcomeCode code) {
        life.does(DRAFTER, opinion(code)).does(SIGNER, new Sign(life.signed(SIGNER)));
        return life.does(
                        DISCLOSURE_OFFICER, new DraftLetter("告〔2026〕1号", code, "n@1", false, "b".repeat(64), List.of()))
                .does(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)));
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("提出意见之后才征求的第三方也要等：没答复、不同意，都不能审签")
    void asked_after_the_opinion() {
        var life = asked(CaseLife.withSection("licheng", "2026-03-02").does(DRAFTER, opinion(OutcomeCode.G2)), COMPANY);
        life.on("2026-03-10")
                .cannot(SIGNER, new Sign(life.signed(SIGNER)), CaseRule.THIRD_PARTY_OPEN)
                .does(DRAFTER, new RecordAnswer(life.today(), COMPANY, false, TEXT))
                .cannot(SIGNER, new Sign(life.signed(SIGNER)), CaseRule.THIRD_PARTY_OBJECTS);
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("审签之后第三方才改口不同意：登记得上，用印之前拦住，可以退回重办")
    void objects_after_the_signature() {
        var life = asked(CaseLife.withSection("licheng", "2026-03-02"), COMPANY)
                .does(DRAFTER, new RecordAnswer(day("2026-03-02"), COMPANY, true, Kept.NOTHING));
        life = asked(life.does(DRAFTER, opinion(OutcomeCode.G2)), SECOND).on("2026-03-24");
        life.does(SIGNER, new Sign(life.signed(SIGNER)))
                .does(
                        SECRECY_REVIEWER,
                        new ClearSecrecy(List.of("c".repeat(64)), List.of(), life.signed(SECRECY_REVIEWER)))
                .does(
                        DISCLOSURE_OFFICER,
                        new DraftLetter("告〔2026〕1号", OutcomeCode.G2, "g@1", false, "b".repeat(64), List.of()))
                .does(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)))
                .does(DRAFTER, new RecordAnswer(day("2026-03-23"), SECOND, false, TEXT))
                .cannot(OFFICE_CLERK, new Seal("d".repeat(64)), CaseRule.THIRD_PARTY_OBJECTS)
                .does(DISCLOSURE_LEADER, new GiveBack("第三方二不同意"))
                .does(DRAFTER, opinion(OutcomeCode.N4));
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("同意写明身份：没有同意过的、已经收回的不能再收回，收回不能早于同意；以最后登记的为准")
    void consent_to_be_named() {
        var life = CaseLife.withSection("licheng", "2026-03-02").on("2026-03-10");
        var revoked = new CaseCommand.RecordConsent(day("2026-03-09"), false, TEXT);
        life.cannot(DISCLOSURE_OFFICER, revoked, CaseRule.NAMING_NOT_CONSENTED);
        assertThat(life.file().mayBeNamed()).isFalse();
        life.does(DISCLOSURE_OFFICER, new CaseCommand.RecordConsent(day("2026-03-10"), true, TEXT))
                .cannot(DISCLOSURE_OFFICER, revoked, CaseRule.NAMING_NOT_CONSENTED);
        assertThat(life.file().mayBeNamed()).isTrue();
        life.does(DISCLOSURE_OFFICER, new CaseCommand.RecordConsent(day("2026-03-10"), false, TEXT));
        assertThat(life.file().mayBeNamed()).isFalse();
        life.cannot(
                        DISCLOSURE_OFFICER,
                        new CaseCommand.RecordConsent(day("2026-03-10"), false, TEXT),
                        CaseRule.NAMING_NOT_CONSENTED)
                .does(DISCLOSURE_OFFICER, new CaseCommand.RecordConsent(day("2026-03-10"), true, TEXT));
        assertThat(life.file().mayBeNamed()).isTrue();
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("第三方的答复不能早于它收到征求意见书的日期")
    void nobody_answers_before_the_letter_came() {
        CaseLife.withSection("licheng", "2026-03-02")
                .does(DRAFTER, new AskForOpinion(day("2026-03-02"), COMPANY, day("2026-03-05"), TEXT))
                .on("2026-03-09")
                .cannot(
                        DRAFTER,
                        new RecordAnswer(day("2026-03-04"), COMPANY, true, Kept.NOTHING),
                        CaseRule.ANSWERED_BEFORE_RECEIPT)
                .does(DRAFTER, new RecordAnswer(day("2026-03-05"), COMPANY, true, Kept.NOTHING));
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("缴费重新起算之后，以前征求的第三方仍然要等，其答复仍然登记得上")
    void payment_forgets_no_question() {
        var life = asked(CaseLife.withSection("licheng", "2026-03-02"), COMPANY)
                .does(DISCLOSURE_OFFICER, new NoticeFee(day("2026-03-02"), day("2026-03-02"), 100, Method.BY_PAGES))
                .on("2026-03-04")
                .does(DISCLOSURE_OFFICER, new RecordPayment(day("2026-03-04"), "票据 5"))
                .cannot(DRAFTER, opinion(OutcomeCode.G2), CaseRule.THIRD_PARTY_OPEN)
                .cannot(DRAFTER, new RecordAnswer(day("2026-03-04"), SECOND, true, Kept.NOTHING), CaseRule.NOT_ASKED)
                .does(DRAFTER, new RecordAnswer(day("2026-03-04"), COMPANY, true, Kept.NOTHING))
                .cannot(DRAFTER, new RecordAnswer(day("2026-03-04"), COMPANY, true, Kept.NOTHING), CaseRule.NOT_ASKED);
        life.does(DRAFTER, opinion(OutcomeCode.G2)).due("2026-04-01");
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("缴费重新起算之后又征求别的第三方的，以前那一个的答复仍然登记得上，等的是后一个")
    void a_later_question_hides_no_earlier_one() {
        var life = asked(CaseLife.withSection("licheng", "2026-03-02"), COMPANY)
                .does(DISCLOSURE_OFFICER, new NoticeFee(day("2026-03-02"), day("2026-03-02"), 100, Method.BY_PAGES))
                .on("2026-03-04")
                .does(DISCLOSURE_OFFICER, new RecordPayment(day("2026-03-04"), "票据 5"));
        asked(life, SECOND)
                .on("2026-03-06")
                .does(DRAFTER, new RecordAnswer(day("2026-03-05"), COMPANY, true, Kept.NOTHING))
                .cannot(DRAFTER, opinion(OutcomeCode.G2), CaseRule.THIRD_PARTY_OPEN)
                .does(DRAFTER, new RecordAnswer(day("2026-03-06"), SECOND, true, Kept.NOTHING))
                .does(DRAFTER, opinion(OutcomeCode.G2))
                .due("2026-04-03");
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("两个第三方不同意，只有一项不公开的不行；各有一项不公开的可以")
    void as_many_kept_back_as_object() {
        var life = asked(asked(withParts(3), COMPANY), SECOND)
                .does(DRAFTER, new RecordAnswer(day("2026-03-02"), COMPANY, false, TEXT))
                .does(DRAFTER, new RecordAnswer(day("2026-03-02"), SECOND, false, TEXT));
        life.cannot(DRAFTER, opinion(OutcomeCode.G2, OutcomeCode.N4, OutcomeCode.G2), CaseRule.THIRD_PARTY_OBJECTS)
                .does(DRAFTER, opinion(OutcomeCode.G2, OutcomeCode.N4, OutcomeCode.N4));
    }

    @Test
    @Clause("REQ-11")
    @DisplayName("意见写两份，只审一份、一份审两次的都不行；提意见的人不能自己作保密审查")
    void every_copy_is_cleared_by_another() {
        var life = withParts(2).does(DRAFTER, opinion(OutcomeCode.G2, OutcomeCode.G2));
        var one = List.of("c".repeat(64));
        var both = List.of("c".repeat(64), "d".repeat(64));
        life.does(SIGNER, new Sign(life.signed(SIGNER)))
                .cannot(
                        SECRECY_REVIEWER,
                        new ClearSecrecy(one, List.of(), life.signed(SECRECY_REVIEWER)),
                        CaseRule.COPIES_NOT_CLEARED)
                .cannot(
                        SECRECY_REVIEWER,
                        new ClearSecrecy(
                                List.of(one.getFirst(), one.getFirst()), List.of(), life.signed(SECRECY_REVIEWER)),
                        CaseRule.COPIES_NOT_CLEARED)
                .cannot(
                        SECRECY_REVIEWER,
                        new ClearSecrecy(both, List.of(), life.signed(DRAFTER)),
                        CaseRule.REVIEWED_BY_AUTHOR)
                .does(SECRECY_REVIEWER, new ClearSecrecy(both, List.of(), life.signed(SECRECY_REVIEWER)));
    }

    @ParameterizedTest
    @EnumSource(OutcomeCode.class)
    @Clause("REQ-05")
    @DisplayName("公开工作机构只能直接答复已经公开、重复申请、补正后仍不明确的")
    void the_office_answers_only_three_kinds_directly(OutcomeCode code) {
        var life = sorted(1);
        var direct = new GiveOpinion(List.of(part(1, code)), code, true, TEXT, List.of());
        switch (code) {
            case G1, X2 -> life.does(DISCLOSURE_OFFICER, direct);
            case U3 ->
                life.does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-10"), TEXT))
                        .does(DISCLOSURE_OFFICER, new CaseCommand.TakeCorrection(day("2026-03-02"), Kept.NOTHING, TEXT))
                        .does(DISCLOSURE_OFFICER, direct);
            case G2, P1, N1, N2, N3, N4, N5, N6, N7, N8, U1, U2, X1, X3, X4, X5, O1, O2, O3 ->
                life.cannot(DISCLOSURE_OFFICER, direct, CaseRule.DIRECT_ONLY);
        }
    }

    @Test
    @Clause("REQ-30")
    @DisplayName("别的项的检索不算；没有写明哪一项的，每一项都算")
    void a_search_counts_for_its_part() {
        var neither = new GiveOpinion(
                List.of(
                        new CaseFact.PartOutcome(1, OutcomeCode.U1, true, 0),
                        new CaseFact.PartOutcome(2, OutcomeCode.U1, true, 0)),
                OutcomeCode.U1,
                false,
                TEXT,
                List.of());
        withParts(2)
                .does(DRAFTER, search(2))
                .cannot(DRAFTER, neither, CaseRule.SEARCH_MISSING)
                .does(DRAFTER, search(1))
                .does(DRAFTER, neither);
        withParts(2).does(DRAFTER, search(0)).does(DRAFTER, neither);
    }

    @Test
    @Clause("REQ-08")
    @DisplayName("撤回的申请，内部时限过了也不亮红灯")
    void what_has_ended_is_not_late_inside_the_house() {
        var life = withParts(1).on("2026-03-20");
        assertThat(life.houseTime().handling().orElseThrow().light()).isEqualTo(Light.RED);
        life.does(DISCLOSURE_OFFICER, new CaseCommand.Withdraw(day("2026-03-20"), TEXT));
        assertThat(life.houseTime().handling().orElseThrow().light()).isEqualTo(Light.GREY);
    }

    @Test
    @Clause("REQ-08")
    @DisplayName("等申请人补正的时候，承办的内部时限不亮红灯；收到补正以后重新计算")
    void the_house_is_not_late_while_the_applicant_is_awaited() {
        var life = withParts(1)
                .does(DISCLOSURE_OFFICER, new CaseCommand.AskCorrection(day("2026-03-02"), day("2026-03-20"), TEXT))
                .on("2026-03-18");
        assertThat(life.houseTime().handling()).as("none runs").isEmpty();
        life.does(DISCLOSURE_OFFICER, new CaseCommand.TakeCorrection(day("2026-03-18"), Kept.NOTHING, TEXT))
                .on("2026-03-30");
        assertThat(life.houseTime().handling().orElseThrow().light()).isEqualTo(Light.RED);
    }

    @Test
    @Clause("REQ-08")
    @DisplayName("登记以前就撤回的，受理的内部时限也不再亮红灯")
    void what_was_never_accepted_is_not_late_once_withdrawn() {
        var life = CaseLife.arrives("licheng", "2026-03-02", Channel.IN_PERSON)
                .does(DISCLOSURE_OFFICER, new CaseCommand.Confirm(day("2026-03-02"), "登记回执"))
                .on("2026-03-20");
        assertThat(life.houseTime().acceptance().orElseThrow().light()).isEqualTo(Light.RED);
        life.does(DISCLOSURE_OFFICER, new CaseCommand.Withdraw(day("2026-03-20"), TEXT));
        assertThat(life.houseTime().acceptance().orElseThrow().light()).isEqualTo(Light.GREY);
    }

    @Test
    @Clause("REQ-08")
    @DisplayName("审签以后承办的内部时限已经办结，告知书还在拟也不亮红灯；退回重办的照旧计算")
    void what_is_signed_is_not_late_inside_the_house() {
        var life = withParts(1).does(DRAFTER, opinion(OutcomeCode.N5));
        life.does(SIGNER, new Sign(life.signed(SIGNER))).on("2026-03-20");
        assertThat(life.houseTime().handling().orElseThrow().light()).isEqualTo(Light.GREY);
        life.does(SIGNER, new GiveBack("依据写得不全"));
        assertThat(life.houseTime().handling().orElseThrow().light()).isEqualTo(Light.RED);
    }

    private static CaseCommand search(int part) {
        return new CaseCommand.RecordSearch(part, "自然资源股", "2015 年以来案卷", "征地、补偿", "档案库", "王五", false);
    }

    @Test
    @DisplayName("一件最多五十项；补正期限至少到第二天；不需要收费的不发通知")
    void the_least_and_the_most() {
        sorted(50);
        var life = sorted(1);
        life.cannot(DISCLOSURE_OFFICER, new Sort(51, List.of("land"), false), CaseRule.NO_PARTS)
                .cannot(DISCLOSURE_OFFICER, new Sort(0, List.of("land"), false), CaseRule.NO_PARTS)
                .cannot(
                        DISCLOSURE_OFFICER,
                        new AskCorrection(day("2026-03-02"), day("2026-03-02"), TEXT),
                        CaseRule.CORRECTION_LIMIT)
                .cannot(
                        DISCLOSURE_OFFICER,
                        new NoticeFee(day("2026-03-02"), day("2026-03-02"), 0, Method.BY_PAGES),
                        CaseRule.FEE_MISSING)
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-03"), TEXT));
    }

    @Test
    @DisplayName("补正期限应当合理：最长 90 天，不合理的引条例第三十条")
    void a_limit_for_correction_is_reasonable() {
        var life = sorted(1)
                .cannot(
                        DISCLOSURE_OFFICER,
                        new AskCorrection(day("2026-03-02"), day("2026-06-01"), TEXT),
                        CaseRule.CORRECTION_LIMIT);
        assertThat(CaseRule.CORRECTION_LIMIT.clause()).isEqualTo("条例第三十条");
        life.does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-05-31"), TEXT));
    }

    @Test
    @DisplayName("告知补正一次，期限内：告知过的、过了告知期限的不再列出，重新答复的重新算")
    void correction_is_offered_where_it_may_be_asked() {
        var life = CaseLife.withSection("licheng", "2026-03-02");
        assertThat(correction(life, "2026-03-11")).isEmpty();
        assertThat(correction(life, "2026-03-12")).containsExactly(ClockRule.LATE_CORRECTION);
        life.does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-13"), TEXT))
                .on("2026-03-05")
                .does(DISCLOSURE_OFFICER, new TakeCorrection(day("2026-03-05"), Kept.NOTHING, TEXT));
        assertThat(correction(life, "2026-03-05")).containsExactly(ClockRule.SECOND_CORRECTION);
    }

    @Test
    @Clause("REQ-16")
    @DisplayName("答复被撤销、责令重新答复的，可以再告知一次补正")
    void correction_is_offered_anew_after_a_decision() {
        var life = CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-13"), TEXT))
                .does(DISCLOSURE_OFFICER, new TakeCorrection(day("2026-03-02"), Kept.NOTHING, TEXT));
        approved(life, OutcomeCode.N5)
                .does(OFFICE_CLERK, new Seal("d".repeat(64)))
                .does(OFFICE_CLERK, new Deliver(Delivery.EMS, day("2026-03-02"), TEXT))
                .on("2026-03-16")
                .does(
                        DISCLOSURE_OFFICER,
                        new FileDispute(CaseFact.Forum.RECONSIDERATION, "市人民政府", "", day("2026-03-10")))
                .does(DISCLOSURE_OFFICER, decided(1, true, Optional.empty()));
        assertThat(correction(life, "2026-03-17")).isEmpty();
    }

    private static List<Rule> correction(CaseLife life, String today) {
        var officer = standing(everyRole(), day(today), "licheng");
        return CaseDesk.obstacles(life.file(), DeskAct.ASK_CORRECTION, officer).stream()
                .map(Objection::rule)
                .toList();
    }

    @Test
    @DisplayName("延迟答复：选工作日，不是工作日的说出下一个；合理期限，最长一年")
    void an_answer_is_put_off_to_a_reasonable_working_day() {
        var life = CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new CaseCommand.AskReasons(day("2026-03-02")))
                .does(DISCLOSURE_OFFICER, new CaseCommand.RecordReasons(day("2026-03-02"), TEXT));
        assertThat(CaseDesk.decide(
                        life.file(), delayed("2026-06-20"), standing(everyRole(), day("2026-03-02"), "licheng")))
                .isInstanceOfSatisfying(
                        CaseDecision.Refused.class,
                        refused -> assertThat(refused.objections())
                                .singleElement()
                                .satisfies(objection -> {
                                    assertThat(objection.field()).isEqualTo("until");
                                    assertThat(objection.rule()).isEqualTo(CaseRule.DELAY_TO_NO_WORKING_DAY);
                                    assertThat(objection.message())
                                            .as("the Dragon Boat festival is on Friday the 19th")
                                            .contains("2026-06-20 不是工作日", "请选一个工作日，如 2026-06-22");
                                }));
        life.cannot(DISCLOSURE_HEAD, delayed("2028-12-29"), CaseRule.DELAY_TOO_LONG)
                .cannot(DISCLOSURE_HEAD, delayed("2027-03-03"), CaseRule.DELAY_TOO_LONG)
                .does(DISCLOSURE_HEAD, delayed("2027-03-02"))
                .due("2027-03-02");
    }

    private static CaseCommand delayed(String until) {
        return new CaseCommand.Delay(day("2026-03-02"), day(until));
    }

    @Test
    @Clause("REQ-16")
    @DisplayName("没有答复就被责令限期答复：按决定的日期，较早的为准；已经答复又不重办的，没有限期可写")
    void ordered_to_answer() {
        var life = CaseLife.withSection("licheng", "2026-03-02")
                .on("2026-03-10")
                .does(
                        DISCLOSURE_OFFICER,
                        new FileDispute(CaseFact.Forum.RECONSIDERATION, "市人民政府", "", day("2026-03-10")))
                .on("2026-03-16")
                .does(DISCLOSURE_OFFICER, decided(1, false, Optional.of(day("2026-03-20"))));
        assertThat(due(life)).contains(new AnswerDue(day("2026-03-20"), 4, true));
        var answered = sealed(OutcomeCode.N5)
                .does(OFFICE_CLERK, new Deliver(Delivery.EMS, day("2026-03-02"), TEXT))
                .on("2026-03-16")
                .does(
                        DISCLOSURE_OFFICER,
                        new FileDispute(CaseFact.Forum.RECONSIDERATION, "市人民政府", "", day("2026-03-10")));
        answered.cannot(
                        DISCLOSURE_OFFICER,
                        decided(1, false, Optional.of(day("2026-03-20"))),
                        CaseRule.NO_ANSWER_IS_ORDERED)
                .does(DISCLOSURE_OFFICER, decided(1, true, Optional.of(day("2026-03-20"))));
        assertThat(due(answered)).contains(new AnswerDue(day("2026-03-20"), 4, true));
    }

    private static DecideDispute decided(int number, boolean anew, Optional<LocalDate> ordered) {
        var on = day("2026-03-16");
        return new DecideDispute(number, CaseFact.DisputeResult.CORRECTED, on, on, TEXT, anew, ordered);
    }

    private static Optional<AnswerDue> due(CaseLife life) {
        return AnswerDue.of(life.file(), life.clock(), WorkingCalendar.bundled());
    }

    @Test
    @DisplayName("收到申请之日：缴费不改，补正才改")
    void received() {
        var paid = CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new NoticeFee(day("2026-03-02"), day("2026-03-02"), 100, Method.BY_PAGES))
                .on("2026-03-05")
                .does(DISCLOSURE_OFFICER, new RecordPayment(day("2026-03-05"), "票据 5"));
        assertThat(paid.file().requestReceived()).contains(day("2026-03-02"));
        assertThat(paid.clock().received()).contains(day("2026-03-05"));
        var corrected = CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-20"), TEXT))
                .on("2026-03-09")
                .does(DISCLOSURE_OFFICER, new TakeCorrection(day("2026-03-09"), Kept.NOTHING, TEXT));
        assertThat(corrected.file().requestReceived()).contains(day("2026-03-09"));
    }

    @Test
    @DisplayName("逾期终止以后有正当理由补正又答复的：按最后的答复计，不按终止计")
    void counted_by_the_last_end() {
        var life = CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-13"), TEXT))
                .on("2026-03-16")
                .does(DISCLOSURE_OFFICER, new Lapse())
                .countsAs(OutcomeCode.O1)
                .on("2026-03-18")
                .does(DISCLOSURE_OFFICER, new TakeCorrection(day("2026-03-18"), TEXT, TEXT));
        approved(life, OutcomeCode.N5)
                .does(OFFICE_CLERK, new Seal("d".repeat(64)))
                .does(OFFICE_CLERK, new Deliver(Delivery.EMS, day("2026-03-18"), TEXT))
                .countsAs(OutcomeCode.N5);
    }

    @Test
    @DisplayName("答复被撤销以后，以前给出的文件仍然是给出过的")
    void what_was_given_stays_given() {
        var life = sealed(OutcomeCode.N5).does(OFFICE_CLERK, new Deliver(Delivery.EMS, day("2026-03-02"), TEXT));
        life.on("2026-03-16")
                .does(
                        DISCLOSURE_OFFICER,
                        new FileDispute(CaseFact.Forum.RECONSIDERATION, "市人民政府", "", day("2026-03-10")))
                .does(DISCLOSURE_OFFICER, decided(1, true, Optional.empty()));
        assertThat(life.file().givenAway()).containsExactly("d".repeat(64));
        assertThat(life.file().given()).isEmpty();
    }

    @Test
    @Clause("REQ-18")
    @DisplayName("免收：通知过缴费的不再等，等待的日子照样计入期限；没有通知过的期限不变；理由必须写，金额不能是零；免过的不再收、不再免")
    void a_fee_is_waived() {
        var noticed = withParts(1)
                .does(DISCLOSURE_OFFICER, new NoticeFee(day("2026-03-02"), day("2026-03-02"), 300, Method.BY_PAGES))
                .on("2026-03-09")
                .cannot(
                        DISCLOSURE_HEAD,
                        new CaseCommand.WaiveFee(0, Method.BY_ITEMS, Kept.NOTHING),
                        CaseRule.TEXT_MISSING)
                .cannot(DISCLOSURE_OFFICER, new CaseCommand.WaiveFee(0, Method.BY_ITEMS, TEXT), CaseRule.NOT_YOUR_ROLE)
                .does(DISCLOSURE_HEAD, new CaseCommand.WaiveFee(0, Method.BY_ITEMS, TEXT))
                .due("2026-03-30");
        var again = new NoticeFee(day("2026-03-06"), day("2026-03-06"), 300, Method.BY_PAGES);
        withParts(1)
                .on("2026-03-06")
                .does(DISCLOSURE_OFFICER, again)
                .does(DISCLOSURE_OFFICER, new RecordPayment(day("2026-03-06"), "闽 1 号"))
                .due("2026-04-03")
                .does(DISCLOSURE_OFFICER, again)
                .does(DISCLOSURE_HEAD, new CaseCommand.WaiveFee(0, Method.BY_ITEMS, TEXT))
                .due("2026-04-03");
        withParts(1)
                .does(DISCLOSURE_OFFICER, new NoticeFee(day("2026-03-02"), day("2026-03-02"), 300, Method.BY_PAGES))
                .does(DISCLOSURE_OFFICER, new RecordPayment(day("2026-03-02"), "闽 1 号"))
                .cannot(DISCLOSURE_HEAD, new CaseCommand.WaiveFee(300, Method.BY_PAGES, TEXT), CaseRule.FEE_PAID);
        assertThat(noticed.file().awaited()).isEqualTo(Awaited.NOTHING);
        var waived = noticed.file().last(CaseFact.FeeWaived.class).orElseThrow();
        assertThat(waived.yuan()).isEqualTo(300);
        assertThat(waived.method()).contains(Method.BY_PAGES);
        withParts(1)
                .on("2026-03-09")
                .cannot(DISCLOSURE_HEAD, new CaseCommand.WaiveFee(0, Method.BY_ITEMS, TEXT), CaseRule.FEE_MISSING)
                .does(DISCLOSURE_HEAD, new CaseCommand.WaiveFee(200, Method.BY_ITEMS, TEXT))
                .due("2026-03-30")
                .cannot(DISCLOSURE_HEAD, new CaseCommand.WaiveFee(200, Method.BY_ITEMS, TEXT), CaseRule.FEE_WAIVED)
                .cannot(
                        DISCLOSURE_OFFICER,
                        new NoticeFee(day("2026-03-09"), day("2026-03-09"), 200, Method.BY_ITEMS),
                        CaseRule.FEE_WAIVED);
    }
}
