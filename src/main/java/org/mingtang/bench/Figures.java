package org.mingtang.bench;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What a benchmark found, printed as one line of JSON: named figures, what they must reach, and whether they
/// did.
final class Figures {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean reached = true;

    Figures(String benchmark) {
        values.put("benchmark", benchmark);
    }

    /// A figure, kept to four digits: more would be noise.
    Figures with(String name, double value) {
        values.put(name, new BigDecimal(value).round(FOUR_DIGITS));
        return this;
    }

    Figures with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /// A condition of the specification.
    Figures mustHold(String condition, boolean holds) {
        values.put(condition, holds);
        reached &= holds;
        return this;
    }

    boolean reached() {
        return reached;
    }

    String json() {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            values.forEach((name, value) -> {
                switch (value) {
                    case BigDecimal number -> json.writeNumberProperty(name, new BigDecimal(number.toPlainString()));
                    case Boolean held -> json.writeBooleanProperty(name, held);
                    default -> json.writeStringProperty(name, value.toString());
                }
            });
            json.writeBooleanProperty("reached", reached);
            json.writeEndObject();
        }
        return text.toString();
    }
}
