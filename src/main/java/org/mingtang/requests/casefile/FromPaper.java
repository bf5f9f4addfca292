package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.journal.Journal.Act;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand.EnterFromPaper;
import org.mingtang.requests.casefile.CaseCommand.PaperStep;
import org.mingtang.requests.casefile.CaseFact.DoneOnPaper;
import org.mingtang.requests.casefile.CaseFact.Registered;

/// A request that the unit had on paper before it went live. What moved its clock until then is entered step by step,
/// each with its source and a scan, so that the clock is replayed; a step must hold by the rules of its own act.
/// REQ-03; requests.md, going live in mid-year.
final class FromPaper {
    private FromPaper() {}

    static List<PaperStep.Kind> possible(CaseFile file, CaseStanding standing) {
        return Stream.of(PaperStep.Kind.values())
                .filter(step -> impossible(file, step.act(), standing).isEmpty())
                .toList();
    }

    static CaseDecision enter(CaseFile file, EnterFromPaper enter, CaseStanding standing, Objections objections) {
        var step = enter.step();
        objections
                .text("source", enter.source(), "请写明依据，如“案卷 2026-37 第 4 页”。")
                .unless(!enter.scan().isBlank(), "scan", CaseRule.EVIDENCE_MISSING, "请附这一步的文书、来文的扫描件。")
                .unless(
                        !step.on().isAfter(goingLive(file)),
                        "on",
                        CaseRule.ONLY_BEFORE_GOING_LIVE,
                        "本单位 " + goingLive(file) + " 改用平台，这一天以后的步骤请在平台上办理。")
                .all(impossible(file, step.act(), standing));
        return switch (CaseDesk.done(file, step, standing, objections)) {
            case CaseDecision.Accepted(var acts) -> new CaseDecision.Accepted(below(paper(enter), acts));
            case CaseDecision.Refused refused -> refused;
        };
    }

    /// What stands in the way of the step itself. Who enters it must be somebody who may do it here: what only the head
    /// of the office decides is entered by the head.
    private static List<Objection> impossible(CaseFile file, DeskAct step, CaseStanding standing) {
        if (!step.goesWhile(file.awaited())) {
            return List.of(Objection.at(
                    "step",
                    CaseRule.APPLICANT_AWAITED,
                    file.awaited() == Awaited.NOTHING
                            ? "没有告知补正、通知缴费的步骤，请先补记那一步。"
                            : "前面的步骤在等申请人" + file.awaited().chinese() + "，请先补记。"));
        }
        var roles = step.roles(standing.law());
        if (roles.stream().noneMatch(role -> standing.officer().holds(role, file.agency()))) {
            return List.of(Objection.at(
                    "step",
                    CaseRule.NOT_YOUR_ROLE,
                    "“" + step.chinese() + "”由"
                            + roles.stream().sorted().map(Role::chinese).collect(Collectors.joining("、")) + "补记。"));
        }
        return Presupposed.missing(file, step, standing.law()).stream().toList();
    }

    private static Act paper(EnterFromPaper enter) {
        var fact = new DoneOnPaper(
                enter.step().on(), enter.source().strip(), enter.scan().commitment());
        return new Act(fact, List.of(new ClauseId("REQ-03")));
    }

    private static List<Act> below(Act first, List<Act> acts) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(acts);
        return all;
    }

    /// Empty for a request whose number is from paper, until something that moves its clock or its step was done here.
    static Optional<Objection> missing(CaseFile file) {
        if (file.registered().flatMap(Registered::paperUntil).isEmpty()) {
            return Optional.of(Objection.at(Objection.CASE, CaseRule.NOT_ON_PAPER, "本件登记时没有沿用纸质登记本上的编号，没有纸上的步骤可以补记。"));
        }
        return isBegunHere(file)
                ? Optional.of(Objection.at(Objection.CASE, CaseRule.ONLY_BEFORE_GOING_LIVE, "本件已经在平台上办理，不能再补记纸上的步骤。"))
                : Optional.empty();
    }

    /// No step is left that this officer may enter now.
    static Optional<Objection> nothingFor(CaseFile file, DeskAct act, CaseStanding standing) {
        return act == DeskAct.ENTER_FROM_PAPER && possible(file, standing).isEmpty()
                ? Optional.of(Objection.at(Objection.CASE, CaseRule.NOT_YOUR_ROLE, "现在没有可以由您补记的步骤。"))
                : Optional.empty();
    }

    private static boolean isBegunHere(CaseFile file) {
        var facts = file.facts();
        for (int i = facts.indexOf(registered(file)) + 1; i < facts.size(); i++) {
            if (!(facts.get(i) instanceof CaseFact.Aside) && !(facts.get(i - 1) instanceof DoneOnPaper)) {
                return true;
            }
        }
        return false;
    }

    /// The last day of the paper register.
    static LocalDate goingLive(CaseFile file) {
        return registered(file).paperUntil().orElseThrow();
    }

    private static Registered registered(CaseFile file) {
        return file.registered().orElseThrow();
    }
}
