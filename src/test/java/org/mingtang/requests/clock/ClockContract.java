package org.mingtang.requests.clock;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.Clause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What every clock must answer, counted by hand. Most cases begin on Monday 2026-03-02; its working days are, by
/// number:
///
/// ```text
/// March    1-4  03 04 05 06   5-9 09 10 11 12 13   10-14 16 17 18 19 20   15-19 23 24 25 26 27   20-21 30 31
/// April  22-24  01 02 03    25-28 07 08 09 10 (清明节 4 to 6)   29-33 13 14 15 16 17   34-38 20 21 22 23 24
///        39-42  27 28 29 30
/// May    43-46  06 07 08 09 (劳动节 1 to 5, Saturday 9 is a make-up day)   47 11   48 12
/// ```
abstract class ClockContract {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The answer to one line of the contract.
    abstract String answer(String line);

    private static final String EXAMPLE = """
        {"id":"a","pack":"licheng","asOf":"%s","events":[
         {"type":"received","channel":"online","date":"2020-09-25","confirmed":"2020-09-25"},
         {"type":"correction-asked","date":"2020-09-27","limit":"2020-10-15"},
         {"type":"corrected","date":"2020-10-09"},
         {"type":"third-party-asked","party":"甲公司","date":"2020-10-12"},
         {"type":"third-party-answered","party":"甲公司","date":"2020-10-20","consents":false},
         {"type":"extended","date":"2020-10-21","days":20},
         {"type":"replied","date":"2020-11-30"}]}
        """;

    @Test
    @DisplayName("约定中的例子：答复之后")
    void the_example_of_the_contract() {
        assertThat(answer(EXAMPLE.formatted("2020-12-01")))
                .isEqualTo("{\"id\":\"a\",\"received\":\"2020-10-09\",\"state\":\"ended\",\"outcome\":\"replied\","
                        + "\"due\":\"2020-12-11\",\"allowance\":40,\"used\":31,\"remaining\":9,\"overdueDays\":0,"
                        + "\"excluded\":[\"2020-10-13\",\"2020-10-14\",\"2020-10-15\",\"2020-10-16\",\"2020-10-19\","
                        + "\"2020-10-20\"],\"provisional\":false,\"violations\":[]}");
    }

    @Test
    @DisplayName("约定中的例子：答复之前")
    void the_example_of_the_contract_before_the_reply() {
        assertThat(answer(EXAMPLE.formatted("2020-10-30")))
                .isEqualTo("{\"id\":\"a\",\"received\":\"2020-10-09\",\"state\":\"running\",\"outcome\":null,"
                        + "\"due\":\"2020-12-11\",\"allowance\":40,\"used\":10,\"remaining\":30,\"overdueDays\":0,"
                        + "\"excluded\":[\"2020-10-13\",\"2020-10-14\",\"2020-10-15\",\"2020-10-16\",\"2020-10-19\","
                        + "\"2020-10-20\"],\"provisional\":false,\"violations\":[]}");
    }

    @ParameterizedTest(name = "{0} 看：{1} → 期限 {3}，已用 {4}，余 {5}，超 {6}（{7}）")
    @DisplayName("二十个工作日自收到之日的次日起算；答复之日停表")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-03-02 | received 2026-03-02 channel=in-person                      | running | 2026-03-30 |  0 | 20 | 0 | the first day does not count
        2026-03-16 | received 2026-03-02 channel=in-person                      | running | 2026-03-30 | 10 | 10 | 0 | half of it
        2026-03-30 | received 2026-03-02 channel=in-person                      | running | 2026-03-30 | 20 |  0 | 0 | the last day
        2026-03-31 | received 2026-03-02 channel=in-person                      | running | 2026-03-30 | 21 | -1 | 1 | a day late, still open
        2026-04-20 | received 2026-03-02 channel=in-person; replied 2026-03-30  | ended   | 2026-03-30 | 20 |  0 | 0 | answered on the last day
        2026-04-20 | received 2026-03-02 channel=in-person; replied 2026-04-01  | ended   | 2026-03-30 | 22 | -2 | 2 | answered two days late
        2026-03-31 | received 2026-03-02 channel=in-person; replied 2026-04-01  | running | 2026-03-30 | 21 | -1 | 1 | not answered yet
        2026-03-09 | received 2026-03-07 channel=in-person                      | running | 2026-04-03 |  1 | 19 | 0 | handed in on a Saturday
        2020-10-12 | received 2020-09-25 channel=signed-post                    | running | 2020-10-29 |  7 | 13 | 0 | 国庆节 and its make-up days
        2026-03-16 | received 2026-03-02 channel=in-person; transferred 2026-03-05 | ended | 2026-03-30 | 3 | 17 | 0 | told which agency is responsible
        2026-03-16 | received 2026-03-02 channel=in-person; withdrawn 2026-03-03 | ended  | 2026-03-30 |  1 | 19 | 0 | taken back
        2026-03-16 | received 2026-03-02 channel=in-person; replied 2026-03-02  | ended   | 2026-03-30 |  0 | 20 | 0 | answered on the spot
        """)
    void base(String asOf, String acts, String state, String due, int used, int left, int late, String why) {
        assertFigures(answer(asOf, acts), state, due, used, left, late, why);
    }

    @ParameterizedTest(name = "{0} 看：{1} → 收到 {2}，期限 {3}（{5}）")
    @DisplayName("收到之日按渠道定；未确认的尚无期限")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-03-10 | received 2026-03-02 channel=signed-post                            | 2026-03-02 | 2026-03-30 | -                 | signed for
        2026-03-10 | received 2026-03-02 channel=ordinary-post confirmed=2026-03-02     | 2026-03-02 | 2026-03-30 | -                 | confirmed the same day
        2026-03-10 | received 2026-03-02 channel=ordinary-post confirmed=2026-03-04     | 2026-03-04 | 2026-04-01 | late-confirmation | late, yet it makes the day
        2026-03-10 | received 2026-03-02 channel=email confirmed=2026-03-05             | 2026-03-05 | 2026-04-02 | -                 | both sides on the 5th
        2026-03-10 | received 2026-03-02 channel=fax confirmed=2026-03-05               | 2026-03-05 | 2026-04-02 | -                 | both sides on the 5th
        2026-03-10 | received 2026-03-02 channel=online confirmed=2026-03-02            | 2026-03-02 | 2026-03-30 | -                 | success page
        2026-03-04 | received 2026-03-02 channel=email confirmed=2026-03-05             | -          | -          | -                 | not confirmed yet
        2026-03-04 | received 2026-03-02 channel=ordinary-post confirmed=2026-03-05     | -          | -          | -                 | not late before it is there
        2026-03-10 | received 2026-03-02 channel=fax                                    | -          | -          | -                 | never confirmed
        2026-03-01 | received 2026-03-02 channel=in-person                              | -          | -          | -                 | not arrived yet
        2026-03-10 | received 2026-03-02 channel=email confirmed=2026-03-01             | -          | -          | confirmation-before-arrival | cannot be
        """)
    @Clause("REQ-01")
    void receipt(
            String asOf,
            String acts,
            @Nullable String received,
            @Nullable String due,
            @Nullable String rule,
            String why) {
        var answer = answer(asOf, acts);
        assertText(answer, "received", received, why);
        assertText(answer, "due", due, why);
        assertThat(rules(answer)).as(why).isEqualTo(rule == null ? "" : rule);
        assertText(answer, "state", received == null ? "awaiting-confirmation" : "running", why);
        assertThat(received == null && answer.path("used").intValue() != 0)
                .as(why)
                .isFalse();
    }

    @ParameterizedTest(name = "{0} 看：{1} → 收到 {4}，期限 {5}（{6}）")
    @DisplayName("补正、缴费：等待时没有期限；到的那天重新起算；逾期不到视为放弃")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-03-10 | correction-asked 2026-03-04 limit=2026-03-20                                   | awaiting-correction | -         | 2026-03-02 | -          | waiting
        2026-03-16 | correction-asked 2026-03-04 limit=2026-03-20; corrected 2026-03-10             | running             | -         | 2026-03-10 | 2026-04-08 | anew from the 10th
        2026-03-16 | correction-asked 2026-03-11 limit=2026-03-14; corrected 2026-03-16             | running             | -         | 2026-03-16 | 2026-04-14 | a limit on Saturday runs to Monday
        2026-03-16 | correction-asked 2026-03-11 limit=2026-03-14                                   | awaiting-correction | -         | 2026-03-02 | -          | Monday is the last day
        2026-03-17 | correction-asked 2026-03-11 limit=2026-03-14                                   | ended               | abandoned | 2026-03-02 | -          | the day after
        2026-03-23 | correction-asked 2026-03-11 limit=2026-03-14; corrected 2026-03-20 goodReason=true | running          | -         | 2026-03-20 | 2026-04-20 | late with good reason
        2026-03-20 | fee-noticed 2026-03-10                                                         | awaiting-payment    | -         | 2026-03-02 | -          | waiting
        2026-04-08 | fee-noticed 2026-03-10                                                         | awaiting-payment    | -         | 2026-03-02 | -          | the twentieth day
        2026-04-09 | fee-noticed 2026-03-10                                                         | ended               | abandoned | 2026-03-02 | -          | the day after
        2026-04-10 | fee-noticed 2026-03-10; fee-paid 2026-04-08                                    | running             | -         | 2026-04-08 | 2026-05-09 | due on a make-up Saturday
        2026-04-10 | fee-noticed 2026-03-10 received=2026-03-12; fee-paid 2026-04-10                | running             | -         | 2026-04-10 | 2026-05-12 | the notice arrived on the 12th
        2026-03-16 | extended 2026-03-05 days=20; fee-noticed 2026-03-10; fee-paid 2026-03-12       | running             | -         | 2026-03-12 | 2026-04-10 | the extension is gone
        2026-03-16 | extended 2026-03-05 days=20; fee-noticed 2026-03-10; fee-paid 2026-03-12; extended 2026-03-13 days=5 | running | - | 2026-03-12 | 2026-04-17 | and may be used again
        2026-03-16 | third-party-asked 2026-03-03 party=甲; correction-asked 2026-03-04 limit=2026-03-20; corrected 2026-03-10 | running | - | 2026-03-10 | 2026-04-08 | open questions are dropped
        """)
    void waiting(
            String asOf,
            String acts,
            String state,
            @Nullable String outcome,
            String received,
            @Nullable String due,
            String why) {
        var answer = answer(asOf, "received 2026-03-02 channel=in-person; " + acts);
        assertText(answer, "state", state, why);
        assertText(answer, "outcome", outcome, why);
        assertText(answer, "received", received, why);
        assertText(answer, "due", due, why);
        for (var figure : new String[] {"used", "remaining", "overdueDays"}) {
            assertThat(answer.path(figure).isNull()).as(why).isEqualTo(due == null);
        }
        assertThat(rules(answer)).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{0} 看：{1} → {2}，期限 {3}，已用 {4}，余 {5}（{7}）")
    @DisplayName("征求意见的时间不计；重叠的只扣一次；延期加在二十日上；延迟答复另定日期")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-03-16 | third-party-asked 2026-03-04 party=甲; third-party-answered 2026-03-11 party=甲       | running | 2026-04-07 |  5 | 15 | 0 | five days out
        2026-03-10 | third-party-asked 2026-03-04 party=甲; third-party-answered 2026-03-11 party=甲       | paused  | 2026-04-03 |  2 | 18 | 0 | no answer yet, four days out
        2026-03-24 | third-party-asked 2026-03-04 party=甲                                                | paused  | 2026-04-20 |  2 | 18 | 0 | the day before the limit
        2026-03-25 | third-party-asked 2026-03-04 party=甲                                                | running | 2026-04-21 |  2 | 18 | 0 | the limit, fifteen days out
        2026-03-30 | third-party-asked 2026-03-04 party=甲                                                | running | 2026-04-21 |  5 | 15 | 0 | silence
        2026-03-31 | third-party-asked 2026-03-04 party=甲 received=2026-03-06; third-party-answered 2026-03-31 party=甲 | running | 2026-04-23 | 4 | 16 | 0 | the letter arrived on the 6th; answered too late
        2026-03-16 | third-party-asked 2026-03-04 party=甲; agency-asked 2026-03-06 agency=乙; third-party-answered 2026-03-10 party=甲; agency-answered 2026-03-13 agency=乙 | running | 2026-04-09 | 3 | 17 | 0 | seven days, not nine
        2026-03-16 | third-party-asked 2026-03-12 party=甲; agency-asked 2026-03-12 agency=甲              | paused  | 2026-04-01 |  8 | 12 | 0 | the same name for two
        2026-04-20 | third-party-asked 2026-03-12 party=甲; replied 2026-03-16                            | ended   | 2026-04-01 |  8 | 12 | 0 | the reply ends the question
        2026-03-04 | third-party-asked 2026-03-04 party=甲; third-party-answered 2026-03-04 party=甲       | running | 2026-03-30 |  2 | 18 | 0 | answered at once
        2026-03-31 | extended 2026-03-30 days=20                                                         | running | 2026-04-28 | 21 | 19 | 0 | extended on the last day
        2026-04-03 | third-party-asked 2026-03-25 party=甲; extended 2026-04-02 days=10; third-party-answered 2026-04-03 party=甲 | running | 2026-04-23 | 17 | 13 | 0 | in time since the question still runs
        2026-04-30 | reasons-asked 2026-03-10; delayed 2026-03-20 until=2026-05-01                        | running | 2026-05-06 | 42 |  1 | 0 | a holiday runs to the next working day
        2026-04-14 | reasons-asked 2026-03-10; delayed 2026-03-20 until=2026-04-10                        | running | 2026-04-10 | 30 | -2 | 2 | later than the delay
        """)
    @Clause("REQ-10")
    void pauses(String asOf, String acts, String state, String due, int used, int left, int late, String why) {
        var answer = answer(asOf, "received 2026-03-02 channel=in-person; " + acts);
        assertFigures(answer, state, due, used, left, late, why);
    }

    @ParameterizedTest(name = "{0}：{1}，{2}")
    @DisplayName("违规的事件：指出来，期限如同没有它")
    @CsvSource(delimiter = '|', textBlock = """
        out-of-order                | reasons-asked 2026-03-10                                   | extended 2026-03-09 days=5
        duplicate-receipt           | reasons-asked 2026-03-03                                   | received 2026-03-03 channel=in-person
        second-correction           | correction-asked 2026-03-03 limit=2026-03-20; corrected 2026-03-04 | correction-asked 2026-03-05 limit=2026-03-20
        correction-too-late         | correction-asked 2026-03-03 limit=2026-03-06               | corrected 2026-03-09
        late-correction             | reasons-asked 2026-03-03                                   | correction-asked 2026-03-12 limit=2026-03-30
        not-asked                   | reasons-asked 2026-03-03                                   | corrected 2026-03-04
        not-asked                   | third-party-asked 2026-03-03 party=甲                       | third-party-answered 2026-03-04 party=乙
        not-asked                   | third-party-asked 2026-03-03 party=甲                       | agency-answered 2026-03-04 agency=甲
        not-asked                   | reasons-asked 2026-03-03                                   | fee-paid 2026-03-04
        already-asked               | agency-asked 2026-03-03 agency=甲                           | agency-asked 2026-03-04 agency=甲
        second-extension            | extended 2026-03-03 days=5                                 | extended 2026-03-04 days=5
        late-extension              | reasons-asked 2026-03-03                                   | extended 2026-03-31 days=5
        extension-too-long          | reasons-asked 2026-03-03                                   | extended 2026-03-30 days=21
        late-fee-notice             | reasons-asked 2026-03-03                                   | fee-noticed 2026-03-31
        late-payment                | fee-noticed 2026-03-10                                     | fee-paid 2026-04-09
        delay-without-reasons       | third-party-asked 2026-03-03 party=甲                       | delayed 2026-03-04 until=2026-06-01
        delay-not-later             | reasons-asked 2026-03-03                                   | delayed 2026-03-04 until=2026-03-30
        after-end                   | replied 2026-03-03                                         | extended 2026-03-04 days=5
        after-end                   | correction-asked 2026-03-03 limit=2026-03-06               | replied 2026-03-07
        """)
    void violations(String rule, String before, String wrong) {
        var lawful = "received 2026-03-02 channel=in-person; " + before;
        var with = answer("2026-04-15", lawful + "; " + wrong);
        var without = answer("2026-04-15", lawful);
        assertThat(rules(without)).isEmpty();
        assertThat(rules(with)).isEqualTo(rule);
        assertThat(((ObjectNode) with).without("violations")).isEqualTo(((ObjectNode) without).without("violations"));
    }

    @ParameterizedTest(name = "{0} → {1}，收到 {2}，期限 {3}，违规 {4}（{5}）")
    @DisplayName("原文没有说清的：取最直白的读法")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        received 2026-03-02 channel=online                                                                  | awaiting-confirmation | - | - | -            | 1: the success page is written down as confirmed
        received 2026-03-02 channel=email confirmed=2026-03-05; replied 2026-03-04                          | ended | -          | -          | -            | 2: an end is an end
        received 2026-03-02 channel=email confirmed=2026-03-05; reasons-asked 2026-03-04                    | running | 2026-03-05 | 2026-04-02 | out-of-order | 2: nothing else before the receipt
        extended 2026-03-02 days=5                                                                          | awaiting-confirmation | - | - | out-of-order | 2: no request at all
        received 2026-03-02 channel=in-person; fee-paid 2026-03-09; extended 2026-03-05 days=1              | running | 2026-03-02 | 2026-03-31 | not-asked    | 3: the wrong act sets no order
        received 2026-03-02 channel=in-person; extended 2026-03-03 days=1; extended 2026-04-03 days=30      | running | 2026-03-02 | 2026-03-31 | second-extension | 4: one violation an act
        received 2026-03-02 channel=in-person; fee-noticed 2026-03-03; fee-paid 2026-03-04; correction-asked 2026-03-05 limit=2026-03-09; corrected 2026-03-06; correction-asked 2026-03-09 limit=2026-03-20 | running | 2026-03-06 | 2026-04-03 | second-correction | 5: one correction notice in a case
        received 2026-03-02 channel=in-person; agency-asked 2026-03-03 agency=乙; agency-asked 2026-03-25 agency=乙 | running | 2026-03-02 | 2026-04-21 | already-asked | 8: open after its limit
        received 2026-03-02 channel=in-person; agency-asked 2026-03-03 agency=乙; agency-answered 2026-03-25 agency=乙 | running | 2026-03-02 | 2026-04-21 | - | 8: a late answer is no violation
        received 2026-03-02 channel=in-person; fee-noticed 2026-03-27; fee-noticed 2026-03-30               | awaiting-payment | 2026-03-02 | - | already-asked | 9: unpaid
        received 2026-03-02 channel=in-person; fee-noticed 2026-03-10; replied 2026-03-16                   | ended | 2026-03-02 | 2026-03-30 | -            | 10: answered while payment is awaited
        received 2026-03-02 channel=in-person; correction-asked 2026-03-10 limit=2026-04-30; agency-asked 2026-04-10 agency=乙 | awaiting-correction | 2026-03-02 | - | - | 12: waiting goes before paused
        received 2026-03-02 channel=in-person; extended 2026-03-10 days=0                                   | running | 2026-03-02 | 2026-03-30 | extension-too-long | 13: at least one day
        received 2026-03-02 channel=in-person; reasons-asked 2026-03-03; delayed 2026-03-04 until=2026-06-01; extended 2026-03-05 days=5 | running | 2026-03-02 | 2026-06-01 | - | 15: the delay stays
        """)
    void open_points(
            String acts,
            String state,
            @Nullable String received,
            @Nullable String due,
            @Nullable String rule,
            String why) {
        var answer = answer("2026-04-15", acts);
        assertText(answer, "state", state, why);
        assertText(answer, "received", received, why);
        assertText(answer, "due", due, why);
        assertThat(rules(answer)).as(why).isEqualTo(rule == null ? "" : rule);
    }

    @ParameterizedTest(name = "{0} 发出收费通知 → {1} {2}")
    @DisplayName("2021 年以前没有收费办法")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2020-12-31 | running          | no-fee-rule
        2021-01-04 | awaiting-payment | ''
        """)
    void no_fee_rule(String noticed, String state, String rule) {
        var answer = answer("2021-01-05", "received 2020-12-21 channel=in-person; fee-noticed " + noticed);
        assertText(answer, "state", state, noticed);
        assertThat(rules(answer)).isEqualTo(rule);
    }

    @ParameterizedTest(name = "收到 {0}，{1} 看 → 期限 {2}，暂定 {3}")
    @DisplayName("数到没有放假通知的年份，结果是暂定的")
    @CsvSource(delimiter = '|', textBlock = """
        2026-12-10 | 2026-12-11 | 2027-01-08 | true
        2026-12-03 | 2026-12-11 | 2026-12-31 | false
        2026-12-03 | 2027-01-04 | 2026-12-31 | true
        """)
    void provisional(String received, String asOf, String due, boolean provisional) {
        var answer = answer(asOf, "received " + received + " channel=in-person");
        assertText(answer, "due", due, received);
        assertThat(answer.path("provisional").booleanValue()).isEqualTo(provisional);
    }

    @Test
    @DisplayName("收到之日早于条例施行的，没有可适用的法")
    @Clause("LAW-01")
    void no_law_before_the_regulation() {
        assertText(
                answer("2019-06-01", "received 2019-05-14 channel=in-person"),
                "error",
                "no-law-in-force",
                "the day before");
        assertText(answer("2019-06-01", "received 2019-05-15 channel=in-person"), "state", "running", "the first day");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("看不懂的行：说明是哪一件，不猜")
    @ValueSource(
            strings = {
                "{\"id\":\"a\",",
                "[]",
                "{\"asOf\":\"2026-03-02\",\"events\":[]}",
                "{\"id\":\"a\",\"events\":[]}",
                "{\"id\":\"a\",\"asOf\":\"2026-02-30\",\"events\":[]}",
                "{\"id\":\"a\",\"asOf\":\"2101-01-01\",\"events\":[]}",
                "{\"id\":\"a\",\"asOf\":\"2026-03-02\",\"events\":[{\"type\":\"lost\",\"date\":\"2026-03-02\"}]}",
                "{\"id\":\"a\",\"asOf\":\"2026-03-02\",\"events\":[{\"type\":\"received\",\"date\":\"2026-03-02\"}]}",
                "{\"id\":\"a\",\"asOf\":\"2026-03-02\",\"events\":[{\"type\":\"received\",\"channel\":\"pigeon\","
                        + "\"date\":\"2026-03-02\"}]}",
                "{\"id\":\"a\",\"asOf\":\"2026-03-02\",\"events\":[{\"type\":\"replied\"}]}",
                "{\"id\":\"a\",\"asOf\":\"2026-03-02\",\"events\":[{\"type\":\"extended\",\"date\":\"2026-03-02\"}]}",
                "{\"id\":\"a\",\"asOf\":\"2026-03-02\",\"events\":[{\"type\":\"received\",\"channel\":\"email\","
                        + "\"date\":\"2026-03-02\",\"confirmed\":\"2003-12-31\"}]}"
            })
    void errors(String line) {
        assertThat(JSON.readTree(answer(line)).propertyNames()).containsExactly("id", "error", "detail");
    }

    private static void assertFigures(
            JsonNode answer, String state, String due, int used, int left, int late, String why) {
        assertText(answer, "state", state, why);
        assertText(answer, "due", due, why);
        assertThat(answer.path("used").intValue()).as("used, " + why).isEqualTo(used);
        assertThat(answer.path("remaining").intValue()).as("remaining, " + why).isEqualTo(left);
        assertThat(answer.path("overdueDays").intValue())
                .as("overdueDays, " + why)
                .isEqualTo(late);
        assertThat(rules(answer)).as(why).isEmpty();
    }

    private static void assertText(JsonNode answer, String key, @Nullable String expected, String why) {
        var found = answer.path(key);
        assertThat(found.isNull() ? null : found.stringValue())
                .as(key + ", " + why)
                .isEqualTo(expected);
    }

    private static String rules(JsonNode answer) {
        return answer.path("violations")
                .valueStream()
                .map(violation -> violation.path("rule").stringValue())
                .collect(joining(" "));
    }

    /// Acts as `type date key=value …`, separated by `;`.
    private JsonNode answer(String asOf, String acts) {
        var line = JSON.createObjectNode().put("id", "t").put("asOf", asOf);
        var events = line.putArray("events");
        Stream.of(acts.split(";")).forEach(act -> events.add(event(act.strip().split(" +"))));
        return JSON.readTree(answer(line.toString()));
    }

    private static ObjectNode event(String[] words) {
        var event = JSON.createObjectNode().put("type", words[0]).put("date", words[1]);
        Arrays.stream(words).skip(2).map(word -> word.split("=")).forEach(fact -> {
            switch (fact[0]) {
                case "days" -> event.put("days", Integer.parseInt(fact[1]));
                case "goodReason" -> event.put("goodReason", Boolean.parseBoolean(fact[1]));
                default -> event.put(fact[0], fact[1]);
            }
        });
        return event;
    }
}
