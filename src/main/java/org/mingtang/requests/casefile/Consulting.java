package org.mingtang.requests.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.SectionId;
import org.mingtang.requests.casefile.CaseCommand.AskCountersign;
import org.mingtang.requests.casefile.CaseCommand.AskForOpinion;
import org.mingtang.requests.casefile.CaseCommand.AssentToOverride;
import org.mingtang.requests.casefile.CaseCommand.Countersign;
import org.mingtang.requests.casefile.CaseCommand.RecordAnswer;
import org.mingtang.requests.casefile.CaseCommand.RecordConsent;
import org.mingtang.requests.casefile.CaseCommand.TellThirdParty;
import org.mingtang.requests.casefile.CaseFact.CountersignAsked;
import org.mingtang.requests.casefile.CaseFact.Countersigned;
import org.mingtang.requests.casefile.CaseFact.OpinionCame;
import org.mingtang.requests.casefile.CaseFact.OverrideAssented;
import org.mingtang.requests.casefile.CaseFact.Side;
import org.mingtang.requests.casefile.CaseFact.ThirdPartyTold;
import org.mingtang.requests.clock.ClockEvent;
import org.mingtang.requests.clock.Consulted;

/// Opinions of third parties and other agencies, the public interest that overrides them, countersigns of other
/// sections. REQ-07, REQ-09, REQ-10; 条例第三十二条、第三十四条.
final class Consulting {
    private Consulting() {}

    static CaseDecision ask(AskForOpinion ask, Objections objections) {
        return objections
                .today(ask.on())
                .text("whom", ask.whom().name(), "请写明征求谁的意见。")
                .text("letter", ask.letter(), "请附征求意见书；书中不得写出申请人。")
                .arrivesInTime("received", ask.on(), ask.received())
                .moves(new ClockEvent.OpinionAsked(ask.on(), ask.whom(), ask.received()))
                .or(new CaseFact.OpinionAsked(
                        ask.on(), ask.whom(), ask.received(), ask.letter().commitment()));
    }

    /// Of a question that a payment or a correction has taken out of the clock, the answer counts all the same.
    static CaseDecision record(CaseFile file, RecordAnswer answer, Objections objections) {
        objections.happened(answer.on());
        if (!answer.consents()) {
            objections.text("reason", answer.reason(), "对方不同意公开的，请写明其理由。");
        }
        file.unanswered()
                .filter(asked -> asked.whom().equals(answer.whom()))
                .map(CaseFact.OpinionAsked::received)
                .min(Comparator.naturalOrder())
                .ifPresent(received -> objections.unless(
                        !answer.on().isBefore(received),
                        "on",
                        CaseRule.ANSWERED_BEFORE_RECEIPT,
                        "答复日期 " + answer.on() + " 早于" + answer.whom().name() + "收到征求意见书的 " + received
                                + "，请核对。收到日期登记错了的，请先更正。"));
        if (file.isCounted(answer.whom())) {
            objections.moves(new ClockEvent.OpinionAnswered(answer.on(), answer.whom()));
        } else {
            objections.unless(
                    file.unanswered().anyMatch(asked -> asked.whom().equals(answer.whom())),
                    "whom",
                    CaseRule.NOT_ASKED,
                    "没有征求" + answer.whom().name() + "的意见，或者已经登记过。");
        }
        return objections.or(new OpinionCame(
                answer.on(), answer.whom(), answer.consents(), answer.reason().commitment()));
    }

    /// Section and office each say it, by their own people (REQ-09).
    static CaseDecision assent(CaseFile file, AssentToOverride assent, CaseStanding standing, Objections objections) {
        return objections
                .unless(
                        Sight.speaksFor(standing.officer(), assent.side(), file),
                        "side",
                        CaseRule.NOT_YOUR_ROLE,
                        switch (assent.side()) {
                            case SECTION -> "这一方由承办股室的负责人表示同意。";
                            case OFFICE -> "这一方由公开工作人员表示同意。";
                        })
                .unless(!assented(file, assent.side()), "side", CaseRule.ALREADY_ASSENTED, "这一方已经表示同意。")
                .unless(
                        file.now(OverrideAssented.class)
                                .noneMatch(other -> other.side() != assent.side()
                                        && other.by()
                                                .filter(standing.officer().person()::equals)
                                                .isPresent()),
                        "side",
                        CaseRule.ASSENTED_ALONE,
                        "另一方的同意也是您表示的。两方要协商一致，请由另一个人表示这一方的同意。")
                .text("reason", assent.reason(), "请写明不公开会怎样严重影响公共利益。")
                .or(new OverrideAssented(
                        assent.side(),
                        Optional.of(standing.officer().person()),
                        assent.reason().commitment()));
    }

    /// Consent to be named, or that it was taken back: without it nobody outside is told who asks.
    static CaseDecision consent(CaseFile file, RecordConsent consent, Objections objections) {
        return consent.given() ? consented(consent, objections) : revoked(file, consent, objections);
    }

    private static CaseDecision consented(RecordConsent consent, Objections objections) {
        return objections
                .happened(consent.on())
                .text("consent", consent.consent(), "请写明申请人怎样表示同意、同意向谁写明身份。")
                .or(new CaseFact.NamingConsented(consent.on(), consent.consent().commitment()));
    }

    private static CaseDecision revoked(CaseFile file, RecordConsent consent, Objections objections) {
        var given = file.namingConsent();
        return objections
                .happened(consent.on())
                .unless(given.isPresent(), "given", CaseRule.NAMING_NOT_CONSENTED, "没有登记过同意，或者已经收回。")
                .unless(
                        given.filter(was -> consent.on().isBefore(was.on())).isEmpty(),
                        "on",
                        CaseRule.NAMING_NOT_CONSENTED,
                        "收回的日期早于同意的日期，请核对。")
                .text("consent", consent.consent(), "请写明申请人怎样收回同意。")
                .or(new CaseFact.NamingRevoked(consent.on(), consent.consent().commitment()));
    }

    static CaseDecision tell(CaseFile file, TellThirdParty tell, Objections objections) {
        return objections
                .today(tell.on())
                .unless(
                        file.objecting().contains(tell.whom()),
                        "whom",
                        CaseRule.NO_OBJECTION_TO_OVERRIDE,
                        tell.whom().name() + "没有不同意公开。")
                .text("letter", tell.letter(), "请附告知书，写明决定公开的内容和理由。")
                .or(new ThirdPartyTold(tell.on(), tell.whom(), tell.letter().commitment()));
    }

    static CaseDecision askCountersign(CaseFile file, AskCountersign ask, Objections objections) {
        return objections
                .unless(
                        !openCountersigns(file).contains(ask.section()),
                        "section",
                        CaseRule.COUNTERSIGN_TWICE,
                        "已经请" + ask.name() + "会签，还没有会签。")
                .or(new CountersignAsked(ask.section(), ask.name()));
    }

    /// In any order; a disagreement needs its reason and is seen by who signs.
    static CaseDecision countersign(
            CaseFile file, Countersign countersign, CaseStanding standing, Objections objections) {
        if (!countersign.agrees()) {
            objections.text("remark", countersign.remark(), "不同意的，请写明理由。");
        }
        return objections
                .happened(countersign.signature().on())
                .shorter("remark", countersign.remark())
                .unless(
                        openCountersigns(file).contains(countersign.section()),
                        "section",
                        CaseRule.COUNTERSIGN_NOT_ASKED,
                        "没有请这个股室会签，或者已经会签。")
                .unless(
                        Sight.heads(standing.officer(), countersign.section(), file.agency())
                                || CaseDesk.mayRecord(standing.officer(), file),
                        "section",
                        CaseRule.NOT_YOUR_SECTION,
                        "这个股室的会签由它的负责人签；在纸上签的，由文书或者公开工作人员代录。")
                .or(new Countersigned(
                        countersign.section(),
                        countersign.agrees(),
                        countersign.signature(),
                        countersign.remark().strip()));
    }

    /// The sections that were asked and have not signed.
    static List<SectionId> openCountersigns(CaseFile file) {
        var signed = file.now(Countersigned.class).map(Countersigned::section).toList();
        return file.now(CountersignAsked.class)
                .map(CountersignAsked::section)
                .filter(section -> !signed.contains(section))
                .distinct()
                .toList();
    }

    /// Whom one still has to wait for: third parties who have not answered and may until the limit of the question.
    static List<Consulted> waitedFor(CaseFile file, CaseStanding standing) {
        return file.unanswered()
                .filter(asked -> asked.whom().kind() == Consulted.Kind.THIRD_PARTY)
                .filter(asked -> !standing.today().isAfter(standing.limit(asked)))
                .map(CaseFact.OpinionAsked::whom)
                .distinct()
                .toList();
    }

    static boolean overridden(CaseFile file) {
        return assented(file, Side.SECTION) && assented(file, Side.OFFICE);
    }

    private static boolean assented(CaseFile file, Side side) {
        return file.now(OverrideAssented.class).anyMatch(assented -> assented.side() == side);
    }

    /// Third parties who object and have not been told that it is disclosed all the same.
    static List<Consulted> untold(CaseFile file) {
        var told = file.now(ThirdPartyTold.class).map(ThirdPartyTold::whom).toList();
        return file.objecting().stream().filter(party -> !told.contains(party)).toList();
    }
}
