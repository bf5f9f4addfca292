package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.regulation.Period;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.AnswerClock.Running;
import org.mingtang.secrecy.undecided.ReportUpCommand.Extend;

/// The one extension of the answer (SEC-11): told on or before the last day, and by no more than the pack allows.
final class AnswerExtension {
    private AnswerExtension() {}

    static ReportUpFact of(ReportUp reportUp, Extend more, ReportUpStanding standing, List<Objection> objections) {
        ReportUpRules.required("extension", more.reason(), "请写明延长的理由。", "SEC-11", objections);
        var clock = AnswerClock.of(reportUp, standing.today(), standing.law(), standing.calendar());
        var most = standing.law().findPeriod(PeriodKey.SECRECY_REPORT_UP_EXTENSION);
        if (!(clock instanceof Running running) || most.isEmpty()) {
            objections.add(Objection.of("本地规程没有规定可以延长答复，不能延长。", "SEC-11"));
            return new ReportUpFact.Extended(more.workingDays(), more.reason().strip(), LocalDate.EPOCH);
        }
        check(reportUp, more, running, most.get(), standing.today(), objections);
        if (!objections.isEmpty()) {
            return new ReportUpFact.Extended(0, "", running.due().day());
        }
        int allowance = running.allowance().count() + more.workingDays();
        var due = standing.calendar()
                .due(running.from(), new WorkingDays(allowance))
                .day();
        // A date told never becomes earlier.
        var told = due.isBefore(running.due().day()) ? running.due().day() : due;
        return new ReportUpFact.Extended(more.workingDays(), more.reason().strip(), told);
    }

    private static void check(
            ReportUp reportUp, Extend more, Running running, Period most, LocalDate today, List<Objection> objections) {
        int longest = most.workingDays().count();
        if (more.workingDays() < 1 || more.workingDays() > longest) {
            objections.add(Objection.at(
                    "workingDays",
                    "延长 1 至 %d 个工作日（%s）。".formatted(longest, most.cite().text()),
                    "SEC-11"));
        }
        if (reportUp.extended().isPresent()) {
            objections.add(Objection.at(
                    "workingDays", "已经延长过一次，不能再延长（%s）。".formatted(most.cite().text()), "SEC-11"));
        }
        if (today.isAfter(running.due().day())) {
            objections.add(Objection.at(
                    "workingDays",
                    "答复期限%s已经届满，延长要在届满之前告知（%s）。请尽快答复。"
                            .formatted(running.due().day(), most.cite().text()),
                    "SEC-11"));
        }
    }
}
