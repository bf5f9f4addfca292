package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mingtang.documents.PersonalPdfs.DELETIONS;
import static org.mingtang.documents.PersonalPdfs.ID;
import static org.mingtang.documents.PersonalPdfs.MOBILE;
import static org.mingtang.documents.PersonalPdfs.NAME;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;

class OfdRedactionTest {
    private static final String PAGE = PersonalOfds.PAGE;
    private static final List<String> LINES = PersonalOfds.LINES;

    @Test
    @DisplayName("字样离开文本对象，其余每个字还在原来的位置，原处涂黑")
    @Clause({"SEC-06", "SEC-12"})
    void glyphs_go_and_the_rest_stays_in_place() {
        var file = LeakyFiles.with(SampleFiles.ofd(LINES), "Doc_0/Attachs/old.txt", "林小满 13805921234");
        var strings = DELETIONS.stream().map(Deletion::text).toList();
        assertThat(StillThere.inZip(file, strings)).isNotEmpty();
        var released = OfficeRedactionTest.released(file, FileKind.OFD, DELETIONS);
        assertThat(StillThere.inZip(released.bytes(), strings)).isEmpty();
        assertThat(new Desk().text(released.bytes()).plain().replaceAll("\\s", ""))
                .isEqualTo("户主，身份证号，手机，另一户。这一行不应当变动：文号350211199003074518999。");
        var before = places(file);
        assertThat(before)
                .containsAll(places(released.bytes()))
                .hasSizeGreaterThan(places(released.bytes()).size());
        assertThat(page(released.bytes())).contains("PathObject", "Value=\"0 0 0\"");
        assertThat(released.removals()).allMatch(removal -> removal.places().contains("第 1 页"));
    }

    static Stream<Arguments> files() {
        return PersonalOfds.all().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("画出来看：标记以外的版面一个像素也不变，标记处涂黑")
    @MethodSource("files")
    @Clause({"SEC-06", "SEC-12"})
    void gone_for_good(String name, byte[] file) throws IOException {
        var strings = DELETIONS.stream().map(Deletion::text).toList();
        assertThat(StillThere.inZip(file, strings)).as("before").isNotEmpty();
        var released = OfficeRedactionTest.released(file, FileKind.OFD, DELETIONS);
        assertThat(StillThere.inZip(released.bytes(), strings)).isEmpty();
        var before = OfdImages.of(file);
        var after = OfdImages.of(released.bytes());
        assertThat(after).hasSameSizeAs(before);
        for (int page = 0; page < after.size(); page++) {
            PageImages.write(after.get(page), "ofd-" + name + "-" + (page + 1));
            assertThat(PageImages.changedOutsideBoxes(before.get(page), after.get(page)))
                    .as("第 %d 页", page + 1)
                    .isZero();
        }
        // each of the strings stands there once at least; a digit takes more than 2 mm by 3 mm, at 25 pixels each
        int glyphs = String.join("", strings).length();
        assertThat(PageImages.blackInBoxes(after.getFirst()) - PageImages.blackInBoxes(before.getFirst()))
                .isGreaterThan(glyphs * 2 * 3 * 25);
    }

    @Test
    @DisplayName("图像比较认得出挪动了的字")
    void a_moved_glyph_is_seen() throws IOException {
        var file = SampleFiles.ofd(LINES);
        var released =
                OfficeRedactionTest.released(file, FileKind.OFD, DELETIONS).bytes();
        var moved = page(released).replaceFirst(" Y=\"(\\d+)", " Y=\"1$1");
        var before = OfdImages.of(file).getFirst();
        var after = OfdImages.of(LeakyFiles.with(released, PAGE, moved)).getFirst();
        assertThat(PageImages.changedOutsideBoxes(before, after)).isPositive();
    }

    /// Every character with where it is drawn, to a hundredth of a millimetre.
    private static List<String> places(byte[] ofd) {
        var places = new ArrayList<String>();
        var object = Pattern.compile("<ofd:TextObject[^>]*Boundary=\"([\\d.]+) ([\\d.]+)[^>]*>(.*?)</ofd:TextObject>");
        var code = Pattern.compile("<ofd:TextCode([^>]*)>([^<]*)<");
        object.matcher(page(ofd))
                .results()
                .forEach(each -> code.matcher(each.group(3)).results().forEach(text -> {
                    double x = Double.parseDouble(each.group(1)) + number(text.group(1), " X");
                    double y = Double.parseDouble(each.group(2)) + number(text.group(1), " Y");
                    var steps = attribute(text.group(1), "DeltaX").split(" ");
                    for (int at = 0; at < text.group(2).length(); at++) {
                        places.add("%s %.2f %.2f".formatted(text.group(2).charAt(at), x, y));
                        x += at < steps.length && !steps[at].isEmpty() ? Double.parseDouble(steps[at]) : 0;
                    }
                }));
        return places;
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    private static double number(String attributes, String name) {
        return Double.parseDouble(attribute(attributes, name));
    }

    private static String page(byte[] ofd) {
        return new String(SampleFiles.parts(ofd).get(PAGE), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("部件互相引用的 OFD：照样删减，每个部件只写一次")
    @Clause("SEC-06")
    void parts_that_name_each_other() {
        var plain = SampleFiles.ofd(LINES);
        var file = LeakyFiles.with(
                plain, PAGE, page(plain).replaceFirst("<ofd:Page ", "<ofd:Page Back=\"/Doc_0/Document.xml\" "));
        assertThat(page(file)).contains("Back=");

        var released = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> OfficeRedactionTest.released(file, FileKind.OFD, DELETIONS));

        assertThat(StillThere.inZip(released.bytes(), List.of(NAME, ID, MOBILE)))
                .isEmpty();
        assertThat(SampleFiles.parts(released.bytes())).containsKeys("OFD.xml", "Doc_0/Document.xml", PAGE);
    }

    @Test
    @DisplayName("字形变换（CGTransform）随字符一起拆开")
    void glyph_numbers_are_split_with_their_characters() {
        var page = page(SampleFiles.ofd(List.of("x")));
        var layer = page.substring(0, page.indexOf("<ofd:TextObject"))
                + "<ofd:TextObject ID=\"9\" Boundary=\"20 20 100 10\" Font=\"3\" Size=\"4\">"
                + "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"6\" GlyphCount=\"6\"><ofd:Glyphs>11 12 13 14 15 16</ofd:Glyphs></ofd:CGTransform>"
                + "<ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 5 4\">甲林小满乙丙</ofd:TextCode></ofd:TextObject>"
                + page.substring(page.indexOf("</ofd:TextObject>") + "</ofd:TextObject>".length());
        var file = LeakyFiles.with(SampleFiles.ofd(List.of("x")), PAGE, layer);
        var released = OfficeRedactionTest.released(
                file, FileKind.OFD, List.of(PersonalPdfs.deletion(FindingKind.NAME, NAME)));
        var texts = page(released.bytes());
        assertThat(texts)
                .contains("<ofd:Glyphs>11</ofd:Glyphs>", "<ofd:Glyphs>15 16</ofd:Glyphs>", "X=\"16\"")
                .doesNotContain("12 13", "14");
        assertThat(texts.replaceAll("<[^>]*>", " ").replaceAll("\\d", "").replaceAll("\\s", ""))
                .startsWith("甲乙丙");
    }

    @Test
    @DisplayName("扫描图像上的像素一并涂去，旧图不留在文件里")
    void pixels_are_painted_over() throws IOException {
        var file = PersonalOfds.scanned();
        var released = OfficeRedactionTest.released(file, FileKind.OFD, DELETIONS);
        var images = SampleFiles.parts(released.bytes()).entrySet().stream()
                .filter(part -> part.getKey().endsWith(".png"))
                .toList();
        assertThat(images).hasSize(1);
        var painted = ImageIO.read(new ByteArrayInputStream(images.getFirst().getValue()));
        int black = 0;
        for (int x = 0; x < 210; x++) {
            for (int y = 0; y < 297; y++) {
                black += (painted.getRGB(x, y) & 0xFFFFFF) == 0 ? 1 : 0;
            }
        }
        assertThat(black).isBetween(100, 2_000);
        assertThat(painted.getRGB(5, 200)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    @DisplayName("本平台排印的 OFD：全文只少了该删的")
    void printed_here() {
        var file = PersonalOfds.printed();
        var released = OfficeRedactionTest.released(file, FileKind.OFD, DELETIONS);
        assertThat(StillThere.inZip(released.bytes(), List.of(NAME, ID, MOBILE)))
                .isEmpty();
        assertThat(new Desk().text(released.bytes()).plain().replaceAll("\\s", ""))
                .contains("关于一户情况的通报", "，身份证号，电话，与同住，有关情况已经核实", "此件主动公开");
        assertThat(released.removals().getFirst().times()).isGreaterThanOrEqualTo(2);
    }
}
