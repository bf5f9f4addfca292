package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.calendar.DayInCount;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Refusal;
import org.mingtang.holidays.MovedDeadline;
import org.mingtang.holidays.NoticeDesk;
import org.mingtang.holidays.NoticeFile;
import org.mingtang.holidays.NoticeOutcome;
import org.mingtang.holidays.NoticeOutcome.Field;
import org.mingtang.holidays.NoticeOutcome.Problem;
import org.mingtang.holidays.NoticeOutcome.Ready;
import org.mingtang.holidays.NoticeProposal;
import org.mingtang.holidays.NoticeProposal.Replacing;
import org.mingtang.holidays.TakenNotice;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The system administrator's calendar: where each year's facts come from, and a new notice: first previewed, then
/// taken
/// into force with the very file that was previewed.
@Controller
public class CalendarAdministration {
    private static final String PREVIEWED = CalendarAdministration.class.getName() + ".previewed";
    private static final int FIRST_YEAR = 2004;

    private final NoticeDesk desk;
    private final CalendarInUse calendar;
    private final Organs organs;
    private final DocumentDesk documents;
    private final Frames frames;
    private final Clock clock;

    CalendarAdministration(
            NoticeDesk desk,
            CalendarInUse calendar,
            Organs organs,
            DocumentDesk documents,
            Frames frames,
            Clock clock) {
        this.desk = desk;
        this.calendar = calendar;
        this.organs = organs;
        this.documents = documents;
        this.frames = frames;
        this.clock = clock;
    }

    /// @param version  name of the calendar version in force
    /// @param problems why nothing was previewed or taken
    /// @param typed    what was typed with it
    public record Page(
            Frame frame,
            String version,
            List<YearRow> years,
            List<TakenNotice> taken,
            List<Problem> problems,
            Map<String, String> typed) {
        public List<String> at(Field field) {
            return problems.stream()
                    .filter(problem -> problem.field() == field)
                    .map(Problem::message)
                    .toList();
        }
    }

    /// @param source where the facts of the year come from
    public record YearRow(Year year, boolean provisional, int workingDays, String source, String by) {}

    /// @param days    the days of the notice
    /// @param changes days that are worked or rested otherwise than before
    public record Preview(Frame frame, Ready ready, List<DayRow> days, List<String> changes, List<MovedRow> moved) {}

    public record DayRow(String date, String kind, String name, boolean changed) {}

    public record MovedRow(MovedDeadline deadline, String unit) {}

    @GetMapping("/workbench/calendar")
    ModelAndView show(HttpServletRequest request) {
        return page(request, List.of(), Map.of());
    }

    @PostMapping("/workbench/calendar/preview")
    ModelAndView preview(HttpServletRequest request, HttpSession session, @RequestParam MultipartFile file)
            throws IOException {
        session.removeAttribute(PREVIEWED);
        var typed = Typed.of(request);
        var refused = documents.refuseSheet(file.getBytes(), PaperController.name(file));
        if (refused.isPresent()) {
            return page(request, List.of(problem(refused.get())), typed.values());
        }
        var proposal = new NoticeProposal(
                new NoticeFile(Objects.toString(file.getOriginalFilename(), ""), file.getBytes()),
                typed.text("number"),
                typed.text("replacing").isEmpty() ? Replacing.NO : Replacing.YES,
                typed.text("reason"));
        return switch (desk.preview(proposal)) {
            case Ready ready -> {
                session.setAttribute(PREVIEWED, proposal);
                yield preview(request, ready);
            }
            case NoticeOutcome.Refused(var problems) -> page(request, problems, typed.values());
            case NoticeOutcome.Taken _ -> throw new IllegalStateException("a preview takes nothing into force");
        };
    }

    private static Problem problem(Refusal refusal) {
        return new Problem(Field.FILE, refusal.message() + refusal.advice());
    }

    @PostMapping("/workbench/calendar")
    ModelAndView take(
            HttpServletRequest request, HttpSession session, RedirectAttributes flash, @RequestParam int seen) {
        if (!(session.getAttribute(PREVIEWED) instanceof NoticeProposal proposal)) {
            return page(request, List.of(new Problem(Field.FILE, "预览已经失效，请重新上传文件预览。")), Map.of());
        }
        session.removeAttribute(PREVIEWED);
        return switch (desk.take(proposal, seen, AccountGate.officer(request))) {
            case NoticeOutcome.Taken(var taken, var moved) -> {
                flash.addFlashAttribute(
                        Frames.DONE,
                        "%s 年放假安排已生效，%s"
                                .formatted(
                                        taken.notice().year(),
                                        moved.isEmpty() ? "没有期限变动。" : "重新计算了 " + moved.size() + " 件的期限。"));
                yield new ModelAndView("redirect:/workbench/calendar");
            }
            case NoticeOutcome.Refused(var problems) -> page(request, problems, Map.of());
            case Ready _ -> throw new IllegalStateException("a confirmation is no preview");
        };
    }

    @GetMapping("/workbench/calendar/notices/{version}")
    ResponseEntity<byte[]> file(@PathVariable String version) {
        var file = version.matches("[0-9]{1,6}") ? desk.file(Integer.parseInt(version)) : Optional.<NoticeFile>empty();
        return file.map(found -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(found.name(), java.nio.charset.StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(found.bytes()))
                .orElseThrow(Keys::nowhere);
    }

    private ModelAndView page(HttpServletRequest request, List<Problem> problems, Map<String, String> typed) {
        var taken = desk.taken();
        var page = new Page(
                frames.of(request, "工作日历", "calendar"),
                calendar.current().version(),
                years(taken),
                taken,
                problems,
                typed);
        var view = new ModelAndView("workbench/calendar", "page", page);
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /// Until two years after this one, and every later one that has a notice; the newest first.
    private List<YearRow> years(List<TakenNotice> taken) {
        int next = LocalDate.now(clock).getYear() + 2;
        int last = Math.max(
                next,
                taken.stream()
                        .mapToInt(notice -> notice.notice().year().getValue())
                        .max()
                        .orElse(next));
        return IntStream.rangeClosed(FIRST_YEAR, last)
                .mapToObj(year -> row(Year.of(FIRST_YEAR + last - year), taken))
                .toList();
    }

    private YearRow row(Year year, List<TakenNotice> taken) {
        var known = calendar.current();
        var days = known.count(year.atDay(1), LocalDate.of(year.getValue(), 12, 31)); // 1 January never counts
        boolean provisional = known.isProvisional(year);
        return taken.stream()
                .filter(notice -> notice.notice().year().equals(year))
                .findFirst()
                .map(notice -> new YearRow(
                        year,
                        false,
                        days,
                        notice.number(),
                        notice.personName() + " " + Formats.dateAndTime(notice.inForceFrom())))
                .orElseGet(() -> new YearRow(
                        year,
                        provisional,
                        days,
                        provisional ? "还没有通知：周末和法定节日" : "随平台附带的放假通知",
                        provisional ? "" : "平台"));
    }

    private ModelAndView preview(HttpServletRequest request, Ready ready) {
        var change = ready.change();
        var rows = ready.notice().days().stream()
                .map(day -> new DayRow(
                        day(day.date()),
                        switch (day.kind()) {
                            case HOLIDAY -> "放假";
                            case WORKDAY -> "调休上班";
                        },
                        day.name(),
                        change.days().contains(day.date())))
                .toList();
        var page = new Preview(
                frames.of(request, "预览放假安排", "calendar"),
                ready,
                rows,
                change.days().stream()
                        .map(day -> day(day) + (change.after().isWorkingDay(day) ? "：休息 → 上班" : "：上班 → 休息"))
                        .toList(),
                ready.moved().stream()
                        .map(moved -> new MovedRow(moved, unit(moved)))
                        .toList());
        return new ModelAndView("workbench/calendar-preview", "page", page);
    }

    private String unit(MovedDeadline moved) {
        return organs.find(new AgencyId(moved.unit())).map(Agency::shortName).orElse(moved.unit());
    }

    private static String day(LocalDate date) {
        return Formats.date(date) + " " + new DayInCount(date, DayInCount.Kind.REST, "", 0).weekday();
    }
}
