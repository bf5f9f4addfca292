package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.disclosure.dossier.DossierCommand.PlaceReleasedCopy;
import org.mingtang.disclosure.dossier.DossierCommand.RestoreOriginal;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;

/// Copies without what may not be published, in the place of the papers from which they were made (SEC-06, SEC-12): the
/// secrecy reviewer's, as long as the review has not been concluded.
final class ReleasedCopies {
    private ReleasedCopies() {}

    static Decision place(Dossier dossier, PlaceReleasedCopy place, Standing standing) {
        var issues = mayChange(dossier, standing);
        boolean known = dossier.papers().stream()
                .anyMatch(paper -> paper.hash().equals(place.original())
                        && paper.part() == place.copy().part());
        if (!known) {
            issues.add(Issue.of(Field.PAPER, Code.PAPER_UNKNOWN, "SEC-06"));
        }
        return Desk.answer(
                issues, "SEC-06", new DossierFact.ReleasedCopyPlaced(place.original(), place.copy(), place.removed()));
    }

    static Decision restore(Dossier dossier, RestoreOriginal restore, Standing standing) {
        var issues = mayChange(dossier, standing);
        if (!dossier.originals().containsKey(restore.copy())) {
            issues.add(Issue.of(Field.PAPER, Code.PAPER_UNKNOWN, "SEC-06"));
        }
        return Desk.answer(issues, "SEC-06", new DossierFact.OriginalRestored(restore.copy()));
    }

    private static List<Issue> mayChange(Dossier dossier, Standing standing) {
        var issues = new ArrayList<Issue>();
        var waiting = Chains.waiting(dossier, standing.law());
        if (waiting.isEmpty() || waiting.get().kind() != StageKind.SECRECY_REVIEW) {
            issues.add(Issue.of(Field.PAPER, Code.COPY_OUTSIDE_REVIEW, "SEC-06"));
        }
        if (!Desk.holdsAny(standing, dossier, Role.SECRECY_REVIEWER)) {
            issues.add(Issue.of(
                    Field.SIGNATURE,
                    Code.NOT_YOUR_ROLE,
                    "SEC-06",
                    standing.actor().name(),
                    StageKind.SECRECY_REVIEW.chinese(),
                    Role.SECRECY_REVIEWER.chinese()));
        }
        return issues;
    }
}
