package org.mingtang.documents.recognition;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mingtang.documents.Refusal;

/// Reads XML parts within the limits. A document type declaration is refused before any entity can be resolved: office
/// files never hold one, and without it there are neither external entities nor entity bombs.
public final class XmlParts {
    private XmlParts() {}

    /// The whole part as a tree.
    ///
    /// @param kind named in the refusal when the part is broken
    public static XmlElement tree(byte[] bytes, String kind, Allowance allowance) {
        var root = new XmlElement[1];
        read(bytes, kind, allowance, Set.of(), element -> root[0] = element);
        if (root[0] == null) {
            throw new CannotRead(Refusal.damaged(kind));
        }
        return root[0];
    }

    /// Hands over, one by one, the elements of these names with all they hold; what stands around them is not kept.
    public static void each(
            byte[] bytes, String kind, Allowance allowance, Set<String> names, Consumer<XmlElement> reader) {
        read(bytes, kind, allowance, names, reader);
    }

    private static void read(
            byte[] bytes, String kind, Allowance allowance, Set<String> names, Consumer<XmlElement> reader) {
        // decoded here: the parser would print to the console what it cannot decode
        var characters = TextEncoding.decodeXml(bytes).orElseThrow(() -> new CannotRead(Refusal.damaged(kind)));
        try {
            var xml = factory().createXMLStreamReader(new StringReader(characters));
            var open = new ArrayDeque<XmlElement>();
            int depth = 0;
            int elements = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new CannotRead(Refusal.unsafeStructure());
                    case XMLStreamConstants.START_ELEMENT -> {
                        allowance.step();
                        if (++depth > allowance.limits().xmlDepth()
                                || ++elements > allowance.limits().xmlElements()) {
                            throw new CannotRead(Refusal.tooComplex());
                        }
                        if (!open.isEmpty() || names.isEmpty() || names.contains(xml.getLocalName())) {
                            var element = new XmlElement(xml.getLocalName(), attributes(xml));
                            if (!open.isEmpty()) {
                                open.getLast().add(element);
                            }
                            open.addLast(element);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (!open.isEmpty()) {
                            var element = open.removeLast();
                            if (open.isEmpty()) {
                                reader.accept(element);
                            }
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (!open.isEmpty()) {
                            open.getLast().add(xml.getText());
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new CannotRead(Refusal.damaged(kind));
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        int count = xml.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        var attributes = HashMap.<String, String>newHashMap(count);
        for (int at = 0; at < count; at++) {
            // an attribute without a namespace goes before one of the same name with a namespace (id before r:id)
            var plain = xml.getAttributeNamespace(at) == null
                    || xml.getAttributeNamespace(at).isEmpty();
            if (plain) {
                attributes.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
            } else {
                attributes.putIfAbsent(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
            }
        }
        return attributes;
    }

    private static XMLInputFactory factory() {
        // the JDK's own, whatever other parser a library brings along
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // its own limit is low for nested tables in text boxes; the one of DocumentLimits holds instead
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }
}
