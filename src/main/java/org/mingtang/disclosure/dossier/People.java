package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Separation;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;

/// The two rules about people: not a step that is not theirs, and not their own work. For a signature given on paper
/// they apply to the signer; who records it serves in the unit, since the supervising authority only reads.
final class People {
    private People() {}

    static List<Issue> maySign(Dossier dossier, Stage stage, Standing standing) {
        return Stream.of(
                        theirStep(dossier, stage, standing),
                        notTheirOwnWork(dossier, stage, standing),
                        recordedInTheUnit(dossier, stage.clause(), standing))
                .flatMap(issues -> issues)
                .toList();
    }

    static Stream<Issue> recordedInTheUnit(Dossier dossier, ClauseId clause, Standing standing) {
        return recordedIn(dossier.agency(), clause, standing);
    }

    private static Stream<Issue> recordedIn(AgencyId agency, ClauseId clause, Standing standing) {
        var actor = standing.actor();
        if (actor.person().equals(standing.signer().person()) || actor.servesIn(agency)) {
            return Stream.empty();
        }
        return Stream.of(Issue.of(Field.SIGNATURE, Code.NOT_YOUR_UNIT, clause.value(), actor.name()));
    }

    /// Who may say something on the contents under review for a unit: by role there, never on their own draft, and
    /// recorded by somebody of that unit.
    static List<Issue> maySay(
            Role role, AgencyId agency, String what, ClauseId clause, Dossier dossier, Standing standing) {
        var issues = new ArrayList<Issue>();
        var signer = standing.signer();
        if (!signer.holds(role, agency)) {
            issues.add(
                    Issue.of(Field.SIGNATURE, Code.NOT_YOUR_ROLE, clause.value(), signer.name(), what, role.chinese()));
        }
        if (whoDid(dossier, StageKind.DRAFT, standing).anyMatch(signer.person()::equals)) {
            issues.add(Issue.of(Field.SIGNATURE, Code.OWN_WORK, clause.value(), signer.name(), "拟稿", what));
        }
        recordedIn(agency, clause, standing).forEach(issues::add);
        return issues;
    }

    private static Stream<Issue> theirStep(Dossier dossier, Stage stage, Standing standing) {
        if (standing.signer().holds(stage.role(), dossier.agency())) {
            return Stream.empty();
        }
        return Stream.of(Issue.of(
                Field.SIGNATURE,
                Code.NOT_YOUR_ROLE,
                stage.clause().value(),
                standing.signer().name(),
                stage.name(),
                stage.role().chinese()));
    }

    private static Stream<Issue> notTheirOwnWork(Dossier dossier, Stage stage, Standing standing) {
        return standing.law().separations().stream()
                .filter(separation -> separation.concerns(stage.kind()))
                .filter(separation -> whoDid(dossier, other(separation, stage.kind()), standing)
                        .anyMatch(standing.signer().person()::equals))
                .map(separation -> Issue.of(
                        Field.SIGNATURE,
                        Code.OWN_WORK,
                        separation.clause().value(),
                        standing.signer().name(),
                        other(separation, stage.kind()).chinese(),
                        stage.name()));
    }

    private static StageKind other(Separation separation, StageKind kind) {
        return separation.one() == kind ? separation.other() : separation.one();
    }

    /// The draft is the work of its author and of whoever handed it on.
    static Stream<PersonId> whoDid(Dossier dossier, StageKind kind, Standing standing) {
        var signers = Chains.of(dossier, standing.law()).stream()
                .filter(stage -> stage.kind() == kind)
                .map(stage -> dossier.passed().get(stage.id()))
                .filter(Objects::nonNull)
                .map(passed -> passed.signature().person());
        return kind == StageKind.DRAFT ? Stream.concat(Stream.of(dossier.author()), signers) : signers;
    }

    /// A signature given on paper is recorded afterwards, never beforehand.
    static Optional<Issue> signedInFuture(Signature signature, ClauseId clause, Standing standing) {
        if (!signature.on().isAfter(standing.today())) {
            return Optional.empty();
        }
        return Optional.of(Issue.of(
                Field.SIGNATURE,
                Code.SIGNED_IN_FUTURE,
                clause.value(),
                signature.on().toString()));
    }
}
