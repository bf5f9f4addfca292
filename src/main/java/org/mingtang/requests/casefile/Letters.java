package org.mingtang.requests.casefile;

import java.util.stream.Collectors;
import org.mingtang.requests.casefile.CaseCommand.Approve;
import org.mingtang.requests.casefile.CaseCommand.DraftLetter;
import org.mingtang.requests.casefile.CaseCommand.ReviewLegality;
import org.mingtang.requests.casefile.CaseCommand.Seal;
import org.mingtang.requests.casefile.CaseFact.LegalityReviewed;
import org.mingtang.requests.casefile.CaseFact.LetterDrafted;
import org.mingtang.requests.casefile.CaseFact.SecrecyCleared;

/// The letter that answers (告知书): drafted, looked at for legality where it must be, approved, sealed. REQ-09, REQ-11 to
/// REQ-14.
final class Letters {
    private Letters() {}

    /// A letter drafted again takes the place of the one before.
    static CaseDecision draft(CaseFile file, DraftLetter draft, Objections objections) {
        return objections
                .text("number", draft.number(), "没有取得文号，请再试一次。")
                .unless(!draft.hash().isBlank(), "letter", CaseRule.LETTER_MISSING, "没有告知书。")
                .unless(
                        file.opinion()
                                .filter(opinion -> opinion.whole() == draft.outcome())
                                .isPresent(),
                        "letter",
                        CaseRule.LETTER_TELLS_OTHERWISE,
                        "告知书的结论与审签的意见不一致。意见有变动的，请退回重办。")
                .all(draft.faults())
                .or(new LetterDrafted(
                        draft.number().strip(), draft.outcome(), draft.template(), draft.legality(), draft.hash()));
    }

    static CaseDecision reviewLegality(ReviewLegality review, Objections objections) {
        if (!review.lawful()) {
            objections.text("remark", review.remark(), "审核不通过的，请写明理由。");
        }
        return objections
                .happened(review.signature().on())
                .shorter("remark", review.remark())
                .or(new LegalityReviewed(
                        review.lawful(), review.signature(), review.remark().strip()));
    }

    /// Nothing goes out while something it rests on is open.
    static CaseDecision approve(CaseFile file, Approve approve, CaseStanding standing, Objections objections) {
        Deciding.nothingCameMeanwhile(file, standing, objections);
        return objections
                .happened(approve.signature().on())
                .unless(
                        Discussing.openDiscussion(file).isEmpty(),
                        "case",
                        CaseRule.DISCUSSION_OPEN,
                        "提请的会商还没有结论，登记会商结论之后才能审定。")
                .unless(legalityIsDone(file), "case", CaseRule.LEGALITY_OPEN, "合法性审核还没有通过，不能审定。")
                .unless(
                        Deciding.copies(file) == 0
                                || file.now(SecrecyCleared.class).findAny().isPresent(),
                        "case",
                        CaseRule.SECRECY_NOT_CLEARED,
                        "要提供的文件还没有经过保密审查。")
                .unless(
                        !Deciding.discloses(file)
                                || !Consulting.overridden(file)
                                || Consulting.untold(file).isEmpty(),
                        "case",
                        CaseRule.THIRD_PARTY_NOT_TOLD,
                        Consulting.untold(file).stream()
                                        .map(party -> party.name())
                                        .collect(Collectors.joining("、")) + "不同意公开，须先书面告知其决定公开的内容和理由。")
                .or(new CaseFact.LetterApproved(approve.signature()));
    }

    /// The review counts for the letter it was given on: a letter drafted again is reviewed again.
    private static boolean legalityIsDone(CaseFile file) {
        var letter = file.letter();
        if (letter.filter(LetterDrafted::legality).isEmpty()) {
            return true;
        }
        int drafted = file.facts().lastIndexOf(letter.orElseThrow());
        return file.facts().subList(drafted, file.facts().size()).stream()
                .anyMatch(fact -> fact instanceof LegalityReviewed reviewed && reviewed.lawful());
    }

    static CaseDecision seal(CaseFile file, Seal seal, CaseStanding standing, Objections objections) {
        Deciding.nothingCameMeanwhile(file, standing, objections);
        return objections
                .unless(!seal.hash().isBlank(), "file", CaseRule.LETTER_MISSING, "请上传盖章后的告知书；送达的就是这一份。")
                .or(new CaseFact.Sealed(seal.hash(), standing.today()));
    }
}
