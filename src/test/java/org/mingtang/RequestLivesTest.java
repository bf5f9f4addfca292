package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_HEAD;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Reception;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.CaseList;
import org.mingtang.requests.CaseList.Queue;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.clock.Consulted;

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
        return platform
                .bean(CaseList.class)
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
    @Clause("REQ-03")
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
                .confirmed()
                .registered()
                .does(
                        DISCLOSURE_OFFICER,
                        clerk -> {
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
                                clerk.today(), "", clerk.keep("correction", "2025年东街改造项目的补偿安置方案")));
        assertThat(line(request).received()).contains(LocalDate.parse("2026-03-10"));
        request.does(DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(2, List.of("land"), false))
                .does(
                        DISCLOSURE_OFFICER,
                        _ -> new CaseCommand.HandOver(Optional.of(RequestAtWork.LAND), "自然资源股"));
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
        assertThat(text(request, LetterKind.ANSWER_P1)).contains("拆迁材料", "中标单位的报价", "第三方");
        ends(request, OutcomeCode.P1, "partial");
    }

    @Test
    @DisplayName("延长答复：负责人同意，书面告知，期限加二十个工作日")
    void extended() {
        var request = withSection("2026-03-02", "历年用地批复")
                .does(DISCLOSURE_HEAD, clerk -> {
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
                        clerk -> new CaseCommand.Withdraw(
                                clerk.today(), clerk.keep("withdrawal", "已经在网站上找到，撤回申请")));
        assertThat(line(request).outcome()).contains(OutcomeCode.O3);
    }

    @Test
    @Clause("REQ-03")
    @DisplayName("登记编号、文号都连续：被退回的操作不占号")
    void numbers_have_no_gap() {
        var first = withSection("2026-05-06", "第一件");
        var second = RequestAtWork.submitted(platform, CLOCK, "2026-05-06", RequestAtWork.asking("第二件"));
        second.confirmed().cannot(DRAFTER, CaseRule.NOT_YOUR_ROLE, clerk -> new CaseCommand.Register(clerk.registrationNumber()));
        second.registered();
        int one = serial(line(first).number().orElseThrow());
        int two = serial(line(second).number().orElseThrow());
        assertThat(two).isEqualTo(one + 1);
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
}
