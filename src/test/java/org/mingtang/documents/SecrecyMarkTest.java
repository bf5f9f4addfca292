package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.Refusal.Code;
import org.mingtang.documents.SampleFiles.Placed;

@DisplayName("首部标有国家秘密标志的文件，一个字节也不保存")
class SecrecyMarkTest {
    private static final String BODY = "为进一步做好有关工作，现将有关事项通知如下，请认真贯彻执行，并于月底前报送落实情况。";

    private final Desk desk = new Desk();

    private void assertRefused(byte[] bytes) {
        var refusal = desk.refused(bytes, "");
        assertThat(refusal.code()).isEqualTo(Code.SECRECY_MARK);
        assertThat(desk.stored).isEmpty();
    }

    @ParameterizedTest(name = "「{0}」")
    @ValueSource(
            strings = {
                "机密★10年",
                "绝密★",
                "秘密★长期",
                "机 密 ★ 10年",
                "机　密　★　１０年",
                "秘密☆1年",
                "机密*5年",
                "机密＊５年",
                "秘密⭐6个月",
                "绝密★启用前",
                "【机密★】",
                "（秘密★三年）",
                "密级：机密★1年",
                "密级和保密期限：秘密★10年",
                "000012 机密★1年 特急",
                "№000012　机密★1年",
                "机密★1年　　　　　　签发人：张三",
                "000001      秘密★5年",
                "机\u200B密★10年",
                "機密★10年",
                "机密",
                "机　密",
                "秘密 10年",
                "机密 特急",
                "密级：秘密",
                "机密★1年000012启明区人民政府文件"
            })
    @DisplayName("首行的标志，各种写法都拒收")
    void a_mark_in_the_first_line_is_refused(String mark) {
        assertRefused(SampleFiles.txt(mark, "启明区人民政府文件", "启政发〔2026〕3号", "关于某项工作的通知", BODY));
    }

    @ParameterizedTest(name = "「{0}」")
    @ValueSource(strings = {"机密★10年,,", ",,机密★10年", "\"秘密★\",\"\"", "目录;绝密★长期;", "目录\t秘密★5年", ",机密,"})
    @DisplayName("存成文本的表格：单元格里的标志也算")
    void a_mark_in_a_cell_is_refused(String line) {
        assertRefused(SampleFiles.txt(line, "文号,标题,公开属性", "闽政办〔2020〕7号,关于防汛的通知,主动公开"));
    }

    @ParameterizedTest(name = "「{0}」")
    @ValueSource(strings = {"机密★10年", "秘密 ★ 长期", "绝密★ 特急"})
    @DisplayName("标志在份号之后、标题之前也算首部")
    void a_mark_before_the_title_is_refused(String mark) {
        assertRefused(SampleFiles.txt("份号：000012", mark, "启明区人民政府文件", "关于某项工作的通知", BODY));
        assertRefused(SampleFiles.txt("启明区人民政府文件", "启政发〔2026〕3号  " + mark, "关于某项工作的通知", BODY));
    }

    @Test
    @DisplayName("标志断在两行，仍然认得")
    void a_mark_broken_over_two_lines_is_refused() {
        assertRefused(SampleFiles.txt("机密", "★10年", "启明区人民政府文件", BODY));
        assertRefused(SampleFiles.txt("机", "密", "★10年", "启明区人民政府文件", BODY));
    }

    @ParameterizedTest(name = "「{0}」")
    @ValueSource(
            strings = {
                "为规范机密、秘密级文件的管理，涉密文件首页应当标注“机密★10年”字样，请各单位遵照执行。",
                "标注 机密★10年 字样的文件不得公开，各单位应当严格执行保密审查制度，先审查、后公开。",
                "一、绝密、机密、秘密三级的划分按照保密法执行。",
                "机密文件的销毁由专人负责。",
                "机密级文件管理办法",
                "商业秘密",
                "工作秘密管理办法",
                "国家秘密的标志为★，★前标密级，★后标保密期限。",
                "关于加强秘密★标志管理工作的通知",
                "内部资料 注意保存",
                "密级：□绝密 □机密 □秘密 □非密",
                "序号,标题,密级,1,关于机密级文件管理的通知,非密",
                "关于\"秘密★\"标志的说明",
                "秘密花园读书会活动方案",
                "（三）对标有绝密★、机密★、秘密★的文件，一律不得公开。"
            })
    @DisplayName("只是提到密级的文件不得拒收")
    void a_text_that_only_speaks_of_secrecy_is_received(String sentence) {
        assertThatCode(() -> desk.received(SampleFiles.txt("启明区政府信息公开保密审查工作规则", sentence, BODY), "规则.txt"))
                .doesNotThrowAnyException();
        assertThatCode(() -> desk.received(SampleFiles.txt(sentence, BODY), "规则.txt"))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("正文之中单独成行的示例不是首部标志")
    void an_example_deep_in_the_body_is_no_mark() {
        assertThat(desk.text(SampleFiles.txt("国家秘密标志管理规定", BODY, "标志示例如下：", "机密★10年", "秘密★5年"))
                        .blocks())
                .hasSize(5);
    }

    @Test
    @DisplayName("三个密级并列的说明不是标志")
    void a_list_of_the_levels_is_no_mark() {
        assertThat(desk.text(SampleFiles.txt("国家秘密的密级", "绝密", "机密", "秘密", BODY)).blocks())
                .hasSize(5);
    }

    @Test
    @DisplayName("表格里按密级分列的清单不是标志")
    void a_list_of_items_by_level_is_no_mark() {
        var list = SampleFiles.xlsx(book -> {
            var sheet = book.createSheet("清单");
            sheet.createRow(0).createCell(0).setCellValue("事项");
            sheet.getRow(0).createCell(1).setCellValue("密级");
            sheet.createRow(1).createCell(0).setCellValue("某事项");
            sheet.getRow(1).createCell(1).setCellValue("秘密");
        });
        assertThat(desk.received(list, "清单.xlsx").kind()).isEqualTo(FileKind.XLSX);
    }

    static Stream<Arguments> markedFiles() {
        var marked = new ArrayList<>(List.of("机密★5年"));
        marked.addAll(SampleFiles.NOTICE);
        return Stream.of(
                Arguments.of("TXT（GB18030）", String.join("\r\n", marked).getBytes(Charset.forName("GB18030"))),
                Arguments.of("DOCX 正文首行", SampleFiles.docx(marked)),
                Arguments.of("DOCX 页眉", SampleFiles.docx(document -> {
                    document.createHeader(HeaderFooterType.DEFAULT)
                            .createParagraph()
                            .createRun()
                            .setText("机密★5年");
                    SampleFiles.NOTICE.forEach(
                            line -> document.createParagraph().createRun().setText(line));
                })),
                Arguments.of("DOCX 首页页眉", SampleFiles.docx(document -> {
                    document.createHeader(HeaderFooterType.FIRST)
                            .createParagraph()
                            .createRun()
                            .setText("秘密 ★");
                    SampleFiles.NOTICE.forEach(
                            line -> document.createParagraph().createRun().setText(line));
                })),
                Arguments.of(
                        "DOCX 文本框",
                        SampleFiles.docxOfBody(textBox("<w:r><w:t>机密</w:t></w:r><w:r><w:t>★5年</w:t></w:r>"))),
                Arguments.of(
                        "DOCX 艺术字水印",
                        SampleFiles.docxOfBody(
                                "<w:p><w:r><w:pict><v:shape><v:textpath string=\"绝密★\"/></v:shape></w:pict></w:r></w:p>"
                                        + paragraph(BODY))),
                Arguments.of(
                        "DOCX 表格首格",
                        SampleFiles.docxOfBody("<w:tbl><w:tr><w:tc>" + paragraph("密级") + "</w:tc><w:tc>"
                                + paragraph("机密★5年") + "</w:tc></w:tr></w:tbl>" + paragraph(BODY))),
                Arguments.of(
                        "DOCX 隐藏文字",
                        SampleFiles.docxOfBody(
                                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>机密★5年</w:t></w:r></w:p>" + paragraph(BODY))),
                Arguments.of("DOC 页眉", SampleFiles.doc("marked.doc")),
                Arguments.of("HTML", SampleFiles.html("<p>机&#23494;&#9733;5年</p><h1>通知</h1><p>" + BODY + "</p>")),
                Arguments.of("HTML 隐藏", SampleFiles.html("<div style='display:none'>机密★5年</div><p>" + BODY + "</p>")),
                Arguments.of("OFD", SampleFiles.ofd(marked)),
                Arguments.of("XLSX 首行", SampleFiles.xlsx(SecrecyMarkTest::markedSheet)),
                Arguments.of("XLS 首行", SampleFiles.xls(SecrecyMarkTest::markedSheet)),
                Arguments.of(
                        "XLSX 页眉",
                        SampleFiles.xlsx(book -> book.createSheet().getHeader().setLeft("机密★5年"))),
                Arguments.of(
                        "XLS 页眉",
                        SampleFiles.xls(book -> book.createSheet().getHeader().setLeft("机密★5年"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("markedFiles")
    @DisplayName("各种文件、各种位置的首部标志都拒收")
    void every_kind_of_marked_file_is_refused(String where, byte[] bytes) {
        assertRefused(bytes);
    }

    @Test
    @DisplayName("PDF 左上角的标志拒收；附件页首的标志也拒收；正文中的不拒收")
    void marked_pdf_pages_are_refused() {
        var font = SampleFiles.chineseFont();
        Assumptions.assumeTrue(font.isPresent(), "这台机器上没有中文 TrueType 字体（MINGTANG_FONTS 或 target/fonts）");
        var body = List.of(
                new Placed("关于某项工作的通知", 220, 700, 22),
                new Placed("为进一步做好有关工作，现将有关事项通知如下，请认真贯彻执行。", 72, 640, 16),
                new Placed("涉密文件应当标注“机密★10年”字样，不得公开。", 72, 610, 16));
        assertThat(desk.received(SampleFiles.pdf(font, List.of(body)), "a.pdf").kind())
                .isEqualTo(FileKind.PDF);
        var marked = new ArrayList<>(body);
        marked.add(new Placed("机密★10年", 72, 780, 16));
        assertRefused(SampleFiles.pdf(font, List.of(marked)));
        assertRefused(SampleFiles.pdf(font, List.of(body, marked)));
        var footed = new ArrayList<>(body);
        footed.add(new Placed("秘密★长期", 260, 40, 12));
        assertRefused(SampleFiles.pdf(font, List.of(footed)));
    }

    @Test
    @DisplayName("拒收的话里没有文件的任何内容，只说办法：线下找保密机构")
    void the_refusal_holds_nothing_of_the_file() {
        var refusal = desk.refused(SampleFiles.txt("机密★10年", "关于某项绝不能外传的事", BODY), "外传的事.txt");
        assertThat(refusal).isEqualTo(Refusal.secrecyMark());
        assertThat(refusal.toString()).doesNotContain("外传", "机密");
        assertThat(refusal.advice()).contains("线下", "保密工作机构");
    }

    private static void markedSheet(Workbook book) {
        var sheet = book.createSheet("一");
        sheet.createRow(0).createCell(1).setCellValue("机密★5年");
        sheet.createRow(1).createCell(0).setCellValue("序号");
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String textBox(String runs) {
        return "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx><w:txbxContent><w:p>" + runs
                + "</w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback>"
                + "</mc:AlternateContent></w:r></w:p>" + paragraph("通知") + paragraph(BODY);
    }
}
