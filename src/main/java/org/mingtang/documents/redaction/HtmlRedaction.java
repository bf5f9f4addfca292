package org.mingtang.documents.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.mingtang.documents.recognition.Allowance;

/// Takes strings out of a web page: masks stand in their place; scripts, comments, hidden elements and what the head
/// tells of people go.
final class HtmlRedaction {
    private static final Set<String> GONE =
            Set.of("script", "noscript", "template", "iframe", "object", "embed", "applet");
    private static final Set<String> OF_HEAD = Set.of("viewport", "renderer");

    private final Document page;
    private final Ledger ledger;
    private final StringBuilder text = new StringBuilder();
    private final List<TextNode> owners = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();

    private HtmlRedaction(Document page, Ledger ledger) {
        this.page = page;
        this.ledger = ledger;
    }

    static byte[] redact(byte[] bytes, Ledger ledger, Allowance allowance) {
        return new HtmlRedaction(Page.of(bytes, allowance).document(), ledger).redact();
    }

    private byte[] redact() {
        clean();
        join(page);
        replace();
        page.getAllElements().forEach(this::attributes);
        page.charset(StandardCharsets.UTF_8);
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private void clean() {
        for (var element : new ArrayList<>(page.getAllElements())) {
            var name = element.normalName();
            if (GONE.contains(name)
                    || HtmlLeaks.isHidden(element)
                    || name.equals("input") && element.attr("type").equalsIgnoreCase("hidden")
                    || name.equals("meta") && !isNeeded(element)) {
                if (!name.equals("meta") && !element.text().isBlank()) {
                    ledger.remark("网页中的脚本、隐藏的内容已删除。");
                }
                element.remove();
            }
        }
        var comments = new ArrayList<Node>();
        page.traverse((node, _) -> {
            if (node instanceof Comment) {
                comments.add(node);
            }
        });
        comments.forEach(Node::remove);
    }

    private static boolean isNeeded(Element meta) {
        return meta.hasAttr("charset")
                || meta.attr("http-equiv").equalsIgnoreCase("content-type")
                || OF_HEAD.contains(meta.attr("name").toLowerCase(Locale.ROOT));
    }

    private void join(Node parent) {
        for (var child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                var content = words.getWholeText();
                for (int at = 0; at < content.length(); at++) {
                    add(content.charAt(at), words, at);
                }
            } else if (child instanceof Element element) {
                boolean block = element.isBlock() || element.normalName().matches("td|th|option");
                if (block) {
                    part(Form.PARAGRAPH);
                } else if (element.normalName().equals("br")) {
                    part('\n');
                }
                join(element);
                if (block) {
                    part(Form.PARAGRAPH);
                }
            } else if (child instanceof DataNode data) {
                data.setWholeData(ledger.replacedIfDistinct(data.getWholeData(), "网页的样式"));
            }
        }
    }

    private void part(char with) {
        text.append(with);
        owners.add(new TextNode(""));
        offsets.add(-1);
    }

    private void add(char character, TextNode owner, int offset) {
        text.append(character);
        owners.add(owner);
        offsets.add(offset);
    }

    private void replace() {
        var hits = ledger.needles().find(text);
        ledger.gone(hits, "正文");
        var changed = new LinkedHashMap<TextNode, StringBuilder>();
        for (var span : Needles.spans(hits).reversed()) {
            var mask = ledger.mask(span, text.toString());
            for (int at = span.end() - 1; at >= span.start(); at--) {
                int offset = offsets.get(at);
                if (offset >= 0) {
                    var kept =
                            changed.computeIfAbsent(owners.get(at), words -> new StringBuilder(words.getWholeText()));
                    kept.deleteCharAt(offset);
                    if (at == span.start()) {
                        kept.insert(offset, mask);
                    }
                }
            }
        }
        changed.forEach((words, kept) -> words.text(kept.toString()));
    }

    private void attributes(Element element) {
        for (var attribute : new ArrayList<>(element.attributes().asList())) {
            var name = attribute.getKey();
            var value = attribute.getValue();
            if (name.toLowerCase(Locale.ROOT).startsWith("on") || name.equalsIgnoreCase("srcdoc")) {
                element.removeAttr(name);
            } else if (Addresses.tell(value, ledger.needles())) {
                if (name.equalsIgnoreCase("href") || name.equalsIgnoreCase("src")) {
                    ledger.gone(ledger.needles().find(value), "网页的链接");
                    element.removeAttr(name);
                } else {
                    element.attr(name, ledger.replaced(value, "网页的属性"));
                }
            }
        }
    }
}
