package org.mingtang.calendar;

import static org.mingtang.calendar.NoticedDay.Kind.HOLIDAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The days that are holidays by the regulation itself (全国年节及纪念日放假办法, as changed in 2024, in force
/// 2025-01-01), before any notice shifts rest days around them.
///
/// Lunar days and 清明 lie in a table, `lunar-days.csv`, because computing them costs a third of a second at
/// the first use. A test compares the table with ICU4J's Chinese calendar and with the moon and sun themselves.
/// It differs from ICU4J in two years, where the new moon falls within minutes of midnight and ICU4J is a day
/// off: 2027 and 2030.
final class StatutoryDays {
    private static final int REGULATION_OF_2024_FROM = 2025;

    private final Map<Integer, LunarDays> lunarDays;

    private record LunarDays(LocalDate springFestival, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {}

    private StatutoryDays(Map<Integer, LunarDays> lunarDays) {
        this.lunarDays = lunarDays;
    }

    static StatutoryDays bundled() {
        return Loaded.TABLE;
    }

    private static final class Loaded {
        static final StatutoryDays TABLE = new StatutoryDays(read());

        private static Map<Integer, LunarDays> read() {
            Map<Integer, LunarDays> years = HashMap.newHashMap(128);
            for (var line : BundledFacts.lines("lunar-days.csv")) {
                var cells = line.split(",", -1);
                years.put(
                        Integer.valueOf(cells[0]),
                        new LunarDays(day(cells[1]), day(cells[2]), day(cells[3]), day(cells[4])));
            }
            return years;
        }

        private static LocalDate day(String text) {
            return IsoDay.read(text).orElseThrow(() -> new IllegalStateException("lunar-days.csv: " + text));
        }
    }

    /// Holidays of a year under the regulation of 2024. A day that is two holidays carries both names.
    List<NoticedDay> of(int year) {
        var lunar = lunarDays.get(year);
        if (lunar == null) {
            throw new IllegalArgumentException("year: " + year + " (expected: 2004-2100)");
        }
        Map<LocalDate, String> names = new LinkedHashMap<>();
        add(names, "元旦", LocalDate.of(year, 1, 1), 1);
        add(names, "春节", lunar.springFestival().minusDays(1), 4);
        add(names, "清明节", lunar.qingming(), 1);
        add(names, "劳动节", LocalDate.of(year, 5, 1), 2);
        add(names, "端午节", lunar.dragonBoat(), 1);
        add(names, "国庆节", LocalDate.of(year, 10, 1), 3);
        add(names, "中秋节", lunar.midAutumn(), 1);
        var days = new ArrayList<NoticedDay>();
        names.forEach((date, name) -> days.add(new NoticedDay(date, HOLIDAY, name)));
        return days;
    }

    /// Days a notice cannot leave to be worked; for years before the regulation of 2024, those that were
    /// holidays under every earlier one.
    List<NoticedDay> restDaysWhateverTheNotice(int year) {
        return of(year).stream()
                .filter(day -> year >= REGULATION_OF_2024_FROM || wasAlwaysHoliday(day.date()))
                .toList();
    }

    private static boolean wasAlwaysHoliday(LocalDate date) {
        return switch (date.getMonth()) {
            case JANUARY, MAY -> date.getDayOfMonth() == 1;
            case OCTOBER -> date.getDayOfMonth() <= 3;
            case FEBRUARY, MARCH, APRIL, JUNE, JULY, AUGUST, SEPTEMBER, NOVEMBER, DECEMBER -> false;
        };
    }

    private static void add(Map<LocalDate, String> names, String name, LocalDate first, int days) {
        for (int i = 0; i < days; i++) {
            names.merge(first.plusDays(i), name, (one, other) -> one + "、" + other);
        }
    }
}
