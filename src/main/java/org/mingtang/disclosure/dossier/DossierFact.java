package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.documents.FileHash;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ItemKind;
import org.mingtang.secrecy.Conclusion;
import org.mingtang.secrecy.Evidence;

/// What may be written in the stream of a dossier.
public sealed interface DossierFact extends Fact {

    /// A dossier was opened; its author is who drafts.
    record Opened(ItemKind kind, AgencyId agency, PersonId author, String authorName) implements DossierFact {}

    record FormFilled(HandlingForm form) implements DossierFact {}

    /// A file was put in; a new document itself takes the place of the former one.
    record PaperPlaced(Paper paper) implements DossierFact {}

    record PaperRemoved(FileHash hash, String name) implements DossierFact {}

    /// A copy without what may not be published took the place of a paper; the original is kept under restriction.
    record ReleasedCopyPlaced(FileHash original, Paper copy, List<Removed> removed) implements DossierFact {
        public ReleasedCopyPlaced {
            removed = List.copyOf(removed);
        }
    }

    record OriginalRestored(FileHash copy) implements DossierFact {}

    /// One thing that was taken out.
    ///
    /// @param what   its kind, in Chinese
    /// @param masked what stands in its place; never what was taken out
    /// @param ground why, in Chinese
    record Removed(String what, String masked, String ground, int times) {}

    /// A person said that a file the machine could not read was read.
    record PaperRead(FileHash hash, String remark) implements DossierFact {}

    /// A stage of the chain was passed.
    ///
    /// @param contents contents of the dossier at that moment, so that later change is seen
    record StagePassed(String stage, Signature signature, String remark, String contents) implements DossierFact {}

    record Returned(String from, String to, String reason) implements DossierFact {}

    /// An examiner was unsure whether the document may be disclosed (ACT-03).
    record OpinionAsked(String stage, String question, String askedBy) implements DossierFact {}

    record OpinionGiven(String opinion, Signature signature) implements DossierFact {}

    record Issued(String number, LocalDate issueDate) implements DossierFact {}

    /// A holiday notice gave another due date of publication. A date told never becomes earlier: `due` is the later
    /// one.
    ///
    /// @param issueDate  day the period counts from
    /// @param before     due date told so far
    /// @param computed   due date by the new calendar
    /// @param due        due date that stands from now on
    /// @param noticeYear year of the notice
    /// @param notice     number of the notice
    /// @param calendar   version of the calendar that computed it
    record DueMoved(
            LocalDate issueDate,
            LocalDate before,
            LocalDate computed,
            LocalDate due,
            int noticeYear,
            String notice,
            String calendar)
            implements DossierFact {
        /// The new calendar gives an earlier day, and the told one stands.
        public boolean toldDateStands() {
            return computed.isBefore(due);
        }
    }

    record IndexNumberGiven(String indexNumber, int year, int serial) implements DossierFact {}

    record IndexNumberVoided(String indexNumber, String reason) implements DossierFact {}

    record LateReasonGiven(String reason) implements DossierFact {}

    record Published(String indexNumber, String contents) implements DossierFact {}

    /// Withdrawn in order: the address says when and why.
    record Withdrawn(String reason) implements DossierFact {}

    /// Taken down in an emergency; a second person confirms.
    record TakenDown(String reason, Heading heading, PersonId by) implements DossierFact {}

    record TakedownConfirmed(Signature signature, String remark) implements DossierFact {}

    /// The dossier ended without publication.
    record Closed(String reason) implements DossierFact {}

    /// What was said on the contents under secrecy review beside the chain; each bound to the contents it was said of.
    sealed interface Deliberated extends DossierFact {

        record CoIssuersNamed(List<CoIssuer> coIssuers) implements Deliberated {
            public CoIssuersNamed {
                coIssuers = List.copyOf(coIssuers);
            }
        }

        record LevelOpinionGiven(String level, String opinion, Signature signature, String contents)
                implements Deliberated {}

        record UnitAsked(
                int number,
                AgencyId agency,
                String name,
                Consultation.Purpose purpose,
                String question,
                String askedBy,
                LocalDate on,
                String contents)
                implements Deliberated {}

        record UnitAnswered(int number, String name, Consultation.Verdict verdict, String answer, Signature signature)
                implements Deliberated {}

        record QuestionWithdrawn(int number, String name, String reason) implements Deliberated {}

        record JointlyConcluded(
                AgencyId agency, String name, Conclusion conclusion, Signature signature, String contents)
                implements Deliberated {}

        record LetterRecorded(
                String name,
                Conclusion conclusion,
                String letter,
                LocalDate dated,
                Evidence file,
                String recordedBy,
                String contents)
                implements Deliberated {}
    }

    /// Whether the tombstone shows the title, or hides it because the title is the leak.
    enum Heading {
        SHOWN,
        HIDDEN
    }

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(
            FactType.of("dossier.opened", Opened.class),
            FactType.of("dossier.form-filled", FormFilled.class),
            FactType.of("dossier.paper-placed", PaperPlaced.class),
            FactType.of("dossier.paper-removed", PaperRemoved.class),
            FactType.of("dossier.released-copy-placed", ReleasedCopyPlaced.class),
            FactType.of("dossier.original-restored", OriginalRestored.class),
            FactType.of("dossier.paper-read", PaperRead.class),
            FactType.of("dossier.stage-passed", StagePassed.class),
            FactType.of("dossier.returned", Returned.class),
            FactType.of("dossier.opinion-asked", OpinionAsked.class),
            FactType.of("dossier.opinion-given", OpinionGiven.class),
            FactType.of("dossier.issued", Issued.class),
            FactType.of("dossier.due-moved", DueMoved.class),
            FactType.of("dossier.index-number-given", IndexNumberGiven.class),
            FactType.of("dossier.index-number-voided", IndexNumberVoided.class),
            FactType.of("dossier.late-reason-given", LateReasonGiven.class),
            FactType.of("dossier.published", Published.class),
            FactType.of("dossier.withdrawn", Withdrawn.class),
            FactType.of("dossier.taken-down", TakenDown.class),
            FactType.of("dossier.takedown-confirmed", TakedownConfirmed.class),
            FactType.of("dossier.closed", Closed.class),
            FactType.of("dossier.co-issuers-named", Deliberated.CoIssuersNamed.class),
            FactType.of("dossier.level-opinion-given", Deliberated.LevelOpinionGiven.class),
            FactType.of("dossier.unit-asked", Deliberated.UnitAsked.class),
            FactType.of("dossier.unit-answered", Deliberated.UnitAnswered.class),
            FactType.of("dossier.question-withdrawn", Deliberated.QuestionWithdrawn.class),
            FactType.of("dossier.jointly-concluded", Deliberated.JointlyConcluded.class),
            FactType.of("dossier.letter-recorded", Deliberated.LetterRecorded.class));
}
