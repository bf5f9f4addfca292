package org.mingtang.demonstration;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.calendar.WorkingDays;

/// Reckons the days of the plan back from the day of loading, so that the district is never out of date.
///
/// @param today day of loading
record PlannedDays(LocalDate today, WorkingCalendar calendar) {
    private static final Pattern MARK = Pattern.compile("\\{([YD])([+-]\\d{1,4})?}");

    /// The working day so many days ago, or the last one before it: offices issue nothing on holidays.
    LocalDate daysAgo(int days) {
        return workingDayUpTo(today.minusDays(days));
    }

    /// The working day from which today is so many working days away. On a holiday it is reckoned from the next working
    /// day, so that what is due today is not late already.
    ///
    /// @param days 1 or more
    LocalDate workingDaysAgo(WorkingDays days) {
        var day = today;
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        for (int left = days.count(); left > 0; left--) {
            day = workingDayUpTo(day.minusDays(1));
        }
        return day;
    }

    private LocalDate workingDayUpTo(LocalDate latest) {
        var day = latest;
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /// The text with its marks written out: `{Y-1}` is the year before that of the issue, `{D+30}` thirty days after
    /// it.
    static String written(String text, LocalDate issueDate) {
        return MARK.matcher(text).replaceAll(mark -> written(mark, issueDate));
    }

    private static String written(MatchResult mark, LocalDate issueDate) {
        int offset = mark.group(2) == null ? 0 : Integer.parseInt(mark.group(2));
        if (mark.group(1).equals("Y")) {
            return String.valueOf(issueDate.getYear() + offset);
        }
        var day = issueDate.plusDays(offset);
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
