package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview.GiveLevelOpinion;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated.LevelOpinionGiven;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.ReviewLevel;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;

/// The levels which a secrecy review climbs (SEC-02), as the pack has them. A level speaks by the stage of the chain at
/// which its role signs the review; where the chain has none, by an opinion of its own on the contents under review.
/// Nobody speaks before the level below (docs/decisions/0013-levels-of-secrecy-review.md).
final class Levels {
    private static final ClauseId CLAUSE = new ClauseId("SEC-02");

    private Levels() {}

    /// The stage at which the level signs; empty where the chain has none.
    static Optional<Stage> stage(ReviewLevel level, Dossier dossier, Law law) {
        return Chains.of(dossier, law).stream()
                .filter(stage -> stage.role() == level.role() && StageKind.REVIEWING.contains(stage.kind()))
                .findFirst();
    }

    /// Whether the level has spoken on the present contents.
    static boolean spoke(ReviewLevel level, Dossier dossier, Law law) {
        var contents = dossier.contents();
        return stage(level, dossier, law)
                .map(stage -> Optional.ofNullable(dossier.passed().get(stage.id()))
                        .filter(passed -> passed.contents().equals(contents))
                        .isPresent())
                .orElseGet(
                        () -> dossier.deliberation().level(level.id(), contents).isPresent());
    }

    /// The level that has to speak by an opinion of its own before the waiting stage can be passed.
    static Optional<ReviewLevel> due(Dossier dossier, Law law) {
        return Chains.waiting(dossier, law)
                .flatMap(stage -> missing(stage, dossier, law).findFirst());
    }

    static Stream<Issue> before(Stage stage, Dossier dossier, Standing standing) {
        return missing(stage, dossier, standing.law())
                .map(level -> Issue.of(
                        Field.STAGE,
                        Code.LEVEL_MISSING,
                        level.clause().value(),
                        level.name(),
                        level.role().chinese()));
    }

    /// The levels without a stage below the one that signs at this stage; before publication all of them.
    private static Stream<ReviewLevel> missing(Stage stage, Dossier dossier, Law law) {
        return lower(stage, dossier, law).stream()
                .filter(level -> stage(level, dossier, law).isEmpty() && !spoke(level, dossier, law));
    }

    private static List<ReviewLevel> lower(Stage stage, Dossier dossier, Law law) {
        var levels = law.reviewLevels();
        if (stage.kind() == StageKind.PUBLISH) {
            return levels;
        }
        for (int i = 0; i < levels.size(); i++) {
            if (stage(levels.get(i), dossier, law).filter(stage::equals).isPresent()) {
                return levels.subList(0, i);
            }
        }
        return List.of();
    }

    static Decision give(Dossier dossier, GiveLevelOpinion give, Standing standing) {
        var law = standing.law();
        var level = law.reviewLevels().stream()
                .filter(known -> known.id().equals(give.level()))
                .findFirst();
        if (level.isEmpty()) {
            return new Decision.Refused(List.of(Issue.of(Field.STAGE, Code.LEVEL_UNKNOWN, CLAUSE.value())));
        }
        var issues = new ArrayList<Issue>();
        itsTurn(level.get(), dossier, law).ifPresent(issues::add);
        issues.addAll(People.maySay(
                level.get().role(), dossier.agency(), "出具" + level.get().name() + "保密审查意见", CLAUSE, dossier, standing));
        People.signedInFuture(give.signature(), CLAUSE, standing).ifPresent(issues::add);
        Remarks.required(give.opinion(), CLAUSE).ifPresent(issues::add);
        return Desk.answer(
                issues,
                CLAUSE,
                new LevelOpinionGiven(give.level(), give.opinion().strip(), give.signature(), dossier.contents()));
    }

    /// Why it is not; empty when it is.
    private static Optional<Issue> itsTurn(ReviewLevel level, Dossier dossier, Law law) {
        var stage = stage(level, dossier, law);
        if (stage.isPresent()) {
            return refused(Code.LEVEL_SIGNS_AT_STAGE, level.name(), stage.get().name());
        }
        if (!Chains.isUnderReview(dossier, law)) {
            return refused(Code.NOT_UNDER_REVIEW);
        }
        if (spoke(level, dossier, law)) {
            return refused(Code.LEVEL_SPOKE, level.name());
        }
        return law.reviewLevels().stream()
                .takeWhile(lower -> !lower.equals(level))
                .filter(lower -> !spoke(lower, dossier, law))
                .findFirst()
                .flatMap(lower -> refused(Code.LOWER_LEVEL_FIRST, lower.name(), level.name()));
    }

    private static Optional<Issue> refused(Code code, String... arguments) {
        return Optional.of(Issue.of(Field.STAGE, code, CLAUSE.value(), arguments));
    }
}
