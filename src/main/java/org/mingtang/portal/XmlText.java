package org.mingtang.portal;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes an XML document in UTF-8. Characters that XML 1.0 does not know, which office files hold now and then, are
/// left out: one of them would make the whole feed unreadable.
final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private XmlText() throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
    }

    @FunctionalInterface
    interface Content {
        void writeTo(XmlText xml) throws XMLStreamException;
    }

    static byte[] document(String root, String namespace, Content content) {
        try {
            var xml = new XmlText();
            xml.writer.writeStartDocument("UTF-8", "1.0");
            xml.writer.writeStartElement(root);
            xml.writer.writeDefaultNamespace(namespace);
            content.writeTo(xml);
            xml.writer.writeEndDocument();
            xml.writer.close();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
    }

    void attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, readable(value));
    }

    void element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.writeTo(this);
        writer.writeEndElement();
    }

    void element(String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(readable(text));
        writer.writeEndElement();
    }

    /// An Atom link.
    void link(String relation, String type, String address) throws XMLStreamException {
        writer.writeEmptyElement("link");
        attribute("rel", relation);
        attribute("type", type);
        attribute("href", address);
    }

    private static String readable(String text) {
        return text.codePoints()
                .filter(XmlText::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
