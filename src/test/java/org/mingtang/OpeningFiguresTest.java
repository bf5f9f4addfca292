package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.regulation.Role;
import org.mingtang.requests.PaperRegister;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.CaseFact.Forum;
import org.mingtang.requests.opening.OpeningBooks;
import org.mingtang.requests.opening.OpeningFigures;

/// What a unit counted on paper before it went live.
@DisplayName("期初数：改用平台以前的数字")
class OpeningFiguresTest {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-06-01");
    private static final String PAGE = "/workbench/requests/opening-figures";
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

    private static AtTheDesk officer() {
        return AtTheDesk.as("wu", GovernmentOffice.PASSWORD, platform);
    }

    /// The district of the report of 2020, as one column: 331 new; 72 + 20 + 1 + 227 + 4 + 7.
    private static Map<String, String> report() {
        return new HashMap<>(Map.of(
                "new.NATURAL_PERSON", "331",
                "granted.NATURAL_PERSON", "72",
                "partial.NATURAL_PERSON", "20",
                "refused.4.NATURAL_PERSON", "1",
                "notProvided.1.NATURAL_PERSON", "226",
                "notProvided.2.NATURAL_PERSON", "1",
                "notProcessed.1.NATURAL_PERSON", "4",
                "other.3.NATURAL_PERSON", "7",
                "RECONSIDERATION.CORRECTED", "10",
                "source", "年度报告第三部分"));
    }

    private static OpeningFigures figures(int year) {
        return platform.bean(OpeningBooks.class).of(OFFICE, year).orElseThrow();
    }

    @Test
    @DisplayName("上一年的表照年度报告登记，合计由系统算；不平的退回，指出哪一列差多少，填过的都在；结转与本年接得上")
    void last_year_is_taken_over() {
        var desk = officer();
        var page = desk.opens(PAGE);
        assertThat(page.html().select("main h2").text()).contains("2025 年（全年）");
        var short1 = report();
        short1.put("granted.NATURAL_PERSON", "70");
        var refused = desk.sends(page, PAGE, short1);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("自然人：新收 331 + 上年结转 0 = 331，办理结果合计 329 + 结转下年 0 = 329，两边应当相等。", "REP-03");
        assertThat(refused.html().select("[name='granted.NATURAL_PERSON']").val())
                .isEqualTo("70");
        assertThat(platform.bean(OpeningBooks.class).of(OFFICE, 2025)).isEmpty();

        var open = report();
        open.put("new.NATURAL_PERSON", "333");
        open.put("carriedOut.NATURAL_PERSON", "2");
        var done = desk.sends(refused, PAGE, open);
        assertThat(done.text()).contains("2025 年的期初数已登记", "依据：年度报告第三部分");
        assertThat(done.html().select("[name='new.NATURAL_PERSON']").val()).isEqualTo("333");
        assertThat(done.html()
                        .select("tr:has([name='new.NATURAL_PERSON']) td:last-child")
                        .text())
                .isEqualTo("333");
        var figures = figures(2025);
        assertThat(figures.of("granted", ApplicantKind.NATURAL_PERSON)).isEqualTo(72);
        assertThat(figures.handled(ApplicantKind.NATURAL_PERSON)).isEqualTo(331);
        assertThat(figures.of(Forum.RECONSIDERATION, OpeningFigures.DisputeEnd.CORRECTED))
                .isEqualTo(10);
        assertThat(figures.carriedOut()).isEqualTo(2);

        var now = desk.opens(PAGE + "?year=2026");
        var unlike = desk.sends(
                now, PAGE, Map.of("new.NATURAL_PERSON", "5", "granted.NATURAL_PERSON", "5", "source", "2026 年登记本"));
        assertThat(unlike.text()).contains("自然人：2025 年结转下年 2 件，2026 年上年结转 0 件，应当相同。");
        var some = desk.sends(
                unlike,
                PAGE,
                Map.of(
                        "carriedIn.NATURAL_PERSON",
                        "2",
                        "granted.NATURAL_PERSON",
                        "6",
                        "carriedOut.NATURAL_PERSON",
                        "1",
                        "source",
                        "2026 年登记本"));
        assertThat(some.text()).contains("还差 1 件没有登记");
        assertThat(figures(2026).total("carriedIn")).isEqualTo(2);
        open.put("carriedOut.NATURAL_PERSON", "1");
        open.put("new.NATURAL_PERSON", "332");
        desk.sends(desk.opens(PAGE), PAGE, open);
        assertThat(figures(2025).carriedOut()).as("last year can be put right").isEqualTo(1);
        assertThat(desk.opens(PAGE + "?year=2026").text())
                .as("and this year is reminded of it")
                .contains("本年的要跟着改", "2025 年结转下年 1 件，2026 年上年结转 2 件");
        desk.sends(
                desk.opens(PAGE + "?year=2026"),
                PAGE,
                Map.of("carriedIn.NATURAL_PERSON", "1", "granted.NATURAL_PERSON", "5", "source", "2026 年登记本"));
        assertThat(desk.opens(PAGE + "?year=2026").text()).doesNotContain("本年的要跟着改");
    }

    @Test
    @DisplayName("过了年，仍是改用平台那一年和上一年；别人刚登记过的，不会不知不觉被盖掉，填的还在")
    void the_years_are_those_of_going_live() {
        var desk = officer();
        var opened = desk.opens(PAGE);
        var registered = Map.of("new.RESEARCH", "1", "granted.RESEARCH", "1", "source", "台账");
        var first = new HashMap<>(report());
        first.put("carriedOut.NATURAL_PERSON", "0");
        first.putAll(registered);
        desk.sends(desk.opens(PAGE), PAGE, first);
        var second = desk.sends(opened, PAGE, first);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("这一年的数字又登记过一次");
        assertThat(second.html().select("[name='new.RESEARCH']").val()).isEqualTo("1");

        RequestAtWork.submitted(platform, CLOCK, "2026-06-02", RequestAtWork.asking("改用平台以后的申请"));
        assertThat(platform.bean(PaperRegister.class)
                        .carryOn(
                                RequestAtWork.holder(platform, Role.DISCLOSURE_OFFICER),
                                OFFICE,
                                "registration-2026",
                                37,
                                "登记本第 37 行"))
                .isEmpty();
        CLOCK.turnTo("2027-01-15");
        var years = officer().opens(PAGE).html().select("#of-year option").eachText();
        CLOCK.turnTo("2026-06-02");
        assertThat(years).containsExactly("2025 年（全年）", "2026 年（改用平台以前）");
    }

    @Test
    @DisplayName("不是数字、没有依据、不是上一年和本年的退回；重新登记以最后一次为准，前面的留在日志里；别人不能登记")
    void refused_and_corrected() {
        var desk = officer();
        var page = desk.opens(PAGE);
        var wrong = desk.sends(page, PAGE, Map.of("new.COMMERCIAL", "三件", "source", "台账"));
        assertThat(wrong.text()).contains("商业企业：“三件”不是 0 至 999999 的整数");
        assertThat(wrong.html().select("[name='new.COMMERCIAL']").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(desk.sends(page, PAGE, Map.of("source", "")).text()).contains("请写明依据");
        assertThat(desk.sends(page, PAGE, Map.of("year", "2019", "source", "台账"))
                        .text())
                .contains("只登记改用平台那一年和上一年的数字");
        var books = platform.bean(OpeningBooks.class);
        int before = books.entries(OFFICE, 2026).size();
        for (var count : List.of("3", "4")) {
            var typed = new HashMap<>(Map.of("new.LEGAL_SERVICES", count, "other.3.LEGAL_SERVICES", count));
            typed.putAll(Map.of("carriedIn.NATURAL_PERSON", carried(), "granted.NATURAL_PERSON", carried()));
            typed.putAll(Map.of("new.NATURAL_PERSON", "0", "carriedOut.NATURAL_PERSON", "0", "source", "台账"));
            desk.sends(desk.opens(PAGE + "?year=2026"), PAGE, typed);
        }
        assertThat(books.entries(OFFICE, 2026)).hasSize(before + 2);
        assertThat(figures(2026).of("new", ApplicantKind.LEGAL_SERVICES)).isEqualTo(4);

        var drafter = AtTheDesk.as("lin", GovernmentOffice.PASSWORD, platform);
        var shown = drafter.opens(PAGE);
        assertThat(shown.html().select("table input")).isEmpty();
        assertThat(drafter.sends(shown, PAGE, Map.of("new.OTHER", "1", "other.3.OTHER", "1", "source", "台账"))
                        .text())
                .contains("期初数由公开工作机构登记");
    }

    /// Out of last year, as far as it is taken over.
    private static String carried() {
        return platform.bean(OpeningBooks.class)
                .of(OFFICE, 2025)
                .map(last -> Integer.toString(last.carriedOut()))
                .orElse("0");
    }
}
