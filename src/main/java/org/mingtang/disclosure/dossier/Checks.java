package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.calendar.OutsideCalendar;
import org.mingtang.disclosure.dossier.Issue.Code;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.disclosure.dossier.Standing.Clearance;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;

/// What must be true before a stage is passed: a named list per stage, and the answer is every reason at once.
final class Checks {
    private Checks() {}

    @FunctionalInterface
    interface Check {
        Stream<Issue> check(Dossier dossier, Standing standing);
    }

    private static final List<Check> BEFORE_SUBMITTING = List.of(
            Checks::titleIsGiven,
            Checks::documentIsThere,
            (dossier, standing) -> Attributes.marked(dossier, standing.law()).stream(),
            Checks::unitNamesItsSecrecyReviewer);

    // ACT-03: two people look at the attribute; an open question to the secrecy reviewer holds them both.
    private static final List<Check> BEFORE_EXAMINING = List.of(
            Checks::documentIsThere,
            (dossier, standing) -> Attributes.marked(dossier, standing.law()).stream(),
            Checks::noOpinionIsOpen);

    private static final List<Check> BEFORE_PRINTING = List.of(
            Checks::documentIsThere, (dossier, standing) -> Attributes.annotated(dossier, standing.law()).stream());

    private static final List<Check> BEFORE_CONTENT_REVIEW = List.of(
            Checks::attributePublishes,
            Checks::classified,
            Checks::everyPaperWasRead,
            (dossier, standing) -> Attributes.marked(dossier, standing.law()).stream());

    private static final List<Check> BEFORE_SECRECY_REVIEW =
            List.of(Checks::unitNamesItsSecrecyReviewer, Checks::everyPaperWasRead, Checks::nothingIsUndecided);

    private static final List<Check> BEFORE_APPROVING = List.of(Checks::secrecyReviewConcludedOnTheseContents);

    private static final List<Check> BEFORE_PUBLISHING = List.of(
            Checks::attributePublishes,
            Checks::unitNamesItsSecrecyReviewer,
            Checks::everyPaperWasRead,
            (dossier, standing) -> Attributes.annotated(dossier, standing.law()).stream(),
            Checks::indexNumberIsGiven,
            Checks::contentReviewedOnTheseContents,
            Checks::secrecyReviewConcludedOnTheseContents,
            Checks::bothLeadersApproved,
            Checks::latenessIsExplained);

    /// Every reason why the stage cannot be passed as things stand; people are checked apart.
    static List<Issue> before(Stage stage, Dossier dossier, Standing standing) {
        var checks = switch (stage.kind()) {
            case DRAFT -> BEFORE_SUBMITTING;
            case SECTION_CHECK, REVIEW, OFFICE_CHECK, LEGALITY, SIGN -> BEFORE_EXAMINING;
            case PREPRINT_CHECK, ISSUE -> BEFORE_PRINTING;
            case CONTENT_REVIEW -> BEFORE_CONTENT_REVIEW;
            case SECRECY_REVIEW -> BEFORE_SECRECY_REVIEW;
            case DISCLOSURE_APPROVAL, SECRECY_APPROVAL -> BEFORE_APPROVING;
            case PUBLISH -> BEFORE_PUBLISHING;
        };
        return Stream.of(
                        checks.stream().flatMap(check -> check.check(dossier, standing)),
                        Levels.before(stage, dossier, standing),
                        Consultations.before(stage, dossier),
                        JointReviews.before(stage, dossier))
                .flatMap(issues -> issues)
                .toList();
    }

    private static Stream<Issue> titleIsGiven(Dossier dossier, Standing standing) {
        return dossier.form().title().isBlank()
                ? Stream.of(Issue.of(Field.TITLE, Code.TITLE_MISSING, "ACT-01"))
                : Stream.empty();
    }

    private static Stream<Issue> documentIsThere(Dossier dossier, Standing standing) {
        return dossier.mainPaper().isEmpty()
                ? Stream.of(Issue.of(Field.PAPER, Code.PAPER_MISSING, "ACT-01"))
                : Stream.empty();
    }

    private static Stream<Issue> unitNamesItsSecrecyReviewer(Dossier dossier, Standing standing) {
        return switch (standing.secrecyReviewer()) {
            case YES -> Stream.empty();
            case NO -> Stream.of(Issue.of(Field.DOSSIER, Code.UNIT_WITHOUT_SECRECY_REVIEWER, "SEC-03"));
        };
    }

    private static Stream<Issue> noOpinionIsOpen(Dossier dossier, Standing standing) {
        return dossier.opinionOpen() ? Stream.of(Issue.of(Field.STAGE, Code.OPINION_OPEN, "ACT-03")) : Stream.empty();
    }

    private static Stream<Issue> attributePublishes(Dossier dossier, Standing standing) {
        return Attributes.isPublished(dossier.form())
                ? Stream.empty()
                : Stream.of(Issue.of(
                        Field.ATTRIBUTE,
                        Code.ATTRIBUTE_NOT_PUBLISHED,
                        "ACT-05",
                        dossier.form().attribute().map(a -> a.chinese()).orElse("")));
    }

    /// The elements a reader filters by must be right before an index number is given (ACT-05).
    private static Stream<Issue> classified(Dossier dossier, Standing standing) {
        var form = dossier.form();
        var law = standing.law();
        var issues = new ArrayList<Issue>();
        if (form.topic().isBlank()) {
            issues.add(Issue.of(Field.TOPIC, Code.TOPIC_MISSING, "ACT-05"));
        } else if (law.topics().stream().noneMatch(topic -> topic.paths().anyMatch(form.topic()::equals))) {
            issues.add(Issue.of(Field.TOPIC, Code.TOPIC_UNKNOWN, "ACT-05", form.topic()));
        }
        if (form.genre().isBlank()) {
            issues.add(Issue.of(Field.GENRE, Code.GENRE_MISSING, "ACT-05"));
        } else if (!law.genres().contains(form.genre())) {
            issues.add(Issue.of(Field.GENRE, Code.GENRE_UNKNOWN, "ACT-05", form.genre()));
        }
        if (form.issuer().isBlank()) {
            issues.add(Issue.of(Field.ISSUER, Code.ISSUER_MISSING, "ACT-05"));
        }
        if (!form.category().isEmpty() && law.categories().stream().noneMatch(c -> c.id().equals(form.category()))) {
            issues.add(Issue.of(Field.CATEGORY, Code.CATEGORY_UNKNOWN, "ACT-11", form.category()));
        }
        return issues.stream();
    }

    private static Stream<Issue> everyPaperWasRead(Dossier dossier, Standing standing) {
        return dossier.unreadPapers().stream()
                .map(paper -> Issue.of(Field.PAPER, Code.PAPER_UNREAD, "SEC-01", paper.name()));
    }

    private static Stream<Issue> indexNumberIsGiven(Dossier dossier, Standing standing) {
        return dossier.indexNumber().isEmpty()
                ? Stream.of(Issue.of(Field.DOSSIER, Code.INDEX_NUMBER_MISSING, "ACT-05"))
                : Stream.empty();
    }

    /// SEC-23: beside the secrecy review, and never in its place. A copy from which the secrecy reviewer took something
    /// out stands on the content review of its original.
    private static Stream<Issue> contentReviewedOnTheseContents(Dossier dossier, Standing standing) {
        var contents = dossier.contentsBeforeDeletion();
        return Chains.of(dossier, standing.law()).stream()
                .filter(stage -> stage.kind() == StageKind.CONTENT_REVIEW)
                .filter(stage -> Optional.ofNullable(dossier.passed().get(stage.id()))
                        .filter(passed -> passed.contents().equals(contents))
                        .isEmpty())
                .map(stage -> Issue.of(Field.DOSSIER, Code.CONTENT_REVIEW_MISSING, "SEC-23", stage.name()));
    }

    /// SEC-01: bound to the contents, void after any change.
    private static Stream<Issue> secrecyReviewConcludedOnTheseContents(Dossier dossier, Standing standing) {
        return switch (standing.clearance()) {
            case Clearance.None _ -> Stream.of(Issue.of(Field.DOSSIER, Code.SECRECY_REVIEW_MISSING, "SEC-01"));
            case Clearance.Void _ -> Stream.of(Issue.of(Field.DOSSIER, Code.SECRECY_REVIEW_VOID, "SEC-01"));
            case Clearance.Withheld withheld ->
                Stream.of(Issue.of(Field.DOSSIER, Code.SECRECY_REVIEW_WITHHOLDS, "SEC-01", withheld.conclusion()));
            case Clearance.ReportedUp _, Clearance.Referred _, Clearance.StateSecret _ ->
                nothingIsUndecided(dossier, standing);
            case Clearance.Given _ -> Stream.empty();
        };
    }

    /// SEC-05, SEC-19: who asked an authority waits for its answer.
    private static Stream<Issue> nothingIsUndecided(Dossier dossier, Standing standing) {
        return switch (standing.clearance()) {
            case Clearance.ReportedUp asked ->
                Stream.of(Issue.of(Field.DOSSIER, Code.REPORTED_UP, "SEC-05", asked.authority()));
            case Clearance.Referred referred ->
                Stream.of(Issue.of(Field.DOSSIER, Code.REFERRED_AS_SECRET, "SEC-19", referred.reference()));
            case Clearance.StateSecret secret ->
                Stream.of(Issue.of(Field.DOSSIER, Code.STATE_SECRET, "SEC-19", secret.reference()));
            case Clearance.None _, Clearance.Void _, Clearance.Withheld _, Clearance.Given _ -> Stream.empty();
        };
    }

    /// Where the chain has their stages: official documents do, other information need not (ACT-08).
    private static Stream<Issue> bothLeadersApproved(Dossier dossier, Standing standing) {
        if (!(standing.clearance() instanceof Clearance.Given given)) {
            return Stream.empty();
        }
        var issues = new ArrayList<Issue>();
        if (walks(StageKind.DISCLOSURE_APPROVAL, dossier, standing)
                && given.disclosureLeader().isEmpty()) {
            issues.add(Issue.of(Field.DOSSIER, Code.APPROVAL_MISSING, "ACT-05", "分管公开领导"));
        }
        if (walks(StageKind.SECRECY_APPROVAL, dossier, standing)
                && given.secrecyLeader().isEmpty()) {
            issues.add(Issue.of(Field.DOSSIER, Code.APPROVAL_MISSING, "ACT-05", "分管保密领导"));
        }
        return issues.stream();
    }

    private static boolean walks(StageKind kind, Dossier dossier, Standing standing) {
        return Chains.of(dossier, standing.law()).stream().anyMatch(stage -> stage.kind() == kind);
    }

    private static Stream<Issue> latenessIsExplained(Dossier dossier, Standing standing) {
        var clock = PublicationClock.of(dossier, standing.today(), standing.law(), standing.calendar());
        return clock.missed().stream()
                .filter(_ -> dossier.lateReason().isEmpty())
                .map(due -> Issue.of(Field.REASON, Code.LATE_REASON_MISSING, "ACT-06", due.toString()));
    }

    /// The issue is not passed without its date, from which the period of publication counts.
    static List<Issue> passing(DossierCommand.PassStage pass, Dossier dossier, Standing standing) {
        return isIssue(pass.stage(), dossier, standing)
                ? List.of(Issue.of(Field.ISSUE_DATE, Code.ISSUE_DATE_MISSING, "ACT-06"))
                : List.of();
    }

    private static boolean isIssue(String stage, Dossier dossier, Standing standing) {
        return Chains.named(dossier, standing.law(), stage)
                .filter(named -> named.kind() == StageKind.ISSUE)
                .isPresent();
    }

    /// What is typed at the issue, and nowhere else: a number in the official form, the same as printed, and a day of
    /// the calendar.
    static List<Issue> issuing(DossierCommand.IssueDocument issue, Dossier dossier, Standing standing) {
        var issues = new ArrayList<Issue>();
        if (!isIssue(issue.stage(), dossier, standing)) {
            issues.add(Issue.of(Field.STAGE, Code.NOT_THE_ISSUE, "ACT-06"));
        }
        if (!issue.number().isBlank()) {
            var number = DocumentNumber.parse(issue.number());
            if (number.isEmpty()) {
                issues.add(Issue.of(Field.NUMBER, Code.NUMBER_UNREADABLE, "ACT-05", issue.number()));
            }
            var printed = dossier.mainPaper().flatMap(Paper::number);
            if (number.isPresent()
                    && printed.isPresent()
                    && !printed.get().equals(number.get().toString())) {
                issues.add(Issue.of(
                        Field.NUMBER,
                        Code.NUMBER_DIFFERS_FROM_PAPER,
                        "ACT-05",
                        number.get().toString(),
                        printed.get()));
            }
        }
        if (issue.issueDate().isAfter(standing.today())) {
            issues.add(Issue.of(
                    Field.ISSUE_DATE,
                    Code.ISSUE_DATE_IN_FUTURE,
                    "ACT-06",
                    issue.issueDate().toString()));
        } else if (!inCalendar(issue.issueDate(), standing)) {
            issues.add(Issue.of(
                    Field.ISSUE_DATE,
                    Code.ISSUE_DATE_OUTSIDE_CALENDAR,
                    "ACT-06",
                    issue.issueDate().toString()));
        }
        return issues;
    }

    private static boolean inCalendar(LocalDate day, Standing standing) {
        try {
            standing.calendar().isWorkingDay(day);
            return true;
        } catch (OutsideCalendar e) {
            return false;
        }
    }
}
