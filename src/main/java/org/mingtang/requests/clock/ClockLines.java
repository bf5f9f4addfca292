package org.mingtang.requests.clock;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.OutsideCalendar;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.regulation.NoLawInForce;
import org.mingtang.regulation.PackError;
import org.mingtang.regulation.PackSource;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.clock.ClockReading.Measure;
import org.mingtang.requests.clock.ClockReading.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/// Cases in, readings out, both as JSON on one line: what `mingtang clock` answers.
public final class ClockLines {
    private final WorkingCalendar calendar;
    private final Map<String, Packs> districts = new HashMap<>();

    public ClockLines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /// @param text one line of JSON
    public record Answer(Kind kind, String text) {
        public enum Kind {
            FINE,
            VIOLATIONS,
            ERROR
        }
    }

    /// Whether the text is one whole JSON value.
    public static boolean isWhole(String text) {
        try {
            Json.read(text);
            return true;
        } catch (JacksonException _) {
            return false;
        }
    }

    /// Answers every case, the unreadable ones with an error.
    public Answer answer(String text) {
        @Nullable Object id = null;
        try {
            var json = Json.read(text);
            id = json instanceof Map<?, ?> object ? object.get("id") : null;
            var question = ClockQuestion.read(json, calendar);
            var reading = RequestClock.read(question.events(), question.asOf(), packs(question.pack()), calendar);
            return answer(question, reading);
        } catch (JacksonException e) {
            return error(id, "unreadable-json", "不是完整的 JSON：" + e.getOriginalMessage());
        } catch (UnreadableCase e) {
            return error(id, e.code(), String.valueOf(e.getMessage()));
        } catch (NoLawInForce e) {
            return error(id, "no-law-in-force", String.valueOf(e.getMessage()));
        } catch (OutsideCalendar e) {
            return error(id, "outside-calendar", String.valueOf(e.getMessage()));
        }
    }

    private Packs packs(String district) {
        return districts.computeIfAbsent(district, name -> {
            try {
                return Packs.bundled(name);
            } catch (PackError _) {
                throw new UnreadableCase(
                        "unknown-pack",
                        "没有规程包 " + name + "，现有：" + String.join("、", Packs.jurisdictions(PackSource.bundled())));
            }
        });
    }

    private static Answer answer(ClockQuestion question, ClockReading reading) {
        var text = new StringWriter();
        try (var json = Json.writer(text)) {
            json.writeStartObject();
            id(json, question.id());
            nullable(json, "received", reading.received().map(LocalDate::toString));
            json.writeStringProperty("state", reading.state().code());
            nullable(json, "outcome", reading.outcome().map(Outcome::code));
            nullable(json, "due", reading.due().map(DueDate::day).map(LocalDate::toString));
            json.writeNumberProperty("allowance", reading.allowance());
            number(json, "used", reading.measure().map(Measure::used));
            number(json, "remaining", reading.measure().map(Measure::remaining));
            number(json, "overdueDays", reading.measure().map(Measure::overdueDays));
            json.writeArrayPropertyStart("excluded");
            reading.excluded().forEach(day -> json.writeString(day.toString()));
            json.writeEndArray();
            json.writeBooleanProperty("provisional", reading.provisional());
            json.writeArrayPropertyStart("violations");
            reading.violations().forEach(violation -> write(json, violation));
            json.writeEndArray();
            json.writeEndObject();
        }
        return new Answer(reading.violations().isEmpty() ? Answer.Kind.FINE : Answer.Kind.VIOLATIONS, text.toString());
    }

    private static void write(JsonGenerator json, Violation violation) {
        json.writeStartObject();
        json.writeStringProperty("rule", violation.rule().code());
        json.writeStringProperty("clause", violation.clause());
        json.writeStringProperty("detail", violation.detail());
        json.writeEndObject();
    }

    private static Answer error(@Nullable Object id, String code, String detail) {
        var text = new StringWriter();
        try (var json = Json.writer(text)) {
            json.writeStartObject();
            id(json, id);
            json.writeStringProperty("error", code);
            json.writeStringProperty("detail", detail);
            json.writeEndObject();
        }
        return new Answer(Answer.Kind.ERROR, text.toString());
    }

    private static void id(JsonGenerator json, @Nullable Object id) {
        json.writeName("id");
        Json.write(json, id);
    }

    private static void nullable(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.writeStringProperty(name, text), () -> json.writeNullProperty(name));
    }

    private static void number(JsonGenerator json, String name, Optional<Integer> value) {
        value.ifPresentOrElse(count -> json.writeNumberProperty(name, count), () -> json.writeNullProperty(name));
    }
}
