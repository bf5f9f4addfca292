package org.mingtang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.portal.Visitor.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.regulation.LetterTemplate;
import org.mingtang.regulation.Packs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTheCountysPortal
@DisplayName("申请表和文书范本")
class FormsPagesTest {
    @Autowired
    private Packs packs;

    @Autowired
    private Clock clock;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    private List<LetterTemplate> templates() {
        return packs.inForceOn(LocalDate.now(clock)).requests().letters();
    }

    @Test
    @Clause({"REQ-20", "REQ-27"})
    @DisplayName("规程里现行的每一种范本都在页面上，各有编号，都能下载 Word 和 PDF")
    void every_template_can_be_downloaded() throws IOException {
        var page = visitor.reads("/forms");
        for (var template : templates()) {
            var word = "/forms/" + template.id() + ".docx";
            var pdf = "/forms/" + template.id() + ".pdf";
            assertThat(page.select("a").eachAttr("href")).contains(word, pdf);
            assertThat(page.select("main").text()).contains(template.id(), template.title());
            assertThat(words(word).replaceAll("\\s", "")).contains(template.title());
        }
        assertThat(visitor.reads("/requests").select("a").eachAttr("href")).contains("/forms");
    }

    @Test
    @Clause({"REQ-20", "REQ-24"})
    @DisplayName("范本写明现在适用的救济途径：不予公开的应当先申请复议；补正、延期的没有")
    void templates_tell_the_remedy_of_the_day() throws IOException {
        assertThat(words("/forms/answer-n5-2019.docx")).contains("应当自收到本答复之日起六十日内先向");
        assertThat(words("/forms/answer-p1-2019.docx")).contains("应当自收到本答复之日起六十日内先向");
        assertThat(words("/forms/answer-n8-2019.docx")).contains("申请行政复议").doesNotContain("提起行政诉讼");
        assertThat(words("/forms/override-notice-2019.docx"))
                .contains("如对本决定不服，可以自收到本决定之日起六十日内")
                .doesNotContain("称谓");
        assertThat(words("/forms/answer-u1-not-held-2019.docx")).contains("如对本答复不服，可以自收到本答复之日起");
        assertThat(words("/forms/correction-2019.docx")).doesNotContain("复议").contains("＿＿＿（不明确之处）＿＿＿");
    }

    @Test
    @Clause("REQ-27")
    @DisplayName("申请表：条例要求写明的各项都有空格，PDF 看得到")
    void the_application_form() throws IOException {
        var answer = visitor.takes("/forms/application-form-2019.pdf");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("政府信息公开申请表", "姓名或者名称", "证件名称", "号码", "统一社会信用代码", "联系电话", "便于查询的其他特征", "获取方式", "签名或者盖章");
        }
    }

    @Test
    @DisplayName("没有的范本：404")
    void unknown() {
        assertThat(visitor.gets("/forms/none.docx").statusCode()).isEqualTo(404);
        assertThat(visitor.gets("/forms/none.pdf").statusCode()).isEqualTo(404);
        assertThat(visitor.gets("/forms/none.exe").statusCode()).isEqualTo(404);
    }

    private String words(String path) throws IOException {
        var answer = visitor.takes(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(answer.body())))) {
            return text.getText();
        }
    }
}
