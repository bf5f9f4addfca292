package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.disclosure.dossier.DossierCommand.AskOpinion;
import org.mingtang.disclosure.dossier.DossierCommand.GiveOpinion;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;

/// ACT-03: an examiner who is unsure starts a secrecy review of the question; with its opinion recorded the flow goes
/// on where it stood.
final class Opinions {
    private static final ClauseId CLAUSE = new ClauseId("ACT-03");

    private Opinions() {}

    static Decision ask(Dossier dossier, AskOpinion ask, Standing standing) {
        var waiting = Chains.waiting(dossier, standing.law());
        var issues = new ArrayList<Issue>();
        var examination = waiting.filter(stage -> switch (stage.kind()) {
            case SECTION_CHECK, REVIEW, OFFICE_CHECK, LEGALITY, SIGN -> true;
            case DRAFT,
                    PREPRINT_CHECK,
                    ISSUE,
                    CONTENT_REVIEW,
                    SECRECY_REVIEW,
                    DISCLOSURE_APPROVAL,
                    SECRECY_APPROVAL,
                    PUBLISH -> false;
        });
        if (examination.isEmpty()) {
            issues.add(Issue.of(Field.STAGE, Code.NOT_AN_EXAMINATION, CLAUSE.value()));
        } else {
            issues.addAll(People.maySign(dossier, examination.get(), standing));
        }
        if (dossier.opinionOpen()) {
            issues.add(Issue.of(Field.STAGE, Code.OPINION_ALREADY_OPEN, CLAUSE.value()));
        }
        Remarks.required(ask.question(), CLAUSE).ifPresent(issues::add);
        return Desk.answer(
                issues,
                CLAUSE,
                new DossierFact.OpinionAsked(
                        examination.map(stage -> stage.id()).orElse(""),
                        ask.question().strip(),
                        standing.actor().name()));
    }

    static Decision give(Dossier dossier, GiveOpinion give, Standing standing) {
        var issues = new ArrayList<Issue>();
        if (dossier.ended()) {
            issues.add(Issue.of(Field.DOSSIER, Code.ALREADY_ENDED, CLAUSE.value()));
        } else if (!dossier.opinionOpen()) {
            issues.add(Issue.of(Field.STAGE, Code.NO_OPINION_OPEN, CLAUSE.value()));
        }
        if (!standing.signer().holds(Role.SECRECY_REVIEWER, dossier.agency())) {
            issues.add(Issue.of(
                    Field.SIGNATURE,
                    Code.NOT_YOUR_ROLE,
                    CLAUSE.value(),
                    standing.signer().name(),
                    "出具保密审查意见",
                    Role.SECRECY_REVIEWER.chinese()));
        }
        if (People.whoDid(dossier, StageKind.DRAFT, standing)
                .anyMatch(standing.signer().person()::equals)) {
            issues.add(Issue.of(
                    Field.SIGNATURE,
                    Code.OWN_WORK,
                    CLAUSE.value(),
                    standing.signer().name(),
                    "拟稿",
                    "出具保密审查意见"));
        }
        People.recordedInTheUnit(dossier, CLAUSE, standing).forEach(issues::add);
        People.signedInFuture(give.signature(), CLAUSE, standing).ifPresent(issues::add);
        Remarks.required(give.opinion(), CLAUSE).ifPresent(issues::add);
        return Desk.answer(
                List.copyOf(issues),
                CLAUSE,
                new DossierFact.OpinionGiven(give.opinion().strip(), give.signature()));
    }
}
