package org.mingtang.documents.paper;

import java.util.ArrayDeque;
import java.util.Deque;

/// Markup that is well-formed and escaped by construction: text reaches the page only through [#text] and attribute
/// values,
/// names of elements and attributes only from code. It is XML and HTML at once.
public final class Markup {
    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes names and values in turn
    public Markup open(String element, String... attributes) {
        start(element, attributes);
        written.append('>');
        open.push(element);
        return this;
    }

    public Markup close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    public Markup empty(String element, String... attributes) {
        start(element, attributes);
        written.append("/>");
        return this;
    }

    public Markup text(String text) {
        text.codePoints().filter(Markup::isPrintable).forEach(this::escape);
        return this;
    }

    /// Text whose line breaks stay line breaks.
    public Markup lines(String text) {
        var first = true;
        for (var line : text.split("[\\n\\r\\u000b\\f\\u2028]+")) {
            if (!first) {
                empty("br");
            }
            first = false;
            text(line);
        }
        return this;
    }

    public Markup line() {
        written.append('\n');
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open elements: " + open + " (expected: none)");
        }
        return written.toString();
    }

    private void start(String element, String... attributes) {
        written.append('<').append(element);
        for (var index = 0; index < attributes.length; index += 2) {
            written.append(' ').append(attributes[index]).append("=\"");
            text(attributes[index + 1]);
            written.append('"');
        }
    }

    private void escape(int character) {
        switch (character) {
            case '<' -> written.append("&lt;");
            case '>' -> written.append("&gt;");
            case '&' -> written.append("&amp;");
            case '"' -> written.append("&quot;");
            case '\'' -> written.append("&#39;");
            default -> written.appendCodePoint(character);
        }
    }

    /// What XML forbids cannot be written, and marks that turn the direction of text can show it otherwise than it is.
    private static boolean isPrintable(int character) {
        return character == '\n'
                || character == '\t'
                || character >= 0x20
                        && !(character >= 0x7f && character <= 0x9f)
                        && !(character >= 0xd800 && character <= 0xdfff)
                        && !(character >= 0x202a && character <= 0x202e)
                        && !(character >= 0x2066 && character <= 0x2069)
                        && (character & 0xfffe) != 0xfffe;
    }
}
