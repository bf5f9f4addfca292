package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.Clause;

@DisplayName("五份真实文件的要素")
class SeedFactsTest {
    private static final String OFFICE = "泉州市鲤城区人民政府办公室";

    private static DocumentFacts expected(String seed) {
        return switch (seed) {
            case "000" ->
                new DocumentFacts(
                        Optional.of(OFFICE + "关于印发鲤城区主动公开政府信息处理流程细则等6项政务公开规范流程及制度的通知"),
                        DocumentNumber.parse("泉鲤政办〔2019〕85号"),
                        Optional.of(OFFICE),
                        Optional.of("高新区管委会、各街道办事处、区政府各部门"),
                        Optional.of(LocalDate.of(2019, 12, 31)),
                        Optional.of("此件主动公开"),
                        List.of());
            case "001" -> untitledBut("济南市莱芜区人民政府2020年政府信息公开工作年度报告", Optional.of("济南市莱芜区人民政府"));
            case "002" -> untitledBut("关于政府信息主动公开制度", Optional.empty());
            case "003" -> untitledBut("盘龙区2018年政务公开工作要点分工方案", Optional.empty());
            case "004" ->
                new DocumentFacts(
                        Optional.of(OFFICE + "转发2020年政务公开工作要点的通知"),
                        DocumentNumber.parse("泉鲤政办〔2020〕38号"),
                        Optional.of(OFFICE),
                        Optional.of("高新区管委会，各街道办事处，区政务公开工作责任部门"),
                        Optional.of(LocalDate.of(2020, 8, 20)),
                        Optional.of("此件主动公开"),
                        List.of("街道（部门）政务公开（政府信息公开）工作人员情况表", "街道（部门）工作职能清单"));
            default -> throw new IllegalArgumentException("seed: " + seed + " (expected: 000 to 004)");
        };
    }

    private static DocumentFacts untitledBut(String title, Optional<String> issuer) {
        return new DocumentFacts(
                Optional.of(title),
                Optional.empty(),
                issuer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @BeforeEach
    void seeds_are_here() {
        assumeTrue(SeedDocuments.folder().isPresent(), "没有五份真实文件的文本，跳过（MINGTANG_SHARED 或 ../shared）");
    }

    @ParameterizedTest(name = "{0} 由文本读取")
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void from_text(String seed) {
        assertThat(read(SeedDocuments.text(seed))).isEqualTo(expected(seed));
    }

    @ParameterizedTest(name = "{0} 由 DOCX 读取")
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    @Clause("ACT-02")
    void from_docx(String seed) {
        assertThat(read(SimpleExtraction.docx(SeedDocuments.docx(seed)))).isEqualTo(expected(seed));
    }

    @ParameterizedTest(name = "{0} 由 PDF 读取，每个印刷行一行")
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    @Clause("ACT-02")
    void from_pdf(String seed) {
        var pdf = SeedDocuments.pdf(seed, TypefaceFolder.fonts());
        assertThat(read(SimpleExtraction.pdf(pdf))).isEqualTo(expected(seed));
    }

    @ParameterizedTest(name = "{0} 附注改为（{1}）")
    @CsvSource({
        "000, 此件依申请公开",
        "001, 此件主动公开",
        "002, 此件不予公开",
        "003, 此件脱密后公开",
        "004, 此件删减后公开",
    })
    @Clause({"ACT-02", "ACT-22"})
    void another_annotation(String seed, String annotation) {
        var text = SimpleExtraction.docx(SeedDocuments.docx(seed, "（" + annotation + "）"));
        assertThat(read(text).annotation()).contains(annotation);
        assertThat(read(text).title()).isEqualTo(expected(seed).title());
    }

    private static DocumentFacts read(DocumentText text) {
        return new OfficialDocumentReader().read(text);
    }
}
