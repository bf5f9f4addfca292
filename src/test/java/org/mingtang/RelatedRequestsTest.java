package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.StreamId;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.requests.EarlierRequests;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.Submission;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Answer.Enclosure;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Delivery;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.search.SearchDocument;
import org.mingtang.search.SearchIndex;

/// What is shown to the officer before an answer is thought of.
@DisplayName("可能重复的申请、可能已经公开的信息")
class RelatedRequestsTest {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");
    private static final String ASKED = "城关镇河堤加固工程竣工验收报告";
    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        RequestAtWork.office(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static RequestAtWork withSection(String asked) {
        return RequestAtWork.withSection(platform, CLOCK, "2026-03-02", RequestAtWork.asking(asked));
    }

    private static CaseId byAnother(String number, String asked) {
        var application = new Application(
                new Applicant.Person("欧阳明", Applicant.Identity.RESIDENT_ID, number, "13900000001", "某处", ""),
                List.of(asked),
                "",
                Application.Form.PAPER,
                Application.Way.POST,
                "");
        var taken = platform.bean(RequestCounter.class)
                .submit("token " + UUID.randomUUID(), application, OFFICE, List.of());
        assertThat(taken).isInstanceOf(Submission.Taken.class);
        return ((Submission.Taken) taken).id();
    }

    private static String related(RequestAtWork request) {
        return AtTheDesk.as("wu", GovernmentOffice.PASSWORD, platform)
                .opens("/workbench/requests/" + request.id())
                .html()
                .select(".related")
                .text();
    }

    @Test
    @Clause("REQ-05")
    @DisplayName("同一申请人问过同样的、别人问过相近的、已经公开的，都列出来；问别的事的不算；审签以后不再提示")
    void what_may_be_repeated_is_proposed() {
        var first = withSection(ASKED).decided(Answers.of(OutcomeCode.N5)).told();
        var letter = first.view().file().letter().orElseThrow().number();
        var number = first.view().file().registered().orElseThrow().number();
        withSection("各年度会议纪要");
        byAnother("110105194912310118", "申请公开城关镇河堤加固工程的竣工验收报告");
        byAnother("110105194912310118", "低保名单");
        platform.bean(SearchIndex.class).put(List.of(published("关于城关镇河堤加固工程竣工验收的通知"), published("养老服务补助办法")));

        var again = withSection(ASKED + "。");
        var shown = related(again);
        assertThat(shown)
                .contains("同一申请人以前的申请", number + " " + ASKED + " 内容相同", "各年度会议纪要")
                .contains("其他人申请过的", "申请公开城关镇河堤加固工程的竣工验收报告 内容相近")
                .contains("可能已经公开的", "关于城关镇河堤加固工程竣工验收的通知")
                .doesNotContain("低保名单", "养老服务", "欧阳", "内容不同", "第四十四条");

        var officer = AtTheDesk.as("lin", GovernmentOffice.PASSWORD, platform);
        var form = officer.sends(
                officer.opens("/workbench/requests/" + again.id() + "/acts/GIVE_OPINION"),
                "/acts/GIVE_OPINION",
                Map.of("part-1.outcome", "X2", "show", "yes"));
        assertThat(form.html().select("[name='part-1.registration']").val()).isEqualTo(number);
        assertThat(form.html().select("[name='part-1.letter']").val()).isEqualTo(letter);

        byAnother("110105194912310249", ASKED);
        assertThat(related(again)).contains("已有 3 个申请人申请相同、相近的内容", "第四十四条");
        again.decided(Answers.of(OutcomeCode.N5));
        assertThat(related(again)).isEmpty();
    }

    @Test
    @Clause("REQ-06")
    @DisplayName("重复申请：前次的申请书和盖章的告知书由系统随附，送达以后申请人下载得到；别人的申请附不上；什么也不附的不能用印")
    void the_earlier_papers_go_with_the_answer() {
        var first = withSection("县城防洪规划").decided(Answers.of(OutcomeCode.N5)).told();
        var number = first.view().file().registered().orElseThrow().number();
        var again = withSection("县城防洪规划")
                .decided(new Answer.Repeated(
                        number, first.view().file().letter().orElseThrow().number(), EnumSet.allOf(Enclosure.class)))
                .drafted();
        var approver = DeskAct.APPROVE
                .roles(platform.bean(RequestDesk.class).law())
                .iterator()
                .next();
        again.does(approver, _ -> new CaseCommand.Approve(again.signed(approver)));
        var clerk = AtTheDesk.as("wu", GovernmentOffice.PASSWORD, platform);
        var form = clerk.opens("/workbench/requests/" + again.id() + "/acts/SEAL");
        assertThat(form.text()).contains("平台里 " + number + " 的申请书和盖章的告知书");
        var letter = new AtTheDesk.Attached("file", "告知书.docx", RequestAtWork.paper("盖章"));
        form.html().select("[name=earlier]").removeAttr("checked");
        var without = clerk.sends(form, "/acts/SEAL", Map.of(), letter);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("请一并附上；送达的就是这些");
        clerk.sends(form, "/acts/SEAL", Map.of("earlier", "yes"), letter);
        var enclosure = again.view().files().stream()
                .filter(kept -> kept.what().equals(HandedIn.Part.ENCLOSURE.key()))
                .findFirst()
                .orElseThrow();
        assertThat(Caller.as("wu", platform)
                        .gets("/workbench/requests/" + again.id() + "/files/" + enclosure.id())
                        .statusCode())
                .as("it tells who asks: with a reason only")
                .isEqualTo(404);
        assertThat(Caller.as("wu", platform)
                        .posts(
                                "/workbench/requests/" + again.id() + "/files/" + enclosure.id(),
                                Map.of("reason", "核对随附的材料"),
                                "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(platform.bean(Journal.class)
                        .read(StreamId.of(
                                "request-access", again.view().file().id().value())))
                .as("what was looked at, by its name")
                .singleElement()
                .extracting(Entry::fact)
                .hasToString("Seen[what=随附的前次申请和答复, reason=核对随附的材料]");
        again.does(
                Role.OFFICE_CLERK,
                desk -> new CaseCommand.Deliver(Delivery.EMS, desk.today(), desk.keep("proof", "邮件号 1")));
        assertThat(platform.bean(RequestRecords.class).forApplicant(again.view()))
                .filteredOn(kept -> kept.what().equals(HandedIn.Part.ENCLOSURE.key()))
                .extracting(Kept::name)
                .satisfiesExactly(
                        asked -> assertThat(asked).startsWith("原申请书."),
                        answer -> assertThat(answer).isEqualTo("原告知书.docx"));

        var enclosed = new ArrayList<String>();
        platform.bean(RequestDesk.class)
                .act(
                        RequestAtWork.holder(platform, Role.DISCLOSURE_OFFICER),
                        byAnother("110105194912310337", "县城防洪规划"),
                        2,
                        desk -> {
                            enclosed.addAll(desk.enclosed(number));
                            return new CaseCommand.Confirm(desk.today(), "登记回执");
                        });
        assertThat(enclosed).as("of somebody else").isEmpty();
    }

    @Test
    @Clause("REQ-18")
    @DisplayName("按件计费：平台算出同一申请人本月收到几件，别人的、以后的不算")
    void what_came_in_the_month_is_counted() {
        var number = "110105194912310441";
        var first = byAnother(number, "第一件");
        var second = byAnother(number, "第二件");
        byAnother("110105194912310556", "别人的");
        var records = platform.bean(RequestRecords.class);
        var earlier = platform.bean(EarlierRequests.class);
        assertThat(earlier.beforeInTheMonth(records.find(second).orElseThrow())).contains(1);
        assertThat(earlier.beforeInTheMonth(records.find(first).orElseThrow()))
                .as("came on the same day")
                .contains(1);
    }

    private static SearchDocument published(String title) {
        return new SearchDocument(
                "000014349/2026-" + (title.hashCode() & 0xffff),
                title,
                "",
                Optional.empty(),
                "区政府办",
                OFFICE.value(),
                "documents",
                "综合政务",
                "通知",
                "VALID",
                Optional.of(LocalDate.parse("2026-01-05")),
                Instant.EPOCH,
                List.of());
    }
}
