package org.mingtang.workbench;

import java.time.LocalDate;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.Light;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.pages.Formats;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.clock.ClockReading.State;

/// The light of a request in a list: colour and words say the same.
///
/// @param style CSS class: ok, warn, late, end
/// @param words such as 还有 12 个工作日
/// @param due   the day, with a mark where it can still move
public record RequestLamp(String style, String words, String due) {

    /// @param warning working days left at which it turns yellow
    static RequestLamp of(CaseRow row, LocalDate today, WorkingCalendar calendar, int warning) {
        var due = row.due().map(LocalDate::toString).orElse("—") + (row.provisional() ? "（暂定）" : "");
        if (!row.step().isOpen()) {
            return ended(row, due, calendar);
        }
        if (row.awaited() != Awaited.NOTHING) {
            return new RequestLamp("end", "等申请人" + row.awaited().chinese(), due);
        }
        if (row.due().isEmpty()) {
            return new RequestLamp("warn", "确认后起算", due);
        }
        int left = calendar.count(today, row.due().get());
        var light = Light.of(new DueDate.Firm(row.due().get()), today, left, warning);
        var paused = row.clock() == State.PAUSED ? "（暂停）" : "";
        return new RequestLamp(style(light), left(today, row.due().get(), left) + paused, due);
    }

    private static RequestLamp ended(CaseRow row, String due, WorkingCalendar calendar) {
        var late = row.answered()
                .flatMap(answered -> row.due().filter(answered::isAfter).map(day -> calendar.count(day, answered)));
        return late.map(days -> new RequestLamp("late", "逾期 " + days + " 个工作日答复", due))
                .orElseGet(() -> new RequestLamp("end", row.answered().isPresent() ? "已答复" : "已终止", due));
    }

    static String style(Light light) {
        return switch (light) {
            case GREEN -> "ok";
            case YELLOW -> "warn";
            case RED -> "late";
            case GREY -> "end";
        };
    }

    /// @param left working days left, negative when late
    static String left(LocalDate today, LocalDate due, int left) {
        if (today.isAfter(due)) {
            return left == 0 ? "已逾期" : "逾期 " + -left + " 个工作日";
        }
        return left == 0 ? "今日到期" : "还有 " + left + " 个工作日";
    }

    /// 12月18日到期 · 还有 18 个工作日
    static String line(LocalDate today, DueDate due, int left) {
        var line = Formats.date(due.day()) + "到期 · " + left(today, due.day(), left);
        return due.isProvisional() ? line + "（暂定）" : line;
    }
}
