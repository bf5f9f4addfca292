package org.mingtang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisionalYearsTest {
    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @ParameterizedTest(name = "{0} 起 {1} 个工作日 → {2}，因 {3} 年安排未公布而暂定")
    @DisplayName("触及尚无放假通知的年份，期限为暂定")
    @CsvSource({
        "2026-12-31,    1, 2027-01-04, 2027",
        "2026-12-25,   20, 2027-01-25, 2027",
        "2027-02-04,    1, 2027-02-09, 2027",
        "2028-09-29,    1, 2028-10-04, 2028",
        "2100-12-30,    1, 2100-12-31, 2100",
    })
    void a_count_that_touches_a_year_without_notice(LocalDate from, int days, LocalDate due, Year withoutNotice) {
        assertThat(calendar.due(from, new WorkingDays(days))).isEqualTo(new DueDate.Provisional(due, withoutNotice));
    }

    @Test
    @DisplayName("按月计算落在未公布年份，同样暂定")
    void months_into_a_year_without_notice() {
        assertThat(calendar.dueAfterMonths(LocalDate.of(2026, 8, 15), 6))
                .isEqualTo(new DueDate.Provisional(LocalDate.of(2027, 2, 15), Year.of(2027)));
        assertThat(calendar.dueAfterMonths(LocalDate.of(2026, 8, 31), 6))
                .isEqualTo(new DueDate.Provisional(LocalDate.of(2027, 3, 1), Year.of(2027)));
    }

    @Test
    @DisplayName("年内届满、不触及下一年的，为确定")
    void a_count_within_noticed_years_is_firm() {
        assertThat(calendar.due(LocalDate.of(2026, 12, 30), new WorkingDays(1)))
                .isEqualTo(new DueDate.Firm(LocalDate.of(2026, 12, 31)));
        assertThat(calendar.due(LocalDate.of(2026, 12, 31), new WorkingDays(0)).isProvisional())
                .isFalse();
        assertThat(calendar.isProvisional(Year.of(2026))).isFalse();
        assertThat(calendar.isProvisional(Year.of(2027))).isTrue();
    }

    @Test
    @DisplayName("未公布年份：周末加法定节假日，不推测调休")
    void a_year_without_notice_has_the_days_of_the_regulation() {
        var off = LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> calendar.holidayName(day).isPresent())
                .map(day -> day + " " + calendar.holidayName(day).orElseThrow());
        assertThat(off)
                .containsExactly(
                        "2027-01-01 元旦",
                        "2027-02-05 春节",
                        "2027-02-06 春节",
                        "2027-02-07 春节",
                        "2027-02-08 春节",
                        "2027-04-05 清明节",
                        "2027-05-01 劳动节",
                        "2027-05-02 劳动节",
                        "2027-06-09 端午节",
                        "2027-09-15 中秋节",
                        "2027-10-01 国庆节",
                        "2027-10-02 国庆节",
                        "2027-10-03 国庆节");
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 2)))
                .as("a Saturday")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 9))).isTrue();
    }

    @Test
    @DisplayName("中秋与国庆同日，两个名称都写")
    void two_holidays_on_one_day() {
        assertThat(calendar.holidayName(LocalDate.of(2028, 10, 3))).contains("国庆节、中秋节");
    }

    @Test
    @DisplayName("通知公布后，暂定的期限变为确定，并可前后移动")
    void the_notice_arrives() {
        var days = new ArrayList<>(StatutoryDays.bundled().of(2027));
        days.addAll(List.of(
                new NoticedDay(LocalDate.of(2026, 12, 31), NoticedDay.Kind.HOLIDAY, "元旦"),
                new NoticedDay(LocalDate.of(2027, 1, 2), NoticedDay.Kind.WORKDAY, "元旦")));
        var noticed = calendar.with(new HolidayNotice(Year.of(2027), days));

        assertThat(calendar.due(LocalDate.of(2026, 12, 30), new WorkingDays(1)))
                .isEqualTo(new DueDate.Firm(LocalDate.of(2026, 12, 31)));
        assertThat(noticed.due(LocalDate.of(2026, 12, 30), new WorkingDays(1)))
                .isEqualTo(new DueDate.Firm(LocalDate.of(2027, 1, 2)));
        assertThat(noticed.isProvisional(Year.of(2027))).isFalse();
        assertThat(noticed.due(LocalDate.of(2027, 12, 30), new WorkingDays(2)))
                .isEqualTo(new DueDate.Provisional(LocalDate.of(2028, 1, 3), Year.of(2028)));
    }

    @Test
    @DisplayName("中间一年没有通知：当日本身在该年的，也为暂定")
    void a_gap_between_noticed_years() {
        var gap = calendar.with(
                new HolidayNotice(Year.of(2028), StatutoryDays.bundled().of(2028)));
        var sunday = LocalDate.of(2027, 12, 26);
        assertThat(gap.due(LocalDate.of(2027, 12, 31), new WorkingDays(1)))
                .isEqualTo(new DueDate.Firm(LocalDate.of(2028, 1, 3)));
        assertThat(gap.due(sunday, new WorkingDays(0)))
                .isEqualTo(new DueDate.Provisional(LocalDate.of(2027, 12, 27), Year.of(2027)));
        assertThat(gap.due(LocalDate.of(2027, 12, 31), new WorkingDays(0)))
                .isEqualTo(new DueDate.Provisional(LocalDate.of(2027, 12, 31), Year.of(2027)));
        assertThat(gap.due(LocalDate.of(2026, 12, 30), new WorkingDays(300))).isInstanceOf(DueDate.Provisional.class);
        assertThat(gap.due(LocalDate.of(2028, 1, 3), new WorkingDays(300)))
                .extracting("withoutNotice")
                .isEqualTo(Year.of(2029));
    }

    @Test
    @DisplayName("重新上传当年通知即替换原安排，不影响别的年份")
    void a_notice_replaces_what_was_known_of_its_year() {
        var only = new HolidayNotice(Year.of(2026), StatutoryDays.bundled().of(2026));
        var changed = calendar.with(only);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(changed.isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();
        assertThat(changed.isWorkingDay(LocalDate.of(2026, 10, 6))).isTrue();
        assertThat(changed.count(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31)))
                .isEqualTo(248);
    }
}
