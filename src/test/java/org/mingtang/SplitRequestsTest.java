package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;
import static org.mingtang.regulation.Role.OFFICE_CLERK;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.AtTheDesk.Page;
import org.mingtang.journal.Journal;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.store.CaseCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One application that became several requests, and applicants who ask the same.
@DisplayName("分案、关联：从表单到各件的答复")
class SplitRequestsTest {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-02");
    private static final String BUDGET = "2025年度部门预算";
    private static final String DEMOLITION = "东街改造项目房屋征收决定";
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

    private static RequestAtWork registered(String... asked) {
        return RequestAtWork.submitted(platform, CLOCK, "2026-03-02", RequestAtWork.asking(asked))
                .registered()
                .on("2026-03-04");
    }

    private static AtTheDesk officer() {
        return AtTheDesk.as("wu", GovernmentOffice.PASSWORD, platform);
    }

    private static String path(RequestAtWork request, DeskAct act) {
        return "/workbench/requests/" + request.id() + "/acts/" + act.name();
    }

    private static List<RequestAtWork> parts(RequestAtWork request) {
        return request.view().file().split().orElseThrow().parts().stream()
                .map(request::part)
                .toList();
    }

    private static List<CaseRow> family(RequestAtWork request) {
        return platform.bean(RequestRecords.class).family(request.view());
    }

    private static String number(RequestAtWork request) {
        return request.view().file().registered().orElseThrow().number();
    }

    private static Page tracked(RequestAtWork request, String code) {
        var citizen = AtTheDesk.nobody(platform);
        return citizen.sends(
                citizen.opens("/requests/track"),
                "/requests/track",
                Map.of("receipt", request.receipt(), "code", code));
    }

    @Test
    @Clause("REQ-05")
    @DisplayName("一件申请要两样不相干的：分成两件，各有编号和登记回执，期限不变，分别答复；申请人用原来的查询码看每一件")
    void one_application_becomes_two() {
        var whole = registered(BUDGET, DEMOLITION);
        var desk = officer();
        var form = desk.opens(path(whole, DeskAct.SPLIT));
        assertThat(form.html().select("textarea").eachText()).contains(BUDGET, DEMOLITION);
        assertThat(form.text()).contains("都从收到之日 2026年3月2日起算");
        var done = desk.sends(form, "/acts/SPLIT", Map.of("whole", "yes"));
        assertThat(done.html().select("#family-title ~ ul li").eachText())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains(BUDGET, "待分办"))
                .anySatisfy(line -> assertThat(line).contains(DEMOLITION, "待分办"));

        var first = parts(whole).getFirst();
        var second = parts(whole).getLast();
        assertThat(List.of(serial(whole) + 1, serial(whole) + 2))
                .as("numbers go on without a gap")
                .containsExactly(serial(first), serial(second));
        assertThat(first.letter(LetterKind.RECEIPT).name()).contains("登记回执");
        assertThat(family(whole))
                .extracting(CaseRow::due)
                .allSatisfy(due -> assertThat(due).contains(LocalDate.parse("2026-03-30")));
        assertThat(whole.view().file().step()).isEqualTo(Step.SPLIT);

        assertThat(related(first)).as("parts do not repeat each other").doesNotContain(DEMOLITION);
        first.handedOver().decided(Answers.of(OutcomeCode.G1)).told();
        second.handedOver().decided(Answers.of(OutcomeCode.N5)).told();
        assertThat(family(whole))
                .extracting(row -> row.outcome().orElseThrow())
                .containsExactlyInAnyOrder(OutcomeCode.G1, OutcomeCode.N5);
        assertThat(whole.view().file().outcome())
                .as("the parts count, the whole does not")
                .isEmpty();

        var page = tracked(whole, whole.code());
        assertThat(page.html().select(".status h2").text()).isEqualTo("分为 2 件办理");
        assertThat(page.text()).contains(BUDGET, DEMOLITION, number(first), "要给机关写信，请打开有关的一件");
        var opened = AtTheDesk.nobody(platform).sends(page, "/requests/track", Map.of("receipt", first.receipt()));
        assertThat(opened.html().select(".status h2").text()).isEqualTo("已经答复");
        assertThat(opened.text()).contains("从登记编号 " + number(whole) + " 的申请中分出");
        assertThat(tracked(second, "ABCDEFGHJKMN").status())
                .as("not with any code")
                .isEqualTo(422);

        assertThat(new CaseCheck(platform.bean(JdbcClient.class), platform.bean(Journal.class)).faults())
                .isEmpty();
    }

    private static String related(RequestAtWork request) {
        return officer()
                .opens("/workbench/requests/" + request.id())
                .html()
                .select("#related-title ~ *")
                .text();
    }

    private static int serial(RequestAtWork request) {
        return Integer.parseInt(number(request).replaceAll(".*?(\\d+)号$", "$1"));
    }

    @Test
    @DisplayName("再加几件：已经写的都在；只写一件的退回，一件也没有分出来；空着的不算")
    void the_form_keeps_what_was_typed() {
        var whole = registered("三样不相干的东西");
        var desk = officer();
        var form = desk.opens(path(whole, DeskAct.SPLIT));
        var more = desk.sends(form, "/acts/SPLIT", Map.of("asked1", "甲", "asked2", "", "asked3", "丙", "show", "yes"));
        assertThat(more.html().select("textarea[name=asked1]").text()).isEqualTo("甲");
        assertThat(more.html().select("textarea[name=asked6]")).isNotEmpty();
        var refused = desk.sends(more, "/acts/SPLIT", Map.of("asked1", "甲", "asked3", "", "whole", "yes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("至少两件", "REQ-05");
        assertThat(refused.html().select("textarea[name=asked1]").text()).isEqualTo("甲");
        assertThat(whole.view().file().split()).isEmpty();
        var twice = desk.sends(refused, "/acts/SPLIT", Map.of("asked1", "甲", "asked3", "甲", "whole", "yes"));
        assertThat(twice.text()).contains("两件写得完全相同");
        var unsure = new HashMap<>(Map.of("asked1", "甲", "asked3", "丙"));
        assertThat(desk.sends(form, "/acts/SPLIT", unsure).text()).contains("没有漏掉申请人要的信息");
        unsure.put("whole", "yes");
        desk.sends(form, "/acts/SPLIT", unsure);
        assertThat(parts(whole)).hasSize(2);
    }

    @Test
    @DisplayName("有一件没有写明的，整个分案不成：什么也没有留下，编号不空")
    void nothing_half_done() {
        var whole = registered(BUDGET, DEMOLITION);
        whole.cannot(DISCLOSURE_OFFICER, CaseRule.TEXT_MISSING, clerk -> clerk.split(List.of("甲", " ")));
        assertThat(serial(registered(BUDGET))).isEqualTo(serial(whole) + 1);
    }

    @Test
    @DisplayName("丢了查询码：补发给原申请或者其中一件，每一件都换成新的，记在各自的案卷里")
    void one_code_for_all() {
        var whole = registered(BUDGET, DEMOLITION).does(DISCLOSURE_OFFICER, clerk -> clerk.split(List.of("甲", "乙")));
        var first = parts(whole).getFirst();
        var second = parts(whole).getLast();
        var desk = officer();
        var slip = desk.sends(
                desk.opens(path(first, DeskAct.GIVE_CODE)), "/acts/GIVE_CODE", Map.of("identity", "核对身份证原件"));
        var code = slip.html().select("[data-code]").text().replace(" ", "");
        assertThat(code).hasSize(12);
        for (var each : List.of(whole, first, second)) {
            assertThat(tracked(each, code).status()).isEqualTo(200);
            assertThat(tracked(each, whole.code()).status()).isEqualTo(422);
            assertThat(each.view().entries()).anyMatch(entry -> entry.fact() instanceof CaseFact.CodeGiven);
            CLOCK.passes(Duration.ofHours(25));
        }
    }

    @Test
    @DisplayName("两个申请人要同样的：关联以后互相看得到；一件答复了，另一件的意见不同时提醒；取消以后两边都没有")
    void two_ask_the_same() {
        var one = registered("全区河道采砂规划").handedOver();
        var other = registered("全区河道采砂规划").handedOver();
        var desk = officer();
        var refused = desk.sends(desk.opens(path(one, DeskAct.LINK)), "/acts/LINK", Map.of("number", "没有这个号"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("没有登记编号是“没有这个号”的申请", "第四十四条");
        desk.sends(desk.opens(path(one, DeskAct.LINK)), "/acts/LINK", Map.of("number", number(other)));
        assertThat(linked(desk, one)).contains(number(other)).contains("承办中");
        assertThat(linked(desk, other)).contains(number(one));

        one.decided(Answers.of(OutcomeCode.G1)).told();
        other.does(DRAFTER, other.opinion(Answers.of(OutcomeCode.N5)));
        assertThat(desk.opens("/workbench/requests/" + other.id()).text())
                .contains("关联的 " + number(one) + " 答复为“已主动公开，告知获取方式和途径”", "答复不一致");

        desk.sends(desk.opens(path(other, DeskAct.UNLINK)), "/acts/UNLINK", Map.of());
        assertThat(linked(desk, one)).isEmpty();
        assertThat(linked(desk, other)).isEmpty();
    }

    private static String linked(AtTheDesk desk, RequestAtWork request) {
        return desk.opens("/workbench/requests/" + request.id())
                .html()
                .select("#linked-title ~ ul")
                .text();
    }

    @Test
    @DisplayName("分案以后寄到原申请的信退回，写的还在；分案以前来信没有办的，先办来信")
    void letters_find_their_reader() {
        var whole = registered(BUDGET, DEMOLITION);
        var citizen = AtTheDesk.nobody(platform);
        var page = citizen.sends(
                citizen.opens("/requests/track"),
                "/requests/track",
                Map.of("receipt", whole.receipt(), "code", whole.code()));
        whole.does(DISCLOSURE_OFFICER, clerk -> clerk.split(List.of("甲", "乙")));
        var late = citizen.sends(page, "/track/message", Map.of("about", "WITHDRAWAL", "text", "我不要了"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("已经分为几件办理，请打开有关的一件再寄");
        assertThat(late.html().select("[name=text]").text()).isEqualTo("我不要了");
        assertThat(whole.view().entries()).noneMatch(entry -> entry.fact() instanceof CaseFact.ApplicantWrote);
    }

    @Test
    @DisplayName("分案以前关联的，分案以后在各件里都看得到，从对方也看得到各件；同一申请分出的不互相关联")
    void links_go_on_after_the_split() {
        var whole = registered("乙地块出让合同", "丙地块出让合同");
        var other = registered("乙地块出让合同");
        var number = number(other);
        whole.does(DISCLOSURE_OFFICER, clerk -> clerk.link(number))
                .does(DISCLOSURE_OFFICER, clerk -> clerk.split(List.of("乙地块出让合同", "丙地块出让合同")));
        var first = parts(whole).getFirst();
        var second = number(parts(whole).getLast());
        assertThat(linkedNumbers(first)).containsExactly(number);
        assertThat(linkedNumbers(other)).containsExactlyInAnyOrder(number(first), second);
        first.cannot(DISCLOSURE_OFFICER, CaseRule.LINKED_TO_ITSELF, clerk -> clerk.link(second));
        var split = number(whole);
        other.cannot(DISCLOSURE_OFFICER, CaseRule.NO_SUCH_REQUEST, clerk -> clerk.link(split));
    }

    private static List<String> linkedNumbers(RequestAtWork request) {
        return platform.bean(RequestRecords.class).linked(request.view()).stream()
                .map(row -> row.number().orElseThrow())
                .toList();
    }

    @Test
    @DisplayName("两人同时：一人分案，一人在同一件上发补正告知，一件成了，另一件被告知；谁也没有等死")
    void splitting_while_another_writes_a_letter() throws Exception {
        for (int round = 0; round < 5; round++) {
            var whole = registered(BUDGET, DEMOLITION);
            long seen = whole.view().sequence();
            var desk = platform.bean(RequestDesk.class);
            var officer = RequestAtWork.holder(platform, DISCLOSURE_OFFICER);
            try (var both = Executors.newFixedThreadPool(2)) {
                var split =
                        both.submit(() -> desk.act(officer, whole.id(), seen, clerk -> clerk.split(List.of("甲", "乙"))));
                var letter = both.submit(() -> desk.act(officer, whole.id(), seen, clerk -> {
                    clerk.numberWithSlip();
                    return new CaseCommand.Sort(1, List.of("land"), false);
                }));
                assertThat(List.of(split.get(), letter.get()))
                        .extracting(outcome -> outcome.getClass().getSimpleName())
                        .containsExactlyInAnyOrder("Done", "Stale");
            }
        }
    }

    @Test
    @DisplayName("多个申请人：与其中一件关联的，都看得到")
    void linked_over_another() {
        var requests = List.of(registered("甲地块出让合同"), registered("甲地块出让合同"), registered("甲地块出让合同"));
        var first = number(requests.getFirst());
        requests.get(1).does(DISCLOSURE_OFFICER, clerk -> clerk.link(first));
        requests.get(2).does(DISCLOSURE_OFFICER, clerk -> clerk.link(first));
        assertThat(linkedNumbers(requests.get(2))).containsExactlyInAnyOrder(first, number(requests.get(1)));
    }

    @Test
    @DisplayName("关联的再多，案卷里最多列出一百件")
    void no_more_than_a_hundred_are_followed() {
        var first = registered("丁地块出让合同");
        var number = number(first);
        var others = Stream.generate(() -> registered("丁地块出让合同")).limit(101).toList();
        others.forEach(other -> other.does(DISCLOSURE_OFFICER, clerk -> clerk.link(number)));
        assertThat(first.view().file().linked()).hasSize(101);
        assertThat(linkedNumbers(first)).hasSize(100).doesNotContain(number);
        assertThat(linkedNumbers(others.getLast())).hasSize(100).contains(number);
    }

    @Test
    @Clause("REQ-26")
    @DisplayName("分案的公共卫生事件申请：申请人的材料在原件里，各件都处置以后才能处置原件的；归档过的再归档一次")
    void the_whole_is_disposed_of_last() {
        var whole = registered("隔离点名单", "核酸检测采购合同")
                .does(DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(2, List.of("land"), true))
                .does(DISCLOSURE_OFFICER, clerk -> clerk.split(List.of("隔离点名单", "核酸检测采购合同")))
                .does(DISCLOSURE_OFFICER, Clerk::archive);
        for (var part : parts(whole)) {
            part.does(DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(1, List.of("land"), true))
                    .does(
                            DISCLOSURE_OFFICER,
                            clerk -> new CaseCommand.Withdraw(clerk.today(), clerk.keep("declaration", "不要了")));
        }
        whole.on("2029-03-05").cannot(DISCLOSURE_OFFICER, CaseRule.DISPOSAL_NOT_DUE, clerk -> clerk.dispose(Set.of()));
        for (var part : parts(whole)) {
            part.does(DISCLOSURE_OFFICER, clerk -> clerk.dispose(Set.of()));
        }
        var desk = officer();
        var page = "/workbench/requests/" + whole.id();
        assertThat(desk.opens(path(whole, DeskAct.DISPOSE)).text()).contains("请再归档一次");
        assertThat(archivingOffered(desk.opens(page))).isFalse();
        whole.does(DISCLOSURE_OFFICER, clerk -> clerk.dispose(Set.of()));
        assertThat(whole.view().file().personalDataDisposed()).isPresent();
        assertThat(archivingOffered(desk.opens(page))).isTrue();
        whole.does(DISCLOSURE_OFFICER, Clerk::archive);
        assertThat(archivingOffered(desk.opens(page))).isFalse();
    }

    private static boolean archivingOffered(Page page) {
        return !page.html().select("a.act.main[href$=/acts/ARCHIVE]").isEmpty();
    }

    @Test
    @DisplayName("已经分案的，只能归档、补发查询码；登记本里有一行，写明已分案")
    void the_whole_is_closed() {
        var whole = registered(BUDGET, DEMOLITION).does(DISCLOSURE_OFFICER, clerk -> clerk.split(List.of("甲", "乙")));
        whole.cannot(
                        DISCLOSURE_OFFICER,
                        CaseRule.OTHER_STEP,
                        clerk -> new CaseCommand.Withdraw(clerk.today(), clerk.keep("declaration", "撤回")))
                .cannot(OFFICE_CLERK, CaseRule.OTHER_STEP, clerk -> new CaseCommand.Confirm(clerk.today(), "录音"))
                .does(DISCLOSURE_OFFICER, Clerk::archive);
        assertThat(whole.view().file().step()).isEqualTo(Step.SPLIT);
        var csv = Caller.as("wu", platform)
                .posts("/workbench/requests/register.csv", Map.of("queue", "ALL"), "")
                .body();
        assertThat(csv.lines().filter(line -> line.startsWith(number(whole) + ",")))
                .singleElement()
                .asString()
                .contains("已分案")
                .endsWith(",,");
    }
}
