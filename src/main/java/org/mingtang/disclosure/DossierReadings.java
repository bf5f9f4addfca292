package org.mingtang.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.Issue;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.documents.FindingKind;
import org.mingtang.journal.Actor;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;
import org.mingtang.secrecy.reading.CaseFiles;
import org.mingtang.secrecy.reading.CaseReading;
import org.mingtang.secrecy.reading.FindingDecision;
import org.mingtang.secrecy.reading.MachineReadings;
import org.springframework.stereotype.Component;

/// What the machine reader found in the papers of a dossier, and the decisions of its secrecy reviewer (SEC-12).
@Component
public class DossierReadings {
    private final MachineReadings readings;
    private final Packs packs;
    private final Clock clock;

    DossierReadings(MachineReadings readings, Packs packs, Clock clock) {
        this.readings = readings;
        this.packs = packs;
        this.clock = clock;
    }

    public CaseReading of(Dossier dossier) {
        return readings.of(files(dossier));
    }

    /// Why this officer may not decide on findings now, in Chinese; empty when they may.
    public Optional<String> objection(Officer officer, Dossier dossier) {
        if (!officer.holds(Role.SECRECY_REVIEWER, dossier.agency())) {
            return Optional.of("由本单位的保密审查员逐条确认。");
        }
        if (dossier.ended() || isReviewed(dossier)) {
            return Optional.of("保密审查已经作出结论。要改变处理，请先退回到保密审查环节。");
        }
        return Optional.empty();
    }

    /// @return empty when it is written down, else why not, in Chinese
    public Optional<String> decide(
            Officer officer, Dossier dossier, String key, FindingDecision decision, String reason) {
        return objection(officer, dossier)
                .or(() -> readings.decide(
                        files(dossier), key, decision, reason, actor(officer, dossier), clock.instant()));
    }

    /// @return why not, in Chinese
    public Optional<String> decideRest(Officer officer, Dossier dossier, FindingKind kind, FindingDecision decision) {
        return objection(officer, dossier)
                .or(() -> readings.decideRest(files(dossier), kind, decision, actor(officer, dossier), clock.instant())
                                > 0
                        ? Optional.empty()
                        : Optional.of("“" + kind.chinese() + "”没有待确认的。"));
    }

    /// @return why not, in Chinese
    public Optional<String> reopen(Officer officer, Dossier dossier, String key) {
        return objection(officer, dossier)
                .or(() -> readings.reopen(files(dossier), key, actor(officer, dossier), clock.instant())
                        ? Optional.empty()
                        : Optional.of("这一处没有可以撤销的处理。"));
    }

    /// What stands against a conclusion that lets the papers go as they are.
    public List<Issue> obstacles(Dossier dossier) {
        var obstacles = of(dossier).obstacles();
        var issues = new ArrayList<Issue>();
        if (obstacles.open() > 0) {
            issues.add(issue(Code.FINDINGS_OPEN, "SEC-12", String.valueOf(obstacles.open())));
        }
        if (obstacles.unchanged() > 0) {
            issues.add(issue(Code.FINDINGS_NOT_CHANGED, "SEC-06", String.valueOf(obstacles.unchanged())));
        }
        if (!obstacles.forbidden().isEmpty()) {
            issues.add(issue(Code.FINDINGS_FORBID, "SEC-13", String.join("、", obstacles.forbidden())));
        }
        return issues;
    }

    private static Issue issue(Code code, String clause, String argument) {
        return new Issue(Field.STAGE, code, new ClauseId(clause), List.of(argument));
    }

    private boolean isReviewed(Dossier dossier) {
        return Desk.stages(dossier, packs.inForceOn(LocalDate.now(clock))).stream()
                .filter(stage -> stage.kind() == StageKind.SECRECY_REVIEW)
                .anyMatch(stage -> dossier.passed().containsKey(stage.id()));
    }

    private static CaseFiles files(Dossier dossier) {
        return new CaseFiles(
                dossier.id().stream(),
                dossier.agency(),
                dossier.papers().stream()
                        .map(paper -> new CaseFiles.File(paper.hash(), paper.name()))
                        .toList());
    }

    private static Actor actor(Officer officer, Dossier dossier) {
        return new Actor(
                officer.person().toString(), officer.name(), dossier.agency().value());
    }
}
