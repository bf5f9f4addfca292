package org.mingtang.requests.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.fees.FeeAnswer.Fee;
import org.mingtang.requests.fees.FeeAnswer.Line;
import org.mingtang.requests.fees.FeeAnswer.NoFee;
import org.mingtang.requests.fees.FeeQuestion.Items;
import org.mingtang.requests.fees.FeeQuestion.Measure;
import org.mingtang.requests.fees.FeeQuestion.Pages;

/// The national tariff at every edge of its bands.
class FeesTest {
    private static final Packs PACKS = Packs.bundled("national");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static FeeAnswer ask(Measure measure) {
        return ask(measure, DAY, Optional.empty());
    }

    private static FeeAnswer ask(Measure measure, LocalDate noticed, Optional<Method> charged) {
        return Fees.of(new FeeQuestion("一个月内申请六十件，内容重复", charged, measure), PACKS.inForceOn(noticed));
    }

    private static long yuan(FeeAnswer answer) {
        return switch (answer) {
            case Fee fee -> fee.yuan();
            case NoFee(var objection) -> {
                assertThat(objection.rule()).isEqualTo(FeeRule.FREE);
                yield 0;
            }
        };
    }

    @DisplayName("按件：一个自然月内累计")
    @ParameterizedTest(name = "{0} 件 → {1} 元")
    @CsvSource({
        "1, 0",
        "10, 0", // free
        "11, 100",
        "12, 200",
        "30, 2000", // 100 each
        "31, 2200",
        "40, 4000", // 200 each
        "41, 4300",
        "50, 7000", // 300 each
        "51, 7400",
        "60, 11000", // 400 each
        "100, 37000" // 500, 600, 700, 800 each
    })
    void by_items(int items, long yuan) {
        assertThat(yuan(ask(new Items(0, items)))).isEqualTo(yuan);
    }

    @DisplayName("按件：只收本次各件所在的档")
    @ParameterizedTest(name = "此前 {0} 件，本次 {1} 件 → {2} 元")
    @CsvSource({"9, 1, 0", "10, 1, 100", "9, 2, 100", "29, 2, 300", "30, 1, 200", "39, 2, 500", "40, 1, 300"})
    void items_count_on_within_the_month(int before, int now, long yuan) {
        assertThat(yuan(ask(new Items(before, now)))).isEqualTo(yuan);
        long whole = yuan(ask(new Items(0, before + now)));
        long earlier = before == 0 ? 0 : yuan(ask(new Items(0, before)));
        assertThat(whole - earlier).isEqualTo(yuan);
    }

    @DisplayName("按量：一件申请的页数")
    @ParameterizedTest(name = "{0} 页 → {1} 元")
    @CsvSource({"1, 0", "30, 0", "31, 10", "100, 700", "101, 720", "200, 2700", "201, 2740", "300, 6700"})
    void by_pages(int pages, long yuan) {
        assertThat(yuan(ask(new Pages(pages)))).isEqualTo(yuan);
    }

    @DisplayName("费用逐档说明，各档相加等于合计")
    @Test
    void the_fee_explains_itself() {
        assertThat(ask(new Items(8, 35))).isInstanceOfSatisfying(Fee.class, fee -> {
            assertThat(fee.chinese())
                    .isEqualTo("第9件至第10件，2件，免费；第11件至第30件，20件，每件100元，计2000元；"
                            + "第31件至第40件，10件，每件200元，计2000元；第41件至第43件，3件，每件300元，计900元");
            assertThat(fee.yuan()).isEqualTo(4900);
            assertThat(fee.lines().stream().mapToLong(Line::yuan).sum()).isEqualTo(4900);
            assertThat(fee.tariff()).isEqualTo("by-items-2021");
            assertThat(fee.cite().unchecked()).isTrue();
        });
        assertThat(ask(new Pages(31)))
                .isInstanceOfSatisfying(
                        Fee.class, fee -> assertThat(fee.chinese()).isEqualTo("第1页至第30页，30页，免费；第31页，1页，每页10元，计10元"));
    }

    @DisplayName("收费通知的日期在规定施行之前的，不能收费")
    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"2020-12-31, 不收", "2021-01-01, 收"})
    void only_since_the_rule_is_in_force(LocalDate noticed, String verdict) {
        var answer = ask(new Pages(31), noticed, Optional.empty());
        if (verdict.equals("收")) {
            assertThat(yuan(answer)).isEqualTo(10);
        } else {
            refusedBy(FeeRule.NOT_YET_IN_FORCE, answer);
        }
    }

    @DisplayName("一件申请只用一种计收方式")
    @Test
    void never_both_ways() {
        refusedBy(FeeRule.OTHER_METHOD, ask(new Pages(31), DAY, Optional.of(Method.BY_ITEMS)));
        refusedBy(FeeRule.OTHER_METHOD, ask(new Items(10, 1), DAY, Optional.of(Method.BY_PAGES)));
        assertThat(yuan(ask(new Pages(31), DAY, Optional.of(Method.BY_PAGES)))).isEqualTo(10);
    }

    @DisplayName("没有写明怎样超过合理范围的，不能收费；只告知途径的，不能按量收费")
    @Test
    void not_without_excess_and_not_for_nothing() {
        refusedBy(
                FeeRule.NOT_EXCESSIVE,
                Fees.of(new FeeQuestion(" ", Optional.empty(), new Pages(500)), PACKS.inForceOn(DAY)));
        refusedBy(FeeRule.NOTHING_SUPPLIED, ask(new Pages(0)));
    }

    @DisplayName("能填的最大的数也算得出，金额写得进通知；再大的不收")
    @Test
    void large_numbers() {
        assertThat(yuan(ask(new Pages(FeeQuestion.MOST_PAGES)))).isEqualTo(2700 + 40L * 99_800);
        assertThat(yuan(ask(new Items(FeeQuestion.MOST_ITEMS, FeeQuestion.MOST_ITEMS))))
                .isBetween(1L, (long) Integer.MAX_VALUE);
        assertThatThrownBy(() -> new Pages(FeeQuestion.MOST_PAGES + 1)).hasMessageContaining("expected");
        assertThatThrownBy(() -> new Items(0, FeeQuestion.MOST_ITEMS + 1)).hasMessageContaining("expected");
        assertThatThrownBy(() -> new Items(-1, 1)).hasMessageContaining("expected");
        assertThatThrownBy(() -> new Pages(-1)).hasMessageContaining("expected");
    }

    private static void refusedBy(FeeRule rule, FeeAnswer answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        NoFee.class, no -> assertThat(no.objection().rule()).isEqualTo(rule));
    }
}
