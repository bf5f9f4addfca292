package org.mingtang.requests.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.StageKind;
import org.mingtang.requests.casefile.CaseCommand.ClearSecrecy;
import org.mingtang.requests.casefile.CaseCommand.GiveBack;
import org.mingtang.requests.casefile.CaseCommand.GiveOpinion;
import org.mingtang.requests.casefile.CaseCommand.Sign;
import org.mingtang.requests.casefile.CaseFact.OpinionGiven;
import org.mingtang.requests.casefile.CaseFact.PartOutcome;
import org.mingtang.requests.casefile.CaseFact.Sorted;
import org.mingtang.requests.clock.ClockReading.State;

/// From the opinion to the leader's signature and the secrecy review of what is given. REQ-05 to REQ-07, REQ-09,
/// REQ-11, REQ-30.
final class Deciding {
    private Deciding() {}

    /// What each answer must hold is the answers' rule; here, that every part has one and that what it rests on is
    /// done.
    static CaseDecision give(CaseFile file, GiveOpinion give, CaseStanding standing, Objections objections) {
        int parts = file.sorted().map(Sorted::parts).orElse(0);
        objections
                .unless(parts > 0, "parts", CaseRule.NOT_SORTED, "请先分办：写明几项信息和主题。")
                .unless(
                        answersEach(give.parts(), parts),
                        "parts",
                        CaseRule.PART_UNANSWERED,
                        "申请了 " + parts + " 项，每一项都要有且只有一个意见。")
                .text("reasons", give.reasons(), "请写明办理意见和理由。")
                .all(give.faults());
        if (give.direct()) {
            direct(give, objections);
        }
        notHeldWasSearched(file, give, objections);
        restsOnWhatHappened(file, give.parts(), objections);
        thirdPartiesHadTheirSay(file, give.parts(), standing, objections);
        return objections.or(new OpinionGiven(
                give.parts(),
                give.whole(),
                give.direct(),
                standing.officer().person(),
                standing.officer().name(),
                give.reasons().commitment()));
    }

    private static boolean answersEach(List<PartOutcome> answers, int parts) {
        var numbers = answers.stream().map(PartOutcome::part).sorted().toList();
        return numbers.equals(IntStream.rangeClosed(1, parts).boxed().toList());
    }

    /// The office answers by itself what is public already, repeated or still unclear; the rest goes to a section
    /// (REQ-05).
    private static void direct(GiveOpinion give, Objections objections) {
        objections.unless(
                give.parts().stream().allMatch(part -> isOfTheOffice(part.outcome())),
                "parts",
                CaseRule.DIRECT_ONLY,
                "公开工作机构只能直接答复已经公开、重复申请、补正后仍不明确的；其他的请交承办股室。");
    }

    private static boolean isOfTheOffice(OutcomeCode outcome) {
        return switch (outcome) {
            case G1, U3, X2 -> true;
            case G2, P1, N1, N2, N3, N4, N5, N6, N7, N8, U1, U2, X1, X3, X4, X5, O1, O2, O3 -> false;
        };
    }

    private static void notHeldWasSearched(CaseFile file, GiveOpinion give, Objections objections) {
        for (var part : give.parts()) {
            if (part.notFound()) {
                var searches = lastSearches(file, part.part());
                objections.unless(
                        !searches.isEmpty(),
                        "parts",
                        CaseRule.SEARCH_MISSING,
                        "第 " + part.part() + " 项答复本机关不掌握，须先登记没有找到的检索：范围、检索词、系统、检索人。");
                unanswered(file)
                        .forEach(unit -> objections.unless(
                                false, "parts", CaseRule.SEARCH_MISSING, "请了" + unit + "协助检索，还没有登记它检索的结果，不能答复不掌握。"));
                searches.stream()
                        .filter(CaseFact.Searched::found)
                        .forEach(search -> objections.unless(
                                false,
                                "parts",
                                CaseRule.SEARCH_FOUND,
                                search.unit() + "登记检索到了第 " + part.part() + " 项的信息，不能答复不掌握。登记有误的，请该单位重新检索并登记。"));
            }
        }
    }

    /// Who was asked to search too and has not told what came of it since.
    private static Stream<String> unanswered(CaseFile file) {
        return file.all(CaseFact.AssistanceAsked.class)
                .filter(asked -> file
                        .facts()
                        .subList(file.facts().lastIndexOf(asked), file.facts().size())
                        .stream()
                        .noneMatch(fact -> fact instanceof CaseFact.Searched search
                                && search.unit().equals(asked.unit())))
                .map(CaseFact.AssistanceAsked::unit)
                .distinct();
    }

    /// For a part or for all, of each unit the last one.
    private static Collection<CaseFact.Searched> lastSearches(CaseFile file, int part) {
        return file.all(CaseFact.Searched.class)
                .filter(search -> search.part() == 0 || search.part() == part)
                .collect(Collectors.toMap(
                        CaseFact.Searched::unit, search -> search, (_, later) -> later, LinkedHashMap::new))
                .values();
    }

    /// An answer that tells of an earlier notice needs that notice; the ends by a missed limit are no answers.
    private static void restsOnWhatHappened(CaseFile file, List<PartOutcome> parts, Objections objections) {
        for (var outcome : parts.stream().map(PartOutcome::outcome).distinct().toList()) {
            switch (outcome) {
                case U3 ->
                    objections.unless(
                            file.last(CaseFact.Corrected.class).isPresent(),
                            "parts",
                            CaseRule.NOT_CORRECTED,
                            "没有告知补正、收到补正，不能答复“补正后仍不明确”。");
                case X4 ->
                    objections.unless(
                            file.last(CaseFact.ReasonsCame.class).isPresent(),
                            "parts",
                            CaseRule.REASONS_NOT_ASKED,
                            "没有要求申请人说明理由并登记其说明，不能以理由不合理不予处理。");
                case O1, O2 ->
                    objections.unless(false, "parts", CaseRule.LIMIT_NOT_PASSED, "逾期不补正、逾期未缴费的，用“逾期终止”办理，不作为答复意见。");
                case G1, G2, P1, N1, N2, N3, N4, N5, N6, N7, N8, U1, U2, X1, X2, X3, X5, O3 -> {}
            }
        }
    }

    /// While a third party may still answer, nothing of theirs is decided; against a reasoned objection only both
    /// assents disclose, and of several parts as many are kept back as there are who object (REQ-09, q87).
    static void thirdPartiesHadTheirSay(
            CaseFile file, List<PartOutcome> parts, CaseStanding standing, Objections objections) {
        var waited = Consulting.waitedFor(file, standing);
        boolean paused = standing.clock(file.clockEvents(), standing.today()).state() == State.PAUSED;
        objections.unless(waited.isEmpty() && !paused, "parts", CaseRule.THIRD_PARTY_OPEN, "正在征求意见，对方还没有答复，期限也没有届满。");
        var objecting = file.objecting();
        boolean gives = parts.stream().anyMatch(part -> part.outcome() == OutcomeCode.G2);
        long keptBack = parts.stream()
                .filter(part -> part.outcome() == OutcomeCode.N4 || part.outcome() == OutcomeCode.P1)
                .count();
        objections.unless(
                !gives || keptBack >= objecting.size() || Consulting.overridden(file),
                "parts",
                CaseRule.THIRD_PARTY_OBJECTS,
                objecting.stream().map(party -> party.name()).collect(Collectors.joining("、"))
                        + "不同意公开。不公开会严重影响公共利益的，须股室和公开工作机构都表示同意。");
    }

    /// The same once more before the answer goes on: what came meanwhile counts.
    static void nothingCameMeanwhile(CaseFile file, CaseStanding standing, Objections objections) {
        file.opinion().ifPresent(opinion -> thirdPartiesHadTheirSay(file, opinion.parts(), standing, objections));
    }

    static CaseDecision giveBack(GiveBack back, Objections objections) {
        return objections
                .text("reason", back.reason(), "请写明退回的理由。")
                .or(new CaseFact.GivenBack(back.reason().strip()));
    }

    /// Not by who gave the opinion (REQ-07).
    static CaseDecision sign(CaseFile file, Sign sign, CaseStanding standing, Objections objections) {
        nothingCameMeanwhile(file, standing, objections);
        return objections
                .happened(sign.signature().on())
                .unless(
                        !isByAuthor(file, sign.signature(), StageKind.SIGN, standing),
                        "signature",
                        CaseRule.OWN_OPINION,
                        "自己提出的意见不能自己审签。")
                .or(new CaseFact.Signed(sign.signature()));
    }

    /// Where the pack keeps the two apart (SEC-02, ACT-03).
    private static boolean isByAuthor(CaseFile file, Signature signature, StageKind stage, CaseStanding standing) {
        boolean apart = standing.law().separationsOf(StageKind.DRAFT).stream()
                .anyMatch(separation -> separation.concerns(stage));
        return apart
                && file.opinion()
                        .filter(opinion -> opinion.by().equals(signature.person()))
                        .isPresent();
    }

    /// Of what is given to the applicant, each file.
    static CaseDecision clear(CaseFile file, ClearSecrecy clear, CaseStanding standing, Objections objections) {
        int copies = copies(file);
        return objections
                .happened(clear.signature().on())
                .unless(
                        !isByAuthor(file, clear.signature(), StageKind.SECRECY_REVIEW, standing),
                        "signature",
                        CaseRule.REVIEWED_BY_AUTHOR,
                        "自己提出的意见，不能自己作保密审查。")
                .unless(
                        clear.files().size() == copies && new HashSet<>(clear.files()).size() == copies,
                        "files",
                        CaseRule.COPIES_NOT_CLEARED,
                        "意见写明提供 " + copies + " 份文件，这里审查的是 " + clear.files().size() + " 份。请逐份审查；份数写得不对的，退回重写意见。")
                .unless(
                        clear.files().stream().noneMatch(Redacting.replaced(file)::contains),
                        "files",
                        CaseRule.COPY_REPLACED,
                        "选定的文件已经换成遮盖后的，不能再提供原件。请选遮盖后的一份；不用遮盖的，先恢复原件。")
                .or(new CaseFact.SecrecyCleared(clear.files(), clear.letStand(), clear.signature()));
    }

    /// Whether something is to be disclosed, as files or by telling where it can be had, that nobody has looked at. A
    /// review of files that were replaced since is none.
    static boolean isUncleared(CaseFile file) {
        var replaced = Redacting.replaced(file);
        return discloses(file)
                && file.now(CaseFact.SecrecyCleared.class)
                        .reduce((_, later) -> later)
                        .filter(cleared -> cleared.files().stream().noneMatch(replaced::contains))
                        .isEmpty();
    }

    /// How many files the applicant is to get.
    static int copies(CaseFile file) {
        return file.opinion()
                .map(opinion ->
                        opinion.parts().stream().mapToInt(PartOutcome::copies).sum())
                .orElse(0);
    }

    /// Whether something is disclosed, as files or otherwise.
    static boolean discloses(CaseFile file) {
        return file.opinion()
                .map(opinion -> opinion.parts().stream()
                        .anyMatch(part -> part.outcome() == OutcomeCode.G2 || part.outcome() == OutcomeCode.P1))
                .orElse(false);
    }
}
