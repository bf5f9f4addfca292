package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.IsoDay;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line of the contract's input, read and found complete; acts dated after `asOf` are already left out.
record DayByDayHistory(String id, LocalDate asOf, List<Act> acts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> CHANNELS =
            Set.of("in-person", "signed-post", "ordinary-post", "online", "email", "fax");

    /// What an act must say besides type and date.
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("received", List.of("channel")),
            Map.entry("correction-asked", List.of("limit")),
            Map.entry("corrected", List.of()),
            Map.entry("third-party-asked", List.of("party")),
            Map.entry("third-party-answered", List.of("party")),
            Map.entry("agency-asked", List.of("agency")),
            Map.entry("agency-answered", List.of("agency")),
            Map.entry("extended", List.of("days")),
            Map.entry("fee-noticed", List.of()),
            Map.entry("fee-paid", List.of()),
            Map.entry("reasons-asked", List.of()),
            Map.entry("delayed", List.of("until")),
            Map.entry("replied", List.of()),
            Map.entry("withdrawn", List.of()),
            Map.entry("transferred", List.of()));

    private static final List<String> OTHER_DATES = List.of("confirmed", "received", "limit", "until");

    static final Set<String> TYPES = REQUIRED.keySet();

    /// The line cannot be answered.
    static final class Unanswerable extends RuntimeException {
        final transient @Nullable String id;
        final String error;

        Unanswerable(@Nullable String id, String error, String detail) {
            super(detail);
            this.id = id;
            this.error = error;
        }
    }

    /// An act of the history with whatever else stands in its JSON object.
    record Act(String type, LocalDate date, JsonNode facts) {
        Optional<LocalDate> day(String key) {
            return Optional.of(facts.path(key))
                    .filter(JsonNode::isString)
                    .flatMap(day -> IsoDay.read(day.stringValue()));
        }

        String text(String key) {
            return facts.path(key).stringValue("");
        }

        /// When the letter arrived; without a word about it, the day it was written.
        LocalDate letterReceived() {
            return day("received").orElse(date);
        }

        boolean endsTheCase() {
            return type.equals("replied") || type.equals("withdrawn") || type.equals("transferred");
        }
    }

    static DayByDayHistory read(String line) {
        var root = tree(line);
        var id = root.path("id").isString() ? root.path("id").stringValue() : null;
        try {
            if (id == null) {
                throw new IllegalArgumentException("id: missing");
            }
            var asOf = day(root, "asOf");
            var acts = new ArrayList<Act>();
            for (var event : root.path("events")) {
                var act = act(event);
                if (!act.date().isAfter(asOf)) {
                    acts.add(act);
                }
            }
            return new DayByDayHistory(id, asOf, List.copyOf(acts));
        } catch (IllegalArgumentException wrong) {
            throw new Unanswerable(id, "unreadable", String.valueOf(wrong.getMessage()));
        }
    }

    private static JsonNode tree(String line) {
        try {
            var root = JSON.readTree(line);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException broken) {
            throw new Unanswerable(null, "unreadable", String.valueOf(broken.getOriginalMessage()));
        }
        throw new Unanswerable(null, "unreadable", "expected: a JSON object");
    }

    private static Act act(JsonNode event) {
        var type = event.path("type").stringValue("");
        var required = REQUIRED.get(type);
        if (required == null) {
            throw new IllegalArgumentException("type: " + type);
        }
        for (var key : required) {
            if (!event.hasNonNull(key)) {
                throw new IllegalArgumentException(type + "." + key + ": missing");
            }
        }
        if (type.equals("received") && !CHANNELS.contains(event.path("channel").stringValue(""))) {
            throw new IllegalArgumentException("channel: " + event.path("channel"));
        }
        if (type.equals("extended") && !event.path("days").isInt()) {
            throw new IllegalArgumentException("days: " + event.path("days"));
        }
        for (var key : OTHER_DATES) {
            if (event.hasNonNull(key)) {
                day(event, key);
            }
        }
        return new Act(type, day(event, "date"), event);
    }

    private static LocalDate day(JsonNode node, String key) {
        return IsoDay.read(node.path(key).stringValue(""))
                .filter(day -> day.getYear() >= 2004 && day.getYear() <= 2100)
                .orElseThrow(() -> new IllegalArgumentException(key + ": " + node.path(key)));
    }
}
