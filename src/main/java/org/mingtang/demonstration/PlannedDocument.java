package org.mingtang.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.dossier.DossierFact.Heading;
import org.mingtang.disclosure.dossier.HandlingForm.Nature;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.FileKind;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.ItemKind;

/// A document of the demonstration district, its days already reckoned.
///
/// @param key        stable, unique in the district
/// @param titleLines the title, broken into lines by sense
/// @param serial     of the document number; empty for a document without number
/// @param stopsAt    key of the stage at which it waits; empty when it walks its whole chain
/// @param then       what happens where it has come to
/// @param file       what it is put on
/// @param issuedWith a text issued with it, in the same file
record PlannedDocument(
        String key,
        AgencyId agency,
        ItemKind kind,
        List<String> titleLines,
        Optional<Integer> serial,
        String addressees,
        LocalDate issueDate,
        Optional<String> stopsAt,
        Optional<Afterwards> then,
        Filing filing,
        FileKind file,
        List<Block> body,
        Optional<Text> issuedWith,
        List<Attachment> attachments) {
    PlannedDocument {
        titleLines = List.copyOf(titleLines);
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }

    /// What the handling form says beside title, number and date.
    record Filing(
            Nature nature,
            DisclosureAttribute attribute,
            String reason,
            String ground,
            String column,
            String topic,
            String genre,
            String category) {}

    record Text(String title, List<Block> body) {
        Text {
            body = List.copyOf(body);
        }
    }

    /// An attachment in a file of its own.
    record Attachment(Text text, FileKind file) {}

    /// What happens to a document when it has come as far as it goes.
    sealed interface Afterwards {
        record Return(String reason) implements Afterwards {}

        record AskOpinion(String question) implements Afterwards {}

        record Withdraw(String reason) implements Afterwards {}

        record TakeDown(String reason, Heading heading) implements Afterwards {}

        record Close(String reason) implements Afterwards {}
    }

    String title() {
        return String.join("", titleLines);
    }

    /// @param word the agency's word in document numbers (机关代字)
    Optional<DocumentNumber> number(String word) {
        return serial.map(given -> new DocumentNumber(word, issueDate.getYear(), given));
    }
}
