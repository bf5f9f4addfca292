package org.mingtang.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.Clause;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.references.KnownDocuments.Standing;
import org.mingtang.regulation.DisclosureAttribute;

class KnownDocumentSheetTest {
    private static final String LINE = "泉政办〔2018〕12号,关于加强防汛工作的通知,依申请公开\n";
    private static final KnownDocument KNOWN = new KnownDocument(
            Optional.of(new DocumentNumber("泉政办", 2018, 12)), "关于加强防汛工作的通知", DisclosureAttribute.ON_REQUEST);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"documentNumber,title,attribute", "文号,标题,公开属性", "发文字号,标题,公开属性", " 文号 , 标题 , 公开属性 "})
    @DisplayName("表头中文英文都认")
    void heads(String head) {
        var sheet = read(head + "\n" + LINE);
        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.documents()).containsExactly(KNOWN);
    }

    @Test
    @DisplayName("列的顺序不拘，多余的列不管，空行跳过")
    void columns_in_any_order() {
        var sheet = read("公开属性,备注,标题,文号\n\n依申请公开,x,关于加强防汛工作的通知,泉政办〔2018〕12号\n,,,\n");
        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.documents()).containsExactly(KNOWN);
    }

    @Test
    @DisplayName("UTF-8（有无标记）和 GB18030 都能读")
    void encodings() {
        var text = "文号,标题,公开属性\n" + LINE;
        for (var file : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")))) {
            assertThat(KnownDocumentSheet.read(file).documents()).containsExactly(KNOWN);
        }
        var utf16 = KnownDocumentSheet.read(text.getBytes(StandardCharsets.UTF_16));
        assertThat(utf16.documents()).isEmpty();
        assertThat(utf16.faults()).hasSize(1);
    }

    @Test
    @DisplayName("只有文号一列或者只有标题一列也可以")
    void two_columns_are_enough() {
        assertThat(read("文号,公开属性\n泉政办〔2018〕12号,主动公开\n").lookup().standing("泉政办[2018]12号"))
                .isEqualTo(Standing.PUBLIC);
        var byTitle = read("标题,公开属性\n《关于加强防汛工作的通知》,不予公开\n");
        assertThat(byTitle.documents().getFirst().title()).isEqualTo("关于加强防汛工作的通知");
        assertThat(byTitle.lookup().standing("关于加强防汛工作的通知")).isEqualTo(Standing.NOT_PUBLIC);
        assertThat(byTitle.lookup().standing("泉政办〔2018〕12号")).isEqualTo(Standing.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "泉政办〔2018〕12号,主动公开\n", "文号,标题\n泉政办〔2018〕12号,防汛\n", "公开属性\n主动公开\n"})
    @DisplayName("表头不对的，一行也不读，并写明应当怎样")
    void a_wrong_head(String text) {
        var sheet = read(text);
        assertThat(sheet.documents()).isEmpty();
        assertThat(sheet.faults()).containsExactly("第 1 行：表头应为 documentNumber,title,attribute（或者 文号,标题,公开属性）。");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            泉政办2018年12号,防汛,主动公开     | 文号“泉政办2018年12号”不是“泉鲤政办〔2019〕85号”的写法。
            ,,主动公开                         | 文号和标题至少要有一项。
            ,《》,主动公开                     | 文号和标题至少要有一项。
            泉政办〔2018〕13号,防汛,公开       | 公开属性应为：主动公开、脱密后公开、依申请公开、删减后公开、不予公开。
            泉政办〔2018〕13号,防汛,           | 公开属性应为：主动公开、脱密后公开、依申请公开、删减后公开、不予公开。
            泉政办〔2018〕13号,防汛            | 公开属性应为：主动公开、脱密后公开、依申请公开、删减后公开、不予公开。
            """)
    @DisplayName("读不懂的行写明行号和改法，别的行照读")
    void a_faulty_line(String line, String message) {
        var sheet = read("文号,标题,公开属性\n" + LINE + line + "\n");
        assertThat(sheet.faults()).containsExactly("第 3 行：" + message);
        assertThat(sheet.documents()).containsExactly(KNOWN);
    }

    @Test
    @DisplayName("行号是电子表格里的行号：空行和格内断行都算对")
    void the_number_of_a_line_is_that_of_the_spreadsheet() {
        var sheet = read("文号,标题,公开属性\n\n泉政办〔2018〕12号,\"关于加强\n防汛工作的通知\",依申请公开\nx,y,主动公开\n");
        assertThat(sheet.faults().getFirst()).startsWith("第 4 行：");
        assertThat(sheet.documents()).containsExactly(KNOWN);
    }

    @Test
    @DisplayName("标题最多 200 字")
    void a_title_that_is_too_long() {
        assertThat(read("标题,公开属性\n" + "长".repeat(200) + ",主动公开\n").faults()).isEmpty();
        assertThat(read("标题,公开属性\n" + "长".repeat(201) + ",主动公开\n").faults()).containsExactly("第 2 行：标题最多 200 字。");
    }

    @Test
    @DisplayName("不是 CSV 的文件，说清楚")
    void no_csv_at_all() {
        assertThat(read("文号,标题,公开属性\n\"没有结束的引号,主动公开\n").faults())
                .containsExactly("文件不是有效的 CSV，请用电子表格软件另存为“CSV UTF-8”后再试。");
    }

    @Test
    @DisplayName("导出时防公式加的单引号，导入时去掉")
    void the_apostrophe_of_the_export_is_taken_off() {
        assertThat(read("标题,公开属性\n'=1+1号工程,主动公开\n").documents().getFirst().title())
                .isEqualTo("=1+1号工程");
    }

    @Test
    @DisplayName("同一份文件写了两行：完全相同的算一行，不同的写明是哪两行")
    void a_document_stated_twice() {
        var same = read("文号,标题,公开属性\n" + LINE + LINE);
        assertThat(same.repeats()).isEmpty();
        assertThat(same.documents()).hasSize(1);

        var other = read("文号,标题,公开属性\n" + LINE + "泉政办[2018]012号,关于加强防汛工作的通知,主动公开\n");
        assertThat(other.faults()).isEmpty();
        assertThat(other.repeats()).containsExactly("第 3 行：与第 2 行是同一份文件，标题或者公开属性不同，请只留一行。");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DisclosureAttribute.class)
    @Clause("SEC-13")
    @DisplayName("转发的上级文件按文号查属性：不是主动公开的，不算已公开")
    void only_what_is_proactive_is_public(DisclosureAttribute attribute) {
        var known =
                read("文号,标题,公开属性\n闽政办〔2020〕7号,防汛," + attribute.chinese() + "\n").lookup();
        assertThat(known.standing("闽政办（2020）7号"))
                .isEqualTo(attribute == DisclosureAttribute.PROACTIVE ? Standing.PUBLIC : Standing.NOT_PUBLIC);
        assertThat(known.standing("闽政办〔2020〕8号")).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @Clause("SEC-14")
    @DisplayName("两份文件同一标题，有一份未公开的，按未公开处理，先后不拘")
    void of_two_with_one_title_the_one_that_is_not_public_counts() {
        var open = "泉政办〔2018〕12号,关于加强防汛工作的通知,主动公开\n";
        var shut = "闽政办〔2018〕3号,关于加强防汛工作的通知,不予公开\n";
        for (var lines : List.of(open + shut, shut + open)) {
            var known = read("文号,标题,公开属性\n" + lines).lookup();
            assertThat(known.standing("《关于加强防汛工作的通知》")).isEqualTo(Standing.NOT_PUBLIC);
            assertThat(known.standing("泉政办〔2018〕12号")).isEqualTo(Standing.PUBLIC);
            assertThat(known.standings(List.of("泉政办〔2018〕12号", "闽政办〔2018〕3号", "别的文件")))
                    .containsExactly(
                            entry("泉政办〔2018〕12号", Standing.PUBLIC),
                            entry("闽政办〔2018〕3号", Standing.NOT_PUBLIC),
                            entry("别的文件", Standing.UNKNOWN));
        }
    }

    private static KnownDocumentSheet read(String text) {
        return KnownDocumentSheet.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
