package org.mingtang.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingtang.documents.FileHash;
import org.mingtang.journal.Entry;
import org.mingtang.privacy.Kept;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseRule;

/// What of a request goes to the archive (归档包): index, application, handling sheet, every paper as it came with its
/// SHA-256, and the journal. A ZIP file without compression and with one time on everything in it: the same case makes
/// the same bytes on every machine. REQ-12.
final class ArchivePackage {
    static final String INDEX = "目录.html";
    static final String APPLICATION = "申请书.html";
    static final String SHEET = "办理单.html";
    static final String JOURNAL = "办理日志.jsonl";
    static final String HASHES = "办理日志校验.txt";
    static final String SUMS = "SHA256SUMS.txt";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final RequestView view;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<ArchiveSheets.Line> lines = new ArrayList<>();

    private ArchivePackage(RequestView view) {
        this.view = view;
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

    /// @param view    the case before it is archived
    /// @param content of what is kept
    /// @param journal the stored lines of the case's stream, at least those of the view
    static byte[] of(RequestView view, Application application, Function<Kept, byte[]> content, List<String> journal) {
        var made = new ArchivePackage(view);
        var sheets = new ArchiveSheets(view);
        made.add(APPLICATION, "申请书", sheets.application(application));
        made.add(SHEET, "办理单", sheets.handling(kept -> kept.erased() ? "" : new String(content.apply(kept), UTF_8)));
        made.papers(content);
        made.add(
                JOURNAL,
                "办理日志，每行一条",
                String.join("\n", journal.subList(0, view.entries().size())) + "\n");
        made.add(HASHES, "办理日志每行的 SHA-256", hashes(view.entries()));
        return made.zip(sheets);
    }

    private void papers(Function<Kept, byte[]> content) {
        int number = 0;
        for (var kept : view.kept()) {
            number++;
            boolean text = kept.extension().isEmpty();
            if (kept.erased()) {
                lines.add(ArchiveSheets.Line.gone(number, kept));
                continue;
            }
            // a name that came from outside is told in the index, and is no name in the archive
            var name = "%s/%03d.%s".formatted(text ? "文字" : "文件", number, text ? "txt" : kept.extension());
            add(name, ArchiveSheets.what(kept) + (text ? "" : "：" + kept.name()), content.apply(kept));
        }
    }

    private static String hashes(List<Entry> entries) {
        var text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.hash())
                .append("  第 ")
                .append(entry.sequence())
                .append(" 条\n"));
        return text.toString();
    }

    private void add(String name, String what, String text) {
        add(name, what, text.getBytes(UTF_8));
    }

    private void add(String name, String what, byte[] bytes) {
        parts.put(name, bytes);
        lines.add(new ArchiveSheets.Line(
                name, what, bytes.length, FileHash.of(bytes).hex()));
    }

    private byte[] zip(ArchiveSheets sheets) {
        var sums = new StringBuilder();
        lines.stream()
                .filter(line -> !line.hash().isEmpty())
                .forEach(line -> sums.append(line.hash())
                        .append("  ")
                        .append(line.name())
                        .append('\n'));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            put(zip, INDEX, sheets.index(lines).getBytes(UTF_8));
            put(zip, SUMS, sums.toString().getBytes(UTF_8));
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
