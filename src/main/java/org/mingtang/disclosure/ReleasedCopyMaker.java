package org.mingtang.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.DossierCommand.PlaceReleasedCopy;
import org.mingtang.disclosure.dossier.DossierFact.Removed;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.documents.Deletion;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.FileStore;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.OfficialDocumentReader;
import org.mingtang.documents.Reception;
import org.mingtang.documents.Redacted;
import org.mingtang.documents.Removal;
import org.mingtang.secrecy.reading.CaseReading.FileText;
import org.mingtang.secrecy.reading.CitedRuns;
import org.mingtang.secrecy.reading.FindingDecision;
import org.mingtang.secrecy.reading.FoundItem;
import org.springframework.stereotype.Component;

/// Makes the copy of a paper that may be published: without what was decided to go and without what a file tells beside
/// its text, verified by reading it again (SEC-06, SEC-12, SEC-14).
@Component
public class ReleasedCopyMaker {
    private static final String MARK = "（公开件）";
    private static final String NOT_PUBLIC = "引用的文件没有公开";

    private final DossierReadings readings;
    private final DocumentDesk documents;
    private final FileStore files;

    ReleasedCopyMaker(DossierReadings readings, DocumentDesk documents, FileStore files) {
        this.readings = readings;
        this.documents = documents;
        this.files = files;
    }

    /// What came of it.
    public sealed interface Made {
        /// @param remarks what the person should know, in Chinese
        record Copy(Reception.Received file, PlaceReleasedCopy command, List<String> remarks) implements Made {}

        record Refused(String reason) implements Made {}
    }

    /// @param phrase the district's words for a document that is not public; empty where it has none
    public Made of(Dossier dossier, Paper paper, Optional<String> phrase) {
        var reading = readings.of(dossier);
        var items = reading.items().stream()
                .filter(FoundItem::isToBeChanged)
                .filter(item -> item.places().stream().anyMatch(place -> isIn(paper, place)))
                .toList();
        var deletions = new ArrayList<>(
                items.stream().map(item -> deletion(item, phrase)).toList());
        reading.files().stream()
                .filter(file -> file.hash().equals(paper.hash()))
                .findFirst()
                .ifPresent(file -> deletions.addAll(citedRuns(file, items, phrase)));
        return switch (documents.redact(bytes(paper), paper.kind(), deletions)) {
            case Redacted.Refused(var reason) -> new Made.Refused(reason);
            // the runs are the words around items that are told of themselves
            case Redacted.Released released ->
                received(paper, released, released.removals().subList(0, items.size()));
        };
    }

    private static boolean isIn(Paper paper, FoundItem.Place place) {
        return place.file().equals(paper.hash());
    }

    /// What goes with the citations around them: brackets, and the words that lead in and out.
    private static List<Deletion> citedRuns(FileText file, List<FoundItem> items, Optional<String> phrase) {
        var places = items.stream()
                .filter(item -> isReplaced(item))
                .flatMap(item -> item.places().stream())
                .filter(place -> place.file().equals(file.hash()))
                .toList();
        return phrase.stream()
                .flatMap(words -> CitedRuns.of(file.text(), places, words).stream())
                .map(run -> new Deletion(
                        run.text(), Optional.of(FindingKind.CITATION), NOT_PUBLIC, Optional.of(run.phrase())))
                .toList();
    }

    private static boolean isReplaced(FoundItem item) {
        return item.decided()
                .filter(said -> said.decision() == FindingDecision.REPLACE)
                .isPresent();
    }

    private static Deletion deletion(FoundItem item, Optional<String> phrase) {
        var said = item.decided().orElseThrow();
        var ground = said.reason().isEmpty() ? ground(said.decision(), item.kind()) : said.reason();
        return new Deletion(
                item.text(), Optional.of(item.kind()), ground, isReplaced(item) ? phrase : Optional.empty());
    }

    private static String ground(FindingDecision decision, FindingKind kind) {
        return switch (decision) {
            case REPLACE -> NOT_PUBLIC;
            case REMOVE -> kind.isPersonal() ? "个人隐私" : "不宜公开";
            case WRONG, MAY_STAY, PUNISHMENT, MANDATORY, FORBIDS ->
                throw new IllegalArgumentException(decision + " (expected: a decision that asks for change)");
        };
    }

    private Made received(Paper paper, Redacted.Released released, List<Removal> told) {
        var name = named(paper.name());
        return switch (documents.receive(released.bytes(), name)) {
            case Reception.Refused refused ->
                new Made.Refused(refused.refusal().message() + refused.refusal().advice());
            case Reception.Received file -> {
                var facts = new OfficialDocumentReader().read(file.text());
                var copy = new Paper(
                        file.hash(),
                        paper.part(),
                        file.kind(),
                        name,
                        file.size(),
                        facts.annotation(),
                        facts.documentNumber().map(Object::toString),
                        file.text().unread());
                var removed = told.stream().map(ReleasedCopyMaker::removed).toList();
                yield new Made.Copy(file, new PlaceReleasedCopy(paper.hash(), copy, removed), released.remarks());
            }
        };
    }

    private static Removed removed(Removal removal) {
        return new Removed(
                removal.kind().map(FindingKind::chinese).orElse("文字"),
                removal.masked(),
                removal.ground(),
                removal.times());
    }

    private static String named(String name) {
        if (name.contains(MARK)) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name + MARK : name.substring(0, dot) + MARK + name.substring(dot);
    }

    private byte[] bytes(Paper paper) {
        try (var in = files.open(paper.hash())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("file " + paper.hash(), e);
        }
    }
}
