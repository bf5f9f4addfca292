package org.mingtang.documents.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingtang.documents.recognition.Allowance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The parts of an OFD that are needed to show its pages. 文档信息, attachments, annotations, signatures, versions and tags
/// are left behind, with whatever nothing leads to.
final class OfdFile {
    static final String ENTRY = "OFD.xml";
    private static final String KIND = "OFD";
    private static final Set<String> LEFT_BEHIND =
            Set.of("Versions", "Signatures", "Annotations", "Attachments", "CustomTags", "Extensions");

    private final Parts parts;
    private final Ledger ledger;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private int lastId;

    OfdFile(byte[] bytes, Allowance allowance, Ledger ledger) {
        parts = Parts.of(bytes, KIND, allowance);
        this.ledger = ledger;
        for (var name : parts.names()) {
            var content = parts.get(name).orElseThrow();
            if (Parts.isXml(name, content)) {
                documents.put(name, Dom.parse(content, KIND, allowance));
            }
        }
        clean();
        documents.values().forEach(document -> Dom.all(document).forEach(this::noteId));
    }

    private void noteId(Element element) {
        var id = Dom.attribute(element, "ID");
        if (id.matches("\\d{1,9}")) {
            lastId = Math.max(lastId, Integer.parseInt(id));
        } else if (Dom.is(element, "MaxUnitID")
                && element.getTextContent().strip().matches("\\d{1,9}")) {
            lastId = Math.max(lastId, Integer.parseInt(element.getTextContent().strip()));
        }
    }

    /// A number that no object has.
    int nextId() {
        return ++lastId;
    }

    Map<String, Document> documents() {
        return documents;
    }

    Parts parts() {
        return parts;
    }

    private void clean() {
        for (var document : documents.values()) {
            var root = Dom.name(document.getDocumentElement());
            if (root.equals("OFD")) {
                Dom.all(document, "DocInfo").forEach(OfdFile::anonymous);
            }
            if (root.equals("OFD") || root.equals("Document")) {
                Dom.all(document).stream()
                        .filter(element -> LEFT_BEHIND.contains(Dom.name(element)))
                        .forEach(this::leave);
            }
            Dom.all(document, "URI").stream()
                    .filter(link -> Addresses.tell(Dom.attribute(link, "URI"), ledger.needles())
                            || OfficeLeaks.isLocal(Dom.attribute(link, "URI")))
                    .forEach(Dom::remove);
        }
    }

    private void leave(Element element) {
        switch (Dom.name(element)) {
            case "Signatures" -> ledger.remark("电子签章已去除，不能再验证，印章图样也不再显示。");
            case "Annotations" -> ledger.remark("注释已删除。");
            case "Attachments" -> ledger.remark("附件已删除。");
            default -> {}
        }
        Dom.remove(element);
    }

    private static void anonymous(Element information) {
        Dom.children(information).stream()
                .filter(each -> !Dom.is(each, "DocID"))
                .forEach(Dom::remove);
    }

    byte[] bytes() {
        var content = new StringBuilder();
        documents.forEach((name, document) -> {
            Dom.all(document, "MaxUnitID").forEach(id -> id.setTextContent(String.valueOf(lastId)));
            parts.put(name, Dom.bytes(document));
            content.append(name).append(document.getDocumentElement().getTextContent());
        });
        var entry = documents.get(ENTRY);
        if (entry != null) {
            // of what is handed out, not of what it was made from
            var id = UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
            Dom.all(entry, "DocID")
                    .forEach(each -> each.setTextContent(id.toString().replace("-", "")));
            parts.put(ENTRY, Dom.bytes(entry));
        }
        var needed = reachable();
        var written = new Parts();
        needed.forEach(
                name -> written.put(name, ImageCleaning.cleaned(parts.get(name).orElseThrow())));
        return written.zip();
    }

    /// Whatever is named by a text or an attribute of a part that is needed itself.
    private Set<String> reachable() {
        var needed = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(ENTRY);
        while (!open.isEmpty()) {
            var name = open.removeFirst();
            if (!needed.add(name) || !documents.containsKey(name)) {
                continue;
            }
            open.addAll(named(name, documents.get(name)));
        }
        return needed;
    }

    private Set<String> named(String name, Document document) {
        var base = Dom.attribute(document.getDocumentElement(), "BaseLoc");
        var found = new HashSet<String>();
        for (var element : Dom.all(document)) {
            if (Dom.children(element).isEmpty()) {
                addIfPart(name, base, element.getTextContent().strip(), found);
            }
            Dom.attributes(element).forEach(attribute -> addIfPart(name, base, attribute.getValue(), found));
        }
        return found;
    }

    private void addIfPart(String from, String base, String location, Set<String> found) {
        if (location.isEmpty() || location.length() > 300) {
            return;
        }
        for (var each : new String[] {location, base + "/" + location}) {
            var name = PartPath.resolve(from, each);
            if (parts.holds(name)) {
                found.add(name);
            }
        }
    }
}
