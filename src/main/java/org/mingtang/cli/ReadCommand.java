package org.mingtang.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.FindingReader;
import org.mingtang.documents.FindingReader.Findings;
import org.mingtang.documents.Leaks;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.Reading;
import org.mingtang.references.KnownDocumentSheet;
import org.mingtang.references.KnownDocuments;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The machine reader on files of one's own machine; nothing is stored.
@Command(name = "read", description = "机器阅读：找出文件中的个人信息、涉密标志、引用的文件和隐藏内容，供人逐条确认")
final class ReadCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "DOCX、PDF、OFD、HTML、TXT、XLSX、DOC、XLS 文件")
    List<Path> files = List.of();

    @Option(names = "--json", description = "每个文件输出一行 JSON")
    boolean json;

    @Option(names = "--known", paramLabel = "known.csv", description = "已知文件表：documentNumber,title,attribute")
    @Nullable
    Path known;

    private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    /// @return 0 nothing found, 1 something found
    @Override
    public Integer call() throws IOException {
        var documents = known == null ? KnownDocuments.NONE : sheet(known).lookup();
        var reader = new FindingReader(LocalDate.now(clock));
        var limits = DocumentLimits.standard();
        boolean found = false;
        for (var file : files) {
            var findings = findings(file, reader, limits);
            found |= !findings.findings().isEmpty();
            print(json ? line(file, findings, documents) : sentences(file, findings, documents));
        }
        return found ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static KnownDocumentSheet sheet(Path file) throws IOException {
        var sheet = KnownDocumentSheet.read(Files.readAllBytes(file));
        if (!sheet.faults().isEmpty()) {
            var first = file + " " + sheet.faults().getFirst();
            throw new WrongUse(first, first);
        }
        return sheet;
    }

    private static Findings findings(Path file, FindingReader reader, DocumentLimits limits) throws IOException {
        if (Files.size(file) > limits.fileBytes()) {
            throw new WrongUse(file + "：超过 " + limits.fileBytes() / 1024 / 1024 + " MB", file + ": too large");
        }
        var bytes = Files.readAllBytes(file);
        return switch (DocumentDesk.read(bytes, String.valueOf(file.getFileName()), limits)) {
            case Reading.Read read -> reader.read(bytes, read).with(Leaks.in(bytes, read.kind(), limits));
            case Reading.Unreadable(var refusal) ->
                throw new WrongUse(
                        file + "：" + refusal.message(),
                        file + ": " + refusal.code().name());
        };
    }

    private static String sentences(Path file, Findings findings, KnownDocuments documents) {
        var text = new StringBuilder(file + "：" + findings.findings().size() + " 处\n");
        for (var finding : findings.findings()) {
            text.append("  ")
                    .append(finding.kind().chinese())
                    .append("  ")
                    .append(finding.text().replaceAll("\\s+", " "))
                    .append("  ")
                    .append(place(finding, findings));
            if (finding.kind() == FindingKind.CITATION) {
                text.append("  ").append(documents.standing(finding.text()).chinese());
            }
            text.append(finding.note().isEmpty() ? "" : "  " + finding.note()).append('\n');
        }
        findings.notRead().forEach(what -> text.append("  没有读到：").append(what).append('\n'));
        return text.substring(0, text.length() - 1);
    }

    private static String place(ReaderFinding finding, Findings findings) {
        return switch (finding.place()) {
            case ReaderFinding.InText(int start, int end) ->
                (findings.hasPages() ? "第 " + findings.block(start) + " 页" : "第 " + findings.block(start) + " 段") + "（"
                        + start + "-" + end + "）";
            case ReaderFinding.Beside(var part) -> part;
        };
    }

    private static String line(Path file, Findings findings, KnownDocuments documents) {
        var text = new StringWriter();
        try (var line = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            line.writeStartObject();
            line.writeStringProperty("file", file.toString());
            line.writeArrayPropertyStart("findings");
            for (var finding : findings.findings()) {
                write(finding, findings, documents, line);
            }
            line.writeEndArray();
            line.writeArrayPropertyStart("notRead");
            findings.notRead().forEach(line::writeString);
            line.writeEndArray();
            line.writeEndObject();
        }
        return text.toString();
    }

    private static void write(ReaderFinding finding, Findings findings, KnownDocuments documents, JsonGenerator line) {
        line.writeStartObject();
        line.writeStringProperty("kind", finding.kind().code());
        line.writeStringProperty("text", finding.text());
        switch (finding.place()) {
            case ReaderFinding.InText(int start, int end) -> {
                line.writeNumberProperty(findings.hasPages() ? "page" : "paragraph", findings.block(start));
                line.writeNumberProperty("start", start);
                line.writeNumberProperty("end", end);
            }
            case ReaderFinding.Beside(var part) -> line.writeStringProperty("part", part);
        }
        line.writeNumberProperty("confidence", finding.confidence());
        if (finding.kind() == FindingKind.CITATION) {
            line.writeStringProperty("known", documents.standing(finding.text()).code());
        }
        if (!finding.note().isEmpty()) {
            line.writeStringProperty("note", finding.note());
        }
        line.writeEndObject();
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
