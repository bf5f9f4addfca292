package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.mingtang.holidays.NoticeDesk;
import org.mingtang.journal.Entry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The audit administrator's list of what was done to the calendar, from the journal, read only.
@Controller
public class CalendarAudit {
    private final NoticeDesk desk;
    private final Frames frames;

    CalendarAudit(NoticeDesk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
    }

    public record Page(Frame frame, List<Entry> entries) {}

    @GetMapping("/workbench/audit/calendar")
    ModelAndView list(HttpServletRequest request) {
        return new ModelAndView(
                "workbench/calendar-audit", "page", new Page(frames.of(request, "日历变更", "audit"), desk.entries()));
    }
}
