package org.mingtang.requests.clock;

import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// JSON as maps, lists, texts, numbers and truth values. By the parser alone: loading the library that binds objects
/// takes a short command longer than all of its work.
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// One whole value.
    ///
    /// @throws JacksonException where it is not JSON, not whole, or more follows
    static @Nullable Object read(String text) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "more than one value");
            }
            return value;
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        var token = parser.currentToken();
        if (token == null) {
            throw new StreamReadException(parser, "no value");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new StreamReadException(parser, "no value");
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            parser.nextToken();
            object.put(key, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        var array = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    static JsonGenerator writer(Writer to) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), to);
    }

    /// Writes back what [#read] gave.
    static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Number number -> json.writeRawValue(number.toString());
            case Map<?, ?> object -> {
                json.writeStartObject();
                object.forEach((key, inner) -> {
                    json.writeName(String.valueOf(key));
                    write(json, inner);
                });
                json.writeEndObject();
            }
            case List<?> array -> {
                json.writeStartArray();
                array.forEach(inner -> write(json, inner));
                json.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }
}
