package org.mingtang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.calendar.NoticedDay.Kind;

class CalendarVersionsTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 12, 14);
    private static final WorkingDays TWENTY = new WorkingDays(20);
    private static final Instant NOTICE_CAME = Instant.parse("2026-12-18T01:00:00Z");

    private static final CalendarVersions VERSIONS =
            CalendarVersions.bundled().with(notice(LocalDate.of(2027, 1, 4)), NOTICE_CAME);

    private static HolidayNotice notice(LocalDate... rest) {
        return new HolidayNotice(
                Year.of(2027),
                List.of(rest).stream()
                        .map(day -> new NoticedDay(day, Kind.HOLIDAY, "元旦"))
                        .toList());
    }

    @Test
    @DisplayName("在办的按最新日历，暂定的日子随通知变动")
    void what_is_open_is_counted_by_the_newest() {
        assertThat(CalendarVersions.bundled().current().due(ISSUED, TWENTY))
                .isEqualTo(new DueDate.Provisional(LocalDate.of(2027, 1, 12), Year.of(2027)));
        assertThat(VERSIONS.current().isProvisional(Year.of(2027))).isFalse();
        assertThat(VERSIONS.current().isWorkingDay(LocalDate.of(2027, 1, 4))).isFalse();
    }

    @Test
    @DisplayName("回放到某日，用那一日有效的日历版本；北京时间当天生效的算当天")
    void a_replay_uses_the_version_in_force_that_day() {
        assertThat(VERSIONS.inForceOn(LocalDate.of(2026, 12, 17))).isEqualTo(WorkingCalendar.bundled());
        assertThat(VERSIONS.inForceOn(LocalDate.of(2026, 12, 18))).isEqualTo(VERSIONS.current());
        assertThat(VERSIONS.inForceOn(LocalDate.of(2019, 5, 15))).isEqualTo(WorkingCalendar.bundled());

        var beforeMidnight = CalendarVersions.bundled()
                .with(notice(LocalDate.of(2027, 1, 4)), Instant.parse("2026-12-17T15:59:59Z"));
        var atMidnight = CalendarVersions.bundled()
                .with(notice(LocalDate.of(2027, 1, 4)), Instant.parse("2026-12-17T16:00:00Z"));
        var day = LocalDate.of(2026, 12, 17);
        assertThat(beforeMidnight.inForceOn(day)).isEqualTo(beforeMidnight.current());
        assertThat(atMidnight.inForceOn(day)).isEqualTo(WorkingCalendar.bundled());
    }

    @Test
    @DisplayName("办结的按办结那一刻的日历，其后的通知不改它")
    void what_ended_keeps_its_calendar() {
        assertThat(VERSIONS.inForceAt(NOTICE_CAME.minusNanos(1))).isEqualTo(WorkingCalendar.bundled());
        assertThat(VERSIONS.inForceAt(NOTICE_CAME)).isEqualTo(VERSIONS.current());
    }

    @Test
    @DisplayName("替换的通知另成一个版本，原来的版本留着")
    void a_replaced_notice_stays_as_a_version() {
        var later = NOTICE_CAME.plusSeconds(86_400);
        var replaced = VERSIONS.with(notice(LocalDate.of(2027, 1, 1)), later);
        assertThat(replaced.current().isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(replaced.inForceAt(NOTICE_CAME)).isEqualTo(VERSIONS.current());
        assertThat(replaced.current().version()).isNotEqualTo(VERSIONS.current().version());
    }

    @Test
    @DisplayName("版本按生效先后排列，不能插在前面")
    void versions_follow_each_other() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VERSIONS.with(notice(LocalDate.of(2027, 1, 1)), NOTICE_CAME));
    }
}
