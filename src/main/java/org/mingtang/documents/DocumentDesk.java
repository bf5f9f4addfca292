package org.mingtang.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingtang.documents.extraction.TextExtractor;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.FileRecogniser;
import org.mingtang.documents.recognition.Recognition;
import org.mingtang.documents.recognition.SecrecyMarks;

/// The counter where files are handed in (文件接收). It looks into the bytes in memory, says what they are, and refuses
/// what may not or cannot be taken; a file whose head carries a secrecy mark is refused before any byte is stored.
public final class DocumentDesk {
    /// Extensions by which people know a kind besides its own.
    private static final Map<String, FileKind> OTHER_EXTENSIONS = Map.of(
            "wps", FileKind.DOC,
            "dot", FileKind.DOC,
            "dotx", FileKind.DOCX,
            "et", FileKind.XLS,
            "htm", FileKind.HTML,
            "shtml", FileKind.HTML,
            "jpeg", FileKind.JPEG,
            "tiff", FileKind.TIFF);

    private final FileStore store;
    private final DocumentLimits limits;
    private final VirusScan scan;
    private final BoundedWork work;

    public DocumentDesk(FileStore store, DocumentLimits limits, VirusScan scan) {
        this.store = store;
        this.limits = limits;
        this.scan = scan;
        this.work = new BoundedWork(limits);
    }

    public DocumentLimits limits() {
        return limits;
    }

    /// Looks into a file that is handed in. Stores nothing and writes nothing to any disk.
    ///
    /// @param fileName only compared with the content, never trusted; may be empty
    public Reception receive(byte[] bytes, String fileName) {
        return switch (read(bytes, fileName)) {
            case Reading.Unreadable(var refusal) -> new Reception.Refused(refusal);
            case Reading.Read read when read.mark().isPresent() -> new Reception.Refused(Refusal.secrecyMark());
            case Reading.Read read ->
                switch (scan.of(bytes)) {
                    case CLEAN -> new Reception.Received(bytes, read.kind(), read.text(), read.pages(), read.remarks());
                    case HARMFUL -> new Reception.Refused(Refusal.harmful());
                    case UNKNOWN -> new Reception.Refused(Refusal.notScanned());
                };
        };
    }

    /// Whether what could not be received may be kept all the same, as it came: a recording, a damaged scan, a letter
    /// with a password. Never what may do harm.
    ///
    /// @param unread why it was not received
    /// @return why it may not; empty where it may
    public Optional<Refusal> refuseAsItCame(byte[] bytes, Refusal unread) {
        return switch (unread.code()) {
            case UNKNOWN_KIND, ENCRYPTED, DAMAGED, TOO_COMPLEX, TOO_MANY_PAGES ->
                switch (scan.of(bytes)) {
                    case CLEAN -> Optional.empty();
                    case HARMFUL -> Optional.of(Refusal.harmful());
                    case UNKNOWN -> Optional.of(Refusal.notScanned());
                };
            case EMPTY,
                    TOO_LARGE,
                    EXECUTABLE,
                    MACROS,
                    EXPANDS_TOO_FAR,
                    UNSAFE_STRUCTURE,
                    BUSY,
                    HARMFUL,
                    NOT_SCANNED,
                    SECRECY_MARK -> Optional.of(unread);
        };
    }

    /// Looks into a sheet (CSV, ICS) whose lines are wanted and that is not stored as a file. An empty one is for its
    /// reader to answer.
    ///
    /// @param fileName may be empty
    /// @return why it may not be read; empty where it is plain text without a secrecy mark
    public Optional<Refusal> refuseSheet(byte[] bytes, String fileName) {
        return switch (read(bytes, fileName)) {
            case Reading.Read read when read.mark().isPresent() -> Optional.of(Refusal.secrecyMark());
            case Reading.Read read when read.kind() == FileKind.TXT -> Optional.empty();
            case Reading.Read _ -> Optional.of(Refusal.notASheet());
            case Reading.Unreadable(var refusal) ->
                switch (refusal.code()) {
                    case EMPTY -> Optional.empty();
                    case TOO_LARGE, TOO_COMPLEX, BUSY -> Optional.of(refusal);
                    case TOO_MANY_PAGES,
                            UNKNOWN_KIND,
                            EXECUTABLE,
                            ENCRYPTED,
                            MACROS,
                            EXPANDS_TOO_FAR,
                            UNSAFE_STRUCTURE,
                            DAMAGED,
                            HARMFUL,
                            NOT_SCANNED,
                            SECRECY_MARK -> Optional.of(Refusal.notASheet());
                };
        };
    }

    /// Stores a file that the desk has received.
    public FileHash store(Reception.Received received) throws IOException {
        return store.put(received.bytes());
    }

    /// Reads a file without any thought of storing it, such as for the search for personal data on a person's own
    /// machine.
    public Reading read(byte[] bytes, String fileName) {
        return read(bytes, fileName, work, limits);
    }

    /// Takes strings out of a stored file, and what it tells beside its text; stores nothing.
    public Redacted redact(byte[] bytes, FileKind kind, List<Deletion> deletions) {
        return work.within(
                () -> Redactor.redact(bytes, kind, deletions, limits),
                refusal -> new Redacted.Refused(refusal.message() + refusal.advice()));
    }

    /// What a stored file tells beside its text.
    public List<ReaderFinding> leaks(byte[] bytes, FileKind kind) {
        return work.within(() -> Leaks.in(bytes, kind, limits), Leaks::notLookedFor);
    }

    /// The same without a desk, for commands that have no store.
    public static Reading read(byte[] bytes, String fileName, DocumentLimits limits) {
        return read(bytes, fileName, new BoundedWork(limits), limits);
    }

    private static Reading read(byte[] bytes, String fileName, BoundedWork work, DocumentLimits limits) {
        if (bytes.length > limits.fileBytes()) {
            return new Reading.Unreadable(Refusal.tooLarge(limits.fileBytes()));
        }
        return work.within(() -> look(bytes, fileName, limits));
    }

    private static Reading look(byte[] bytes, String fileName, DocumentLimits limits) {
        var allowance = new Allowance(limits);
        return switch (FileRecogniser.recognise(bytes, allowance)) {
            case Recognition.Refused(var refusal) -> new Reading.Unreadable(refusal);
            case Recognition.Recognised(var kind) -> extract(bytes, kind, fileName, allowance);
        };
    }

    private static Reading extract(byte[] bytes, FileKind kind, String fileName, Allowance allowance) {
        try {
            var extraction = TextExtractor.extract(bytes, kind, allowance);
            var text = extraction.text();
            var remarks = new ArrayList<String>();
            disagreement(fileName, kind).ifPresent(remarks::add);
            remarks.addAll(extraction.remarks());
            var lines = text.plain().lines().limit(200).toList();
            var mark = kind == FileKind.TXT
                    ? SecrecyMarks.findInPlainText(lines)
                    : SecrecyMarks.find(lines, extraction.margins(), extraction.pageEdges());
            return new Reading.Read(kind, text, extraction.pages(), extraction.margins(), remarks, mark);
        } catch (CannotRead e) {
            return new Reading.Unreadable(e.refusal());
        } catch (RuntimeException e) {
            // the libraries answer damaged files with whatever exception they run into
            return new Reading.Unreadable(Refusal.damaged(kind.name()));
        }
    }

    private static Optional<String> disagreement(String fileName, FileKind kind) {
        int dot = fileName.lastIndexOf('.');
        if (dot < 0 || dot == fileName.length() - 1) {
            return Optional.empty();
        }
        var extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        var named = Optional.ofNullable(OTHER_EXTENSIONS.get(extension))
                .or(() -> List.of(FileKind.values()).stream()
                        .filter(candidate -> candidate.extension().equals(extension))
                        .findFirst());
        if (named.isPresent() && named.get() == kind) {
            return Optional.empty();
        }
        return Optional.of("文件名的扩展名是 ." + extension + "，内容是 " + kind.name() + "，已按内容处理。");
    }
}
