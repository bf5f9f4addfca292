package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

@Label("任意损坏的文件：不抛异常，或收或拒，时间有限")
class HostileFilesProperties {
    private static final long LONGEST_MILLIS = 20_000;
    private static final List<byte[]> GOOD = List.of(
            SampleFiles.noticeDocx(),
            SampleFiles.plainPdf(3),
            SampleFiles.ofd(SampleFiles.NOTICE),
            SampleFiles.html("<h1>通知</h1><table><tr><td>甲</td></tr></table>"),
            SampleFiles.txt(SampleFiles.NOTICE.toArray(String[]::new)),
            SampleFiles.doc("notice.doc"),
            SampleFiles.xls(
                    book -> book.createSheet("一").createRow(0).createCell(0).setCellValue("值")),
            SampleFiles.xlsx(
                    book -> book.createSheet("一").createRow(0).createCell(0).setCellValue("值")),
            SampleFiles.image(FileKind.PNG),
            SampleFiles.image(FileKind.JPEG),
            SampleFiles.image(FileKind.TIFF));

    private final DocumentDesk desk = new Desk().desk;

    @Provide
    Arbitrary<byte[]> goodFiles() {
        return Arbitraries.of(GOOD);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    @Label("截断在任意位置")
    void truncated_anywhere(@ForAll("goodFiles") byte[] good, @ForAll @IntRange(max = 9_999) int share) {
        look(Arrays.copyOf(good, (int) ((long) good.length * share / 10_000)));
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    @Label("改动任意几个字节")
    void a_few_bytes_changed(
            @ForAll("goodFiles") byte[] good, @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int changes) {
        var random = new Random(seed);
        var bytes = good.clone();
        for (int change = 0; change < changes; change++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        look(bytes);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Label("重复或删去任意一段")
    void a_piece_repeated_or_cut_out(@ForAll("goodFiles") byte[] good, @ForAll long seed) {
        var random = new Random(seed);
        int from = random.nextInt(good.length);
        int to = from + random.nextInt(Math.min(4_000, good.length - from));
        var repeated = SampleFiles.bytes(out -> {
            out.write(good, 0, to);
            out.write(good, random.nextBoolean() ? from : to, good.length - to);
        });
        look(repeated);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    @Label("容器完好而其中一个部件被改动")
    void a_part_of_a_sound_container_changed(@ForAll @IntRange(max = 2) int which, @ForAll long seed) {
        var random = new Random(seed);
        var container = List.of(GOOD.get(0), GOOD.get(2), GOOD.get(7)).get(which);
        var parts = SampleFiles.parts(container);
        var name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        var part = new String(parts.get(name), StandardCharsets.UTF_8);
        for (int change = 0; change < 3; change++) {
            var from = random.nextInt(part.length() + 1);
            var to = Math.min(part.length(), from + random.nextInt(30));
            var instead = List.of(
                            "",
                            "-1",
                            "99999999999",
                            "\"",
                            "<x/>",
                            "g 99999999 1",
                            part.substring(from, to).repeat(3))
                    .get(random.nextInt(7));
            part = part.substring(0, from) + instead + part.substring(to);
        }
        look(SampleFiles.withEntry(container, name, part.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Label("正文里的 XML 被改乱")
    void the_xml_inside_is_mangled(@ForAll long seed) {
        var random = new Random(seed);
        var xml = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
        var pieces = List.of(
                "<w:p>",
                "</w:p>",
                "<w:r>",
                "</w:r>",
                "<w:t>机",
                "</w:t>",
                "<w:tbl><w:tr><w:tc>",
                "</w:tc></w:tr></w:tbl>",
                "<w:fldChar w:fldCharType=\"end\"/>",
                "<w:fldChar w:fldCharType=\"begin\"/>",
                "<w:vMerge/>",
                "<w:tcPr><w:gridSpan w:val=\"-7\"/><w:vMerge/></w:tcPr>",
                "<w:sdt/>",
                "&#0;",
                "&x;",
                "<w:numPr><w:numId w:val=\"9\"/></w:numPr>",
                "<w:footnoteReference/>",
                "<w:drawing><w:txbxContent>",
                "</w:txbxContent></w:drawing>");
        int count = random.nextInt(60);
        for (int at = 0; at < count; at++) {
            xml.append(pieces.get(random.nextInt(pieces.size())));
        }
        look(SampleFiles.docxOfBody(xml.substring(xml.indexOf("<w:body>") + 8)));
    }

    private void look(byte[] bytes) {
        long begin = System.nanoTime();
        switch (desk.receive(bytes, "文件.bin")) {
            case Reception.Received received -> assertThat(received.text()).isNotNull();
            case Reception.Refused(var refusal) ->
                assertThat(refusal.code()).isNotIn(Refusal.Code.BUSY, Refusal.Code.SECRECY_MARK);
        }
        assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(LONGEST_MILLIS);
    }
}
