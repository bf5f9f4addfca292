package org.mingtang.requests.casefile;

import java.util.Optional;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand.AskAssistance;
import org.mingtang.requests.casefile.CaseCommand.AskCorrection;
import org.mingtang.requests.casefile.CaseCommand.Confirm;
import org.mingtang.requests.casefile.CaseCommand.HandOver;
import org.mingtang.requests.casefile.CaseCommand.RecordSearch;
import org.mingtang.requests.casefile.CaseCommand.Register;
import org.mingtang.requests.casefile.CaseCommand.Sort;
import org.mingtang.requests.casefile.CaseCommand.TakeCorrection;
import org.mingtang.requests.clock.ClockEvent;

/// From arrival to the section: confirmation, number, sorting, correction, search. REQ-03 to REQ-05, REQ-30, REQ-31;
/// 条例第三十条、第三十一条.
final class Intake {
    /// Most things one request may ask for; more is split into several.
    static final int MOST_PARTS = 50;

    /// Days that the applicant may be given for a correction (docs/law/questions.md#q102).
    private static final int MOST_CORRECTION_DAYS = 90;

    private Intake() {}

    /// A receipt is proved by a recording, a slip or a page (REQ-04).
    static CaseDecision confirm(Confirm confirm, Objections objections) {
        return objections
                .happened(confirm.on())
                .text("evidence", confirm.evidence(), "请写明确认收到的凭证，如通话录音编号、登记回执。")
                .or(new CaseFact.Confirmed(confirm.on(), confirm.evidence().strip()));
    }

    static CaseDecision register(Register register, CaseStanding standing, Objections objections) {
        return objections
                .unless(!register.number().isBlank(), "number", CaseRule.NUMBER_MISSING, "没有取得登记编号，请再试一次。")
                .or(new CaseFact.Registered(register.number(), standing.today(), register.paperUntil()));
    }

    static CaseDecision sort(Sort sort, Objections objections) {
        return objections
                .unless(
                        sort.parts() >= 1 && sort.parts() <= MOST_PARTS,
                        "parts",
                        CaseRule.NO_PARTS,
                        "请写明申请公开几项信息，1 至 " + MOST_PARTS + " 项；更多的请分成几件办理。")
                .unless(!sort.subjects().isEmpty(), "subjects", CaseRule.SUBJECT_MISSING, "请至少选择一个主题，年度报告按主题统计。")
                .or(new CaseFact.Sorted(sort.parts(), sort.subjects(), sort.publicHealth()));
    }

    /// To one section after the other; several may handle it together.
    static CaseDecision handOver(CaseFile file, HandOver handOver, CaseStanding standing, Objections objections) {
        objections
                .unless(file.sorted().isPresent(), "section", CaseRule.NOT_SORTED, "请先分办：写明几项信息和主题。")
                .unless(handOver.section().isPresent(), "section", CaseRule.SECTION_MISSING, "请选择承办股室。");
        if (!objections.isEmpty()) {
            return objections.refused();
        }
        var section = handOver.section().orElseThrow();
        return objections
                .unless(
                        file.handedOver().noneMatch(handed -> handed.section().equals(section)),
                        "section",
                        CaseRule.SECTION_TWICE,
                        "已经交" + handOver.name() + "办理。")
                .or(new CaseFact.HandedOver(section, handOver.name(), standing.today()));
    }

    /// Everything is asked for at once, and within some days; a new handling begins anew (条例第三十条). The clock knows.
    static Optional<Objection> askedOrTooLate(CaseFile file, DeskAct act, CaseStanding standing) {
        if (act != DeskAct.ASK_CORRECTION) {
            return Optional.empty();
        }
        var today = standing.today();
        return new Objections(act, file, standing)
                .moves(new ClockEvent.CorrectionAsked(today, today.plusDays(1))).gathered().stream()
                        .findFirst()
                        .map(past -> new Objection(Objection.CASE, past.rule(), past.clause(), past.message()));
    }

    static CaseDecision askCorrection(AskCorrection ask, Objections objections) {
        return objections
                .today(ask.on())
                .text("what", ask.what(), "请一次写明需要补正的内容。")
                .unless(ask.limit().isAfter(ask.on()), "limit", CaseRule.CORRECTION_LIMIT, "补正期限应当在告知之后，并且合理。")
                .choosable(
                        !ask.limit().isAfter(ask.on().plusDays(MOST_CORRECTION_DAYS)),
                        "limit",
                        CaseRule.CORRECTION_LIMIT,
                        "补正期限应当合理，最长为告知之日起 " + MOST_CORRECTION_DAYS + " 天，到 "
                                + ask.on().plusDays(MOST_CORRECTION_DAYS) + "。")
                .moves(new ClockEvent.CorrectionAsked(ask.on(), ask.limit()))
                .or(new CaseFact.CorrectionAsked(
                        ask.on(), ask.limit(), ask.what().commitment()));
    }

    static CaseDecision takeCorrection(TakeCorrection take, Objections objections) {
        return objections
                .happened(take.on())
                .text("corrected", take.corrected(), "请写明补正的内容。")
                .bounded("reason", take.reason())
                .moves(new ClockEvent.Corrected(take.on(), !take.reason().isBlank()))
                .or(new CaseFact.Corrected(
                        take.on(), take.reason().commitment(), take.corrected().commitment()));
    }

    /// It moves no date: the request stays with who handles it.
    static CaseDecision askAssistance(AskAssistance ask, Objections objections) {
        return objections
                .today(ask.on())
                .text("unit", ask.unit(), "请写明请哪个单位、股室协助。")
                .unless(ask.limit().isAfter(ask.on()), "limit", CaseRule.DATE_BEFORE_ARRIVAL, "反馈的期限要在今天以后。")
                .text("letter", ask.letter(), "请写明请其协助的事项。")
                .or(new CaseFact.AssistanceAsked(
                        ask.on(), ask.unit().strip(), ask.limit(), ask.letter().commitment()));
    }

    /// Where, by which words, in which systems, by whom, with what result: without all of it nothing is proved
    /// (REQ-30).
    static CaseDecision recordSearch(CaseFile file, RecordSearch search, Objections objections) {
        int parts = file.sorted().map(CaseFact.Sorted::parts).orElse(0);
        return objections
                .unless(
                        search.part() >= 0 && search.part() <= parts,
                        "part",
                        CaseRule.NO_PARTS,
                        "没有第 " + search.part() + " 项。")
                .text("unit", search.unit(), "请写明由哪个单位或者股室检索。")
                .text("where", search.where(), "请写明检索的范围，如哪些年度、哪些案卷。")
                .text("words", search.words(), "请写明检索词。")
                .text("systems", search.systems(), "请写明检索的系统或者库房。")
                .text("by", search.by(), "请写明检索人。")
                .or(new CaseFact.Searched(
                        search.part(),
                        search.unit().strip(),
                        search.where().strip(),
                        search.words().strip(),
                        search.systems().strip(),
                        search.by().strip(),
                        search.found()));
    }
}
