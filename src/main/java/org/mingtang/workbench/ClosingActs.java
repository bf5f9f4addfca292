package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.Delivery;

/// The forms by which a case ends: delivered and archived, withdrawn, given up.
final class ClosingActs {
    private static final String BY_PORTAL = "门户下载只用于给申请人的文书。邮寄只用邮政企业的挂号信或者邮政快递（REQ-15）。";
    private static final String NOT_PAID = "unpaid";

    private ClosingActs() {}

    static ActForm deliver(ActCase at) {
        return ActForm.of(delivery(at).toArray(ActField[]::new));
    }

    private static List<ActField> delivery(ActCase at) {
        return List.of(
                ActField.radio("way", "送达方式", Choice.of(Delivery.values(), Delivery::chinese))
                        .standing(asked(at.application().way()).name())
                        .hint("申请人希望：" + at.application().way().chinese() + "。邮寄只用邮政企业的挂号信或者邮政快递（REQ-15）。"),
                ActField.day("on", "送达日期", at.today()),
                ActField.text("proof", "邮件号，或者凭证的说明").hint("邮寄的必须写邮件号并附交寄凭证；当面、领取、电子邮件写签收、发送的情况，或者附凭证；门户下载的不用写。"),
                ActField.file("slip", "凭证").and("proof-file"));
    }

    static ActForm dispatch(ActCase at) {
        var recorded = at.facts(CaseFact.LetterDispatched.class).stream()
                .map(CaseFact.LetterDispatched::letter)
                .toList();
        var letters = RequestRecords.outgoing(at.view()).stream()
                .map(kept -> new Choice(
                        kept.commitment(),
                        kept.name() + "，" + Formats.date(kept.at())
                                + (recorded.contains(kept.commitment()) ? "（已经登记过）" : "")))
                .toList();
        if (letters.isEmpty()) {
            return ActForm.of().knowing(List.of("本件还没有补正、延期、征求意见等文书。"));
        }
        var fields = new ArrayList<ActField>();
        fields.add(ActField.radio("letter", "送达的文书", letters));
        delivery(at)
                .forEach(field -> fields.add(
                        field.name().equals("way")
                                ? field.standing(new String[0]).hint(BY_PORTAL)
                                : field));
        return ActForm.of(fields.toArray(ActField[]::new));
    }

    static CaseCommand dispatch(ActCase at, Clerk clerk) {
        var way = at.one(Delivery.values(), "way", Delivery.COUNTER, clerk);
        var on = at.day("on", clerk);
        var letter = RequestRecords.outgoing(at.view()).stream()
                .filter(kept -> kept.commitment().equals(at.sheet().text("letter")))
                .findFirst();
        if (letter.filter(kept -> on.isBefore(Formats.dayOf(kept.at()))).isPresent()) {
            clerk.object(Objection.at("on", CaseRule.DATE_BEFORE_ARRIVAL, "送达日期早于文书制成的日期，请核对。"));
        }
        if (way == Delivery.PORTAL
                && letter.filter(kept -> !RequestRecords.isForApplicant(kept)).isPresent()) {
            clerk.object(Objection.at("way", CaseRule.POSTAL_PROOF_MISSING, "这份文书不是给申请人的，对方在门户看不到。请选实际的送达方式，并附凭证。"));
        }
        return new CaseCommand.RecordDispatch(
                letter.map(org.mingtang.privacy.Kept::commitment).orElse(""), way, on, proof(at, way, clerk));
    }

    private static Delivery asked(Application.Way way) {
        return switch (way) {
            case POST -> Delivery.EMS;
            case EMAIL -> Delivery.EMAIL;
            case PORTAL -> Delivery.PORTAL;
            case COUNTER -> Delivery.COUNTER;
        };
    }

    static CaseCommand deliver(ActCase at, Clerk clerk) {
        var way = at.one(Delivery.values(), "way", Delivery.COUNTER, clerk);
        return new CaseCommand.Deliver(way, at.day("on", clerk), proof(at, way, clerk));
    }

    private static Kept proof(ActCase at, Delivery way, Clerk clerk) {
        var slip = at.keep("slip", Part.EVIDENCE, clerk);
        var words = clerk.keep("delivery", proof(at.sheet().text("proof"), slip));
        return switch (way) {
            case REGISTERED_POST, EMS ->
                at.sheet().text("proof").isEmpty() || slip.commitment().isEmpty() ? Kept.NOTHING : words;
            case ON_THE_SPOT, COUNTER, EMAIL, PORTAL -> words;
        };
    }

    /// The entry commits to the words, and by them to the slip.
    private static String proof(String words, Kept slip) {
        return slip.commitment().isEmpty() ? words : (words + "\n凭证 " + slip.commitment()).strip();
    }

    static ActForm archive(ActCase at) {
        return ActForm.of()
                .knowing(List.of(
                        "归档包里有：目录、申请书、办理单、盖章后的告知书、全部来文和文书共 "
                                + at.view().files().size() + " 个文件、办理日志 "
                                + at.view().entries().size() + " 条，各附校验值。",
                        "归档之后，档案员和公开工作人员可以随时下载；每次下载的内容都相同。"));
    }

    static ActForm withdraw(ActCase at) {
        return ActForm.of(
                ActField.day("on", "撤回日期", at.today()),
                ActField.longText("declaration", "申请人撤回的意思").hint("抄录书面撤回的内容，或者写明门户来文的日期。"),
                ActField.file("proof", "撤回的书面材料（可不传）"));
    }

    static CaseCommand withdraw(ActCase at, Clerk clerk) {
        at.keep("proof", Part.RECEIVED, clerk);
        return new CaseCommand.Withdraw(
                at.day("on", clerk), clerk.keep("withdrawal", at.sheet().text("declaration")));
    }

    static ActForm lapse(ActCase at) {
        return at.file()
                .awaitedMessage()
                .filter(wrote -> wrote.about() == CaseFact.About.PAYMENT)
                .map(wrote -> ActForm.of(ActField.ticks(
                                NOT_PAID,
                                "申请人 " + Formats.date(wrote.on()) + "来信说明缴费",
                                List.of(new Choice("yes", "已经核对来信，没有缴费")))
                        .hint("已经缴费的不能终止，请登记缴费。")))
                .orElseGet(ActForm::of)
                .knowing(limit(at));
    }

    static CaseCommand lapse(ActCase at, Clerk clerk) {
        if (at.file()
                        .awaitedMessage()
                        .filter(wrote -> wrote.about() == CaseFact.About.PAYMENT)
                        .isPresent()
                && !at.sheet().ticked(NOT_PAID, "yes")) {
            clerk.object(Objection.at(NOT_PAID, CaseRule.APPLICANT_CAME_IN_TIME, "申请人来信说明缴费，请先核对：已经缴费的登记缴费；没有缴费的打钩。"));
        }
        return clerk.lapse();
    }

    private static List<String> limit(ActCase at) {
        return switch (at.file().awaited()) {
            case NOTHING -> List.of("没有在等申请人补正或者缴费。");
            case CORRECTION ->
                at.last(CaseFact.CorrectionAsked.class)
                        .map(asked -> List.of("补正期限：" + Formats.date(asked.limit()) + "（" + Formats.date(asked.on())
                                + "告知）。今天是 " + Formats.date(at.today()) + "。"))
                        .orElse(List.of());
            case PAYMENT ->
                at.last(CaseFact.FeeNoticed.class)
                        .map(fee ->
                                List.of("缴费期限：" + Formats.date(at.after(fee.received(), PeriodKey.REQUEST_FEE_PAYMENT))
                                        + "，应缴 " + fee.yuan() + " 元。今天是 " + Formats.date(at.today()) + "。"))
                        .orElse(List.of());
        };
    }
}
