package org.mingtang.documents.redaction;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.extraction.PdfStreams;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;

/// Opens PDF files in memory.
final class PdfFile {
    private PdfFile() {}

    /// @throws CannotRead if it is damaged, encrypted, or expands too far
    static PDDocument open(byte[] bytes, Allowance allowance) {
        PdfStreams.judge(bytes, allowance);
        try {
            var pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache());
            if (pdf.isEncrypted()) {
                pdf.close();
                throw new CannotRead(Refusal.encrypted());
            }
            allowance.pages(pdf.getNumberOfPages());
            return pdf;
        } catch (InvalidPasswordException e) {
            throw new CannotRead(Refusal.encrypted());
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged("PDF"));
        }
    }
}
