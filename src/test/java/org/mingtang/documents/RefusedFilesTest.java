package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.documents.Refusal.Code;

@DisplayName("文件接收：拒收，并说明原因和办法")
class RefusedFilesTest {
    private static final byte[] GOOD_DOCX = SampleFiles.noticeDocx();
    private static final String ENTITY =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";

    private final Desk desk = new Desk();

    static Stream<Arguments> badFiles() {
        return Stream.of(
                bad("空文件", Code.EMPTY, new byte[0]),
                bad("只有空行的文本", Code.EMPTY, SampleFiles.txt(" ", "", "　")),
                bad("改名的可执行程序", Code.EXECUTABLE, executable()),
                bad("随机字节", Code.UNKNOWN_KIND, random(5_000)),
                bad("改名的压缩包", Code.UNKNOWN_KIND, SampleFiles.zip("a.txt", "正文")),
                bad("空压缩包", Code.UNKNOWN_KIND, SampleFiles.zip()),
                bad("RAR 压缩包", Code.UNKNOWN_KIND, latin("Rar!\u001A\7\1\0 archive")),
                bad("RTF", Code.UNKNOWN_KIND, latin("{\\rtf1\\ansi text}")),
                bad("其他 XML", Code.UNKNOWN_KIND, latin("<?xml version=\"1.0\"?><order><line/></order>")),
                bad("网页存档", Code.UNKNOWN_KIND, latin("MIME-Version: 1.0\nContent-Type: multipart/related\n\ntext")),
                bad("演示文稿", Code.UNKNOWN_KIND, contentType("presentationml.presentation")),
                bad("ODT", Code.UNKNOWN_KIND, SampleFiles.zip("mimetype", "application/vnd.oasis.opendocument.text")),
                bad(
                        "带宏的 DOCM",
                        Code.MACROS,
                        SampleFiles.zip(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")),
                bad("藏有宏的 DOCX", Code.MACROS, SampleFiles.withEntry(GOOD_DOCX, "word/vbaProject.bin", new byte[9])),
                bad("加密的 PDF", Code.ENCRYPTED, encryptedPdf("secret")),
                bad("限制权限的 PDF", Code.ENCRYPTED, encryptedPdf("")),
                bad("加密的 DOCX", Code.ENCRYPTED, encryptedDocx()),
                bad("加密的 XLS", Code.ENCRYPTED, encryptedXls()),
                bad("加密的 OFD", Code.ENCRYPTED, SampleFiles.zip("OFD.xml", "<OFD/>", "Encryptions.xml", "<x/>")),
                bad("截断的 DOCX", Code.DAMAGED, Arrays.copyOf(GOOD_DOCX, GOOD_DOCX.length / 2)),
                bad("截断的 PDF 头", Code.DAMAGED, latin("%PDF-1.7\n%nothing else")),
                bad("没有正文的 DOCX", Code.DAMAGED, contentType("wordprocessingml.document")),
                bad("坏 XML 的 DOCX", Code.DAMAGED, document("<w:document><w:body>")),
                bad("没有文档的 OFD", Code.DAMAGED, SampleFiles.zip("OFD.xml", "<OFD/>")),
                bad("截断的 PNG", Code.DAMAGED, Arrays.copyOf(SampleFiles.image(FileKind.PNG), 12)),
                bad("截断的 DOC", Code.DAMAGED, Arrays.copyOf(SampleFiles.doc("notice.doc"), 1_000)),
                bad("外部实体", Code.UNSAFE_STRUCTURE, document(ENTITY)),
                bad("十亿笑声", Code.UNSAFE_STRUCTURE, document(billionLaughs())),
                bad("外部实体（OFD）", Code.UNSAFE_STRUCTURE, SampleFiles.zip("OFD.xml", ENTITY)),
                bad("越界路径", Code.UNSAFE_STRUCTURE, SampleFiles.withEntry(GOOD_DOCX, "../../etc/cron.d/x", new byte[1])),
                bad("绝对路径", Code.UNSAFE_STRUCTURE, SampleFiles.withEntry(GOOD_DOCX, "/etc/x", new byte[1])),
                bad("反斜杠路径", Code.UNSAFE_STRUCTURE, SampleFiles.withEntry(GOOD_DOCX, "..\\x", new byte[1])),
                bad("同名条目", Code.UNSAFE_STRUCTURE, twoOfOneName()),
                bad("压缩炸弹：一个条目", Code.EXPANDS_TOO_FAR, bomb(1, 200 << 20)),
                bad("压缩炸弹：许多条目", Code.EXPANDS_TOO_FAR, bomb(560, 1000 << 10)),
                bad("压缩炸弹：条目太多", Code.EXPANDS_TOO_FAR, manyEntries(20_100)),
                bad("压缩炸弹：PDF", Code.EXPANDS_TOO_FAR, pdfBomb()),
                bad("过深的嵌套", Code.TOO_COMPLEX, deep()),
                bad("页数超限", Code.TOO_MANY_PAGES, SampleFiles.plainPdf(2_001)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("badFiles")
    @Timeout(60)
    @DisplayName("每一种坏文件都被拒收，说明原因和办法，什么也不保存")
    void bad_files_are_refused_with_reason_and_advice(String what, Code code, byte[] bytes) {
        var refusal = desk.refused(bytes, "通知.docx");
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.message()).endsWith("。");
        assertThat(refusal.advice()).startsWith("请");
        assertThat(desk.stored).isEmpty();
    }

    @Test
    @DisplayName("超过大小上限的文件不读就拒收，上限可以调整")
    void too_large_files_are_refused_unread() {
        var small = new Desk(DocumentLimits.standard().withFileBytes(1_000));
        assertThat(small.refused(GOOD_DOCX, "a.docx").code()).isEqualTo(Code.TOO_LARGE);
        assertThat(desk.refused(new byte[(100 << 20) + 1], "a").message()).contains("100 MB");
    }

    @Test
    @DisplayName("DOCX 自报的页数也受上限约束")
    void declared_pages_count_too() {
        var docx = SampleFiles.docx(document -> {
            document.createParagraph().createRun().setText("正文");
            document.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setPages(12);
        });
        assertThat(desk.received(docx, "").pages()).hasValue(12);
        assertThat(new Desk(DocumentLimits.standard().withPages(11))
                        .refused(docx, "")
                        .code())
                .isEqualTo(Code.TOO_MANY_PAGES);
    }

    @Test
    @Timeout(60)
    @DisplayName("读不完的文件到时间为止")
    void reading_stops_at_the_deadline() {
        var hasty = new Desk(DocumentLimits.standard().withTime(Duration.ofMillis(1)));
        assertThat(hasty.refused(SampleFiles.plainPdf(500), "").code()).isEqualTo(Code.TOO_COMPLEX);
    }

    private static Arguments bad(String what, Code code, byte[] bytes) {
        return Arguments.of(what, code, bytes);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] executable() {
        var bytes = random(4_000);
        System.arraycopy(latin("MZ\u0090\0\3\0\0\0"), 0, bytes, 0, 8);
        return bytes;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        bytes[0] = 0;
        return bytes;
    }

    private static byte[] contentType(String name) {
        return SampleFiles.zip(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/x.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + name + ".main+xml\"/></Types>");
    }

    private static byte[] document(String xml) {
        return SampleFiles.withEntry(GOOD_DOCX, "word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String billionLaughs() {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"ha\">");
        for (int at = 1; at < 12; at++) {
            xml.append("<!ENTITY a")
                    .append(at)
                    .append(" \"")
                    .append(("&a" + (at - 1) + ";").repeat(10))
                    .append("\">");
        }
        return xml + "]><l>&a11;</l>";
    }

    private static byte[] deep() {
        var names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        return document("<w:document " + names + "><w:body>" + "<w:sdt><w:sdtContent>".repeat(5_000)
                + "</w:sdtContent></w:sdt>".repeat(5_000) + "</w:body></w:document>");
    }

    private static byte[] encryptedPdf(String password) {
        return SampleFiles.bytes(out -> {
            try (var pdf = Loader.loadPDF(SampleFiles.plainPdf(1))) {
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                pdf.save(out);
            }
        });
    }

    private static byte[] encryptedDocx() {
        return SampleFiles.bytes(out -> {
            try (var container = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var inside = encryptor.getDataStream(container)) {
                    inside.write(GOOD_DOCX);
                } catch (GeneralSecurityException e) {
                    throw new IOException(e);
                }
                container.writeFilesystem(out);
            }
        });
    }

    private static byte[] encryptedXls() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return SampleFiles.xls(
                    book -> book.createSheet("一").createRow(0).createCell(0).setCellValue("值"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] bomb(int entries, int size) {
        return SampleFiles.bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.setLevel(size > 1 << 20 ? 9 : 1);
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(latin("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml\"/></Types>"));
                zip.closeEntry();
                var zeros = new byte[64 << 10];
                for (int at = 0; at < entries; at++) {
                    zip.putNextEntry(new ZipEntry("word/part" + at + ".xml"));
                    for (int written = 0; written < size; written += zeros.length) {
                        zip.write(zeros, 0, Math.min(zeros.length, size - written));
                    }
                    zip.closeEntry();
                }
            }
        });
    }

    private static byte[] manyEntries(int count) {
        var list = new ArrayList<String>();
        for (int at = 0; at < count; at++) {
            list.add("e" + at);
            list.add("");
        }
        return SampleFiles.zip(list.toArray(String[]::new));
    }

    private static byte[] twoOfOneName() {
        return SampleFiles.bytes(out -> {
            try (var zip = new ZipArchiveOutputStream(out)) {
                for (int time = 0; time < 2; time++) {
                    zip.putArchiveEntry(new ZipArchiveEntry("OFD.xml"));
                    zip.write('x');
                    zip.closeArchiveEntry();
                }
            }
        });
    }

    /// A page whose content stream unpacks to half a gigabyte.
    private static byte[] pdfBomb() {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed, new Deflater(1))) {
            var spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int megabyte = 0; megabyte < 520; megabyte++) {
                deflating.write(spaces);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return SampleFiles.bytes(out -> {
            out.write(latin("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                    + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
                    + "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n"));
            packed.writeTo(out);
            out.write(latin("\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF"));
        });
    }
}
