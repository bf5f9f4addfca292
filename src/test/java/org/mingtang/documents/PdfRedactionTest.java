package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;

class PdfRedactionTest {
    static Stream<Arguments> files() {
        return Stream.of(PersonalPdfs.all(), UnusualPdfs.pictures(), UnusualPdfs.drawings())
                .flatMap(files -> files.entrySet().stream())
                .map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    static Stream<Arguments> pictures() {
        return UnusualPdfs.pictures().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("揭去黑块，图像上也什么都没有")
    @MethodSource("pictures")
    @Clause({"SEC-06", "SEC-12"})
    void nothing_lies_under_the_boxes(String name, byte[] file) {
        assertThat(PageImages.inkUnderBoxes(file, file)).isZero();
        var released = released(file, PersonalPdfs.DELETIONS).bytes();
        assertThat(PageImages.inkUnderBoxes(released, file)).as("before").isGreaterThan(1000);
        assertThat(PageImages.inkUnderBoxes(released, released)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("删减之后，哪里也找不到；标记以外的版面一个像素也不变")
    @MethodSource("files")
    @Clause({"SEC-06", "SEC-12"})
    void gone_for_good(String name, byte[] file) {
        var deletions = PersonalPdfs.DELETIONS;
        var released = released(file, deletions);
        var strings = deletions.stream().map(Deletion::text).toList();
        assertThat(StillThere.inPdf(file, strings)).as("before").isNotEmpty();
        assertThat(StillThere.inPdf(released.bytes(), strings)).isEmpty();
        assertThat(Leaks.in(released.bytes(), FileKind.PDF, DocumentLimits.standard()))
                .isEmpty();
        assertThat(released.removals()).hasSize(deletions.size()).allMatch(removal -> removal.times() > 0);

        var before = PageImages.of(file);
        var after = PageImages.of(released.bytes());
        assertThat(after).hasSameSizeAs(before);
        for (int page = 0; page < after.size(); page++) {
            PageImages.write(after.get(page), name + "-" + (page + 1));
            assertThat(PageImages.changedOutsideBoxes(before.get(page), after.get(page)))
                    .as("第 %d 页", page + 1)
                    .isZero();
        }
    }

    @Test
    @DisplayName("字形的名称按出现的先后排列，也不再说出名字")
    void names_of_glyphs_go_too() {
        var file = Objects.requireNonNull(UnusualPdfs.drawings().get("Type 3 字体"));
        var names = List.of("uni6797", "uni5C0F", "uni6EE1");
        assertThat(StillThere.inPdf(file, names)).isNotEmpty();
        var released = released(file, PersonalPdfs.DELETIONS).bytes();
        assertThat(StillThere.inPdf(released, names)).isEmpty();
        assertThat(StillThere.inPdf(released, List.of("uni6237"))).isNotEmpty();
    }

    @Test
    @DisplayName("图案里有看得清的图像：不知道涂黑之处是什么，说明原因拒绝；小的底纹不妨碍")
    void a_picture_within_a_pattern_is_refused() {
        assertThat(Redactor.redact(
                        UnusualPdfs.picturePattern(200),
                        FileKind.PDF,
                        List.of(PersonalPdfs.DELETIONS.getFirst()),
                        DocumentLimits.standard()))
                .isInstanceOfSatisfying(
                        Redacted.Refused.class,
                        refused -> assertThat(refused.reason()).contains("含有图像的图案"));
        assertThat(released(UnusualPdfs.picturePattern(8), List.of(PersonalPdfs.DELETIONS.getFirst()))
                        .removals())
                .hasSize(1);
    }

    static Redacted.Released released(byte[] file, List<Deletion> deletions) {
        return switch (Redactor.redact(file, FileKind.PDF, deletions, DocumentLimits.standard())) {
            case Redacted.Released released -> released;
            case Redacted.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    @Test
    @DisplayName("剩下的文字照旧：只少了该删的")
    void the_rest_stays() {
        var before = SimpleExtraction.pdfText(PersonalPdfs.scattered());
        var after = SimpleExtraction.pdfText(
                released(PersonalPdfs.scattered(), PersonalPdfs.DELETIONS).bytes());
        assertThat(before).contains("身份证号350211199003074518，");
        assertThat(after.replaceAll("\\s", "")).isEqualTo("户主，身份证号，手机，另一户。这一行不应当变动：文号350211199003074518999。");
    }

    @Test
    @DisplayName("书签：跳到页面、网址的照旧；通向本机文件、启动程序、网址里有该删内容的，只留文字")
    @Clause("SEC-12")
    void bookmarks_lead_nowhere_else() throws IOException {
        var file = SampleFiles.bytes(out -> {
            try (var pdf = new PDDocument()) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    LeakyFiles.write(content, new PDType1Font(Standard14Fonts.FontName.HELVETICA), 700, "13805921234");
                }
                var outline = new PDDocumentOutline();
                var first = new PDPageFitDestination();
                first.setPage(page);
                var target = new PDActionGoTo();
                target.setDestination(first);
                outline.addLast(bookmark("首页", target));
                outline.addLast(bookmark("政府网站", address("https://www.example.gov.cn/tz/")));
                outline.addLast(bookmark("原稿", address("file:///D:/draft/original.docx")));
                outline.addLast(bookmark("名单", address("https://www.example.gov.cn/?tel=13805921234")));
                var program = new PDActionLaunch();
                program.setF("D:\\draft\\list.exe");
                outline.addLast(bookmark("程序", program));
                pdf.getDocumentCatalog().setDocumentOutline(outline);
                pdf.save(out);
            }
        });
        var released = released(
                file,
                List.of(PersonalPdfs.DELETIONS.stream()
                        .filter(each -> each.text().equals(PersonalPdfs.MOBILE))
                        .findFirst()
                        .orElseThrow()));

        var kept = new LinkedHashMap<String, Boolean>();
        try (var pdf = Loader.loadPDF(released.bytes())) {
            pdf.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(each ->
                            kept.put(each.getTitle(), each.getCOSObject().containsKey(COSName.A)));
        }
        assertThat(kept)
                .containsExactly(
                        entry("首页", true),
                        entry("政府网站", true),
                        entry("原稿", false),
                        entry("名单", false),
                        entry("程序", false));
    }

    private static PDOutlineItem bookmark(String title, PDAction action) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setAction(action);
        return item;
    }

    private static PDAction address(String uri) {
        var action = new PDActionURI();
        action.setURI(uri);
        return action;
    }
}
