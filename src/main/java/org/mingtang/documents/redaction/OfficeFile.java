package org.mingtang.documents.redaction;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mingtang.documents.recognition.Allowance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The parts of an Office Open XML file that are needed to show it. Everything else is left behind: properties,
/// comments,
/// embedded files, custom data, thumbnails, printer settings, and whatever no relation leads to.
final class OfficeFile {
    private static final String TYPES = "[Content_Types].xml";
    private static final Set<String> KEPT = Set.of(
            "officeDocument",
            "styles",
            "stylesWithEffects",
            "settings",
            "webSettings",
            "fontTable",
            "font",
            "theme",
            "themeOverride",
            "numbering",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "image",
            "hdphoto",
            "hyperlink",
            "chart",
            "chartEx",
            "chartStyle",
            "chartColorStyle",
            "chartUserShapes",
            "diagramData",
            "diagramLayout",
            "diagramQuickStyle",
            "diagramColors",
            "diagramDrawing",
            "worksheet",
            "chartsheet",
            "sharedStrings",
            "drawing",
            "table",
            "sheetMetadata");
    /// Elements that mean something without the relation that they name.
    private static final Set<String> WITHOUT = Set.of("hyperlink", "pageSetup", "blip", "imagedata", "fill");

    private static final Map<String, String> REMARKS = Map.of(
            "oleObject", "嵌入的对象已删除，只留下它的图样。",
            "package", "嵌入的文件已删除，图表只留下图样。",
            "comments", "批注已删除。",
            "pivotTable", "数据透视表的缓存已删除，只留下显示的内容。",
            "externalLink", "外部工作簿的链接已删除，只留下显示的内容。",
            "attachedTemplate", "模板的位置已删除。");

    private final Parts parts;
    private final String kind;
    private final Allowance allowance;
    private final Ledger ledger;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, byte[]> others = new LinkedHashMap<>();

    OfficeFile(byte[] bytes, String kind, Allowance allowance, Ledger ledger) {
        parts = Parts.of(bytes, kind, allowance);
        this.kind = kind;
        this.allowance = allowance;
        this.ledger = ledger;
        reach();
    }

    /// XML parts by name, relations apart; what is changed in them is written.
    Map<String, Document> documents() {
        return documents;
    }

    private void reach() {
        var open = new ArrayDeque<String>();
        var seen = new HashSet<String>();
        open.add("");
        while (!open.isEmpty()) {
            var part = open.removeFirst();
            if (!seen.add(part)) {
                continue;
            }
            if (!part.isEmpty()) {
                load(part);
            }
            relations(part, open);
        }
    }

    private void load(String part) {
        var bytes = parts.get(part).orElseThrow();
        if (Parts.isXml(part, bytes)) {
            documents.put(part, Dom.parse(bytes, kind, allowance));
        } else {
            others.put(part, ImageCleaning.cleaned(bytes));
        }
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private void relations(String part, ArrayDeque<String> open) {
        var name = relationsOf(part);
        var bytes = parts.get(name);
        if (bytes.isEmpty()) {
            return;
        }
        var list = Dom.parse(bytes.get(), kind, allowance);
        var lost = new HashSet<String>();
        for (var relation : Dom.all(list, "Relationship")) {
            var target = PartPath.resolve(part, Dom.attribute(relation, "Target"));
            if (isKept(relation, target)) {
                if (!isOutside(relation)) {
                    open.add(target);
                }
            } else {
                lost.add(Dom.attribute(relation, "Id"));
                Dom.remove(relation);
            }
        }
        documents.put(name, list);
        if (documents.containsKey(part)) {
            forget(documents.get(part), lost);
        }
    }

    private boolean isKept(Element relation, String target) {
        var address = Dom.attribute(relation, "Type");
        var type = address.substring(address.lastIndexOf('/') + 1);
        var remark = REMARKS.get(type);
        if (remark != null) {
            ledger.remark(remark);
        }
        if (!KEPT.contains(type)) {
            return false;
        }
        if (isOutside(relation)) {
            return type.equals("hyperlink") && isHarmless(Dom.attribute(relation, "Target"));
        }
        return parts.holds(target);
    }

    private static boolean isOutside(Element relation) {
        return Dom.attribute(relation, "TargetMode").equals("External");
    }

    private boolean isHarmless(String address) {
        return !OfficeLeaks.isLocal(address) && !Addresses.tell(address, ledger.needles());
    }

    private static void forget(Document part, Set<String> lost) {
        if (lost.isEmpty()) {
            return;
        }
        for (var element : Dom.all(part)) {
            for (var attribute : Dom.attributes(element)) {
                var space = attribute.getNamespaceURI();
                if (space != null && space.endsWith("/relationships") && lost.contains(attribute.getValue())) {
                    if (WITHOUT.contains(Dom.name(element))) {
                        element.removeAttributeNode(attribute);
                    } else {
                        Dom.remove(element);
                    }
                }
            }
        }
    }

    /// Forgets a part and the relation of another to it.
    void drop(String part, String from) {
        documents.remove(part);
        documents.remove(relationsOf(part));
        var relations = documents.get(relationsOf(from));
        if (relations != null) {
            Dom.all(relations, "Relationship").stream()
                    .filter(relation -> PartPath.resolve(from, Dom.attribute(relation, "Target"))
                            .equals(part))
                    .forEach(Dom::remove);
        }
    }

    /// Takes strings out of the text of all parts.
    void redact(UnaryOperator<String> place) {
        documents.forEach((name, document) -> {
            allowance.look();
            NodeText.redact(document, ledger, place.apply(name));
        });
    }

    byte[] bytes() {
        var written = new Parts();
        written.put(TYPES, Dom.bytes(types()));
        documents.forEach((name, document) -> written.put(name, Dom.bytes(document)));
        others.forEach(written::put);
        return written.zip();
    }

    private Document types() {
        var types = Dom.parse(parts.get(TYPES).orElseThrow(), kind, allowance);
        Dom.all(types, "Override").stream()
                .filter(override -> {
                    var name = Dom.attribute(override, "PartName").substring(1);
                    return !documents.containsKey(name) && !others.containsKey(name);
                })
                .forEach(Dom::remove);
        return types;
    }
}
