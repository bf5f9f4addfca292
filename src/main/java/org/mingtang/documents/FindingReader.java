package org.mingtang.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingtang.documents.ReaderFinding.Beside;
import org.mingtang.documents.reader.TextReader;
import org.mingtang.documents.recognition.TextEncoding;

/// Reads a file for what may not be published as it is (机器阅读): personal data, marks, citations, what is hidden.
/// Nothing it finds is decided: a person confirms or dismisses it (SEC-12).
public final class FindingReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final TextReader reader;

    /// @param today nobody was born after it
    public FindingReader(LocalDate today) {
        reader = new TextReader(today);
    }

    /// @param text     what the places of the findings count in
    /// @param findings in the order of the text, then what stands beside it
    /// @param blocks   pages or paragraphs in order
    /// @param hasPages whether the blocks are pages
    /// @param notRead  what was not read, in Chinese
    public record Findings(
            String text,
            List<ReaderFinding> findings,
            List<BlockStart> blocks,
            boolean hasPages,
            List<String> notRead) {
        public Findings {
            findings = List.copyOf(findings);
            blocks = List.copyOf(blocks);
            notRead = List.copyOf(notRead);
        }

        /// With what the file tells beside its text.
        public Findings with(List<ReaderFinding> leaks) {
            return new Findings(
                    text, Stream.concat(findings.stream(), leaks.stream()).toList(), blocks, hasPages, notRead);
        }

        /// Number of the page, or where there are none of the paragraph, at a code point of the text; from 1.
        public int block(int at) {
            int number = 1;
            for (var block : blocks) {
                if (block.start() > at) {
                    break;
                }
                number = block.number();
            }
            return number;
        }
    }

    /// @param number of the page or paragraph, from 1
    /// @param start  its first code point
    public record BlockStart(int number, int start) {}

    /// Of a text that is no file, such as what was typed into a form.
    ///
    /// @return places in code points of this text
    public List<ReaderFinding> read(String text) {
        return reader.read(text);
    }

    /// @param file the bytes that gave this reading
    public Findings read(byte[] file, Reading.Read reading) {
        var text = textOf(file, reading);
        var findings = new ArrayList<>(reader.read(text));
        findings.addAll(beside(reading, text));
        boolean hasPages = !reading.text().pages().isEmpty();
        return new Findings(
                text, findings, blocks(text, reading), hasPages, reading.text().unread());
    }

    /// The text that places count in: the extracted one, and for a plain text the file itself.
    public static String textOf(byte[] file, Reading.Read reading) {
        return switch (reading.kind()) {
            case TXT ->
                TextEncoding.decode(file)
                        .map(decoded -> isMarked(file) ? BYTE_ORDER_MARK + decoded.text() : decoded.text())
                        .orElseGet(() -> reading.text().plain());
            case DOCX, PDF, OFD, HTML, DOC, XLS, XLSX, PNG, JPEG, TIFF ->
                reading.text().plain();
        };
    }

    private static List<BlockStart> blocks(String text, Reading.Read reading) {
        var blocks = new ArrayList<BlockStart>();
        if (reading.kind() == FileKind.TXT) {
            int number = 1;
            int start = 0;
            for (var line : text.split("\n", -1)) {
                blocks.add(new BlockStart(number++, start));
                start += line.codePointCount(0, line.length()) + 1;
            }
            return blocks;
        }
        var starts = reading.text().starts();
        var pages = reading.text().pages();
        int point = 0;
        int unit = 0;
        for (int i = 0; i < starts.length; i++) {
            point += text.codePointCount(unit, starts[i]);
            unit = starts[i];
            blocks.add(new BlockStart(pages.isEmpty() ? i + 1 : pages.get(i), point));
        }
        return blocks;
    }

    private static boolean isMarked(byte[] file) {
        return file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
    }

    /// Findings in page headers and footers, text boxes and water marks.
    private List<ReaderFinding> beside(Reading.Read reading, String text) {
        var findings = new ArrayList<ReaderFinding>();
        for (var margin : reading.margins().stream().distinct().toList()) {
            if (text.contains(margin)) {
                continue;
            }
            for (var finding : reader.read(margin)) {
                findings.add(new ReaderFinding(
                        finding.kind(),
                        finding.text(),
                        new Beside("页眉、页脚或者文本框"),
                        finding.confidence(),
                        finding.note()));
            }
        }
        return findings.stream().distinct().toList();
    }
}
