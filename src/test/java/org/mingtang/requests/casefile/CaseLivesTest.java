package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.ARCHIVIST;
import static org.mingtang.regulation.Role.DISCLOSURE_HEAD;
import static org.mingtang.regulation.Role.DISCLOSURE_LEADER;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;
import static org.mingtang.regulation.Role.LEGALITY_REVIEWER;
import static org.mingtang.regulation.Role.OFFICE_CLERK;
import static org.mingtang.regulation.Role.SECRECY_REVIEWER;
import static org.mingtang.regulation.Role.SECTION_HEAD;
import static org.mingtang.regulation.Role.SIGNER;
import static org.mingtang.requests.casefile.SampleCases.COMPANY;
import static org.mingtang.requests.casefile.SampleCases.FINANCE;
import static org.mingtang.requests.casefile.SampleCases.TEXT;
import static org.mingtang.requests.casefile.SampleCases.day;
import static org.mingtang.requests.casefile.SampleCases.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.calendar.Light;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand.Approve;
import org.mingtang.requests.casefile.CaseCommand.Archive;
import org.mingtang.requests.casefile.CaseCommand.AskCorrection;
import org.mingtang.requests.casefile.CaseCommand.AskCountersign;
import org.mingtang.requests.casefile.CaseCommand.AskForOpinion;
import org.mingtang.requests.casefile.CaseCommand.AskReasons;
import org.mingtang.requests.casefile.CaseCommand.AssentToOverride;
import org.mingtang.requests.casefile.CaseCommand.ClearSecrecy;
import org.mingtang.requests.casefile.CaseCommand.Confirm;
import org.mingtang.requests.casefile.CaseCommand.Countersign;
import org.mingtang.requests.casefile.CaseCommand.Delay;
import org.mingtang.requests.casefile.CaseCommand.Deliver;
import org.mingtang.requests.casefile.CaseCommand.DraftLetter;
import org.mingtang.requests.casefile.CaseCommand.Extend;
import org.mingtang.requests.casefile.CaseCommand.ExtendInternally;
import org.mingtang.requests.casefile.CaseCommand.GiveBack;
import org.mingtang.requests.casefile.CaseCommand.GiveOpinion;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseCommand.Lapse;
import org.mingtang.requests.casefile.CaseCommand.NoticeFee;
import org.mingtang.requests.casefile.CaseCommand.RecordAnswer;
import org.mingtang.requests.casefile.CaseCommand.RecordPayment;
import org.mingtang.requests.casefile.CaseCommand.RecordReasons;
import org.mingtang.requests.casefile.CaseCommand.RecordSearch;
import org.mingtang.requests.casefile.CaseCommand.Register;
import org.mingtang.requests.casefile.CaseCommand.ReviewLegality;
import org.mingtang.requests.casefile.CaseCommand.Seal;
import org.mingtang.requests.casefile.CaseCommand.Sign;
import org.mingtang.requests.casefile.CaseCommand.Sort;
import org.mingtang.requests.casefile.CaseCommand.TakeCorrection;
import org.mingtang.requests.casefile.CaseCommand.TellThirdParty;
import org.mingtang.requests.casefile.CaseCommand.Withdraw;
import org.mingtang.requests.casefile.CaseFact.Side;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading.Outcome;
import org.mingtang.requests.clock.ClockReading.State;
import org.mingtang.requests.clock.ClockRule;

/// Lives of requests, as far as the rules of the case file go.
@DisplayName("一件申请从收到到归档")
class CaseLivesTest {
    private static GiveOpinion opinion(OutcomeCode code) {
        return new GiveOpinion(List.of(part(1, code)), code, false, TEXT, List.of());
    }

    /// Tells what was signed.
    private static DraftLetter letter(CaseLife life) {
        var outcome = life.file().opinion().orElseThrow().whole();
        return new DraftLetter("告〔2026〕1号", outcome, "granted@1", false, "b".repeat(64), List.of());
    }

    /// From the signed opinion to the archive; what is given is reviewed first.
    private static CaseLife answered(CaseLife life) {
        if (Deciding.copies(life.file()) > 0) {
            life.does(
                    SECRECY_REVIEWER,
                    new ClearSecrecy(List.of("c".repeat(64)), List.of(), life.signed(SECRECY_REVIEWER)));
        }
        return life.does(DISCLOSURE_OFFICER, letter(life))
                .does(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)))
                .does(OFFICE_CLERK, new Seal("d".repeat(64)))
                .does(OFFICE_CLERK, new Deliver(Delivery.EMS, life.today(), TEXT))
                .does(ARCHIVIST, new Archive("e".repeat(64)));
    }

    @Test
    @DisplayName("已经公开的，公开工作机构当天直接答复")
    void answered_at_once() {
        var life = CaseLife.arrives("licheng", "2026-03-02", Channel.ONLINE)
                .is(Step.ARRIVED, State.AWAITING_CONFIRMATION)
                .does(DISCLOSURE_OFFICER, new Confirm(day("2026-03-02"), "门户成功页 R-1"))
                .due("2026-03-30")
                .does(DISCLOSURE_OFFICER, new Register("2026-001"))
                .does(DISCLOSURE_OFFICER, new Sort(1, List.of("policy"), false))
                .cannot(
                        DISCLOSURE_OFFICER,
                        new GiveOpinion(List.of(part(1, OutcomeCode.N5)), OutcomeCode.N5, true, TEXT, List.of()),
                        CaseRule.DIRECT_ONLY)
                .does(
                        DISCLOSURE_OFFICER,
                        new GiveOpinion(List.of(part(1, OutcomeCode.G1)), OutcomeCode.G1, true, TEXT, List.of()));
        life.does(SIGNER, new Sign(life.signed(SIGNER)));
        answered(life).is(Step.ARCHIVED, State.ENDED).ends(Outcome.REPLIED);
    }

    @Test
    @DisplayName("不明确，告知补正，补正后重新起算；第二次告知补正不行")
    void corrected() {
        CaseLife.withSection("licheng", "2026-03-02")
                .on("2026-03-05")
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-05"), day("2026-03-20"), TEXT))
                .is(Step.WITH_SECTIONS, State.AWAITING_CORRECTION)
                .cannot(DRAFTER, opinion(OutcomeCode.G2), CaseRule.APPLICANT_AWAITED)
                .on("2026-03-16")
                .does(DISCLOSURE_OFFICER, new TakeCorrection(day("2026-03-16"), Kept.NOTHING, TEXT))
                .due("2026-04-14")
                .cannot(
                        DISCLOSURE_OFFICER,
                        new AskCorrection(day("2026-03-16"), day("2026-03-30"), TEXT),
                        ClockRule.SECOND_CORRECTION);
    }

    @Test
    @DisplayName("期限内在门户上来信补正而没有人办理的，不能终止，轮到工作人员办；收到之日是来信之日；期限过后才来信的可以终止")
    void a_correction_that_came_in_time_is_not_given_up() {
        var law = SampleCases.standing(SampleCases.everyRole()).law();
        var life = CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-13"), TEXT));
        assertThat(NextStep.waitsFor(life.file(), law)).isEmpty();
        life.on("2026-03-13").writes(CaseFact.About.CORRECTION);
        assertThat(NextStep.waitsFor(life.file(), law)).contains(DISCLOSURE_OFFICER);
        life.on("2026-03-18")
                .cannot(DISCLOSURE_OFFICER, new Lapse(), CaseRule.APPLICANT_CAME_IN_TIME)
                .does(DISCLOSURE_OFFICER, new TakeCorrection(day("2026-03-13"), Kept.NOTHING, TEXT))
                .due("2026-04-13");
        life.on("2026-03-19");
        assertThat(life.file().messagesSince(CaseFact.CorrectionAsked.class, CaseFact.About.CORRECTION))
                .as("proposed as its words")
                .hasSize(1);
        CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-13"), TEXT))
                .on("2026-03-16")
                .writes(CaseFact.About.CORRECTION)
                .does(DISCLOSURE_OFFICER, new Lapse());
    }

    @Test
    @DisplayName("逾期不补正：期限过后才能终止")
    void correction_missed() {
        CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-13"), TEXT))
                .on("2026-03-13")
                .cannot(DISCLOSURE_OFFICER, new Lapse(), CaseRule.LIMIT_NOT_PASSED)
                .on("2026-03-14")
                .cannot(
                        DISCLOSURE_OFFICER,
                        new TakeCorrection(day("2026-03-14"), Kept.NOTHING, TEXT),
                        ClockRule.CORRECTION_TOO_LATE)
                .does(DISCLOSURE_OFFICER, new Lapse())
                .is(Step.ENDED, State.ENDED)
                .ends(Outcome.ABANDONED)
                .countsAs(OutcomeCode.O1)
                .on("2026-03-18")
                .cannot(
                        DISCLOSURE_OFFICER,
                        new TakeCorrection(day("2026-03-18"), Kept.NOTHING, TEXT),
                        ClockRule.CORRECTION_TOO_LATE)
                .does(DISCLOSURE_OFFICER, new TakeCorrection(day("2026-03-18"), TEXT, TEXT))
                .is(Step.WITH_SECTIONS, State.RUNNING)
                .due("2026-04-16");
    }

    @Test
    @DisplayName("补正后仍不明确、理由不合理：先有补正、先有说明；逾期终止不作为答复意见")
    void answers_rest_on_what_happened() {
        CaseLife.withSection("licheng", "2026-03-02")
                .cannot(DRAFTER, opinion(OutcomeCode.U3), CaseRule.NOT_CORRECTED)
                .cannot(DRAFTER, opinion(OutcomeCode.X4), CaseRule.REASONS_NOT_ASKED)
                .cannot(DRAFTER, opinion(OutcomeCode.O1), CaseRule.LIMIT_NOT_PASSED)
                .cannot(DRAFTER, opinion(OutcomeCode.O2), CaseRule.LIMIT_NOT_PASSED)
                .does(DISCLOSURE_OFFICER, new AskReasons(day("2026-03-02")))
                .cannot(DRAFTER, opinion(OutcomeCode.X4), CaseRule.REASONS_NOT_ASKED)
                .does(DISCLOSURE_OFFICER, new RecordReasons(day("2026-03-02"), TEXT))
                .does(DRAFTER, opinion(OutcomeCode.X4));
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("一个人身兼两职，不能既代表股室又代表公开工作机构表示同意")
    void one_person_does_not_agree_with_himself() {
        var both = SampleCases.everyRole();
        var facts = new ArrayList<>(SampleCases.at(Step.WITH_SECTIONS, Awaited.NOTHING, DeskAct.ASSENT_TO_OVERRIDE)
                .facts());
        facts.add(new CaseFact.OverrideAssented(Side.SECTION, Optional.of(both.person()), TEXT.commitment()));
        var office = new AssentToOverride(Side.OFFICE, TEXT);
        assertThat(CaseDesk.decide(SampleCases.file(facts), office, SampleCases.standing(both)))
                .isInstanceOfSatisfying(
                        CaseDecision.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::rule)
                                .containsExactly(CaseRule.ASSENTED_ALONE));
        facts.removeLast();
        facts.add(new CaseFact.OverrideAssented(Side.SECTION, Optional.of(SampleCases.person(99)), TEXT.commitment()));
        assertThat(CaseDesk.decide(SampleCases.file(facts), office, SampleCases.standing(both)))
                .isInstanceOf(CaseDecision.Accepted.class);
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("第三方不同意：股室和公开工作机构都同意因公共利益公开，书面告知第三方之后才能审定")
    void overriding_public_interest() {
        var life = CaseLife.withSection("licheng", "2026-03-02")
                .on("2026-03-09")
                .does(DRAFTER, new AskForOpinion(day("2026-03-09"), COMPANY, day("2026-03-10"), TEXT))
                .is(Step.WITH_SECTIONS, State.PAUSED)
                .cannot(DRAFTER, opinion(OutcomeCode.G2), CaseRule.THIRD_PARTY_OPEN)
                .on("2026-03-20")
                .cannot(
                        DRAFTER,
                        new RecordAnswer(day("2026-03-20"), COMPANY, false, Kept.NOTHING),
                        CaseRule.TEXT_MISSING)
                .does(DRAFTER, new RecordAnswer(day("2026-03-20"), COMPANY, false, TEXT))
                .due("2026-04-13")
                .cannot(DRAFTER, opinion(OutcomeCode.G2), CaseRule.THIRD_PARTY_OBJECTS)
                .does(SECTION_HEAD, new AssentToOverride(Side.SECTION, TEXT))
                .cannot(DRAFTER, opinion(OutcomeCode.G2), CaseRule.THIRD_PARTY_OBJECTS)
                .cannot(SECTION_HEAD, new AssentToOverride(Side.OFFICE, TEXT), CaseRule.NOT_YOUR_ROLE)
                .does(DISCLOSURE_OFFICER, new AssentToOverride(Side.OFFICE, TEXT))
                .does(DRAFTER, opinion(OutcomeCode.G2));
        life.does(SIGNER, new Sign(life.signed(SIGNER)))
                .does(
                        SECRECY_REVIEWER,
                        new ClearSecrecy(List.of("c".repeat(64)), List.of(), life.signed(SECRECY_REVIEWER)))
                .does(DISCLOSURE_OFFICER, letter(life))
                .cannot(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)), CaseRule.THIRD_PARTY_NOT_TOLD)
                .does(DRAFTER, new TellThirdParty(day("2026-03-20"), COMPANY, TEXT))
                .does(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)));
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("第三方期满不答复：由股室提出意见")
    void silent_third_party() {
        CaseLife.withSection("licheng", "2026-03-02")
                .does(DRAFTER, new AskForOpinion(day("2026-03-02"), COMPANY, day("2026-03-02"), TEXT))
                .on("2026-03-20")
                .cannot(DRAFTER, opinion(OutcomeCode.G2), CaseRule.THIRD_PARTY_OPEN)
                .on("2026-03-23")
                .cannot(DRAFTER, opinion(OutcomeCode.G2), CaseRule.THIRD_PARTY_OPEN)
                .on("2026-03-24")
                .is(Step.WITH_SECTIONS, State.RUNNING)
                .does(DRAFTER, opinion(OutcomeCode.G2));
    }

    @Test
    @DisplayName("延长一次，在期限之内；第二次、过期的都不行")
    void extended() {
        CaseLife.withSection("licheng", "2026-03-02")
                .on("2026-03-30")
                .does(DISCLOSURE_HEAD, new Extend(day("2026-03-30"), 20, TEXT))
                .due("2026-04-28")
                .cannot(DISCLOSURE_HEAD, new Extend(day("2026-03-30"), 5, TEXT), ClockRule.SECOND_EXTENSION);
        CaseLife.withSection("licheng", "2026-03-02")
                .on("2026-03-31")
                .cannot(DISCLOSURE_HEAD, new Extend(day("2026-03-31"), 20, TEXT), ClockRule.LATE_EXTENSION);
    }

    @Test
    @Clause("REQ-08")
    @DisplayName("内部办理 5 个工作日，领导批准一共可以延长 2 个；征求意见期间停止")
    void inside_the_house() {
        var life = CaseLife.withSection("licheng", "2026-03-02");
        var handling = life.houseTime().handling().orElseThrow();
        assertThat(handling.due().day()).isEqualTo(day("2026-03-09"));
        assertThat(life.on("2026-03-10").houseTime().handling().orElseThrow().light())
                .isEqualTo(Light.RED);
        life.on("2026-03-04")
                .does(SIGNER, new ExtendInternally(1))
                .cannot(SIGNER, new ExtendInternally(2), CaseRule.INTERNAL_EXTENSION_TOO_LONG)
                .does(SIGNER, new ExtendInternally(1));
        assertThat(life.houseTime().handling().orElseThrow().due().day()).isEqualTo(day("2026-03-11"));
        life.does(DRAFTER, opinion(OutcomeCode.N5))
                .does(SIGNER, new GiveBack("理由不够"))
                .cannot(SIGNER, new ExtendInternally(1), CaseRule.INTERNAL_EXTENSION_TOO_LONG);
        assertThat(life.houseTime().handling().orElseThrow().due().day())
                .as("given back, the extension stands and is used up")
                .isEqualTo(day("2026-03-11"));
        life.does(DRAFTER, new AskForOpinion(day("2026-03-04"), COMPANY, day("2026-03-04"), TEXT))
                .on("2026-03-06")
                .does(DRAFTER, new RecordAnswer(day("2026-03-06"), COMPANY, true, Kept.NOTHING));
        assertThat(life.houseTime().handling().orElseThrow().due().day()).isEqualTo(day("2026-03-13"));
    }

    @Test
    @Clause("REQ-01")
    @DisplayName("收到后 2 个工作日内受理登记；逾期变红，登记之后不再计算")
    void acceptance() {
        var life = CaseLife.arrives("licheng", "2026-03-02", Channel.SIGNED_POST);
        assertThat(life.houseTime().acceptance().orElseThrow().due().day()).isEqualTo(day("2026-03-04"));
        assertThat(life.on("2026-03-05").houseTime().acceptance().orElseThrow().light())
                .isEqualTo(Light.RED);
        life.does(OFFICE_CLERK, new Confirm(day("2026-03-05"), "签收单")).does(DISCLOSURE_OFFICER, new Register("1"));
        assertThat(life.houseTime().acceptance().orElseThrow().light()).isEqualTo(Light.GREY);
    }

    @Test
    @DisplayName("收费：缴费之日重新起算；逾期不缴，终止")
    void fee() {
        CaseLife.withSection("licheng", "2026-03-02")
                .on("2026-03-10")
                .does(DISCLOSURE_OFFICER, new NoticeFee(day("2026-03-10"), day("2026-03-11"), 300, Method.BY_PAGES))
                .is(Step.WITH_SECTIONS, State.AWAITING_PAYMENT)
                .on("2026-03-20")
                .does(DISCLOSURE_OFFICER, new RecordPayment(day("2026-03-20"), "票据 7"))
                .due("2026-04-20");
        CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new NoticeFee(day("2026-03-02"), day("2026-03-02"), 300, Method.BY_PAGES))
                .on("2026-03-31")
                .cannot(DISCLOSURE_OFFICER, new RecordPayment(day("2026-03-31"), "票据 7"), ClockRule.LATE_PAYMENT)
                .does(DISCLOSURE_OFFICER, new Lapse())
                .ends(Outcome.ABANDONED)
                .countsAs(OutcomeCode.O2)
                .cannot(DISCLOSURE_OFFICER, new RecordPayment(day("2026-03-31"), "票据 7"), CaseRule.OTHER_STEP)
                .does(DISCLOSURE_OFFICER, new CaseCommand.Archive("e".repeat(64)))
                .is(Step.ARCHIVED, State.ENDED);
    }

    @Test
    @DisplayName("逾期没有补正而终止的可以归档；归档以后有正当理由补正的，照样恢复办理")
    void given_up_archived_and_taken_up_again() {
        CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new AskCorrection(day("2026-03-02"), day("2026-03-13"), TEXT))
                .on("2026-03-16")
                .does(DISCLOSURE_OFFICER, new Lapse())
                .does(DISCLOSURE_OFFICER, new CaseCommand.Archive("e".repeat(64)))
                .is(Step.ARCHIVED, State.ENDED)
                .on("2026-03-18")
                .does(DISCLOSURE_OFFICER, new TakeCorrection(day("2026-03-18"), TEXT, TEXT))
                .is(Step.WITH_SECTIONS, State.RUNNING)
                .due("2026-04-16");
    }

    @Test
    @DisplayName("数量明显超过合理范围：先要求说明理由，再确定延迟的日期")
    void excessive() {
        CaseLife.withSection("licheng", "2026-03-02")
                .cannot(
                        DISCLOSURE_HEAD,
                        new Delay(day("2026-03-02"), day("2026-06-01")),
                        ClockRule.DELAY_WITHOUT_REASONS)
                .cannot(DISCLOSURE_OFFICER, new RecordReasons(day("2026-03-02"), TEXT), CaseRule.REASONS_NOT_ASKED)
                .does(DISCLOSURE_OFFICER, new AskReasons(day("2026-03-02")))
                .does(DISCLOSURE_OFFICER, new RecordReasons(day("2026-03-02"), TEXT))
                .does(DISCLOSURE_HEAD, new Delay(day("2026-03-02"), day("2026-06-01")))
                .due("2026-06-01");
    }

    @Test
    @Clause("REQ-30")
    @DisplayName("本机关不掌握：没有检索记录不能答复，找到了的检索不算，检索写得不全的登记不上")
    void not_held() {
        var search = new RecordSearch(1, "自然资源股", "2015 年以来案卷", "征地、补偿", "档案库", "王五", false);
        CaseLife.withSection("licheng", "2026-03-02")
                .cannot(DRAFTER, opinion(OutcomeCode.U1), CaseRule.SEARCH_MISSING)
                .does(DRAFTER, new RecordSearch(1, "自然资源股", "2015 年以来案卷", "征地", "档案库", "王五", true))
                .cannot(DRAFTER, opinion(OutcomeCode.U1), CaseRule.SEARCH_FOUND)
                .cannot(DRAFTER, new RecordSearch(1, "自然资源股", "", "征地", "档案库", "王五", false), CaseRule.TEXT_MISSING)
                .cannot(DRAFTER, new RecordSearch(1, "自然资源股", "案卷", "", "档案库", "王五", false), CaseRule.TEXT_MISSING)
                .cannot(DRAFTER, new RecordSearch(1, "自然资源股", "案卷", "征地", "", "王五", false), CaseRule.TEXT_MISSING)
                .cannot(DRAFTER, new RecordSearch(1, "自然资源股", "案卷", "征地", "档案库", "", false), CaseRule.TEXT_MISSING)
                .cannot(DRAFTER, new RecordSearch(2, "自然资源股", "案卷", "征地", "档案库", "王五", false), CaseRule.NO_PARTS)
                .does(DRAFTER, search)
                .does(DRAFTER, new RecordSearch(0, "档案股", "馆藏", "征地", "档案库", "赵六", true))
                .cannot(DRAFTER, opinion(OutcomeCode.U1), CaseRule.SEARCH_FOUND)
                .does(DRAFTER, new RecordSearch(1, "档案股", "馆藏", "征地", "档案库", "赵六", false))
                .does(DRAFTER, opinion(OutcomeCode.U1));
    }

    @Test
    @Clause("REQ-07")
    @DisplayName("会签之后才能审签，自己提的意见不能自己审签；退回之后重新会签")
    void countersigned() {
        var life = CaseLife.withSection("licheng", "2026-03-02")
                .does(DRAFTER, opinion(OutcomeCode.N5))
                .does(DRAFTER, new AskCountersign(FINANCE, "财政股"))
                .cannot(DRAFTER, new AskCountersign(FINANCE, "财政股"), CaseRule.COUNTERSIGN_TWICE);
        life.cannot(SIGNER, new Sign(life.signed(SIGNER)), CaseRule.COUNTERSIGN_OPEN)
                .cannot(
                        SECTION_HEAD,
                        new Countersign(FINANCE, false, life.signed(SECTION_HEAD), " "),
                        CaseRule.TEXT_MISSING)
                .does(SECTION_HEAD, new Countersign(FINANCE, true, life.signed(SECTION_HEAD), ""))
                .cannot(
                        SECTION_HEAD,
                        new Countersign(FINANCE, true, life.signed(SECTION_HEAD), ""),
                        CaseRule.COUNTERSIGN_NOT_ASKED)
                .cannot(SIGNER, new Sign(life.signed(DRAFTER)), CaseRule.OWN_OPINION)
                .cannot(SIGNER, new GiveBack(""), CaseRule.TEXT_MISSING)
                .does(SIGNER, new GiveBack("理由不够"))
                .is(Step.WITH_SECTIONS, State.RUNNING)
                .does(DRAFTER, opinion(OutcomeCode.N6))
                .does(SIGNER, new Sign(life.signed(SIGNER)));
        assertThat(life.file().opinion().orElseThrow().whole()).isEqualTo(OutcomeCode.N6);
    }

    @Test
    @Clause("REQ-07")
    @DisplayName("领导在纸上签的字，文书和公开工作人员可以代录，不能自己签；别的岗位不能代录")
    void signed_on_paper_and_recorded() {
        var life = CaseLife.withSection("licheng", "2026-03-02").does(DRAFTER, opinion(OutcomeCode.N5));
        var onPaper = new Signature(
                life.signed(SIGNER).person(),
                SIGNER.chinese(),
                life.today(),
                Optional.of(new Signature.OnPaper("文书", "e".repeat(64))));
        life.cannot(OFFICE_CLERK, new Sign(life.signed(OFFICE_CLERK)), CaseRule.NOT_YOUR_ROLE)
                .cannot(DISCLOSURE_OFFICER, new Sign(life.signed(SIGNER)), CaseRule.NOT_YOUR_ROLE)
                .cannot(DRAFTER, new Sign(onPaper), CaseRule.NOT_YOUR_ROLE)
                .cannot(
                        OFFICE_CLERK,
                        new Sign(new Signature(life.signed(DRAFTER).person(), "拟稿人", life.today(), onPaper.paper())),
                        CaseRule.OWN_OPINION)
                .does(OFFICE_CLERK, new Sign(onPaper))
                .is(Step.SIGNED, State.RUNNING);
    }

    @Test
    @Clause("REQ-11")
    @DisplayName("提供文件的，没有保密审查不能审定；退回重办之后，以前的审查不算")
    void secrecy_before_release() {
        var life = CaseLife.withSection("licheng", "2026-03-02").does(DRAFTER, opinion(OutcomeCode.P1));
        life.does(SIGNER, new Sign(life.signed(SIGNER)))
                .does(DISCLOSURE_OFFICER, letter(life))
                .cannot(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)), CaseRule.SECRECY_NOT_CLEARED)
                .cannot(
                        SECRECY_REVIEWER,
                        new ClearSecrecy(List.of(), List.of(), life.signed(SECRECY_REVIEWER)),
                        CaseRule.COPIES_NOT_CLEARED)
                .does(
                        SECRECY_REVIEWER,
                        new ClearSecrecy(List.of("c".repeat(64)), List.of(), life.signed(SECRECY_REVIEWER)))
                .does(DISCLOSURE_LEADER, new GiveBack("少给了一份"))
                .does(DRAFTER, opinion(OutcomeCode.P1));
        life.does(SIGNER, new Sign(life.signed(SIGNER)))
                .does(DISCLOSURE_OFFICER, letter(life))
                .cannot(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)), CaseRule.SECRECY_NOT_CLEARED);
        var access = CaseLife.withSection("licheng", "2026-03-02")
                .does(
                        DRAFTER,
                        new GiveOpinion(
                                List.of(new CaseFact.PartOutcome(1, OutcomeCode.G2, false, 0)),
                                OutcomeCode.G2,
                                false,
                                TEXT,
                                List.of()));
        access.does(SIGNER, new Sign(access.signed(SIGNER)))
                .does(DISCLOSURE_OFFICER, letter(access))
                .cannot(DISCLOSURE_LEADER, new Approve(access.signed(DISCLOSURE_LEADER)), CaseRule.SECRECY_NOT_CLEARED)
                .does(SECRECY_REVIEWER, new ClearSecrecy(List.of(), List.of(), access.signed(SECRECY_REVIEWER)))
                .does(DISCLOSURE_LEADER, new Approve(access.signed(DISCLOSURE_LEADER)));
        var refusal = CaseLife.withSection("licheng", "2026-03-02").does(DRAFTER, opinion(OutcomeCode.N5));
        refusal.does(SIGNER, new Sign(refusal.signed(SIGNER)))
                .cannot(
                        SECRECY_REVIEWER,
                        new ClearSecrecy(List.of("c".repeat(64)), List.of(), refusal.signed(SECRECY_REVIEWER)),
                        CaseRule.NOTHING_TO_CLEAR);
    }

    @Test
    @Clause("REQ-14")
    @DisplayName("送合法性审核的，通过之后才能审定；重拟的要重新审核")
    void legality() {
        var asked = new DraftLetter("告〔2026〕1号", OutcomeCode.N5, "refused@1", true, "b".repeat(64), List.of());
        var life = CaseLife.withSection("licheng", "2026-03-02").does(DRAFTER, opinion(OutcomeCode.N5));
        life.does(SIGNER, new Sign(life.signed(SIGNER)))
                .does(DISCLOSURE_OFFICER, asked)
                .cannot(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)), CaseRule.LEGALITY_OPEN)
                .does(LEGALITY_REVIEWER, new ReviewLegality(false, life.signed(LEGALITY_REVIEWER), "依据不当"))
                .cannot(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)), CaseRule.LEGALITY_OPEN)
                .does(LEGALITY_REVIEWER, new ReviewLegality(true, life.signed(LEGALITY_REVIEWER), ""))
                .does(
                        DISCLOSURE_OFFICER,
                        new DraftLetter("告〔2026〕2号", OutcomeCode.N5, "refused@1", true, "e".repeat(64), List.of()))
                .cannot(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)), CaseRule.LEGALITY_OPEN)
                .does(LEGALITY_REVIEWER, new ReviewLegality(true, life.signed(LEGALITY_REVIEWER), ""))
                .does(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)));
        var plain = CaseLife.withSection("licheng", "2026-03-02").does(DRAFTER, opinion(OutcomeCode.N5));
        plain.does(SIGNER, new Sign(plain.signed(SIGNER)))
                .does(DISCLOSURE_OFFICER, letter(plain))
                .cannot(
                        LEGALITY_REVIEWER,
                        new ReviewLegality(true, plain.signed(LEGALITY_REVIEWER), ""),
                        CaseRule.LEGALITY_NOT_ASKED);
    }

    @Test
    @Clause("REQ-15")
    @DisplayName("邮寄送达：没有邮件号和交寄凭证不能登记；答复之日是交寄之日")
    void delivered_by_post() {
        var life = CaseLife.withSection("licheng", "2026-03-02").does(DRAFTER, opinion(OutcomeCode.N5));
        life.does(SIGNER, new Sign(life.signed(SIGNER)))
                .does(DISCLOSURE_OFFICER, letter(life))
                .does(DISCLOSURE_LEADER, new Approve(life.signed(DISCLOSURE_LEADER)))
                .on("2026-03-27")
                .does(OFFICE_CLERK, new Seal("d".repeat(64)))
                .on("2026-03-30")
                .cannot(
                        OFFICE_CLERK,
                        new Deliver(Delivery.EMS, day("2026-03-30"), Kept.NOTHING),
                        CaseRule.POSTAL_PROOF_MISSING)
                .cannot(OFFICE_CLERK, new Deliver(Delivery.EMS, day("2026-03-26"), TEXT), CaseRule.DATE_BEFORE_ARRIVAL)
                .does(OFFICE_CLERK, new Deliver(Delivery.EMS, day("2026-03-30"), TEXT))
                .ends(Outcome.REPLIED);
        assertThat(life.clock().measure().orElseThrow().overdueDays()).isZero();
    }

    @Test
    @DisplayName("申请人撤回：什么时候都可以，答复之后不行")
    void withdrawn() {
        CaseLife.arrives("licheng", "2026-03-02", Channel.EMAIL)
                .does(DISCLOSURE_OFFICER, new Withdraw(day("2026-03-02"), TEXT))
                .is(Step.ENDED, State.ENDED)
                .ends(Outcome.WITHDRAWN)
                .countsAs(OutcomeCode.O3);
        var life = CaseLife.withSection("licheng", "2026-03-02").does(DRAFTER, opinion(OutcomeCode.N5));
        life.does(SIGNER, new Sign(life.signed(SIGNER)));
        answered(life).cannot(DISCLOSURE_OFFICER, new Withdraw(day("2026-03-02"), TEXT), CaseRule.OTHER_STEP);
    }

    @Test
    @DisplayName("每一项都要有意见，一项不能有两个")
    void every_part_is_answered() {
        var life = CaseLife.withSection("licheng", "2026-03-02");
        var twice = List.of(part(1, OutcomeCode.G1), part(1, OutcomeCode.N5));
        life.cannot(DRAFTER, new GiveOpinion(twice, OutcomeCode.P1, false, TEXT, List.of()), CaseRule.PART_UNANSWERED)
                .cannot(
                        DRAFTER,
                        new GiveOpinion(List.of(), OutcomeCode.G1, false, TEXT, List.of()),
                        CaseRule.PART_UNANSWERED);
    }

    @Test
    @DisplayName("十二月收到、一月答复：期限跨年，年末仍未办结")
    void over_the_year() {
        var life = CaseLife.withSection("licheng", "2025-12-15").due("2026-01-13");
        assertThat(life.on("2025-12-31").file().step().isOpen()).isTrue();
        life.on("2026-01-12").does(DRAFTER, opinion(OutcomeCode.N5));
        life.does(SIGNER, new Sign(life.signed(SIGNER)));
        answered(life).ends(Outcome.REPLIED);
    }
}
