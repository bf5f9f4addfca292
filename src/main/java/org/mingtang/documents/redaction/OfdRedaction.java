package org.mingtang.documents.redaction;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.documents.recognition.Allowance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Takes strings out of an OFD: the characters leave their text objects, a black shape is painted where they stood,
/// pixels of images under it are painted over, and everything beside the pages goes.
final class OfdRedaction {
    /// parts of the font size: a text behind a scan does not lie quite where the scan shows it
    private static final double AROUND_SCAN = 0.12;

    private static final double AROUND = 0.02;

    private final OfdFile file;
    private final Ledger ledger;
    private final Map<String, List<Path2D>> boxes = new HashMap<>();

    private OfdRedaction(OfdFile file, Ledger ledger) {
        this.file = file;
        this.ledger = ledger;
    }

    static byte[] redact(byte[] bytes, Ledger ledger, Allowance allowance) {
        return new OfdRedaction(new OfdFile(bytes, allowance, ledger), ledger).redact();
    }

    private byte[] redact() {
        var places = places();
        file.documents().forEach((name, document) -> text(name, document, places.getOrDefault(name, "页面模板")));
        var pictures = new OfdPictures(file);
        var templates = templates();
        boxes.forEach((name, covered) -> {
            var place = places.getOrDefault(name, "页面模板");
            paint(pictures, name, covered, place);
            // a page may be scanned into the template behind it
            templates.getOrDefault(name, List.of()).forEach(template -> paint(pictures, template, covered, place));
        });
        pictures.forgetUnused();
        file.documents()
                .forEach((name, document) -> NodeText.redact(
                        document, ledger, places.getOrDefault(name, "文件部件 " + OfficeLeaks.fileName(name))));
        return file.bytes();
    }

    private void paint(OfdPictures pictures, String part, List<Path2D> covered, String place) {
        var document = file.documents().get(part);
        if (document != null) {
            pictures.paint(document, covered, place);
        }
    }

    /// Page numbers by part.
    private Map<String, String> places() {
        var places = new HashMap<String, String>();
        file.documents().forEach((name, document) -> {
            int number = 0;
            for (var page : Dom.all(document, "Page")) {
                var location = Dom.attribute(page, "BaseLoc");
                if (!location.isEmpty()) {
                    places.put(PartPath.resolve(name, location), "第 " + ++number + " 页");
                }
            }
        });
        return places;
    }

    /// The templates behind each page.
    private Map<String, List<String>> templates() {
        var byId = new HashMap<String, String>();
        file.documents()
                .forEach((name, document) -> Dom.all(document, "TemplatePage")
                        .forEach(template -> byId.put(
                                Dom.attribute(template, "ID"),
                                PartPath.resolve(name, Dom.attribute(template, "BaseLoc")))));
        var templates = new HashMap<String, List<String>>();
        file.documents()
                .forEach((name, document) -> Dom.all(document, "Template").stream()
                        .map(template -> byId.get(Dom.attribute(template, "TemplateID")))
                        .filter(template -> template != null)
                        .forEach(template -> templates
                                .computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(template)));
        return templates;
    }

    private void text(String name, Document document, String place) {
        var objects = new ArrayList<OfdTextObject>();
        var elements = Dom.all(document, "TextObject");
        var glyphs = new ArrayList<PlacedGlyph>();
        var starts = new ArrayList<Integer>();
        for (var element : elements) {
            var object = new OfdTextObject(element);
            objects.add(object);
            starts.add(glyphs.size());
            glyphs.addAll(object.placed());
        }
        var gone = new BitSet();
        for (var found : GlyphSearch.in(glyphs, ledger.needles())) {
            ledger.gone(found.needle(), place);
            gone.or(found.glyphs());
        }
        gone.or(beneath(glyphs, gone));
        starts.add(glyphs.size());
        for (int at = 0; at < objects.size(); at++) {
            var own = gone.get(starts.get(at), starts.get(at + 1));
            if (!own.isEmpty()) {
                take(name, elements.get(at), objects.get(at), own);
            }
        }
    }

    /// What is drawn a second time in the same place.
    private static BitSet beneath(List<PlacedGlyph> glyphs, BitSet gone) {
        var more = new BitSet();
        for (int at = gone.nextSetBit(0); at >= 0; at = gone.nextSetBit(at + 1)) {
            var glyph = glyphs.get(at);
            for (int other = 0; other < glyphs.size(); other++) {
                var near = glyphs.get(other);
                if (Math.hypot(near.x() - glyph.x(), near.y() - glyph.y()) < 0.3 * glyph.size()) {
                    more.set(other);
                }
            }
        }
        return more;
    }

    private void take(String name, Element element, OfdTextObject object, BitSet own) {
        Node layer = element.getParentNode();
        for (var run : object.remove(own, file::nextId)) {
            layer.appendChild(object.shape(object.box(run[0], run[1], AROUND), file.nextId()));
            boxes.computeIfAbsent(name, _ -> new ArrayList<>()).add(object.box(run[0], run[1], AROUND_SCAN));
        }
    }
}
