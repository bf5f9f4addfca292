package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Law;
import org.mingtang.secrecy.SecrecyReview;
import org.mingtang.secrecy.SecrecyReviews;
import org.mingtang.secrecy.oversight.Retention;
import org.mingtang.secrecy.undecided.ReportUp;
import org.mingtang.secrecy.undecided.ReportUps;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The record of a secrecy review as a form to print (SEC-08): its six contents, and every earlier review with the
/// reason why it is void.
@Controller
public class ReviewRecord {
    private final DossierPages pages;
    private final SecrecyReviews reviews;
    private final Organs organs;
    private final ReportUps reportUps;
    private final Frames frames;
    private final DossierDesk desk;

    ReviewRecord(
            DossierPages pages,
            SecrecyReviews reviews,
            Organs organs,
            ReportUps reportUps,
            Frames frames,
            DossierDesk desk) {
        this.desk = desk;
        this.pages = pages;
        this.reviews = reviews;
        this.organs = organs;
        this.reportUps = reportUps;
        this.frames = frames;
    }

    /// @param reviews newest first
    /// @param asked   the report-ups of the case
    /// @param mayOpen whether this officer may open the dossier itself
    public record Page(
            Frame frame,
            DossierView view,
            String unit,
            List<SecrecyReview> reviews,
            List<ReportUp> asked,
            boolean mayOpen,
            Law law) {

        /// How long it is kept (SEC-09).
        public String kept(SecrecyReview review) {
            return switch (Retention.of(review.reviewer().on(), law)) {
                case Retention.KeptUntil(var day, var cite) ->
                    "至少保存到%s（%s），在此之前不得删除；平台不提供删除。".formatted(Formats.date(day), cite.text());
                case Retention.KeptForGood _ -> "本地规程没有规定保存期，长期保存，不得删除。";
            };
        }

        /// The answers of the authority that this review quotes (SEC-11).
        public List<ReportUp> quoted(SecrecyReview review) {
            return asked.stream()
                    .filter(reportUp -> reportUp.quotedIn().equals(Optional.of(review.id())))
                    .toList();
        }
    }

    @GetMapping("/workbench/dossiers/{id}/secrecy-review")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        var officer = AccountGate.officer(request);
        var view = pages.findRecord(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = reviews.allOf(view.dossier().id().stream());
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var unit = organs.find(view.dossier().agency()).map(Agency::name).orElse("");
        return new ModelAndView(
                "workbench/review-record",
                "page",
                new Page(
                        frames.of(request, "保密审查表", "dossiers"),
                        view,
                        unit,
                        all,
                        reportUps.ofCase(view.dossier().id().stream()),
                        DossierPages.maySee(officer, view.dossier().agency()),
                        desk.law()));
    }
}
