package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PDF 阅读件")
class PdfRenditionTest {
    private static final Instant MADE = Instant.parse("2026-11-22T02:00:00Z");

    @ParameterizedTest(name = "真实文件 {0} 的全部文字都在，每页注明非原件")
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void all_text_is_there(String seed) throws IOException {
        assumeTrue(SeedDocuments.folder().isPresent(), "没有五份真实文件的文本，跳过");
        var fonts = TypefaceFolder.fonts();
        var text = SeedDocuments.text(seed);
        var pdf = new PdfRendition(fonts).render(rendition(text), MADE);
        Files.write(Path.of("target", "rendition-" + seed + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var printed = SimpleExtraction.pdfText(pdf);
            assertThat(printed.split("非原件", -1)).hasSize(document.getNumberOfPages() + 1);
            assertThat(letters(printed)).containsAll(letters(text.plain()));
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(new OfficialDocumentReader().read(text).title().orElseThrow());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    @DisplayName("同一文本、同一时间，字节相同")
    void the_same_text_gives_the_same_bytes() {
        var printer = new PdfRendition(TypefaceFolder.fonts());
        var rendition = rendition(SimpleExtraction.lines("关于临时救助的通知\n各乡镇：\n请执行。"));
        assertThat(printer.render(rendition, MADE)).isEqualTo(printer.render(rendition, MADE));
    }

    @Test
    @DisplayName("字体缺失时说明缺什么、怎么办")
    void missing_fonts_are_named(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("NotoSerifSC-Regular.ttf"));
        assertThatThrownBy(() -> Fonts.in(folder))
                .isInstanceOf(FontsMissing.class)
                .hasMessageContaining("NotoSansSC-Bold.ttf")
                .hasMessageContaining("请把")
                .message()
                .doesNotContain("缺少 NotoSerifSC-Regular.ttf");
    }

    private static Rendition rendition(DocumentText text) {
        return Rendition.of(text, new OfficialDocumentReader().read(text));
    }

    /// Each Han character with how often it stands there, since columns of a table are printed in an order of their
    /// own.
    private static List<String> letters(String text) {
        return text
                .codePoints()
                .filter(character -> character >= '一' && character <= '龥')
                .boxed()
                .collect(Collectors.groupingBy(character -> character, Collectors.counting()))
                .entrySet()
                .stream()
                .flatMap(entry -> LongStream.rangeClosed(1, entry.getValue())
                        .mapToObj(count -> Character.toString(entry.getKey()) + count))
                .toList();
    }
}
