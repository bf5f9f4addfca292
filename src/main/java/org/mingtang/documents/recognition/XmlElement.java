package org.mingtang.documents.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// An element of a part of an office file, with local names only: prefixes and editions of the namespaces differ, the
/// names do not.
public final class XmlElement {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> content = new ArrayList<>(2);

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /// An element that stands for a missing one.
    public static XmlElement empty(String name) {
        return new XmlElement(name, Map.of());
    }

    void add(Object elementOrText) {
        content.add(elementOrText);
    }

    public String name() {
        return name;
    }

    public boolean is(String otherName) {
        return name.equals(otherName);
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /// A whole number, or the other value if it is none.
    public int number(String attribute, int otherwise) {
        var value = attributes.get(attribute);
        if (value == null || !value.matches("-?\\d{1,9}")) {
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    public List<XmlElement> children() {
        var children = new ArrayList<XmlElement>(content.size());
        for (var part : content) {
            if (part instanceof XmlElement element) {
                children.add(element);
            }
        }
        return children;
    }

    public List<XmlElement> children(String childName) {
        return children().stream().filter(child -> child.is(childName)).toList();
    }

    public Optional<XmlElement> child(String childName) {
        for (var part : content) {
            if (part instanceof XmlElement element && element.is(childName)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /// The attribute `val` of a child, as office files write single values.
    public Optional<String> value(String childName) {
        return child(childName).flatMap(child -> child.attribute("val"));
    }

    /// This element and everything below it, in reading order.
    public void walk(Consumer<XmlElement> visitor) {
        visitor.accept(this);
        for (var part : content) {
            if (part instanceof XmlElement element) {
                element.walk(visitor);
            }
        }
    }

    /// All elements of a name below this one, in reading order.
    public List<XmlElement> all(String wanted) {
        var found = new ArrayList<XmlElement>();
        walk(element -> {
            if (element != this && element.is(wanted)) {
                found.add(element);
            }
        });
        return found;
    }

    /// All text below this element.
    public String text() {
        var text = new StringBuilder();
        collect(text);
        return text.toString();
    }

    private void collect(StringBuilder text) {
        for (var part : content) {
            if (part instanceof XmlElement element) {
                element.collect(text);
            } else {
                text.append(part);
            }
        }
    }
}
