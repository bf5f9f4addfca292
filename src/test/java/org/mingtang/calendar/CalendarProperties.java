package org.mingtang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CalendarProperties {
    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @Property(tries = 2_000)
    @Label("查表与逐日计数结果相同")
    void tables_equal_the_day_loop(@ForAll("days") LocalDate from, @ForAll @IntRange(max = 300) int days) {
        var due = from;
        int left = days;
        while (left > 0 || days == 0 && !works(due)) {
            due = due.plusDays(1);
            left -= works(due) ? 1 : 0;
        }
        assertThat(calendar.due(from, new WorkingDays(days)).day()).isEqualTo(due);
    }

    @Property(tries = 500)
    @Label("区间计数与逐日计数相同，倒数为负")
    void count_equals_the_day_loop(@ForAll("days") LocalDate from, @ForAll @IntRange(max = 4_000) int calendarDays) {
        var to = from.plusDays(calendarDays);
        long days =
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::works).count();
        assertThat(calendar.count(from, to)).isEqualTo((int) days);
        assertThat(calendar.count(to, from)).isEqualTo((int) -days);
    }

    @Property
    @Label("期限与计数互为逆运算")
    void due_and_count_are_inverse(@ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 2_000) int days) {
        var due = calendar.due(from, new WorkingDays(days)).day();
        assertThat(calendar.count(from, due)).isEqualTo(days);
        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(calendar.derivation(from, new WorkingDays(days)).getLast().number())
                .isEqualTo(days);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        long first = LocalDate.of(2004, 1, 1).toEpochDay();
        long last = LocalDate.of(2089, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    /// From the facts themselves, without the tables.
    private boolean works(LocalDate day) {
        return calendar.noticed(day)
                .map(noticed -> noticed.kind() == NoticedDay.Kind.WORKDAY)
                .orElse(day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }
}
