package org.mingtang.documents.redaction;

import java.util.List;
import java.util.stream.Collectors;
import org.mingtang.documents.Deletion;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.Redacted;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.extraction.TextExtractor;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.SecrecyMarks;

/// Redaction of a file of any kind: out with it, then the check, which knows nothing of how it was done.
public final class FileRedaction {
    private static final int PLACES_TOLD = 5;
    private static final int HEAD_LINES = 200;

    private final byte[] bytes;
    private final FileKind kind;
    private final List<Deletion> deletions;
    private final DocumentLimits limits;

    private FileRedaction(byte[] bytes, FileKind kind, List<Deletion> deletions, DocumentLimits limits) {
        this.bytes = bytes;
        this.kind = kind;
        this.deletions = deletions;
        this.limits = limits;
    }

    /// @throws org.mingtang.documents.recognition.CannotRead if the file is damaged or too much
    public static Redacted redact(byte[] bytes, FileKind kind, List<Deletion> deletions, DocumentLimits limits) {
        if (kind == FileKind.DOC || kind == FileKind.XLS) {
            return new Redacted.Refused("旧格式的文件（" + kind.name() + "）不能可靠地删减。请用原软件另存为 "
                    + (kind == FileKind.DOC ? "DOCX" : "XLSX") + " 或者 PDF 后再试。");
        }
        return new FileRedaction(bytes, kind, deletions, limits).redact();
    }

    private Redacted redact() {
        if (isMarkedSecret()) {
            // SEC-06: of a classified document no part is published by way of deletion
            return new Redacted.Refused(
                    "文件标有国家秘密标志，不能用删减的办法公开其余部分，没有生成文件。" + Refusal.secrecyMark().advice());
        }
        var ledger = new Ledger(deletions);
        byte[] redacted;
        try {
            redacted = without(ledger);
        } catch (PdfPictures.Unpaintable e) {
            return new Redacted.Refused(e.place() + "的图像无法解码，不能涂去其中的内容。请把该页打印为图像后重新生成 PDF 再试。");
        } catch (NotSafe e) {
            return new Redacted.Refused(e.reason());
        }
        var missing = notThere(ledger);
        if (!missing.isEmpty()) {
            return new Redacted.Refused(missing.stream().map(this::name).collect(Collectors.joining("、"))
                    + "在文件中没有找到。请核对要删减的文字；图像里的文字不能按字样删减。");
        }
        var left = FileCheck.traces(redacted, kind, ledger.needles(), new Allowance(limits));
        if (!left.isEmpty()) {
            return new Redacted.Refused("删减后仍能找到" + told(left) + "，没有生成文件。请另存为 PDF 后再试，或者人工处理。");
        }
        var leaks = FileLeaks.in(redacted, kind, new Allowance(limits));
        if (!leaks.isEmpty()) {
            return new Redacted.Refused("有隐藏内容无法清除（" + places(leaks) + "），没有生成文件。请用原软件清除后再试。");
        }
        TextExtractor.extract(redacted, kind, new Allowance(limits))
                .text()
                .unread()
                .forEach(unread -> ledger.remark(unread + "，请人工查看其中有无需要删减的内容。"));
        return new Redacted.Released(redacted, ledger.removals(), ledger.remarks());
    }

    private boolean isMarkedSecret() {
        var before = TextExtractor.extract(bytes, kind, new Allowance(limits));
        return SecrecyMarks.find(
                        before.text().plain().lines().limit(HEAD_LINES).toList(), before.margins(), before.pageEdges())
                .isPresent();
    }

    private byte[] without(Ledger ledger) {
        var allowance = new Allowance(limits);
        return switch (kind) {
            case PDF -> PdfRedaction.redact(bytes, ledger, allowance);
            case DOCX -> WordRedaction.redact(bytes, ledger, allowance);
            case XLSX -> SheetRedaction.redact(bytes, ledger, allowance);
            case OFD -> OfdRedaction.redact(bytes, ledger, allowance);
            case HTML -> HtmlRedaction.redact(bytes, ledger, allowance);
            case TXT -> TextRedaction.redact(bytes, ledger, allowance);
            case PNG, JPEG, TIFF -> ImageCleaning.cleaned(bytes);
            case DOC, XLS -> throw new IllegalArgumentException("kind: " + kind);
        };
    }

    /// What was taken out with what stood beside the text counts as found.
    private List<Needle> notThere(Ledger ledger) {
        var untouched = ledger.untouched();
        if (untouched.isEmpty()) {
            return List.of();
        }
        var traces = FileCheck.traces(bytes, kind, ledger.needles(), new Allowance(limits));
        traces.stream()
                .filter(trace -> untouched.contains(trace.needle()))
                .forEach(trace -> ledger.gone(trace.needle(), trace.where()));
        return ledger.untouched();
    }

    private String name(Needle needle) {
        var kindOf = deletions.get(needle.at()).kind().map(FindingKind::chinese);
        return "第 " + (needle.at() + 1) + " 项"
                + kindOf.map(word -> "（" + word + "）").orElse("");
    }

    private String told(List<Trace> traces) {
        return traces.stream()
                .map(trace -> name(trace.needle()) + "（" + trace.where() + "）")
                .distinct()
                .limit(PLACES_TOLD)
                .collect(Collectors.joining("、"));
    }

    private static String places(List<ReaderFinding> leaks) {
        return leaks.stream()
                .map(ReaderFinding::place)
                .map(place -> place instanceof ReaderFinding.Beside(var part) ? part : "正文")
                .distinct()
                .limit(PLACES_TOLD)
                .collect(Collectors.joining("、"));
    }
}
