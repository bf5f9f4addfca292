package org.mingtang.documents.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mingtang.documents.Fonts;

/// Prints well-formed markup as PDF that can be kept for ever (PDF/A-2a, REQ-12) and read aloud (PDF/UA). Typefaces are
/// called `Serif` and `Sans` in the style.
public final class HtmlPdf {
    private static final String LANGUAGE = "zh-CN";
    private static final String PRODUCER = "明堂";
    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private HtmlPdf() {}

    /// Nothing outside is loaded, whatever the markup says.
    ///
    /// @param body markup between the body tags
    /// @param made the date in the file; the same input gives the same bytes
    public static byte[] print(String title, String style, String body, Fonts fonts, Instant made) {
        var page = "<!DOCTYPE html><html lang=\"" + LANGUAGE + "\"><head>"
                + new Markup().open("title").text(title).close()
                + new Markup().empty("meta", "name", "description", "content", title)
                + new Markup().empty("meta", "name", "subject", "content", title)
                + "<style>" + style + "</style></head><body>" + body + "</body></html>";
        var builder = new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .withProducer(PRODUCER)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(fonts.serif().toFile(), "Serif", 400, FontStyle.NORMAL, true)
                .useFont(fonts.serifBold().toFile(), "Serif", 700, FontStyle.NORMAL, true)
                .useFont(fonts.sans().toFile(), "Sans", 400, FontStyle.NORMAL, true)
                .useFont(fonts.sansBold().toFile(), "Sans", 700, FontStyle.NORMAL, true);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((_, _) -> false, priority);
        }
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen();
                var bytes = new ByteArrayOutputStream()) {
            var date = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreationDate(date);
            document.getDocumentInformation().setModificationDate(date);
            document.getDocumentCatalog().setLanguage(LANGUAGE);
            date(document, made);
            document.setDocumentId(identity(page, made));
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The metadata say when it was printed; they must say what the file says.
    private static void date(PDDocument document, Instant made) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        try (var stream = metadata.exportXMPMetadata()) {
            var told = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var day = made.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
            var date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day).replace("Z", "+00:00");
            metadata.importXMPMetadata(CREATED.matcher(told)
                    .replaceAll("<xmp:CreateDate>" + date + "</xmp:CreateDate>")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Of the content, not of the moment, so that printing again gives the same bytes.
    private static long identity(String page, Instant made) {
        var sum = new CRC32();
        sum.update(page.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() << 31 ^ made.toEpochMilli();
    }
}
