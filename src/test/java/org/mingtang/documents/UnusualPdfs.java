package org.mingtang.documents;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPatternContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/// PDF files that draw the two people of [PersonalPdfs] in ways that few programs use.
final class UnusualPdfs {
    private static final String FIRST = "户主林小满，号码350211199003074518";
    private static final String SECOND = "手机13805921234，另一户林大山";
    private static final int WIDTH = 430;
    private static final int HEIGHT = 24;
    private static final int SHARPNESS = 3;

    private UnusualPdfs() {}

    /// Their text lies behind pictures of one bit or of greys.
    static Map<String, byte[]> pictures() {
        return Map.of("蒙版图像", stencils(), "内嵌图像", inline());
    }

    static Map<String, byte[]> drawings() {
        return Map.of(
                "Type 3 字体", drawnLetters(),
                "Type 3 字形里的文字", lettersOfWords(),
                "图案里的文字", pattern(),
                "两层旋转的嵌套", nested());
    }

    private static PDPage page(PDDocument pdf) {
        var page = new PDPage(PDRectangle.A4);
        page.setResources(new PDResources());
        pdf.addPage(page);
        return page;
    }

    private static COSStream stream(PDDocument pdf, byte[] bytes) throws IOException {
        var stream = pdf.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    private static COSStream stream(PDDocument pdf, String content) throws IOException {
        return stream(pdf, content.getBytes(StandardCharsets.US_ASCII));
    }

    private static COSArray numbers(double... numbers) {
        var array = new COSArray();
        for (double number : numbers) {
            array.add(new COSFloat((float) number));
        }
        return array;
    }

    /// Letters that are drawings and small bitmaps, one code each, in the order in which they occur.
    private static byte[] drawnLetters() {
        return PersonalPdfs.made((pdf, font) -> {
            var page = page(pdf);
            var text = FIRST + SECOND + "其余照旧。";
            var letters = text.codePoints().distinct().toArray();
            var shapes = new COSDictionary();
            var differences = new COSArray(List.of(COSInteger.ONE));
            var meanings = new StringBuilder();
            for (int at = 0; at < letters.length; at++) {
                var name = "uni%04X".formatted(letters[at]);
                differences.add(COSName.getPDFName(name));
                shapes.setItem(COSName.getPDFName(name), stream(pdf, shape(letters[at], at)));
                meanings.append("<%02X> <%04X>\n".formatted(at + 1, letters[at]));
            }
            var widths = new double[letters.length];
            Arrays.fill(widths, 900);
            var table = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
                    + "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
                    + letters.length + " beginbfchar\n" + meanings + "endbfchar\nendcmap end end\n";
            var type3 = type3(pdf, shapes, differences, widths);
            type3.setItem(COSName.TO_UNICODE, stream(pdf, table));
            try (var content = new PDPageContentStream(pdf, page)) {
                int y = 700;
                for (var line : List.of(FIRST, SECOND, "其余照旧。")) {
                    var codes = new StringBuilder();
                    line.codePoints().forEach(point -> codes.append("%02X".formatted(1 + at(letters, point))));
                    content.beginText();
                    content.setFont(new PDType3Font(type3), 14);
                    content.newLineAtOffset(60, y);
                    content.appendRawCommands("<" + codes + "> Tj\n");
                    content.endText();
                    y -= 40;
                }
            }
        });
    }

    private static int at(int[] letters, int point) {
        for (int at = 0; at < letters.length; at++) {
            if (letters[at] == point) {
                return at;
            }
        }
        throw new IllegalArgumentException(Character.toString(point));
    }

    private static String shape(int letter, int at) {
        return at % 3 == 0
                ? "900 0 0 0 800 800 d1 q 800 0 0 800 0 0 cm BI /W 8 /H 4 /IM true /BPC 1 /D [1 0] /F /AHx ID %08X> EI Q"
                        .formatted(letter * 2654435761L & 0xFFFFFFFFL)
                : "900 0 0 0 800 800 d1 60 0 %d %d re 500 500 200 %d re f"
                        .formatted(150 + letter % 7 * 40, 200 + letter % 11 * 50, 50 + letter % 5 * 50);
    }

    private static COSDictionary type3(PDDocument pdf, COSDictionary shapes, COSArray differences, double... widths) {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, -200, 1000, 900));
        font.setItem(COSName.FONT_MATRIX, numbers(0.001, 0, 0, 0.001, 0, 0));
        font.setItem(COSName.CHAR_PROCS, shapes);
        var encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, widths.length);
        font.setItem(COSName.WIDTHS, numbers(widths));
        font.setItem(COSName.RESOURCES, new COSDictionary());
        return font;
    }

    /// One letter whose drawing writes a whole line in another typeface.
    private static byte[] lettersOfWords() {
        return PersonalPdfs.made((pdf, font) -> {
            var page = page(pdf);
            var words = "1000 0 d0 BT /F1 300 Tf 0 100 Td <" + hex(font, FIRST) + "> Tj ET 0 0 900 20 re f";
            var shapes = new COSDictionary();
            shapes.setItem("stamp", stream(pdf, words));
            var type3 = type3(pdf, shapes, new COSArray(List.of(COSInteger.ONE, COSName.getPDFName("stamp"))), 1000);
            var fonts = new COSDictionary();
            fonts.setItem("F1", font.getCOSObject());
            type3.getCOSDictionary(COSName.RESOURCES).setItem(COSName.FONT, (COSBase) fonts);
            try (var content = new PDPageContentStream(pdf, page)) {
                PersonalPdfs.text(content, font, 14, 60, 600, SECOND + "，其余照旧。");
                content.beginText();
                content.setFont(new PDType3Font(type3), 48);
                content.newLineAtOffset(60, 700);
                content.appendRawCommands("<01> Tj\n");
                content.endText();
            }
        });
    }

    private static String hex(PDFont font, String text) throws IOException {
        text.codePoints().forEach(font::addToSubset);
        return HexFormat.of().formatHex(font.encode(text));
    }

    /// A background that repeats a line at a slant, as a watermark does.
    private static byte[] pattern() {
        return PersonalPdfs.made((pdf, font) -> {
            var page = page(pdf);
            var pattern = new PDTilingPattern();
            pattern.setBBox(new PDRectangle(0, 0, 260, 80));
            pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
            pattern.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
            pattern.setXStep(260);
            pattern.setYStep(80);
            pattern.setResources(new PDResources());
            pattern.setMatrix(AffineTransform.getTranslateInstance(40, 80));
            try (var content = new PDPatternContentStream(pattern)) {
                content.setNonStrokingColor(new Color(150, 160, 200));
                content.beginText();
                content.setFont(font, 12);
                content.setTextMatrix(Matrix.getRotateInstance(0.15, 8, 14));
                content.showText(FIRST + "，存");
                content.endText();
            }
            var name = page.getResources().add(pattern);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.appendRawCommands("q /Pattern cs /" + name.getName() + " scn 40 80 520 320 re f Q\n");
                PersonalPdfs.text(content, font, 14, 60, 700, SECOND + "，其余照旧。");
            }
        });
    }

    /// A line over a surface that is filled with a picture again and again.
    ///
    /// @param side of the picture, in pixels
    static byte[] picturePattern(int side) {
        return PersonalPdfs.made((pdf, font) -> {
            var page = page(pdf);
            var pattern = new PDTilingPattern();
            pattern.setBBox(new PDRectangle(0, 0, 100, 100));
            pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
            pattern.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
            pattern.setXStep(100);
            pattern.setYStep(100);
            pattern.setResources(new PDResources());
            var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            try (var content = new PDPatternContentStream(pattern)) {
                content.drawImage(LosslessFactory.createFromImage(pdf, picture), 0, 0, 100, 100);
            }
            var name = page.getResources().add(pattern);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.appendRawCommands("q /Pattern cs /" + name.getName() + " scn 40 80 500 300 re f Q\n");
                PersonalPdfs.text(content, font, 14, 60, 700, FIRST);
            }
        });
    }

    /// A form in a form, both turned, the inner one drawn twice.
    private static byte[] nested() {
        return PersonalPdfs.made((pdf, font) -> {
            var page = page(pdf);
            var inner = new PDFormXObject(pdf);
            inner.setBBox(new PDRectangle(0, 0, 340, 80));
            inner.setResources(new PDResources());
            inner.setMatrix(AffineTransform.getRotateInstance(0.35));
            inner.getResources().put(COSName.getPDFName("F1"), font);
            try (var out = inner.getContentStream().createOutputStream()) {
                out.write(("BT /F1 12 Tf 10 50 Td <" + hex(font, FIRST) + "> Tj 0 -30 Td <" + hex(font, SECOND)
                                + "> Tj ET")
                        .getBytes(StandardCharsets.US_ASCII));
            }
            var outer = new PDFormXObject(pdf);
            outer.setBBox(new PDRectangle(-300, -100, 800, 700));
            outer.setResources(new PDResources());
            outer.setMatrix(new AffineTransform(0.5, 0.8, -0.8, 0.5, 300, 80));
            var name = outer.getResources().add(inner);
            try (var out = outer.getContentStream().createOutputStream()) {
                out.write("q /%1$s Do 1 0 0 1 60 160 cm 0.8 -0.2 0.2 0.8 0 0 cm /%1$s Do Q"
                        .formatted(name.getName())
                        .getBytes(StandardCharsets.US_ASCII));
            }
            try (var content = new PDPageContentStream(pdf, page)) {
                content.transform(Matrix.getScaleInstance(0.9f, 1.1f));
                content.drawForm(outer);
                PersonalPdfs.text(content, font, 12, 60, 700, "其余照旧。");
            }
        });
    }

    /// Pictures of one bit, painted in the colour of the moment, in either sense; the read text behind them.
    private static byte[] stencils() {
        return PersonalPdfs.made((pdf, font) -> {
            var page = page(pdf);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.setNonStrokingColor(new Color(40, 60, 160));
                content.drawImage(stencil(pdf, FIRST, true), 60, 700, WIDTH, HEIGHT);
                content.drawImage(stencil(pdf, SECOND, false), 60, 650, WIDTH, HEIGHT);
                behind(content, font);
            }
        });
    }

    private static PDImageXObject stencil(PDDocument pdf, String line, boolean paintsOnes) throws IOException {
        var stream = stream(pdf, bits(line, paintsOnes));
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setBoolean(COSName.IMAGE_MASK, true);
        stream.setInt(COSName.WIDTH, WIDTH * SHARPNESS);
        stream.setInt(COSName.HEIGHT, HEIGHT * SHARPNESS);
        stream.setInt(COSName.BITS_PER_COMPONENT, 1);
        if (paintsOnes) {
            stream.setItem(COSName.DECODE, numbers(1, 0));
        }
        return new PDImageXObject(new PDStream(stream), new PDResources());
    }

    /// Pictures that stand in the content stream itself: greys, and one bit.
    private static byte[] inline() {
        return PersonalPdfs.made((pdf, font) -> {
            var page = page(pdf);
            var size = "/W " + WIDTH * SHARPNESS + " /H " + HEIGHT * SHARPNESS + " /F /AHx ";
            try (var content = new PDPageContentStream(pdf, page)) {
                content.appendRawCommands("q %d 0 0 %d 60 700 cm BI %s /BPC 8 /CS /G ID %s> EI Q\n"
                        .formatted(WIDTH, HEIGHT, size, HexFormat.of().formatHex(greys(FIRST))));
                content.setNonStrokingColor(new Color(40, 60, 160));
                content.appendRawCommands("q %d 0 0 %d 60 650 cm BI %s /BPC 1 /IM true ID %s> EI Q\n"
                        .formatted(WIDTH, HEIGHT, size, HexFormat.of().formatHex(bits(SECOND, false))));
                behind(content, font);
            }
        });
    }

    private static void behind(PDPageContentStream content, PDFont font) throws IOException {
        content.setRenderingMode(RenderingMode.NEITHER);
        PersonalPdfs.text(content, font, 14, 62, 706, FIRST);
        PersonalPdfs.text(content, font, 14, 62, 656, SECOND);
    }

    private static BufferedImage picture(String line) throws IOException {
        var picture = new BufferedImage(WIDTH * SHARPNESS, HEIGHT * SHARPNESS, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(245, 245, 245));
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(new Color(90, 90, 90));
        try {
            graphics.setFont(Font.createFont(
                            Font.TRUETYPE_FONT, TypefaceFolder.fonts().sans().toFile())
                    .deriveFont(14f * SHARPNESS));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
        graphics.drawString(line, 2 * SHARPNESS, 18 * SHARPNESS);
        graphics.dispose();
        return picture;
    }

    private static byte[] greys(String line) throws IOException {
        var picture = picture(line);
        var greys = new byte[picture.getWidth() * picture.getHeight()];
        for (int at = 0; at < greys.length; at++) {
            greys[at] = (byte) picture.getRGB(at % picture.getWidth(), at / picture.getWidth());
        }
        return greys;
    }

    private static byte[] bits(String line, boolean paintsOnes) throws IOException {
        var picture = picture(line);
        int row = (picture.getWidth() + 7) / 8;
        var bits = new byte[row * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFF) < 200 == paintsOnes) {
                    bits[y * row + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return bits;
    }
}
