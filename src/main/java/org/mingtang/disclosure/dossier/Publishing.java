package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.DossierCommand.*;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.journal.Journal.Act;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Role;

/// What may happen beside and after publication: the reason for being late, withdrawal, emergency takedown (紧急撤下)
/// with its confirmation by a second person, and closing without publication.
final class Publishing {
    private static final ClauseId TIMELY = new ClauseId("ACT-06");
    private static final ClauseId KEPT_CURRENT = new ClauseId("ACT-20");
    private static final ClauseId REVIEWED = new ClauseId("SEC-01");

    private Publishing() {}

    static Decision explainLateness(Dossier dossier, GiveLateReason late, Standing standing) {
        var issues = new ArrayList<Issue>();
        by(dossier, standing, TIMELY, "说明逾期原因", Role.PUBLISHER, Role.DISCLOSURE_OFFICER)
                .ifPresent(issues::add);
        var clock = PublicationClock.of(dossier, standing.today(), standing.law(), standing.calendar());
        if (clock.missed().isEmpty()) {
            issues.add(Issue.of(Field.REASON, Code.NOT_LATE, TIMELY.value()));
        }
        Remarks.required(late.reason(), TIMELY).ifPresent(issues::add);
        return Desk.answer(
                issues, TIMELY, new DossierFact.LateReasonGiven(late.reason().strip()));
    }

    static Decision withdraw(Dossier dossier, Withdraw withdraw, Standing standing) {
        var issues = new ArrayList<Issue>();
        mustStand(dossier, KEPT_CURRENT).ifPresent(issues::add);
        by(dossier, standing, KEPT_CURRENT, "撤回", Role.DISCLOSURE_OFFICER, Role.DISCLOSURE_LEADER)
                .ifPresent(issues::add);
        Remarks.required(withdraw.reason(), KEPT_CURRENT).ifPresent(issues::add);
        return Desk.answer(
                issues,
                KEPT_CURRENT,
                new DossierFact.Withdrawn(withdraw.reason().strip()));
    }

    static Decision takeDown(Dossier dossier, TakeDown takeDown, Standing standing) {
        var issues = new ArrayList<Issue>();
        mustStand(dossier, REVIEWED).ifPresent(issues::add);
        by(dossier, standing, REVIEWED, "紧急撤下", Role.PUBLISHER, Role.SECRECY_REVIEWER, Role.DISCLOSURE_LEADER)
                .ifPresent(issues::add);
        Remarks.required(takeDown.reason(), REVIEWED).ifPresent(issues::add);
        return Desk.answer(
                issues,
                REVIEWED,
                new DossierFact.TakenDown(
                        takeDown.reason().strip(),
                        takeDown.heading(),
                        standing.actor().person()));
    }

    static Decision confirmTakedown(Dossier dossier, ConfirmTakedown confirm, Standing standing) {
        var issues = new ArrayList<Issue>();
        if (!(dossier.publication() instanceof Publication.TakenDown taken) || taken.confirmed()) {
            return new Decision.Refused(List.of(Issue.of(Field.STAGE, Code.NOTHING_TO_CONFIRM, REVIEWED.value())));
        }
        by(standing.signer(), dossier, REVIEWED, "确认撤下", Role.PUBLISHER, Role.SECRECY_REVIEWER, Role.DISCLOSURE_LEADER)
                .ifPresent(issues::add);
        // Neither may it be the signature of who took it down, nor may that officer record another's.
        if (Stream.of(standing.actor(), standing.signer())
                .anyMatch(officer -> officer.person().equals(taken.by()))) {
            issues.add(Issue.of(
                    Field.SIGNATURE,
                    Code.SAME_PERSON_CONFIRMS,
                    REVIEWED.value(),
                    standing.actor().name()));
        }
        People.signedInFuture(confirm.signature(), REVIEWED, standing).ifPresent(issues::add);
        Remarks.tooLong(confirm.remark(), REVIEWED).ifPresent(issues::add);
        return Desk.answer(
                issues,
                REVIEWED,
                new DossierFact.TakedownConfirmed(
                        confirm.signature(), confirm.remark().strip()));
    }

    /// A dossier that will not be published ends with a reason; a number already given is voided with it, so that every
    /// number of the series stays accounted for.
    static Decision close(Dossier dossier, Close close, Standing standing) {
        var issues = new ArrayList<Issue>();
        if (dossier.ended()) {
            issues.add(Issue.of(Field.DOSSIER, Code.ALREADY_ENDED, KEPT_CURRENT.value()));
        }
        by(dossier, standing, KEPT_CURRENT, "办结（不发布）", Role.DRAFTER, Role.DISCLOSURE_OFFICER)
                .ifPresent(issues::add);
        Remarks.required(close.reason(), KEPT_CURRENT).ifPresent(issues::add);
        if (!issues.isEmpty()) {
            return new Decision.Refused(issues);
        }
        var acts = new ArrayList<Act>();
        dossier.indexNumber()
                .ifPresent(number -> acts.add(Desk.act(
                        "ACT-05",
                        new DossierFact.IndexNumberVoided(
                                number.indexNumber(), close.reason().strip()))));
        acts.add(Desk.act(
                KEPT_CURRENT.value(), new DossierFact.Closed(close.reason().strip())));
        return new Decision.Accepted(acts);
    }

    private static Optional<Issue> mustStand(Dossier dossier, ClauseId clause) {
        return Desk.isStanding(dossier)
                ? Optional.empty()
                : Optional.of(Issue.of(Field.DOSSIER, Code.NOT_PUBLISHED, clause.value()));
    }

    private static Optional<Issue> by(Dossier dossier, Standing standing, ClauseId clause, String what, Role... roles) {
        return by(standing.actor(), dossier, clause, what, roles);
    }

    private static Optional<Issue> by(Officer officer, Dossier dossier, ClauseId clause, String what, Role... roles) {
        if (Stream.of(roles).anyMatch(role -> officer.holds(role, dossier.agency()))) {
            return Optional.empty();
        }
        return Optional.of(Issue.of(
                Field.SIGNATURE,
                Code.NOT_YOUR_ROLE,
                clause.value(),
                officer.name(),
                what,
                String.join("、", Stream.of(roles).map(Role::chinese).toList())));
    }
}
