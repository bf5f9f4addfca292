package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.calendar.DayInCount;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.Light;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.pages.Formats;
import org.mingtang.secrecy.undecided.AnswerClock;
import org.mingtang.secrecy.undecided.AnswerClock.Running;
import org.mingtang.secrecy.undecided.ReportUp;

/// The clock of an answer in words, with the days that made it.
///
/// @param lamp CSS class of the light
public record ReportUpTime(String lamp, String light, String line, String why, List<DayInCount> days) {

    static ReportUpTime of(ReportUp reportUp, AnswerClock clock, LocalDate today, WorkingCalendar calendar) {
        return switch (clock) {
            case AnswerClock.NotStarted _ ->
                new ReportUpTime(
                        "end",
                        reportUp.open() ? "未起算" : "已办结",
                        reportUp.open() ? "签收后起算" : "没有签收",
                        "答复期限从受理机关收到之日起算。",
                        List.of());
            case AnswerClock.NoPeriod none ->
                new ReportUpTime(
                        "end", "不计时限", "没有答复期限", "本地规程没有规定上报后的答复期限，收到日期 " + Formats.date(none.from()) + "。", List.of());
            case Running running ->
                new ReportUpTime(
                        lamp(running.light()),
                        running.light().chinese(),
                        line(running, today),
                        why(reportUp, running),
                        running.derivation(calendar));
        };
    }

    static String lamp(Light light) {
        return switch (light) {
            case GREEN -> "ok";
            case YELLOW -> "warn";
            case RED -> "late";
            case GREY -> "end";
        };
    }

    private static String line(Running running, LocalDate today) {
        var due = running.due().day();
        var line = switch (running.light()) {
            case GREY -> "应于 " + Formats.date(due) + " 前答复";
            case GREEN, YELLOW, RED ->
                today.isAfter(due)
                        ? Formats.date(due) + "到期 · 已逾期 " + -running.left() + " 个工作日"
                        : Formats.date(due) + "到期 · 还有 " + running.left() + " 个工作日";
        };
        return running.light() != Light.GREY && running.due().isProvisional() ? line + "（暂定）" : line;
    }

    private static String why(ReportUp reportUp, Running running) {
        var why = new StringBuilder("自收到之日 %s 起 %s（%s）。"
                .formatted(
                        Formats.date(running.from()),
                        running.allowance(),
                        running.cite().text()));
        reportUp.extended()
                .ifPresent(more -> why.append("其中延长 %d 个工作日：%s。".formatted(more.workingDays(), more.reason())));
        if (running.light() != Light.GREY && running.due() instanceof DueDate.Provisional due) {
            why.append("暂定：%s 年放假安排的通知还没有公布，日期可能变动。".formatted(due.withoutNotice()));
        }
        reportUp.moved()
                .ifPresent(moved -> why.append(
                        running.computed().day().isBefore(running.due().day())
                                ? "按 %d 年放假通知（%s）算得 %s，但已告知的 %s 不提前。"
                                        .formatted(
                                                moved.noticeYear(),
                                                moved.notice(),
                                                Formats.date(running.computed().day()),
                                                Formats.date(running.due().day()))
                                : "%d 年放假通知（%s）生效前为 %s。"
                                        .formatted(moved.noticeYear(), moved.notice(), Formats.date(moved.before()))));
        if (!reportUp.materials().isEmpty()) {
            why.append("要求补充材料期间照常计算。");
        }
        return why.toString();
    }
}
