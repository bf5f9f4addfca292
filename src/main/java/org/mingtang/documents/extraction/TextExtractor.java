package org.mingtang.documents.extraction;

import org.mingtang.documents.FileKind;
import org.mingtang.documents.recognition.Allowance;

/// Text out of the bytes of a recognised kind, in memory alone: nothing is ever written to a disk on the way.
public final class TextExtractor {
    private TextExtractor() {}

    /// The libraries below throw what they like at damaged files: the caller takes any other runtime exception as
    /// damage.
    ///
    /// @throws org.mingtang.documents.recognition.CannotRead with the refusal, if the file is damaged or too much
    public static Extraction extract(byte[] bytes, FileKind kind, Allowance allowance) {
        return switch (kind) {
            case DOCX -> DocxText.read(bytes, allowance);
            case PDF -> PdfText.read(bytes, allowance);
            case OFD -> OfdText.read(bytes, allowance);
            case HTML -> HtmlText.read(bytes, allowance);
            case TXT -> PlainText.read(bytes, allowance);
            case DOC -> WordText.read(bytes, allowance);
            case XLS -> XlsText.read(bytes, allowance);
            case XLSX -> XlsxText.read(bytes, allowance);
            case PNG, JPEG, TIFF -> ImageFile.read(bytes, kind, allowance);
        };
    }
}
