package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;

@DisplayName("可读网页文本")
class RenditionTest {

    @Test
    @DisplayName("标题分行成一个 h1，主送机关顶格，署名和日期靠右")
    void an_official_document() {
        var page = parse(render(
                start("云政办〔2026〕31号"),
                start("云岭县人民政府办公室"),
                start("关于印发临时救助办法的通知"),
                start("各乡镇人民政府："),
                start("　　请认真执行。"),
                start("　　　　　　云岭县人民政府办公室"),
                start("　　　　　　2026年11月16日"),
                start("（此件主动公开）")));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h1").html()).isEqualTo("云岭县人民政府办公室<br>关于印发临时救助办法的通知");
        assertThat(page.select("p.flush").eachText()).containsExactly("各乡镇人民政府：");
        assertThat(page.select("p.right").eachText()).containsExactly("云岭县人民政府办公室", "2026年11月16日");
        assertThat(page.select("p:not([class])").eachText()).containsExactly("请认真执行。", "（此件主动公开）");
        assertThat(page.select("p.centre").eachText()).containsExactly("云政办〔2026〕31号");
    }

    @Test
    @DisplayName("只有文件自己的标题样式成为标题；“一、”保持段落，但可以跳转")
    void contents() {
        var rendition = render(
                start("关于临时救助的通知"),
                start("请各单位认真执行。"),
                new Paragraph("总则", Alignment.START, 1),
                start("一、强化机构。各单位要配齐人员。"),
                new Paragraph("附则", Alignment.START, 6));
        assertThat(rendition.contents())
                .containsExactly(
                        new Rendition.Entry("part-1", 2, "总则"),
                        new Rendition.Entry("part-2", 2, "一、强化机构"),
                        new Rendition.Entry("part-3", 6, "附则"));
        var page = parse(rendition);
        for (var entry : rendition.contents()) {
            assertThat(page.getElementById(entry.id())).isNotNull();
        }
        assertThat(page.select("h2").eachText()).containsExactly("总则");
        assertThat(page.select("h6").eachText()).containsExactly("附则");
        assertThat(page.select("p#part-2").text()).isEqualTo("一、强化机构。各单位要配齐人员。");
    }

    @Test
    @DisplayName("表格保留合并的单元格，可以横向滚动，列名成为表头")
    void tables() {
        var table = new Table(List.of(
                row(new Cell("序号", 1, 1), new Cell("任务", 1, 1), new Cell("时限", 1, 1)),
                row(new Cell("1", 1, 1), new Cell("公开\n解读", 1, 2), new Cell("全年", 1, 1)),
                row(new Cell("2", 1, 1), new Cell("年底", 1, 1)),
                row(new Cell("合计", 3, 1))));
        var page = parse(render(table));
        assertThat(page.select("div.table-scroll[tabindex=0][aria-label] > table"))
                .hasSize(1);
        assertThat(page.select("thead th[scope=col]").eachText()).containsExactly("序号", "任务", "时限");
        assertThat(page.select("td[rowspan=2]").html()).isEqualTo("公开<br>解读");
        assertThat(page.select("td[colspan=3]").eachText()).containsExactly("合计");
    }

    @Test
    @DisplayName("图片和没有读出的内容如实注明")
    void what_was_not_read_is_said() {
        var text = new DocumentText(List.of(new Picture("公章")), List.of("第 2 页只有图像，没有文字"));
        var page = Jsoup.parse(
                Rendition.of(text, new OfficialDocumentReader().read(text)).html());
        assertThat(page.select("p.note").eachText())
                .containsExactly("〔图片：公章。图片中的内容没有读出。〕", "〔没有读出：第 2 页只有图像，没有文字。请看原文件。〕");
    }

    @Test
    @DisplayName("正文中没有的标题，经确认后置于文首")
    void a_confirmed_title_stands_above_the_text() {
        var text = new DocumentText(List.<Block>of(start("请认真执行。")), List.of());
        var read = new OfficialDocumentReader().read(text);
        var confirmed = new DocumentFacts(
                Optional.of("临时救助办法"),
                read.documentNumber(),
                read.issuer(),
                read.addressees(),
                read.issueDate(),
                read.annotation(),
                read.attachments());
        assertThat(Rendition.of(text, read).html()).doesNotContain("<h1>");
        assertThat(Rendition.of(text, confirmed).html()).startsWith("<h1>临时救助办法</h1>");
    }

    private static Document parse(Rendition rendition) {
        var page = Jsoup.parse(rendition.html());
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static Rendition render(Block... blocks) {
        var text = new DocumentText(List.of(blocks), List.of());
        return Rendition.of(text, new OfficialDocumentReader().read(text));
    }

    private static Paragraph start(String text) {
        return new Paragraph(text, Alignment.START, 0);
    }

    private static Row row(Cell... cells) {
        return new Row(List.of(cells));
    }
}
