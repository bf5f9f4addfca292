package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.holidays.NoticeDesk;
import org.mingtang.holidays.NoticeFile;
import org.mingtang.holidays.NoticeOutcome;
import org.mingtang.holidays.NoticeProposal;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Role;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact.DisputeResult;
import org.mingtang.requests.casefile.CaseFact.DueMoved;
import org.mingtang.requests.casefile.CaseFact.Forum;

@DisplayName("放假通知来得晚：未答复的申请")
class RequestDeadlinesTest {
    private static final TurnedClock CLOCK = TurnedClock.to("2026-12-21");
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

    @Test
    @DisplayName("多放一天，期限晚一天，事先列出前后日期，记入日志；补了班的、决定定了答复日期的不动；再有通知使期限提前的，已经告知的日期不变")
    void a_late_notice_moves_what_is_open_and_never_forward() {
        var request = RequestAtWork.withSection(platform, CLOCK, "2026-12-21", RequestAtWork.asking("年度采购计划"));
        var ordered = answerOrdered("2027-01-08");
        var before = due(request);
        var swapped = notice(NoticeProposal.Replacing.NO, "2027-01-04,holiday,元旦\n2027-01-09,workday,元旦\n");
        assertThat(platform.bean(NoticeDesk.class).preview(swapped))
                .isInstanceOfSatisfying(
                        NoticeOutcome.Ready.class,
                        ready -> assertThat(ready.moved())
                                .as("a day off that is made up for before the due date moves nothing")
                                .isEmpty());
        var later = notice(NoticeProposal.Replacing.NO, "2027-01-04,holiday,元旦\n");
        assertThat(platform.bean(NoticeDesk.class).preview(later).toString())
                .contains("/workbench/requests/" + request.id())
                .as("no notice moves the day that a decision names")
                .doesNotContain(ordered.id().toString());
        take(later, 0);
        assertThat(due(ordered)).isEqualTo("2027-01-08");
        var moved = due(request);
        assertThat(moved).isAfter(before);
        assertThat(request.view().file().facts()).last().isInstanceOfSatisfying(DueMoved.class, fact -> {
            assertThat(fact.before()).isEqualTo(before);
            assertThat(fact.due()).isEqualTo(moved);
        });

        take(notice(NoticeProposal.Replacing.YES, ""), 1);
        assertThat(due(request)).as("a told date never becomes earlier").isEqualTo(moved);
        assertThat(request.view().file().facts()).last().isInstanceOfSatisfying(DueMoved.class, fact -> {
            assertThat(fact.computed()).isEqualTo(before);
            assertThat(fact.due()).isEqualTo(moved);
        });
    }

    /// Not answered, and a decision on reconsideration names the day.
    private static RequestAtWork answerOrdered(String by) {
        return RequestAtWork.withSection(platform, CLOCK, "2026-12-21", RequestAtWork.asking("年度培训计划"))
                .does(
                        Role.DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.FileDispute(Forum.RECONSIDERATION, "泉州市人民政府", "", clerk.today()))
                .does(
                        Role.DISCLOSURE_OFFICER,
                        clerk -> new CaseCommand.DecideDispute(
                                1,
                                DisputeResult.OTHER,
                                clerk.today(),
                                clerk.today(),
                                clerk.keep("decision", "责令在 " + by + " 前答复"),
                                false,
                                Optional.of(LocalDate.parse(by))));
    }

    private static LocalDate due(RequestAtWork request) {
        return platform.bean(RequestRecords.class)
                .due(request.view().file())
                .orElseThrow()
                .day();
    }

    private static NoticeProposal notice(NoticeProposal.Replacing replacing, String more) {
        var year = Year.of(2027);
        var days = year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .flatMap(day -> WorkingCalendar.bundled().noticed(day).stream())
                .map(day -> day.date() + ",holiday," + day.name())
                .collect(Collectors.joining("\n", "date,kind,name\n" + more, "\n"));
        return new NoticeProposal(
                new NoticeFile("2027.csv", days.getBytes(StandardCharsets.UTF_8)),
                "国办发明电〔2026〕9号",
                replacing,
                replacing == NoticeProposal.Replacing.YES ? "通知有更正" : "");
    }

    private static void take(NoticeProposal proposal, int seen) {
        var by = platform.bean(Organs.class)
                .holders(
                        Role.OFFICE_CLERK,
                        OFFICE,
                        CLOCK.instant().atZone(CLOCK.getZone()).toLocalDate())
                .getFirst();
        assertThat(platform.bean(NoticeDesk.class).take(proposal, seen, by)).isInstanceOf(NoticeOutcome.Taken.class);
    }
}
