package org.mingtang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mingtang.calendar.DayInCount.Kind.COUNTED;
import static org.mingtang.calendar.DayInCount.Kind.MAKE_UP;
import static org.mingtang.calendar.DayInCount.Kind.PAUSED;
import static org.mingtang.calendar.DayInCount.Kind.REST;
import static org.mingtang.calendar.DayInCount.Kind.START;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DerivationTest {
    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @Test
    @DisplayName("2020-09-25 起 20 个工作日，逐日说明")
    void every_day_is_explained() {
        var days = calendar.derivation(LocalDate.of(2020, 9, 25), new WorkingDays(20));

        assertThat(days.subList(0, 4))
                .containsExactly(
                        day("2020-09-25", START, "", 0),
                        day("2020-09-26", REST, "", 0),
                        day("2020-09-27", MAKE_UP, "国庆节", 1),
                        day("2020-09-28", COUNTED, "", 2));
        assertThat(on(days, "2020-10-01")).isEqualTo(day("2020-10-01", REST, "国庆节、中秋节", 0));
        for (int date = 2; date <= 8; date++) {
            assertThat(on(days, "2020-10-0" + date)).isEqualTo(day("2020-10-0" + date, REST, "国庆节", 0));
        }
        assertThat(on(days, "2020-10-10")).isEqualTo(day("2020-10-10", MAKE_UP, "国庆节", 6));
        assertThat(days.getLast()).isEqualTo(day("2020-10-29", COUNTED, "", 20));
        assertThat(days.stream().filter(DayInCount::counts)).hasSize(20);
        assertThat(days).hasSize(35);
    }

    @Test
    @DisplayName("零个工作日：从当日列到届满日，没有序号")
    void no_working_days() {
        assertThat(calendar.derivation(LocalDate.of(2026, 3, 2), new WorkingDays(0)))
                .containsExactly(day("2026-03-02", START, "", 0));
        assertThat(calendar.derivation(LocalDate.of(2026, 3, 7), new WorkingDays(0)))
                .containsExactly(
                        day("2026-03-07", START, "", 0),
                        day("2026-03-08", REST, "", 0),
                        day("2026-03-09", COUNTED, "", 0));
    }

    @Test
    @DisplayName("期限停止的工作日写明原因，不编号；休息日仍是休息日")
    void paused_days_carry_their_reason() {
        var paused = List.of(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 1));
        var days = calendar.unfold(
                LocalDate.of(2026, 9, 29),
                LocalDate.of(2026, 10, 8),
                day -> paused.contains(day) ? Optional.of("征求第三方意见") : Optional.empty());

        assertThat(days.get(1)).isEqualTo(day("2026-09-30", PAUSED, "征求第三方意见", 0));
        assertThat(days.get(2)).isEqualTo(day("2026-10-01", REST, "国庆节", 0));
        assertThat(days.getLast()).isEqualTo(day("2026-10-08", COUNTED, "", 1));
    }

    @Test
    @DisplayName("序号不为负")
    void numbers_are_not_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> day("2026-03-02", COUNTED, "", -1));
    }

    private static DayInCount on(List<DayInCount> days, String date) {
        return days.stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private static DayInCount day(String date, DayInCount.Kind kind, String name, int number) {
        return new DayInCount(LocalDate.parse(date), kind, name, number);
    }
}
