package org.mingtang.pages;

import java.util.List;
import org.mingtang.calendar.DayInCount;

/// The days that made a due date, in words.
public final class DayLines {
    private DayLines() {}

    /// @param style CSS class of the line
    public record Line(String style, String text) {}

    public static List<Line> of(List<DayInCount> days) {
        return days.stream().map(DayLines::line).toList();
    }

    private static Line line(DayInCount day) {
        var date = Formats.monthAndDay(day.date()) + " 星期"
                + "一二三四五六日".charAt(day.date().getDayOfWeek().ordinal());
        return switch (day.kind()) {
            case START -> new Line("x", date + " 起算日，不计");
            case COUNTED -> new Line("", date + " 第 " + day.number() + " 天");
            case MAKE_UP -> new Line("", date + " 第 " + day.number() + " 天（" + day.name() + "调休上班）");
            case REST -> new Line("x", date + " " + (day.name().isEmpty() ? "休息" : day.name()));
            case PAUSED -> new Line("p", date + " 不计（" + day.name() + "）");
        };
    }
}
