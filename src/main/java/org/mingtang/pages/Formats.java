package org.mingtang.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mingtang.calendar.WorkingDays;

/// How dates, times, numbers and sizes are written on pages, letters' previews and feeds. Times are shown in the time
/// of
/// China, whatever the machine is set to.
public final class Formats {
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final long KILO = 1024;

    private Formats() {}

    /// 2026年11月22日
    public static String date(LocalDate day) {
        return day.getYear() + "年" + monthAndDay(day);
    }

    /// The day of an instant in China: 2026年11月22日
    public static String date(Instant instant) {
        return date(dayOf(instant));
    }

    /// 11月22日
    public static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// 2026年11月22日 09:12:44
    public static String dateAndTime(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, CHINA);
        return date(time.toLocalDate()) + " " + TIME_OF_DAY.format(time);
    }

    /// 2026-11-22 09:12, the form the government-site guideline asks for in page tags.
    public static String pageTagTime(Instant instant) {
        return TO_THE_MINUTE.format(LocalDateTime.ofInstant(instant, CHINA));
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, CHINA);
    }

    /// 4,318
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// 212 KB, 1.4 MB
    public static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " 字节";
        }
        if (bytes < KILO * KILO) {
            return Math.round((double) bytes / KILO) + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }

    /// 12 毫秒, 1.3 秒; never 0
    public static String took(Duration duration) {
        if (duration.toMillis() < 1000) {
            return Math.max(1, duration.toMillis()) + " 毫秒";
        }
        return String.format(Locale.ROOT, "%.1f 秒", duration.toMillis() / 1000.0);
    }

    /// 还有 5 个工作日（11月27日到期）; on the last day 今日到期（11月27日）
    public static String remaining(WorkingDays left, LocalDate due) {
        if (left.count() == 0) {
            return "今日到期（" + monthAndDay(due) + "）";
        }
        return "还有 " + left + "（" + monthAndDay(due) + "到期）";
    }

    /// 逾期 2 个工作日（11月20日到期）
    public static String overdue(WorkingDays late, LocalDate due) {
        return "逾期 " + late + "（" + monthAndDay(due) + "到期）";
    }
}
