package org.mingtang.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Reception;
import org.mingtang.documents.Refusal;
import org.mingtang.secrecy.Evidence;
import org.mingtang.secrecy.SecrecyReviews;
import org.mingtang.workbench.Wording.Reason;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Files that prove what a review says: looked into before anything is decided, kept only when it is decided.
@Component
class EvidenceFiles {
    private final DocumentDesk documents;
    private final SecrecyReviews reviews;

    EvidenceFiles(DocumentDesk documents, SecrecyReviews reviews) {
        this.documents = documents;
        this.reviews = reviews;
    }

    /// Everything that was handed in as a proof on this case: with conclusions, and as letters of other units.
    List<Evidence> of(Dossier dossier) {
        return Stream.concat(
                        reviews.allOf(dossier.id().stream()).stream()
                                .flatMap(review -> review.finding().weighing().thirdParty().file().stream()),
                        dossier.deliberation().jointly().stream().flatMap(said -> said.file().stream()))
                .toList();
    }

    /// What came of a file that was handed in.
    sealed interface HandedIn {
        record Nothing() implements HandedIn {}

        record Taken(Reception.Received received, Evidence evidence) implements HandedIn {}

        record Refused(Reason reason) implements HandedIn {}

        default Optional<Evidence> proof() {
            return this instanceof Taken taken ? Optional.of(taken.evidence) : Optional.empty();
        }
    }

    HandedIn look(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return new HandedIn.Nothing();
        }
        var name = PaperController.name(file);
        return switch (documents.receive(file.getBytes(), name)) {
            case Reception.Received received ->
                new HandedIn.Taken(received, new Evidence(received.hash(), name, received.size()));
            case Reception.Refused(var refusal) ->
                new HandedIn.Refused(TypedFinding.at(
                        "file",
                        refusal.message() + refusal.advice(),
                        refusal.code() == Refusal.Code.SECRECY_MARK ? "SEC-06" : "SEC-08"));
        };
    }

    void keep(HandedIn handedIn) throws IOException {
        if (handedIn instanceof HandedIn.Taken taken) {
            documents.store(taken.received());
        }
    }
}
