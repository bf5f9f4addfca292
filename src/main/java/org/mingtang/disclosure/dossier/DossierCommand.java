package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.documents.FileHash;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ItemKind;
import org.mingtang.secrecy.Conclusion;
import org.mingtang.secrecy.Evidence;

/// What an officer may ask to be done with a dossier.
public sealed interface DossierCommand {

    record Open(DossierId id, ItemKind kind, AgencyId agency) implements DossierCommand {}

    record FillForm(HandlingForm form) implements DossierCommand {}

    record PlacePaper(Paper paper) implements DossierCommand {}

    record RemovePaper(FileHash hash) implements DossierCommand {}

    /// Puts in place of a paper the copy from which was taken out what may not be published (SEC-06, SEC-12).
    record PlaceReleasedCopy(FileHash original, Paper copy, List<DossierFact.Removed> removed)
            implements DossierCommand {
        public PlaceReleasedCopy {
            removed = List.copyOf(removed);
        }
    }

    /// Puts the original back in the place of its released copy.
    record RestoreOriginal(FileHash copy) implements DossierCommand {}

    record DeclareRead(FileHash hash, String remark) implements DossierCommand {}

    /// Passes the stage the dossier stands at; the stage's own kind says what must be true.
    ///
    /// @param stage     key of the stage in the chain, so that a stale page cannot pass another one
    /// @param signature whose signature it is
    record PassStage(String stage, Signature signature, String remark) implements DossierCommand {}

    /// Passes the stage of issuing with the number and the date of making.
    record IssueDocument(String stage, Signature signature, String number, LocalDate issueDate)
            implements DossierCommand {}

    record Return(String toStage, String reason) implements DossierCommand {}

    record AskOpinion(String question) implements DossierCommand {}

    record GiveOpinion(String opinion, Signature signature) implements DossierCommand {}

    record GiveLateReason(String reason) implements DossierCommand {}

    record Withdraw(String reason) implements DossierCommand {}

    record TakeDown(String reason, DossierFact.Heading heading) implements DossierCommand {}

    record ConfirmTakedown(String remark, Signature signature) implements DossierCommand {}

    record Close(String reason) implements DossierCommand {}

    /// What is said on the contents under secrecy review beside the chain.
    sealed interface OnReview extends DossierCommand {

        /// Which other units seal or sign the document (SEC-15).
        record NameCoIssuers(List<CoIssuer> coIssuers) implements OnReview {
            public NameCoIssuers {
                coIssuers = List.copyOf(coIssuers);
            }
        }

        /// @param level key of the level in the pack
        record GiveLevelOpinion(String level, String opinion, Signature signature) implements OnReview {}

        record AskUnit(AgencyId agency, String name, Consultation.Purpose purpose, String question)
                implements OnReview {}

        /// @param number of the question
        record AnswerUnit(int number, Consultation.Verdict verdict, String answer, Signature signature)
                implements OnReview {}

        record WithdrawQuestion(int number, String reason) implements OnReview {}

        /// A unit of the register that issues the document too concludes its own review.
        record ConcludeJointly(AgencyId agency, Conclusion conclusion, Signature signature) implements OnReview {}

        /// The unit that leads records what a unit outside the district has concluded.
        ///
        /// @param letter number or title of the letter, and what it says
        record RecordLetter(String name, Conclusion conclusion, String letter, LocalDate dated, Evidence file)
                implements OnReview {}
    }
}
