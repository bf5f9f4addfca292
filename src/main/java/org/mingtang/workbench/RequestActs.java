package org.mingtang.workbench;

import org.mingtang.requests.Clerk;
import org.mingtang.requests.casefile.CaseCommand;

/// Every act on a request: its form, and the command that is made of the form when it is sent.
final class RequestActs {
    private RequestActs() {}

    static ActForm form(ActCase at) {
        return switch (at.act()) {
            case CONFIRM -> IntakeActs.confirm(at);
            case REGISTER -> IntakeActs.register(at);
            case ENTER_FROM_PAPER -> PaperActs.enter(at);
            case SORT -> IntakeActs.sort(at);
            case SPLIT -> SeveralActs.split(at);
            case LINK -> SeveralActs.link(at);
            case UNLINK -> SeveralActs.unlink(at);
            case HAND_OVER -> IntakeActs.handOver(at);
            case ASK_CORRECTION -> IntakeActs.askCorrection(at);
            case TAKE_CORRECTION -> IntakeActs.takeCorrection(at);
            case ASK_ASSISTANCE -> ConsultingActs.askAssistance(at);
            case RECORD_SEARCH -> IntakeActs.recordSearch(at);
            case ASK_FOR_OPINION -> ConsultingActs.ask(at);
            case RECORD_ANSWER -> ConsultingActs.record(at);
            case RECORD_CONSENT -> ConsultingActs.consent(at);
            case ASSENT_TO_OVERRIDE -> ConsultingActs.assent(at);
            case TELL_THIRD_PARTY -> ConsultingActs.tell(at);
            case EXTEND -> DeadlineActs.extend(at);
            case EXTEND_INTERNALLY -> DeadlineActs.extendInternally(at);
            case NOTICE_FEE -> DeadlineActs.noticeFee(at);
            case RECORD_PAYMENT -> DeadlineActs.recordPayment(at);
            case WAIVE_FEE -> DeadlineActs.waiveFee(at);
            case ASK_REASONS -> DeadlineActs.askReasons(at);
            case RECORD_REASONS -> DeadlineActs.recordReasons(at);
            case DELAY -> DeadlineActs.delay(at);
            case ANSWER_DIRECTLY -> OpinionActs.give(at, true);
            case GIVE_OPINION -> OpinionActs.give(at, false);
            case ASK_COUNTERSIGN -> ConsultingActs.askCountersign(at);
            case COUNTERSIGN -> ConsultingActs.countersign(at);
            case GIVE_BACK -> OpinionActs.giveBack(at);
            case SIGN -> OpinionActs.sign(at);
            case REDACT_COPIES -> CopyActs.redact(at);
            case CLEAR_SECRECY -> CopyActs.clear(at);
            case DRAFT_LETTER -> LetterActs.draft(at);
            case REVIEW_LEGALITY -> LetterActs.reviewLegality(at);
            case APPROVE -> LetterActs.approve(at);
            case SEAL -> LetterActs.seal(at);
            case DELIVER -> ClosingActs.deliver(at);
            case ARCHIVE -> ClosingActs.archive(at);
            case WITHDRAW -> ClosingActs.withdraw(at);
            case LAPSE -> ClosingActs.lapse(at);
            case DISPOSE -> DisposalActs.dispose(at);
            case RECORD_DISPATCH -> ClosingActs.dispatch(at);
            case EXPLAIN -> DisputeActs.explain(at);
            case CORRECT_RECORD -> DisputeActs.correct(at);
            case FILE_DISPUTE -> DisputeActs.file(at);
            case DECIDE_DISPUTE -> DisputeActs.decide(at);
            case CALL_DISCUSSION -> DiscussionActs.call(at);
            case RECORD_DISCUSSION -> DiscussionActs.record(at);
            case REFER -> DiscussionActs.refer(at);
            case RECORD_REFERRAL -> DiscussionActs.answer(at);
            case GIVE_CODE -> RegisterBookActs.giveCode(at);
            case ASK_RECTIFICATION -> RegisterBookActs.askRectification(at);
            case DECIDE_RECTIFICATION -> RegisterBookActs.decideRectification(at);
        };
    }

    static CaseCommand command(ActCase at, Clerk clerk) {
        return switch (at.act()) {
            case CONFIRM -> IntakeActs.confirm(at, clerk);
            case REGISTER -> IntakeActs.register(at, clerk);
            case ENTER_FROM_PAPER -> PaperActs.enter(at, clerk);
            case SORT -> IntakeActs.sort(at, clerk);
            case SPLIT -> SeveralActs.split(at, clerk);
            case LINK -> clerk.link(at.sheet().text("number"));
            case UNLINK -> SeveralActs.unlink(at, clerk);
            case HAND_OVER -> IntakeActs.handOver(at, clerk);
            case ASK_CORRECTION -> IntakeActs.askCorrection(at, clerk);
            case TAKE_CORRECTION -> IntakeActs.takeCorrection(at, clerk);
            case ASK_ASSISTANCE -> ConsultingActs.askAssistance(at, clerk);
            case RECORD_SEARCH -> IntakeActs.recordSearch(at, clerk);
            case ASK_FOR_OPINION -> ConsultingActs.ask(at, clerk);
            case RECORD_ANSWER -> ConsultingActs.record(at, clerk);
            case RECORD_CONSENT -> ConsultingActs.consent(at, clerk);
            case ASSENT_TO_OVERRIDE -> ConsultingActs.assent(at, clerk);
            case TELL_THIRD_PARTY -> ConsultingActs.tell(at, clerk);
            case EXTEND -> DeadlineActs.extend(at, clerk);
            case EXTEND_INTERNALLY -> DeadlineActs.extendInternally(at, clerk);
            case NOTICE_FEE -> DeadlineActs.noticeFee(at, clerk);
            case RECORD_PAYMENT -> DeadlineActs.recordPayment(at, clerk);
            case WAIVE_FEE -> DeadlineActs.waiveFee(at, clerk);
            case ASK_REASONS -> DeadlineActs.askReasons(at, clerk);
            case RECORD_REASONS -> DeadlineActs.recordReasons(at, clerk);
            case DELAY -> DeadlineActs.delay(at, clerk);
            case ANSWER_DIRECTLY -> OpinionActs.give(at, clerk, true);
            case GIVE_OPINION -> OpinionActs.give(at, clerk, false);
            case ASK_COUNTERSIGN -> ConsultingActs.askCountersign(at, clerk);
            case COUNTERSIGN -> ConsultingActs.countersign(at, clerk);
            case GIVE_BACK -> OpinionActs.giveBack(at, clerk);
            case SIGN -> OpinionActs.sign(at, clerk);
            case REDACT_COPIES -> CopyActs.redact(at, clerk);
            case CLEAR_SECRECY -> CopyActs.clear(at, clerk);
            case DRAFT_LETTER -> LetterActs.draft(at, clerk);
            case REVIEW_LEGALITY -> LetterActs.reviewLegality(at, clerk);
            case APPROVE -> LetterActs.approve(at, clerk);
            case SEAL -> LetterActs.seal(at, clerk);
            case DELIVER -> ClosingActs.deliver(at, clerk);
            case ARCHIVE -> clerk.archive();
            case WITHDRAW -> ClosingActs.withdraw(at, clerk);
            case LAPSE -> ClosingActs.lapse(at, clerk);
            case DISPOSE -> DisposalActs.dispose(at, clerk);
            case RECORD_DISPATCH -> ClosingActs.dispatch(at, clerk);
            case EXPLAIN -> DisputeActs.explain(at, clerk);
            case CORRECT_RECORD -> DisputeActs.correct(at, clerk);
            case FILE_DISPUTE -> DisputeActs.file(at, clerk);
            case DECIDE_DISPUTE -> DisputeActs.decide(at, clerk);
            case CALL_DISCUSSION -> DiscussionActs.call(at, clerk);
            case RECORD_DISCUSSION -> DiscussionActs.record(at, clerk);
            case REFER -> DiscussionActs.refer(at, clerk);
            case RECORD_REFERRAL -> DiscussionActs.answer(at, clerk);
            case GIVE_CODE -> clerk.giveCode(at.sheet().text("identity"));
            case ASK_RECTIFICATION -> RegisterBookActs.askRectification(at, clerk);
            case DECIDE_RECTIFICATION -> RegisterBookActs.decideRectification(at, clerk);
        };
    }
}
