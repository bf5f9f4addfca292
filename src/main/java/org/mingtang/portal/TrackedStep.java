package org.mingtang.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingtang.pages.Formats;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.Right;
import org.mingtang.requests.clock.Consulted;

/// A step of a request as its applicant is told of it. What is weighed inside the house is not told, nor who was asked.
///
/// @param own whether the applicant did it
public record TrackedStep(LocalDate on, String what, boolean own) {

    static List<TrackedStep> of(RequestView view) {
        var facts = view.file().facts();
        return IntStream.range(0, facts.size())
                .mapToObj(i -> of(
                        facts.get(i), LocalDate.ofInstant(view.entries().get(i).at(), Formats.CHINA), facts))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<TrackedStep> of(CaseFact fact, LocalDate entered, List<CaseFact> facts) {
        return switch (fact) {
            case CaseFact.Arrived arrived ->
                own(arrived.on(), "提交申请（" + arrived.channel().chinese() + "）");
            case CaseFact.Confirmed confirmed -> theirs(confirmed.on(), "机关确认收到");
            case CaseFact.Registered registered -> theirs(registered.on(), "登记，登记编号 " + registered.number());
            case CaseFact.Split split ->
                theirs(split.on(), "分为 " + split.parts().size() + " 件办理");
            case CaseFact.SplitOff part -> theirs(entered, "从登记编号 " + part.number() + " 的申请中分出，单独办理");
            case CaseFact.HandedOver handedOver -> theirs(handedOver.on(), "转承办单位办理");
            case CaseFact.CorrectionAsked asked -> theirs(asked.on(), "请您补正，" + Formats.date(asked.limit()) + "前补正");
            case CaseFact.Corrected corrected -> own(corrected.on(), "补正到达，答复期限从这一天重新计算");
            case CaseFact.OpinionAsked asked ->
                theirs(
                        asked.on(),
                        switch (asked.whom().kind()) {
                            case THIRD_PARTY -> "征求第三方意见，暂停计时";
                            case AGENCY -> "征求共同制作机关意见，暂停计时";
                        });
            case CaseFact.NamingConsented consented -> own(consented.on(), "同意征求意见时写明您的身份");
            case CaseFact.NamingRevoked revoked -> own(revoked.on(), "收回写明您身份的同意");
            case CaseFact.OpinionCame came -> theirs(came.on(), came(came.whom()));
            case CaseFact.Extended extended -> theirs(extended.on(), "延长答复期限 " + extended.workingDays() + " 个工作日");
            case CaseFact.FeeNoticed noticed -> theirs(noticed.on(), "通知缴纳信息处理费 " + noticed.yuan() + " 元");
            case CaseFact.FeeWaived waived ->
                theirs(waived.on(), "免收信息处理费 " + waived.yuan() + " 元" + (waived.noticed() ? "，不用缴费" : ""));
            case CaseFact.FeePaid paid -> own(paid.on(), "缴费，答复期限从次日起重新计算");
            case CaseFact.ReasonsAsked asked -> theirs(asked.on(), "请您说明理由");
            case CaseFact.ReasonsCame came -> own(came.on(), "说明理由");
            case CaseFact.Delayed delayed -> theirs(delayed.on(), "延迟答复，最晚 " + Formats.date(delayed.until()));
            case CaseFact.Sealed sealed -> theirs(sealed.on(), "答复已经盖章，准备送达");
            case CaseFact.Delivered delivered ->
                theirs(delivered.on(), "答复送出（" + delivered.way().chinese() + "）");
            case CaseFact.Withdrawn withdrawn -> own(withdrawn.on(), "撤回申请");
            case CaseFact.Lapsed lapsed ->
                theirs(lapsed.limit(), lapsed.awaited().chinese() + "期限已过，视为放弃申请");
            case CaseFact.PersonalDataDisposed done -> theirs(done.on(), "保存期满，您的证件号码、联系方式等个人信息已经清除");
            case CaseFact.ApplicantWrote wrote ->
                own(wrote.on(), "您来信：" + wrote.about().chinese());
            case CaseFact.DueMoved moved -> theirs(moved.received(), "国务院办公厅公布放假安排，答复期限为 " + Formats.date(moved.due()));
            case CaseFact.DisputeFiled filed -> own(filed.on(), filed.forum().filing());
            case CaseFact.DisputeDecided decided ->
                theirs(decided.on(), "复议、诉讼有了结果：" + decided.result().chinese());
            case CaseFact.Remanded remanded -> theirs(remanded.received(), "重新答复，期限从这一天重新计算");
            case CaseFact.AnswerOrdered ordered -> theirs(entered, "复议、诉讼限定 " + Formats.date(ordered.by()) + " 前答复");
            case CaseFact.RecordCorrected corrected ->
                theirs(corrected.on(), "办理您的更正要求：" + corrected.result().chinese());
            case CaseFact.Explained explained -> theirs(explained.on(), "对您的疑问作出解释说明");
            case CaseFact.CodeGiven given -> theirs(given.on(), "发给您新的查询码");
            case CaseFact.Rectified done -> theirs(entered, "有一条登记的日期有误，更正为 " + right(done, facts));
            case CaseFact.Sorted _,
                    CaseFact.Linked _,
                    CaseFact.Unlinked _,
                    CaseFact.AssistanceAsked _,
                    CaseFact.Searched _,
                    CaseFact.OverrideAssented _,
                    CaseFact.ThirdPartyTold _,
                    CaseFact.ExtendedInternally _,
                    CaseFact.OpinionGiven _,
                    CaseFact.CountersignAsked _,
                    CaseFact.Countersigned _,
                    CaseFact.GivenBack _,
                    CaseFact.Signed _,
                    CaseFact.CopiesRedacted _,
                    CaseFact.SecrecyCleared _,
                    CaseFact.LetterDrafted _,
                    CaseFact.LetterDispatched _,
                    CaseFact.LegalityReviewed _,
                    CaseFact.LetterApproved _,
                    CaseFact.Archived _,
                    CaseFact.DiscussionCalled _,
                    CaseFact.DiscussionHeld _,
                    CaseFact.Referred _,
                    CaseFact.ReferralAnswered _,
                    CaseFact.RectificationAsked _,
                    CaseFact.RectificationRefused _,
                    CaseFact.DoneOnPaper _ -> Optional.empty();
        };
    }

    private static String right(CaseFact.Rectified done, List<CaseFact> facts) {
        return facts.stream()
                .filter(CaseFact.RectificationAsked.class::isInstance)
                .map(CaseFact.RectificationAsked.class::cast)
                .filter(asked -> asked.number() == done.number())
                .map(asked -> asked.right().what() == Right.Mistyped.DAY
                        ? Formats.date(asked.right().day())
                        : asked.right().chinese())
                .findFirst()
                .orElse("正确的内容");
    }

    private static String came(Consulted whom) {
        return switch (whom.kind()) {
            case THIRD_PARTY -> "收到第三方意见";
            case AGENCY -> "收到共同制作机关意见";
        };
    }

    private static Optional<TrackedStep> own(LocalDate on, String what) {
        return Optional.of(new TrackedStep(on, what, true));
    }

    private static Optional<TrackedStep> theirs(LocalDate on, String what) {
        return Optional.of(new TrackedStep(on, what, false));
    }
}
