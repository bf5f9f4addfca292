package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;

@DisplayName("正文提取：网页、文本与表格")
class PageAndSheetExtractionTest {
    private final Desk desk = new Desk();

    @Test
    @DisplayName("网页：标题、段落、换行、表格、图像；脚本和导航不读")
    void a_page_is_read_by_its_blocks() {
        var text = desk.text(SampleFiles.html("""
                <nav>首页 &gt; 文件</nav><script>alert('x')</script>
                <h1 align="center">关于做好防汛工作的通知</h1>
                <div><p style="text-indent:2em">各单位：<br>请落实。</p>散落的文字</div>
                <p style="text-align: right">2026年5月12日</p>
                <table><tr><th rowspan="2">单位</th><th colspan="2">数量</th></tr><tr><td>沙袋</td><td><p>水泵</p></td></tr></table>
                <table><tr><td><h2>排版用的表格</h2></td><td>里的文字</td></tr></table>
                <img src="x.png" alt="示意图">
                """));
        assertThat(text.blocks())
                .containsExactly(
                        new Paragraph("关于做好防汛工作的通知", Alignment.CENTRE, 1),
                        new Paragraph("各单位：\n请落实。", Alignment.START, 0),
                        new Paragraph("散落的文字", Alignment.START, 0),
                        new Paragraph("2026年5月12日", Alignment.END, 0),
                        new Table(List.of(
                                new Row(List.of(new Cell("单位", 1, 2), new Cell("数量", 2, 1))),
                                new Row(List.of(new Cell("沙袋", 1, 1), new Cell("水泵", 1, 1))))),
                        new Paragraph("排版用的表格", Alignment.START, 2),
                        new Paragraph("里的文字", Alignment.START, 0),
                        new Picture("示意图"));
        assertThat(text.unread()).containsExactly("图像中的文字没有读");
    }

    @Test
    @DisplayName("网页：声明为 gb2312 的页面按 GB18030 读")
    void a_declared_encoding_counts() {
        var html =
                "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"></head><body><p>通知：龘</p></body></html>";
        assertThat(desk.text(html.getBytes(Charset.forName("GB18030"))).plain()).isEqualTo("通知：龘\n");
    }

    @Test
    @DisplayName("网页：嵌套极深也读得完")
    void a_deeply_nested_page_is_read() {
        var html = SampleFiles.html("<div>".repeat(20_000) + "底" + "</div>".repeat(20_000));
        assertThat(desk.text(html).plain()).isEqualTo("底\n");
    }

    @Test
    @DisplayName("文本：一行一段，空行略去，用空格推到右边的落款居右")
    void a_line_is_a_paragraph() {
        assertThat(desk.text(SampleFiles.txt("标题", "", "　　正文。", "　　　　　　　　　　启明区人民政府"))
                        .blocks())
                .containsExactly(
                        new Paragraph("标题", Alignment.START, 0),
                        new Paragraph("正文。", Alignment.START, 0),
                        new Paragraph("启明区人民政府", Alignment.END, 0));
    }

    private static final Consumer<Workbook> BUDGET = book -> {
        var sheet = book.createSheet("预算");
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue("项目");
        head.createCell(1).setCellValue("金额");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        var row = sheet.createRow(2);
        row.createCell(0).setCellValue("防汛");
        var money = row.createCell(1);
        money.setCellValue(1234567.5);
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
        money.setCellStyle(style);
        var day = row.createCell(2);
        day.setCellValue(LocalDate.of(2026, 5, 12));
        var date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        day.setCellStyle(date);
        row.createCell(3).setCellValue("隐藏列");
        sheet.setColumnHidden(3, true);
        var hidden = sheet.createRow(3);
        hidden.createCell(0).setCellValue("隐藏行");
        hidden.setZeroHeight(true);
        book.createSheet("底稿").createRow(0).createCell(0).setCellValue("隐藏表");
        book.setSheetHidden(1, true);
    };

    @Test
    @DisplayName("XLSX：数值照显示的样子，合并单元格一次，隐藏的不列入并注明")
    void a_workbook_is_read_as_shown() {
        assertSheet(SampleFiles.xlsx(BUDGET));
    }

    @Test
    @DisplayName("XLS：与 XLSX 相同")
    void an_old_workbook_is_read_alike() {
        assertSheet(SampleFiles.xls(BUDGET));
    }

    private void assertSheet(byte[] bytes) {
        var text = desk.text(bytes);
        assertThat(text.blocks())
                .containsExactly(
                        new Paragraph("预算", Alignment.START, 2),
                        new Table(List.of(
                                new Row(List.of(new Cell("项目", 1, 1), new Cell("金额", 2, 1))),
                                new Row(List.of(
                                        new Cell("防汛", 1, 1),
                                        new Cell("1,234,567.50", 1, 1),
                                        new Cell("2026-05-12", 1, 1))))));
        assertThat(text.unread()).containsExactlyInAnyOrder("工作表“预算”有隐藏的行或列，没有列入正文", "工作表“底稿”被隐藏，没有列入正文");
    }

    @Test
    @DisplayName("XLSX：末行末列的孤立单元格不撑大表格")
    void a_far_cell_does_not_blow_up_the_table() {
        var text = desk.text(SampleFiles.xlsx(book -> {
            var sheet = book.createSheet("一");
            sheet.createRow(0).createCell(0).setCellValue("左上");
            sheet.createRow(1_048_575).createCell(16_383).setCellValue("右下");
        }));
        assertThat(text.plain()).isEqualTo("左上\n\t右下\n");
    }
}
