package org.mingtang.documents.redaction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.extraction.TextExtractor;
import org.mingtang.documents.recognition.Allowance;

/// Whether strings can still be found in a file, by any way that somebody might take: the text as this platform reads
/// it,
/// the text as others read it, every string, every part and stream unpacked, and the bytes of the file.
final class FileCheck {
    private FileCheck() {}

    static List<Trace> traces(byte[] bytes, FileKind kind, Needles needles, Allowance allowance) {
        Set<Trace> traces = new LinkedHashSet<>();
        if (needles.all().isEmpty()) {
            return List.of();
        }
        var check = new DataCheck(needles, traces);
        switch (kind) {
            case PDF -> PdfCheck.look(bytes, check, allowance);
            case DOCX, XLSX, OFD -> PackageCheck.look(bytes, kind, check, allowance);
            case HTML, TXT -> check.data(bytes, DataCheck.Data.TEXT, "文件");
            case DOC, XLS, PNG, JPEG, TIFF -> check.data(bytes, DataCheck.Data.PICTURE_OR_TYPEFACE, "文件");
        }
        extracted(bytes, kind, check, allowance);
        return new ArrayList<>(traces);
    }

    private static void extracted(byte[] bytes, FileKind kind, DataCheck check, Allowance allowance) {
        var extraction = TextExtractor.extract(bytes, kind, allowance);
        // the lines of a plain text may be one string; elsewhere lines that go on have been joined by the extraction
        var plain = extraction.text().plain();
        check.text(
                kind == FileKind.TXT
                        ? plain
                        : plain.replace('\n', Form.PARAGRAPH).replace('\t', Form.PARAGRAPH),
                "正文");
        extraction.margins().forEach(margin -> check.text(margin, "页眉、页脚或者文本框"));
    }
}
