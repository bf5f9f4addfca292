package org.mingtang.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// OFD files of many makes that all name the same two people as [PersonalPdfs].
final class PersonalOfds {
    static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";
    static final List<String> LINES =
            List.of("户主林小满，身份证号350211199003074518，手机13805921234，另一户林大山。", "这一行不应当变动：文号350211199003074518999。");
    private static final String RESOURCES = "Doc_0/PublicRes.xml";

    private PersonalOfds() {}

    static Map<String, byte[]> all() {
        return Map.of(
                "逐段排版", SampleFiles.ofd(LINES),
                "本平台排印", printed(),
                "扫描件", scanned(),
                "转动、拉伸的文字", turned(),
                "字形编号", numbered(),
                "页面模板", onTemplate());
    }

    /// By the project's own printer, with its typefaces inside.
    static byte[] printed() {
        var draft = new OfficialDraft(
                Optional.of("云岭县民政局文件"),
                Optional.empty(),
                List.of("关于林小满一户情况的通报"),
                Optional.empty(),
                List.of(new DocumentText.Paragraph(
                        "林小满，身份证号350211199003074518，电话13805921234，与林大山同住，有关情况已经核实，现予通报，请各单位按照规定办理有关手续，并做好后续工作。",
                        DocumentText.Alignment.START,
                        0)),
                List.of(),
                List.of("云岭县民政局"),
                LocalDate.of(2026, 5, 12),
                Optional.of("此件主动公开"),
                List.of(),
                Optional.empty());
        return new OfficialDocumentWriter(TypefaceFolder.fonts()).ofd(draft, Instant.EPOCH);
    }

    /// The text over a speckled scan.
    static byte[] scanned() {
        var scan = new BufferedImage(210, 297, BufferedImage.TYPE_INT_RGB);
        var grey = new Random(7);
        for (int x = 0; x < 210; x++) {
            for (int y = 0; y < 297; y++) {
                int light = x == 5 && y == 200 ? 255 : 230 + grey.nextInt(20);
                scan.setRGB(x, y, new Color(light, light, light).getRGB());
            }
        }
        var png = SampleFiles.bytes(out -> ImageIO.write(scan, "png", out));
        var plain = SampleFiles.ofd(List.of(LINES.getFirst()));
        var page = part(plain, PAGE)
                .replaceFirst(
                        "<ofd:TextObject",
                        "<ofd:ImageObject ID=\"90\" Boundary=\"0 0 210 297\" CTM=\"210 0 0 297 0 0\" ResourceID=\"80\"/><ofd:TextObject");
        var resources = part(plain, RESOURCES)
                .replace(
                        "</ofd:Res>",
                        "<ofd:MultiMedias><ofd:MultiMedia ID=\"80\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>scan.png"
                                + "</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>");
        return SampleFiles.withEntry(
                LeakyFiles.with(LeakyFiles.with(plain, PAGE, page), RESOURCES, resources), "Doc_0/Res/scan.png", png);
    }

    /// Lines at a slant, stretched, and from top to bottom, and a rule.
    private static byte[] turned() {
        var slant = "CTM=\"0.9397 0.342 -0.342 0.9397 5 10\"";
        return drawn(text(1, "20 20 180 120", slant, deltas("DeltaX", 25, 5.5), "户主林小满，号码350211199003074518")
                + text(2, "20 150 180 12", "CTM=\"1.3 0 0 0.9 0 0\"", deltas("DeltaX", 30, 5), "手机13805921234不应当公开。")
                + text(3, "150 170 10 120", "", deltas("DeltaY", 20, 5), "从上到下写着林大山三个字。")
                + "<ofd:PathObject ID=\"94\" Boundary=\"20 180 100 2\" LineWidth=\"0.5\"><ofd:StrokeColor Value=\"200 0 0\"/>"
                + "<ofd:AbbreviatedData>M 0 1 L 100 1</ofd:AbbreviatedData></ofd:PathObject>");
    }

    /// The glyphs are named by number; they are others than the characters say.
    private static byte[] numbered() {
        var characters = "甲林小满乙13805921234丙350211199003074518林大山";
        var glyphs = IntStream.range(0, characters.length())
                .mapToObj(at -> String.valueOf(1000 + 7 * at))
                .collect(Collectors.joining(" "));
        int count = characters.length();
        return drawn("<ofd:TextObject ID=\"91\" Boundary=\"10 20 190 12\" Font=\"3\" Size=\"4\">"
                + "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"%d\" GlyphCount=\"%d\"><ofd:Glyphs>%s</ofd:Glyphs></ofd:CGTransform>"
                        .formatted(count, count, glyphs)
                + "<ofd:TextCode X=\"0\" Y=\"5\" %s>%s</ofd:TextCode></ofd:TextObject>"
                        .formatted(deltas("DeltaX", count - 1, 4.5), characters));
    }

    /// The letterhead names somebody too, behind the page.
    private static byte[] onTemplate() {
        var file = SampleFiles.ofd(LINES);
        var page = part(file, PAGE);
        var content = page.indexOf("<ofd:Content");
        var named = page.substring(0, content) + "<ofd:Template TemplateID=\"95\" ZOrder=\"Background\"/>"
                + page.substring(content);
        var template = "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer ID=\"96\">"
                + text(7, "20 240 180 12", "", deltas("DeltaX", 20, 5), "经办人林小满、林大山，存档。")
                + "</ofd:Layer></ofd:Content></ofd:Page>";
        var document = part(file, "Doc_0/Document.xml")
                .replace(
                        "</ofd:CommonData>",
                        "<ofd:TemplatePage ID=\"95\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></ofd:CommonData>");
        return LeakyFiles.with(
                LeakyFiles.with(LeakyFiles.with(file, PAGE, named), "Doc_0/Document.xml", document),
                "Doc_0/Tpls/Tpl_0/Content.xml",
                template);
    }

    private static String text(int id, String boundary, String more, String deltas, String characters) {
        return String.format(
                Locale.ROOT,
                "<ofd:TextObject ID=\"20%d\" Boundary=\"%s\" %s Font=\"3\" Size=\"5\"><ofd:FillColor Value=\"0 0 120\"/>"
                        + "<ofd:TextCode X=\"1\" Y=\"6\" %s>%s</ofd:TextCode></ofd:TextObject>",
                id,
                boundary,
                more,
                deltas,
                characters);
    }

    private static String deltas(String name, int count, double step) {
        return String.format(Locale.ROOT, "%s=\"g %d %.1f\"", name, count, step);
    }

    /// A page with nothing else on it.
    private static byte[] drawn(String objects) {
        var file = SampleFiles.ofd(List.of("x"));
        var page = part(file, PAGE);
        var end = "</ofd:TextObject>";
        return LeakyFiles.with(
                file,
                PAGE,
                page.substring(0, page.indexOf("<ofd:TextObject"))
                        + objects
                        + page.substring(page.lastIndexOf(end) + end.length()));
    }

    private static String part(byte[] file, String name) {
        return new String(SampleFiles.parts(file).get(name), StandardCharsets.UTF_8);
    }
}
