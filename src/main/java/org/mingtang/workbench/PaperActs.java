package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseCommand.PaperStep;
import org.mingtang.requests.casefile.CaseDesk;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.clock.Consulted;

/// The form in which the steps are entered that a unit took on paper before it went live, one at a time.
final class PaperActs {
    private PaperActs() {}

    /// First which step it was, then what this step needs.
    static ActForm enter(ActCase at) {
        var fields = new ArrayList<ActField>();
        fields.add(ActField.radio("step", "在纸上办的是哪一步", choices(at))
                .standing(chosen(at).map(Enum::name).orElse(""))
                .hint("换一步后，请按“显示要填的内容”。"));
        chosen(at).ifPresent(step -> {
            fields.add(day(step));
            fields.addAll(needed(at, step));
            fields.add(ActField.text("source", "依据").hint("在纸质案卷或者登记本的哪里，如“案卷 2026-37 第 4 页”。不要写申请人、第三方的姓名和号码。"));
            fields.add(ActField.file("scan", "这一步的文书、来文的扫描件"));
        });
        return ActForm.of(fields.toArray(ActField[]::new)).again("显示要填的内容");
    }

    private static List<Choice> choices(ActCase at) {
        return CaseDesk.stepsOnPaper(at.file(), at.standing()).stream()
                .map(step -> new Choice(step.name(), step.act().chinese()))
                .toList();
    }

    /// Where only one step can come next it is that one.
    private static Optional<PaperStep.Kind> chosen(ActCase at) {
        var possible = CaseDesk.stepsOnPaper(at.file(), at.standing());
        return possible.size() == 1
                ? Optional.of(possible.getFirst())
                : possible.stream()
                        .filter(step -> step.name().equals(at.sheet().text("step")))
                        .findFirst();
    }

    private static ActField day(PaperStep.Kind step) {
        return ActField.day(
                "on",
                switch (step) {
                    case CORRECTED -> "收到补正的日期";
                    case OPINION_CAME -> "收到答复的日期";
                    case FEE_PAID -> "缴费日期";
                    case REASONS_CAME -> "收到理由的日期";
                    case CORRECTION_ASKED, OPINION_ASKED, EXTENDED, FEE_NOTICED, REASONS_ASKED, DELAYED -> "发出的日期";
                });
    }

    private static List<ActField> needed(ActCase at, PaperStep.Kind step) {
        return switch (step) {
            case CORRECTION_ASKED -> List.of(ActField.longText("what", "告知补正的内容"), ActField.day("limit", "告知的补正期限"));
            case CORRECTED ->
                List.of(ActField.longText("corrected", "补正的内容"), ActField.longText("reason", "逾期的正当理由（没有逾期的不填）"));
            case OPINION_ASKED ->
                List.of(
                        ActField.radio("kind", "征求谁的意见", Choice.of(Consulted.Kind.values(), ConsultingActs::asked)),
                        ActField.text("name", "名称或者姓名").and("whom", "addressee").hint("第三方的名称加密存放，日志和页面以“第三方一”等代称。"),
                        ActField.day("received", "对方收到之日"));
            case OPINION_CAME ->
                List.of(
                        ActField.choice("whom", "谁的意见", ConsultingActs.choices(at, ConsultingActs.unanswered(at))),
                        ActField.radio("consents", "是否同意公开", ConsultingActs.AGREES),
                        ActField.longText("reason", "理由").hint("不同意公开的必填。"));
            case EXTENDED ->
                List.of(
                        ActField.number("workingDays", "延长几个工作日", most(at)).and("days"),
                        ActField.longText("reason", "理由"));
            case FEE_NOTICED ->
                List.of(
                        ActField.radio("method", "计费方式", Choice.of(Method.values(), Method::chinese)),
                        ActField.number("yuan", "通知缴纳多少元", 0),
                        ActField.day("received", "申请人收到通知之日"));
            case FEE_PAID -> List.of(ActField.text("voucher", "缴费凭证号"));
            case REASONS_CAME -> List.of(ActField.longText("reasons", "申请人说明的理由"));
            case DELAYED -> List.of(ActField.day("until", "延迟到哪一天答复"));
            case REASONS_ASKED -> List.of();
        };
    }

    private static int most(ActCase at) {
        return at.law().period(PeriodKey.REQUEST_EXTENSION).workingDays().count();
    }

    static CaseCommand enter(ActCase at, Clerk clerk) {
        return chosen(at)
                .<CaseCommand>map(step -> {
                    var scan = at.keep("scan", Part.EVIDENCE, clerk);
                    return new CaseCommand.EnterFromPaper(
                            read(at, step, scan, clerk), at.sheet().text("source"), scan);
                })
                .orElseGet(() -> unchosen(at, clerk));
    }

    /// What the other fields lack is told once they are shown.
    private static CaseCommand unchosen(ActCase at, Clerk clerk) {
        clerk.object(Objection.at("step", CaseRule.TEXT_MISSING, "请选择在纸上办的是哪一步，再按“显示要填的内容”。"));
        var registered = at.last(CaseFact.Registered.class).orElseThrow().on();
        return new CaseCommand.EnterFromPaper(new CaseCommand.AskReasons(registered), "-", new Kept(1, "-"));
    }

    private static PaperStep read(ActCase at, PaperStep.Kind step, Kept scan, Clerk clerk) {
        var on = at.day("on", clerk);
        return switch (step) {
            case CORRECTION_ASKED -> new CaseCommand.AskCorrection(on, at.day("limit", clerk), kept(at, clerk, "what"));
            case CORRECTED ->
                new CaseCommand.TakeCorrection(on, kept(at, clerk, "reason"), kept(at, clerk, "corrected"));
            case OPINION_ASKED -> asked(at, on, scan, clerk);
            case OPINION_CAME ->
                new CaseCommand.RecordAnswer(
                        on,
                        ConsultingActs.whom(at, ConsultingActs.unanswered(at), clerk),
                        at.yes("consents", clerk),
                        kept(at, clerk, "reason"));
            case EXTENDED -> new CaseCommand.Extend(on, at.number("workingDays", clerk), kept(at, clerk, "reason"));
            case FEE_NOTICED ->
                new CaseCommand.NoticeFee(
                        on,
                        at.day("received", clerk),
                        at.number("yuan", clerk),
                        at.one(Method.values(), "method", Method.BY_ITEMS, clerk));
            case FEE_PAID -> new CaseCommand.RecordPayment(on, at.sheet().text("voucher"));
            case REASONS_ASKED -> new CaseCommand.AskReasons(on);
            case REASONS_CAME -> new CaseCommand.RecordReasons(on, kept(at, clerk, "reasons"));
            case DELAYED -> new CaseCommand.Delay(on, at.day("until", clerk));
        };
    }

    /// The letter that was sent is the scan.
    private static PaperStep asked(ActCase at, LocalDate on, Kept scan, Clerk clerk) {
        var kind = at.one(Consulted.Kind.values(), "kind", Consulted.Kind.THIRD_PARTY, clerk);
        var name = at.sheet().text("name");
        var label = name.isEmpty() ? "" : ConsultingActs.label(at, kind, name);
        if (kind == Consulted.Kind.THIRD_PARTY && !name.isEmpty()) {
            clerk.keepParty(label, name);
        }
        return new CaseCommand.AskForOpinion(
                on, new Consulted(kind, label), at.day("received", clerk), new Kept(1, scan.commitment()));
    }

    private static Kept kept(ActCase at, Clerk clerk, String name) {
        return clerk.keep("on-paper." + name, at.sheet().text(name));
    }
}
