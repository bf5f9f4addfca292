package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import org.mingtang.documents.FileHash;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.ItemKind;

/// What an officer may ask to be done with a dossier.
public sealed interface DossierCommand {

    record Open(DossierId id, ItemKind kind, AgencyId agency) implements DossierCommand {}

    record FillForm(HandlingForm form) implements DossierCommand {}

    record PlacePaper(Paper paper) implements DossierCommand {}

    record RemovePaper(FileHash hash) implements DossierCommand {}

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
}
