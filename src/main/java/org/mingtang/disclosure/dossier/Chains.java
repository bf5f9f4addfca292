package org.mingtang.disclosure.dossier;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageCondition;
import org.mingtang.regulation.StageKind;

/// Where a dossier stands in its chain. The chain is data of the pack; which stages an attribute walks is law: only
/// what is disclosed proactively goes past the issue.
final class Chains {
    private Chains() {}

    /// The stages this dossier walks, in order.
    static List<Stage> of(Dossier dossier, Law law) {
        var stages = law.chain(dossier.kind()).applying(conditions(dossier, law));
        if (Attributes.isPublished(dossier.form()) || dossier.form().attribute().isEmpty()) {
            return stages;
        }
        return stages.stream().takeWhile(stage -> !isAfterIssue(stage.kind())).toList();
    }

    private static Set<StageCondition> conditions(Dossier dossier, Law law) {
        var conditions = EnumSet.noneOf(StageCondition.class);
        if (dossier.form().nature() == HandlingForm.Nature.NORMATIVE) {
            conditions.add(StageCondition.NORMATIVE_DOCUMENT);
        }
        if (dossier.form()
                .attribute()
                .flatMap(law::attribute)
                .filter(rule -> rule.officeCheck())
                .isPresent()) {
            conditions.add(StageCondition.OFFICE_CHECK);
        }
        return conditions;
    }

    /// The stage that waits; empty when all are passed or the dossier has ended.
    static Optional<Stage> waiting(Dossier dossier, Law law) {
        if (dossier.ended()) {
            return Optional.empty();
        }
        return of(dossier, law).stream()
                .filter(stage -> !dossier.passed().containsKey(stage.id()))
                .findFirst();
    }

    /// Whether the contents are what will be public, so that a conclusion may be given on them.
    static boolean isUnderReview(Dossier dossier, Law law) {
        return waiting(dossier, law)
                .filter(stage -> stage.kind() == StageKind.PUBLISH || StageKind.REVIEWING.contains(stage.kind()))
                .isPresent();
    }

    static Optional<Stage> named(Dossier dossier, Law law, String id) {
        return of(dossier, law).stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    private static boolean isAfterIssue(StageKind kind) {
        return switch (kind) {
            case DRAFT, SECTION_CHECK, REVIEW, OFFICE_CHECK, LEGALITY, SIGN, PREPRINT_CHECK, ISSUE -> false;
            case CONTENT_REVIEW, SECRECY_REVIEW, DISCLOSURE_APPROVAL, SECRECY_APPROVAL, PUBLISH -> true;
        };
    }
}
