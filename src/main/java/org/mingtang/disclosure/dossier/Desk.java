package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.dossier.Dossier.Publication;
import org.mingtang.disclosure.dossier.DossierCommand.*;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.journal.Journal.Act;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.ReviewLevel;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;

/// Decides what an officer asks to be done with a dossier. Pure: the same question gets the same answer.
public final class Desk {
    private Desk() {}

    /// Whether a dossier may be opened: by a drafter of the unit, in a unit that names its secrecy reviewer (SEC-03).
    public static Decision open(Open open, Standing standing) {
        var issues = new ArrayList<Issue>();
        var drafting = standing.law().chain(open.kind()).first();
        if (!standing.actor().holds(drafting.role(), open.agency())) {
            issues.add(Issue.of(
                    Field.SIGNATURE,
                    Code.NOT_YOUR_ROLE,
                    drafting.clause().value(),
                    standing.actor().name(),
                    drafting.name(),
                    drafting.role().chinese()));
        }
        if (standing.secrecyReviewer() == Standing.Named.NO) {
            issues.add(Issue.of(Field.DOSSIER, Code.UNIT_WITHOUT_SECRECY_REVIEWER, "SEC-03"));
        }
        return answer(
                issues,
                drafting.clause(),
                new DossierFact.Opened(
                        open.kind(),
                        open.agency(),
                        standing.actor().person(),
                        standing.actor().name()));
    }

    /// What a command does to a dossier that stands.
    public static Decision decide(Dossier dossier, DossierCommand command, Standing standing) {
        return switch (command) {
            case Open _ -> throw new IllegalArgumentException("dossier is open already");
            case FillForm fill ->
                answer(Papers.mayFill(dossier, fill, standing), "ACT-01", new DossierFact.FormFilled(fill.form()));
            case PlacePaper place ->
                answer(Papers.mayPlace(dossier, place, standing), "ACT-02", new DossierFact.PaperPlaced(place.paper()));
            case RemovePaper remove -> Papers.remove(dossier, remove, standing);
            case PlaceReleasedCopy place -> ReleasedCopies.place(dossier, place, standing);
            case RestoreOriginal restore -> ReleasedCopies.restore(dossier, restore, standing);
            case DeclareRead read ->
                answer(
                        Papers.mayDeclareRead(dossier, read, standing),
                        "SEC-01",
                        new DossierFact.PaperRead(read.hash(), read.remark().strip()));
            case PassStage pass ->
                pass(
                        dossier,
                        pass.stage(),
                        pass.signature(),
                        pass.remark(),
                        Checks.passing(pass, dossier, standing),
                        standing);
            case IssueDocument issue -> issue(dossier, issue, standing);
            case Return back -> giveBack(dossier, back, standing);
            case AskOpinion ask -> Opinions.ask(dossier, ask, standing);
            case GiveOpinion give -> Opinions.give(dossier, give, standing);
            case GiveLateReason late -> Publishing.explainLateness(dossier, late, standing);
            case Withdraw withdraw -> Publishing.withdraw(dossier, withdraw, standing);
            case TakeDown takeDown -> Publishing.takeDown(dossier, takeDown, standing);
            case ConfirmTakedown confirm -> Publishing.confirmTakedown(dossier, confirm, standing);
            case OnReview said -> onReview(dossier, said, standing);
            case Close close -> Publishing.close(dossier, close, standing);
        };
    }

    private static Decision onReview(Dossier dossier, OnReview said, Standing standing) {
        return switch (said) {
            case OnReview.NameCoIssuers name -> JointReviews.name(dossier, name, standing);
            case OnReview.GiveLevelOpinion give -> Levels.give(dossier, give, standing);
            case OnReview.AskUnit ask -> Consultations.ask(dossier, ask, standing);
            case OnReview.AnswerUnit answer -> Consultations.answer(dossier, answer, standing);
            case OnReview.WithdrawQuestion withdraw -> Consultations.withdraw(dossier, withdraw, standing);
            case OnReview.ConcludeJointly conclude -> JointReviews.conclude(dossier, conclude, standing);
            case OnReview.RecordLetter letter -> JointReviews.record(dossier, letter, standing);
        };
    }

    /// The level of the secrecy review that has to speak before the waiting stage can be passed (SEC-02).
    public static Optional<ReviewLevel> levelDue(Dossier dossier, Law law) {
        return Levels.due(dossier, law);
    }

    /// The stage at which a level signs; empty where it speaks by an opinion of its own.
    public static Optional<Stage> stageOf(ReviewLevel level, Dossier dossier, Law law) {
        return Levels.stage(level, dossier, law);
    }

    /// Whether the contents are what will be public, so that units that issue it too may conclude on them.
    public static boolean isUnderReview(Dossier dossier, Law law) {
        return Chains.isUnderReview(dossier, law);
    }

    /// Every reason why the waiting stage cannot be passed by this officer now; empty when nothing is in the way. The
    /// page shows them before the officer tries.
    public static List<Issue> obstacles(Dossier dossier, Standing standing) {
        return Chains.waiting(dossier, standing.law())
                .map(stage -> mayPass(dossier, stage, standing).toList())
                .orElse(List.of());
    }

    /// The stages this dossier walks, in order, by the law in force.
    public static List<Stage> stages(Dossier dossier, Law law) {
        return Chains.of(dossier, law);
    }

    /// The stage that waits; empty when the dossier has walked its chain.
    public static Optional<Stage> waiting(Dossier dossier, Law law) {
        return Chains.waiting(dossier, law);
    }

    private static Decision pass(
            Dossier dossier, String stageId, Signature signature, String remark, List<Issue> more, Standing standing) {
        var waiting = Chains.waiting(dossier, standing.law());
        if (waiting.isEmpty() || !waiting.get().id().equals(stageId)) {
            return new Decision.Refused(List.of(anotherStage(dossier, stageId, standing)));
        }
        var stage = waiting.get();
        var issues = new ArrayList<>(mayPass(dossier, stage, standing).toList());
        issues.addAll(more);
        People.signedInFuture(signature, stage.clause(), standing).ifPresent(issues::add);
        Remarks.tooLong(remark, stage.clause()).ifPresent(issues::add);
        var contents = dossier.contents();
        var passed = new DossierFact.StagePassed(stage.id(), signature, remark.strip(), contents);
        if (stage.kind() == StageKind.PUBLISH) {
            var number = dossier.indexNumber()
                    .map(DossierFact.IndexNumberGiven::indexNumber)
                    .orElse("");
            return answer(issues, stage.clause(), passed, new DossierFact.Published(number, contents));
        }
        return answer(issues, stage.clause(), passed);
    }

    private static Decision issue(Dossier dossier, IssueDocument issue, Standing standing) {
        var decision =
                pass(dossier, issue.stage(), issue.signature(), "", Checks.issuing(issue, dossier, standing), standing);
        return switch (decision) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted accepted -> {
                var number = DocumentNumber.parse(issue.number())
                        .map(Object::toString)
                        .orElse("");
                var acts = new ArrayList<Act>();
                acts.add(act("ACT-06", new DossierFact.Issued(number, issue.issueDate())));
                acts.addAll(accepted.acts());
                yield new Decision.Accepted(acts);
            }
        };
    }

    private static Stream<Issue> mayPass(Dossier dossier, Stage stage, Standing standing) {
        return Stream.concat(
                People.maySign(dossier, stage, standing).stream(), Checks.before(stage, dossier, standing).stream());
    }

    private static Decision giveBack(Dossier dossier, Return back, Standing standing) {
        var waiting = Chains.waiting(dossier, standing.law());
        if (waiting.isEmpty()) {
            return new Decision.Refused(List.of(anotherStage(dossier, back.toStage(), standing)));
        }
        var here = waiting.get();
        var issues = new ArrayList<Issue>();
        // A level of the review that has to speak may send back instead (SEC-02).
        boolean speaks = Levels.due(dossier, standing.law())
                .filter(level -> standing.actor().holds(level.role(), dossier.agency()))
                .isPresent();
        if (!speaks && !standing.actor().holds(here.role(), dossier.agency())) {
            issues.add(Issue.of(
                    Field.SIGNATURE,
                    Code.NOT_YOUR_ROLE,
                    here.clause().value(),
                    standing.actor().name(),
                    here.name(),
                    here.role().chinese()));
        }
        if (!dossier.passed().containsKey(back.toStage())) {
            issues.add(Issue.of(
                    Field.STAGE, Code.NOT_AN_EARLIER_STAGE, here.clause().value(), here.name()));
        }
        Remarks.required(back.reason(), here.clause()).ifPresent(issues::add);
        return answer(
                issues,
                here.clause(),
                new DossierFact.Returned(
                        here.id(), back.toStage(), back.reason().strip()));
    }

    private static Issue anotherStage(Dossier dossier, String stageId, Standing standing) {
        var asked = Chains.named(dossier, standing.law(), stageId);
        return Chains.waiting(dossier, standing.law())
                .map(waiting -> Issue.of(
                        Field.STAGE,
                        Code.ANOTHER_STAGE_WAITS,
                        waiting.clause().value(),
                        waiting.name(),
                        waiting.role().chinese(),
                        asked.map(Stage::name).orElse(stageId)))
                .orElseGet(() -> Issue.of(Field.STAGE, Code.ALREADY_ENDED, "ACT-05"));
    }

    static Decision answer(List<Issue> issues, String clause, DossierFact... facts) {
        return answer(issues, new ClauseId(clause), facts);
    }

    static Decision answer(List<Issue> issues, ClauseId clause, DossierFact... facts) {
        if (!issues.isEmpty()) {
            return new Decision.Refused(issues);
        }
        return new Decision.Accepted(
                Stream.of(facts).map(fact -> new Act(fact, List.of(clause))).toList());
    }

    static Act act(String clause, DossierFact fact) {
        return new Act(fact, List.of(new ClauseId(clause)));
    }

    static boolean holdsAny(Standing standing, Dossier dossier, Role... roles) {
        return Stream.of(roles).anyMatch(role -> standing.actor().holds(role, dossier.agency()));
    }

    static boolean isStanding(Dossier dossier) {
        return dossier.publication() instanceof Publication.Standing;
    }
}
