package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;

class LeaksTest {
    private static final Map<FileKind, byte[]> LEAKY = Map.of(
            FileKind.DOCX, LeakyFiles.docx(),
            FileKind.XLSX, LeakyFiles.xlsx(),
            FileKind.PDF, LeakyFiles.pdf(),
            FileKind.OFD, LeakyFiles.ofd(),
            FileKind.HTML, LeakyFiles.html(),
            FileKind.JPEG, LeakyFiles.jpegWithPlace(),
            FileKind.PNG, LeakyFiles.pngWithText());

    @ParameterizedTest(name = "{0}：{1}，{2}")
    @DisplayName("文件中看不见的内容，逐项指出在哪里")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        DOCX | 文档属性“作者”        | 林遗漏
        DOCX | 文档属性“最后修改者”  | 林遗漏二
        DOCX | 文档属性“单位”        | 林遗漏公司
        DOCX | 文档属性“模板”        | C:\\林遗漏\\模板.dotx
        DOCX | 自定义属性“经办”      | 林遗漏
        DOCX | 自定义 XML 数据       | 林遗漏
        DOCX | 修订                  | 后来加的一句。
        DOCX | 修订                  | 林遗漏删去的一句
        DOCX | 批注                  | 林遗漏的意见
        DOCX | 隐藏文字              | 隐藏的林遗漏
        DOCX | 白底白字              | 白色的林遗漏
        DOCX | 极小的文字            | 极小的林遗漏
        DOCX | 嵌入的文件 oleObject1.bin | ''
        DOCX | 缩略图                | ''
        DOCX | 图像 image1.jpeg      | Leak-Mark
        XLSX | 文档属性“作者”        | 林遗漏
        XLSX | 自定义属性“经办”      | 林遗漏
        XLSX | 隐藏的工作表“隐藏表”  | ''
        XLSX | 隐藏的工作表“深藏表”  | ''
        XLSX | 工作表“公开”隐藏的行  | ''
        XLSX | 工作表“公开”隐藏的列  | ''
        XLSX | 批注（A1）            | 林遗漏的批注
        XLSX | 批注的作者            | 林遗漏
        XLSX | 参与批注的人          | 林遗漏三
        PDF  | 文档属性“作者”        | 林遗漏
        PDF  | 自定义属性“经办”      | 林遗漏
        PDF  | XMP 信息“creator”     | 林遗漏
        PDF  | 附件                  | ''
        PDF  | 隐藏的图层            | ''
        PDF  | 第 1 页的批注         | 林遗漏的批注
        PDF  | 脚本                  | ''
        PDF  | 页面缩略图            | ''
        PDF  | 软件自存的数据        | ''
        OFD  | 文档信息“作者”        | 林遗漏
        OFD  | 文档信息“自定义数据”  | 林遗漏
        HTML | 网页信息“author”      | 林遗漏
        HTML | 网页注释              | 林遗漏改过
        HTML | 隐藏的内容            | 隐藏的林遗漏
        HTML | 隐藏的表单项          | 林遗漏
        JPEG | 图像                  | Leak-Mark
        JPEG | 图像                  | ''
        PNG  | 图像                  | Author Leak-Mark
        """)
    void everything_is_told(FileKind kind, String part, String text) {
        assertThat(found(LEAKY.getOrDefault(kind, new byte[0]), kind))
                .filteredOn(finding -> finding.place().equals(new ReaderFinding.Beside(part)))
                .as("%s", found(LEAKY.getOrDefault(kind, new byte[0]), kind))
                .extracting(ReaderFinding::text)
                .contains(text);
    }

    @Test
    @DisplayName("增量保存的 PDF：以前的版本还在文件里")
    void earlier_revisions() {
        assertThat(found(LeakyFiles.pdfWithRevisions(), FileKind.PDF))
                .extracting(ReaderFinding::place)
                .contains(new ReaderFinding.Beside("以前的版本"));
    }

    @Test
    @DisplayName("没有隐藏内容的文件，什么也不说")
    void a_clean_file_is_not_accused() {
        var files = Map.of(
                FileKind.DOCX, SampleFiles.docxOfBody("<w:p><w:r><w:t>公开</w:t></w:r></w:p>"),
                FileKind.PDF, SampleFiles.pdf(Optional.empty(), List.of(List.of())),
                FileKind.OFD, SampleFiles.ofd(List.of("公开")),
                FileKind.HTML, SampleFiles.html("<p>公开</p>"),
                FileKind.TXT, SampleFiles.txt("公开"),
                FileKind.PNG, SampleFiles.image(FileKind.PNG),
                FileKind.JPEG, SampleFiles.image(FileKind.JPEG));
        files.forEach((kind, bytes) -> assertThat(
                        found(bytes, kind).stream().filter(f -> !f.text().equals("Apache POI")))
                .as(kind.name())
                .isEmpty());
    }

    @Test
    @DisplayName("读不了的文件：说明没有查，不当作没有")
    void a_damaged_file_is_not_taken_for_clean() {
        assertThat(found(new byte[] {1, 2, 3}, FileKind.DOCX))
                .singleElement()
                .extracting(ReaderFinding::note)
                .asString()
                .startsWith("隐藏内容没有查：");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("只清除隐藏内容：看得见的照旧，遗漏的一处不留")
    @Clause("SEC-12")
    @EnumSource(names = {"DOCX", "XLSX", "PDF", "OFD", "HTML", "JPEG", "PNG"})
    void cleaned(FileKind kind) {
        assertCleaned(LEAKY.getOrDefault(kind, new byte[0]), kind);
    }

    @Test
    @DisplayName("以前的版本不随新文件出去")
    void no_revision_is_handed_out() {
        assertCleaned(LeakyFiles.pdfWithRevisions(), FileKind.PDF);
    }

    private static void assertCleaned(byte[] file, FileKind kind) {
        var words = List.of(LeakyFiles.WORD, LeakyFiles.LATIN);
        var released = OfficeRedactionTest.released(file, kind, List.of());
        assertThat(found(released.bytes(), kind)).isEmpty();
        assertThat(
                        switch (kind) {
                            case PDF -> StillThere.inPdf(released.bytes(), words);
                            case DOCX, XLSX, OFD -> StillThere.inZip(released.bytes(), words);
                            default -> StillThere.inText(released.bytes(), words);
                        })
                .isEmpty();
        if (kind != FileKind.JPEG && kind != FileKind.PNG) {
            assertThat(new Desk().text(released.bytes()).plain())
                    .as("what everybody sees")
                    .containsPattern("公开的内容|Open to everybody|^\\s*$");
        }
    }

    private static List<ReaderFinding> found(byte[] bytes, FileKind kind) {
        return Leaks.in(bytes, kind, DocumentLimits.standard());
    }
}
