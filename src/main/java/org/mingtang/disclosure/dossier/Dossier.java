package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.disclosure.dossier.DossierFact.*;
import org.mingtang.documents.FileHash;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ItemKind;
import org.mingtang.secrecy.Conclusion;

/// An item on its way to the public, as its entries make it. Nothing here is set: everything follows from the facts.
///
/// @param originals   by the released copy that stands in its place, each original that is kept under restriction
/// @param passed      stages passed and not undone by a return, by key, in the order of passing
/// @param issued      number and date once issued
/// @param dueMoved    the last move of the due date by a holiday notice, since the issue
/// @param indexNumber the index number given and not voided
/// @param lateReason  why publication is late
/// @param opinion     the question of an examiner who was unsure, and its answer
/// @param publication whether and how it stands before the public
/// @param deliberation what others said on the contents under secrecy review
public record Dossier(
        DossierId id,
        ItemKind kind,
        AgencyId agency,
        PersonId author,
        String authorName,
        HandlingForm form,
        List<Paper> papers,
        Map<FileHash, String> read,
        Map<FileHash, Paper> originals,
        Map<String, StagePassed> passed,
        List<Returned> returns,
        Optional<Issued> issued,
        Optional<DueMoved> dueMoved,
        Optional<IndexNumberGiven> indexNumber,
        Optional<String> lateReason,
        Optional<Opinion> opinion,
        Publication publication,
        Deliberation deliberation) {

    /// Whether and how an item stands before the public.
    public sealed interface Publication {
        record NotYet() implements Publication {}

        record Standing(String indexNumber) implements Publication {}

        record Withdrawn(String indexNumber, String reason) implements Publication {}

        record TakenDown(String indexNumber, String reason, PersonId by, boolean confirmed) implements Publication {}

        record Closed(String reason) implements Publication {}
    }

    /// The question of an examiner who was unsure (ACT-03), and the answer once there is one.
    public record Opinion(String stage, String question, String askedBy, Optional<OpinionGiven> answer) {}

    /// The state after all facts.
    ///
    /// @throws IllegalArgumentException when the first fact is not the opening
    public static Dossier fold(DossierId id, Iterable<? extends DossierFact> facts) {
        Dossier dossier = null;
        for (var fact : facts) {
            dossier = dossier == null ? opened(id, fact) : dossier.after(fact);
        }
        if (dossier == null) {
            throw new IllegalArgumentException("dossier " + id + ": no entries");
        }
        return dossier;
    }

    private static Dossier opened(DossierId id, DossierFact first) {
        if (!(first instanceof Opened opened)) {
            throw new IllegalArgumentException("dossier " + id + " begins with " + first);
        }
        return new Dossier(
                id,
                opened.kind(),
                opened.agency(),
                opened.author(),
                opened.authorName(),
                HandlingForm.EMPTY,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Publication.NotYet(),
                Deliberation.NONE);
    }

    private Dossier after(DossierFact fact) {
        var next = new Changing(this);
        switch (fact) {
            case Opened _ -> throw new IllegalArgumentException("dossier " + id + " opened twice");
            case FormFilled filled -> next.form = filled.form();
            case PaperPlaced placed -> next.place(placed.paper());
            case PaperRemoved removed ->
                next.papers.removeIf(paper -> paper.hash().equals(removed.hash()));
            case ReleasedCopyPlaced placed -> next.release(placed);
            case OriginalRestored restored -> next.restore(restored.copy());
            case PaperRead said -> next.read.put(said.hash(), said.remark());
            case StagePassed stage -> next.passed.put(stage.stage(), stage);
            case Returned returned -> next.returnTo(returned);
            case OpinionAsked asked ->
                next.opinion =
                        Optional.of(new Opinion(asked.stage(), asked.question(), asked.askedBy(), Optional.empty()));
            case OpinionGiven given ->
                next.opinion = opinion.map(
                        open -> new Opinion(open.stage(), open.question(), open.askedBy(), Optional.of(given)));
            case Issued issue -> next.issue(issue);
            case DueMoved moved -> next.dueMoved = Optional.of(moved);
            case IndexNumberGiven given -> next.indexNumber = Optional.of(given);
            case IndexNumberVoided _ -> next.indexNumber = Optional.empty();
            case LateReasonGiven late -> next.lateReason = Optional.of(late.reason());
            case Published published -> next.publication = new Publication.Standing(published.indexNumber());
            case Withdrawn withdrawn ->
                next.publication = new Publication.Withdrawn(publishedNumber(), withdrawn.reason());
            case TakenDown taken ->
                next.publication = new Publication.TakenDown(publishedNumber(), taken.reason(), taken.by(), false);
            case TakedownConfirmed _ -> next.publication = confirmed();
            case Deliberated said -> next.deliberation = deliberation.with(said, lastPassed());
            case Closed closed -> next.publication = new Publication.Closed(closed.reason());
        }
        return next.done();
    }

    /// Key of the stage passed last; empty for none.
    private String lastPassed() {
        return passed.keySet().stream().reduce("", (_, later) -> later);
    }

    private String publishedNumber() {
        return indexNumber.map(IndexNumberGiven::indexNumber).orElse("");
    }

    private Publication confirmed() {
        return publication instanceof Publication.TakenDown taken
                ? new Publication.TakenDown(taken.indexNumber(), taken.reason(), taken.by(), true)
                : publication;
    }

    /// The document itself, without its attachments.
    public Optional<Paper> mainPaper() {
        return papers.stream().filter(paper -> paper.part() == Paper.Part.MAIN).findFirst();
    }

    /// Papers the machine could not read and no person has vouched for.
    public List<Paper> unreadPapers() {
        return papers.stream()
                .filter(paper -> !paper.unread().isEmpty() && !read.containsKey(paper.hash()))
                .toList();
    }

    /// Whether nothing more can be done on the chain.
    public boolean ended() {
        return !(publication instanceof Publication.NotYet);
    }

    /// An opinion was asked and not yet given.
    public boolean opinionOpen() {
        return opinion.isPresent() && opinion.get().answer().isEmpty();
    }

    /// What a review of these papers and of what will be printed beside them is bound to (SEC-01): 64 hexadecimal
    /// digits, changed by any change of a byte of a file or of a public word of the form.
    public String contents() {
        return Contents.of(form, issued, papers, deliberation.coIssuers());
    }

    /// Whether the contents may go to the public by this conclusion: as they are, or, where a copy stands in the place
    /// of its original, because what may not be public was taken out of it (SEC-06).
    public boolean goesBy(Conclusion conclusion) {
        return switch (conclusion) {
            case DISCLOSE -> true;
            case DISCLOSE_AFTER_DELETION -> !originals.isEmpty();
            case DISCLOSE_AFTER_DECLASSIFICATION, ON_REQUEST_ONLY, DO_NOT_DISCLOSE -> false;
        };
    }

    /// The same with every original in the place of its released copy: what the content review saw, from which the
    /// secrecy review then only took something out.
    String contentsBeforeDeletion() {
        var before = papers.stream()
                .map(paper -> originals.getOrDefault(paper.hash(), paper))
                .toList();
        return Contents.of(form, issued, before, deliberation.coIssuers());
    }

    /// Day of the last signature, for the list.
    public Optional<LocalDate> lastSigned() {
        return passed.values().stream()
                .map(StagePassed::signature)
                .map(Signature::on)
                .max(LocalDate::compareTo);
    }

    /// The components of the next state while one fact is applied.
    private static final class Changing {
        private final Dossier from;
        private HandlingForm form;
        private final List<Paper> papers;
        private final Map<FileHash, String> read;
        private final Map<FileHash, Paper> originals;
        private final Map<String, StagePassed> passed;
        private final List<Returned> returns;
        private Optional<Issued> issued;
        private Optional<DueMoved> dueMoved;
        private Optional<IndexNumberGiven> indexNumber;
        private Optional<String> lateReason;
        private Optional<Opinion> opinion;
        private Publication publication;
        private Deliberation deliberation;

        Changing(Dossier from) {
            this.from = from;
            form = from.form;
            papers = new ArrayList<>(from.papers);
            read = new LinkedHashMap<>(from.read);
            originals = new LinkedHashMap<>(from.originals);
            passed = new LinkedHashMap<>(from.passed);
            returns = new ArrayList<>(from.returns);
            issued = from.issued;
            dueMoved = from.dueMoved;
            indexNumber = from.indexNumber;
            lateReason = from.lateReason;
            opinion = from.opinion;
            publication = from.publication;
            deliberation = from.deliberation;
        }

        void place(Paper paper) {
            papers.removeIf(former -> former.hash().equals(paper.hash())
                    || (paper.part() == Paper.Part.MAIN && former.part() == Paper.Part.MAIN));
            if (paper.part() == Paper.Part.MAIN) {
                papers.addFirst(paper);
            } else {
                papers.add(paper);
            }
        }

        /// The copy stands where the original stood.
        void release(ReleasedCopyPlaced placed) {
            for (int i = 0; i < papers.size(); i++) {
                if (papers.get(i).hash().equals(placed.original())) {
                    originals.put(placed.copy().hash(), papers.get(i));
                    papers.set(i, placed.copy());
                }
            }
        }

        void restore(FileHash copy) {
            var original = originals.remove(copy);
            if (original != null) {
                papers.replaceAll(paper -> paper.hash().equals(copy) ? original : paper);
            }
        }

        /// What was told belongs to the day of issue it was counted from.
        void issue(Issued issue) {
            issued = Optional.of(issue);
            dueMoved = dueMoved.filter(moved -> moved.issueDate().equals(issue.issueDate()));
        }

        void returnTo(Returned returned) {
            // Undone are the signatures from the stage returned to onwards; the journal keeps them.
            boolean undo = false;
            var undone = new HashSet<String>();
            for (var stage : List.copyOf(passed.keySet())) {
                undo |= stage.equals(returned.to());
                if (undo) {
                    passed.remove(stage);
                    undone.add(stage);
                }
            }
            deliberation = deliberation.returned(undone);
            if (passed.isEmpty() || undo) {
                opinion = Optional.empty();
            }
            returns.add(returned);
        }

        Dossier done() {
            return new Dossier(
                    from.id,
                    from.kind,
                    from.agency,
                    from.author,
                    from.authorName,
                    form,
                    List.copyOf(papers),
                    java.util.Collections.unmodifiableMap(read),
                    java.util.Collections.unmodifiableMap(originals),
                    java.util.Collections.unmodifiableMap(passed),
                    List.copyOf(returns),
                    issued,
                    dueMoved,
                    indexNumber,
                    lateReason,
                    opinion,
                    publication,
                    deliberation);
        }
    }
}
