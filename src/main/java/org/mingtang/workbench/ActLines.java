package org.mingtang.workbench;

import java.util.List;
import org.mingtang.journal.Entry;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFact.*;
import org.mingtang.requests.casefile.DeskAct;

/// What others did with a request meanwhile, a line each.
final class ActLines {
    private ActLines() {}

    static List<String> of(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.actor().name() + "：" + what((CaseFact) entry.fact()))
                .toList();
    }

    private static String what(CaseFact fact) {
        return switch (fact) {
            case Arrived _ -> "收到申请";
            case Confirmed _ -> DeskAct.CONFIRM.chinese();
            case Registered registered -> DeskAct.REGISTER.chinese() + "：" + registered.number();
            case Sorted _ -> DeskAct.SORT.chinese();
            case HandedOver handed -> DeskAct.HAND_OVER.chinese() + "：" + handed.name();
            case CorrectionAsked _ -> DeskAct.ASK_CORRECTION.chinese();
            case Corrected _ -> DeskAct.TAKE_CORRECTION.chinese();
            case Searched searched -> DeskAct.RECORD_SEARCH.chinese() + "：" + searched.unit();
            case OpinionAsked asked ->
                DeskAct.ASK_FOR_OPINION.chinese() + "：" + asked.whom().name();
            case OpinionCame came ->
                DeskAct.RECORD_ANSWER.chinese() + "：" + came.whom().name() + (came.consents() ? "同意" : "不同意");
            case OverrideAssented _ -> DeskAct.ASSENT_TO_OVERRIDE.chinese();
            case ThirdPartyTold told ->
                DeskAct.TELL_THIRD_PARTY.chinese() + "：" + told.whom().name();
            case Extended extended -> DeskAct.EXTEND.chinese() + " " + extended.workingDays() + " 个工作日";
            case ExtendedInternally extended ->
                DeskAct.EXTEND_INTERNALLY.chinese() + " " + extended.workingDays() + " 个工作日";
            case FeeNoticed fee -> DeskAct.NOTICE_FEE.chinese() + " " + fee.yuan() + " 元";
            case FeePaid _ -> DeskAct.RECORD_PAYMENT.chinese();
            case ReasonsAsked _ -> DeskAct.ASK_REASONS.chinese();
            case ReasonsCame _ -> DeskAct.RECORD_REASONS.chinese();
            case Delayed delayed -> DeskAct.DELAY.chinese() + "到 " + delayed.until();
            case OpinionGiven given -> (given.direct() ? DeskAct.ANSWER_DIRECTLY : DeskAct.GIVE_OPINION).chinese();
            case CountersignAsked asked -> DeskAct.ASK_COUNTERSIGN.chinese() + "：" + asked.name();
            case Countersigned said -> DeskAct.COUNTERSIGN.chinese() + (said.agrees() ? "，同意" : "，不同意");
            case GivenBack back -> DeskAct.GIVE_BACK.chinese() + "：" + back.reason();
            case Signed _ -> DeskAct.SIGN.chinese();
            case SecrecyCleared cleared ->
                DeskAct.CLEAR_SECRECY.chinese() + "：" + cleared.files().size() + " 个文件";
            case LetterDrafted letter -> DeskAct.DRAFT_LETTER.chinese() + "：" + letter.number();
            case LegalityReviewed said -> DeskAct.REVIEW_LEGALITY.chinese() + (said.lawful() ? "，通过" : "，不通过");
            case LetterApproved _ -> DeskAct.APPROVE.chinese();
            case Sealed _ -> DeskAct.SEAL.chinese();
            case Delivered delivered ->
                DeskAct.DELIVER.chinese() + "：" + delivered.way().chinese();
            case Archived _ -> DeskAct.ARCHIVE.chinese();
            case Withdrawn _ -> DeskAct.WITHDRAW.chinese();
            case Lapsed _ -> DeskAct.LAPSE.chinese();
            case ApplicantWrote wrote -> "来文：" + wrote.about().chinese();
        };
    }
}
