package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_HEAD;
import static org.mingtang.regulation.Role.DISCLOSURE_LEADER;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;
import static org.mingtang.regulation.Role.LEGALITY_REVIEWER;
import static org.mingtang.regulation.Role.OFFICE_CLERK;
import static org.mingtang.regulation.Role.SIGNER;
import static org.mingtang.requests.casefile.SampleCases.TEXT;
import static org.mingtang.requests.casefile.SampleCases.TODAY;
import static org.mingtang.requests.casefile.SampleCases.day;
import static org.mingtang.requests.casefile.SampleCases.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand.Approve;
import org.mingtang.requests.casefile.CaseCommand.AskCorrection;
import org.mingtang.requests.casefile.CaseCommand.AskRectification;
import org.mingtang.requests.casefile.CaseCommand.CallDiscussion;
import org.mingtang.requests.casefile.CaseCommand.Confirm;
import org.mingtang.requests.casefile.CaseCommand.DecideRectification;
import org.mingtang.requests.casefile.CaseCommand.DraftLetter;
import org.mingtang.requests.casefile.CaseCommand.GiveOpinion;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseCommand.RecordDiscussion;
import org.mingtang.requests.casefile.CaseCommand.RecordReferral;
import org.mingtang.requests.casefile.CaseCommand.Refer;
import org.mingtang.requests.casefile.CaseCommand.Register;
import org.mingtang.requests.casefile.CaseCommand.Sign;
import org.mingtang.requests.casefile.CaseCommand.TakeCorrection;
import org.mingtang.requests.casefile.CaseFact.DiscussionCause;
import org.mingtang.requests.casefile.CaseFact.Participant;
import org.mingtang.requests.casefile.CaseFact.Partner;
import org.mingtang.requests.casefile.Right.Mistyped;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockRule;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("会商、转送、更正登记")
class DiscussionAndRectificationTest {
    private static final Law LAW = SampleCases.standing(SampleCases.everyRole()).law();
    private static final Participant LAND = new Participant(Participant.Kind.SECTION, "自然资源股");
    private static final Participant COURT = new Participant(Participant.Kind.COURT, "区人民法院");

    private static CaseLife drafted() {
        var life = CaseLife.withSection("licheng", "2026-03-02")
                .does(
                        DRAFTER,
                        new GiveOpinion(List.of(part(1, OutcomeCode.N5)), OutcomeCode.N5, false, TEXT, List.of()));
        return life.does(SIGNER, new Sign(life.signed(SIGNER)))
                .does(
                        DISCLOSURE_OFFICER,
                        new DraftLetter("告〔2026〕1号", OutcomeCode.N5, "n@1", false, "b".repeat(64), List.of()));
    }

    private static RecordDiscussion held(CaseLife life, List<Participant> participants, Kept effect) {
        return new RecordDiscussion(life.today(), participants, TEXT, TEXT, TEXT, TEXT, effect, TEXT);
    }

    @Test
    @Clause("REQ-22")
    @DisplayName("提请了会商的，登记参加各方、四个问题和结论之后才能审定；法院可以参加")
    void discussed_before_approval() {
        var life = drafted()
                .cannot(DISCLOSURE_OFFICER, held(drafted(), List.of(LAND, COURT), TEXT), CaseRule.DISCUSSION_NOT_CALLED)
                .does(DRAFTER, new CallDiscussion(DiscussionCause.LIVELIHOOD, TEXT))
                .cannot(DRAFTER, new CallDiscussion(DiscussionCause.HARD, TEXT), CaseRule.DISCUSSION_OPEN);
        life.cannot(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)), CaseRule.DISCUSSION_OPEN)
                .cannot(DISCLOSURE_OFFICER, held(life, List.of(LAND), TEXT), CaseRule.DISCUSSION_ALONE)
                .cannot(DISCLOSURE_OFFICER, held(life, List.of(LAND, LAND), TEXT), CaseRule.DISCUSSION_ALONE)
                .cannot(DISCLOSURE_OFFICER, held(life, List.of(LAND, COURT), Kept.NOTHING), CaseRule.TEXT_MISSING)
                .does(DISCLOSURE_OFFICER, held(life, List.of(LAND, COURT), TEXT))
                .does(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)));
        assertThat(life.file().last(CaseFact.DiscussionHeld.class).orElseThrow().kinds())
                .containsExactly(Participant.Kind.SECTION, Participant.Kind.COURT);
    }

    @Test
    @Clause("REQ-21")
    @DisplayName("转送信访、法院的：登记答复之前一直挂着，答复只登记一次，不早于转送")
    void referred_until_answered() {
        var life = CaseLife.withSection("licheng", "2026-03-02")
                .on("2026-03-05")
                .does(DISCLOSURE_OFFICER, new Refer(Partner.PETITION_OFFICE, "区信访局", day("2026-03-05"), TEXT))
                .on("2026-03-09");
        assertThat(life.file().openReferrals()).hasSize(1);
        life.cannot(DISCLOSURE_OFFICER, new RecordReferral(1, day("2026-03-04"), TEXT), CaseRule.DATE_BEFORE_ARRIVAL)
                .cannot(DISCLOSURE_OFFICER, new RecordReferral(2, day("2026-03-09"), TEXT), CaseRule.NO_SUCH_REFERRAL)
                .does(DISCLOSURE_OFFICER, new RecordReferral(1, day("2026-03-09"), TEXT))
                .cannot(DISCLOSURE_OFFICER, new RecordReferral(1, day("2026-03-09"), TEXT), CaseRule.NO_SUCH_REFERRAL)
                .due("2026-03-30");
        assertThat(life.file().openReferrals()).isEmpty();
    }

    @Test
    @DisplayName("日期登记错了：原记录不改，另一人核准之后，期限按正确的日期算")
    void a_day_is_put_right() {
        var life = CaseLife.arrives("licheng", "2026-03-02", Channel.EMAIL)
                .on("2026-03-06")
                .does(OFFICE_CLERK, new Confirm(day("2026-03-06"), "通话录音 1 号"))
                .does(DISCLOSURE_OFFICER, new Register("2026-001"))
                .due("2026-04-03")
                .cannot(OFFICE_CLERK, new AskRectification(2, Right.day(day("2026-03-06")), TEXT), CaseRule.SAME_VALUE)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(2, Right.day(day("2026-03-07")), TEXT),
                        CaseRule.DATE_IN_FUTURE)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(2, Right.day(day("2026-02-27")), TEXT),
                        CaseRule.DATE_BEFORE_ARRIVAL)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(3, Right.day(day("2026-03-05")), TEXT),
                        CaseRule.NO_SUCH_ENTRY)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(9, Right.day(day("2026-03-05")), TEXT),
                        CaseRule.NO_SUCH_ENTRY)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(2, Right.day(day("2026-03-04")), Kept.NOTHING),
                        CaseRule.TEXT_MISSING)
                .does(DISCLOSURE_OFFICER, new AskRectification(2, Right.day(day("2026-03-04")), TEXT))
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(2, Right.day(day("2026-03-05")), TEXT),
                        CaseRule.RECTIFICATION_OPEN)
                .due("2026-04-03");
        life.cannot(DISCLOSURE_OFFICER, new DecideRectification(1, true, ""), CaseRule.OWN_RECTIFICATION)
                .cannot(DISCLOSURE_HEAD, new DecideRectification(2, true, ""), CaseRule.NO_SUCH_RECTIFICATION)
                .cannot(DISCLOSURE_HEAD, new DecideRectification(1, false, " "), CaseRule.TEXT_MISSING)
                .does(DISCLOSURE_HEAD, new DecideRectification(1, true, ""))
                .due("2026-04-01")
                .cannot(DISCLOSURE_HEAD, new DecideRectification(1, true, ""), CaseRule.NO_SUCH_RECTIFICATION);
        assertThat(life.file().confirmed().orElseThrow().on()).isEqualTo("2026-03-04");
        // wrong once more, and refused
        life.does(OFFICE_CLERK, new AskRectification(2, Right.day(day("2026-03-05")), TEXT))
                .does(DISCLOSURE_HEAD, new DecideRectification(2, false, "录音是 3 月 4 日的"))
                .due("2026-04-01");
        assertThat(life.file().openRectifications()).isEmpty();
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("提交方式、申请人类别登记错了：另一人核准之后，收到之日、期限和统计都按正确的；门户的不是谁填的")
    void channel_and_kind_of_applicant_are_put_right() {
        var life = CaseLife.arrives("licheng", "2026-03-02", Channel.IN_PERSON)
                .on("2026-03-05")
                .does(OFFICE_CLERK, new Confirm(day("2026-03-05"), "通话录音 1 号"))
                .does(DISCLOSURE_OFFICER, new Register("2026-001"))
                .due("2026-03-30");
        life.cannot(
                        OFFICE_CLERK,
                        new AskRectification(1, new Right(Mistyped.CHANNEL, "ONLINE"), TEXT),
                        CaseRule.NO_SUCH_VALUE)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(1, new Right(Mistyped.CHANNEL, "IN_PERSON"), TEXT),
                        CaseRule.SAME_VALUE)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(2, new Right(Mistyped.CHANNEL, "FAX"), TEXT),
                        CaseRule.NO_SUCH_ENTRY)
                .does(DISCLOSURE_OFFICER, new AskRectification(1, new Right(Mistyped.CHANNEL, "FAX"), TEXT))
                .does(DISCLOSURE_OFFICER, new AskRectification(1, new Right(Mistyped.APPLICANT, "COMMERCIAL"), TEXT))
                .due("2026-03-30")
                .does(DISCLOSURE_HEAD, new DecideRectification(1, true, ""))
                .due("2026-04-02")
                .does(DISCLOSURE_HEAD, new DecideRectification(2, true, ""));
        assertThat(life.file().arrived().channel()).isEqualTo(Channel.FAX);
        assertThat(life.file().arrived().applicant()).isEqualTo(ApplicantKind.COMMERCIAL);
        assertThat(life.file().arrived().on()).as("untouched").isEqualTo("2026-03-02");
    }

    @Test
    @Clause("REQ-16")
    @DisplayName("复议的途径、结果登记错了可以更正；已经按结果重新答复的，结果不能再改")
    void a_dispute_is_put_right() {
        var file = SampleCases.at(Step.DELIVERED, Awaited.NOTHING, DeskAct.DECIDE_DISPUTE);
        var facts = new ArrayList<>(file.facts());
        facts.add(new CaseFact.DisputeFiled(1, CaseFact.Forum.SUIT, "市中级人民法院", "", TODAY));
        facts.add(new CaseFact.DisputeDecided(1, CaseFact.DisputeResult.UPHELD, TODAY, TODAY, "a".repeat(64)));
        int decided = facts.size();
        var standing = SampleCases.standing(SampleCases.everyRole());
        var result = new AskRectification(decided, new Right(Mistyped.RESULT, "CORRECTED"), TEXT);
        assertThat(CaseDesk.decide(SampleCases.file(facts), result, standing))
                .isInstanceOf(CaseDecision.Accepted.class);
        var forum = new AskRectification(decided - 1, new Right(Mistyped.FORUM, "RECONSIDERATION"), TEXT);
        assertThat(CaseDesk.decide(SampleCases.file(facts), forum, standing)).isInstanceOf(CaseDecision.Accepted.class);
        facts.add(new CaseFact.Remanded(1, TODAY, Optional.empty()));
        assertThat(CaseDesk.decide(SampleCases.file(facts), result, standing))
                .isInstanceOfSatisfying(
                        CaseDecision.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::rule)
                                .contains(CaseRule.ANSWERED_ANEW));
    }

    @Test
    @DisplayName("日志里的第一版只更正日期，照样读得出")
    void entries_of_the_first_version_put_days_right() {
        var type = CaseFact.CATALOGUE.factTypes().stream()
                .filter(one -> one.name().equals("request.rectification-asked"))
                .findFirst()
                .orElseThrow();
        var first = JsonMapper.shared().createObjectNode().put("entry", 2).put("day", "2026-03-04");
        var lifted = type.upcasts().getFirst().apply(first);
        assertThat(lifted.get("right").get("what").stringValue()).isEqualTo("DAY");
        assertThat(lifted.get("right").get("value").stringValue()).isEqualTo("2026-03-04");
        assertThat(lifted.has("day")).isFalse();
    }

    @Test
    @DisplayName("更正以后会违反时限规则的，不收：补正改到期限之后，没有正当理由")
    void no_rectification_breaks_a_rule() {
        CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-13"), TEXT))
                .on("2026-03-13")
                .does(DISCLOSURE_OFFICER, new TakeCorrection(day("2026-03-13"), Kept.NOTHING, TEXT))
                .on("2026-03-18")
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(7, Right.day(day("2026-03-18")), TEXT),
                        ClockRule.CORRECTION_TOO_LATE)
                .does(OFFICE_CLERK, new AskRectification(7, Right.day(day("2026-03-12")), TEXT));
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("门户自动记下的收到、确认、送达没有人填错，不能更正；人填的可以")
    void what_the_portal_wrote_is_not_put_right() {
        var day = day("2026-03-02");
        var online = CaseFile.fold(
                new CaseId(new UUID(3, 3)),
                List.of(
                        new CaseFact.Arrived(
                                SampleCases.OURS,
                                Channel.ONLINE,
                                day,
                                ApplicantKind.NATURAL_PERSON,
                                "a".repeat(64),
                                true),
                        CaseFact.Confirmed.byThePortal(day, "00000000-00000001"),
                        new CaseFact.Confirmed(day, "通话录音"),
                        new CaseFact.Delivered(Delivery.PORTAL, day, "x"),
                        new CaseFact.Delivered(Delivery.EMS, day, "x")));
        assertThat(online.rectifiable(1))
                .as("of the own kind the applicant may have been mistaken")
                .containsExactly(new Right(Mistyped.APPLICANT, "NATURAL_PERSON"));
        assertThat(online.rectifiable(2)).isEmpty();
        assertThat(online.rectifiable(3)).contains(Right.day(day));
        assertThat(online.rectifiable(4)).isEmpty();
        assertThat(online.rectifiable(5)).contains(Right.day(day));
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("更正的日期守原来那一件事的规则：相差不过一年，寄出的不早于寄出之日、晚到的照实写，不早于它所依据的那一条")
    void the_right_day_keeps_the_rule_of_its_act() {
        var asked = CaseLife.withSection("licheng", "2026-03-02")
                .does(
                        DISCLOSURE_OFFICER,
                        new CaseCommand.AskForOpinion(day("2026-03-02"), SampleCases.COMPANY, day("2026-03-04"), TEXT))
                .on("2026-03-12")
                .does(DISCLOSURE_OFFICER, new Refer(Partner.COURT, "区人民法院", day("2026-03-10"), TEXT))
                .does(DISCLOSURE_OFFICER, new RecordReferral(1, day("2026-03-12"), TEXT));
        int opinion = 6;
        asked.cannot(OFFICE_CLERK, new AskRectification(1, Right.day(day("2025-02-28")), TEXT), CaseRule.TOO_FAR)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(opinion, Right.day(day("2026-03-01")), TEXT),
                        CaseRule.DATE_BEFORE_ARRIVAL)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(8, Right.day(day("2026-03-09")), TEXT),
                        CaseRule.DATE_BEFORE_ARRIVAL)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(7, Right.day(day("2026-03-13")), TEXT),
                        CaseRule.DATE_IN_FUTURE)
                .does(OFFICE_CLERK, new AskRectification(opinion, Right.day(day("2026-03-11")), TEXT))
                .does(OFFICE_CLERK, new AskRectification(8, Right.day(day("2026-03-10")), TEXT));
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("更正以后不得早于：会商早于提请、送达早于用印")
    void never_before_what_it_rests_on() {
        var life = drafted()
                .on("2026-03-04")
                .does(DRAFTER, new CallDiscussion(DiscussionCause.HARD, TEXT))
                .on("2026-03-06");
        life.does(DISCLOSURE_OFFICER, held(life, List.of(LAND, COURT), TEXT))
                .does(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)))
                .does(OFFICE_CLERK, new CaseCommand.Seal("c".repeat(64)))
                .on("2026-03-10")
                .does(OFFICE_CLERK, new CaseCommand.Deliver(Delivery.EMS, day("2026-03-10"), TEXT));
        int discussed = place(life, CaseFact.DiscussionHeld.class);
        int delivered = place(life, CaseFact.Delivered.class);
        life.cannot(
                        OFFICE_CLERK,
                        new AskRectification(discussed, Right.day(day("2026-03-03")), TEXT),
                        CaseRule.DATE_BEFORE_ARRIVAL)
                .cannot(
                        OFFICE_CLERK,
                        new AskRectification(delivered, Right.day(day("2026-03-05")), TEXT),
                        CaseRule.DATE_BEFORE_ARRIVAL)
                .does(OFFICE_CLERK, new AskRectification(discussed, Right.day(day("2026-03-05")), TEXT))
                .does(OFFICE_CLERK, new AskRectification(delivered, Right.day(day("2026-03-09")), TEXT));
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("更正征求意见的收到日期，不得晚于对方已经登记的答复；后来又征求一次的，前一次的答复不受影响")
    void nobody_answered_before_the_letter_came() {
        var life = CaseLife.withSection("licheng", "2026-03-02")
                .does(
                        DISCLOSURE_OFFICER,
                        new CaseCommand.AskForOpinion(day("2026-03-02"), SampleCases.COMPANY, day("2026-03-04"), TEXT))
                .on("2026-03-06")
                .does(
                        DISCLOSURE_OFFICER,
                        new CaseCommand.RecordAnswer(day("2026-03-06"), SampleCases.COMPANY, true, TEXT))
                .on("2026-03-12");
        int asked = place(life, CaseFact.OpinionAsked.class);
        life.cannot(
                        OFFICE_CLERK,
                        new AskRectification(asked, Right.day(day("2026-03-09")), TEXT),
                        CaseRule.DATE_BEFORE_ARRIVAL)
                .does(
                        DISCLOSURE_OFFICER,
                        new CaseCommand.AskForOpinion(day("2026-03-12"), SampleCases.COMPANY, day("2026-03-12"), TEXT))
                .does(OFFICE_CLERK, new AskRectification(asked, Right.day(day("2026-03-05")), TEXT));
    }

    @Test
    @Clause("REQ-04")
    @DisplayName("平常信函晚确认的，照实更正：晚确认仍以确认之日为收到之日")
    void a_late_confirmation_is_put_right_too() {
        CaseLife.arrives("licheng", "2026-03-02", Channel.ORDINARY_POST)
                .does(OFFICE_CLERK, new Confirm(day("2026-03-02"), "通话录音 1 号"))
                .on("2026-03-06")
                .due("2026-03-30")
                .does(OFFICE_CLERK, new AskRectification(2, Right.day(day("2026-03-04")), TEXT))
                .does(DISCLOSURE_HEAD, new DecideRectification(1, true, ""))
                .due("2026-04-01");
    }

    private static int place(CaseLife life, Class<? extends CaseFact> type) {
        var facts = life.file().facts();
        return facts.indexOf(life.file().last(type).orElseThrow()) + 1;
    }

    @Test
    @DisplayName("轮到谁：要会商的轮到登记结论，合法性审核不通过的重新拟稿，提请更正的轮到负责人")
    void whose_turn_it_is() {
        var called = drafted().does(DRAFTER, new CallDiscussion(DiscussionCause.HARD, TEXT));
        assertThat(NextStep.of(called.file(), LAW)).containsExactly(DeskAct.RECORD_DISCUSSION);
        var waiting = CaseLife.withSection("licheng", "2026-03-02")
                .does(DRAFTER, new CallDiscussion(DiscussionCause.HARD, TEXT))
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-13"), TEXT));
        assertThat(NextStep.waitsFor(waiting.file(), LAW))
                .as("nothing can be recorded while the applicant is awaited")
                .isEmpty();
        var reviewed = CaseLife.withSection("licheng", "2026-03-02")
                .does(
                        DRAFTER,
                        new GiveOpinion(List.of(part(1, OutcomeCode.N5)), OutcomeCode.N5, false, TEXT, List.of()));
        reviewed.does(SIGNER, new Sign(reviewed.signed(SIGNER)))
                .does(
                        DISCLOSURE_OFFICER,
                        new DraftLetter("告〔2026〕1号", OutcomeCode.N5, "n@1", true, "b".repeat(64), List.of()));
        assertThat(NextStep.of(reviewed.file(), LAW)).containsExactly(DeskAct.REVIEW_LEGALITY);
        reviewed.does(
                LEGALITY_REVIEWER, new CaseCommand.ReviewLegality(false, reviewed.signed(LEGALITY_REVIEWER), "依据不全"));
        assertThat(NextStep.of(reviewed.file(), LAW)).containsExactly(DeskAct.DRAFT_LETTER);
        assertThat(NextStep.waitsFor(reviewed.file(), LAW)).containsExactly(DISCLOSURE_OFFICER);
        reviewed.does(OFFICE_CLERK, new AskRectification(1, Right.day(day("2026-03-01")), TEXT));
        assertThat(NextStep.waitsFor(reviewed.file(), LAW))
                .containsExactlyInAnyOrder(DISCLOSURE_OFFICER, DISCLOSURE_HEAD, DISCLOSURE_LEADER);
    }

    @Test
    @Clause("REQ-12")
    @DisplayName("以前归档、没有存下目录和办理单的，可以再归档一次")
    void archived_by_an_earlier_version() {
        var facts = new ArrayList<>(
                SampleCases.at(Step.DELIVERED, Awaited.NOTHING, DeskAct.ARCHIVE).facts());
        facts.add(new CaseFact.Archived("e".repeat(64), false));
        var before = SampleCases.file(facts);
        var standing = SampleCases.standing(SampleCases.everyRole());
        assertThat(before.isArchivedWhole()).isFalse();
        assertThat(CaseDesk.obstacles(before, DeskAct.ARCHIVE, standing)).isEmpty();
        assertThat(NextStep.of(before, standing.law())).containsExactly(DeskAct.ARCHIVE);
        facts.add(new CaseFact.Archived("f".repeat(64), true));
        assertThat(SampleCases.file(facts).isArchivedWhole()).isTrue();
    }

    @Test
    @Clause("REQ-12")
    @DisplayName("归档以后又有记录的，再归档一次；没有的不必")
    void archived_again_only_where_more_happened() {
        var again = SampleCases.at(Step.ARCHIVED, Awaited.NOTHING, DeskAct.ARCHIVE);
        var once = SampleCases.at(Step.ARCHIVED, Awaited.NOTHING, DeskAct.EXPLAIN);
        var standing = SampleCases.standing(SampleCases.everyRole());
        assertThat(CaseDesk.obstacles(again, DeskAct.ARCHIVE, standing)).isEmpty();
        assertThat(CaseDesk.obstacles(once, DeskAct.ARCHIVE, standing))
                .extracting(Objection::rule)
                .containsExactly(CaseRule.NOTHING_SINCE_ARCHIVED);
    }
}
