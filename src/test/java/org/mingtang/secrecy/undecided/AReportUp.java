package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.documents.FileHash;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.PersonId;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.ReportUpCommand.*;

/// A report-up of the civil affairs bureau, told as a story: each step is decided by the rules before it is believed.
final class AReportUp {
    static final AgencyId UNIT = new AgencyId("civil-affairs");
    static final AgencyId ELSEWHERE = new AgencyId("gov-office");
    static final CaseFile TEXT = file("a", "救助名单.docx");
    static final CaseFile LETTER = file("b", "关于能否公开救助名单的请示.pdf");

    private static final ReportUpId ID = new ReportUpId(new UUID(0, 7));
    private static final Law LAW = Packs.bundled("licheng").inForceOn(LocalDate.of(2026, 3, 2));

    private final List<ReportUpFact> facts = new ArrayList<>();
    private final Authority authority;
    private LocalDate today = LocalDate.of(2026, 3, 2);
    private WorkingCalendar calendar = WorkingCalendar.bundled();

    AReportUp(Authority authority) {
        this.authority = authority;
        accept(ReportUpRules.open(subject(), complete(authority), standing(reporter())));
    }

    static AReportUp toTheCompetentDepartment() {
        return new AReportUp(Authority.COMPETENT_DEPARTMENT);
    }

    static CaseFile file(String digit, String name) {
        return new CaseFile(new FileHash(digit.repeat(64)), name);
    }

    static UndecidedCase subject() {
        return new UndecidedCase("dossier/00000000-0000-0000-0000-000000000001", UNIT, "临时救助名单", "", List.of(TEXT));
    }

    static Open complete(Authority authority) {
        return new Open(
                Optional.of(authority), List.of(Doubt.THIRD_PARTY), "名单含救助对象情况", Optional.of(LETTER), "泉鲤民〔2026〕3号");
    }

    static Officer reporter() {
        return officer(11, UNIT, Role.SECRECY_REVIEWER);
    }

    Officer answering() {
        return officer(21, ELSEWHERE, authority.role());
    }

    /// Everybody has a key of their own by role and unit.
    static Officer officer(Role role, AgencyId agency) {
        return officer(100 + role.ordinal() * 2L + (agency.equals(UNIT) ? 1 : 0), agency, role);
    }

    static Officer officer(long key, AgencyId agency, Role role) {
        return new Officer(new PersonId(new UUID(0, key)), role.chinese(), Set.of(new Officer.Post(agency, role)));
    }

    AReportUp on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    AReportUp by(WorkingCalendar other) {
        calendar = other;
        return this;
    }

    AReportUp receivedOn(String day) {
        on(day);
        return does(answering(), new Acknowledge(Optional.of(today)));
    }

    AReportUp asked() {
        return does(answering(), new AskForMaterial("救助对象的同意书"));
    }

    AReportUp supplied() {
        return does(reporter(), new SupplyMaterial("同意书", List.of(file("c", "同意书.pdf"))));
    }

    AReportUp extended(int days) {
        return does(answering(), new Extend(days, "要征求法制机构意见"));
    }

    AReportUp answered(Verdict verdict) {
        return does(answering(), new Answer(Optional.of(verdict), "名单涉及个人隐私", "鲤政公开函〔2026〕1号", List.of()));
    }

    AReportUp takenBack() {
        return does(reporter(), new TakeBack("已有明确规定"));
    }

    AReportUp does(Officer officer, ReportUpCommand command) {
        accept(tries(officer, command));
        return this;
    }

    ReportUpDecision tries(Officer officer, ReportUpCommand command) {
        return ReportUpRules.decide(now(), command, standing(officer));
    }

    List<Objection> objections(Officer officer, ReportUpCommand command) {
        return tries(officer, command) instanceof ReportUpDecision.Refused refused ? refused.objections() : List.of();
    }

    ReportUpStanding standing(Officer officer) {
        return new ReportUpStanding(officer, today, LAW, calendar);
    }

    ReportUp now() {
        return ReportUp.fold(ID, facts);
    }

    AReportUp and(ReportUpFact fact) {
        facts.add(fact);
        return this;
    }

    AnswerClock clock() {
        return AnswerClock.of(now(), today, LAW, calendar);
    }

    private void accept(ReportUpDecision decision) {
        if (!(decision instanceof ReportUpDecision.Accepted accepted)) {
            throw new AssertionError(decision.toString());
        }
        accepted.acts().forEach(act -> facts.add((ReportUpFact) act.fact()));
    }
}
