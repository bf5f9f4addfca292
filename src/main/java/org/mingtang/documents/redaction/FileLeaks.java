package org.mingtang.documents.redaction;

import java.util.List;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.recognition.Allowance;

/// What leaks, by kind of file.
public final class FileLeaks {
    private FileLeaks() {}

    /// @throws org.mingtang.documents.recognition.CannotRead if the file is damaged or too much
    public static List<ReaderFinding> in(byte[] bytes, FileKind kind, Allowance allowance) {
        return switch (kind) {
            case DOCX -> WordLeaks.in(bytes, allowance);
            case XLSX -> SheetLeaks.in(bytes, allowance);
            case PDF -> PdfLeaks.in(bytes, allowance);
            case OFD -> OfdLeaks.in(bytes, allowance);
            case HTML -> HtmlLeaks.in(bytes, allowance);
            case PNG, JPEG, TIFF -> image(bytes);
            case DOC, XLS -> OldOfficeLeaks.in(bytes);
            case TXT -> List.of();
        };
    }

    private static List<ReaderFinding> image(byte[] bytes) {
        var leaks = new LeakList();
        ImageLeaks.find(bytes, "图像", leaks);
        return leaks.list();
    }
}
