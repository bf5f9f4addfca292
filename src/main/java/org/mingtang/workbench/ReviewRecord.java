package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.dossier.Consultation;
import org.mingtang.disclosure.dossier.Desk;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.JointConclusion;
import org.mingtang.disclosure.dossier.LevelOpinion;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Signature;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Ground;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.NoLawInForce;
import org.mingtang.regulation.ReviewLevel;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;
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

/// The record of a secrecy review as a form to print (SEC-08): its six contents, what the ground asked, the levels,
/// what
/// other units said, and every earlier review with the reason why it is void.
@Controller
public class ReviewRecord {
    private final DossierPages pages;
    private final DossierDesk desk;
    private final SecrecyReviews reviews;
    private final Organs organs;
    private final ReportUps reportUps;
    private final Frames frames;

    ReviewRecord(
            DossierPages pages,
            DossierDesk desk,
            SecrecyReviews reviews,
            Organs organs,
            ReportUps reportUps,
            Frames frames) {
        this.pages = pages;
        this.desk = desk;
        this.reviews = reviews;
        this.organs = organs;
        this.reportUps = reportUps;
        this.frames = frames;
    }

    /// @param sheets  newest first, the leading unit's before those of units that issue the document too
    /// @param asked   the report-ups of the case
    /// @param mayOpen whether this officer may open the dossier itself
    public record Page(
            Frame frame, DossierView view, List<Sheet> sheets, List<ReportUp> asked, boolean mayOpen, Law law) {

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

    /// One review with what belongs to the contents it was made on.
    ///
    /// @param ground        the ground as the law of that day had it; empty where none was cited
    /// @param levels        of the leading unit's review
    /// @param consultations questions asked about these contents
    /// @param joint         conclusions of units that issue the document too
    /// @param leaders       approvals of the leading unit's review
    public record Sheet(
            SecrecyReview review,
            String unit,
            Optional<Ground> ground,
            List<Level> levels,
            List<Consultation> consultations,
            List<JointConclusion> joint,
            List<Leader> leaders) {}

    /// @param said signature and day; empty while it is awaited
    public record Leader(String name, String said) {}

    /// @param said who signed when, and what was said; empty while the level has not spoken
    public record Level(String name, String role, String said) {}

    @GetMapping("/workbench/dossiers/{id}/secrecy-review")
    ModelAndView show(HttpServletRequest request, @PathVariable String id) {
        var officer = AccountGate.officer(request);
        var view = pages.findRecord(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var dossier = view.dossier();
        var all = reviews.allOf(dossier.id().stream());
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var sheets = Stream.concat(
                        all.stream().filter(review -> isOfLead(review, dossier)),
                        all.stream().filter(review -> !isOfLead(review, dossier)))
                .map(review -> sheet(review, dossier))
                .toList();
        return new ModelAndView(
                "workbench/review-record",
                "page",
                new Page(
                        frames.of(request, "保密审查表", "dossiers"),
                        view,
                        sheets,
                        reportUps.ofCase(view.dossier().id().stream()),
                        DossierPages.maySee(officer, view.dossier().agency()),
                        desk.law()));
    }

    private static boolean isOfLead(SecrecyReview review, Dossier dossier) {
        return review.subject().agency().equals(dossier.agency());
    }

    private Sheet sheet(SecrecyReview review, Dossier dossier) {
        var law = law(review);
        var contents = review.subject().contents();
        boolean leads = isOfLead(review, dossier);
        return new Sheet(
                review,
                organs.find(review.subject().agency()).map(Agency::name).orElse(""),
                law.ground(review.finding().ground()),
                leads ? levels(review, dossier, law) : List.of(),
                leads
                        ? dossier.deliberation().consultations().stream()
                                .filter(asked -> asked.contents().equals(contents))
                                .toList()
                        : List.of(),
                leads
                        ? dossier.deliberation().jointly().stream()
                                .filter(said -> said.contents().equals(contents))
                                .toList()
                        : List.of(),
                leads ? leaders(review, dossier, law) : List.of());
    }

    private Law law(SecrecyReview review) {
        try {
            return desk.lawOn(review.reviewer().on());
        } catch (NoLawInForce e) {
            // Signed on paper before any pack was in force.
            return desk.law();
        }
    }

    /// The leaders whose approval the chain asks for (ACT-05), and any who gave it.
    private static List<Leader> leaders(SecrecyReview review, Dossier dossier, Law law) {
        return Stream.of(StageKind.DISCLOSURE_APPROVAL, StageKind.SECRECY_APPROVAL)
                .flatMap(kind -> {
                    var signed =
                            kind == StageKind.DISCLOSURE_APPROVAL ? review.disclosureLeader() : review.secrecyLeader();
                    boolean asked = Desk.stages(dossier, law).stream().anyMatch(stage -> stage.kind() == kind);
                    var name = kind == StageKind.DISCLOSURE_APPROVAL ? "分管公开领导" : "分管保密领导";
                    return asked || signed.isPresent()
                            ? Stream.of(new Leader(
                                    name, signed.map(ReviewRecord::signature).orElse("")))
                            : Stream.empty();
                })
                .toList();
    }

    private static List<Level> levels(SecrecyReview review, Dossier dossier, Law law) {
        return law.reviewLevels().stream()
                .map(level -> new Level(
                        level.name(),
                        level.role().chinese(),
                        Desk.stageOf(level, dossier, law)
                                .map(stage -> signed(stage, review)
                                        .map(ReviewRecord::signature)
                                        .orElse(""))
                                .orElseGet(() -> opinions(level, review, dossier))))
                .toList();
    }

    private static Optional<Signature> signed(Stage stage, SecrecyReview review) {
        return switch (stage.kind()) {
            case SECRECY_REVIEW -> Optional.of(review.reviewer());
            case DISCLOSURE_APPROVAL -> review.disclosureLeader();
            case SECRECY_APPROVAL -> review.secrecyLeader();
            case DRAFT,
                    SECTION_CHECK,
                    REVIEW,
                    OFFICE_CHECK,
                    LEGALITY,
                    SIGN,
                    PREPRINT_CHECK,
                    ISSUE,
                    CONTENT_REVIEW,
                    PUBLISH -> Optional.empty();
        };
    }

    private static String opinions(ReviewLevel level, SecrecyReview review, Dossier dossier) {
        return String.join(
                "\n",
                dossier.deliberation().levels().stream()
                        .filter(said -> said.level().equals(level.id())
                                && said.contents().equals(review.subject().contents()))
                        .map(said -> said.opinion() + "　" + signature(said.signature())
                                + (said.undoing() == LevelOpinion.Undone.YES ? "（已因退回作废）" : ""))
                        .toList());
    }

    /// Name and day, and who recorded it where it was given on paper.
    public static String signature(Signature signature) {
        return signature.name() + "　" + Formats.date(signature.on())
                + signature
                        .paper()
                        .map(paper -> "（" + paper.recordedBy() + "代录）")
                        .orElse("");
    }
}
