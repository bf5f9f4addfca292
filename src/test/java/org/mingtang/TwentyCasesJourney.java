package org.mingtang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.AtTheScreen.chooses;
import static org.mingtang.AtTheScreen.shows;
import static org.mingtang.AtTheScreen.types;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.requests.casefile.DeskAct.*;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Register;
import org.mingtang.organs.Section;
import org.mingtang.regulation.Role;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.Submission;
import org.mingtang.requests.clock.Channel;

/// Twenty requests lie on one officer's desk in the morning and none in the evening: found in the list, opened from it,
/// each handled by the forms on its page until it waits for somebody else.
@DisplayName("一个人办二十件申请")
@TestMethodOrder(OrderAnnotation.class)
class TwentyCasesJourney {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-03-06");
    private static final int LETTERS = 6;
    private static final int CASES = 20;

    private static RunningPlatform platform;
    private static AtTheScreen officer;

    /// Fourteen on the portal, which confirms them itself; six by letter and telefax, four of them days ago.
    @BeforeAll
    static void twenty_requests_arrive() {
        platform = RunningPlatform.by(CLOCK, "mingtang.pack=licheng");
        RequestAtWork.office(platform);
        platform.bean(Register.class)
                .enterSection(new Section(RequestAtWork.LAND, OFFICE, "自然资源股"), ActedBy.installation(CLOCK.instant()));
        for (int number = LETTERS + 1; number <= CASES; number++) {
            RequestAtWork.submitted(platform, CLOCK, "2026-03-06", RequestAtWork.asking(asked(number)));
        }
        for (int number = 1; number <= LETTERS; number++) {
            arrivesByLetter(number, LocalDate.parse(number <= 4 ? "2026-03-04" : "2026-03-06"));
        }
        officer = AtTheScreen.as("wu", GovernmentOffice.PASSWORD, platform);
    }

    private static void arrivesByLetter(int number, LocalDate on) {
        var taken = platform.bean(RequestCounter.class)
                .take(
                        RequestAtWork.holder(platform, Role.DISCLOSURE_OFFICER),
                        "token " + UUID.randomUUID(),
                        RequestAtWork.asking(asked(number)),
                        OFFICE,
                        number % 2 == 0 ? Channel.FAX : Channel.ORDINARY_POST,
                        on,
                        List.of());
        assertThat(taken).isInstanceOf(Submission.Taken.class);
    }

    @AfterAll
    static void stop() {
        officer.close();
        platform.close();
    }

    @Test
    @Order(1)
    @Clause("REQ-04")
    @DisplayName("每日未读：列出今天以前收到、没有人确认的几件，逐件确认，一件不剩")
    void the_unread_are_confirmed_first() {
        var page = officer.goesTo("/workbench/requests").page();
        assertThat(waiting(page)).hasText(Integer.toString(CASES));
        assertThat(page.locator(".unread")).containsText("每日未读 4 件");
        Browser.assertFinishedOnBoth(page, "twenty-morning");
        Browser.sends(page, page.locator(".unread a"));
        assertThat(page.locator("table.requests tbody tr")).hasCount(CASES);
        assertThat(page.locator("tr .lateline")).hasCount(4);
        Browser.assertFinishedOnBoth(page, "twenty-unread");
        for (int number = 1; number <= LETTERS; number++) {
            officer.takes(asked(number)).does(CONFIRM, confirming -> types(confirming, "evidence", "通话录音"));
            backToTheList(page);
            assertThat(page.locator("h1")).hasText("新收未读");
            assertThat(page.locator("#sort")).hasValue("ARRIVED");
        }
        // what the portal confirmed today waits for its number
        assertThat(page.locator("table.requests tbody tr")).hasCount(CASES - LETTERS);
        assertThat(page.locator(".unread")).hasCount(0);
    }

    @Test
    @Order(2)
    @DisplayName("筛选、排序、翻看以后回到列表，条件都还在；按姓名查过的也能退回来，姓名不进网址")
    void what_the_list_is_narrowed_to_stays() {
        var page = officer.goesTo("/workbench/requests").page();
        page.locator("#step").selectOption("CONFIRMED");
        page.locator("#year").selectOption("2026");
        page.locator("#sort").selectOption("CHANGED");
        Browser.sends(page, page.locator("form[role=search] button"));
        assertThat(page.locator("table.requests tbody tr")).hasCount(CASES);
        officer.takes(asked(1));
        page.goBack();
        narrowedToConfirmed(page);
        officer.takes(asked(2)).does(REGISTER);
        backToTheList(page);
        narrowedToConfirmed(page);
        assertThat(page.locator("table.requests tbody tr")).hasCount(CASES - 1);

        page.locator("#q").fill("欧阳若水");
        Browser.sends(page, page.locator("form[role=search] button"));
        assertThat(page.locator("table.requests tbody tr")).hasCount(CASES - 1);
        Browser.assertFinishedOnBoth(page, "twenty-searched");
        officer.takes(asked(3));
        page.goBack();
        assertThat(page.locator("#q")).hasValue("欧阳若水");
        narrowedToConfirmed(page);
        officer.takes(asked(3));
        backToTheList(page);
        assertThat(page.locator("#q")).hasValue("欧阳若水");
        assertThat(java.net.URLDecoder.decode(page.url(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("若水");
    }

    private static void narrowedToConfirmed(Page page) {
        assertThat(page.locator("#step")).hasValue("CONFIRMED");
        assertThat(page.locator("#year")).hasValue("2026");
        assertThat(page.locator("#sort")).hasValue("CHANGED");
    }

    @Test
    @Order(3)
    @Clause("REQ-05")
    @DisplayName("从列表逐件办下去：登记、分办，直接答复、交办或者要求补正，待办的件数一件件减到零")
    void the_desk_is_empty_in_the_evening() {
        var page = officer.goesTo("/workbench/requests?sort=ARRIVED").page();
        for (int left = CASES; left > 0; left--) {
            assertThat(waiting(page)).hasText(Integer.toString(left));
            var first = page.locator("table.requests a.t").first().textContent();
            officer.takes(first);
            if (page.locator("main a[href$='/acts/REGISTER']").count() > 0) {
                officer.does(REGISTER);
            }
            officer.does(
                    SORT,
                    sorting -> sorting.getByLabel("其他", new Page.GetByLabelOptions().setExact(true))
                            .check());
            handsOn(Integer.parseInt(first.replaceAll("\\D", "")));
            backToTheList(page);
        }
        assertThat(waiting(page)).hasText("0");
        assertThat(page.locator(".empty")).containsText("这个队列里没有申请");
        Browser.assertFinishedOnBoth(page, "twenty-evening");
        officer.goesTo("/workbench/requests?queue=RUNNING");
        Browser.assertFinishedOnBoth(page, "twenty-running");
    }

    /// One in four is answered with what is public, one in four is unclear, the others go to a section.
    private static void handsOn(int number) {
        switch (number % 4) {
            case 0 ->
                officer.does(ANSWER_DIRECTLY, page -> {
                    chooses(page, "part-1.outcome", "G1");
                    shows(page);
                    types(page, "part-1.way", "政府网站");
                    types(page, "part-1.route", "http://www.example.gov.cn/files/" + number);
                    types(page, "reasons", "已经主动公开。");
                });
            case 1 -> officer.does(ASK_CORRECTION, page -> types(page, "what", "请写明年度"));
            default ->
                officer.does(
                        HAND_OVER,
                        page -> page.locator("select[name=section]")
                                .selectOption(new SelectOption().setLabel("自然资源股")));
        }
    }

    private static String asked(int number) {
        return "第"
                + IntStream.of(number).mapToObj("%02d"::formatted).findFirst().orElseThrow() + "号地块的规划条件";
    }

    private static com.microsoft.playwright.Locator waiting(Page page) {
        return page.locator("nav.queues a[href$='queue=WAITING'] i");
    }

    private static void backToTheList(Page page) {
        Browser.sends(page, page.locator("nav.crumb a, p.crumb a").first());
        assertThat(page.locator("form[role=search]")).isVisible();
    }
}
