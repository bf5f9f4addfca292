package org.mingtang.requests.casefile;

import java.util.stream.Stream;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.casefile.CaseCommand.Approve;
import org.mingtang.requests.casefile.CaseCommand.DraftLetter;
import org.mingtang.requests.casefile.CaseCommand.ReviewLegality;
import org.mingtang.requests.casefile.CaseCommand.Seal;
import org.mingtang.requests.casefile.CaseFact.LegalityReviewed;
import org.mingtang.requests.casefile.CaseFact.LetterDrafted;

/// The letter that answers (告知书): drafted, looked at for legality where it must be, approved, sealed. REQ-09, REQ-11 to
/// REQ-14.
final class Letters {
    private Letters() {}

    /// A letter drafted again takes the place of the one before.
    static CaseDecision draft(CaseFile file, DraftLetter draft, CaseStanding standing, Objections objections) {
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
                        draft.number().strip(),
                        draft.outcome(),
                        draft.template(),
                        draft.legality() || standing.law().requests().everyAnswerIsReviewed(),
                        draft.hash()));
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

    static CaseDecision approve(CaseFile file, Approve approve, CaseStanding standing, Objections objections) {
        Deciding.nothingCameMeanwhile(file, standing, objections);
        return objections.happened(approve.signature().on()).or(new CaseFact.LetterApproved(approve.signature()));
    }

    /// The review counts for the letter it was given on: a letter drafted again is reviewed again.
    static boolean legalityIsDone(CaseFile file, Law law) {
        return !goesToLegality(file, law) || reviews(file).anyMatch(LegalityReviewed::lawful);
    }

    /// Because the officer sent it there, or because the district sends every answer there (REQ-14, REQ-29).
    static boolean goesToLegality(CaseFile file, Law law) {
        return file.letter()
                .filter(letter -> letter.legality() || law.requests().everyAnswerIsReviewed())
                .isPresent();
    }

    /// Whether it was refused, so that it is to be drafted again.
    static boolean isUnlawful(CaseFile file, Law law) {
        return !legalityIsDone(file, law) && reviews(file).findAny().isPresent();
    }

    private static Stream<LegalityReviewed> reviews(CaseFile file) {
        int drafted = file.facts().lastIndexOf(file.letter().orElseThrow());
        return file.facts().subList(drafted, file.facts().size()).stream()
                .filter(LegalityReviewed.class::isInstance)
                .map(LegalityReviewed.class::cast);
    }

    static CaseDecision seal(CaseFile file, Seal seal, CaseStanding standing, Objections objections) {
        Deciding.nothingCameMeanwhile(file, standing, objections);
        return objections
                .unless(!seal.hash().isBlank(), "file", CaseRule.LETTER_MISSING, "请上传盖章后的告知书；送达的就是这一份。")
                .unless(
                        !seal.enclosed().isEmpty() || !isOfRepeated(file),
                        "enclosed",
                        CaseRule.ENCLOSURES_MISSING,
                        "告知书写明随附原申请材料和原告知书，请一并附上；送达的就是这些。")
                .or(new CaseFact.Sealed(seal.hash(), seal.enclosed(), standing.today()));
    }

    /// Whether something asked was asked before, so that the earlier application and answer go with the letter
    /// (REQ-06).
    private static boolean isOfRepeated(CaseFile file) {
        return file.opinion().stream()
                .flatMap(opinion -> opinion.parts().stream())
                .anyMatch(part -> part.outcome() == OutcomeCode.X2);
    }
}
