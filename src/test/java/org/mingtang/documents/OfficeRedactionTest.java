package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.documents.PersonalPdfs.DELETIONS;
import static org.mingtang.documents.PersonalPdfs.ID;
import static org.mingtang.documents.PersonalPdfs.MOBILE;
import static org.mingtang.documents.PersonalPdfs.NAME;
import static org.mingtang.documents.PersonalPdfs.deletion;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;

class OfficeRedactionTest {
    private static final List<Deletion> PERSON = List.of(
            deletion(FindingKind.NAME, NAME),
            deletion(FindingKind.RESIDENT_ID, ID),
            deletion(FindingKind.MOBILE, MOBILE));

    @ParameterizedTest(name = "{0}")
    @DisplayName("Word：字样无论怎样拆开，都换成同一个脱敏样式")
    @Clause("SEC-12")
    @CsvSource(delimiter = '|', textBlock = """
        一段之内         | <w:p><w:r><w:t>户主林小满，手机13805921234。</w:t></w:r></w:p> | 户主林某某，手机138****1234。
        分在几段文字里   | <w:p><w:r><w:t>户主林</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>小</w:t></w:r><w:r><w:t>满。</w:t></w:r></w:p> | 户主林某某。
        中间有空格       | <w:p><w:r><w:t>林 小　满，138 0592 1234</w:t></w:r></w:p> | 林某某，138****1234
        中间有换行       | <w:p><w:r><w:t>350211199003</w:t><w:br/><w:t>074518号</w:t></w:r></w:p> | 3502**********4518号
        全角数字         | <w:p><w:r><w:t>１３８０５９２１２３４</w:t></w:r></w:p> | 138****1234
        不间断连字符     | <w:p><w:r><w:t>138</w:t><w:noBreakHyphen/><w:t>0592</w:t><w:noBreakHyphen/><w:t>1234</w:t></w:r></w:p> | 138****1234
        更长的数字不动   | <w:p><w:r><w:t>文号13805921234567</w:t></w:r></w:p> | 文号13805921234567
        更长的名字也换   | <w:p><w:r><w:t>林小满满</w:t></w:r></w:p> | 林某某满
        插入的修订       | <w:p><w:ins w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z"><w:r><w:t>林小满</w:t></w:r></w:ins><w:r><w:t>一户</w:t></w:r></w:p> | 林某某一户
        删去的修订       | <w:p><w:r><w:t>林</w:t></w:r><w:del w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>小满</w:delText></w:r></w:del><w:r><w:t>户</w:t></w:r></w:p> | 林户
        表格单元格       | <w:tbl><w:tr><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>13805921234</w:t></w:r></w:p></w:tc></w:tr></w:tbl> | 5138****1234
        文本框           | <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p><w:r><w:t>林小满</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p> | 林某某
        """)
    void replaced_in_runs(String how, String body, String text) {
        var file = SampleFiles.docxOfBody(body + "<w:p><w:r><w:t>林小满 350211199003074518 13805921234</w:t></w:r></w:p>");
        var released = released(file, FileKind.DOCX, PERSON);
        assertThat(StillThere.inZip(released.bytes(), List.of(NAME, ID, MOBILE)))
                .isEmpty();
        var document = new String(SampleFiles.parts(released.bytes()).get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(document.replaceAll("<[^>]*>", "")).startsWith(text);
    }

    @Test
    @DisplayName("Word：页眉、脚注、链接、替代文字、书签、域、属性和批注里的也没有了")
    @Clause({"SEC-06", "SEC-12"})
    void nothing_is_left_in_any_part() {
        var file = LeakyFiles.docx();
        var body = new String(SampleFiles.parts(file).get("word/document.xml"), StandardCharsets.UTF_8);
        file = LeakyFiles.with(
                file,
                "word/document.xml",
                body.replace(
                        "</w:body>",
                        "<w:p><w:bookmarkStart w:id=\"9\" w:name=\"林遗漏\"/><w:r><w:t>林遗漏</w:t></w:r><w:bookmarkEnd w:id=\"9\"/>"
                                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"mailto:林</w:instrText></w:r>"
                                + "<w:r><w:instrText>遗漏@example.org\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                                + "</w:body>"));
        var relations = new String(SampleFiles.parts(file).get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8);
        var type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        file = LeakyFiles.with(
                file,
                "word/_rels/document.xml.rels",
                relations.replace(
                        "</Relationships>",
                        "<Relationship Id=\"h1\" Type=\"" + type + "header\" Target=\"header1.xml\"/>"
                                + "<Relationship Id=\"i1\" Type=\"" + type + "image\" Target=\"media/image1.jpeg\"/>"
                                + "<Relationship Id=\"l1\" Type=\"" + type
                                + "hyperlink\" Target=\"mailto:%E6%9E%97%E9%81%97%E6%BC%8F@example.org\" TargetMode=\"External\"/>"
                                + "<Relationship Id=\"o1\" Type=\"" + type
                                + "oleObject\" Target=\"embeddings/oleObject1.bin\"/>"
                                + "<Relationship Id=\"c1\" Type=\"" + type
                                + "comments\" Target=\"comments.xml\"/></Relationships>"));
        file = LeakyFiles.with(file, "word/header1.xml", """
                <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:p><w:r>\
                <w:t>页眉林遗漏</w:t><w:drawing><wp:docPr id="1" name="图" descr="林遗漏的照片"/></w:drawing></w:r></w:p></w:hdr>""");
        var deletions = List.of(
                deletion(FindingKind.NAME, LeakyFiles.WORD), new Deletion("Leak-Mark", Optional.empty(), "个人隐私"));
        assertThat(StillThere.inZip(file, List.of(LeakyFiles.WORD, LeakyFiles.LATIN)))
                .isNotEmpty();
        var released = released(file, FileKind.DOCX, deletions);
        assertThat(StillThere.inZip(released.bytes(), List.of(LeakyFiles.WORD, LeakyFiles.LATIN)))
                .isEmpty();
        assertThat(SampleFiles.parts(released.bytes()).keySet())
                .contains("word/header1.xml", "word/media/image1.jpeg")
                .noneMatch(name -> name.contains("docProps")
                        || name.contains("custom")
                        || name.contains("comments")
                        || name.contains("embeddings")
                        || name.contains("thumbnail"));
        assertThat(released.remarks())
                .anyMatch(remark -> remark.contains("修订"))
                .anyMatch(remark -> remark.contains("批注"));
        assertThat(released.removals().getFirst().places()).contains("正文", "页眉");
    }

    @Test
    @DisplayName("Word：办公软件写的文件，删减后仍能打开，其余文字照旧")
    void an_office_file_stays_readable() {
        var released = released(resource("office.docx"), FileKind.DOCX, DELETIONS);
        var strings = DELETIONS.stream().map(Deletion::text).toList();
        assertThat(StillThere.inZip(released.bytes(), strings)).isEmpty();
        var text = new Desk().text(released.bytes()).plain();
        assertThat(text)
                .contains("启明区困难家庭公示", "林某甲（身份证号3502**********4518，电话 138****1234）", "林某乙", "350211199003074518999");
    }

    @Test
    @DisplayName("Excel：文字、存成数字的号码、隐藏的行列和工作表、批注，都没有了")
    @Clause({"SEC-06", "SEC-12"})
    void a_workbook_with_everything() {
        var file = SampleFiles.xlsx(book -> {
            var shown = book.createSheet("公开");
            var row = shown.createRow(0);
            row.createCell(0).setCellValue("林小满");
            row.createCell(1).setCellValue(13805921234d);
            row.createCell(2).setCellFormula("\"林小满\"&\"的电话\"");
            row.createCell(3).setCellValue(ID);
            row.createCell(4).setCellValue(42);
            var hiddenRow = shown.createRow(3);
            hiddenRow.createCell(0).setCellValue("隐藏行里的林小满");
            hiddenRow.setZeroHeight(true);
            row.createCell(9).setCellValue("隐藏列里的林小满");
            shown.setColumnHidden(9, true);
            book.createSheet("林小满的表").createRow(0).createCell(0).setCellValue("x");
            book.createSheet("隐藏").createRow(0).createCell(0).setCellValue("隐藏表里的林小满");
            book.setSheetHidden(2, true);
            var name = book.createName();
            name.setNameName("林小满");
            name.setRefersToFormula("公开!$A$1");
            shown.getHeader().setCenter("制表人林小满");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        var released = released(file, FileKind.XLSX, PERSON);
        assertThat(StillThere.inZip(released.bytes(), List.of(NAME, ID, MOBILE, "隐藏行", "隐藏列", "隐藏表")))
                .isEmpty();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(released.bytes()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            var row = book.getSheet("公开").getRow(0);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("林某某");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("138****1234");
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("林某某的电话");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("3502**********4518");
            assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(42);
            assertThat(book.getSheet("公开").getHeader().getCenter()).isEqualTo("制表人林某某");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(released.remarks()).anyMatch(remark -> remark.contains("隐藏的工作表"));
    }

    @Test
    @DisplayName("Excel：看得见的都没有要删的，只清除隐藏的")
    void only_cleaning() {
        var released = released(LeakyFiles.xlsx(), FileKind.XLSX, List.of());
        assertThat(StillThere.inZip(released.bytes(), List.of(LeakyFiles.WORD))).isEmpty();
        assertThat(Leaks.in(released.bytes(), FileKind.XLSX, DocumentLimits.standard()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("文本文件保持原来的编码")
    @CsvSource({"UTF-8", "GB18030", "UTF-16LE"})
    void plain_text(String charset) {
        var text = "户主林小\n满，手机１３８－０５９２－１２３４，身份证350211199003074518。文号13805921234567。";
        var bytes = (charset.startsWith("UTF-16") ? "\uFEFF" : "").concat(text).getBytes(Charset.forName(charset));
        var released = released(bytes, FileKind.TXT, PERSON);
        assertThat(new String(released.bytes(), Charset.forName(charset)).replace("\uFEFF", ""))
                .isEqualTo("户主林某某，手机138****1234，身份证3502**********4518。文号13805921234567。");
    }

    @Test
    @DisplayName("网页：正文、属性、注释、脚本、隐藏内容和头部信息")
    @Clause("SEC-12")
    void web_page() {
        var page = """
                <!DOCTYPE html><html><head><meta charset="utf-8"><meta name="author" content="林小满"><title>林小满公示</title>\
                <script>var a="林小满"</script></head><body><!-- 林小满 --><p>户主<b>林</b>小满，<span title="林小满">\
                手机138<br>05921234</span></p><a href="mailto:x@example.org?subject=%E6%9E%97%E5%B0%8F%E6%BB%A1">写信</a>\
                <div hidden>林小满</div><img alt="林小满的照片" src="a.png"><p>350211199003074518</p><p onclick="a()">其余照旧</p>\
                </body></html>""".getBytes(StandardCharsets.UTF_8);
        var released = released(page, FileKind.HTML, PERSON);
        assertThat(StillThere.inText(released.bytes(), List.of(NAME, ID, MOBILE)))
                .isEmpty();
        assertThat(new String(released.bytes(), StandardCharsets.UTF_8))
                .contains("户主<b>林某某</b>，", "138****1234", "其余照旧", "alt=\"林某某的照片\"")
                .doesNotContain("script", "onclick", "mailto", "%E6");
    }

    @Test
    @DisplayName("图像：拍摄地点和作者没有了，像素不变，方向照旧")
    void photographs() throws IOException {
        for (var kind : List.of(FileKind.JPEG, FileKind.PNG)) {
            var file = kind == FileKind.JPEG ? LeakyFiles.jpegWithPlace() : LeakyFiles.pngWithText();
            var released = released(file, kind, List.of());
            assertThat(StillThere.inText(released.bytes(), List.of(LeakyFiles.LATIN)))
                    .isEmpty();
            assertThat(Leaks.in(released.bytes(), kind, DocumentLimits.standard()))
                    .isEmpty();
            var before = ImageIO.read(new ByteArrayInputStream(file));
            var after = ImageIO.read(new ByteArrayInputStream(released.bytes()));
            assertThat(PageImages.changedOutsideBoxes(before, after)).isZero();
        }
    }

    @Test
    @DisplayName("TIFF：逐项标签清除后仍能打开")
    void tiff() throws IOException {
        var image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        var file = SampleFiles.bytes(out -> ImageIO.write(image, "tiff", out));
        var released = released(file, FileKind.TIFF, List.of());
        assertThat(Leaks.in(released.bytes(), FileKind.TIFF, DocumentLimits.standard()))
                .isEmpty();
        assertThat(ImageIO.read(new ByteArrayInputStream(released.bytes())).getWidth())
                .isEqualTo(30);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("旧格式不删减，说明先另存")
    @CsvSource({"DOC, DOCX", "XLS, XLSX"})
    void old_formats(FileKind kind, String newer) {
        var refused = Redactor.redact(new byte[] {1}, kind, PERSON, DocumentLimits.standard());
        assertThat(refused).isInstanceOf(Redacted.Refused.class);
        assertThat(((Redacted.Refused) refused).reason()).contains("另存为 " + newer);
    }

    @Test
    @DisplayName("找不到要删的内容：不出文件，说明是第几项，不写出内容")
    void not_found() {
        var refused = Redactor.redact(SampleFiles.txt("户主林小满"), FileKind.TXT, PERSON, DocumentLimits.standard());
        assertThat(refused)
                .isEqualTo(new Redacted.Refused("第 2 项（居民身份证号码）、第 3 项（手机号码）在文件中没有找到。请核对要删减的文字；图像里的文字不能按字样删减。"));
    }

    @Test
    @DisplayName("很短的数字：只动文字，不动版式里的尺寸和编号")
    void short_figures_are_taken_from_the_text_alone() {
        var body = "<w:p><w:pPr><w:spacing w:after=\"12\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"12\"/></w:rPr>"
                + "<w:t>住12号</w:t></w:r></w:p>";
        var deletions = List.of(new Deletion("12", Optional.empty(), "个人隐私"));
        var released = released(SampleFiles.docxOfBody(body), FileKind.DOCX, deletions);
        assertThat(new String(SampleFiles.parts(released.bytes()).get("word/document.xml"), StandardCharsets.UTF_8))
                .contains("住〔已删除〕号", "w:after=\"12\"", "w:val=\"12\"");
        var pdf = PersonalPdfs.made((document, font) -> {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                PersonalPdfs.text(content, font, 12, 112, 512, "住12号");
            }
        });
        assertThat(SimpleExtraction.pdfText(
                                released(pdf, FileKind.PDF, deletions).bytes())
                        .strip()
                        .replace(" ", ""))
                .isEqualTo("住号");
    }

    @Test
    @DisplayName("有国家秘密标志的文件：不能用删减的办法公开")
    @Clause("SEC-06")
    void classified_documents_are_never_published_by_deletion() {
        var file = SampleFiles.docx(List.of("机密★10年", "云岭县人民政府文件", "林小满"));
        var refused = Redactor.redact(
                file, FileKind.DOCX, List.of(deletion(FindingKind.NAME, NAME)), DocumentLimits.standard());
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Redacted.Refused.class,
                        each -> assertThat(each.reason()).startsWith("文件标有国家秘密标志"));
    }

    private static byte[] resource(String name) {
        try (var in = OfficeRedactionTest.class.getResourceAsStream("/documents/redaction/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Redacted.Released released(byte[] file, FileKind kind, List<Deletion> deletions) {
        return switch (Redactor.redact(file, kind, deletions, DocumentLimits.standard())) {
            case Redacted.Released released -> released;
            case Redacted.Refused(var reason) -> throw new AssertionError(reason);
        };
    }
}
