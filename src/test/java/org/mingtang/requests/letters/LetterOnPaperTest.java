package org.mingtang.requests.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.PlainLetter;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.answer.Answers;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/// A letter printed as DOCX, PDF and OFD.
class LetterOnPaperTest {
    private static final Instant STAMPED = Instant.parse("2026-03-27T08:00:00Z");

    private static PlainLetter letter() {
        return Cases.answer(Answers.of(OutcomeCode.N4)).onPaper();
    }

    @DisplayName("DOCX：标题居中、长的在括号前换行，编号居右，称呼顶格，正文左空二字，落款居右")
    @Test
    void docx() throws IOException {
        var bytes = OfficialDocumentWriter.withoutFonts().docx(letter(), STAMPED);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var printed = document.getParagraphs().stream()
                    .filter(paragraph -> !paragraph.getText().isBlank())
                    .toList();
            assertThat(printed.getFirst().getText()).isEqualTo("政府信息公开申请答复书\n（不予公开·第三方合法权益）");
            assertThat(printed.getFirst().getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(printed.get(1).getText()).isEqualTo("政公开告〔2026〕第12号");
            assertThat(printed.get(1).getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(printed.get(2).getText()).isEqualTo("李明远：");
            assertThat(firstLineIndent(printed.get(3))).isEqualTo("200");
            assertThat(printed.subList(3, printed.size() - 2))
                    .extracting(XWPFParagraph::getText)
                    .isEqualTo(letter().paragraphs());
            assertThat(printed.subList(printed.size() - 2, printed.size()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("云岭县人民政府办公室", "二〇二六年三月二十七日");
            assertThat(printed.getLast().getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(printed.get(printed.size() - 3).isKeepNext())
                    .as("the signature does not stand alone on a page")
                    .isTrue();
        }
        assertThat(OfficialDocumentWriter.withoutFonts().docx(letter(), STAMPED))
                .isEqualTo(bytes);
    }

    private static String firstLineIndent(XWPFParagraph paragraph) {
        return String.valueOf(paragraph.getCTP().getPPr().getInd().getFirstLineChars());
    }

    @DisplayName("PDF、OFD：落款不单独在一页上，不论正文多长")
    @Test
    void the_signature_is_not_alone(@TempDir Path folder) throws IOException {
        var writer = new OfficialDocumentWriter(TypefaceFolder.fonts());
        int breaks = 0;
        for (int lines = 12; lines <= 22; lines++) {
            var letter = new PlainLetter(
                    "告知书",
                    Optional.empty(),
                    Optional.of("李明远"),
                    Collections.nCopies(lines, "正文一行。"),
                    List.of(),
                    "云岭县人民政府办公室",
                    "二〇二六年三月二十七日");
            var file = Files.write(folder.resolve(lines + ".ofd"), writer.ofd(letter, STAMPED));
            try (var reader = new OFDReader(file)) {
                breaks += reader.getNumberOfPages() - 1;
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    bodyAboveSignature(
                            "OFD of " + lines, String.join("", new ContentExtractor(reader).getPageContent(page)));
                }
            }
            try (var document = Loader.loadPDF(writer.pdf(letter, STAMPED))) {
                var stripper = new PDFTextStripper();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    bodyAboveSignature("PDF of " + lines, stripper.getText(document));
                }
            }
        }
        assertThat(breaks).as("letters of two pages among them, and of one").isBetween(1, 10);
    }

    private static void bodyAboveSignature(String what, String page) {
        var bare = page.replaceAll("\\s", "");
        if (bare.contains("二〇二六年三月二十七日") || bare.contains("云岭县人民政府办公室")) {
            assertThat(bare).as(what).contains("正文一行。", "云岭县人民政府办公室", "二〇二六年三月二十七日");
        }
    }

    @DisplayName("PDF、OFD：文字俱全")
    @Test
    void pdf_and_ofd(@TempDir Path folder) throws IOException {
        var writer = new OfficialDocumentWriter(TypefaceFolder.fonts());
        try (var document = Loader.loadPDF(writer.pdf(letter(), STAMPED))) {
            saysAll(new PDFTextStripper().getText(document));
        }
        var file = Files.write(folder.resolve("letter.ofd"), writer.ofd(letter(), STAMPED));
        try (var reader = new OFDReader(file)) {
            saysAll(String.join("", new ContentExtractor(reader).extractAll()));
        }
    }

    private static void saysAll(String printed) {
        String text = letters(printed);
        assertThat(text).contains(letters(letter().title()), "政公开告2026第12号", "李明远", "二〇二六年三月二十七日", "云岭县人民政府办公室");
        assertThat(letter().paragraphs())
                .allSatisfy(paragraph -> assertThat(text).contains(letters(paragraph)));
    }

    /// Marks, blanks and page numbers left out: paragraphs run over lines and pages.
    private static String letters(String text) {
        return text.replaceAll("— *\\d+ *—", "").replaceAll("[^\\p{IsHan}0-9〇]", "");
    }

    @DisplayName("留在本机关的表格没有称呼")
    @Test
    void a_paper_of_the_house_has_no_addressee() {
        var sheet = Cases.letter(LetterKind.REVIEW_SHEET).onPaper();
        assertThat(sheet.addressee()).isEmpty();
        assertThat(Cases.letter(LetterKind.CORRECTION).onPaper().addressee()).contains("李明远");
        assertThat(List.of(sheet.signedBy(), sheet.date())).containsExactly("云岭县人民政府办公室", "二〇二六年三月二十七日");
    }
}
