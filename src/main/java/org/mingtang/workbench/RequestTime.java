package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.calendar.DayInCount;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.Light;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.regulation.ValueKey;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseStanding;
import org.mingtang.requests.casefile.HouseTime;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.clock.Pause;
import org.mingtang.requests.clock.Violation;

/// How the clock of a request stands, in words that say why.
///
/// @param lamp   CSS class: ok, warn, late, end
/// @param light  in words
/// @param line   the due date and what is left of it
/// @param days   that made the due date; empty while nothing runs
/// @param pauses each with its reason
/// @param house  the district's own limits
public record RequestTime(
        String lamp,
        String light,
        String line,
        String why,
        List<DayInCount> days,
        List<String> pauses,
        List<Violation> violations,
        List<House> house) {

    /// @param lamp CSS class
    public record House(String name, String lamp, String line, String why) {}

    static RequestTime of(CaseFile file, CaseStanding standing) {
        if (file.split().isPresent()) {
            return new RequestTime(
                    "end", "已分案", "各件分别计时", "答复期限在分成的各件里，都从原来的收到之日起算。", List.of(), List.of(), List.of(), List.of());
        }
        var clock = file.clock(standing.today(), standing);
        var shown = shown(file, clock, standing);
        return new RequestTime(
                shown.lamp(),
                shown.light(),
                shown.line(),
                why(file, clock, standing) + provisional(clock),
                clock.derivation(standing.calendar()),
                clock.pauses().stream().map(RequestTime::pause).toList(),
                clock.violations(),
                house(HouseTime.of(file, standing), standing.today(), standing));
    }

    private record Shown(String lamp, String light, String line) {}

    private static Shown shown(CaseFile file, ClockReading clock, CaseStanding standing) {
        var state = clock.state().chinese();
        return switch (clock.state()) {
            case AWAITING_CONFIRMATION -> new Shown("warn", state, "确认收到后起算");
            case AWAITING_CORRECTION, AWAITING_PAYMENT -> new Shown("end", state, "等申请人，期限不计");
            case ENDED ->
                file.awaitedMessage()
                        .map(wrote -> new Shown(
                                "late",
                                "申请人已经来信",
                                Formats.date(wrote.on()) + "来信" + file.awaited().chinese() + "，还没有办理"))
                        .filter(_ -> file.step().isOpen())
                        .orElseGet(() -> ended(clock));
            case RUNNING, PAUSED ->
                AnswerDue.of(file, clock, standing.calendar())
                        .map(due -> running(clock, due, standing))
                        .orElseGet(() -> new Shown("warn", state, "期限尚未起算"));
        };
    }

    private static Shown running(ClockReading clock, AnswerDue stands, CaseStanding standing) {
        var due = clock.due().map(counted -> counted.movedTo(stands.day())).orElse(new DueDate.Firm(stands.day()));
        int warning = standing.packs()
                .inForceOn(standing.today())
                .value(ValueKey.REQUEST_WARNING)
                .number();
        var light = Light.of(due, standing.today(), stands.remaining(), warning);
        var paused = clock.state() == ClockReading.State.PAUSED;
        return new Shown(
                RequestLamp.style(light),
                paused ? "暂停计时" : light.chinese(),
                RequestLamp.line(standing.today(), due, stands.remaining()));
    }

    private static Shown ended(ClockReading clock) {
        var outcome = clock.outcome().map(ClockReading.Outcome::chinese).orElse("已办结");
        int late = clock.measure().map(ClockReading.Measure::overdueDays).orElse(0);
        var ended = Formats.date(clock.measured()) + outcome;
        return late > 0
                ? new Shown("late", "逾期答复", ended + " · 逾期 " + late + " 个工作日")
                : new Shown("end", outcome, ended);
    }

    private static String why(CaseFile file, ClockReading clock, CaseStanding standing) {
        if (clock.received().isEmpty()) {
            return receipt(file.arrived().channel());
        }
        switch (clock.state()) {
            case AWAITING_CORRECTION -> {
                return "补正期间不计时限；收到补正材料之日重新起算（条例第三十条）。";
            }
            case AWAITING_PAYMENT -> {
                return "等待缴费期间不计时限；缴费之日重新起算（国办函〔2020〕109号第六条）。";
            }
            case AWAITING_CONFIRMATION, RUNNING, PAUSED, ENDED -> {}
        }
        var received = clock.received().get();
        var reply = standing.packs().inForceOn(received).period(PeriodKey.REQUEST_REPLY);
        int more = clock.allowance() - reply.workingDays().count();
        return "自%s %s 起 %d 个工作日内答复（%s）%s。%s"
                .formatted(
                        file.remanded().isPresent() ? "收到撤销、变更决定之日" : "收到之日",
                        Formats.date(received),
                        clock.allowance(),
                        reply.cite().text(),
                        more > 0 ? "，其中延长 " + more + " 个工作日" : "",
                        stands(file, clock, standing));
    }

    /// Where not the day that is counted stands, but one that was told or ordered.
    private static String stands(CaseFile file, ClockReading clock, CaseStanding standing) {
        var counted = clock.due().map(DueDate::day);
        return AnswerDue.of(file, clock, standing.calendar())
                .map(AnswerDue::day)
                .filter(day -> !counted.equals(Optional.of(day)))
                .map(day -> "逐日算得 %s，以%s的 %s 为准。"
                        .formatted(
                                counted.map(Formats::date).orElse(""),
                                counted.filter(day::isBefore).isPresent() ? "决定责令" : "已告知",
                                Formats.date(day)))
                .orElse("");
    }

    private static String receipt(Channel channel) {
        return switch (channel) {
            case IN_PERSON, SIGNED_POST -> "收到之日还在今天以后，期限尚未起算。";
            case ORDINARY_POST -> "平常信函应当在到达当天与申请人确认，确认之日为收到之日（条例第三十一条第二项）。";
            case ONLINE, EMAIL, FAX -> channel.chinese() + "提交的，双方确认之日为收到之日（条例第三十一条第三项）。请确认收到。";
        };
    }

    private static String provisional(ClockReading clock) {
        return switch (clock.due().orElse(null)) {
            case DueDate.Provisional due -> "暂定：%s 年放假安排的通知还没有公布，调休未知，日期可能提前或推后。".formatted(due.withoutNotice());
            case DueDate.Firm _ -> "";
            case null -> "";
        };
    }

    private static String pause(Pause pause) {
        return "%s之后至%s不计：%s"
                .formatted(Formats.monthAndDay(pause.after()), Formats.monthAndDay(pause.until()), pause.because());
    }

    private static List<House> house(HouseTime time, LocalDate today, CaseStanding standing) {
        return Stream.of(
                        house("受理登记", time.acceptance(), today, standing),
                        house("承办", time.handling(), today, standing))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<House> house(
            String name, Optional<HouseTime.Limit> limit, LocalDate today, CaseStanding standing) {
        return limit.map(each -> new House(
                name,
                RequestLamp.style(each.light()),
                each.light() == Light.GREY
                        ? "已办"
                        : RequestLamp.line(
                                today,
                                each.due(),
                                standing.calendar().count(today, each.due().day())),
                "自 %s 起 %s（%s）"
                        .formatted(
                                Formats.date(each.from()),
                                each.days(),
                                each.period().cite().text())));
    }
}
