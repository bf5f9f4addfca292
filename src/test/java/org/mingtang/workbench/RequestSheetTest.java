package org.mingtang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.Role;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading.State;
import org.mingtang.workbench.RequestListPages.Row;

@DisplayName("申请列表导出")
class RequestSheetTest {
    @Test
    @DisplayName("等申请人补正的，轮到申请人；同时有更正待核准的，也轮到核准的人；终止的不再轮到申请人")
    void it_is_the_applicants_turn_while_something_is_awaited() {
        assertThat(turn(Step.TRIAGE, Awaited.CORRECTION, Set.of())).isEqualTo("申请人（补正）");
        assertThat(turn(Step.TRIAGE, Awaited.PAYMENT, Set.of(Role.DISCLOSURE_HEAD)))
                .isEqualTo("申请人（缴费）、" + Role.DISCLOSURE_HEAD.chinese());
        assertThat(turn(Step.ENDED, Awaited.CORRECTION, Set.of(Role.ARCHIVIST))).isEqualTo(Role.ARCHIVIST.chinese());
        assertThat(turn(Step.ARCHIVED, Awaited.NOTHING, Set.of())).isEmpty();
    }

    @Test
    @DisplayName("列不下的，最后一行写明没有列全")
    void it_says_what_is_left_out() {
        var rows = List.of(row(Step.TRIAGE, Awaited.NOTHING, Set.of()));
        assertThat(RequestSheet.lines(rows, "到期", false))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSameSizeAs(RequestSheet.WIDTHS));
        assertThat(RequestSheet.lines(rows, "到期", true).getLast())
                .containsExactly("按到期只列出前 1 件，后面的没有列出。请选择年度或者环节分次导出。");
    }

    private static String turn(Step step, Awaited awaited, Set<Role> waiting) {
        var line = RequestSheet.lines(List.of(row(step, awaited, waiting)), "到期", false)
                .getLast();
        return line.get(RequestSheet.HEADERS.indexOf("轮到谁"));
    }

    private static Row row(Step step, Awaited awaited, Set<Role> waiting) {
        var day = LocalDate.parse("2026-11-02");
        var row = new CaseRow(
                new CaseId(new UUID(1, 1)),
                5,
                "20261102-00000001",
                new AgencyId("ours"),
                Channel.IN_PERSON,
                ApplicantKind.NATURAL_PERSON,
                day,
                Optional.of(day),
                Optional.empty(),
                State.RUNNING,
                Optional.of(day.plusDays(28)),
                false,
                Optional.empty(),
                step,
                awaited,
                List.of(),
                waiting,
                1,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-02T02:00:00Z"));
        return new Row(row, new RequestLamp("ok", "还有 5 个工作日", "2026-11-30"), "学区", "张某", "", "县政府办", "");
    }
}
