package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;

@DisplayName("正文提取：DOCX 与 DOC")
class WordExtractionTest {
    private final Desk desk = new Desk();

    private static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    private List<String> lines(String body) {
        return desk.text(SampleFiles.docxOfBody(body)).plain().lines().toList();
    }

    private static Paragraph body(String text) {
        return new Paragraph(text, Alignment.START, 0);
    }

    @Test
    @DisplayName("段落依次读出，居中、居右各有标明")
    void paragraphs_in_order_with_alignment() {
        var blocks = desk.text(SampleFiles.noticeDocx()).blocks();
        assertThat(blocks).hasSize(SampleFiles.NOTICE.size());
        assertThat(blocks.get(2)).isEqualTo(new Paragraph(SampleFiles.NOTICE.get(2), Alignment.CENTRE, 0));
        assertThat(blocks.get(4)).isEqualTo(body(SampleFiles.NOTICE.get(4)));
        assertThat(blocks.get(7)).isEqualTo(new Paragraph("2026年5月12日", Alignment.END, 0));
    }

    @Test
    @DisplayName("插入的修订算正文，删除的不算")
    void tracked_changes_read_as_accepted() {
        var received = desk.received(
                SampleFiles.docxOfBody(
                        "<w:p><w:r><w:t>期限为</w:t></w:r><w:del><w:r><w:delText>十</w:delText></w:r></w:del>"
                                + "<w:ins><w:r><w:t>二十</w:t></w:r></w:ins><w:r><w:t>个工作日</w:t></w:r></w:p>"
                                + "<w:moveFrom><w:p><w:r><w:t>移走的段落</w:t></w:r></w:p></w:moveFrom>"),
                "");
        assertThat(received.text().plain()).isEqualTo("期限为二十个工作日\n");
        assertThat(received.remarks()).singleElement().asString().contains("修订痕迹");
    }

    @Test
    @DisplayName("文本框、内容控件、超链接、公式和域的结果都读，域代码不读")
    void everything_shown_is_read() {
        assertThat(
                        lines(
                                "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
                                        + p("框内文字")
                                        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                                        + p("框内文字")
                                        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                                        + "<w:sdt><w:sdtContent>" + p("控件内文字") + "</w:sdtContent></w:sdt>"
                                        + "<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>行内控件</w:t></w:r></w:sdtContent></w:sdt>"
                                        + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>"
                                        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText><w:t>代码</w:t></w:r>"
                                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2026年</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"))
                .containsExactly("框内文字", "控件内文字", "链接行内控件a+b", "2026年");
    }

    @Test
    @DisplayName("合并单元格只在起处出现一次")
    void merged_cells_stand_once() {
        var cell = "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>";
        var blocks = desk.text(SampleFiles.docxOfBody("<w:tbl><w:tr>"
                        + cell.formatted("<w:vMerge w:val=\"restart\"/>", p("单位"))
                        + cell.formatted("<w:gridSpan w:val=\"2\"/>", p("数量")) + "</w:tr><w:tr>"
                        + cell.formatted("<w:vMerge/>", p("")) + cell.formatted("", p("沙袋") + p("（条）"))
                        + cell.formatted("", p("水泵")) + "</w:tr></w:tbl>"))
                .blocks();
        assertThat(blocks)
                .containsExactly(new Table(List.of(
                        new Row(List.of(new Cell("单位", 1, 2), new Cell("数量", 2, 1))),
                        new Row(List.of(new Cell("沙袋\n（条）", 1, 1), new Cell("水泵", 1, 1))))));
    }

    @Test
    @DisplayName("页眉页脚不算正文，脚注列在最后")
    void headers_are_left_out_and_notes_come_last() {
        var text = desk.text(SampleFiles.docx(document -> {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页眉");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("— 1 —");
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("数量以实际为准。");
            document.createParagraph().createRun().setText("第一段");
            document.getParagraphs().getFirst().addFootnoteReference(note);
            document.createParagraph().createRun().setText("第二段");
        }));
        assertThat(text.plain()).isEqualTo("第一段\n第二段\n注1：数量以实际为准。\n");
    }

    @Test
    @DisplayName("隐藏文字不列入正文，但说明没有列入")
    void hidden_text_is_said_to_be_left_out() {
        var text = desk.text(
                SampleFiles.docxOfBody(p("看得见") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r></w:p>"));
        assertThat(text.plain()).isEqualTo("看得见\n");
        assertThat(text.unread()).containsExactly("隐藏的文字没有列入正文");
    }

    @Test
    @DisplayName("标题级别取自样式，标题样式可以继承")
    void headings_come_from_styles() {
        var docx = SampleFiles.withEntry(
                SampleFiles.docxOfBody("<w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr><w:r><w:t>第一章</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr><w:r><w:t>小节</w:t></w:r></w:p>"),
                "word/styles.xml",
                ("<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"章名\"/><w:basedOn w:val=\"a\"/></w:style></w:styles>")
                        .getBytes(StandardCharsets.UTF_8));
        var withRelation = SampleFiles.withEntry(
                docx,
                "word/_rels/document.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(desk.text(withRelation).blocks())
                .containsExactly(new Paragraph("第一章", Alignment.CENTRE, 1), new Paragraph("小节", Alignment.START, 3));
    }

    @ParameterizedTest(name = "{0}，{1} → {2}")
    @CsvSource({
        "japaneseCounting, %1、, 一、甲|二、乙|三、丙",
        "chineseCountingThousand, （%1）, （一）甲|（二）乙|（三）丙",
        "decimal, %1., 1. 甲|2. 乙|3. 丙",
        "decimalEnclosedCircle, %1, ①甲|②乙|③丙",
        "upperRoman, %1., I. 甲|II. 乙|III. 丙",
        "chineseCounting, 第%1条, 第一条甲|第二条乙|第三条丙"
    })
    @DisplayName("Word 自动编号写成文字")
    void generated_numbers_are_written_out(String form, String pattern, String expected) {
        var numbering = "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
                + form
                + "\"/><w:lvlText w:val=\"" + pattern + "\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        var item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        var docx = SampleFiles.docxOfBody(item.formatted("甲") + item.formatted("乙") + item.formatted("丙"));
        docx = SampleFiles.withEntry(docx, "word/numbering.xml", utf8(numbering));
        docx = SampleFiles.withEntry(
                docx,
                "word/_rels/document.xml.rels",
                utf8(
                        "<Relationships><Relationship Id=\"r1\" Type=\"x/numbering\" Target=\"numbering.xml\"/></Relationships>"));
        assertThat(desk.text(docx).plain().lines()).containsExactly(expected.split("\\|"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("DOC：段落、对齐、自动编号、合并单元格、隐藏文字")
    void word_97_files_are_read_alike() {
        var text = desk.text(SampleFiles.doc("notice.doc"));
        assertThat(text.unread()).containsExactly("隐藏的文字没有列入正文");
        assertThat(text.blocks())
                .containsExactly(
                        new Paragraph("启明区人民政府办公室关于做好夏季防汛工作的通知", Alignment.CENTRE, 0),
                        body("各街道办事处，区政府各部门："),
                        body("为切实做好今年夏季防汛工作，现就有关事项通知如下。"),
                        body("一、压实责任"),
                        body("二、备足物资"),
                        new Table(List.of(
                                new Row(List.of(new Cell("单位", 1, 2), new Cell("数量", 2, 1))),
                                new Row(List.of(new Cell("沙袋", 1, 1), new Cell("水泵", 1, 1))))),
                        new Paragraph("启明区人民政府办公室", Alignment.END, 0),
                        new Paragraph("2026年5月12日", Alignment.END, 0),
                        body("（此件主动公开）"),
                        body("数量以实际为准。"));
    }
}
