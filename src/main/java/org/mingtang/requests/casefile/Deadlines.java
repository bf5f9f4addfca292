package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.requests.casefile.CaseCommand.AskReasons;
import org.mingtang.requests.casefile.CaseCommand.Delay;
import org.mingtang.requests.casefile.CaseCommand.Extend;
import org.mingtang.requests.casefile.CaseCommand.ExtendInternally;
import org.mingtang.requests.casefile.CaseCommand.NoticeFee;
import org.mingtang.requests.casefile.CaseCommand.RecordPayment;
import org.mingtang.requests.casefile.CaseCommand.RecordReasons;
import org.mingtang.requests.casefile.CaseCommand.WaiveFee;
import org.mingtang.requests.clock.ClockEvent;

/// What gives more time: extension, fee, excessive requests. What each may do is the clock's to say (clock.md). REQ-08,
/// REQ-18; 条例第三十三条、第三十五条、第四十二条.
final class Deadlines {
    /// Years by which an answer may be put off (docs/law/questions.md#q101).
    private static final int MOST_YEARS = 1;

    private Deadlines() {}

    static CaseDecision extend(Extend extend, Objections objections) {
        return objections
                .today(extend.on())
                .text("reason", extend.reason(), "请写明延长答复的理由，并告知申请人。")
                .moves(new ClockEvent.Extended(extend.on(), extend.workingDays()))
                .or(new CaseFact.Extended(
                        extend.on(), extend.workingDays(), extend.reason().commitment()));
    }

    /// Inside the house only, and within what the district allows in all (REQ-08).
    static CaseDecision extendInternally(
            CaseFile file, ExtendInternally extend, CaseStanding standing, Objections objections) {
        var most = standing.law().findPeriod(PeriodKey.REQUEST_INTERNAL_EXTENSION);
        if (most.isEmpty()) {
            return objections
                    .unless(false, "workingDays", CaseRule.NO_INTERNAL_CLOCK, "本地规程没有内部办理时限，不需要延长。")
                    .refused();
        }
        int used = file.extendedInternally();
        int left = most.get().workingDays().count() - used;
        return objections
                .unless(
                        extend.workingDays() >= 1 && extend.workingDays() <= left,
                        "workingDays",
                        CaseRule.INTERNAL_EXTENSION_TOO_LONG,
                        "内部办理一共可以延长 " + most.get().workingDays() + "，已经延长 " + used + " 个，还可以延长 " + left + " 个。")
                .or(new CaseFact.ExtendedInternally(extend.workingDays()));
    }

    static CaseDecision noticeFee(NoticeFee notice, Objections objections) {
        return objections
                .today(notice.on())
                .arrivesInTime("received", notice.on(), notice.received())
                .unless(notice.yuan() > 0, "yuan", CaseRule.FEE_MISSING, "按标准不需要收费，不发收费通知。")
                .moves(new ClockEvent.FeeNoticed(notice.on(), notice.received()))
                .or(new CaseFact.FeeNoticed(
                        notice.on(), notice.received(), notice.yuan(), Optional.of(notice.method())));
    }

    /// What may be asked for need not be (条例第四十二条). Whoever was waited for is waited for no longer, and the notice
    /// has stopped nothing (docs/law/questions.md#q91).
    static CaseDecision waiveFee(CaseFile file, WaiveFee waive, CaseStanding standing, Objections objections) {
        objections.text("reason", waive.reason(), "请写明免收的理由。");
        var commitment = waive.reason().commitment();
        if (file.awaited() != Awaited.PAYMENT) {
            return objections
                    .unless(waive.yuan() > 0, "yuan", CaseRule.FEE_MISSING, "按标准不需要收费，谈不上免收。")
                    .or(new CaseFact.FeeWaived(
                            standing.today(), waive.yuan(), Optional.of(waive.method()), false, commitment));
        }
        var noticed = file.feeNoticed().orElseThrow();
        return objections.or(
                new CaseFact.FeeWaived(standing.today(), noticed.yuan(), noticed.method(), true, commitment));
    }

    static CaseDecision recordPayment(RecordPayment payment, Objections objections) {
        return objections
                .happened(payment.on())
                .text("voucher", payment.voucher(), "请写明缴费凭证号。")
                .moves(new ClockEvent.FeePaid(payment.on()))
                .or(new CaseFact.FeePaid(payment.on(), payment.voucher().strip()));
    }

    static CaseDecision askReasons(AskReasons ask, Objections objections) {
        return objections
                .today(ask.on())
                .moves(new ClockEvent.ReasonsAsked(ask.on()))
                .or(new CaseFact.ReasonsAsked(ask.on()));
    }

    static CaseDecision recordReasons(RecordReasons reasons, Objections objections) {
        return objections
                .happened(reasons.on())
                .text("reasons", reasons.reasons(), "请写明申请人说明的理由；没有说明的，写“未说明”。")
                .or(new CaseFact.ReasonsCame(reasons.on(), reasons.reasons().commitment()));
    }

    /// The day is told to the applicant and counted by the clock: it is the same day only where it is a working day.
    static CaseDecision delay(Delay delay, CaseStanding standing, Objections objections) {
        var latest = delay.on().plusYears(MOST_YEARS);
        return objections
                .today(delay.on())
                .choosable(
                        standing.calendar().isWorkingDay(delay.until()),
                        "until",
                        CaseRule.DELAY_TO_NO_WORKING_DAY,
                        delay.until() + " 不是工作日，请选一个工作日，如 " + workingDayAfter(delay.until(), standing) + "。")
                .choosable(
                        !delay.until().isAfter(latest),
                        "until",
                        CaseRule.DELAY_TOO_LONG,
                        "延迟答复应当确定合理期限，最晚到 " + latest + "（一年）。")
                .moves(new ClockEvent.Delayed(delay.on(), delay.until()))
                .or(new CaseFact.Delayed(delay.on(), delay.until()));
    }

    private static LocalDate workingDayAfter(LocalDate day, CaseStanding standing) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(standing.calendar()::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }
}
