package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview.ConcludeJointly;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview.NameCoIssuers;
import org.mingtang.disclosure.dossier.DossierCommand.OnReview.RecordLetter;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated.CoIssuersNamed;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated.JointlyConcluded;
import org.mingtang.disclosure.dossier.DossierFact.Deliberated.LetterRecorded;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;

/// SEC-15: every unit that seals or signs a document reviews it and concludes. A unit of the register does so itself;
/// the
/// letter of a unit outside is recorded by the unit that leads. Nothing is published before all have concluded on the
/// very contents that will be public.
final class JointReviews {
    static final int MOST = 30;
    private static final int LONGEST_NAME = 100;
    private static final ClauseId CLAUSE = new ClauseId("SEC-15");

    private JointReviews() {}

    static Stream<Issue> before(Stage stage, Dossier dossier) {
        if (stage.kind() != StageKind.PUBLISH) {
            return Stream.empty();
        }
        return dossier.deliberation().coIssuers().stream().flatMap(unit -> missing(unit, dossier));
    }

    private static Stream<Issue> missing(CoIssuer unit, Dossier dossier) {
        var concluded = dossier.deliberation().conclusion(unit, dossier.contents());
        if (concluded.isEmpty()) {
            return Stream.of(Issue.of(Field.DOSSIER, Code.JOINT_REVIEW_MISSING, CLAUSE.value(), unit.name()));
        }
        var conclusion = concluded.get().conclusion();
        return dossier.goesBy(conclusion)
                ? Stream.empty()
                : Stream.of(Issue.of(
                        Field.DOSSIER, Code.JOINT_REVIEW_WITHHOLDS, CLAUSE.value(), unit.name(), conclusion.chinese()));
    }

    /// On the handling form, as long as the draft is open.
    static Decision name(Dossier dossier, NameCoIssuers name, Standing standing) {
        var issues = new ArrayList<>(Papers.mayFill(dossier, new DossierCommand.FillForm(dossier.form()), standing));
        if (Chains.waiting(dossier, standing.law())
                .filter(stage -> stage.kind() != StageKind.DRAFT)
                .isPresent()) {
            issues.add(Issue.of(Field.CO_ISSUERS, Code.FORM_FROZEN, CLAUSE.value()));
        }
        if (dossier.kind() != ItemKind.OFFICIAL_DOCUMENT && !name.coIssuers().isEmpty()) {
            issues.add(Issue.of(Field.CO_ISSUERS, Code.ONLY_DOCUMENTS_ARE_JOINT, CLAUSE.value()));
        }
        issues.addAll(named(dossier, name.coIssuers()));
        return Desk.answer(issues, CLAUSE, new CoIssuersNamed(name.coIssuers()));
    }

    private static List<Issue> named(Dossier dossier, List<CoIssuer> coIssuers) {
        var issues = new ArrayList<Issue>();
        if (coIssuers.size() > MOST) {
            issues.add(Issue.of(Field.CO_ISSUERS, Code.TOO_MANY_CO_ISSUERS, CLAUSE.value(), String.valueOf(MOST)));
        }
        var seen = new HashSet<String>();
        for (var unit : coIssuers) {
            if (unit.name().isBlank() || unit.name().length() > LONGEST_NAME) {
                issues.add(
                        Issue.of(Field.CO_ISSUERS, Code.CO_ISSUER_NAME, CLAUSE.value(), String.valueOf(LONGEST_NAME)));
            } else if (!seen.add(unit.name())) {
                issues.add(Issue.of(Field.CO_ISSUERS, Code.CO_ISSUER_TWICE, CLAUSE.value(), unit.name()));
            }
            if (unit.agency().filter(dossier.agency()::equals).isPresent()) {
                issues.add(Issue.of(Field.CO_ISSUERS, Code.CO_ISSUER_LEADS, CLAUSE.value()));
            }
        }
        return issues;
    }

    static Decision conclude(Dossier dossier, ConcludeJointly conclude, Standing standing) {
        var unit = dossier.deliberation().coIssuers().stream()
                .filter(named ->
                        named.agency().filter(conclude.agency()::equals).isPresent())
                .findFirst();
        var issues = new ArrayList<Issue>();
        if (unit.isEmpty()) {
            issues.add(Issue.of(Field.STAGE, Code.NOT_A_CO_ISSUER, CLAUSE.value()));
        }
        underReview(dossier, standing).ifPresent(issues::add);
        issues.addAll(
                People.maySay(Role.SECRECY_REVIEWER, conclude.agency(), "作出本单位保密审查结论", CLAUSE, dossier, standing));
        People.signedInFuture(conclude.signature(), CLAUSE, standing).ifPresent(issues::add);
        return Desk.answer(
                issues,
                CLAUSE,
                new JointlyConcluded(
                        conclude.agency(),
                        unit.map(CoIssuer::name).orElse(""),
                        conclude.conclusion(),
                        conclude.signature(),
                        dossier.contents()));
    }

    static Decision record(Dossier dossier, RecordLetter letter, Standing standing) {
        var issues = new ArrayList<Issue>();
        if (dossier.deliberation().coIssuers().stream()
                .noneMatch(unit -> unit.agency().isEmpty() && unit.name().equals(letter.name()))) {
            issues.add(Issue.of(Field.UNIT, Code.NOT_AN_OUTSIDE_CO_ISSUER, CLAUSE.value()));
        }
        underReview(dossier, standing).ifPresent(issues::add);
        if (!Desk.holdsAny(standing, dossier, Role.SECRECY_REVIEWER)) {
            issues.add(Issue.of(
                    Field.SIGNATURE,
                    Code.NOT_YOUR_ROLE,
                    CLAUSE.value(),
                    standing.actor().name(),
                    "录入联合发文单位的来函",
                    Role.SECRECY_REVIEWER.chinese()));
        }
        if (letter.dated().isAfter(standing.today())) {
            issues.add(Issue.of(
                    Field.UNIT,
                    Code.SIGNED_IN_FUTURE,
                    CLAUSE.value(),
                    letter.dated().toString()));
        }
        Remarks.required(letter.letter(), CLAUSE).ifPresent(issues::add);
        return Desk.answer(
                issues,
                CLAUSE,
                new LetterRecorded(
                        letter.name(),
                        letter.conclusion(),
                        letter.letter().strip(),
                        letter.dated(),
                        letter.file(),
                        standing.actor().name(),
                        dossier.contents()));
    }

    private static Optional<Issue> underReview(Dossier dossier, Standing standing) {
        return Chains.isUnderReview(dossier, standing.law())
                ? Optional.empty()
                : Optional.of(Issue.of(Field.STAGE, Code.NOT_UNDER_REVIEW, CLAUSE.value()));
    }
}
