package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.dossier.Consultation.Purpose;
import org.mingtang.disclosure.dossier.Consultation.Verdict;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview.AnswerUnit;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview.AskUnit;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview.WithdrawQuestion;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated.QuestionWithdrawn;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated.UnitAnswered;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated.UnitAsked;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;

/// SEC-07: the secrecy reviewer may ask other units, and a unit that is asked must answer: the review is not concluded
/// while a question is open. Where the information concerns another unit it is published only when that unit has
/// confirmed it (条例第十一条).
final class Consultations {
    private static final ClauseId CLAUSE = new ClauseId("SEC-07");

    private Consultations() {}

    static Stream<Issue> before(Stage stage, Dossier dossier) {
        return switch (stage.kind()) {
            case SECRECY_REVIEW -> unanswered(dossier);
            case PUBLISH -> Stream.concat(unanswered(dossier), unconfirmed(dossier));
            case DRAFT,
                    SECTION_CHECK,
                    REVIEW,
                    OFFICE_CHECK,
                    LEGALITY,
                    SIGN,
                    PREPRINT_CHECK,
                    ISSUE,
                    CONTENT_REVIEW,
                    DISCLOSURE_APPROVAL,
                    SECRECY_APPROVAL -> Stream.empty();
        };
    }

    private static Stream<Issue> unanswered(Dossier dossier) {
        return dossier.deliberation().open(dossier.contents()).stream()
                .map(asked -> Issue.of(Field.STAGE, Code.QUESTION_OPEN, CLAUSE.value(), asked.name()));
    }

    /// The newest answer of each unit counts.
    private static Stream<Issue> unconfirmed(Dossier dossier) {
        var newest = new LinkedHashMap<AgencyId, Consultation>();
        dossier.deliberation().consultations().stream()
                .filter(asked -> asked.purpose() == Purpose.CONFIRMATION)
                .filter(asked -> asked.contents().equals(dossier.contents()))
                .filter(asked -> asked.answer().isPresent())
                .forEach(asked -> newest.put(asked.agency(), asked));
        return newest.values().stream()
                .filter(asked -> asked.answer().orElseThrow().verdict() == Verdict.OBJECTS)
                .map(asked -> Issue.of(Field.STAGE, Code.NOT_CONFIRMED, CLAUSE.value(), asked.name()));
    }

    static Decision ask(Dossier dossier, AskUnit ask, Standing standing) {
        var issues = new ArrayList<Issue>();
        if (Chains.waiting(dossier, standing.law())
                .filter(stage -> stage.kind() == StageKind.SECRECY_REVIEW)
                .isEmpty()) {
            issues.add(Issue.of(Field.STAGE, Code.NOT_AT_SECRECY_REVIEW, CLAUSE.value()));
        }
        reviewer(dossier, standing, "征求其他单位意见").ifPresent(issues::add);
        if (ask.agency().equals(dossier.agency())) {
            issues.add(Issue.of(Field.UNIT, Code.OWN_UNIT_ASKED, CLAUSE.value()));
        }
        if (dossier.deliberation().open(dossier.contents()).stream()
                .anyMatch(open -> open.agency().equals(ask.agency()) && open.purpose() == ask.purpose())) {
            issues.add(Issue.of(Field.UNIT, Code.QUESTION_OPEN_ALREADY, CLAUSE.value(), ask.name()));
        }
        Remarks.required(ask.question(), CLAUSE).ifPresent(issues::add);
        return Desk.answer(
                issues,
                CLAUSE,
                new UnitAsked(
                        dossier.deliberation().consultations().size() + 1,
                        ask.agency(),
                        ask.name(),
                        ask.purpose(),
                        ask.question().strip(),
                        standing.actor().name(),
                        standing.today(),
                        dossier.contents()));
    }

    static Decision answer(Dossier dossier, AnswerUnit answer, Standing standing) {
        var open = open(dossier, answer.number());
        if (open.isEmpty()) {
            return new Decision.Refused(List.of(Issue.of(Field.STAGE, Code.QUESTION_NOT_OPEN, CLAUSE.value())));
        }
        var issues = new ArrayList<>(People.maySay(
                Role.SECRECY_REVIEWER,
                open.get().agency(),
                "答复" + open.get().purpose().chinese(),
                CLAUSE,
                dossier,
                standing));
        People.signedInFuture(answer.signature(), CLAUSE, standing).ifPresent(issues::add);
        Remarks.required(answer.answer(), CLAUSE).ifPresent(issues::add);
        return Desk.answer(
                issues,
                CLAUSE,
                new UnitAnswered(
                        answer.number(),
                        open.get().name(),
                        answer.verdict(),
                        answer.answer().strip(),
                        answer.signature()));
    }

    static Decision withdraw(Dossier dossier, WithdrawQuestion withdraw, Standing standing) {
        var issues = new ArrayList<Issue>();
        var open = open(dossier, withdraw.number());
        if (open.isEmpty()) {
            issues.add(Issue.of(Field.STAGE, Code.QUESTION_NOT_OPEN, CLAUSE.value()));
        }
        reviewer(dossier, standing, "收回征求意见").ifPresent(issues::add);
        Remarks.required(withdraw.reason(), CLAUSE).ifPresent(issues::add);
        return Desk.answer(
                issues,
                CLAUSE,
                new QuestionWithdrawn(
                        withdraw.number(),
                        open.map(Consultation::name).orElse(""),
                        withdraw.reason().strip()));
    }

    private static Optional<Consultation> open(Dossier dossier, int number) {
        return dossier.ended()
                ? Optional.empty()
                : dossier.deliberation().consultation(number).filter(asked -> asked.isOpen(dossier.contents()));
    }

    private static Optional<Issue> reviewer(Dossier dossier, Standing standing, String what) {
        return Desk.holdsAny(standing, dossier, Role.SECRECY_REVIEWER)
                ? Optional.empty()
                : Optional.of(Issue.of(
                        Field.SIGNATURE,
                        Code.NOT_YOUR_ROLE,
                        CLAUSE.value(),
                        standing.actor().name(),
                        what,
                        Role.SECRECY_REVIEWER.chinese()));
    }
}
