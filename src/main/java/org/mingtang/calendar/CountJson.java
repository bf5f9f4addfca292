package org.mingtang.calendar;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A count of working days as JSON, the same for command and address:
/// `{from,days,due,provisional,derivation:[{date,weekday,kind,name,number}]}`. A day has `name` and `number`
/// null where it has none; `kind` is `start`, `counted`, `make-up`, `rest` or `paused`.
public record CountJson(LocalDate from, int days, LocalDate due, boolean provisional, List<DayInCount> derivation) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// A due date with its explanation.
    public static CountJson due(WorkingCalendar calendar, LocalDate from, WorkingDays days) {
        var due = calendar.due(from, days);
        return new CountJson(from, days.count(), due.day(), due.isProvisional(), calendar.derivation(from, days));
    }

    /// The count on one line.
    public String text() {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("from", from.toString());
            json.writeNumberProperty("days", days);
            json.writeStringProperty("due", due.toString());
            json.writeBooleanProperty("provisional", provisional);
            json.writeArrayPropertyStart("derivation");
            derivation.forEach(day -> write(day, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(DayInCount day, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("date", day.date().toString());
        json.writeStringProperty("weekday", day.weekday());
        json.writeStringProperty(
                "kind", day.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (day.name().isEmpty()) {
            json.writeNullProperty("name");
        } else {
            json.writeStringProperty("name", day.name());
        }
        if (day.number() == 0) {
            json.writeNullProperty("number");
        } else {
            json.writeNumberProperty("number", day.number());
        }
        json.writeEndObject();
    }
}
