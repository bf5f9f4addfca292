package org.mingtang.requests.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.requests.answer.Answers.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.Objection;
import org.mingtang.requests.Rule;
import org.mingtang.requests.answer.Answer.*;
import org.mingtang.requests.answer.SearchRecord.Result;
import org.mingtang.requests.answer.Withholding.*;

/// What each kind of answer must hold: without it, the answer is refused by that rule and no other.
class AnswerRulesTest {
    private static final Law LAW = Packs.bundled("national").inForceOn(DAY);

    private static List<Rule> broken(Answer answer) {
        return broken(answer, ORDINARY);
    }

    private static List<Rule> broken(Answer answer, Handling handling) {
        return AnswerRules.check(new PartAnswer(1, "排水规划", answer), handling, LAW).stream()
                .map(Objection::rule)
                .toList();
    }

    @DisplayName("二十二种答复各有一类，写全了的都可以用")
    @Test
    @Clause("REQ-06")
    void an_answer_that_holds_all_is_accepted() {
        assertThat(Answers.all())
                .allSatisfy(answer -> assertThat(broken(answer)).isEmpty());
        assertThat(Answers.all().map(Answer::code))
                .containsAll(EnumSet.allOf(OutcomeCode.class))
                .hasSize(23);
    }

    static Stream<Arguments> lacking() {
        return Stream.of(
                Arguments.of("已主动公开：方式", new AlreadyPublic(" ", "网址"), AnswerRule.WAY),
                Arguments.of("已主动公开：途径", new AlreadyPublic("政府网站", ""), AnswerRule.ROUTE),
                Arguments.of("予以公开：信息", new Granted(new Supply.Copies(List.of())), AnswerRule.COPIES),
                Arguments.of("予以公开：名称", granted(new Supply.Copy("", 1, "纸质")), AnswerRule.COPY_NAME),
                Arguments.of("予以公开：形式", granted(new Supply.Copy("规划", 1, "")), AnswerRule.COPY_FORM),
                Arguments.of("予以公开：方式", new Granted(new Supply.Access("", "档案馆", "工作日")), AnswerRule.ACCESS_WAY),
                Arguments.of("予以公开：途径", new Granted(new Supply.Access("查阅", "", "工作日")), AnswerRule.ACCESS_ROUTE),
                Arguments.of("予以公开：时间", new Granted(new Supply.Access("查阅", "档案馆", "")), AnswerRule.ACCESS_TIME),
                Arguments.of("部分公开：不公开的部分", new PartlyGranted(COPY, List.of()), AnswerRule.WITHHELD_REST),
                Arguments.of("部分公开：可以公开的部分", partly(new Supply.Copies(List.of())), AnswerRule.COPIES),
                Arguments.of("行政查询：法律", new SpecialRegister("", "登记中心"), AnswerRule.SPECIAL_LAW),
                Arguments.of("不存在：检索记录", new NotHeld(List.of()), AnswerRule.SEARCH),
                Arguments.of("非本机关：理由", new NotOurs("", Optional.empty()), AnswerRule.NOT_OURS),
                Arguments.of("非本机关：名称", notOurs("", "电话"), AnswerRule.RIGHT_AGENCY),
                Arguments.of("非本机关：联系方式", notOurs("市规划局", ""), AnswerRule.RIGHT_AGENCY_CONTACT),
                Arguments.of("另行制作：加工内容", new NeedsMaking(""), AnswerRule.MAKING),
                Arguments.of("仍不明确：内容", new StillUnclear(ASKED, ASKED, ""), AnswerRule.UNCLEAR),
                Arguments.of("仍不明确：日期", new StillUnclear(ASKED, ASKED.minusDays(1), "道路"), AnswerRule.CORRECTED),
                Arguments.of("信访：性质", new Petition("", "热线"), AnswerRule.NATURE),
                Arguments.of("信访：渠道", new Petition("投诉", ""), AnswerRule.CHANNEL),
                Arguments.of("重复：前次申请", repeated("", "告28号"), AnswerRule.EARLIER_REQUEST),
                Arguments.of("重复：前次答复", repeated("申31号", ""), AnswerRule.EARLIER_LETTER),
                Arguments.of(
                        "重复：原材料和告知书",
                        new Repeated("申31号", "告28号", Set.of(Enclosure.LETTER)),
                        AnswerRule.EARLIER_PAPERS),
                Arguments.of("出版物：途径", new Publication(""), AnswerRule.WHERE),
                Arguments.of(
                        "大量申请：请过说明理由",
                        new ExcessiveWithoutReason(Optional.empty(), "研究", "无关"),
                        AnswerRule.REASONS_ASKED),
                Arguments.of(
                        "大量申请：申请人的理由",
                        new ExcessiveWithoutReason(Optional.of(ASKED), "", "无关"),
                        AnswerRule.REASONS_GIVEN),
                Arguments.of(
                        "大量申请：为什么不合理",
                        new ExcessiveWithoutReason(Optional.of(ASKED), "研究", ""),
                        AnswerRule.REASONS_UNREASONABLE),
                Arguments.of("重新出具：文号", new Reissue("", "没有变化"), AnswerRule.REISSUED_LETTER),
                Arguments.of("重新出具：理由", new Reissue("告19号", ""), AnswerRule.REISSUE),
                Arguments.of("逾期不补正：已届满", new LapsedCorrection(ASKED, DAY), AnswerRule.CORRECTION_STILL_OPEN),
                Arguments.of("逾期未缴费：已届满", new LapsedPayment(ASKED, DAY, 100), AnswerRule.PAYMENT_STILL_OPEN),
                Arguments.of("逾期未缴费：金额", new LapsedPayment(ASKED, LIMIT, 0), AnswerRule.AMOUNT),
                Arguments.of("其他：理由", new Otherwise("", "条例第四十五条"), AnswerRule.OTHER),
                Arguments.of("其他：依据", new Otherwise("撤回", "条例"), AnswerRule.OTHER_BASIS));
    }

    @DisplayName("缺了应当写明的内容")
    @ParameterizedTest(name = "{0}")
    @MethodSource("lacking")
    @Clause("REQ-06")
    void what_is_listed_may_not_be_missing(String what, Answer answer, AnswerRule rule) {
        assertThat(broken(answer)).containsExactly(rule);
    }

    @DisplayName("不予公开：依据、理由、不能区分的理由")
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = OutcomeCode.class,
            names = {"N1", "N2", "N3", "N4", "N5", "N6", "N7"})
    @Clause({"REQ-06", "REQ-25"})
    void each_refusal_states_article_reason_and_why_no_part(OutcomeCode code) {
        var whole = withholding(code);
        assertThat(broken(with(whole, "", whole.why(), whole.whyNoPart()))).containsExactly(AnswerRule.ARTICLE);
        assertThat(broken(with(whole, "条例的有关规定", whole.why(), whole.whyNoPart())))
                .containsExactly(AnswerRule.ARTICLE);
        assertThat(broken(with(whole, whole.article(), "", whole.whyNoPart()))).containsExactly(AnswerRule.WHY);
        assertThat(broken(with(whole, whole.article(), whole.why(), ""))).containsExactly(AnswerRule.WHY_NO_PART);
    }

    @DisplayName("部分公开的，写明不公开的是哪些内容；不再问为什么不能区分")
    @Test
    @Clause("REQ-25")
    void the_rest_of_a_partial_answer_says_what_it_is() {
        var rest = withholding(OutcomeCode.N4);
        var nameless = new Withholding(rest.code(), rest.ground(), "", rest.article(), rest.why(), "", rest.weighed());
        assertThat(broken(new PartlyGranted(COPY, List.of(nameless)))).containsExactly(AnswerRule.WITHHELD_WHAT);
        var named = new Withholding(rest.code(), rest.ground(), "报价", rest.article(), rest.why(), "", rest.weighed());
        assertThat(broken(new PartlyGranted(COPY, List.of(named)))).isEmpty();
    }

    @DisplayName("情形、答复类型、所填内容须一致")
    @Test
    @Clause("REQ-25")
    void ground_outcome_and_weighing_agree() {
        assertThat(broken(onGround(OutcomeCode.N1, "", SECRET))).containsExactly(AnswerRule.GROUND);
        assertThat(broken(onGround(OutcomeCode.N1, "FORBIDDEN_BY_LAW", SECRET)))
                .containsExactly(AnswerRule.GROUND_AND_OUTCOME);
        assertThat(broken(onGround(OutcomeCode.N1, "STATE_SECRET", MAY)))
                .containsExactly(AnswerRule.GROUND_AND_WEIGHING);
    }

    @DisplayName("所写的条款不能是条例中别的情形的条款；另引、改引其他法律的可以")
    @ParameterizedTest(name = "{0} {1}")
    @Clause("REQ-25")
    @CsvSource(delimiter = '|', textBlock = """
        N4 | 《中华人民共和国政府信息公开条例》第十六条 | 错
        N4 | 《政府信息公开条例》第十四条 | 错
        N4 | 条例第十六条第一款 | 错
        N4 | 第十六条 | 错
        N4 | 根据条例第16条 | 错
        N4 | 《反不正当竞争法》第十五条、条例第十六条 | 错
        N4 | 条例第十六条、反不正当竞争法第十五条 | 错
        N4 | 《中华人民共和国政府信息公开条例》第十五条 | 对
        N4 | 条例第15条 | 对
        N4 | 条例第三十六条第三项、第十五条 | 对
        N4 | 《反不正当竞争法》第九条 | 对
        N4 | 《反不正当竞争法》第九条，条例第十五条 | 对
        N4 | 《企业信息公示暂行条例》第十六条 | 对
        N4 | 云南省档案条例第十六条 | 对
        N5 | 条例第十六条第二款 | 错
        N5 | 条例第十六条第（二）款 | 错
        N5 | 条例第十六条第（一）款 | 对
        N5 | 条例第十六条 | 对
        N7 | 条例第十六条第二款 | 对
        N1 | 《保守国家秘密法》第十三条 | 对
        """)
    void the_article_is_that_of_the_ground(OutcomeCode code, String article, String verdict) {
        var whole = withholding(code);
        assertThat(broken(with(whole, article, whole.why(), whole.whyNoPart())))
                .isEqualTo(verdict.equals("对") ? List.of() : List.of(AnswerRule.GROUND_AND_ARTICLE));
    }

    @DisplayName("本地规程放弃的情形不能援引，增加的情形可以")
    @Test
    @Clause("REQ-25")
    void grounds_are_those_of_the_district() {
        var chizhou = Packs.bundled("chizhou-county").inForceOn(DAY);
        var part = new PartAnswer(1, "会议纪要", Answers.of(OutcomeCode.N6));
        assertThat(AnswerRules.check(part, ORDINARY, chizhou))
                .extracting(Objection::rule)
                .containsExactly(AnswerRule.GROUND);
        var names = onGround(OutcomeCode.N2, "COMPLAINANT_NAMES", new NoException("《信访工作条例》"));
        assertThat(AnswerRules.check(new PartAnswer(1, "举报信", names), ORDINARY, chizhou))
                .isEmpty();
    }

    static Stream<Arguments> weighed() {
        return Stream.of(
                Arguments.of("法律禁止：哪部法律", OutcomeCode.N2, new NoException(" "), AnswerRule.FORBIDDING_LAW),
                Arguments.of("第三方：征求了没有", OutcomeCode.N4, third(Opinion.NOT_STATED), AnswerRule.THIRD_PARTY_OPINION),
                Arguments.of("第三方：同意", OutcomeCode.N4, third(Opinion.CONSENTS), AnswerRule.THIRD_PARTY_CONSENTS),
                Arguments.of("第三方：情况", OutcomeCode.N4, third(Opinion.SILENT, ""), AnswerRule.THIRD_PARTY_TOLD),
                Arguments.of("第三方：没有征求的理由", OutcomeCode.N4, third(Opinion.NOT_ASKED, ""), AnswerRule.THIRD_PARTY_TOLD),
                Arguments.of(
                        "公共利益：影响", OutcomeCode.N4, third(PublicInterest.NOT_STATED, "权衡"), AnswerRule.PUBLIC_INTEREST),
                Arguments.of(
                        "公共利益：重大影响",
                        OutcomeCode.N4,
                        third(PublicInterest.GRAVELY_HARMED, "权衡"),
                        AnswerRule.PUBLIC_INTEREST_OPENS),
                Arguments.of(
                        "公共利益：权衡",
                        OutcomeCode.N4,
                        third(PublicInterest.NOT_GRAVELY_HARMED, ""),
                        AnswerRule.PUBLIC_INTEREST_WEIGHED),
                Arguments.of("有无规定", OutcomeCode.N5, may(Statute.NOT_STATED, "条例"), AnswerRule.STATUTE),
                Arguments.of("有规定应当公开", OutcomeCode.N6, may(Statute.ONE_SAYS_SO, "条例"), AnswerRule.STATUTE_OPENS),
                Arguments.of("查过哪些规定", OutcomeCode.N7, may(Statute.NONE_SAYS_SO, ""), AnswerRule.STATUTE_LOOKED_AT));
    }

    @DisplayName("各种强度的情形各问什么")
    @ParameterizedTest(name = "{0}")
    @MethodSource("weighed")
    @Clause("REQ-25")
    void what_a_ground_asks(String what, OutcomeCode code, Weighed weighed, AnswerRule rule) {
        assertThat(broken(new Withheld(withholding(code, weighed)))).containsExactly(rule);
    }

    @DisplayName("突发公共卫生事件：可以不予公开的情形须有领导决定的理由，法律禁止的不须")
    @ParameterizedTest(name = "{0}：须记录 {1}")
    @CsvSource({"N1, false", "N2, false", "N3, false", "N4, false", "N5, true", "N6, true", "N7, true"})
    void public_health_is_withheld_only_by_the_leader(OutcomeCode code, boolean asked) {
        assertThat(broken(Answers.of(code), PUBLIC_HEALTH))
                .isEqualTo(asked ? List.of(AnswerRule.PUBLIC_HEALTH) : List.of());
        if (asked) {
            var reasoned = new Discretion(Statute.NONE_SAYS_SO, "查阅了条例", "涉及尚未查实的流调过程稿，公开会造成误导");
            assertThat(broken(new Withheld(withholding(code, reasoned)), PUBLIC_HEALTH))
                    .isEmpty();
        }
    }

    static Stream<Arguments> searches() {
        var full = search("规划股");
        var day = full.on();
        return Stream.of(
                Arguments.of("谁检索", record("", "档案", "词", "系统", "王某", day), AnswerRule.SEARCH_DEPARTMENT),
                Arguments.of("哪里", record("股", "", "词", "系统", "王某", day), AnswerRule.SEARCH_WHERE),
                Arguments.of("关键词", record("股", "档案", "", "系统", "王某", day), AnswerRule.SEARCH_WORDS),
                Arguments.of("系统", record("股", "档案", "词", "", "王某", day), AnswerRule.SEARCH_SYSTEMS),
                Arguments.of("检索人", record("股", "档案", "词", "系统", "", day), AnswerRule.SEARCH_BY),
                Arguments.of("日期", record("股", "档案", "词", "系统", "王某", DAY.plusDays(1)), AnswerRule.SEARCH_LATER),
                Arguments.of("结果", result(Result.NOT_STATED, ""), AnswerRule.SEARCH_RESULT),
                Arguments.of("结果的说明", result(Result.NOTHING_FOUND, ""), AnswerRule.SEARCH_RESULT),
                Arguments.of("查到了", result(Result.FOUND, "在档"), AnswerRule.SEARCH_FOUND));
    }

    @DisplayName("检索记录缺了")
    @ParameterizedTest(name = "{0}")
    @MethodSource("searches")
    @Clause({"REQ-06", "REQ-30"})
    void a_search_record_says_how_it_was_searched(String what, SearchRecord search, AnswerRule rule) {
        assertThat(broken(new NotHeld(List.of(search)))).containsExactly(rule);
    }

    @DisplayName("每个协助检索的部门都有检索记录，才能答复不存在")
    @Test
    @Clause("REQ-30")
    void every_helping_department_has_its_record() {
        var handling = new Handling(DAY, Handling.Subject.ORDINARY, List.of("规划股", "档案室"));
        assertThat(AnswerRules.check(new PartAnswer(2, "规划", Answers.of(OutcomeCode.U1)), handling, LAW))
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.rule()).isEqualTo(AnswerRule.SEARCH_OF_HELPER);
                    assertThat(objection.field()).isEqualTo("part-2.searches");
                    assertThat(objection.message()).contains("档案室");
                });
        assertThat(broken(new NotHeld(List.of(search("规划股"), search("档案室"))), handling))
                .isEmpty();
    }

    @DisplayName("几项缺失一次说全，各在各的项下")
    @Test
    void all_lacks_are_told_at_once() {
        var parts = List.of(
                new PartAnswer(1, "甲", new AlreadyPublic("", "")), new PartAnswer(3, "乙", new Petition("", "热线")));
        assertThat(AnswerRules.check(parts, ORDINARY, LAW))
                .extracting(Objection::field)
                .containsExactly("part-1.way", "part-1.route", "part-3.nature");
    }

    @DisplayName("过长的内容")
    @Test
    void too_long() {
        assertThat(broken(new Publication("字".repeat(AnswerRules.LONGEST)))).isEmpty();
        assertThat(broken(new Publication("字".repeat(AnswerRules.LONGEST + 1)))).containsExactly(AnswerRule.TOO_LONG);
    }

    @DisplayName("不予公开只有 N1 至 N7")
    @Test
    void only_the_seven_withhold() {
        assertThatThrownBy(() -> new Withholding(OutcomeCode.N8, "", "", "", "", "", SECRET))
                .hasMessageContaining("expected: N1 to N7");
    }

    private static Granted granted(Supply.Copy copy) {
        return new Granted(new Supply.Copies(List.of(copy)));
    }

    private static PartlyGranted partly(Supply supply) {
        return new PartlyGranted(supply, List.of(withholding(OutcomeCode.N4)));
    }

    private static NotOurs notOurs(String name, String contact) {
        return new NotOurs("由市级审批", Optional.of(new RightAgency(name, contact)));
    }

    private static Repeated repeated(String registration, String letter) {
        return new Repeated(registration, letter, EnumSet.allOf(Enclosure.class));
    }

    private static Withheld with(Withholding whole, String article, String why, String whyNoPart) {
        return new Withheld(
                new Withholding(whole.code(), whole.ground(), whole.what(), article, why, whyNoPart, whole.weighed()));
    }

    private static Withheld onGround(OutcomeCode code, String ground, Weighed weighed) {
        var whole = withholding(code);
        return new Withheld(
                new Withholding(code, ground, whole.what(), whole.article(), whole.why(), whole.whyNoPart(), weighed));
    }

    private static ThirdParty third(Opinion opinion) {
        return third(opinion, "3月4日征求，3月11日答复");
    }

    private static ThirdParty third(Opinion opinion, String told) {
        return new ThirdParty(opinion, told, PublicInterest.NOT_GRAVELY_HARMED, "权衡");
    }

    private static ThirdParty third(PublicInterest interest, String weighing) {
        return new ThirdParty(Opinion.OBJECTS, "3月4日征求，3月11日答复", interest, weighing);
    }

    private static Discretion may(Statute statute, String lookedAt) {
        return new Discretion(statute, lookedAt, "");
    }

    private static SearchRecord record(
            String department, String where, String words, String systems, String by, LocalDate on) {
        return new SearchRecord(department, where, words, systems, by, on, Result.NOTHING_FOUND, "未查到");
    }

    private static SearchRecord result(Result result, String note) {
        return new SearchRecord("股", "档案", "词", "系统", "王某", ASKED, result, note);
    }
}
