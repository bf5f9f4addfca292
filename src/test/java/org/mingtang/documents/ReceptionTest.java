package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("文件接收：按内容识别")
class ReceptionTest {
    private final Desk desk = new Desk();

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(FileKind.DOCX, SampleFiles.noticeDocx()),
                Arguments.of(FileKind.PDF, SampleFiles.plainPdf(2)),
                Arguments.of(FileKind.OFD, SampleFiles.ofd(SampleFiles.NOTICE)),
                Arguments.of(FileKind.HTML, SampleFiles.html("<p>通知</p>")),
                Arguments.of(FileKind.TXT, SampleFiles.txt("通知", "正文")),
                Arguments.of(FileKind.DOC, SampleFiles.doc("notice.doc")),
                Arguments.of(FileKind.XLS, SampleFiles.xls(book -> book.createSheet("一"))),
                Arguments.of(FileKind.XLSX, SampleFiles.xlsx(book -> book.createSheet("一"))),
                Arguments.of(FileKind.PNG, SampleFiles.image(FileKind.PNG)),
                Arguments.of(FileKind.JPEG, SampleFiles.image(FileKind.JPEG)),
                Arguments.of(FileKind.TIFF, SampleFiles.image(FileKind.TIFF)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("各种文件按内容识别，扩展名相符时没有备注")
    void every_kind_is_known_by_its_bytes(FileKind kind, byte[] bytes) {
        var received = desk.received(bytes, "文件." + kind.extension());
        assertThat(received.kind()).isEqualTo(kind);
        assertThat(received.remarks()).isEmpty();
        assertThat(received.hash()).isEqualTo(FileHash.of(bytes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("扩展名与内容不符时以内容为准，并备注")
    void a_wrong_name_is_remarked_and_the_content_counts(FileKind kind, byte[] bytes) {
        var received = desk.received(bytes, kind == FileKind.PDF ? "文件.docx" : "文件.pdf");
        assertThat(received.kind()).isEqualTo(kind);
        assertThat(received.remarks()).singleElement().asString().contains("内容是 " + kind.name());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("只要表格内容的地方：只收没有密级标志的文本")
    void only_plain_text_is_read_as_a_sheet(FileKind kind, byte[] bytes) {
        var refusal = desk.desk.refuseSheet(bytes, "目录.csv");
        if (kind == FileKind.TXT) {
            assertThat(refusal).isEmpty();
        } else {
            assertThat(refusal).contains(Refusal.notASheet());
        }
        assertThat(desk.desk.refuseSheet(SampleFiles.txt(",机密★5年,", "文号,标题,公开属性"), ""))
                .contains(Refusal.secrecyMark());
        assertThat(desk.stored).isEmpty();
    }

    @Test
    @DisplayName("WPS 扩展名的二进制文档与 DOC 相同；没有扩展名不备注")
    void known_second_names_are_no_disagreement() {
        assertThat(desk.received(SampleFiles.doc("notice.doc"), "通知.WPS").remarks())
                .isEmpty();
        assertThat(desk.received(SampleFiles.doc("notice.doc"), "通知").remarks()).isEmpty();
        assertThat(desk.received(SampleFiles.html("<p>x</p>"), "a.htm").remarks())
                .isEmpty();
    }

    @Test
    @DisplayName("接收不等于保存；保存的是接收的那些字节")
    void nothing_is_stored_until_the_desk_is_told_to() throws Exception {
        var bytes = SampleFiles.noticeDocx();
        var received = desk.received(bytes, "通知.docx");
        assertThat(desk.stored).isEmpty();
        assertThat(desk.desk.store(received)).isEqualTo(FileHash.of(bytes));
        assertThat(desk.stored.get(received.hash())).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    @DisplayName("各种编码的中文文本")
    void texts_in_every_usual_encoding(String name, byte[] bytes) {
        assertThat(desk.text(bytes).plain()).isEqualTo("关于做好防汛工作的通知\n各单位：龘，2026年\n");
    }

    static Stream<Arguments> encodings() {
        var text = "关于做好防汛工作的通知\r\n各单位：龘，2026年";
        return Stream.of(
                Arguments.of("UTF-8", text.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 带标记", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("GB18030", text.getBytes(Charset.forName("GB18030"))),
                Arguments.of("UTF-16LE 带标记", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE 带标记", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    @DisplayName("Big5 文本不当作 GB18030 误读，拒收并请另存为 UTF-8")
    void a_text_in_another_encoding_is_not_misread() {
        var traditional = "關於做好夏季防汛工作的通知，請各單位認真組織實施，並於六月底前報送落實情況。";
        var refusal = desk.refused(traditional.getBytes(Charset.forName("Big5")), "通知.txt");
        assertThat(refusal.code()).isEqualTo(Refusal.Code.UNKNOWN_KIND);
        assertThat(refusal.message()).contains("UTF-8");
    }

    @Test
    @DisplayName("图像文件可以接收，但注明没有读")
    void an_image_is_taken_as_unread() {
        var text = desk.text(SampleFiles.image(FileKind.PNG));
        assertThat(text.unread()).containsExactly("图像文件，其中的文字没有读");
        assertThat(text.blocks()).isEqualTo(List.of(new DocumentText.Picture("图像，40×30 像素")));
    }
}
