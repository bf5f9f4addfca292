package org.mingtang.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Reception;
import org.mingtang.documents.Refusal;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.undecided.CaseFile;
import org.springframework.web.multipart.MultipartFile;

/// A file that came with a form, judged in memory; kept only once the form itself is accepted.
///
/// @param received the file, where one came and may be taken in
/// @param name     its name
/// @param refused  why it may not be taken in
record HandedIn(Optional<Reception.Received> received, String name, Optional<Objection> refused) {

    /// @param field name of the input
    static HandedIn of(MultipartFile file, String field, String clause, DocumentDesk documents) throws IOException {
        var name = PaperController.name(file);
        if (file.isEmpty()
                && Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty()) {
            return new HandedIn(Optional.empty(), "", Optional.empty());
        }
        return switch (documents.receive(file.getBytes(), name)) {
            case Reception.Received received -> new HandedIn(Optional.of(received), name, Optional.empty());
            case Reception.Refused(var refusal) ->
                new HandedIn(Optional.empty(), name, Optional.of(objection(refusal, field, clause)));
        };
    }

    private static Objection objection(Refusal refusal, String field, String clause) {
        boolean secret = refusal.code() == Refusal.Code.SECRECY_MARK;
        return Objection.at(field, refusal.message() + refusal.advice(), secret ? "SEC-06" : clause);
    }

    List<CaseFile> files() {
        return received.map(file -> new CaseFile(file.hash(), name)).stream().toList();
    }

    void keep(DocumentDesk documents) throws IOException {
        if (received.isPresent()) {
            documents.store(received.get());
        }
    }
}
