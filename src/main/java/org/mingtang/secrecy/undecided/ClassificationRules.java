package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.Classification.Determination;
import org.mingtang.secrecy.undecided.Classification.Determiner;
import org.mingtang.secrecy.undecided.Classification.Question;

/// What a referral under the Secrecy Law and its determination must contain (SEC-19).
public final class ClassificationRules {
    private static final int LONGEST_NUMBER = 60;

    private ClassificationRules() {}

    /// @param question empty where none was chosen
    /// @param to       empty where none was chosen
    public record Referral(Optional<Question> question, Optional<Determiner> to) {}

    /// @param decidedOn empty where no day was given
    public record Finding(
            Optional<Determination> determination,
            Optional<Determiner> by,
            Optional<LocalDate> decidedOn,
            String decision) {}

    static List<Objection> mayRefer(AgencyId agency, Referral referral, Officer officer) {
        var objections = new ArrayList<Objection>();
        if (!reports(officer, agency)) {
            objections.add(Objection.of(officer.name() + "不能办理：由本单位的保密审查员或者公开工作人员报送。", "SEC-19"));
        }
        if (referral.question().isEmpty()) {
            objections.add(Objection.at("question", "请选择不明确的是什么。", "SEC-19"));
        }
        if (referral.to().isEmpty()) {
            objections.add(Objection.at("to", "请选择报送的机关。", "SEC-19"));
        }
        return objections;
    }

    /// Recorded by somebody else than who referred it: a reviewer or disclosure officer of the unit, or the secrecy
    /// bureau.
    static List<Objection> mayDetermine(
            Classification classification, Finding finding, Officer officer, LocalDate today) {
        var objections = new ArrayList<Objection>();
        var referred = classification.referred();
        if (classification.determined().isPresent()) {
            objections.add(Objection.of("认定结果已经登记，不能再改。", "SEC-19"));
        }
        if (!reports(officer, referred.agency()) && !Authority.SECRECY_DEPARTMENT.isServedBy(officer)) {
            objections.add(Objection.of(officer.name() + "不能办理：由本单位的保密审查员、公开工作人员或者保密行政管理部门登记。", "SEC-19"));
        } else if (officer.person().equals(referred.by())) {
            objections.add(Objection.of(officer.name() + "报送了此件，认定结果请由另一人登记。", "SEC-19"));
        }
        if (finding.determination().isEmpty()) {
            objections.add(Objection.at("determination", "请选择认定结果。", "SEC-19"));
        }
        if (finding.by().isEmpty()) {
            objections.add(Objection.at("by", "请选择作出认定的机关。", "SEC-19"));
        }
        day(finding, referred.on(), today, objections);
        if (finding.decision().isBlank()) {
            objections.add(Objection.at("decision", "请填写认定文件的文号。", "SEC-19"));
        }
        ReportUpRules.bounded("decision", finding.decision(), LONGEST_NUMBER, "SEC-19", objections);
        return objections;
    }

    private static void day(Finding finding, LocalDate referredOn, LocalDate today, List<Objection> objections) {
        var on = finding.decidedOn();
        if (on.isEmpty()) {
            objections.add(Objection.at("decidedOn", "请填写认定的日期。", "SEC-19"));
        } else if (on.get().isAfter(today)) {
            objections.add(Objection.at("decidedOn", "认定的日期%s还没有到。".formatted(on.get()), "SEC-19"));
        } else if (on.get().isBefore(referredOn)) {
            objections.add(Objection.at("decidedOn", "认定的日期%s早于报送的日期%s。".formatted(on.get(), referredOn), "SEC-19"));
        }
    }

    private static boolean reports(Officer officer, AgencyId agency) {
        return List.of(Role.SECRECY_REVIEWER, Role.DISCLOSURE_OFFICER).stream()
                .anyMatch(role -> officer.holds(role, agency));
    }
}
