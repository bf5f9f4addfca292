package org.mingtang;

import static org.mingtang.GovernmentOffice.OFFICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.AccessTable.Line;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.UndecidedDossiers;
import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.documents.FileHash;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.StageKind;
import org.mingtang.secrecy.oversight.InspectionCommand.Draw;
import org.mingtang.secrecy.oversight.InspectionId;
import org.mingtang.secrecy.oversight.InspectionOutcome;
import org.mingtang.secrecy.oversight.Inspections;
import org.mingtang.secrecy.oversight.OpenReviews;
import org.mingtang.secrecy.undecided.Authority;
import org.mingtang.secrecy.undecided.CaseFile;
import org.mingtang.secrecy.undecided.Classification.Determiner;
import org.mingtang.secrecy.undecided.Classification.Question;
import org.mingtang.secrecy.undecided.ClassificationId;
import org.mingtang.secrecy.undecided.ClassificationOutcome;
import org.mingtang.secrecy.undecided.ClassificationRules.Referral;
import org.mingtang.secrecy.undecided.Classifications;
import org.mingtang.secrecy.undecided.Doubt;
import org.mingtang.secrecy.undecided.ReportUpCommand.Open;
import org.mingtang.secrecy.undecided.ReportUpId;
import org.mingtang.secrecy.undecided.ReportUpOutcome;
import org.mingtang.secrecy.undecided.ReportUps;
import org.mingtang.secrecy.undecided.Undecided;

/// What the lines of [AccessTable] about undecided cases and about oversight are asked with: a report-up that waits for
/// its receipt, a referral, an inspection just drawn, a review that nobody urged; new ones where somebody acted.
final class SecrecyAtTheDoor {
    private final OfficeAtWork office;
    private final DossierDesk desk;
    private final UndecidedDossiers undecided;
    private final ReportUps reportUps;
    private final Classifications classifications;
    private final Inspections inspections;
    private final OpenReviews openReviews;
    private final Organs organs;

    private CaseFile letter = new CaseFile(new FileHash("0".repeat(64)), "");
    private ReportUpId reportUp;
    private ClassificationId referral;
    private InspectionId inspection;
    private DossierId waiting;

    SecrecyAtTheDoor(RunningPlatform platform, OfficeAtWork office) {
        this.office = office;
        desk = platform.bean(DossierDesk.class);
        undecided = platform.bean(UndecidedDossiers.class);
        reportUps = platform.bean(ReportUps.class);
        classifications = platform.bean(Classifications.class);
        inspections = platform.bean(Inspections.class);
        openReviews = platform.bean(OpenReviews.class);
        organs = platform.bean(Organs.class);
        reportUp = reported();
        referral = referred();
        inspection = drawn();
        waiting = office.waitingFor(StageKind.SECRECY_REVIEW);
    }

    /// The case of such a line; empty where it is about a dossier.
    Optional<UUID> id(String pattern) {
        return pattern.contains("/report-ups/")
                ? Optional.of(reportUp.value())
                : pattern.contains("/classifications/")
                        ? Optional.of(referral.value())
                        : pattern.contains("/inspections/") ? Optional.of(inspection.value()) : Optional.empty();
    }

    String letter() {
        return letter.hash().hex();
    }

    boolean isUndecided(DossierId dossier) {
        return !(undecided.of(desk.find(dossier).orElseThrow().dossier()) instanceof Undecided.Nothing);
    }

    void renew(Line line) {
        if (line.pattern().contains("/report-ups/")
                && reportUps.find(reportUp).orElseThrow().sequence() != 1) {
            reportUp = reported();
        }
        if (line.pattern().contains("/classifications/")
                && !classifications.find(referral).orElseThrow().open()) {
            referral = referred();
        }
        if (line.pattern().contains("/inspections/")
                && inspections.find(inspection).orElseThrow().sequence() != 1) {
            inspection = drawn();
        }
        if (line.pattern().contains("/coordination/")
                && openReviews.find(waiting.stream()).orElseThrow().reminder().isPresent()) {
            waiting = office.waitingFor(StageKind.SECRECY_REVIEW);
        }
    }

    /// What is typed into such forms: enough for the acts that are possible.
    Map<String, String> fields(String pattern) {
        var today = desk.today().toString();
        if (pattern.contains("/undecided/")) {
            return Map.of(
                    "authority",
                    "COMPETENT_DEPARTMENT",
                    "doubt.OTHER",
                    "yes",
                    "explanation",
                    "不能确定",
                    "question",
                    "WHICH_LEVEL",
                    "to",
                    "CITY");
        }
        if (pattern.contains("/report-ups/")) {
            return Map.of("seen", "1", "receivedOn", today, "reason", "不再需要", "workingDays", "1");
        }
        if (pattern.contains("/classifications/")) {
            return Map.of("determination", "NOT_SECRET", "by", "CITY", "decidedOn", today, "decision", "保函1号");
        }
        if (pattern.contains("/coordination/")) {
            return Map.of("review", waiting.stream().value());
        }
        if (pattern.contains("/inspections")) {
            var first = inspections
                    .find(inspection)
                    .orElseThrow()
                    .inspection()
                    .items()
                    .getFirst();
            return Map.of(
                    "seen",
                    "1",
                    "review",
                    first.sampled().review().value().toString(),
                    "finding",
                    "没有写明理由",
                    "rectifyBy",
                    workingDay(desk.today()).toString(),
                    "from",
                    today,
                    "until",
                    today,
                    "size",
                    "1");
        }
        return Map.of();
    }

    private static LocalDate workingDay(LocalDate day) {
        return WorkingCalendar.bundled().isWorkingDay(day) ? day : workingDay(day.plusDays(1));
    }

    private ReportUpId reported() {
        var id = office.draft();
        letter = desk.find(id).orElseThrow().dossier().mainPaper().stream()
                .map(paper -> new CaseFile(paper.hash(), paper.name()))
                .findFirst()
                .orElseThrow();
        var open = new Open(
                Optional.of(Authority.COMPETENT_DEPARTMENT), List.of(Doubt.OTHER), "不能确定", Optional.of(letter), "");
        return ((ReportUpOutcome.Done) undecided.reportUp(reviewer(), id, open)).id();
    }

    private ClassificationId referred() {
        var referring = new Referral(Optional.of(Question.WHETHER_SECRET), Optional.of(Determiner.CITY));
        return ((ClassificationOutcome.Done) undecided.refer(reviewer(), office.draft(), referring)).id();
    }

    private InspectionId drawn() {
        var bureau = organs.holders(Role.SECRECY_BUREAU, OFFICE, desk.today()).getFirst();
        var today = Optional.of(desk.today());
        return ((InspectionOutcome.Done) inspections.draw(bureau, new Draw(Optional.of(OFFICE), today, today, 1, "s")))
                .id();
    }

    /// Somebody who comes to no door, so that everybody else may determine what was referred.
    private Officer reviewer() {
        return organs.holders(Role.SECRECY_REVIEWER, OFFICE, desk.today()).stream()
                .filter(officer -> officer.name().equals("黄敏"))
                .findFirst()
                .orElseThrow();
    }
}
