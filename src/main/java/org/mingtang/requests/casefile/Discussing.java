package org.mingtang.requests.casefile;

import java.util.Optional;
import org.mingtang.requests.casefile.CaseCommand.CallDiscussion;
import org.mingtang.requests.casefile.CaseCommand.RecordDiscussion;
import org.mingtang.requests.casefile.CaseCommand.RecordReferral;
import org.mingtang.requests.casefile.CaseCommand.Refer;
import org.mingtang.requests.casefile.CaseFact.DiscussionCalled;
import org.mingtang.requests.casefile.CaseFact.DiscussionHeld;
import org.mingtang.requests.casefile.CaseFact.Findings;
import org.mingtang.requests.casefile.CaseFact.ReferralAnswered;
import org.mingtang.requests.casefile.CaseFact.Referred;

/// Hard requests are discussed with others before they are answered, and what belongs elsewhere is referred. Neither
/// moves the clock. REQ-21, REQ-22.
final class Discussing {
    private Discussing() {}

    static CaseDecision call(CallDiscussion call, CaseStanding standing, Objections objections) {
        return objections
                .text("what", call.what(), "请写明要会商什么。")
                .or(new DiscussionCalled(
                        standing.today(), call.cause(), call.what().commitment()));
    }

    /// Four questions and a conclusion; nobody discusses alone.
    static CaseDecision record(CaseFile file, RecordDiscussion held, Objections objections) {
        return objections
                .happened(held.on())
                .unless(
                        openDiscussion(file)
                                .filter(called -> held.on().isBefore(called.on()))
                                .isEmpty(),
                        "on",
                        CaseRule.DATE_BEFORE_ARRIVAL,
                        "会商日期早于提请的日期，请核对。")
                .unless(
                        held.participants().stream().distinct().count() > 1,
                        "participants",
                        CaseRule.DISCUSSION_ALONE,
                        "请写明参加会商的各方，至少两方。")
                .bounded("participants", held.names())
                .text("clear", held.clear(), "请写明申请内容是否明确。")
                .text("disclosed", held.disclosed(), "请写明是否应当公开。")
                .text("how", held.how(), "请写明怎样公开或者答复。")
                .text("effect", held.effect(), "请写明公开或者不公开会有什么影响。")
                .text("conclusion", held.conclusion(), "请写明会商结论。")
                .or(new DiscussionHeld(
                        held.on(),
                        held.participants().stream()
                                .map(CaseFact.Participant::kind)
                                .toList(),
                        held.names().commitment(),
                        new Findings(
                                held.clear().commitment(),
                                held.disclosed().commitment(),
                                held.how().commitment(),
                                held.effect().commitment(),
                                held.conclusion().commitment())));
    }

    /// The discussion that was called and has no conclusion.
    static Optional<DiscussionCalled> openDiscussion(CaseFile file) {
        return file.last(DiscussionCalled.class)
                .filter(called -> file.all(DiscussionHeld.class).count()
                        < file.all(DiscussionCalled.class).count());
    }

    static CaseDecision refer(CaseFile file, Refer refer, Objections objections) {
        return objections
                .happenedAt("sent", refer.sent())
                .text("name", refer.name(), "请写明转送给哪个单位。")
                .text("what", refer.what(), "请写明转送的事项。")
                .or(new Referred(
                        Math.toIntExact(file.all(Referred.class).count()) + 1,
                        refer.partner(),
                        refer.name().strip(),
                        refer.sent(),
                        refer.what().commitment()));
    }

    static CaseDecision record(CaseFile file, RecordReferral answer, Objections objections) {
        var referred = file.openReferrals()
                .filter(each -> each.number() == answer.number())
                .findFirst();
        return objections
                .happened(answer.on())
                .unless(referred.isPresent(), "number", CaseRule.NO_SUCH_REFERRAL, "没有这件转送，或者已经登记答复。")
                .unless(
                        referred.filter(sent -> answer.on().isBefore(sent.sent()))
                                .isEmpty(),
                        "on",
                        CaseRule.DATE_BEFORE_ARRIVAL,
                        "答复日期早于转送日期，请核对。")
                .text("what", answer.what(), "请写明对方的答复和处理结果。")
                .or(new ReferralAnswered(
                        answer.number(), answer.on(), answer.what().commitment()));
    }
}
