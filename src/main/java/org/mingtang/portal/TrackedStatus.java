package org.mingtang.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.pages.Formats;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.clock.ClockReading;

/// Where a request stands and by when it is answered, in the words of who asked.
///
/// @param lamp     `ok`, `warn`, `late` or `end`, as the style sheet calls it
/// @param headline a short sentence
/// @param more     what it means and what to do; may be empty
/// @param due      about the date of the answer; empty where none runs
public record TrackedStatus(String lamp, String headline, String more, Optional<String> due) {

    static TrackedStatus of(CaseFile file, ClockReading clock, Optional<AnswerDue> due) {
        if (!file.step().isOpen()) {
            return ended(file);
        }
        return switch (file.awaited()) {
            case CORRECTION ->
                waiting("请您补正", "请在 " + limit(file) + "前补正，具体要求见下面的补正告知书。收到补正之日起重新计算答复期限；没有正当理由逾期不补正的，视为放弃申请。");
            case PAYMENT -> waiting("请您缴费", fee(file) + "缴费办法和期限见下面的收费通知书。缴费以后重新计算答复期限；逾期没有缴费的，视为放弃申请。");
            case NOTHING -> running(file, clock, due);
        };
    }

    private static TrackedStatus waiting(String headline, String more) {
        return new TrackedStatus("warn", headline, more, Optional.empty());
    }

    private static String limit(CaseFile file) {
        return last(file, CaseFact.CorrectionAsked.class)
                .map(asked -> Formats.date(asked.limit()))
                .orElse("告知的期限");
    }

    private static String fee(CaseFile file) {
        return last(file, CaseFact.FeeNoticed.class)
                .map(noticed -> "应缴信息处理费 " + noticed.yuan() + " 元。")
                .orElse("");
    }

    private static TrackedStatus running(CaseFile file, ClockReading clock, Optional<AnswerDue> due) {
        var headline = switch (file.step()) {
            case ARRIVED -> "等待机关确认收到";
            case CONFIRMED -> "机关已经收到，等待登记";
            case TRIAGE -> "已经登记，正在分办";
            case WITH_SECTIONS -> "承办单位正在办理";
            case OPINION, SIGNED, DRAFTED, APPROVED -> "正在作出答复";
            case SEALED -> "答复已经作出，等待送达";
            case DELIVERED, ARCHIVED, ENDED, SPLIT -> throw new IllegalStateException("step: " + file.step());
        };
        return switch (clock.state()) {
            case AWAITING_CONFIRMATION ->
                new TrackedStatus(
                        "ok", headline, "机关与您确认收到之日起 " + clock.allowance() + " 个工作日内答复。请保持电话畅通。", Optional.empty());
            case PAUSED ->
                new TrackedStatus(
                        "warn",
                        "正在征求意见，暂停计时",
                        "征求第三方或者其他机关意见的时间不计入答复期限，期限相应顺延（条例第三十二条、第三十四条）。",
                        due.map(last -> "按今天的情况推算，最晚 " + Formats.date(last.day()) + "答复；还在征求意见的，继续顺延。"));
            case RUNNING, AWAITING_CORRECTION, AWAITING_PAYMENT, ENDED -> onTime(headline, file, due);
        };
    }

    private static TrackedStatus onTime(String headline, CaseFile file, Optional<AnswerDue> due) {
        if (due.isEmpty()) {
            return new TrackedStatus("ok", headline, more(file), Optional.empty());
        }
        var day = due.get().day();
        int left = due.get().remaining();
        if (left < 0) {
            return new TrackedStatus(
                    "late",
                    headline,
                    more(file),
                    Optional.of("答复" + Formats.overdue(new WorkingDays(-left), day)
                            + "。您可以催办，也可以向政府信息公开工作主管部门投诉、举报，或者依法申请行政复议。"));
        }
        return new TrackedStatus("ok", headline, more(file), Optional.of(left(left, day)));
    }

    private static String left(int remaining, LocalDate day) {
        return "最晚 " + Formats.date(day) + "答复，"
                + (remaining <= 0 ? "就是今天。" : "还有 " + new WorkingDays(remaining) + "。");
    }

    /// What was told about the time, once it was.
    private static String more(CaseFile file) {
        if (isAskedForReasons(file)) {
            return "您申请的数量、频次较多，请在下面说明理由（条例第三十五条）。";
        }
        return file.sinceReceipt(CaseFact.Delayed.class)
                .map(delayed -> "已经告知您延迟答复，最晚 " + Formats.date(delayed.until()) + "。")
                .or(() -> file.sinceReceipt(CaseFact.Extended.class)
                        .map(extended -> "已经告知您延长答复期限 " + extended.workingDays() + " 个工作日（条例第三十三条）。"))
                .orElse("");
    }

    static boolean isAskedForReasons(CaseFile file) {
        return file.step().isOpen()
                && last(file, CaseFact.ReasonsAsked.class).isPresent()
                && last(file, CaseFact.ReasonsCame.class).isEmpty();
    }

    private static TrackedStatus ended(CaseFile file) {
        if (file.split().isPresent()) {
            return new TrackedStatus(
                    "ok",
                    "分为 " + file.split().get().parts().size() + " 件办理",
                    "您申请的几项信息分开办理、分别答复，每一件有自己的编号；答复期限不变，都可以用您现在的查询码查询。",
                    Optional.empty());
        }
        if (file.delivered().isPresent()) {
            var on = file.delivered()
                    .map(delivered ->
                            Formats.date(delivered.on()) + "以" + delivered.way().chinese() + "送出。")
                    .orElse("");
            return new TrackedStatus("end", "已经答复", on + "对答复不服的，救济途径和期限写在告知书末尾。", Optional.empty());
        }
        return new TrackedStatus(
                "end",
                switch (file.awaited()) {
                    case NOTHING -> "已经撤回";
                    case CORRECTION -> "没有补正，视为放弃申请";
                    case PAYMENT -> "没有缴费，视为放弃申请";
                },
                file.awaited() == Awaited.CORRECTION ? "有正当理由没能按时补正的，请在下面写明理由并补正。也可以重新申请。" : "需要的话，可以重新申请。",
                Optional.empty());
    }

    static <F extends CaseFact> Optional<F> last(CaseFile file, Class<F> type) {
        return List.copyOf(file.facts()).reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
