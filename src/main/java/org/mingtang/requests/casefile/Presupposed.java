package org.mingtang.requests.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingtang.regulation.Law;
import org.mingtang.requests.Objection;
import org.mingtang.requests.clock.Consulted;

/// What must have happened for an act to make sense at all, whatever is written in its form. An act that lacks it is
/// not offered.
final class Presupposed {
    private Presupposed() {}

    /// What the act lacks; empty where nothing is missing.
    ///
    /// @param law of the day
    static Optional<Objection> missing(CaseFile file, DeskAct act, Law law) {
        return switch (act) {
            case ENTER_FROM_PAPER -> FromPaper.missing(file);
            case SPLIT -> Splitting.hindrance(file);
            case GIVE_CODE ->
                unless(file.personalDataDisposed().isEmpty(), CaseRule.DISPOSED_OF, "申请人的个人信息已经处置，无法再核实身份，不能发给查询码。");
            case UNLINK -> unless(!file.linked().isEmpty(), CaseRule.NOT_LINKED, "没有关联过别的申请。");
            case RECORD_ANSWER ->
                unless(file.unanswered().findAny().isPresent(), CaseRule.NOT_ASKED, "没有征求过意见，或者对方的意见都已经登记。");
            case ASSENT_TO_OVERRIDE ->
                unless(!file.objecting().isEmpty(), CaseRule.NO_OBJECTION_TO_OVERRIDE, "没有第三方不同意公开，不需要权衡。");
            case TELL_THIRD_PARTY ->
                unless(!file.objecting().isEmpty(), CaseRule.NO_OBJECTION_TO_OVERRIDE, "没有第三方不同意公开，不需要告知。");
            case RECORD_REASONS ->
                unless(file.last(CaseFact.ReasonsAsked.class).isPresent(), CaseRule.REASONS_NOT_ASKED, "没有要求申请人说明理由。");
            case COUNTERSIGN ->
                unless(
                        !Consulting.openCountersigns(file).isEmpty(),
                        CaseRule.COUNTERSIGN_NOT_ASKED,
                        "没有请股室会签，或者都已经会签。");
            case CLEAR_SECRECY -> unless(Deciding.discloses(file), CaseRule.NOTHING_TO_CLEAR, "这件答复没有新公开的信息，不需要保密审查。");
            case REDACT_COPIES -> unless(Deciding.copies(file) > 0, CaseRule.NOTHING_TO_REDACT, "这件答复不提供文件，没有要遮盖的。");
            case REVIEW_LEGALITY ->
                unless(Letters.goesToLegality(file, law), CaseRule.LEGALITY_NOT_ASKED, "这件没有送合法性审核。");
            case SIGN ->
                unless(Consulting.openCountersigns(file).isEmpty(), CaseRule.COUNTERSIGN_OPEN, "还有股室没有会签，会签之后才能审签。");
            case APPROVE -> approval(file, law);
            case ARCHIVE ->
                unless(
                        !(file.facts().getLast() instanceof CaseFact.Archived archived) || !archived.printed(),
                        CaseRule.NOTHING_SINCE_ARCHIVED,
                        "归档以后没有新的记录，不需要再归档。");
            case DISPOSE -> Disposal.missing(file);
            case NOTICE_FEE -> notWaived(file);
            case WAIVE_FEE ->
                notWaived(file)
                        .or(() -> unless(
                                file.awaited() == Awaited.PAYMENT
                                        || file.all(CaseFact.FeePaid.class)
                                                .findAny()
                                                .isEmpty(),
                                CaseRule.FEE_PAID,
                                "本件已经缴费，不能再决定免收。"));
            case DECIDE_DISPUTE -> pendingDispute(file);
            case CALL_DISCUSSION ->
                unless(file.openDiscussion().isEmpty(), CaseRule.DISCUSSION_OPEN, "已经提请会商，还没有登记结论。");
            case RECORD_DISCUSSION ->
                unless(file.openDiscussion().isPresent(), CaseRule.DISCUSSION_NOT_CALLED, "没有提请会商，或者已经登记结论。");
            case RECORD_REFERRAL ->
                unless(file.openReferrals().findAny().isPresent(), CaseRule.NO_SUCH_REFERRAL, "没有转送过，或者都已经登记答复。");
            case DECIDE_RECTIFICATION ->
                unless(file.openRectifications().findAny().isPresent(), CaseRule.NO_SUCH_RECTIFICATION, "没有等待核准的更正。");
            case CONFIRM,
                    REGISTER,
                    SORT,
                    LINK,
                    HAND_OVER,
                    ASK_CORRECTION,
                    TAKE_CORRECTION,
                    RECORD_CONSENT,
                    ASK_ASSISTANCE,
                    RECORD_SEARCH,
                    ASK_FOR_OPINION,
                    EXTEND,
                    EXTEND_INTERNALLY,
                    RECORD_PAYMENT,
                    ASK_REASONS,
                    DELAY,
                    ANSWER_DIRECTLY,
                    GIVE_OPINION,
                    ASK_COUNTERSIGN,
                    GIVE_BACK,
                    DRAFT_LETTER,
                    SEAL,
                    DELIVER,
                    WITHDRAW,
                    LAPSE,
                    RECORD_DISPATCH,
                    EXPLAIN,
                    CORRECT_RECORD,
                    FILE_DISPUTE,
                    REFER,
                    ASK_RECTIFICATION -> Optional.empty();
        };
    }

    /// Nothing goes out while something it rests on is open.
    private static Optional<Objection> approval(CaseFile file, Law law) {
        if (file.openDiscussion().isPresent()) {
            return unless(false, CaseRule.DISCUSSION_OPEN, "提请的会商还没有结论，登记会商结论之后才能审定。");
        }
        if (!Letters.legalityIsDone(file, law)) {
            return unless(false, CaseRule.LEGALITY_OPEN, "合法性审核还没有通过，不能审定。");
        }
        if (Deciding.isUncleared(file)) {
            return unless(false, CaseRule.SECRECY_NOT_CLEARED, "要公开的信息还没有经过保密审查。");
        }
        if (Redacting.letterTellsOtherwise(file)) {
            return unless(false, CaseRule.LETTER_TELLS_OTHERWISE, "告知书所写的遮盖，与选定提供的文件不一致（拟好以后又遮盖、又换了文件的），请重新拟告知书。");
        }
        var untold = Deciding.discloses(file) && Consulting.overridden(file)
                ? Consulting.untold(file)
                : List.<Consulted>of();
        return unless(
                untold.isEmpty(),
                CaseRule.THIRD_PARTY_NOT_TOLD,
                untold.stream().map(Consulted::name).collect(Collectors.joining("、")) + "不同意公开，须先书面告知其决定公开的内容和理由。");
    }

    private static Optional<Objection> notWaived(CaseFile file) {
        return unless(
                file.all(CaseFact.FeeWaived.class).findAny().isEmpty(),
                CaseRule.FEE_WAIVED,
                "本件已经决定免收信息处理费，不再收取，也不用再免。");
    }

    private static Optional<Objection> pendingDispute(CaseFile file) {
        if (file.disputes().findAny().isEmpty()) {
            return unless(false, CaseRule.NO_SUCH_DISPUTE, "没有登记过复议、诉讼，请先登记。");
        }
        return unless(
                file.disputes().anyMatch(filed -> file.decision(filed.number()).isEmpty()),
                CaseRule.DISPUTE_DECIDED,
                "登记过的复议、诉讼都已经有结果。");
    }

    private static Optional<Objection> unless(boolean fine, CaseRule rule, String message) {
        return fine ? Optional.empty() : Optional.of(Objection.at(Objection.CASE, rule, message));
    }
}
