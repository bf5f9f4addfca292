package org.mingtang.documents.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// The text of an XML part, joined over the runs into which programs split it, and what it becomes when strings go.
final class NodeText {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "si",
            "is",
            "c",
            "row",
            "tc",
            "tr",
            "pt",
            "TextObject",
            "definedName",
            "oddHeader",
            "oddFooter",
            "evenHeader",
            "evenFooter",
            "firstHeader",
            "firstFooter",
            "formula1",
            "formula2");
    private static final Set<String> BREAKS = Set.of("br", "cr", "tab", "ptab", "softHyphen", "lastRenderedPageBreak");
    /// codes of fields stand between the runs of a text and are no part of it
    private static final Set<String> CODES = Set.of("instrText", "delInstrText");
    /// elements that hold what people write; others hold measures as well
    static final Set<String> WORDS = Set.of(
            "t",
            "delText",
            "instrText",
            "TextCode",
            "oddHeader",
            "oddFooter",
            "evenHeader",
            "evenFooter",
            "firstHeader",
            "firstFooter");
    /// attributes that people write
    private static final Set<String> WRITTEN = Set.of("descr", "title", "alt", "tooltip", "Title", "display", "prompt");

    private final Ledger ledger;
    private final String place;
    private final List<List<Object>> blocks = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private final List<Node> owners = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();

    private NodeText(Ledger ledger, String place) {
        this.ledger = ledger;
        this.place = place;
    }

    /// Takes out of the text and of the attributes of a part.
    ///
    /// @return whether anything was there
    static boolean redact(Document part, Ledger ledger, String place) {
        var nodes = new NodeText(ledger, place);
        var root = new ArrayList<Object>();
        nodes.blocks.add(root);
        nodes.collect(part, root);
        nodes.join();
        return nodes.replace() | nodes.attributes(part);
    }

    private void collect(Node parent, List<Object> block) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words) {
                block.add(words);
            } else if (child instanceof Element element) {
                element(element, block);
            }
        }
    }

    private void element(Element element, List<Object> block) {
        var name = Dom.name(element);
        if (BREAKS.contains(name)) {
            block.add('\n');
        } else if (name.equals("noBreakHyphen")) {
            block.add(element);
        } else if (BLOCKS.contains(name)) {
            var own = new ArrayList<Object>();
            blocks.add(own);
            collect(element, own);
        } else if (CODES.contains(name)) {
            var codes = blocks.getLast();
            if (codes == block || codes.isEmpty() || !(codes.getFirst() instanceof String)) {
                codes = new ArrayList<>(List.of("codes"));
                blocks.add(codes);
            }
            collect(element, codes);
        } else {
            collect(element, block);
        }
    }

    private void join() {
        for (var block : blocks) {
            for (var piece : block) {
                switch (piece) {
                    case Text words -> {
                        for (int at = 0; at < words.getLength(); at++) {
                            add(words.getData().charAt(at), words, at);
                        }
                    }
                    case Element hyphen -> add('-', hyphen, 0);
                    case Character with -> add(with, null, 0);
                    default -> {}
                }
            }
            add(Form.PARAGRAPH, null, 0);
        }
    }

    private void add(char character, @Nullable Node owner, int offset) {
        text.append(character);
        owners.add(owner);
        offsets.add(offset);
    }

    private boolean replace() {
        var hits = ledger.needles().find(text).stream()
                .filter(hit -> hit.needle().isDistinct() || isOfWords(hit))
                .toList();
        ledger.gone(hits, place);
        var changed = new LinkedHashMap<Text, StringBuilder>();
        for (var span : Needles.spans(hits).reversed()) {
            take(span, changed);
        }
        changed.forEach((words, kept) -> words.setData(kept.toString()));
        return !hits.isEmpty();
    }

    private boolean isOfWords(Needles.Hit hit) {
        return owners.subList(hit.start(), hit.end()).stream()
                .allMatch(owner -> owner == null
                        || owner instanceof Element
                        || owner.getParentNode() != null && WORDS.contains(Dom.name(owner.getParentNode())));
    }

    /// From the end, so that places before stay as they are.
    private void take(Needles.Span span, Map<Text, StringBuilder> changed) {
        var mask = ledger.mask(span, text.toString());
        for (int at = span.end() - 1; at >= span.start(); at--) {
            var owner = owners.get(at);
            if (owner instanceof Text words) {
                var kept = changed.computeIfAbsent(words, each -> new StringBuilder(each.getData()));
                kept.deleteCharAt(offsets.get(at));
                if (at == span.start()) {
                    kept.insert(offsets.get(at).intValue(), mask);
                }
            } else if (owner != null) {
                Dom.remove(owner);
            }
        }
    }

    private boolean attributes(Document part) {
        var any = false;
        for (var element : Dom.all(part)) {
            for (var attribute : Dom.attributes(element)) {
                any |= attribute(attribute);
            }
        }
        return any;
    }

    private boolean attribute(Attr attribute) {
        var name = attribute.getNodeName();
        if (name.equals("xmlns") || name.startsWith("xmlns:")) {
            return false;
        }
        var value = attribute.getValue();
        var hits = ledger.needles().find(value);
        if (hits.isEmpty()
                || !WRITTEN.contains(Dom.name(attribute))
                        && hits.stream().noneMatch(hit -> hit.needle().isDistinct())) {
            return false;
        }
        attribute.setValue(ledger.replaced(value, place));
        return true;
    }
}
