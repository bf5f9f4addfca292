package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.mingtang.disclosure.DossierView;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Organs;
import org.mingtang.secrecy.SecrecyReview;
import org.mingtang.secrecy.SecrecyReviews;
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
    private final Frames frames;

    ReviewRecord(DossierPages pages, SecrecyReviews reviews, Organs organs, Frames frames) {
        this.pages = pages;
        this.reviews = reviews;
        this.organs = organs;
        this.frames = frames;
    }

    /// @param reviews newest first
    public record Page(Frame frame, DossierView view, String unit, List<SecrecyReview> reviews) {}

    @GetMapping("/workbench/dossiers/{id}/secrecy-review")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        var view = pages.find(id, AccountGate.officer(request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = reviews.allOf(view.dossier().id().stream());
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var unit = organs.find(view.dossier().agency()).map(Agency::name).orElse("");
        return new ModelAndView(
                "workbench/review-record", "page", new Page(frames.of(request, "保密审查表", "dossiers"), view, unit, all));
    }
}
