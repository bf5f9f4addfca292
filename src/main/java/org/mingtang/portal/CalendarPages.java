package org.mingtang.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.pages.Formats;
import org.mingtang.portal.DueQuestion.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The working days of a year, and by when something is due.
@Controller
class CalendarPages {
    private static final String PATH = "/calendar";

    private final CalendarInUse calendar;
    private final Frames frames;
    private final Clock clock;

    CalendarPages(CalendarInUse calendar, Frames frames, Clock clock) {
        this.calendar = calendar;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam Optional<String> year,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> days) {
        var known = calendar.current();
        var today = LocalDate.ofInstant(clock.instant(), Formats.CHINA);
        boolean asked = from.isPresent() || days.isPresent();
        var question = asked ? DueQuestion.of(from, days) : new DueQuestion(today.toString(), "20");
        var wanted = year.filter(text -> text.matches("[0-9]{4}"))
                .map(Year::parse)
                .filter(found -> CalendarView.holds(known, found));
        boolean wrong = year.isPresent() && wanted.isEmpty();
        var view = CalendarView.of(
                known, wanted.orElse(Year.from(today)), wrong ? "日历只有 2004 至 2100 年，下面是今年的。" : "", question);
        if (asked) {
            view = switch (question.answerFrom(known)) {
                case Reading.Answered(var count) -> view.answered(count);
                case Reading.Refused(var problems) -> view.refused(problems);
            };
        }
        var page = new ModelAndView("portal/calendar")
                .addObject(
                        "frame",
                        frames.frame(
                                request,
                                Section.GUIDE,
                                "工作日历与期限",
                                PATH,
                                head -> head.describedAs("哪些天是工作日，某日起若干个工作日到哪一天，逐日说明。")))
                .addObject("calendar", view);
        page.setStatus(wrong || !view.problems().isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        return page;
    }
}
