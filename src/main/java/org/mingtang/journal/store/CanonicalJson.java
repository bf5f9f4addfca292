package org.mingtang.journal.store;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// RFC 8785 form for the JSON the journal writes: objects, arrays, strings, booleans, nulls and whole numbers below
/// 2^53. Fractions are refused, so that number formatting can never differ; amounts are written as strings.
final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    static byte[] bytes(JsonNode node) {
        var text = new StringBuilder();
        write(node, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                // Keys in order of UTF-16 code units, which is the natural order of Java strings.
                var members = new TreeMap<String, JsonNode>();
                node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
                out.append('{');
                var separator = "";
                for (var member : members.entrySet()) {
                    out.append(separator);
                    write(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    separator = ",";
                }
                out.append('}');
            }
            case ARRAY -> {
                out.append('[');
                var separator = "";
                for (var element : node) {
                    out.append(separator);
                    write(element, out);
                    separator = ",";
                }
                out.append(']');
            }
            case STRING -> write(node.stringValue(), out);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case NUMBER -> {
                if (!node.isIntegralNumber() || Math.abs(node.longValue()) > LARGEST) {
                    throw new IllegalArgumentException("journal number: " + node + " (expected: whole, below 2^53)");
                }
                out.append(node.longValue());
            }
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("journal value: " + node.getNodeType() + " (expected: plain JSON)");
        }
    }

    private static void write(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
