package org.mingtang.disclosure.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.dossier.DossierCommand.DeclareRead;
import org.mingtang.disclosure.dossier.DossierCommand.FillForm;
import org.mingtang.disclosure.dossier.DossierCommand.PlacePaper;
import org.mingtang.disclosure.dossier.DossierCommand.RemovePaper;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.documents.FileHash;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;

/// When the form and the papers may still change. After the draft is handed on they are frozen: the clerk alone puts in
/// the printed version before the issue, and the disclosure officer alone fills in the elements of filing.
final class Papers {
    /// Most characters of a document number, an issuer or an addressee line.
    private static final int LONGEST_LINE = 1_000;

    private Papers() {}

    static List<Issue> mayFill(Dossier dossier, FillForm fill, Standing standing) {
        var issues = new ArrayList<Issue>();
        var form = fill.form();
        Remarks.bounded(Field.TITLE, form.title(), HandlingForm.LONGEST_TITLE, "ACT-01")
                .ifPresent(issues::add);
        Remarks.bounded(Field.NUMBER, form.number(), LONGEST_LINE, "ACT-01").ifPresent(issues::add);
        Remarks.bounded(Field.ISSUER, form.issuer(), LONGEST_LINE, "ACT-01").ifPresent(issues::add);
        Remarks.bounded(Field.ADDRESSEES, form.addressees(), LONGEST_LINE, "ACT-01")
                .ifPresent(issues::add);
        Remarks.bounded(Field.REASON, form.reason(), HandlingForm.LONGEST_REMARK, "ACT-01")
                .ifPresent(issues::add);
        switch (stage(dossier, standing)) {
            case DRAFT -> by(dossier, standing, Role.DRAFTER, Role.SECTION_HEAD).ifPresent(issues::add);
            case CONTENT_REVIEW -> {
                by(dossier, standing, Role.DISCLOSURE_OFFICER).ifPresent(issues::add);
                if (!form.equals(dossier.form().filedAs(form))) {
                    issues.add(Issue.of(Field.DOSSIER, Code.FORM_FROZEN, "ACT-05"));
                }
            }
            case SECTION_CHECK,
                    REVIEW,
                    OFFICE_CHECK,
                    LEGALITY,
                    SIGN,
                    PREPRINT_CHECK,
                    ISSUE,
                    SECRECY_REVIEW,
                    DISCLOSURE_APPROVAL,
                    SECRECY_APPROVAL,
                    PUBLISH -> issues.add(Issue.of(Field.DOSSIER, Code.FORM_FROZEN, "ACT-03"));
        }
        return issues;
    }

    static List<Issue> mayPlace(Dossier dossier, PlacePaper place, Standing standing) {
        var issues = new ArrayList<Issue>(mayChange(dossier, place.paper().part(), standing));
        var others = dossier.papers().stream()
                .filter(paper -> place.paper().part() == Paper.Part.ATTACHMENT || paper.part() == Paper.Part.ATTACHMENT)
                .toList();
        if (others.stream().anyMatch(paper -> paper.hash().equals(place.paper().hash()))) {
            issues.add(Issue.of(
                    Field.PAPER, Code.PAPER_TWICE, "ACT-01", place.paper().name()));
        }
        long total = Stream.concat(others.stream(), Stream.of(place.paper()))
                .mapToLong(Paper::bytes)
                .sum();
        if (total > standing.totalBytes()) {
            issues.add(Issue.of(
                    Field.PAPER,
                    Code.PAPERS_TOO_LARGE,
                    "ACT-01",
                    String.valueOf(total >> 20),
                    String.valueOf(standing.totalBytes() >> 20)));
        }
        return issues;
    }

    static Decision remove(Dossier dossier, RemovePaper remove, Standing standing) {
        var paper = find(dossier, remove.hash());
        if (paper.isEmpty()) {
            return new Decision.Refused(List.of(Issue.of(Field.PAPER, Code.PAPER_UNKNOWN, "ACT-01")));
        }
        return Desk.answer(
                mayChange(dossier, paper.get().part(), standing),
                "ACT-01",
                new DossierFact.PaperRemoved(remove.hash(), paper.get().name()));
    }

    static List<Issue> mayDeclareRead(Dossier dossier, DeclareRead read, Standing standing) {
        var issues = new ArrayList<Issue>();
        if (dossier.ended()) {
            issues.add(Issue.of(Field.DOSSIER, Code.ALREADY_ENDED, "SEC-01"));
        }
        if (find(dossier, read.hash()).isEmpty()) {
            issues.add(Issue.of(Field.PAPER, Code.PAPER_UNKNOWN, "SEC-01"));
        }
        by(dossier, standing, Role.DRAFTER, Role.REVIEWER, Role.DISCLOSURE_OFFICER, Role.SECRECY_REVIEWER)
                .ifPresent(issues::add);
        Remarks.required(read.remark(), new ClauseId("SEC-01")).ifPresent(issues::add);
        return issues;
    }

    private static List<Issue> mayChange(Dossier dossier, Paper.Part part, Standing standing) {
        return switch (stage(dossier, standing)) {
            case DRAFT -> by(dossier, standing, Role.DRAFTER).stream().toList();
            case PREPRINT_CHECK, ISSUE ->
                part == Paper.Part.MAIN
                        ? by(dossier, standing, Role.OFFICE_CLERK).stream().toList()
                        : List.of(Issue.of(Field.PAPER, Code.PAPERS_FROZEN, "ACT-03"));
            case SECTION_CHECK,
                    REVIEW,
                    OFFICE_CHECK,
                    LEGALITY,
                    SIGN,
                    CONTENT_REVIEW,
                    SECRECY_REVIEW,
                    DISCLOSURE_APPROVAL,
                    SECRECY_APPROVAL,
                    PUBLISH -> List.of(Issue.of(Field.PAPER, Code.PAPERS_FROZEN, "ACT-03"));
        };
    }

    private static Optional<Paper> find(Dossier dossier, FileHash hash) {
        return dossier.papers().stream().filter(p -> p.hash().equals(hash)).findFirst();
    }

    /// A dossier that has ended is as frozen as one that waits for publication.
    private static StageKind stage(Dossier dossier, Standing standing) {
        return Chains.waiting(dossier, standing.law())
                .map(stage -> stage.kind())
                .orElse(StageKind.PUBLISH);
    }

    private static Optional<Issue> by(Dossier dossier, Standing standing, Role... roles) {
        if (Desk.holdsAny(standing, dossier, roles)) {
            return Optional.empty();
        }
        return Optional.of(Issue.of(
                Field.SIGNATURE,
                Code.NOT_YOUR_ROLE,
                "ACT-01",
                standing.actor().name(),
                stage(dossier, standing).chinese(),
                String.join("、", Stream.of(roles).map(Role::chinese).toList())));
    }
}
