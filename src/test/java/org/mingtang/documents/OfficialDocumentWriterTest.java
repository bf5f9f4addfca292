package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.Clause;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

@DisplayName("公文排印")
class OfficialDocumentWriterTest {
    private static final Instant STAMPED = Instant.parse("2026-11-16T08:00:00Z");
    private static final OfficialDraft DRAFT = draft();

    @Test
    @DisplayName("DOCX：写入的要素原样读回，附注左空二字")
    @Clause("ACT-02")
    void docx() throws IOException {
        var bytes = writer().docx(DRAFT, STAMPED);
        keep("docx", bytes);
        assertThat(new OfficialDocumentReader().read(SimpleExtraction.docx(bytes)))
                .isEqualTo(facts(DRAFT));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var annotation = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals("（此件主动公开）"))
                    .findFirst()
                    .orElseThrow();
            assertThat(annotation.getCTP().getPPr().getInd().getFirstLineChars())
                    .hasToString("200");
            assertThat(document.getParagraphs().getFirst().getRuns().getFirst().getColor())
                    .isEqualTo("FF0000");
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("临时救助");
        }
    }

    @Test
    @DisplayName("DOCX：合并的单元格仍然合并")
    void merged_cells() throws IOException {
        var table = new Table(List.of(
                new Row(List.of(new Cell("序号", 1, 1), new Cell("任务", 2, 1))),
                new Row(List.of(new Cell("1", 1, 1), new Cell("公开", 1, 2), new Cell("解读", 1, 1))),
                new Row(List.of(new Cell("2", 1, 1), new Cell("回应", 1, 1)))));
        var bytes = SeedDocuments.docx(new DocumentText(List.of(table), List.of()));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var rows = document.getTables().getFirst().getRows();
            assertThat(rows.get(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal())
                    .hasToString("2");
            assertThat(rows.get(1).getCell(1).getCTTc().getTcPr().getVMerge().getVal())
                    .hasToString("restart");
            assertThat(rows.get(2).getCell(1).getCTTc().getTcPr().getVMerge().getVal())
                    .hasToString("continue");
            assertThat(rows.get(2).getCell(2).getText()).isEqualTo("回应");
        }
    }

    @Test
    @DisplayName("PDF：写入的要素原样读回")
    void pdf() throws IOException {
        var bytes = writer().pdf(DRAFT, STAMPED);
        keep("pdf", bytes);
        assertThat(new OfficialDocumentReader().read(SimpleExtraction.pdf(bytes)))
                .isEqualTo(facts(DRAFT));
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(facts(DRAFT).title().orElseThrow());
        }
        assertThat(bytes).hasSizeLessThan(300_000);
    }

    @Test
    @Clause("REQ-12")
    @DisplayName("PDF 可以长期保存：标明 PDF/A-2a，带颜色特性文件，日期是制成之日")
    void pdf_to_be_kept() throws IOException {
        try (var document = Loader.loadPDF(writer().pdf(DRAFT, STAMPED))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(new String(catalog.getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "<pdfaid:part>2</pdfaid:part>",
                            "<pdfaid:conformance>A</pdfaid:conformance>",
                            "<xmp:CreateDate>" + STAMPED.toString().replace("Z", "+00:00") + "</xmp:CreateDate>");
        }
    }

    @Test
    @DisplayName("OFD：文字俱全，字体只嵌入用到的字")
    void ofd(@TempDir Path folder) throws IOException {
        var bytes = writer().ofd(DRAFT, STAMPED);
        keep("ofd", bytes);
        var file = Files.write(folder.resolve("draft.ofd"), bytes);
        try (var reader = new OFDReader(file)) {
            var printed = String.join("", new ContentExtractor(reader).extractAll());
            assertThat(letters(printed))
                    .contains(letters(facts(DRAFT).title().orElseThrow()))
                    .contains(letters("（此件主动公开）"))
                    .contains("云岭县人民政府办公室");
        }
        assertThat(bytes).hasSizeLessThan(300_000);
    }

    @ParameterizedTest(name = "{0} 字")
    @ValueSource(ints = {1006, 1034, 1062, 2000, 60_000})
    @DisplayName("OFD：一段再长、正好排满一页，也排得出来，一字不少")
    @Clause("REQ-12")
    void a_long_paragraph_as_ofd(int length, @TempDir Path folder) throws IOException {
        var text = "甲".repeat(length);
        var letter = new PlainLetter(
                "告知书", Optional.empty(), Optional.of("张三"), List.of(text), List.of(), "政府办", "二〇二六年三月二日");
        var bytes = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> writer().ofd(letter, STAMPED));
        try (var reader = new OFDReader(Files.write(folder.resolve("letter.ofd"), bytes))) {
            var printed = String.join("", new ContentExtractor(reader).extractAll());
            assertThat(printed.chars().filter(character -> character == '甲')).hasSize(length);
            assertThat(reader.getNumberOfPages()).isEqualTo(1 + pagesAfterTheFirst(length));
        }
    }

    /// 28 characters by 22 lines; title and addressee leave 17 lines on the first page, the signature takes three.
    private static int pagesAfterTheFirst(int length) {
        int lines = (length + 2 + 27) / 28;
        return (lines - 17 + 3 + 21) / 22;
    }

    @Test
    @DisplayName("TXT：写入的要素原样读回")
    void txt() throws IOException {
        var bytes = writer().txt(DRAFT);
        keep("txt", bytes);
        assertThat(new OfficialDocumentReader().read(SimpleExtraction.lines(new String(bytes, StandardCharsets.UTF_8))))
                .isEqualTo(facts(DRAFT));
    }

    @Test
    @DisplayName("同一文稿、同一时间，四种格式字节都相同")
    void the_same_draft_gives_the_same_bytes() {
        var writer = writer();
        assertThat(writer.docx(DRAFT, STAMPED)).isEqualTo(writer.docx(DRAFT, STAMPED));
        assertThat(writer.pdf(DRAFT, STAMPED)).isEqualTo(writer.pdf(DRAFT, STAMPED));
        assertThat(writer.ofd(DRAFT, STAMPED)).isEqualTo(writer.ofd(DRAFT, STAMPED));
        assertThat(writer.txt(DRAFT)).isEqualTo(writer.txt(DRAFT));
    }

    private static OfficialDocumentWriter writer() {
        return new OfficialDocumentWriter(TypefaceFolder.fonts());
    }

    /// For looking at.
    private static void keep(String extension, byte[] bytes) throws IOException {
        Files.write(Path.of("target", "draft." + extension), bytes);
    }

    static DocumentFacts facts(OfficialDraft draft) {
        return new DocumentFacts(
                Optional.of(String.join("", draft.titleLines())),
                draft.number(),
                Optional.of(String.join("、", draft.signedBy())),
                draft.addressees(),
                Optional.of(draft.date()),
                draft.annotation(),
                draft.attachments());
    }

    private static OfficialDraft draft() {
        return new OfficialDraft(
                Optional.of("云岭县人民政府办公室文件"),
                DocumentNumber.parse("云政办〔2026〕31号"),
                List.of("云岭县人民政府办公室关于印发", "困难群众临时救助实施办法的通知"),
                Optional.of("各乡镇人民政府、街道办事处，县政府各部门"),
                List.of(
                        paragraph("《云岭县困难群众临时救助实施办法》已经县政府第58次常务会议研究同意，现印发给你们，请结合实际认真贯彻执行。"),
                        paragraph("一、明确救助对象。因火灾、交通事故、突发重大疾病等意外，导致基本生活暂时出现严重困难的家庭和个人。"),
                        paragraph("（一）申请受理。乡镇人民政府、街道办事处应当自受理申请之日起5个工作日内提出审核意见。"),
                        new Table(List.of(
                                row("序号", "事项", "标准", "完成时限"),
                                row("1", "临时救助", "每人每次不超过当地月低保标准的6倍，情况特殊的可以适当提高", "全年"),
                                row("2", "紧急救助", "先行救助，24小时内办理", "全年")))),
                List.of("困难群众临时救助申请表", "2026年临时救助统计表"),
                List.of("云岭县人民政府办公室"),
                LocalDate.of(2026, 11, 16),
                Optional.of("此件主动公开"),
                List.of(new OfficialDraft.Attached(
                        "附件1",
                        List.of("困难群众临时救助申请表"),
                        List.of(paragraph("申请人应当如实填写。"), new Table(List.of(row("姓名", ""), row("住址", "")))))),
                Optional.of(new OfficialDraft.Imprint(
                        Optional.of("县委办公室，县人大常委会办公室，县政协办公室"), "云岭县人民政府办公室", LocalDate.of(2026, 11, 16))));
    }

    private static Block paragraph(String text) {
        return new Paragraph(text, Alignment.START, 0);
    }

    private static Row row(String... cells) {
        return new Row(List.of(cells).stream().map(text -> new Cell(text, 1, 1)).toList());
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
