package org.mingtang.documents;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.mingtang.documents.paper.HtmlPdf;

/// PDF files of many makes that all name the same two people.
final class PersonalPdfs {
    static final String NAME = "林小满";
    static final String OTHER = "林大山";
    static final String ID = "350211199003074518";
    static final String MOBILE = "13805921234";
    static final List<Deletion> DELETIONS = List.of(
            deletion(FindingKind.NAME, NAME),
            deletion(FindingKind.NAME, OTHER),
            deletion(FindingKind.RESIDENT_ID, ID),
            deletion(FindingKind.MOBILE, MOBILE));

    private PersonalPdfs() {}

    static Deletion deletion(FindingKind kind, String text) {
        return new Deletion(text, Optional.of(kind), "个人隐私");
    }

    @FunctionalInterface
    interface Drawing {
        void on(PDDocument pdf, PDFont font) throws IOException;
    }

    static byte[] made(Drawing drawing) {
        return SampleFiles.bytes(out -> {
            try (var pdf = new PDDocument()) {
                var font = PDType0Font.load(pdf, TypefaceFolder.fonts().sans().toFile());
                drawing.on(pdf, font);
                pdf.save(out);
            }
        });
    }

    private static PDPage page(PDDocument pdf) {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        return page;
    }

    /// Written by an office program, tagged, with bookmarks; a number breaks within a narrow cell.
    static byte[] office() {
        try (var in = PersonalPdfs.class.getResourceAsStream("/documents/redaction/office.pdf")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each glyph by itself, and in no order.
    static byte[] scattered() {
        return made((pdf, font) -> {
            var page = page(pdf);
            var line = "户主林小满，身份证号350211199003074518，手机138 0592 1234，另一户林大山。";
            var order = new Random(7)
                    .ints(0, line.length())
                    .distinct()
                    .limit(line.length())
                    .toArray();
            try (var content = new PDPageContentStream(pdf, page)) {
                for (int at : order) {
                    float x = 60 + font.getStringWidth(line.substring(0, at)) / 1000 * 11;
                    text(content, font, 11, x, 700, line.substring(at, at + 1));
                }
                text(content, font, 11, 60, 660, "这一行不应当变动：文号350211199003074518999。");
            }
        });
    }

    /// Kerned, spaced out, scaled, and by the two operators that begin a line.
    static byte[] kerned() {
        return made((pdf, font) -> {
            var page = page(pdf);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(60, 700);
                content.setCharacterSpacing(2.5f);
                content.setHorizontalScaling(80);
                content.showTextWithPositioning(
                        new Object[] {"户主林", -120f, "小", 60f, "满，号码350211", 30f, "199003074518，手机138059", "21234。"});
                content.setLeading(24);
                content.newLine();
                content.setCharacterSpacing(0);
                content.setHorizontalScaling(100);
                content.showText("又一户林大山，其余照旧。");
                content.endText();
                var hex = hex(font, "林小满在这一行。");
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(60, 640);
                content.appendRawCommands("20 TL <" + hex + "> '\n");
                content.appendRawCommands("3 1 <" + hex(font, "手机13805921234在这一行。") + "> \"\n");
                content.endText();
            }
        });
    }

    private static String hex(PDFont font, String text) throws IOException {
        text.codePoints().forEach(font::addToSubset);
        return HexFormat.of().formatHex(font.encode(text));
    }

    /// By the project's own printer, with a table and tags.
    static byte[] printed() {
        return HtmlPdf.print(
                "关于林小满一户的公示",
                "body{font-family:'Serif';font-size:12pt} td{border:1px solid #000;padding:1mm} @page{size:A4;margin:25mm}",
                "<h1>公示</h1><p>户主<b>林小满</b>，身份证号350211199003074518，手机13805921234。</p>"
                        + "<table><tr><td style=\"width:20mm\">林大山</td><td style=\"width:25mm\">350211 199003 074518</td>"
                        + "<td>其余内容照旧</td></tr></table>",
                TypefaceFolder.fonts(),
                Instant.EPOCH);
    }

    /// A page scanned into one picture, the read text behind it.
    static byte[] scanned(boolean photograph) {
        return made((pdf, font) -> {
            var page = page(pdf);
            var scan = scan();
            var image = photograph
                    ? JPEGFactory.createFromImage(pdf, scan, 0.9f)
                    : LosslessFactory.createFromImage(pdf, scan);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                content.setRenderingMode(RenderingMode.NEITHER);
                text(content, font, 14, 60, 700, "户主林小满，号码350211199003074518");
                text(content, font, 14, 60, 660, "手机13805921234，另一户林大山");
            }
            // the same scan, whole, behind a page that names nobody
            var second = page(pdf);
            try (var content = new PDPageContentStream(pdf, second)) {
                content.drawImage(
                        LosslessFactory.createFromImage(pdf, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
                        400,
                        100,
                        50,
                        50);
                text(content, font, 12, 60, 700, "第二页没有人名。");
            }
        });
    }

    private static BufferedImage scan() throws IOException {
        var scan = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var graphics = scan.createGraphics();
        graphics.setColor(new Color(250, 248, 240));
        graphics.fillRect(0, 0, 1240, 1754);
        graphics.setColor(Color.DARK_GRAY);
        try {
            graphics.setFont(Font.createFont(
                            Font.TRUETYPE_FONT, TypefaceFolder.fonts().sans().toFile())
                    .deriveFont(14f * 1240 / PDRectangle.A4.getWidth()));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
        float unit = 1240 / PDRectangle.A4.getWidth();
        graphics.drawString("户主林小满，号码350211199003074518", 60 * unit, 1754 - 700 * unit);
        graphics.drawString("手机13805921234，另一户林大山", 60 * unit, 1754 - 660 * unit);
        graphics.drawString("这一行没有人名，不应当变动。", 60 * unit, 1754 - 600 * unit);
        graphics.dispose();
        return scan;
    }

    /// A page turned by its own entry, with a text turned by its matrix, and one at a slant.
    static byte[] rotated() {
        return made((pdf, font) -> {
            var page = page(pdf);
            page.setRotation(90);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(font, 13);
                content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 200, 100));
                content.showText("户主林小满，号码350211199003");
                content.endText();
                content.beginText();
                content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 220, 100));
                content.showText("074518，手机13805921234，其余照旧");
                content.endText();
                content.beginText();
                content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 6, 300, 300));
                content.showText("斜写的林大山一户");
                content.endText();
            }
        });
    }

    /// A form to fill in, with values, a note, a link, and the same letterhead on two pages.
    static byte[] form() {
        return made((pdf, font) -> {
            var page = page(pdf);
            try (var content = new PDPageContentStream(pdf, page)) {
                text(content, font, 12, 60, 740, "登记表：请填写。");
            }
            var form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            var field = new PDTextField(form);
            field.setPartialName("applicant " + NAME);
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(60, 690, 300, 24));
            widget.setPage(page);
            page.getAnnotations().add(widget);
            field.setValue(ID + " / " + MOBILE);
            var link = new PDAnnotationLink();
            var action = new PDActionURI();
            action.setURI("https://example.org/search?q=%E6%9E%97%E5%B0%8F%E6%BB%A1");
            link.setAction(action);
            link.setBorder(new COSArray(List.of(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO)));
            link.setRectangle(new PDRectangle(60, 600, 100, 20));
            page.getAnnotations().add(link);
            var head = new PDAppearanceStream(pdf);
            head.setBBox(new PDRectangle(0, 0, 500, 40));
            head.setResources(new PDResources());
            try (var content = drawing(pdf, head)) {
                text(content, font, 12, 10, 10, "经办人林小满、林大山");
            }
            var second = page(pdf);
            for (var each : List.of(page, second)) {
                try (var content =
                        new PDPageContentStream(pdf, each, PDPageContentStream.AppendMode.APPEND, true, true)) {
                    content.transform(Matrix.getTranslateInstance(50, 780));
                    content.drawForm(head);
                }
            }
        });
    }

    /// Named where nobody looks: bookmark, tag, replacement text, page label, name of a place, layer, pattern.
    static byte[] unseen() {
        return made((pdf, font) -> {
            var page = page(pdf);
            page.setResources(new PDResources());
            var actual = new COSDictionary();
            actual.setString(COSName.ACTUAL_TEXT, NAME);
            try (var content = new PDPageContentStream(pdf, page)) {
                text(content, font, 12, 60, 700, "正文写着林大山、13805921234和350211199003074518。");
                content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(actual));
                text(content, font, 12, 60, 670, "某某人");
                content.endMarkedContent();
                text(content, font, 12, 60, 640, "这一行不应当变动。");
            }
            var outline = new PDDocumentOutline();
            var item = new PDOutlineItem();
            item.setTitle("关于林小满的情况");
            item.setDestination(page);
            outline.addLast(item);
            pdf.getDocumentCatalog().setDocumentOutline(outline);
            var tree = new COSDictionary();
            tree.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
            var tag = new COSDictionary();
            tag.setItem(COSName.S, COSName.getPDFName("Figure"));
            tag.setString(COSName.ALT, "林小满的照片，电话13805921234");
            tag.setString("E", NAME);
            tree.setItem(COSName.K, tag);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("StructTreeRoot"), tree);
            var labels = new COSDictionary();
            var label = new COSDictionary();
            label.setString(COSName.P, NAME);
            labels.setItem(COSName.NUMS, new COSArray(List.of(COSInteger.ZERO, label)));
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.PAGE_LABELS, labels);
            var places = new COSDictionary();
            places.setItem(
                    COSName.NAMES,
                    new COSArray(List.of(
                            new COSString(NAME),
                            new COSArray(List.of(page.getCOSObject(), COSName.getPDFName("Fit"))))));
            var names = new COSDictionary();
            names.setItem(COSName.DESTS, places);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
            var unused = new PDAppearanceStream(pdf);
            unused.setBBox(new PDRectangle(0, 0, 500, 40));
            unused.setResources(new PDResources());
            try (var content = drawing(pdf, unused)) {
                text(content, font, 12, 10, 10, NAME);
            }
            page.getResources().add(unused);
        });
    }

    static void text(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static PDPageContentStream drawing(PDDocument pdf, PDAppearanceStream form) throws IOException {
        return new PDPageContentStream(pdf, form, form.getStream().createOutputStream());
    }

    static Map<String, byte[]> all() {
        return Map.of(
                "办公软件", office(),
                "逐字打散", scattered(),
                "字距和缩放", kerned(),
                "本平台排印", printed(),
                "扫描件（无损）", scanned(false),
                "扫描件（照片）", scanned(true),
                "旋转的页面", rotated(),
                "表单", form(),
                "看不见的地方", unseen());
    }
}
