package org.mingtang.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.Fonts;
import org.mingtang.documents.FormSheet;
import org.mingtang.journal.Entry;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.Law;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseRule;

/// What of a request goes to the archive (归档包): index, application, handling sheet, every paper as it came
/// with its SHA-256, and the journal. A ZIP file without compression and with one time on everything in it.
/// Its sheets are printed when it is archived and kept with the case, so that the same case has the same
/// package whatever typefaces and whatever printer there are later. Its files are read one after the other,
/// so that a case of hundreds of megabytes takes the memory of its longest file. REQ-12.
public final class ArchivePackage {
    static final String JOURNAL = "办理日志.jsonl";
    static final String HASHES = "办理日志校验.txt";
    static final String SUMS = "SHA256SUMS.txt";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final RequestView view;
    private final Map<UUID, String> names;
    private final Function<Kept, byte[]> content;
    private final List<Part> parts = new ArrayList<>();
    private final List<ArchiveSheets.Line> lines = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();

    private ArchivePackage(RequestView view, Function<Kept, byte[]> content) {
        this.view = view;
        this.names = names(papers(view));
        this.content = content;
    }

    /// @param name  in the package
    /// @param crc   of its bytes
    /// @param bytes reads them again
    private record Part(String name, long size, long crc, Supplier<byte[]> bytes) {
        static Part of(String name, byte[] now, Supplier<byte[]> again) {
            var crc = new CRC32();
            crc.update(now);
            return new Part(name, now.length, crc.getValue(), again);
        }
    }

    /// What is printed for the package.
    enum Kind {
        INDEX("目录"),
        /// the index again, for machines
        LIST("目录"),
        APPLICATION("申请书"),
        HANDLING("办理单");

        private static final String KEPT = "sheet.";

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /// The word under which it is kept.
        String key() {
            return KEPT + name();
        }
    }

    /// @param name in the package
    record Sheet(Kind kind, String name, byte[] bytes) {
        /// A list for machines is text.
        FileKind format() {
            return Stream.of(FileKind.PDF, FileKind.HTML)
                    .filter(format -> name.endsWith("." + format.extension()))
                    .findFirst()
                    .orElse(FileKind.TXT);
        }
    }

    /// Whether it was printed for a package: the package holds it, the files of the case do not.
    static boolean isSheet(Kept kept) {
        return kept.what().startsWith(Kind.KEPT);
    }

    /// Which of the three papers that are archived together is not there (REQ-12); of a request that ended without an
    /// answer only the application is asked for.
    static List<Objection> missing(RequestView view) {
        var missing = new ArrayList<Objection>();
        if (view.committed(view.file().application())
                .filter(kept -> !kept.erased())
                .isEmpty()) {
            missing.add(Objection.at(Objection.CASE, CaseRule.LETTER_MISSING, "没有申请书，不能归档。"));
        }
        if (view.file().delivered().isEmpty()) {
            return missing;
        }
        if (view.file().opinion().isEmpty()) {
            missing.add(Objection.at(Objection.CASE, CaseRule.LETTER_MISSING, "没有办理意见，写不成办理单，不能归档。"));
        }
        if (view.files().stream()
                .noneMatch(kept -> kept.what().equals(HandedIn.Part.SEALED_LETTER.key())
                        && view.file().given().contains(kept.commitment()))) {
            missing.add(Objection.at(Objection.CASE, CaseRule.LETTER_MISSING, "没有盖章后的告知书，不能归档。"));
        }
        return missing;
    }

    /// The package with its sheets printed now: PDF, or pages for a browser where there are no typefaces.
    ///
    /// @param view    the case before it is archived
    /// @param content of what is kept
    /// @param journal the stored lines of the case's stream, at least those of the view
    static ArchivePackage made(
            RequestView view,
            Application application,
            Law law,
            Function<CaseFile, Optional<AnswerDue>> due,
            Function<Kept, byte[]> content,
            List<String> journal,
            Optional<Fonts> fonts,
            Instant now) {
        var made = new ArchivePackage(view, content);
        var sheets = new ArchiveSheets(view, application, law, made::words, due);
        made.print(Kind.APPLICATION, sheets.application(), fonts, now);
        made.print(Kind.HANDLING, sheets.handling(), fonts, now);
        made.fill(journal);
        made.print(Kind.INDEX, sheets.index(made.lines), fonts, now);
        made.sheets.add(new Sheet(Kind.LIST, Kind.LIST.chinese + ".csv", made.list()));
        return made;
    }

    /// The package with the sheets that were kept when it was archived; empty where none were.
    ///
    /// @param view the case as it stood when it was archived, its sheets among what is kept
    static Optional<ArchivePackage> again(RequestView view, Function<Kept, byte[]> content, List<String> journal) {
        var again = new ArchivePackage(view, content);
        for (var kind : Kind.values()) {
            view.kept().stream()
                    .filter(kept -> kept.what().equals(kind.key()) && !kept.erased())
                    .reduce((_, last) -> last)
                    .ifPresent(kept -> again.sheets.add(new Sheet(kind, kept.name(), content.apply(kept))));
        }
        again.sheets.stream()
                .filter(sheet -> sheet.kind() == Kind.APPLICATION || sheet.kind() == Kind.HANDLING)
                .forEach(sheet -> again.add(sheet.name(), sheet.kind().chinese, sheet::bytes));
        again.fill(journal);
        return Optional.of(again).filter(whole -> whole.sheets.size() == Kind.values().length);
    }

    /// To be kept, so that the package can be put together again.
    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    private static List<Kept> papers(RequestView view) {
        return view.kept().stream().filter(kept -> !isSheet(kept)).toList();
    }

    /// A name that came from outside is told in the index, and is no name in the archive.
    private static Map<UUID, String> names(List<Kept> papers) {
        var names = new LinkedHashMap<UUID, String>();
        for (var kept : papers) {
            boolean text = kept.extension().isEmpty();
            names.put(
                    kept.id(),
                    "%s/%03d.%s".formatted(text ? "文字" : "文件", names.size() + 1, text ? "txt" : kept.extension()));
        }
        return names;
    }

    /// A text stands on the sheet, a file beside it.
    private String words(Kept kept) {
        return kept.extension().isEmpty() ? new String(content.apply(kept), UTF_8) : "见 " + name(kept);
    }

    private String name(Kept kept) {
        return Objects.requireNonNull(names.get(kept.id()));
    }

    private void print(Kind kind, FormSheet sheet, Optional<Fonts> fonts, Instant now) {
        var printed = fonts.map(typefaces -> new Sheet(kind, kind.chinese + ".pdf", sheet.pdf(typefaces, now)))
                .orElseGet(() ->
                        new Sheet(kind, kind.chinese + ".html", sheet.html().getBytes(UTF_8)));
        sheets.add(printed);
        if (kind != Kind.INDEX) {
            add(printed.name(), kind.chinese, printed::bytes);
        }
    }

    private void fill(List<String> journal) {
        int number = 0;
        for (var kept : papers(view)) {
            number++;
            if (kept.erased()) {
                lines.add(ArchiveSheets.Line.gone(number, kept, view.file()));
                continue;
            }
            add(
                    name(kept),
                    ArchiveSheets.what(kept, view.file()) + (kept.extension().isEmpty() ? "" : "：" + kept.name()),
                    () -> content.apply(kept));
        }
        var log = (String.join("\n", journal.subList(0, view.entries().size())) + "\n").getBytes(UTF_8);
        add(JOURNAL, "办理日志，每行一条", () -> log);
        var hashes = hashes(view.entries()).getBytes(UTF_8);
        add(HASHES, "办理日志每行的 SHA-256", () -> hashes);
    }

    private static String hashes(List<Entry> entries) {
        var text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.hash())
                .append("  第 ")
                .append(entry.sequence())
                .append(" 条\n"));
        return text.toString();
    }

    private void add(String name, String what, Supplier<byte[]> read) {
        var bytes = read.get();
        parts.add(Part.of(name, bytes, read));
        lines.add(new ArchiveSheets.Line(
                name, what, bytes.length, FileHash.of(bytes).hex()));
    }

    /// With the mark by which spreadsheets see that it is UTF-8.
    private byte[] list() {
        return Stream.concat(
                        Stream.of("\ufeff文件,内容,字节,SHA-256"),
                        lines.stream()
                                .map(line -> quoted(line.name()) + "," + quoted(line.what()) + "," + line.bytes() + ","
                                        + line.hash()))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /// SHA-256 of the whole package.
    FileHash checksum() {
        var whole = FileHash.writing();
        try {
            writeTo(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.hash();
    }

    /// Writes the whole package; the caller closes.
    public void writeTo(OutputStream out) throws IOException {
        var sums = new StringBuilder();
        lines.stream()
                .filter(line -> !line.hash().isEmpty())
                .forEach(line -> sums.append(line.hash())
                        .append("  ")
                        .append(line.name())
                        .append('\n'));
        var zip = new ZipOutputStream(out, UTF_8);
        put(zip, whole(sheet(Kind.INDEX)));
        put(zip, whole(sheet(Kind.LIST)));
        var list = sums.toString().getBytes(UTF_8);
        put(zip, Part.of(SUMS, list, () -> list));
        for (var part : parts) {
            put(zip, part);
        }
        zip.finish();
    }

    private static Part whole(Sheet sheet) {
        return Part.of(sheet.name(), sheet.bytes(), sheet::bytes);
    }

    private Sheet sheet(Kind kind) {
        return sheets.stream().filter(sheet -> sheet.kind() == kind).findFirst().orElseThrow();
    }

    private static void put(ZipOutputStream zip, Part part) throws IOException {
        var entry = new ZipEntry(part.name());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.size());
        entry.setCrc(part.crc());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part.bytes().get());
        zip.closeEntry();
    }
}
