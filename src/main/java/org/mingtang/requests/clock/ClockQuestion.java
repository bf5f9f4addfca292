package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.IsoDay;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.requests.clock.ClockEvent.Corrected;
import org.mingtang.requests.clock.ClockEvent.CorrectionAsked;
import org.mingtang.requests.clock.ClockEvent.Delayed;
import org.mingtang.requests.clock.ClockEvent.Extended;
import org.mingtang.requests.clock.ClockEvent.FeeNoticed;
import org.mingtang.requests.clock.ClockEvent.FeePaid;
import org.mingtang.requests.clock.ClockEvent.OpinionAnswered;
import org.mingtang.requests.clock.ClockEvent.OpinionAsked;
import org.mingtang.requests.clock.ClockEvent.ReasonsAsked;
import org.mingtang.requests.clock.ClockEvent.Received;
import org.mingtang.requests.clock.ClockEvent.Replied;
import org.mingtang.requests.clock.ClockEvent.Transferred;
import org.mingtang.requests.clock.ClockEvent.Withdrawn;
import org.mingtang.requests.clock.Consulted.Kind;

/// A case as JSON: `{"id":…,"pack":…,"asOf":…,"events":[…]}`. Unknown keys are ignored.
///
/// @param id   as it was given, to be repeated in the answer
/// @param pack the district; `national` where none is named
record ClockQuestion(Object id, String pack, LocalDate asOf, List<ClockEvent> events) {

    /// @throws UnreadableCase with what is missing or wrong
    static ClockQuestion read(@Nullable Object json, WorkingCalendar calendar) {
        var reading = new Reading(json, calendar);
        var events = new ArrayList<ClockEvent>();
        switch (reading.json().get("events")) {
            case null -> {}
            case List<?> listed -> listed.forEach(event -> events.add(new Reading(event, calendar).event()));
            default -> throw new UnreadableCase("wrong-value", "events 应当是数组");
        }
        return new ClockQuestion(
                reading.required("id"), reading.text("pack").orElse("national"), reading.day("asOf"), events);
    }

    private record Reading(Map<?, ?> json, WorkingCalendar calendar) {
        Reading(@Nullable Object json, WorkingCalendar calendar) {
            if (!(json instanceof Map<?, ?> object)) {
                throw new UnreadableCase("not-an-object", "应当是一个 JSON 对象");
            }
            this(object, calendar);
        }

        ClockEvent event() {
            var type = text("type").orElseThrow(() -> missing("type"));
            return switch (type) {
                case "received" -> new Received(day("date"), channel(), maybeDay("confirmed"));
                case "correction-asked" -> new CorrectionAsked(day("date"), day("limit"));
                case "corrected" -> new Corrected(day("date"), flag("goodReason"));
                case "third-party-asked" -> asked(Kind.THIRD_PARTY, "party");
                case "third-party-answered" -> new OpinionAnswered(day("date"), whom(Kind.THIRD_PARTY, "party"));
                case "agency-asked" -> asked(Kind.AGENCY, "agency");
                case "agency-answered" -> new OpinionAnswered(day("date"), whom(Kind.AGENCY, "agency"));
                case "extended" -> new Extended(day("date"), number("days"));
                case "fee-noticed" ->
                    new FeeNoticed(day("date"), maybeDay("received").orElse(day("date")));
                case "fee-paid" -> new FeePaid(day("date"));
                case "reasons-asked" -> new ReasonsAsked(day("date"));
                case "delayed" -> new Delayed(day("date"), day("until"));
                case "replied" -> new Replied(day("date"));
                case "withdrawn" -> new Withdrawn(day("date"));
                case "transferred" -> new Transferred(day("date"));
                default -> throw new UnreadableCase("unknown-type", "不认识的 type：" + type);
            };
        }

        private OpinionAsked asked(Kind kind, String key) {
            return new OpinionAsked(
                    day("date"), whom(kind, key), maybeDay("received").orElse(day("date")));
        }

        private Consulted whom(Kind kind, String key) {
            return new Consulted(kind, text(key).filter(name -> !name.isBlank()).orElseThrow(() -> missing(key)));
        }

        private Channel channel() {
            var code = text("channel").orElseThrow(() -> missing("channel"));
            return Channel.ofCode(code)
                    .orElseThrow(() -> new UnreadableCase("unknown-channel", "不认识的 channel：" + code));
        }

        LocalDate day(String key) {
            return maybeDay(key).orElseThrow(() -> missing(key));
        }

        Optional<LocalDate> maybeDay(String key) {
            return text(key).map(text -> {
                var day = IsoDay.read(text)
                        .orElseThrow(() ->
                                new UnreadableCase("impossible-date", key + "：" + text + "，应为真实日期，写作 2026-01-31"));
                calendar.isWorkingDay(day); // refuses days outside the calendar
                return day;
            });
        }

        Optional<String> text(String key) {
            return switch (json.get(key)) {
                case null -> Optional.empty();
                case String text -> Optional.of(text);
                default -> throw new UnreadableCase("wrong-value", key + " 应当是文字");
            };
        }

        private int number(String key) {
            if (required(key) instanceof Integer number) {
                return number;
            }
            throw new UnreadableCase("wrong-value", key + " 应当是整数");
        }

        private boolean flag(String key) {
            return switch (json.get(key)) {
                case null -> false;
                case Boolean flag -> flag;
                default -> throw new UnreadableCase("wrong-value", key + " 应当是 true 或 false");
            };
        }

        Object required(String key) {
            var value = json.get(key);
            if (value == null) {
                throw missing(key);
            }
            return value;
        }

        private static UnreadableCase missing(String key) {
            return new UnreadableCase("missing-key", "缺少 " + key);
        }
    }
}
