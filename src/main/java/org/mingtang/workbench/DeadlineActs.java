package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.regulation.Tariff;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.clock.ClockEvent;
import org.mingtang.requests.clock.RequestClock;
import org.mingtang.requests.fees.FeeAnswer;
import org.mingtang.requests.fees.FeeQuestion;
import org.mingtang.requests.fees.FeeRule;
import org.mingtang.requests.fees.Fees;

/// The forms of what gives more time: extension, fee, too many requests.
final class DeadlineActs {
    /// Proposed for the applicant's reasons; the law sets no time.
    private static final int REASONS_DAYS = 10;

    private DeadlineActs() {}

    static ActForm extend(ActCase at) {
        int most = at.law().period(PeriodKey.REQUEST_EXTENSION).workingDays().count();
        var notes = new ArrayList<String>();
        due(at).ifPresent(day -> notes.add("现在的答复期限：" + Formats.date(day) + "。"));
        extended(at, at.today(), most).ifPresent(day -> notes.add("延长 " + most + " 个工作日，到 " + Formats.date(day) + "。"));
        return ActForm.of(
                        ActField.number("workingDays", "延长几个工作日", most)
                                .and("days")
                                .hint("1 至 " + most + " 个。"),
                        ActField.longText("reason", "理由").and("body").hint("写进告知书，如“需要收集的材料分散在几个年度”。"))
                .knowing(notes);
    }

    private static Optional<LocalDate> due(ActCase at) {
        return at.clock().due().map(due -> due.day());
    }

    /// The day to which the clock would move.
    private static Optional<LocalDate> extended(ActCase at, LocalDate on, int days) {
        var events = new ArrayList<>(at.file().clockEvents());
        events.add(new ClockEvent.Extended(on, days));
        return RequestClock.read(
                        events, at.today(), at.standing().packs(), at.standing().calendar())
                .due()
                .map(due -> due.day());
    }

    static CaseCommand extend(ActCase at, Clerk clerk) {
        var on = clerk.today();
        int days = at.number("workingDays", clerk);
        var reason = at.sheet().text("reason");
        var until = extended(at, on, days);
        if (!reason.isEmpty() && until.isPresent()) {
            clerk.letter(
                    LetterKind.EXTENSION,
                    Map.of(
                            LetterPlace.DAYS, Integer.toString(days),
                            LetterPlace.DUE, Formats.date(until.get()),
                            LetterPlace.REASON, reason),
                    Optional.empty(),
                    Set.of(until.get()));
        }
        return new CaseCommand.Extend(on, days, clerk.keep("extension", reason));
    }

    static ActForm extendInternally(ActCase at) {
        var most = at.law().findPeriod(PeriodKey.REQUEST_INTERNAL_EXTENSION);
        return ActForm.of(ActField.number(
                        "workingDays",
                        "延长几个工作日",
                        most.map(period -> period.workingDays().count()).orElse(1))
                .hint(most.map(period -> "一共最多 " + period.workingDays() + "（"
                                + period.cite().text() + "）。")
                        .orElse("本地规程没有内部办理时限。")));
    }

    static CaseCommand extendInternally(ActCase at, Clerk clerk) {
        return new CaseCommand.ExtendInternally(at.number("workingDays", clerk));
    }

    static ActForm noticeFee(ActCase at) {
        var fields = counted(at);
        fields.add(
                ActField.longText("payment", "缴纳方式").and("fee-payment", "body").hint("收款账户、缴款地点，写进收费通知书。"));
        fields.add(ActField.day("received", "申请人收到通知之日", at.today())
                .and("limit")
                .hint("次日起二十个工作日内缴纳；今天收到的，" + Formats.date(at.after(at.today(), PeriodKey.REQUEST_FEE_PAYMENT))
                        + " 届满。"));
        return ActForm.of(fields.toArray(ActField[]::new)).knowing(told(at)).again("算一算");
    }

    /// What the fee is counted from.
    private static ArrayList<ActField> counted(ActCase at) {
        var method = at.sheet().choice(Method.values(), "method").orElse(Method.BY_ITEMS);
        var fields = new ArrayList<ActField>();
        fields.add(ActField.longText("excessive", "数量、频次怎样明显超过合理范围").and("fee", "yuan"));
        fields.add(ActField.radio("method", "计费方式", Choice.of(Method.values(), DeadlineActs::method))
                .standing(Method.BY_ITEMS.name())
                .hint("一件申请只用一种方式。换一种方式后，请按“算一算”。"));
        switch (method) {
            case BY_ITEMS -> {
                var before = at.tools().earlier().beforeInTheMonth(at.view());
                fields.add(ActField.number("before", "该申请人本自然月已经计过几件", before.orElse(0))
                        .hint(before.map(count -> "平台登记：除本件外，本月收到同一申请人 " + count + " 件。有出入的，请先核对。")
                                .orElse("申请人没有填写证件号码，请按登记本核对。")));
                fields.add(ActField.number("now", "这次计几件", 1));
            }
            case BY_PAGES -> fields.add(ActField.number("pages", "提供多少页", 0).hint("A4 及以下幅面，单面为一页。"));
        }
        return fields;
    }

    private static List<String> told(ActCase at) {
        return at.sheet()
                .choice(Method.values(), "method")
                .map(method -> explained(Fees.of(question(at, method), at.law())))
                .orElseGet(() -> tariffs(at.law()));
    }

    /// The bands of both tariffs.
    private static List<String> tariffs(Law law) {
        return Stream.of(Method.values())
                .flatMap(method -> law.requests().tariff(method).stream())
                .map(tariff -> tariff.method().chinese() + "："
                        + tariff.bands().stream()
                                .map(band -> band(band, tariff.method()))
                                .collect(Collectors.joining("，"))
                        + "（" + tariff.cite().text() + "）。")
                .toList();
    }

    private static String band(Tariff.Band band, Method method) {
        var unit = method.unit();
        return "第 " + band.first()
                + band.last().map(last -> " 至 " + last + " " + unit).orElse(" " + unit + "起")
                + (band.yuan() == 0 ? "免费" : "每" + unit + " " + band.yuan() + " 元")
                + band.rising()
                        .map(rising -> "，每 " + rising.every() + " " + unit + "再加 " + rising.yuan() + " 元")
                        .orElse("");
    }

    private static String method(Method method) {
        return switch (method) {
            case BY_ITEMS -> "按件：同一申请人一个自然月内累计";
            case BY_PAGES -> "按量：一件申请所提供的页数";
        };
    }

    private static List<String> explained(FeeAnswer answer) {
        return switch (answer) {
            case FeeAnswer.Fee fee ->
                List.of(fee.method().chinese() + "计算：" + fee.chinese() + "。合计 " + fee.yuan() + " 元（"
                        + fee.cite().text() + "）。");
            case FeeAnswer.NoFee(var objection) ->
                List.of("不能收费：" + objection.message() + "（" + objection.clause() + "）");
        };
    }

    private static void bounded(ActCase at, Clerk clerk) {
        bounded(at, clerk, "before", FeeQuestion.MOST_ITEMS);
        bounded(at, clerk, "now", FeeQuestion.MOST_ITEMS);
        bounded(at, clerk, "pages", FeeQuestion.MOST_PAGES);
    }

    private static void bounded(ActCase at, Clerk clerk, String name, int most) {
        if (at.sheet().number(name).filter(count -> count > most).isPresent()) {
            clerk.object(Objection.at(name, FeeRule.TOO_MANY, "最多 " + most + "，请核对。"));
        }
    }

    private static FeeQuestion question(ActCase at, Method method) {
        var sheet = at.sheet();
        return new FeeQuestion(
                sheet.text("excessive"),
                at.last(CaseFact.FeeNoticed.class).flatMap(CaseFact.FeeNoticed::method),
                switch (method) {
                    case BY_ITEMS ->
                        new FeeQuestion.Items(
                                Math.min(sheet.number("before").orElse(0), FeeQuestion.MOST_ITEMS),
                                Math.clamp(sheet.number("now").orElse(1), 1, FeeQuestion.MOST_ITEMS));
                    case BY_PAGES ->
                        new FeeQuestion.Pages(Math.min(sheet.number("pages").orElse(0), FeeQuestion.MOST_PAGES));
                });
    }

    static CaseCommand noticeFee(ActCase at, Clerk clerk) {
        var method = at.one(Method.values(), "method", Method.BY_ITEMS, clerk);
        bounded(at, clerk);
        var on = clerk.today();
        var received = at.day("received", clerk);
        return switch (Fees.of(question(at, method), at.law())) {
            case FeeAnswer.NoFee(var objection) -> {
                clerk.object(objection);
                // why there is no fee is told; an amount of nothing need not be told beside it
                yield new CaseCommand.NoticeFee(on, received, 1, method);
            }
            case FeeAnswer.Fee fee -> {
                var limit = at.after(received, PeriodKey.REQUEST_FEE_PAYMENT);
                var places = new EnumMap<LetterPlace, String>(LetterPlace.class);
                places.put(LetterPlace.FEE_METHOD, fee.method().chinese());
                places.put(LetterPlace.FEE_CALCULATION, fee.chinese());
                places.put(LetterPlace.FEE_AMOUNT, fee.yuan() + "元");
                places.put(LetterPlace.FEE_PAYMENT, at.sheet().text("payment"));
                places.put(LetterPlace.LIMIT, Formats.date(limit));
                clerk.letter(LetterKind.FEE_NOTICE, places, Optional.empty(), Set.of(limit));
                yield new CaseCommand.NoticeFee(on, received, Math.toIntExact(fee.yuan()), method);
            }
        };
    }

    static ActForm waiveFee(ActCase at) {
        var reason = ActField.longText("reason", "免收的理由").and("yuan");
        var claimed = at.application().waiver().isBlank()
                ? List.<String>of()
                : List.of("申请人请求减免：" + at.application().waiver());
        if (at.file().awaited() == Awaited.PAYMENT) {
            var asked = "已经通知缴费 " + at.file().feeNoticed().orElseThrow().yuan() + " 元。";
            return ActForm.of(reason)
                    .knowing(Stream.concat(Stream.of(asked), claimed.stream()).toList());
        }
        var fields = counted(at);
        fields.add(reason);
        return ActForm.of(fields.toArray(ActField[]::new))
                .knowing(Stream.concat(claimed.stream(), told(at).stream()).toList())
                .again("算一算");
    }

    static CaseCommand waiveFee(ActCase at, Clerk clerk) {
        var reason = clerk.keep("fee-waiver", at.sheet().text("reason"));
        if (at.file().awaited() == Awaited.PAYMENT) {
            return new CaseCommand.WaiveFee(0, Method.BY_ITEMS, reason);
        }
        var method = at.one(Method.values(), "method", Method.BY_ITEMS, clerk);
        bounded(at, clerk);
        return switch (Fees.of(question(at, method), at.law())) {
            case FeeAnswer.NoFee(var objection) -> {
                clerk.object(objection);
                yield new CaseCommand.WaiveFee(1, method, reason);
            }
            case FeeAnswer.Fee fee -> new CaseCommand.WaiveFee(Math.toIntExact(fee.yuan()), method, reason);
        };
    }

    static ActForm recordPayment(ActCase at) {
        var came = at.file().messageSince(CaseFact.FeeNoticed.class, CaseFact.About.PAYMENT);
        return ActForm.of(
                        ActField.day("on", "缴费日期", ActCase.cameOn(came, at.today()))
                                .hint(ActCase.cameByPortal(came)),
                        ActField.text("voucher", "缴费凭证号"),
                        ActField.file("proof", "缴费凭证（可不传）"))
                .knowing(at.last(CaseFact.FeeNoticed.class)
                        .map(fee -> List.of("应缴 " + fee.yuan() + " 元，"
                                + Formats.date(at.after(fee.received(), PeriodKey.REQUEST_FEE_PAYMENT)) + " 届满。"))
                        .orElse(List.of()));
    }

    static CaseCommand recordPayment(ActCase at, Clerk clerk) {
        at.keep("proof", Part.EVIDENCE, clerk);
        return new CaseCommand.RecordPayment(at.day("on", clerk), at.sheet().text("voucher"));
    }

    static ActForm askReasons(ActCase at) {
        return ActForm.of(
                ActField.longText("quantity", "申请的数量、频次").and("body").hint("写进告知书，如“2026 年 10 月以来申请 46 件”。"),
                ActField.day("limit", "说明理由的期限", at.after(at.today(), REASONS_DAYS))
                        .hint("按 " + REASONS_DAYS + " 个工作日提议，可以改。"));
    }

    static CaseCommand askReasons(ActCase at, Clerk clerk) {
        var limit = at.day("limit", clerk);
        clerk.letter(
                LetterKind.REASONS,
                Map.of(LetterPlace.QUANTITY, at.sheet().text("quantity"), LetterPlace.LIMIT, Formats.date(limit)),
                Optional.empty(),
                Set.of(limit));
        return new CaseCommand.AskReasons(clerk.today());
    }

    static ActForm recordReasons(ActCase at) {
        var came = at.file().messageSince(CaseFact.ReasonsAsked.class, CaseFact.About.REASONS);
        return ActForm.of(
                ActField.day("on", "收到的日期", ActCase.cameOn(came, at.today())).hint(ActCase.cameByPortal(came)),
                ActField.longText("reasons", "申请人说明的理由")
                        .standing(at.words(CaseFact.ReasonsAsked.class, CaseFact.About.REASONS))
                        .hint("没有说明的，写“未说明”。"),
                ActField.file("proof", "来文（可不传）"));
    }

    static CaseCommand recordReasons(ActCase at, Clerk clerk) {
        at.keep("proof", Part.RECEIVED, clerk);
        return new CaseCommand.RecordReasons(
                at.day("on", clerk), clerk.keep("reasons", at.sheet().text("reasons")));
    }

    static ActForm delay(ActCase at) {
        var due = due(at);
        var said = at.last(CaseFact.ReasonsCame.class).map(came -> at.text(came.commitment()));
        var notes = new ArrayList<String>();
        said.ifPresent(text -> notes.add("申请人说明的理由：" + text));
        due.ifPresent(day -> notes.add("现在的答复期限：" + Formats.date(day) + "。"));
        return ActForm.of(
                        ActField.day("until", "延迟到哪一天答复", at.after(due.orElse(at.today()), 20))
                                .and("due")
                                .hint("工作日；应当合理，最晚一年以内。"),
                        ActField.longText("reason", "为什么不能按期答复").and("body").hint("写进告知书。"))
                .knowing(notes);
    }

    static CaseCommand delay(ActCase at, Clerk clerk) {
        var until = at.day("until", clerk);
        clerk.letter(
                LetterKind.DELAY,
                Map.of(
                        LetterPlace.DUE,
                        Formats.date(until),
                        LetterPlace.REASON,
                        at.sheet().text("reason")),
                Optional.empty(),
                Set.of(until));
        if (until.isBefore(at.today())) {
            clerk.object(Objection.at("until", CaseRule.DATE_BEFORE_ARRIVAL, "延迟答复的日期应当在今天以后。"));
        }
        return new CaseCommand.Delay(clerk.today(), until);
    }
}
