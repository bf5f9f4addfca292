package org.mingtang.documents.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.TextEncoding;
import org.mingtang.documents.recognition.XmlParts;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// XML parts that are changed and written again. Elements are known by their local names: prefixes and editions of the
/// namespaces differ, the names do not.
final class Dom {
    private Dom() {}

    /// @param kind named in the refusal when the part is broken
    static Document parse(byte[] bytes, String kind, Allowance allowance) {
        // within the limits and without a document type, or it is refused here
        XmlParts.each(bytes, kind, allowance, Set.of(" "), _ -> {});
        var characters = TextEncoding.decodeXml(bytes).orElseThrow(() -> new CannotRead(Refusal.damaged(kind)));
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", "0");
            factory.setAttribute("jdk.xml.elementAttributeLimit", "0");
            factory.setCoalescing(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(characters)));
        } catch (SAXException | IOException e) {
            throw new CannotRead(Refusal.damaged(kind));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("XML parser of the JDK", e);
        }
    }

    static byte[] bytes(Document document) {
        document.setXmlStandalone(true);
        var bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException("writing XML", e);
        }
        return bytes.toByteArray();
    }

    static boolean is(Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName());
    }

    static String name(Node node) {
        var name = node.getLocalName();
        return name == null ? "" : name;
    }

    static List<Node> nodes(Node parent) {
        var nodes = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            nodes.add(child);
        }
        return nodes;
    }

    static List<Element> children(Node parent) {
        var elements = new ArrayList<Element>();
        for (var node : nodes(parent)) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    static Optional<Element> child(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).findFirst();
    }

    /// Every element below, in reading order; elements may be taken out while one looks at them.
    static List<Element> all(Node root) {
        var elements = new ArrayList<Element>();
        walk(root, elements::add);
        return elements;
    }

    static List<Element> all(Node root, String... names) {
        var wanted = Set.of(names);
        return all(root).stream()
                .filter(element -> wanted.contains(name(element)))
                .toList();
    }

    static void walk(Node root, Consumer<Element> visitor) {
        for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                visitor.accept(element);
                walk(element, visitor);
            }
        }
    }

    static List<Attr> attributes(Element element) {
        var attributes = new ArrayList<Attr>();
        var map = element.getAttributes();
        for (int at = 0; at < map.getLength(); at++) {
            attributes.add((Attr) map.item(at));
        }
        return attributes;
    }

    /// By local name, one without a namespace first; empty where there is none.
    static String attribute(Element element, String name) {
        if (element.hasAttributeNS(null, name)) {
            return element.getAttributeNS(null, name);
        }
        return attributes(element).stream()
                .filter(attribute -> name.equals(attribute.getLocalName()))
                .map(Attr::getValue)
                .findFirst()
                .orElse("");
    }

    /// Whether a switch such as `<w:vanish/>` is on below an element.
    static boolean isOn(Element properties, String name) {
        return child(properties, name)
                .map(element -> !attribute(element, "val").matches("0|false|off|none"))
                .orElse(false);
    }

    static void remove(Node node) {
        var parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }

    /// Puts what an element holds into its place.
    static void unwrap(Element element) {
        var parent = element.getParentNode();
        if (parent == null) {
            return;
        }
        for (var node : nodes(element)) {
            parent.insertBefore(node, element);
        }
        parent.removeChild(element);
    }

    static boolean isInside(Node node, String name) {
        for (var around = node.getParentNode(); around != null; around = around.getParentNode()) {
            if (is(around, name)) {
                return true;
            }
        }
        return false;
    }
}
