package org.mingtang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of lunar days against ICU4J, the moon and the sun, for every year to 2100.
class StatutoryDaysTest {
    /// New moons at 23:56 and 00:07 Beijing time; ICU4J's moon is some minutes off and puts the festival a day beside.
    private static final Map<Integer, LocalDate> ICU_IS_A_DAY_OFF =
            Map.of(2027, LocalDate.of(2027, 2, 7), 2030, LocalDate.of(2030, 2, 2));

    private final StatutoryDays statutory = StatutoryDays.bundled();

    static IntStream years() {
        return IntStream.rangeClosed(2004, 2100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    @DisplayName("农历节日与 ICU4J 的农历一致")
    void lunar_days_equal_the_chinese_calendar_of_icu(int year) {
        var newYear = last(year, "春节").minusDays(2);
        assertThat(lunar(year, 1, 1)).isEqualTo(ICU_IS_A_DAY_OFF.getOrDefault(year, newYear));
        assertThat(only(year, "端午节")).isEqualTo(lunar(year, 5, 5));
        assertThat(only(year, "中秋节")).isEqualTo(lunar(year, 8, 15));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    @DisplayName("农历月首日是朔日（北京时间）")
    void lunar_months_begin_on_the_day_of_the_new_moon(int year) {
        assertThat(Sky.newMoonOn(last(year, "春节").minusDays(2))).isTrue();
        assertThat(Sky.newMoonOn(only(year, "端午节").minusDays(4))).isTrue();
        assertThat(Sky.newMoonOn(only(year, "中秋节").minusDays(14))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    @DisplayName("清明是太阳到达黄经 15 度之日（北京时间）")
    void qingming_is_the_day_of_solar_longitude_15(int year) {
        var qingming = only(year, "清明节");
        assertThat(Sky.sunAtStartOf(qingming)).isLessThan(15);
        assertThat(Sky.sunAtStartOf(qingming.plusDays(1))).isGreaterThanOrEqualTo(15);
    }

    @Test
    @DisplayName("已公布各年中，当时的法定节假日都放假")
    void the_notices_agree_with_the_table() {
        IntStream.rangeClosed(2008, 2026).forEach(year -> {
            var days = statutory.of(year).stream()
                    .filter(day -> year >= 2025 || !notYetAHoliday(day))
                    .toList();
            assertThat(days)
                    .allSatisfy(day -> assertThat(WorkingCalendar.bundled().isWorkingDay(day.date()))
                            .as(day.toString())
                            .isFalse());
        });
    }

    /// New Year's Eve was none from 2014 to 2024, the third day none to 2013; 2 May came in 2025.
    private static boolean notYetAHoliday(NoticedDay day) {
        return day.name().equals("春节") || day.name().equals("劳动节") && day.date().getDayOfMonth() == 2;
    }

    private LocalDate only(int year, String name) {
        return statutory.of(year).stream()
                .filter(day -> day.name().contains(name))
                .map(NoticedDay::date)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate last(int year, String name) {
        return statutory.of(year).stream()
                .filter(day -> day.name().equals(name))
                .map(NoticedDay::date)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static LocalDate lunar(int year, int month, int day) {
        var calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.clear();
        calendar.set(ChineseCalendar.EXTENDED_YEAR, year);
        calendar.set(ChineseCalendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
        return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
    }
}
