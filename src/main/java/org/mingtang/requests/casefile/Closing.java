package org.mingtang.requests.casefile;

import java.util.List;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand.Archive;
import org.mingtang.requests.casefile.CaseCommand.Deliver;
import org.mingtang.requests.casefile.CaseCommand.GiveCode;
import org.mingtang.requests.casefile.CaseCommand.RecordDispatch;
import org.mingtang.requests.casefile.CaseCommand.Withdraw;
import org.mingtang.requests.clock.ClockEvent;
import org.mingtang.requests.clock.ClockReading;

/// The answer reaches the applicant, or the case ends without one. REQ-12, REQ-15; 条例第三十条、第四十二条.
final class Closing {
    private Closing() {}

    /// By post only by the postal enterprise, with its tracking number; otherwise with what proves that it arrived.
    static CaseDecision deliver(CaseFile file, Deliver deliver, Objections objections) {
        objections.happened(deliver.on());
        if (deliver.way() == Delivery.PORTAL) {
            objections.isToday(deliver.on(), CaseRule.PORTAL_ON_ANOTHER_DAY, "门户下载的，登记送达之时起申请人才打得开，送达日期只能是今天。");
        }
        return proven(file, deliver.way(), deliver.proof(), objections)
                .unless(
                        file.last(CaseFact.Sealed.class)
                                .filter(letter -> !deliver.on().isBefore(letter.on()))
                                .isPresent(),
                        "on",
                        CaseRule.DATE_BEFORE_ARRIVAL,
                        "送达日期早于用印日期，请核对。")
                .moves(new ClockEvent.Replied(deliver.on()))
                .or(new CaseFact.Delivered(
                        deliver.way(), deliver.on(), deliver.proof().commitment()));
    }

    /// Of a letter other than the answer, such as one that asks for a correction: when it went out, and what proves it.
    static CaseDecision dispatch(CaseFile file, RecordDispatch dispatch, Objections objections) {
        objections.happened(dispatch.on());
        return proven(file, dispatch.way(), dispatch.proof(), objections)
                .unless(!dispatch.letter().isBlank(), "letter", CaseRule.LETTER_MISSING, "请选择送达的是哪一份文书。")
                .or(new CaseFact.LetterDispatched(
                        dispatch.letter(),
                        dispatch.way(),
                        dispatch.on(),
                        dispatch.proof().commitment()));
    }

    private static Objections proven(CaseFile file, Delivery way, CaseCommand.Kept proof, Objections objections) {
        var asked = switch (way) {
            case REGISTERED_POST, EMS -> "请写明邮件号，并附交寄凭证。";
            case ON_THE_SPOT, COUNTER -> "请附签收凭证。";
            case EMAIL -> "请附发送记录。";
            // from this entry on it can be opened; nothing else could prove it better
            case PORTAL -> "";
        };
        return objections
                .unless(
                        way != Delivery.PORTAL || file.hasCode(),
                        "way",
                        CaseRule.NO_QUERY_CODE,
                        "申请人没有查询码，在门户下载不了。请先“发给查询码”，或者改用别的送达方式。")
                .unless(!proof.isBlank() || asked.isEmpty(), "proof", CaseRule.POSTAL_PROOF_MISSING, asked);
    }

    /// To who lost it, or to who did not apply on the portal.
    static CaseDecision giveCode(GiveCode give, CaseStanding standing, Objections objections) {
        return objections
                .text("identity", give.identity(), "请写明怎样核实了申请人的身份。")
                .or(new CaseFact.CodeGiven(standing.today(), give.identity().commitment()));
    }

    static CaseDecision archive(Archive archive, Objections objections) {
        return objections
                .text("checksum", archive.checksum(), "归档包还没有生成。")
                .or(new CaseFact.Archived(archive.checksum(), true));
    }

    static CaseDecision withdraw(Withdraw withdraw, Objections objections) {
        return objections
                .happened(withdraw.on())
                .text("declaration", withdraw.declaration(), "请附申请人撤回的书面意思。")
                .moves(new ClockEvent.Withdrawn(withdraw.on()))
                .or(new CaseFact.Withdrawn(withdraw.on(), withdraw.declaration().commitment()));
    }

    /// Only once the clock says that the limit has gone by, and not where what was awaited came in time
    /// and lies unread: what came by the portal came when it was sent.
    static CaseDecision lapse(CaseFile file, CaseStanding standing, Objections objections) {
        var clock = standing.clock(file.clockEvents(), standing.today());
        boolean gone =
                clock.outcome().filter(ClockReading.Outcome.ABANDONED::equals).isPresent();
        if (!gone) {
            objections.all(List.of(new Objection(
                    Objection.CASE,
                    CaseRule.LIMIT_NOT_PASSED,
                    file.awaited().clause(),
                    file.awaited().chinese() + "的期限还没有过，不能终止。")));
        }
        var limit = clock.measured().minusDays(1);
        file.awaitedMessage()
                .filter(wrote -> gone
                        && wrote.about() == CaseFact.About.CORRECTION
                        && !wrote.on().isAfter(limit))
                .ifPresent(wrote -> objections.all(List.of(new Objection(
                        Objection.CASE,
                        CaseRule.APPLICANT_CAME_IN_TIME,
                        file.awaited().clause(),
                        "申请人%s年%s月%s日在门户上来信%s，没有超过期限，不能终止。请先登记收到，日期写来信的那天。"
                                .formatted(
                                        wrote.on().getYear(),
                                        wrote.on().getMonthValue(),
                                        wrote.on().getDayOfMonth(),
                                        file.awaited().chinese())))));
        return objections.or(new CaseFact.Lapsed(limit, file.awaited()));
    }
}
