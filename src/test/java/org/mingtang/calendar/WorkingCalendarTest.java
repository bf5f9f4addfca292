package org.mingtang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @ParameterizedTest(name = "{0} 起 {1} 个工作日 → {2}（{3}）")
    @DisplayName("期限从次日起算，只数工作日")
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-02 |   20 | 2026-03-30 | plain weeks
        2026-02-09 |   20 | 2026-03-13 | Spring Festival, make-up Saturdays 14 and 28 February
        2026-02-13 |    1 | 2026-02-14 | the next day is a make-up Saturday
        2026-02-14 |    1 | 2026-02-24 | Spring Festival 15 to 23 February
        2026-09-24 |    1 | 2026-09-28 | 中秋节 25 to 27 September
        2026-09-30 |    5 | 2026-10-13 | 国庆节, make-up Saturday 10 October
        2026-04-30 |    1 | 2026-05-06 | 劳动节
        2020-09-25 |   20 | 2020-10-29 | from a Friday over the long holiday of 2020
        2020-10-09 |   46 | 2020-12-11 | 40 days allowed and 6 left out
        2020-01-23 |    1 | 2020-02-03 | Spring Festival of 2020 extended to 2 February
        2020-01-17 |   20 | 2020-02-21 | over the extended Spring Festival, make-up Sunday 19 January
        2018-12-28 |    1 | 2018-12-29 | December days of the notice for 2019
        2018-12-28 |    2 | 2019-01-02 | 元旦 of 2019 begins on 30 December 2018
        2015-09-02 |    2 | 2015-09-07 | the day off of 2015, make-up Sunday 6 September
        2025-12-31 |    1 | 2026-01-04 | 元旦, make-up Sunday
        2004-01-01 |    1 | 2004-01-02 | first day of the calendar
        """)
    void due_on_the_nth_working_day(LocalDate from, int days, LocalDate due, String why) {
        assertThat(calendar.due(from, new WorkingDays(days))).as(why).isEqualTo(new DueDate.Firm(due));
    }

    @ParameterizedTest(name = "{0} 起 0 个工作日 → {1}（{2}）")
    @DisplayName("零个工作日：当日是工作日即当日，否则为下一工作日")
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-02 | 2026-03-02 | a Monday
        2026-02-14 | 2026-02-14 | a make-up Saturday
        2026-02-15 | 2026-02-24 | a make-up day's morrow: Spring Festival
        2026-03-07 | 2026-03-09 | a plain Saturday
        2004-01-01 | 2004-01-02 | the first day of the calendar is a holiday
        """)
    void no_working_days_at_all(LocalDate from, LocalDate due, String why) {
        assertThat(calendar.due(from, new WorkingDays(0))).as(why).isEqualTo(new DueDate.Firm(due));
    }

    @ParameterizedTest(name = "{0} 起 {1} 个月 → {2}（{3}）")
    @DisplayName("按月计算：对应日；没有对应日的为月末；休息日顺延")
    @CsvSource(delimiter = '|', textBlock = """
        2026-01-05 |  1 | 2026-02-05 | same day number
        2026-01-31 |  1 | 2026-02-28 | no 31 February; the 28th is a make-up Saturday
        2024-01-31 |  1 | 2024-02-29 | leap year
        2024-02-29 | 12 | 2025-02-28 | no 29 February a year later
        2026-03-31 |  1 | 2026-04-30 | April has 30 days
        2025-12-31 |  2 | 2026-02-28 | over the year
        2026-08-01 |  2 | 2026-10-08 | 1 October is a holiday
        2019-11-25 |  2 | 2020-02-03 | 25 January 2020, Spring Festival with its extension
        2026-03-02 |  0 | 2026-03-02 | the day itself
        """)
    void due_after_months(LocalDate from, int months, LocalDate due, String why) {
        assertThat(calendar.dueAfterMonths(from, months)).as(why).isEqualTo(new DueDate.Firm(due));
    }

    @Test
    @DisplayName("按小时计算：不看休息日，以北京时间表示")
    void due_after_hours() {
        assertThat(calendar.dueAfterHours(Instant.parse("2026-09-30T08:30:00Z"), 48))
                .isEqualTo(ZonedDateTime.parse("2026-10-02T16:30:00+08:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.dueAfterHours(Instant.parse("2026-09-30T08:30:00Z"), -1));
        assertThatThrownBy(() -> calendar.dueAfterHours(Instant.parse("2100-12-31T15:00:00Z"), 1))
                .isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> calendar.dueAfterHours(Instant.parse("2003-12-31T15:59:00Z"), 1))
                .isInstanceOf(OutsideCalendar.class);
    }

    @ParameterizedTest(name = "({0}, {1}] 有 {2} 个工作日")
    @DisplayName("区间工作日数：不含首日、含末日；倒数为负")
    @CsvSource({
        "2026-03-02, 2026-03-30, 20",
        "2026-03-30, 2026-03-02, -20",
        "2020-10-09, 2020-11-30, 37",
        "2026-03-02, 2026-03-02, 0",
        "2026-02-14, 2026-02-23, 0",
        "2003-12-31, 2004-12-31, error",
        "2004-01-01, 2100-12-31, whole",
    })
    void working_days_between(LocalDate from, LocalDate to, String days) {
        switch (days) {
            case "error" -> assertThatThrownBy(() -> calendar.count(from, to)).isInstanceOf(OutsideCalendar.class);
            case "whole" ->
                assertThat(calendar.count(from, to)).isEqualTo((int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count());
            default -> assertThat(calendar.count(from, to)).isEqualTo(Integer.parseInt(days));
        }
    }

    @ParameterizedTest(name = "{0} 年有 {1} 个工作日")
    @DisplayName("各年工作日总数")
    @CsvSource({
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248",
    })
    void working_days_of_a_year(int year, int days) {
        assertThat(calendar.count(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @Test
    @DisplayName("2026 年放假调休与国务院办公厅通知一致")
    void notice_of_2026() {
        var off = Stream.of(
                        days("2026-01-01", "2026-01-03"),
                        days("2026-02-15", "2026-02-23"),
                        days("2026-04-04", "2026-04-06"),
                        days("2026-05-01", "2026-05-05"),
                        days("2026-06-19", "2026-06-21"),
                        days("2026-09-25", "2026-09-27"),
                        days("2026-10-01", "2026-10-07"))
                .flatMap(range -> range)
                .toList();
        var work = Stream.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
                .map(day -> LocalDate.parse("2026-" + day))
                .toList();
        assertThat(days("2026-01-01", "2026-12-31"))
                .allSatisfy(day -> assertThat(calendar.isWorkingDay(day))
                        .as(day.toString())
                        .isEqualTo(work.contains(day) || isPlainWeekday(day) && !off.contains(day)));
        assertThat(off).allSatisfy(day -> assertThat(calendar.holidayName(day)).isPresent());
        assertThat(work).allSatisfy(day -> assertThat(calendar.holidayName(day)).isEmpty());
    }

    @Test
    @DisplayName("2020 年春节假期延长至 2 月 2 日")
    void spring_festival_of_2020_was_extended() {
        assertThat(days("2020-01-24", "2020-02-02")).allSatisfy(day -> {
            assertThat(calendar.isWorkingDay(day)).isFalse();
            assertThat(calendar.holidayName(day)).contains("春节");
        });
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 2, 3))).isTrue();
    }

    @Test
    @DisplayName("平常周末没有节日名称")
    void a_plain_weekend_has_no_name() {
        assertThat(calendar.holidayName(LocalDate.of(2026, 3, 7))).isEmpty();
        assertThat(calendar.noticed(LocalDate.of(2026, 2, 14)))
                .contains(new NoticedDay(LocalDate.of(2026, 2, 14), NoticedDay.Kind.WORKDAY, "春节"));
    }

    @ParameterizedTest
    @DisplayName("日历范围之外一律报错，不作推测")
    @ValueSource(strings = {"2003-12-31", "2101-01-01", "0001-01-01", "9999-12-31"})
    void outside_the_calendar(LocalDate day) {
        assertThatThrownBy(() -> calendar.isWorkingDay(day))
                .isInstanceOf(OutsideCalendar.class)
                .hasMessage("日历只含 2004-01-01 至 2100-12-31：" + day + " 不在其中，请核对日期");
        assertThatThrownBy(() -> calendar.due(day, new WorkingDays(1))).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> calendar.count(day, LocalDate.of(2026, 1, 1))).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> calendar.dueAfterMonths(day, 1)).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> calendar.isProvisional(Year.from(day))).isInstanceOf(OutsideCalendar.class);
    }

    @Test
    @DisplayName("期限超出日历末日报错；末日本身可用")
    void past_the_end() {
        var last = LocalDate.of(2100, 12, 31);
        assertThat(calendar.due(last.minusDays(1), new WorkingDays(1)).day()).isEqualTo(last);
        assertThat(calendar.due(last, new WorkingDays(0)).day()).isEqualTo(last);
        assertThatThrownBy(() -> calendar.due(last, new WorkingDays(1)))
                .isInstanceOf(OutsideCalendar.class)
                .hasMessageContaining("2100-12-31 起 1 个工作日已超出");
        assertThatThrownBy(() -> calendar.due(LocalDate.of(2004, 1, 1), new WorkingDays(Integer.MAX_VALUE)))
                .isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> calendar.dueAfterMonths(last, 1))
                .isInstanceOf(OutsideCalendar.class)
                .hasMessageContaining("1 个月");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.dueAfterMonths(last, -1));
    }

    @Test
    @DisplayName("相同的数据有相同的版本号，数据不同版本号不同")
    void version() {
        var other = new HolidayNotice(Year.of(2027), StatutoryDays.bundled().of(2027));
        assertThat(calendar.version()).matches("2026-[0-9a-f]{12}");
        assertThat(calendar.with(other).version()).startsWith("2027-");
        assertThat(calendar.with(other)).isEqualTo(calendar.with(other)).isNotEqualTo(calendar);
        assertThat(calendar.with(other).version())
                .isEqualTo(calendar.with(other).version());
    }

    @Test
    @DisplayName("查询暂定年份时不含首日")
    void years_without_notice_in_a_range() {
        assertThat(calendar.withoutNotice(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(calendar.withoutNotice(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
                .contains(Year.of(2027));
        assertThat(calendar.withoutNotice(LocalDate.of(2026, 12, 1), LocalDate.of(2029, 1, 1)))
                .contains(Year.of(2027));
        assertThat(calendar.withoutNotice(LocalDate.of(2028, 1, 1), LocalDate.of(2027, 1, 1)))
                .isEqualTo(Optional.empty());
        assertThat(calendar.withoutNotice(LocalDate.of(2100, 12, 31), LocalDate.of(2100, 12, 31)))
                .isEmpty();
    }

    private static boolean isPlainWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static Stream<LocalDate> days(String first, String last) {
        return LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1));
    }
}
