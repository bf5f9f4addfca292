package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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
        var placed = new ArrayList<>(text.blocks());
        imageOnly.forEach(number -> placed.add(new LaidOutText.Placed(new Picture("第 " + number + " 页"), number)));
        return notes.with(
                placed.stream().map(LaidOutText.Placed::block).toList(),
                placed.stream().map(LaidOutText.Placed::page).toList(),
                OptionalInt.of(pages));
    }

    private void document(String path) {
        var document = part(path);
        var area = document.child("CommonData").flatMap(common -> common.child("PageArea"));
        var usual = area.flatMap(box -> box.child("PhysicalBox"))
                .map(box -> OfdGlyphs.numbers(box.text()))
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
        Line.from(OfdGlyphs.of(page, allowance)).forEach(line -> notes.margin(line.text()));
    }

    private void page(XmlElement page, float[] usual) {
        allowance.look();
        var box = page.child("Area")
                .flatMap(area -> area.child("PhysicalBox"))
                .map(own -> OfdGlyphs.numbers(own.text()))
                .filter(own -> own.length == 4)
                .orElse(usual);
        var content = page.child("Content");
        var lines = content.map(layers -> Line.from(OfdGlyphs.of(layers, allowance)))
                .orElse(List.of());
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
