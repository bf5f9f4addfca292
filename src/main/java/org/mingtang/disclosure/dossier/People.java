package org.mingtang.disclosure.dossier;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.organs.PersonId;
import org.mingtang.regulation.ClauseId;
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
        var actor = standing.actor();
        if (actor.person().equals(standing.signer().person()) || actor.servesIn(dossier.agency())) {
            return Stream.empty();
        }
        return Stream.of(Issue.of(Field.SIGNATURE, Code.NOT_YOUR_UNIT, clause.value(), actor.name()));
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
                .filter(separation ->
                        standing.signer().person().equals(whoDid(dossier, other(separation, stage.kind()), standing)))
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

    private static @Nullable PersonId whoDid(Dossier dossier, StageKind kind, Standing standing) {
        if (kind == StageKind.DRAFT) {
            return dossier.author();
        }
        return Chains.of(dossier, standing.law()).stream()
                .filter(stage -> stage.kind() == kind)
                .map(stage -> dossier.passed().get(stage.id()))
                .filter(Objects::nonNull)
                .map(passed -> passed.signature().person())
                .findFirst()
                .orElse(null);
    }
}
