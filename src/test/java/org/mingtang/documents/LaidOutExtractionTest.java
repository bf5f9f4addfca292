package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.SampleFiles.Placed;

@DisplayName("正文提取：PDF 与 OFD，由版面还原段落")
class LaidOutExtractionTest {
    private final Desk desk = new Desk();

    private static Path font() {
        var font = SampleFiles.chineseFont();
        Assumptions.assumeTrue(font.isPresent(), "这台机器上没有中文 TrueType 字体（MINGTANG_FONTS 或 target/fonts）");
        return font.orElseThrow();
    }

    /// A page of 28 characters a line, 16 points each, from x = 72 on.
    private static final String FULL = "为切实做好今年夏季防汛工作保障人民群众生命财产安全现将";

    private static Placed line(String text, float indent, float y) {
        return new Placed(text, 72 + indent * 16, y, 16);
    }

    @Test
    @DisplayName("折行合并为一段，汉字之间不加空格；标题居中，落款居右，页码去掉")
    void lines_become_paragraphs() {
        var first = List.of(
                new Placed("关于做好夏季防汛工作的通知", 72 + (448 - 13 * 22) / 2f, 740, 22),
                line("各街道办事处：", 0, 700),
                line(FULL.substring(0, 26), 2, 672),
                line("有关事项通知如下，请认真组织实施。", 0, 644),
                line("一、压实责任。", 2, 616),
                line(FULL.substring(0, 26), 2, 588),
                new Placed("— 1 —", 270, 40, 14));
        var second = List.of(
                line("跨页的段落接着上一页。", 0, 740),
                line("启明区人民政府", 19, 700),
                line("2026年5月12日", 19.5f, 672),
                line("（此件主动公开）", 2, 644),
                new Placed("— 2 —", 270, 40, 14));
        var text = desk.received(SampleFiles.pdf(Optional.of(font()), List.of(first, second)), "a.pdf");
        assertThat(text.pages()).hasValue(2);
        assertThat(text.text().unread()).isEmpty();
        assertThat(text.text().blocks())
                .containsExactly(
                        new Paragraph("关于做好夏季防汛工作的通知", Alignment.CENTRE, 0),
                        new Paragraph("各街道办事处：", Alignment.START, 0),
                        new Paragraph(FULL.substring(0, 26) + "有关事项通知如下，请认真组织实施。", Alignment.START, 0),
                        new Paragraph("一、压实责任。", Alignment.START, 0),
                        new Paragraph(FULL.substring(0, 26) + "跨页的段落接着上一页。", Alignment.START, 0),
                        new Paragraph("启明区人民政府", Alignment.END, 0),
                        new Paragraph("2026年5月12日", Alignment.END, 0),
                        new Paragraph("（此件主动公开）", Alignment.START, 0));
    }

    @Test
    @DisplayName("每页重复的页眉去掉")
    void repeated_headers_are_left_out() {
        var pages = new ArrayList<List<Placed>>();
        for (int number = 1; number <= 4; number++) {
            pages.add(List.of(
                    new Placed("Yearbook 2026", 72, 810, 10),
                    new Placed("Text of page " + number + ".", 72, 600, 12),
                    new Placed("- " + number + " -", 280, 30, 10)));
        }
        var text = desk.text(SampleFiles.pdf(Optional.empty(), pages)).plain();
        assertThat(text).doesNotContain("Yearbook").doesNotContain("- 1 -").contains("Text of page 4.");
    }

    @Test
    @DisplayName("扫描页没有文字，注明没有读")
    void scanned_pages_are_said_to_be_unread() {
        var pdf = SampleFiles.bytes(out -> {
            try (var document = new PDDocument()) {
                var image = PDImageXObject.createFromByteArray(document, SampleFiles.image(FileKind.PNG), "scan");
                for (int number = 0; number < 3; number++) {
                    var page = new PDPage();
                    document.addPage(page);
                    try (var content = new PDPageContentStream(document, page)) {
                        content.drawImage(image, 50, 50, 500, 700);
                    }
                }
                document.save(out);
            }
        });
        var text = desk.text(pdf);
        assertThat(text.unread()).containsExactly("第 1—3 页只有图像，没有文字");
        assertThat(text.blocks()).containsOnly(new Picture("第 1 页"), new Picture("第 2 页"), new Picture("第 3 页"));
    }

    @Test
    @DisplayName("OFD 的折行合并为段落")
    void ofd_lines_become_paragraphs() {
        var body = "为切实做好今年夏季防汛工作，保障人民群众生命财产安全，现就有关事项通知如下，请各单位认真组织实施，并于六月底前报送落实情况。";
        var received = desk.received(SampleFiles.ofd(List.of("关于做好夏季防汛工作的通知", body)), "a.ofd");
        assertThat(received.pages()).hasValue(1);
        assertThat(received.text().plain()).isEqualTo("关于做好夏季防汛工作的通知\n" + body + "\n");
    }

    @Test
    @DisplayName("OFD 的字按坐标排成行，字距不变成空格")
    void ofd_glyphs_are_ordered_by_place() {
        var page = "<Page><Content><Layer>"
                + "<TextObject Boundary=\"20 60 100 10\" Size=\"5\"><TextCode X=\"0\" Y=\"5\" DeltaX=\"g 3 6\">第二行字</TextCode></TextObject>"
                + "<TextObject Boundary=\"50 40 40 10\" Size=\"5\" CTM=\"1 0 0 1 2 0\"><TextCode X=\"0\" Y=\"5\">下半</TextCode></TextObject>"
                + "<TextObject Boundary=\"20 40 40 10\" Size=\"5\"><TextCode X=\"0\" Y=\"5\" DeltaX=\"5 5 5 5 5 5\">第一行的上半：</TextCode></TextObject>"
                + "<ImageObject Boundary=\"0 0 10 10\"/></Layer></Content></Page>";
        var ofd = SampleFiles.zip(
                "OFD.xml",
                "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>",
                "Doc_0/Document.xml",
                "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea></CommonData>"
                        + "<Pages><Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></Pages></Document>",
                "Doc_0/Pages/Page_0/Content.xml",
                page);
        var text = desk.text(ofd);
        assertThat(text.plain().lines()).containsExactly("第一行的上半：下半", "第二行字");
        assertThat(text.unread()).containsExactly("第 1 页的图像没有读");
    }
}
