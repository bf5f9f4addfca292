package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingtang.journal.Journal.Act;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.ReportUp.Progress;
import org.mingtang.secrecy.undecided.ReportUpCommand.*;

/// Decides what an officer asks to be done with a report-up. Pure: the same question gets the same answer.
public final class ReportUpRules {
    /// Longest text of one field, in characters.
    public static final int LONGEST = 2_000;

    /// Who in a unit reports what cannot be decided: those who judge whether it may be disclosed.
    static final List<Role> REPORTERS = List.of(Role.SECRECY_REVIEWER, Role.DISCLOSURE_OFFICER);

    private static final int LONGEST_NUMBER = 100;

    private ReportUpRules() {}

    /// Whether the case may be reported: by a reviewer or disclosure officer of its unit, with its text and the
    /// official
    /// application that says why it is undecided (SEC-10).
    public static ReportUpDecision open(UndecidedCase subject, Open open, ReportUpStanding standing) {
        var objections = new ArrayList<Objection>();
        ofTheUnit(subject.agency(), standing.officer(), "报上级确定", objections);
        if (subject.files().isEmpty()) {
            objections.add(Objection.at("text", "报送要附政府信息文本，此件还没有文件。请先在办件中上传。", "SEC-10"));
        }
        if (open.authority().isEmpty()) {
            objections.add(Objection.at("authority", "请选择报送主管部门还是保密行政管理部门。", "SEC-05"));
        }
        if (open.doubts().isEmpty()) {
            objections.add(Objection.at("doubts", "请选择不能确定的原因，可以选几项。", "SEC-10"));
        }
        required("explanation", open.explanation(), "请说明为什么不能确定。", "SEC-10", objections);
        if (open.letter().isEmpty()) {
            objections.add(Objection.at("file", "请上传说明不能确定原因的申请公文；没有申请公文不能报送。", "SEC-10"));
        }
        bounded("letterNumber", open.letterNumber(), LONGEST_NUMBER, "SEC-10", objections);
        if (!objections.isEmpty()) {
            return new ReportUpDecision.Refused(objections);
        }
        return accepted(
                new ReportUpFact.ReportedUp(
                        subject,
                        open.authority().orElseThrow(),
                        open.doubts(),
                        open.explanation().strip(),
                        open.letter().orElseThrow(),
                        open.letterNumber().strip(),
                        standing.officer().person(),
                        standing.officer().name(),
                        standing.today()),
                "ACT-15",
                "SEC-05",
                "SEC-10");
    }

    /// What a command does to a report-up that stands.
    public static ReportUpDecision decide(ReportUp reportUp, ReportUpCommand command, ReportUpStanding standing) {
        var objections = new ArrayList<Objection>();
        who(reportUp, command, standing.officer(), objections);
        when(reportUp, command, objections);
        var fact = switch (command) {
            case Open _ -> throw new IllegalArgumentException("report-up is open already");
            case Acknowledge receipt -> received(reportUp, receipt, standing, objections);
            case AskForMaterial ask -> {
                required("what", ask.what(), "请写明还要哪些参考材料。", "SEC-10", objections);
                yield new ReportUpFact.MaterialAsked(ask.what().strip());
            }
            case SupplyMaterial supply -> {
                required("note", supply.note(), "请说明补充了什么。", "SEC-10", objections);
                yield new ReportUpFact.MaterialSupplied(supply.note().strip(), supply.files());
            }
            case WaiveMaterial waive -> {
                required("waiver", waive.reason(), "请写明为什么不再需要。", "SEC-10", objections);
                yield new ReportUpFact.MaterialWaived(waive.reason().strip());
            }
            case Extend more -> AnswerExtension.of(reportUp, more, standing, objections);
            case Answer answer -> answered(answer, standing, objections);
            case TakeBack back -> {
                required("reason", back.reason(), "请写明撤回的理由。", "SEC-05", objections);
                yield new ReportUpFact.TakenBack(back.reason().strip());
            }
        };
        return objections.isEmpty() ? accepted(fact, clauses(command)) : new ReportUpDecision.Refused(objections);
    }

    private static ReportUpFact received(
            ReportUp reportUp, Acknowledge receipt, ReportUpStanding standing, List<Objection> objections) {
        var on = receipt.on();
        if (on.isEmpty()) {
            objections.add(Objection.at("receivedOn", "请填写收到的日期，答复期限从这一天起算。", "SEC-11"));
        } else if (on.get().isAfter(standing.today())) {
            objections.add(Objection.at("receivedOn", "收到的日期%s还没有到。".formatted(on.get()), "SEC-11"));
        } else if (on.get().isBefore(reportUp.reported().on())) {
            objections.add(Objection.at(
                    "receivedOn",
                    "收到的日期%s早于报送的日期%s。".formatted(on.get(), reportUp.reported().on()),
                    "SEC-11"));
        }
        return new ReportUpFact.Received(on.orElse(LocalDate.EPOCH));
    }

    private static ReportUpFact answered(Answer answer, ReportUpStanding standing, List<Objection> objections) {
        if (answer.verdict().isEmpty()) {
            objections.add(Objection.at("verdict", "请选择答复意见。", "SEC-11"));
        }
        required("reasons", answer.reasons(), "请写明答复的理由。", "SEC-11", objections);
        bounded("number", answer.number(), LONGEST_NUMBER, "SEC-11", objections);
        return new ReportUpFact.Answered(
                answer.verdict().orElse(Verdict.DO_NOT_DISCLOSE),
                answer.reasons().strip(),
                answer.number().strip(),
                answer.letter(),
                standing.officer().name(),
                standing.today());
    }

    /// The unit reports, supplies and takes back; the authority does the rest, but nobody on what they reported
    /// themselves.
    private static void who(ReportUp reportUp, ReportUpCommand command, Officer officer, List<Objection> objections) {
        switch (command) {
            case Open _ -> {}
            case SupplyMaterial _ -> ofTheUnit(reportUp.subject().agency(), officer, "补充材料", objections);
            case TakeBack _ -> ofTheUnit(reportUp.subject().agency(), officer, "撤回报送", objections);
            case Acknowledge _, AskForMaterial _, WaiveMaterial _, Extend _, Answer _ -> {
                var authority = reportUp.authority();
                if (!authority.isServedBy(officer)) {
                    objections.add(Objection.of(
                            "%s不能办理：此件报送%s，由任“%s”的人员办理。"
                                    .formatted(
                                            officer.name(),
                                            authority.chinese(),
                                            authority.role().chinese()),
                            "SEC-05"));
                } else if (officer.person().equals(reportUp.reported().by())) {
                    objections.add(Objection.of("%s报送了此件，不能自己答复。请由他人办理。".formatted(officer.name()), "SEC-05"));
                }
            }
        }
    }

    private static void when(ReportUp reportUp, ReportUpCommand command, List<Objection> objections) {
        boolean fits = switch (reportUp.progress()) {
            case Progress.AwaitingReceipt _ -> command instanceof Acknowledge || command instanceof TakeBack;
            case Progress.WithAuthority _ ->
                switch (command) {
                    case AskForMaterial _, Extend _, Answer _, TakeBack _ -> true;
                    case Open _, Acknowledge _, SupplyMaterial _, WaiveMaterial _ -> false;
                };
            case Progress.MaterialOpen _ ->
                switch (command) {
                    case SupplyMaterial _, WaiveMaterial _, Extend _, TakeBack _ -> true;
                    case Open _, Acknowledge _, AskForMaterial _, Answer _ -> false;
                };
            case Progress.Decided _, Progress.Ended _ -> false;
        };
        if (!fits) {
            objections.add(Objection.of(
                    switch (reportUp.progress()) {
                        case Progress.AwaitingReceipt _ -> "此件还没有签收。请先签收，答复期限从签收之日起算。";
                        case Progress.WithAuthority _ ->
                            command instanceof Acknowledge ? "此件已经签收，收到的日期不能再改。" : "没有等待补充的材料。";
                        case Progress.MaterialOpen _ -> "已要求补充参考材料，材料还没有补充。请等报送单位补充，或者先说明不再需要。";
                        case Progress.Decided _ -> "此件已经答复，不能再办理。";
                        case Progress.Ended _ -> "此件已经撤回，不能再办理。";
                    },
                    command instanceof Acknowledge || command instanceof Answer ? "SEC-11" : "SEC-10"));
        }
    }

    private static void ofTheUnit(AgencyId agency, Officer officer, String what, List<Objection> objections) {
        if (REPORTERS.stream().noneMatch(role -> officer.holds(role, agency))) {
            objections.add(Objection.of(
                    "%s不能%s：由本单位的%s办理。"
                            .formatted(
                                    officer.name(),
                                    what,
                                    String.join(
                                            "或者",
                                            REPORTERS.stream()
                                                    .map(Role::chinese)
                                                    .toList())),
                    "SEC-05"));
        }
    }

    static void required(String field, String text, String message, String clause, List<Objection> objections) {
        if (text.isBlank()) {
            objections.add(Objection.at(field, message, clause));
        }
        bounded(field, text, LONGEST, clause, objections);
    }

    static void bounded(String field, String text, int longest, String clause, List<Objection> objections) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            objections.add(Objection.at(field, "最多 %d 字，现有 %d 字。请缩短。".formatted(longest, length), clause));
        }
    }

    private static String[] clauses(ReportUpCommand command) {
        return switch (command) {
            case Open _, TakeBack _ -> new String[] {"SEC-05"};
            case AskForMaterial _, SupplyMaterial _, WaiveMaterial _ -> new String[] {"SEC-10"};
            case Acknowledge _, Extend _ -> new String[] {"SEC-11"};
            case Answer _ -> new String[] {"SEC-11", "ACT-15"};
        };
    }

    private static ReportUpDecision accepted(ReportUpFact fact, String... clauses) {
        return new ReportUpDecision.Accepted(
                List.of(new Act(fact, Stream.of(clauses).map(ClauseId::new).toList())));
    }
}
