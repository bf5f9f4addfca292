package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_HEAD;
import static org.mingtang.regulation.Role.DISCLOSURE_LEADER;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;
import static org.mingtang.regulation.Role.SECTION_HEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Reception;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.CaseList;
import org.mingtang.requests.CaseList.Queue;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestOutcome;
import org.mingtang.requests.Submission;
import org.mingtang.requests.Tracking;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact.DisputeResult;
import org.mingtang.requests.casefile.CaseFact.Forum;
import org.mingtang.requests.casefile.CaseFact.Side;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.clock.Consulted;
import org.mingtang.requests.letters.Party;

/// Lives of requests over the whole module: from the form on the portal to the letter, the line of the register and the
/// row of the annual report.
@DisplayName("申请的一生：从网上提交到告知书、登记本和年报")
class RequestLivesTest {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");
    private static RunningPlatform platform;

    @BeforeAll
    static void open() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        RequestAtWork.office(platform);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static RequestAtWork withSection(String day, String... asked) {
        return RequestAtWork.withSection(platform, CLOCK, day, RequestAtWork.asking(asked));
    }

    private static CaseRow line(RequestAtWork request) {
        return platform.bean(CaseList.class)
                .list(
                        new CaseList.Query(
                                Queue.ALL,
                                request.receipt(),
                                Optional.empty(),
                                Optional.empty(),
                                CaseList.Sort.DUE,
                                Optional.empty(),
                                10),
                        RequestAtWork.holder(platform, DISCLOSURE_OFFICER),
                        platform.bean(RequestDesk.class).today())
                .rows()
                .getFirst();
    }

    private static String text(RequestAtWork request, LetterKind kind) {
        Kept letter = request.letter(kind);
        return switch (platform.bean(DocumentDesk.class).receive(request.content(letter), letter.name())) {
            case Reception.Received received -> received.text().plain().replaceAll("\\s+", "");
            case Reception.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static void ends(RequestAtWork request, OutcomeCode outcome, String row) {
        var line = line(request);
        assertThat(line.outcome()).contains(outcome);
        assertThat(platform.bean(RequestDesk.class)
                        .law()
                        .requests()
                        .outcome(outcome)
                        .row()
                        .key())
                .isEqualTo(row);
    }

    @Test
    @DisplayName("当场就能提供：确认、登记、分办、审签、保密审查、告知书、送达")
    void granted_at_once() {
        var request = withSection("2026-03-02", "城区排水规划").decided(Answers.of(OutcomeCode.G2));
        request.cleared("规划.docx").told();
        assertThat(text(request, LetterKind.ANSWER_G2)).contains("欧阳若水", "城区排水规划", "二〇二六年三月二日");
        ends(request, OutcomeCode.G2, "granted");
        assertThat(line(request).due()).contains(LocalDate.parse("2026-03-30"));
    }

    @Test
    @DisplayName("内容不明确，补正后部分公开：第三方不同意的部分不公开")
    void unclear_then_partly_granted() {
        var request = RequestAtWork.submitted(platform, CLOCK, "2026-03-02", RequestAtWork.asking("拆迁材料", "中标单位的报价"))
                .registered()
                .does(DISCLOSURE_OFFICER, clerk -> {
                    var limit = LocalDate.parse("2026-03-20");
                    clerk.letter(
                            LetterKind.CORRECTION,
                            Map.of(LetterPlace.UNCLEAR, "“拆迁材料”指哪个项目、哪一年", LetterPlace.LIMIT, "2026年3月20日"),
                            Optional.empty(),
                            Set.of(limit));
                    return new CaseCommand.AskCorrection(
                            clerk.today(), limit, clerk.keep("correction-asked", "“拆迁材料”指哪个项目、哪一年"));
                });
        assertThat(text(request, LetterKind.CORRECTION)).contains("哪个项目", "2026年3月20日", "第三十条");
        request.on("2026-03-10")
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.TakeCorrection(
                                clerk.today(),
                                CaseCommand.Kept.NOTHING,
                                clerk.keep("correction", "2025年东街改造项目的补偿安置方案")));
        assertThat(line(request).received()).contains(LocalDate.parse("2026-03-10"));
        request.does(DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(2, List.of("land"), false))
                .does(DISCLOSURE_OFFICER, _ -> new CaseCommand.HandOver(Optional.of(RequestAtWork.LAND), "自然资源股"));
        var third = new Consulted(Consulted.Kind.THIRD_PARTY, "第三方一");
        request.does(DRAFTER, clerk -> {
                    clerk.keepParty("第三方一", "泉州某建设有限公司");
                    return new CaseCommand.AskForOpinion(
                            clerk.today(), third, clerk.today(), clerk.keep("opinion-asked", "征求意见书"));
                })
                .on("2026-03-16")
                .does(
                        DRAFTER,
                        clerk -> new CaseCommand.RecordAnswer(
                                clerk.today(), third, false, clerk.keep("answer", "报价属于商业秘密，不同意公开")))
                .decided(Answers.of(OutcomeCode.G2), Answers.of(OutcomeCode.N4))
                .cleared("方案.docx")
                .told();
        assertThat(text(request, LetterKind.ANSWER_P1))
                .contains("拆迁材料", "中标单位的报价", "第三方", "补正为：2025年东街改造项目的补偿安置方案", "2026年3月10日收到");
        ends(request, OutcomeCode.P1, "partial");
    }

    @Test
    @DisplayName("延长答复：负责人同意，书面告知，期限加二十个工作日")
    void extended() {
        var request = withSection("2026-03-02", "历年用地批复").does(DISCLOSURE_HEAD, clerk -> {
            clerk.letter(
                    LetterKind.EXTENSION,
                    Map.of(
                            LetterPlace.DAYS, "20",
                            LetterPlace.DUE, "2026年4月28日",
                            LetterPlace.REASON, "需要从档案馆调取历年批复"),
                    Optional.empty(),
                    Set.of(LocalDate.parse("2026-04-28")));
            return new CaseCommand.Extend(clerk.today(), 20, clerk.keep("extension", "需要从档案馆调取历年批复"));
        });
        assertThat(line(request).due()).contains(LocalDate.parse("2026-04-28"));
        assertThat(text(request, LetterKind.EXTENSION)).contains("2026年4月28日", "第三十三条第二款");
    }

    @Test
    @Clause("REQ-30")
    @DisplayName("信息不存在：没有检索记录就提不上去；有了，告知书写明检索情况")
    void not_held() {
        var request = withSection("2026-03-02", "1998年的会议记录");
        request.on("2026-03-27")
                .cannot(DRAFTER, CaseRule.SEARCH_MISSING, request.opinion(Answers.of(OutcomeCode.U1)))
                .does(
                        DRAFTER,
                        _ -> new CaseCommand.RecordSearch(1, "规划股", "1995年至2000年案卷", "会议记录", "档案系统", "王某", false))
                .on("2026-03-27")
                .decided(Answers.of(OutcomeCode.U1))
                .told();
        ends(request, OutcomeCode.U1, "notProvided.1");
    }

    @Test
    @DisplayName("申请人撤回，计入其他处理")
    void withdrawn() {
        var request = withSection("2026-03-02", "补偿标准")
                .on("2026-03-05")
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.Withdraw(clerk.today(), clerk.keep("withdrawal", "已经在网站上找到，撤回申请")));
        assertThat(line(request).outcome()).contains(OutcomeCode.O3);
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("登记编号、文号都连续：被退回的操作不占号")
    void numbers_have_no_gap() {
        var first = withSection("2026-05-06", "第一件");
        var second = RequestAtWork.submitted(platform, CLOCK, "2026-05-06", RequestAtWork.asking("第二件"));
        second.cannot(DRAFTER, CaseRule.NOT_YOUR_ROLE, clerk -> new CaseCommand.Register(clerk.registrationNumber()));
        second.registered();
        int one = serial(line(first).number().orElseThrow());
        int two = serial(line(second).number().orElseThrow());
        assertThat(two).isEqualTo(one + 1);
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("登记本：每件一行，登记编号连续，从收到到答复办到哪里都在；没有登记的也列出")
    void the_register_book_tells_the_whole_handling() {
        var answered = withSection("2026-04-08", "城区排水规划")
                .on("2026-04-10")
                .decided(Answers.of(OutcomeCode.G1))
                .told();
        var registered = RequestAtWork.submitted(platform, CLOCK, "2026-04-10", RequestAtWork.asking("公交线路调整的批复"))
                .registered();
        var arrived = RequestAtWork.submitted(platform, CLOCK, "2026-04-10", RequestAtWork.asking("还没有人登记的申请"));

        var csv = Caller.as("wu", platform)
                .posts("/workbench/requests/register.csv", Map.of("queue", "ALL"), "")
                .body();

        var number = line(answered).number().orElseThrow();
        var next = number.replaceAll("\\d+号$", (serial(number) + 1) + "号");
        var lines = List.of(
                number + "," + answered.receipt()
                        + ",2026-04-08,2026-04-08,互联网,自然人,欧阳某某,城区排水规划,待归档,2026-05-09,2026-04-10,"
                        + "已主动公开，告知获取方式和途径,granted",
                next + "," + registered.receipt() + ",2026-04-10,2026-04-10,互联网,自然人,欧阳某某,公交线路调整的批复,待分办,2026-05-12,,,",
                "\"\"," + arrived.receipt() + ",2026-04-10,2026-04-10,互联网,自然人,欧阳某某,还没有人登记的申请,待登记,2026-05-12,,,");
        assertThat(csv.lines()).containsAll(lines);
    }

    private static int serial(String number) {
        return Integer.parseInt(number.replaceAll(".*?(\\d+)号$", "$1"));
    }

    @Test
    @DisplayName("十二月收到，次年一月答复：编号按收到登记的年，年报按答复的年")
    void received_in_december() {
        var request = withSection("2025-12-22", "年底的采购合同")
                .on("2026-01-08")
                .decided(Answers.of(OutcomeCode.G1))
                .told();
        var line = line(request);
        assertThat(line.number().orElseThrow()).contains("2025");
        assertThat(line.answered()).contains(LocalDate.parse("2026-01-08"));
        ends(request, OutcomeCode.G1, "granted");
    }

    private static RequestAtWork asked(RequestAtWork request, Consulted third) {
        return request.does(DRAFTER, clerk -> {
            clerk.keepParty(third.name(), "泉州某建设有限公司");
            var limit = LocalDate.parse("2026-03-24");
            var to = new Party(Party.Standing.THIRD_PARTY, "泉州某建设有限公司", List.of());
            return new CaseCommand.AskForOpinion(
                    clerk.today(),
                    third,
                    clerk.today(),
                    clerk.letter(
                            LetterKind.THIRD_PARTY_OPINION,
                            Map.of(LetterPlace.INFORMATION, "东街改造项目的投标报价", LetterPlace.LIMIT, "2026年3月24日"),
                            Optional.of(to),
                            Set.of(limit)));
        });
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("第三方逾期不答复：期满才能决定，期间不计时；意见书不写申请人是谁")
    void third_party_silent() {
        var third = new Consulted(Consulted.Kind.THIRD_PARTY, "第三方一");
        var request = asked(withSection("2026-03-02", "东街改造项目的投标报价").on("2026-03-03"), third);
        assertThat(text(request, LetterKind.THIRD_PARTY_OPINION))
                .contains("泉州某建设有限公司", "东街改造项目的投标报价")
                .doesNotContain("欧阳若水", "13800138000");
        request.on("2026-03-20")
                .cannot(DRAFTER, CaseRule.THIRD_PARTY_OPEN, request.opinion(Answers.of(OutcomeCode.G2)));
        request.on("2026-03-25")
                .decided(Answers.of(OutcomeCode.G2))
                .cleared("报价.docx")
                .told();
        ends(request, OutcomeCode.G2, "granted");
        // fifteen working days from 4 to 24 March do not count
        assertThat(line(request).due()).contains(LocalDate.parse("2026-04-21"));
    }

    @Test
    @Clause("REQ-09")
    @DisplayName("第三方不同意，因公共利益公开：股室和公开工作机构都同意，书面告知第三方之后才送达")
    void overriding() {
        var third = new Consulted(Consulted.Kind.THIRD_PARTY, "第三方一");
        var request = asked(withSection("2026-03-02", "饮用水源检测报告").on("2026-03-03"), third)
                .on("2026-03-10")
                .does(
                        DRAFTER,
                        clerk -> new CaseCommand.RecordAnswer(
                                clerk.today(), third, false, clerk.keep("answer", "影响企业声誉")))
                .does(
                        SECTION_HEAD,
                        clerk -> new CaseCommand.AssentToOverride(Side.SECTION, clerk.keep("override", "关系饮水安全")))
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.AssentToOverride(Side.OFFICE, clerk.keep("override", "关系饮水安全")))
                .decided(Answers.of(OutcomeCode.G2))
                .cleared("检测报告.docx")
                .drafted();
        request.cannot(
                DISCLOSURE_LEADER,
                CaseRule.THIRD_PARTY_NOT_TOLD,
                _ -> new CaseCommand.Approve(request.signed(DISCLOSURE_LEADER)));
        request.does(
                        DRAFTER,
                        clerk -> new CaseCommand.TellThirdParty(
                                clerk.today(),
                                third,
                                clerk.letter(
                                        LetterKind.OVERRIDE_NOTICE,
                                        Map.of(
                                                LetterPlace.INFORMATION, "饮用水源检测报告",
                                                LetterPlace.OPINION, "不同意公开",
                                                LetterPlace.DISCLOSED, "检测报告全文",
                                                LetterPlace.REASON, "关系公众饮水安全"),
                                        Optional.of(new Party(Party.Standing.THIRD_PARTY, "泉州某建设有限公司", List.of())),
                                        Set.of())))
                .sealedAndDelivered();
        assertThat(text(request, LetterKind.OVERRIDE_NOTICE)).contains("检测报告全文").doesNotContain("欧阳若水");
        ends(request, OutcomeCode.G2, "granted");
    }

    @Test
    @DisplayName("逾期不缴费，视为放弃：期限过后才能终止，计入其他处理")
    void fee_unpaid() {
        var request = withSection("2026-03-02", "一百份用地批复").does(DISCLOSURE_OFFICER, clerk -> {
            clerk.letter(
                    LetterKind.FEE_NOTICE,
                    Map.of(
                            LetterPlace.FEE_METHOD, "按件计收",
                            LetterPlace.FEE_CALCULATION, "当月第11至30件，每件100元，共2件",
                            LetterPlace.FEE_AMOUNT, "200元",
                            LetterPlace.FEE_PAYMENT, "凭通知书到区政府办财务室缴纳",
                            LetterPlace.LIMIT, "2026年3月30日"),
                    Optional.empty(),
                    Set.of(LocalDate.parse("2026-03-30")));
            return new CaseCommand.NoticeFee(clerk.today(), clerk.today(), 200, Method.BY_PAGES);
        });
        assertThat(text(request, LetterKind.FEE_NOTICE)).contains("200元", "2026年3月30日");
        request.on("2026-03-30").cannot(DISCLOSURE_OFFICER, CaseRule.LIMIT_NOT_PASSED, Clerk::lapse);
        request.on("2026-03-31").does(DISCLOSURE_OFFICER, Clerk::lapse);
        assertThat(text(request, LetterKind.ANSWER_O2)).contains("欧阳若水", "200元", "2026年3月30日");
        ends(request, OutcomeCode.O2, "other.2");
    }

    @Test
    @DisplayName("无正当理由大量反复申请：要求说明理由，理由不合理，不予处理")
    void excessive() {
        var request = withSection("2026-03-02", "第三十一次申请同类台账")
                .does(DISCLOSURE_OFFICER, clerk -> {
                    clerk.letter(
                            LetterKind.REASONS,
                            Map.of(LetterPlace.QUANTITY, "本月31件，同类信息9次", LetterPlace.LIMIT, "2026年3月13日"),
                            Optional.empty(),
                            Set.of(LocalDate.parse("2026-03-13")));
                    return new CaseCommand.AskReasons(clerk.today());
                })
                .on("2026-03-12")
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.RecordReasons(clerk.today(), clerk.keep("reasons", "没有说明用途")))
                .on("2026-03-27")
                .decided(Answers.of(OutcomeCode.X4))
                .told();
        ends(request, OutcomeCode.X4, "notProcessed.4");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @Clause("REQ-06")
    @DisplayName("每种直接的答复都有自己的告知书和年报的行")
    @CsvSource({
        "N1, refused.1, ANSWER_N1",
        "N5, refused.5, ANSWER_N5",
        "N6, refused.6, ANSWER_N6",
        "N8, refused.8, ANSWER_N8",
        "U2, notProvided.2, ANSWER_U2",
        "X1, notProcessed.1, ANSWER_X1",
        "X2, notProcessed.2, ANSWER_X2",
        "X3, notProcessed.3, ANSWER_X3",
        "X5, notProcessed.5, ANSWER_X5",
    })
    void each_answer_has_its_letter(OutcomeCode code, String row, LetterKind kind) {
        var request = withSection("2026-03-02", "城区排水规划").on("2026-03-27");
        request.decided(Answers.of(code)).told();
        var rule = platform.bean(RequestDesk.class).law().requests().outcome(code);
        assertThat(text(request, kind))
                .contains("欧阳若水", rule.articles().getFirst().split("、")[0]);
        ends(request, code, row);
    }

    @Test
    @Clause("REQ-06")
    @DisplayName("不属于本机关负责：告知负责的机关和联系方式")
    void not_ours() {
        var request = withSection("2026-03-02", "户籍档案").on("2026-03-27");
        request.decided(new Answer.NotOurs(
                        "户籍由公安机关管理", Optional.of(new Answer.RightAgency("泉州市公安局鲤城分局", "0595-22180000"))))
                .told();
        assertThat(text(request, LetterKind.ANSWER_U1_NOT_OURS)).contains("泉州市公安局鲤城分局", "0595-22180000");
        ends(request, OutcomeCode.U1, "notProvided.1");
    }

    @Test
    @DisplayName("两个人同时办：后一个什么也没有写下，被告知别人做了什么")
    void two_officers_at_once() {
        var request = RequestAtWork.submitted(platform, CLOCK, "2026-03-02", RequestAtWork.asking("排水规划"));
        long seen = request.view().sequence();
        request.registered();
        int kept = request.view().kept().size();
        var outcome = platform.bean(RequestDesk.class)
                .act(
                        RequestAtWork.holder(platform, DISCLOSURE_OFFICER),
                        request.id(),
                        seen,
                        clerk -> new CaseCommand.Withdraw(clerk.today(), clerk.keep("withdrawal", "撤回")));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RequestOutcome.Stale.class,
                        stale -> assertThat(stale.since())
                                .extracting(entry -> entry.fact().getClass().getSimpleName())
                                .containsExactly("Registered"));
        assertThat(request.view().kept()).hasSize(kept);
    }

    @Test
    @DisplayName("同一份表单交两次，是一件申请；查询码也一样")
    void sent_twice() {
        var desk = platform.bean(RequestCounter.class);
        var application = RequestAtWork.asking("排水规划");
        var first = desk.submit("the same token twice", application, GovernmentOffice.OFFICE, List.of());
        var second = desk.submit("the same token twice", application, GovernmentOffice.OFFICE, List.of());
        assertThat(second).isEqualTo(first);
        var other =
                desk.submit("the same token twice", RequestAtWork.asking("另一件事"), GovernmentOffice.OFFICE, List.of());
        assertThat(other)
                .as("nothing that was sent is told as taken when it was not")
                .isEqualTo(new Submission.SentBefore(((Submission.Taken) first).receipt()));
    }

    @Test
    @DisplayName("查询：编号或者查询码不对，答复一样；错得多了要等，别的编号不受影响")
    void tracking() {
        var request = RequestAtWork.submitted(platform, CLOCK, "2026-03-02", RequestAtWork.asking("排水规划"));
        var tracking = platform.bean(Tracking.class);
        assertThat(tracking.ask(request.receipt(), request.code().toLowerCase(Locale.ROOT), "192.0.2.1"))
                .isInstanceOf(Tracking.Answer.Found.class);
        assertThat(tracking.ask("20260302-000000", request.code(), "192.0.2.1"))
                .isEqualTo(tracking.ask(request.receipt(), "AAAABBBBCCCC", "192.0.2.1"))
                .isInstanceOf(Tracking.Answer.Wrong.class);
        for (int i = 0; i < 5; i++) {
            tracking.ask(request.receipt(), "AAAABBBBCCC" + i, "192.0.2." + (10 + i));
        }
        assertThat(tracking.ask(request.receipt(), request.code(), "192.0.2.99"))
                .isInstanceOf(Tracking.Answer.Wait.class);
    }

    @Test
    @DisplayName("不予公开，复议撤销，重新答复予以公开：还是同一件申请，时限从收到复议决定重新起算")
    void reversed_and_granted() {
        var request = withSection("2026-03-02", "征地补偿登记表")
                .on("2026-03-27")
                .decided(Answers.of(OutcomeCode.N5))
                .told();
        ends(request, OutcomeCode.N5, "refused.5");
        var number = line(request).number();
        var firstLetter = request.view().file().letter().orElseThrow().number();
        var firstGiven = request.view().file().givenAway();
        assertThat(request.view().file().setAside()).isEmpty();
        request.on("2026-04-20")
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.FileDispute(
                                Forum.RECONSIDERATION, "泉州市人民政府", "泉政复〔2026〕9号", clerk.today()));
        request.on("2026-06-15")
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.DecideDispute(
                                1,
                                DisputeResult.CORRECTED,
                                LocalDate.parse("2026-06-12"),
                                clerk.today(),
                                clerk.keep("dispute", "撤销原答复，责令重新答复"),
                                true,
                                Optional.of(LocalDate.parse("2026-07-03"))));
        var anew = line(request);
        assertThat(anew.number()).isEqualTo(number);
        assertThat(anew.outcome()).isEmpty();
        assertThat(anew.received()).contains(LocalDate.parse("2026-06-15"));
        assertThat(anew.due()).contains(LocalDate.parse("2026-07-03"));
        request.on("2026-06-30")
                .decided(Answers.of(OutcomeCode.G2))
                .cleared("登记表.docx")
                .told();
        ends(request, OutcomeCode.G2, "granted");
        assertThat(request.view().file().setAside())
                .as("told as set aside to who asked; the new answer is not")
                .isEqualTo(firstGiven);
        assertThat(line(request).answered()).contains(LocalDate.parse("2026-06-30"));
        assertThat(request.view().file().letter().orElseThrow().number()).isNotEqualTo(firstLetter);
        assertThat(request.view().file().decision(1).orElseThrow().result()).isEqualTo(DisputeResult.CORRECTED);
    }

    @Test
    @Clause("REQ-02")
    @DisplayName("门户收件当场确认的，没有人登记也列在每日未读；登记以后不再提示")
    void what_the_portal_confirmed_is_unread_until_somebody_registers() {
        var request = RequestAtWork.submitted(platform, CLOCK, "2026-04-20", RequestAtWork.asking("没有人看过的申请"))
                .on("2026-04-23");
        var today = platform.bean(RequestDesk.class).today();
        var officer = RequestAtWork.holder(platform, DISCLOSURE_OFFICER);
        var list = platform.bean(CaseList.class);
        long before = list.unread(officer, today);
        var row = AtTheDesk.as("wu", GovernmentOffice.PASSWORD, platform)
                .opens("/workbench/requests?queue=ARRIVED&sort=ARRIVED")
                .html()
                .select("tbody tr:has(a[href$=" + request.id() + "])");
        assertThat(row.select(".lateline").text()).isEqualTo("已 3 个工作日没有人登记");
        request.registered();
        assertThat(list.unread(officer, today)).isEqualTo(before - 1);
    }

    @Test
    @DisplayName("征求意见的期限过了一夜：不必有人办理，第二天列表里就恢复计时")
    void counted_anew_each_morning() {
        var third = new Consulted(Consulted.Kind.THIRD_PARTY, "第三方一");
        var request = asked(withSection("2026-03-02", "东街改造项目的投标报价").on("2026-03-03"), third);
        assertThat(line(request).clock()).isEqualTo(ClockReading.State.PAUSED);
        request.on("2026-03-25");
        platform.bean(RequestDesk.class).refresh();
        assertThat(line(request).clock()).isEqualTo(ClockReading.State.RUNNING);
        assertThat(line(request).due()).contains(LocalDate.parse("2026-04-21"));
    }
}
