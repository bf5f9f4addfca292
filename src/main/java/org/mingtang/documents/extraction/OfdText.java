package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.XmlElement;
import org.mingtang.documents.recognition.XmlParts;
import org.mingtang.documents.recognition.ZipContainer;

/// Text of an OFD (GB/T 33190-2016), read from its parts in memory: text objects at their places, paragraphs from
/// lines.
final class OfdText {
    private static final String KIND = "OFD";
    /// A4, in millimetres
    private static final float[] USUAL_PAGE = {0, 0, 210, 297};

    /// of one text code, far more than any has
    private static final int STEPS = 100_000;

    private final ZipContainer zip;
    private final Allowance allowance;
    private final Extraction.Notes notes = new Extraction.Notes();
    private final LaidOutText text = new LaidOutText();
    private final List<Integer> imageOnly = new ArrayList<>();
    private final List<Integer> withImages = new ArrayList<>();
    private int pages;

    private OfdText(ZipContainer zip, Allowance allowance) {
        this.zip = zip;
        this.allowance = allowance;
    }

    static Extraction read(byte[] bytes, Allowance allowance) {
        return new OfdText(ZipContainer.open(bytes, KIND, allowance), allowance).read();
    }

    private Extraction read() {
        var roots = part("OFD.xml").all("DocRoot");
        if (roots.isEmpty()) {
            throw new CannotRead(Refusal.damaged(KIND));
        }
        for (var root : roots) {
            document(resolve("OFD.xml", root.text().strip()));
        }
        text.margins().forEach(notes::margin);
        notes.pageEdges.addAll(text.pageEdges());
        if (!imageOnly.isEmpty()) {
            notes.unread("第 " + PageNumbers.inWords(imageOnly) + " 页只有图像，没有文字");
        }
        if (!withImages.isEmpty()) {
            notes.unread("第 " + PageNumbers.inWords(withImages) + " 页的图像没有读");
        }
        List<Block> blocks = new ArrayList<>(text.blocks());
        imageOnly.forEach(number -> blocks.add(new Picture("第 " + number + " 页")));
        return notes.with(blocks, OptionalInt.of(pages));
    }

    private void document(String path) {
        var document = part(path);
        var area = document.child("CommonData").flatMap(common -> common.child("PageArea"));
        var usual = area.flatMap(box -> box.child("PhysicalBox"))
                .map(box -> numbers(box.text()))
                .filter(box -> box.length == 4)
                .orElse(USUAL_PAGE);
        templates(document, path);
        var list = document.child("Pages").map(all -> all.children("Page")).orElse(List.of());
        allowance.pages(pages + list.size());
        for (var page : list) {
            pages++;
            page(part(resolve(path, page.attribute("BaseLoc", ""))), usual);
        }
        if (document.child("Attachments").isPresent()) {
            notes.unread("内嵌的附件没有读");
        }
        document.child("Annotations")
                .ifPresent(location -> annotations(resolve(path, location.text().strip())));
    }

    /// Headers, footers and water marks that many pages share.
    private void templates(XmlElement document, String path) {
        document.child("CommonData").stream()
                .flatMap(common -> common.children("TemplatePage").stream())
                .map(template -> resolve(path, template.attribute("BaseLoc", "")))
                .forEach(location ->
                        zip.part(location).ifPresent(bytes -> margin(XmlParts.tree(bytes, KIND, allowance))));
    }

    private void annotations(String path) {
        zip.part(path).ifPresent(bytes -> {
            for (var location : XmlParts.tree(bytes, KIND, allowance).all("FileLoc")) {
                zip.part(resolve(path, location.text().strip())).ifPresent(part -> {
                    var annotation = XmlParts.tree(part, KIND, allowance);
                    margin(annotation);
                    if (!annotation.all("TextObject").isEmpty()) {
                        notes.unread("注释中的文字没有列入正文");
                    }
                });
            }
        });
    }

    private void margin(XmlElement page) {
        Line.from(glyphs(page)).forEach(line -> notes.margin(line.text()));
    }

    private void page(XmlElement page, float[] usual) {
        allowance.look();
        var box = page.child("Area")
                .flatMap(area -> area.child("PhysicalBox"))
                .map(own -> numbers(own.text()))
                .filter(own -> own.length == 4)
                .orElse(usual);
        var content = page.child("Content");
        var lines = content.map(layers -> Line.from(glyphs(layers))).orElse(List.of());
        text.addPage(lines, box[3]);
        var images = content.map(layers -> !layers.all("ImageObject").isEmpty()).orElse(false);
        var drawn = images
                || content.map(layers -> !layers.all("PathObject").isEmpty()).orElse(false);
        if (lines.isEmpty() && drawn) {
            imageOnly.add(pages);
        } else if (images) {
            withImages.add(pages);
        }
    }

    private List<Glyph> glyphs(XmlElement content) {
        var glyphs = new ArrayList<Glyph>();
        for (var object : content.all("TextObject")) {
            place(object, glyphs);
        }
        return glyphs;
    }

    private void place(XmlElement object, List<Glyph> glyphs) {
        var boundary = numbers(object.attribute("Boundary", ""));
        float originX = boundary.length >= 2 ? boundary[0] : 0;
        float originY = boundary.length >= 2 ? boundary[1] : 0;
        var matrix = numbers(object.attribute("CTM", ""));
        if (matrix.length != 6) {
            matrix = new float[] {1, 0, 0, 1, 0, 0};
        }
        var sizes = numbers(object.attribute("Size", ""));
        float size = sizes.length == 1 && sizes[0] > 0 ? sizes[0] : 4;
        float scale = Math.max(0.01f, (float) Math.hypot(matrix[0], matrix[1]));
        float x = 0;
        float y = 0;
        for (var code : object.children("TextCode")) {
            x = first(code, "X", x);
            y = first(code, "Y", y);
            var stepsX = steps(code.attribute("DeltaX", ""));
            var stepsY = steps(code.attribute("DeltaY", ""));
            float atX = x;
            float atY = y;
            int position = 0;
            var characters = code.text().strip();
            allowance.characters(characters.length());
            for (int offset = 0; offset < characters.length(); position++) {
                var glyph = Character.toString(characters.codePointAt(offset));
                float width = ChineseText.startsWide(glyph) ? size : 0.5f * size;
                float advance = position < stepsX.length ? stepsX[position] : stepsX.length == 0 ? width : 0;
                float drawnWidth = advance > 0 ? Math.min(width, advance) : width;
                glyphs.add(new Glyph(
                        glyph,
                        originX + matrix[0] * atX + matrix[2] * atY + matrix[4],
                        originY + matrix[1] * atX + matrix[3] * atY + matrix[5],
                        drawnWidth * scale,
                        size * scale));
                atX += position < stepsX.length
                        ? stepsX[position]
                        : stepsX.length == 0 && stepsY.length == 0 ? width : 0;
                atY += position < stepsY.length ? stepsY[position] : 0;
                offset += glyph.length();
            }
        }
    }

    private static float first(XmlElement code, String attribute, float otherwise) {
        var values = numbers(code.attribute(attribute, ""));
        return values.length == 1 ? values[0] : otherwise;
    }

    /// `g 3 5` stands for 5 5 5.
    private static float[] steps(String list) {
        var steps = new ArrayList<Float>();
        var words = list.strip().split("\\s+");
        for (int at = 0; at < words.length && steps.size() < STEPS; at++) {
            if (words[at].equals("g") && at + 2 < words.length) {
                int times = (int) Math.clamp(number(words[at + 1]), 0, 10_000);
                for (int time = 0; time < times; time++) {
                    steps.add(number(words[at + 2]));
                }
                at += 2;
            } else if (!words[at].isEmpty()) {
                steps.add(number(words[at]));
            }
        }
        var array = new float[steps.size()];
        for (int at = 0; at < array.length; at++) {
            array[at] = steps.get(at);
        }
        return array;
    }

    private static float[] numbers(String list) {
        var words = list.strip().split("\\s+");
        var numbers = new float[list.isBlank() ? 0 : words.length];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = number(words[at]);
        }
        return numbers;
    }

    private static float number(String word) {
        try {
            float number = Float.parseFloat(word);
            return Float.isFinite(number) ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private XmlElement part(String path) {
        return zip.part(path)
                .map(bytes -> XmlParts.tree(bytes, KIND, allowance))
                .orElseThrow(() -> new CannotRead(Refusal.damaged(KIND)));
    }

    /// Locations are absolute, or relative to the folder of the part that names them.
    static String resolve(String from, String location) {
        if (location.startsWith("/")) {
            return location.substring(1);
        }
        int slash = from.lastIndexOf('/');
        var folders = (from.substring(0, slash + 1) + location).split("/");
        var path = new ArrayList<String>();
        for (var folder : folders) {
            if (folder.equals("..")) {
                if (!path.isEmpty()) {
                    path.removeLast();
                }
            } else if (!folder.isEmpty() && !folder.equals(".")) {
                path.add(folder);
            }
        }
        return String.join("/", path);
    }
}
