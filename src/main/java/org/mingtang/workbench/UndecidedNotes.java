package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.disclosure.UndecidedDossiers;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.organs.Officer;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.oversight.OpenReview;
import org.mingtang.secrecy.oversight.OpenReviews;
import org.mingtang.secrecy.undecided.ReportUps;
import org.mingtang.secrecy.undecided.Undecided;
import org.springframework.stereotype.Component;

/// What the page of a dossier says of its report-ups and referrals.
@Component
public class UndecidedNotes {
    private final UndecidedDossiers undecided;
    private final ReportUps reportUps;
    private final OpenReviews openReviews;

    UndecidedNotes(UndecidedDossiers undecided, ReportUps reportUps, OpenReviews openReviews) {
        this.openReviews = openReviews;
        this.undecided = undecided;
        this.reportUps = reportUps;
    }

    /// @param notes what was asked and answered
    /// @param mayAsk whether this officer may say now that the unit cannot decide
    /// @param secret the dossier was determined to be a state secret: neither its text nor its files are shown
    public record Beside(List<Note> notes, boolean mayAsk, boolean secret) {}

    /// @param address page it leads to; empty for none
    public record Note(String text, String address) {}

    Beside of(Dossier dossier, Officer officer) {
        var notes = new ArrayList<Note>();
        var standing = undecided.of(dossier);
        switch (standing) {
            case Undecided.Nothing _ -> {}
            case Undecided.ReportedUp asked ->
                notes.add(new Note(
                        "已报%s确定，等待答复；答复之前不能作出审查结论，也不能公开。"
                                .formatted(asked.authority().chinese()),
                        "/workbench/report-ups/" + asked.id()));
            case Undecided.Referred referred ->
                notes.add(new Note(
                        "是否属于国家秘密或者密级不明确，已按保守国家秘密法报送（%s）。认定结果登记之前一律不得公开。".formatted(referred.reference()),
                        "/workbench/classifications/" + referred.id()));
            case Undecided.StateSecret secret ->
                notes.add(new Note(
                        "已认定属于国家秘密（%s），不予公开。本平台不显示其正文和文件；文件的清除见报送记录上的提示。".formatted(secret.reference()),
                        "/workbench/classifications/" + secret.id()));
        }
        openReviews
                .find(dossier.id().stream())
                .flatMap(OpenReview::reminder)
                .ifPresent(reminder -> notes.add(new Note(
                        "%s于%s催办保密审查：已等待 %d 个工作日，还没有结论。"
                                .formatted(reminder.personName(), Formats.date(reminder.on()), reminder.days()),
                        "")));
        for (var reportUp : reportUps.ofCase(dossier.id().stream())) {
            reportUp.answer()
                    .ifPresent(answer -> notes.add(new Note(
                            "%s于%s答复：%s。%s"
                                    .formatted(
                                            reportUp.authority().chinese(),
                                            Formats.date(answer.on()),
                                            answer.verdict().chinese(),
                                            answer.reasons()),
                            "/workbench/report-ups/" + reportUp.id())));
        }
        return new Beside(List.copyOf(notes), mayAsk(dossier, officer), standing instanceof Undecided.StateSecret);
    }

    private boolean mayAsk(Dossier dossier, Officer officer) {
        boolean theirs = officer.holds(Role.SECRECY_REVIEWER, dossier.agency())
                || officer.holds(Role.DISCLOSURE_OFFICER, dossier.agency());
        return theirs
                && (undecided.mayReport(dossier).isEmpty()
                        || undecided.mayRefer(dossier).isEmpty());
    }
}
