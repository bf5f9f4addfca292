package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.mingtang.Clause;

@Label("删减：任何字样，无论怎样拆开")
class RedactionProperties {
    @Property(tries = 80)
    @Label("Word：拆成几段都删得掉，其余一字不少")
    @Clause("SEC-06")
    void split_over_runs(@ForAll("secrets") String secret, @ForAll long seed) {
        var random = new Random(seed);
        var body = new StringBuilder("<w:p>");
        var text = "前文" + secret + "后文";
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(4));
            body.append("<w:r><w:t xml:space=\"preserve\">")
                    .append(text, at, end)
                    .append("</w:t>")
                    .append(random.nextInt(5) == 0 && at > 2 && end < text.length() - 2 ? "<w:br/>" : "")
                    .append("</w:r>");
            at = end;
        }
        var file = SampleFiles.docxOfBody(body.append("</w:p>").toString());
        var released = OfficeRedactionTest.released(file, FileKind.DOCX, deletions(secret));
        assertThat(StillThere.inZip(released.bytes(), List.of(secret))).isEmpty();
        var left = new String(SampleFiles.parts(released.bytes()).get("word/document.xml"), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", "");
        assertThat(left).isEqualTo("前文〔已删除〕后文");
    }

    @Property(tries = 60)
    @Label("PDF：拆成几串、乱序画出，都删得掉，其余一字不少")
    @Clause("SEC-06")
    void split_over_strings(@ForAll("latin") String secret, @ForAll long seed) {
        var random = new Random(seed);
        var file = SampleFiles.bytes(out -> {
            try (var pdf = new PDDocument()) {
                var page = new PDPage();
                pdf.addPage(page);
                var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
                var text = "before>" + secret + "<after";
                var pieces = new ArrayList<int[]>();
                for (int at = 0; at < text.length(); ) {
                    int end = Math.min(text.length(), at + 1 + random.nextInt(5));
                    pieces.add(new int[] {at, end});
                    at = end;
                }
                if (random.nextBoolean()) {
                    Collections.shuffle(pieces, random);
                }
                try (var content = new PDPageContentStream(pdf, page)) {
                    for (var piece : pieces) {
                        content.beginText();
                        content.setFont(font, 10);
                        content.newLineAtOffset(60 + font.getStringWidth(text.substring(0, piece[0])) / 100, 500);
                        content.showText(text.substring(piece[0], piece[1]));
                        content.endText();
                    }
                }
                pdf.save(out);
            }
        });
        var released = PdfRedactionTest.released(file, deletions(secret));
        assertThat(StillThere.inPdf(released.bytes(), List.of(secret))).isEmpty();
        assertThat(SimpleExtraction.pdfText(released.bytes()).replaceAll("\\s", ""))
                .isEqualTo("before><after");
    }

    private static List<Deletion> deletions(String secret) {
        return List.of(new Deletion(secret, Optional.empty(), "个人隐私"));
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange('\u5F20', '\u5F60')
                        .ofMinLength(2)
                        .ofMaxLength(4),
                Arbitraries.strings().numeric().ofMinLength(8).ofMaxLength(18),
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .ofMinLength(6)
                        .ofMaxLength(20)
                        .map(name -> name + "@example.org"));
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.oneOf(
                Arbitraries.strings().numeric().ofMinLength(8).ofMaxLength(18),
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(8).ofMaxLength(20));
    }
}
