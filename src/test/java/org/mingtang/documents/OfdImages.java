package org.mingtang.documents;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Pages of an OFD as pictures (GB/T 33190-2016), for the files of these tests; what it cannot draw it says.
final class OfdImages {
    private static final double DOTS = 5; // a millimetre
    private final Map<String, byte[]> parts;
    private final Map<String, TrueTypeFont> fonts = new HashMap<>();
    private final Map<String, BufferedImage> images = new HashMap<>();
    private final Map<String, String> templates = new HashMap<>();
    private final TrueTypeFont other;

    private OfdImages(byte[] ofd) throws IOException {
        parts = SampleFiles.parts(ofd);
        other = new TTFParser()
                .parse(new RandomAccessReadBufferedFile(
                        TypefaceFolder.fonts().sans().toFile()));
    }

    static List<BufferedImage> of(byte[] ofd) throws IOException {
        return new OfdImages(ofd).pages();
    }

    private List<BufferedImage> pages() throws IOException {
        var root = text(xml("OFD.xml"), "DocRoot");
        var document = xml(root);
        for (var each : all(document, "*")) {
            switch (each.getLocalName()) {
                case "PublicRes", "DocumentRes" ->
                    load(beside(root, each.getTextContent().strip()));
                case "TemplatePage" ->
                    templates.put(each.getAttribute("ID"), beside(root, each.getAttribute("BaseLoc")));
                default -> {}
            }
        }
        var box = numbers(text(document, "PhysicalBox"));
        var pages = new ArrayList<BufferedImage>();
        for (var page : all(document, "Page")) {
            var image = new BufferedImage((int) (box[2] * DOTS), (int) (box[3] * DOTS), BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(DOTS, DOTS);
            draw(xml(beside(root, page.getAttribute("BaseLoc"))), graphics);
            pages.add(image);
        }
        return pages;
    }

    private void load(String part) throws IOException {
        var resources = xml(part);
        var base = beside(part, resources.getAttribute("BaseLoc") + "/x");
        for (var font : all(resources, "Font")) {
            if (!all(font, "FontFile").isEmpty()) {
                var file = parts.get(beside(base, text(font, "FontFile")));
                fonts.put(font.getAttribute("ID"), new TTFParser(true).parse(new RandomAccessReadBuffer(file)));
            }
        }
        for (var media : all(resources, "MultiMedia")) {
            var file = parts.get(beside(base, text(media, "MediaFile")));
            images.put(media.getAttribute("ID"), ImageIO.read(new ByteArrayInputStream(file)));
        }
    }

    /// A page or a template; templates lie behind.
    private void draw(Element page, Graphics2D graphics) throws IOException {
        for (var template : all(page, "Template")) {
            draw(xml(requireNonNull(templates.get(template.getAttribute("TemplateID")))), graphics);
        }
        for (var object : all(page, "*")) {
            switch (object.getLocalName()) {
                case "TextObject" -> text(object, within(object, graphics));
                case "PathObject" -> path(object, within(object, graphics));
                case "ImageObject" -> image(object, within(object, graphics));
                case "CompositeObject", "Clips", "AxialShd", "RadialShd", "Pattern" ->
                    throw new AssertionError("not drawn here: " + object.getLocalName());
                default -> {}
            }
        }
    }

    /// The object's own space; nothing is drawn beyond its boundary.
    private static Graphics2D within(Element object, Graphics2D graphics) {
        var boundary = numbers(object.getAttribute("Boundary"));
        var own = (Graphics2D) graphics.create();
        own.translate(boundary[0], boundary[1]);
        own.clip(new Rectangle2D.Double(0, 0, boundary[2], boundary[3]));
        if (object.hasAttribute("CTM")) {
            own.transform(new AffineTransform(numbers(object.getAttribute("CTM"))));
        }
        return own;
    }

    private void text(Element object, Graphics2D graphics) throws IOException {
        var font = fonts.getOrDefault(object.getAttribute("Font"), other);
        double size = Double.parseDouble(object.getAttribute("Size"));
        graphics.setColor(colour(object, "FillColor"));
        var named = named(object);
        int number = 0;
        for (var code : all(object, "TextCode")) {
            double x = Double.parseDouble(code.getAttribute("X"));
            double y = Double.parseDouble(code.getAttribute("Y"));
            var stepsX = numbers(code.getAttribute("DeltaX"));
            var stepsY = numbers(code.getAttribute("DeltaY"));
            var points = code.getTextContent().codePoints().toArray();
            for (int at = 0; at < points.length; at++) {
                int glyph =
                        named.getOrDefault(number++, font.getUnicodeCmapLookup().getGlyphId(points[at]));
                var place = AffineTransform.getTranslateInstance(x, y);
                place.scale(size / font.getUnitsPerEm(), -size / font.getUnitsPerEm());
                var outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    graphics.fill(place.createTransformedShape(outline.getPath()));
                }
                x += at < stepsX.length ? stepsX[at] : 0;
                y += at < stepsY.length ? stepsY[at] : 0;
            }
        }
    }

    /// Glyphs that are named by number, by the place of their character.
    private static Map<Integer, Integer> named(Element object) {
        var named = new HashMap<Integer, Integer>();
        for (var transform : all(object, "CGTransform")) {
            int from = Integer.parseInt(transform.getAttribute("CodePosition"));
            var glyphs = numbers(text(transform, "Glyphs"));
            IntStream.range(0, glyphs.length).forEach(at -> named.put(from + at, (int) glyphs[at]));
        }
        return named;
    }

    private static void path(Element object, Graphics2D graphics) {
        var path = outline(text(object, "AbbreviatedData").split("\\s+"));
        if (object.getAttribute("Fill").equals("true")) {
            graphics.setColor(colour(object, "FillColor"));
            graphics.fill(path);
        }
        if (!object.getAttribute("Stroke").equals("false")) {
            graphics.setColor(colour(object, "StrokeColor"));
            graphics.setStroke(new BasicStroke((float) numbers(object.getAttribute("LineWidth") + " 0.353")[0]));
            graphics.draw(path);
        }
    }

    private static Path2D outline(String[] words) {
        var path = new Path2D.Double();
        for (int at = 0; at < words.length; ) {
            var order = words[at];
            int from = ++at;
            while (at < words.length && !words[at].matches("[A-Z]")) {
                at++;
            }
            var to = numbers(String.join(" ", List.of(words).subList(from, at)));
            switch (order) {
                case "M" -> path.moveTo(to[0], to[1]);
                case "L" -> path.lineTo(to[0], to[1]);
                case "C" -> path.closePath();
                default -> throw new AssertionError("not drawn here: " + order);
            }
        }
        return path;
    }

    private void image(Element object, Graphics2D graphics) {
        if (!object.hasAttribute("CTM")) {
            throw new AssertionError("not drawn here: an image without its matrix");
        }
        var image = requireNonNull(images.get(object.getAttribute("ResourceID")));
        graphics.drawImage(
                image, AffineTransform.getScaleInstance(1.0 / image.getWidth(), 1.0 / image.getHeight()), null);
    }

    private static Color colour(Element object, String name) {
        var colours = all(object, name);
        var value = numbers(colours.isEmpty() ? "0" : colours.getFirst().getAttribute("Value"));
        return new Color((int) value[0], (int) value[value.length / 2], (int) value[value.length - 1]);
    }

    /// `g 3 5` stands for 5 5 5.
    private static double[] numbers(String list) {
        var words = list.strip().split("\\s+");
        var numbers = DoubleStream.builder();
        for (int at = 0; at < words.length; at++) {
            if (words[at].equals("g")) {
                double number = Double.parseDouble(words[at + 2]);
                IntStream.range(0, Integer.parseInt(words[at + 1])).forEach(_ -> numbers.add(number));
                at += 2;
            } else if (!words[at].isEmpty()) {
                numbers.add(Double.parseDouble(words[at]));
            }
        }
        return numbers.build().toArray();
    }

    private static String beside(String part, String location) {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        return location.startsWith("/") ? location.substring(1) : folder + location;
    }

    private Element xml(String part) throws IOException {
        try {
            return DocumentBuilderFactory.newNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(part)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(part, e);
        }
    }

    private static String text(Element element, String name) {
        return all(element, name).getFirst().getTextContent().strip();
    }

    private static List<Element> all(Element element, String name) {
        var list = element.getElementsByTagNameNS("*", name);
        return IntStream.range(0, list.getLength())
                .mapToObj(at -> (Element) list.item(at))
                .toList();
    }
}
