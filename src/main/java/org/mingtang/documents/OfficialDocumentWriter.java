package org.mingtang.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.mingtang.documents.facts.HanText;
import org.mingtang.documents.paper.DocxPrinter;
import org.mingtang.documents.paper.HtmlPdf;
import org.mingtang.documents.paper.HtmlPrinter;
import org.mingtang.documents.paper.OfdPrinter;
import org.mingtang.documents.paper.Piece;
import org.mingtang.documents.paper.TextPrinter;

/// Puts a draft on paper as a red-headed official document in the layout of GB/T 9704-2012, the annotation two
/// characters in below the date (ACT-02), and letters to one reader without the red head (REQ-12). The same draft and
/// time give the same bytes.
public final class OfficialDocumentWriter {
    private final Optional<Fonts> fonts;

    private OfficialDocumentWriter(Optional<Fonts> fonts) {
        this.fonts = fonts;
    }

    /// @param fonts for PDF and OFD; DOCX names the typefaces of the standard instead
    public OfficialDocumentWriter(Fonts fonts) {
        this(Optional.of(fonts));
    }

    /// For a machine without the fonts: writes DOCX and TXT only.
    public static OfficialDocumentWriter withoutFonts() {
        return new OfficialDocumentWriter(Optional.empty());
    }

    /// @param stamped the date of the file itself, not of the document
    public byte[] docx(OfficialDraft draft, Instant stamped) {
        return DocxPrinter.print(title(draft), Piece.of(draft), stamped);
    }

    /// @param stamped the date of the file itself, not of the document
    /// @throws java.util.NoSuchElementException without fonts
    public byte[] pdf(OfficialDraft draft, Instant stamped) {
        return HtmlPdf.print(
                title(draft), HtmlPrinter.STYLE, HtmlPrinter.print(Piece.of(draft)), fonts.orElseThrow(), stamped);
    }

    /// @param stamped the date of the file itself, not of the document
    /// @throws java.util.NoSuchElementException without fonts
    public byte[] ofd(OfficialDraft draft, Instant stamped) {
        return OfdPrinter.print(title(draft), Piece.of(draft), fonts.orElseThrow(), stamped);
    }

    /// UTF-8.
    public byte[] txt(OfficialDraft draft) {
        return TextPrinter.print(Piece.of(draft)).getBytes(StandardCharsets.UTF_8);
    }

    /// @param stamped the date of the file itself, not of the letter
    public byte[] docx(PlainLetter letter, Instant stamped) {
        return DocxPrinter.print(letter.title(), Piece.of(letter), stamped);
    }

    /// @param stamped the date of the file itself, not of the letter
    /// @throws java.util.NoSuchElementException without fonts
    public byte[] pdf(PlainLetter letter, Instant stamped) {
        return HtmlPdf.print(
                letter.title(), HtmlPrinter.STYLE, HtmlPrinter.print(Piece.of(letter)), fonts.orElseThrow(), stamped);
    }

    /// @param stamped the date of the file itself, not of the letter
    /// @throws java.util.NoSuchElementException without fonts
    public byte[] ofd(PlainLetter letter, Instant stamped) {
        return OfdPrinter.print(letter.title(), Piece.of(letter), fonts.orElseThrow(), stamped);
    }

    private static String title(OfficialDraft draft) {
        return HanText.compact(String.join(" ", draft.titleLines()));
    }
}
