package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.calendar.WorkingDays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Made-up histories for the clock, one line of its input each: mostly what an office would do, with mistakes of
/// every kind, and often on the very days on which something turns. The same random numbers give the same lines.
final class RandomHistories {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> CHANNELS =
            List.of("in-person", "signed-post", "ordinary-post", "online", "email", "fax");
    private static final List<String> NAMES = List.of("甲公司", "乙公司", "水利局", "王某");
    private static final List<String> TYPES =
            DayByDayHistory.TYPES.stream().sorted().toList();
    private static final LocalDate FIRST_FEE = LocalDate.of(2021, 1, 1);

    private final WorkingCalendar calendar = WorkingCalendar.bundled();
    private final DayByDayClock clock = new DayByDayClock(calendar);

    /// A line that may be lawful, unlawful, or (one in thirty) no readable line at all.
    String line(RandomGenerator random) {
        var story = new Story(random);
        var line = story.tell();
        return random.nextInt(30) == 0 ? story.spoilt(line) : line.toString();
    }

    private final class Story {
        private final RandomGenerator random;
        private final ObjectNode root = JSON.createObjectNode();
        private final List<ObjectNode> events = new ArrayList<>();
        private final List<ObjectNode> openQuestions = new ArrayList<>();

        /// Days on which a period ends.
        private final TreeSet<LocalDate> turns = new TreeSet<>();

        private LocalDate today;
        private LocalDate receipt;
        private boolean confirmed;
        private boolean correctionAsked;
        private @Nullable LocalDate correctionLimit;
        private @Nullable LocalDate paymentLimit;
        private boolean extended;
        private boolean reasonsAsked;
        private boolean ended;

        Story(RandomGenerator random) {
            this.random = random;
            today = firstDay();
            receipt = today;
        }

        ObjectNode tell() {
            root.put("id", "r" + random.nextInt(1_000_000));
            if (chance(2, 3)) {
                root.put("pack", chance(1, 2) ? "national" : "licheng");
            }
            if (!chance(1, 60)) {
                receive();
            }
            int acts = 1 + random.nextInt(chance(1, 3) ? 10 : 6);
            if (!confirmed && chance(3, 4)) {
                acts = 0;
            }
            for (int i = 0; i < acts && (!ended || chance(1, 5)); i++) {
                var type = chance(1, 9) ? any(TYPES) : likely();
                if (chance(1, 40)) {
                    actTooEarly(type);
                    continue;
                }
                today = dayOfNextAct(type);
                act(type);
            }
            root.put("asOf", asOf().toString());
            var array = root.putArray("events");
            events.forEach(array::add);
            return root;
        }

        private LocalDate firstDay() {
            return switch (random.nextInt(12)) {
                case 0 -> between(LocalDate.of(2019, 5, 6), LocalDate.of(2019, 6, 10));
                case 1 -> between(LocalDate.of(2020, 11, 15), LocalDate.of(2021, 1, 5));
                case 2 -> between(LocalDate.of(2026, 10, 15), LocalDate.of(2027, 2, 1));
                case 3 -> between(LocalDate.of(2020, 1, 5), LocalDate.of(2020, 2, 5));
                case 4 -> LocalDate.of(2019 + random.nextInt(8), 9, 10).plusDays(random.nextInt(30));
                default -> between(LocalDate.of(2019, 5, 15), LocalDate.of(2027, 6, 30));
            };
        }

        private void receive() {
            var channel = any(CHANNELS);
            var event = event("received").put("channel", channel);
            receipt = today;
            confirmed = true;
            boolean needed = !channel.equals("in-person") && !channel.equals("signed-post");
            if (needed && chance(1, 12)) {
                confirmed = false;
            } else if (needed) {
                var day = today;
                if (chance(1, 4)) {
                    day = today.plusDays(1 + random.nextInt(4));
                } else if (chance(1, 25)) {
                    day = today.minusDays(1 + random.nextInt(3));
                    confirmed = false;
                }
                event.put("confirmed", day.toString());
                receipt = day;
                // Acts between arrival and confirmation are rare in life and here.
                today = day.isAfter(today) && !chance(1, 8) ? day : today;
            }
            turnsFrom(receipt);
        }

        private void turnsFrom(LocalDate start) {
            turns.add(workingDays(start, 7));
            turns.add(workingDays(start, 20));
        }

        private String likely() {
            var types = new ArrayList<String>();
            more(types, "correction-asked", correctionAsked ? 1 : today.isAfter(workingDays(receipt, 7)) ? 0 : 4);
            more(types, "corrected", correctionLimit != null ? 12 : 0);
            more(types, "third-party-asked", 3);
            more(types, "agency-asked", 2);
            for (var question : openQuestions) {
                more(types, question.get("type").stringValue().replace("-asked", "-answered"), 6);
            }
            more(types, "extended", extended ? 1 : 3);
            more(types, "fee-noticed", today.isBefore(FIRST_FEE) ? 1 : 3);
            more(types, "fee-paid", paymentLimit != null ? 12 : 0);
            more(types, "reasons-asked", reasonsAsked ? 0 : 2);
            more(types, "delayed", reasonsAsked ? 4 : 0);
            more(types, "replied", 2);
            more(types, chance(1, 2) ? "withdrawn" : "transferred", 1);
            return any(types);
        }

        private static void more(List<String> types, String type, int times) {
            for (int i = 0; i < times; i++) {
                types.add(type);
            }
        }

        /// Written down after a later act.
        private void actTooEarly(String type) {
            var now = today;
            today = today.minusDays(1 + random.nextInt(10));
            act(type);
            today = now;
        }

        private LocalDate dayOfNextAct(String type) {
            if (chance(1, 3)) {
                var limit = limitOf(type);
                if (limit != null && !limit.isBefore(today)) {
                    return limit.plusDays(random.nextInt(3) / 2 + (chance(1, 6) ? random.nextInt(4) : 0));
                }
            }
            if (chance(1, type.endsWith("-answered") ? 2 : 5)) {
                var turn = nextTurn();
                return turn == null ? today : turn;
            }
            return switch (random.nextInt(10)) {
                case 0, 1 -> today;
                case 2 -> weekend(today);
                case 3 -> today.plusDays(10 + random.nextInt(40));
                default -> today.plusDays(1 + random.nextInt(8));
            };
        }

        /// The last day on which such an act is in time.
        private @Nullable LocalDate limitOf(String type) {
            return switch (type) {
                case "corrected" -> correctionLimit;
                case "fee-paid" -> paymentLimit;
                case "correction-asked" -> workingDays(receipt, 7);
                case "extended", "replied", "fee-noticed" -> dueDateAsItStands();
                default -> null;
            };
        }

        /// One of the next days on which a period ends, the day before it or the day after it.
        private @Nullable LocalDate nextTurn() {
            var next = turns.tailSet(today.minusDays(1)).stream().limit(3).toList();
            if (next.isEmpty()) {
                return null;
            }
            var turn = any(next).plusDays(chance(1, 2) ? 0 : random.nextInt(3) - 1);
            return turn.isBefore(today) ? today : turn;
        }

        /// What the clock itself says, since pauses move the due date; asked again on the day it names.
        private @Nullable LocalDate dueDateAsItStands() {
            var asked = today;
            for (int i = 0; i < 3; i++) {
                var due = answerOn(asked).path("due").stringValue("");
                if (due.isEmpty()) {
                    return null;
                }
                asked = LocalDate.parse(due);
                if (!turns.add(asked)) {
                    return asked;
                }
            }
            return asked;
        }

        private JsonNode answerOn(LocalDate day) {
            var question = JSON.createObjectNode().put("id", "").put("asOf", day.toString());
            var array = question.putArray("events");
            events.forEach(array::add);
            return JSON.readTree(clock.answer(question.toString()));
        }

        private void act(String type) {
            switch (type) {
                case "received" -> receive();
                case "correction-asked" -> askForCorrection();
                case "corrected" -> beCorrected();
                case "third-party-asked" -> ask(type, "party");
                case "agency-asked" -> ask(type, "agency");
                case "third-party-answered" -> beAnswered(type, "party");
                case "agency-answered" -> beAnswered(type, "agency");
                case "extended" -> extend();
                case "fee-noticed" -> noticeFee();
                case "fee-paid" -> bePaid();
                case "reasons-asked" -> {
                    event(type);
                    reasonsAsked = true;
                }
                case "delayed" -> delay();
                default -> {
                    event(type);
                    ended = true;
                }
            }
        }

        private void askForCorrection() {
            var limit = chance(1, 4) ? weekend(today.plusDays(3)) : today.plusDays(random.nextInt(25));
            event("correction-asked").put("limit", limit.toString());
            turns.add(limit);
            correctionAsked = true;
            correctionLimit = workingDays(limit, 0);
            turns.add(correctionLimit);
        }

        private void beCorrected() {
            var event = event("corrected");
            if (chance(1, 3)) {
                event.put("goodReason", chance(2, 3));
            }
            correctionLimit = null;
            startAnew();
        }

        private void ask(String type, String key) {
            var letter = letter(event(type).put(key, any(NAMES)));
            turns.add(workingDays(letter, 15));
            openQuestions.add(events.getLast());
        }

        private void beAnswered(String type, String key) {
            var open =
                    openQuestions.stream().filter(question -> question.has(key)).toList();
            boolean known = !open.isEmpty() && !chance(1, 10);
            var event = event(type).put(key, known ? any(open).get(key).stringValue() : any(NAMES));
            if (chance(1, 2)) {
                event.put("consents", chance(1, 2));
            }
            openQuestions.removeIf(question -> question.path(key).equals(event.get(key)));
        }

        private void extend() {
            int days = chance(1, 12) ? 21 + random.nextInt(10) : 1 + random.nextInt(20);
            event("extended").put("days", chance(1, 4) ? 20 : days);
            extended = true;
        }

        private void noticeFee() {
            var letter = letter(event("fee-noticed"));
            paymentLimit = workingDays(letter, 20);
            turns.add(paymentLimit);
        }

        /// Letters arrive on the day they are written, if nothing else is said, or a little later.
        private LocalDate letter(ObjectNode event) {
            if (!chance(1, 3)) {
                return today;
            }
            var arrival = today.plusDays(random.nextInt(6));
            event.put("received", arrival.toString());
            return arrival;
        }

        private void bePaid() {
            event("fee-paid");
            paymentLimit = null;
            startAnew();
        }

        private void startAnew() {
            receipt = today;
            extended = false;
            openQuestions.clear();
            turnsFrom(today);
        }

        private void delay() {
            var turn = turns.isEmpty() ? today : turns.last();
            if (chance(1, 2)) {
                var due = dueDateAsItStands();
                turn = due == null ? turn : due;
            }
            var until = switch (random.nextInt(4)) {
                case 0 -> turn.plusDays(random.nextInt(2));
                case 1 -> weekend(turn);
                default -> turn.plusDays(random.nextInt(30));
            };
            event("delayed").put("until", until.toString());
            turns.add(until);
            turns.add(workingDays(until, 0));
        }

        private ObjectNode event(String type) {
            var event = JSON.createObjectNode().put("type", type).put("date", today.toString());
            if (chance(1, 30)) {
                event.put("note", "不认识的键");
            }
            events.add(event);
            return event;
        }

        private LocalDate asOf() {
            var last = events.isEmpty()
                    ? today
                    : LocalDate.parse(any(events).get("date").stringValue());
            return switch (random.nextInt(10)) {
                case 0 -> last;
                case 1, 2, 3 -> {
                    dueDateAsItStands();
                    var turn = nextTurn();
                    yield turn == null ? today : turn;
                }
                case 4, 5 -> last.plusDays(random.nextInt(20));
                case 6 -> today.plusDays(60 + random.nextInt(60));
                default -> today.plusDays(random.nextInt(40));
            };
        }

        /// The line with one mistake that leaves no answer.
        private String spoilt(ObjectNode line) {
            var event = events.isEmpty() ? line : any(events);
            switch (random.nextInt(8)) {
                case 0 -> line.remove("id");
                case 1 -> line.remove("asOf");
                case 2 -> line.put("asOf", chance(1, 2) ? "2003-12-31" : "2021-02-29");
                case 3 -> event.remove(event.has("date") ? "date" : "asOf");
                case 4 ->
                    line.withArray("events")
                            .addObject()
                            .put("type", "forgotten")
                            .put("date", today.toString());
                case 5 ->
                    line.withArray("events")
                            .addObject()
                            .put("type", any(List.of("extended", "delayed", "third-party-asked", "received")))
                            .put("date", today.toString());
                case 6 ->
                    line.withArray("events")
                            .addObject()
                            .put("type", "received")
                            .put("channel", "pigeon")
                            .put("date", today.toString());
                default -> {
                    return line.toString().substring(0, line.toString().length() / 2);
                }
            }
            return line.toString();
        }

        /// Some day of the next weekend.
        private LocalDate weekend(LocalDate after) {
            var day = after.plusDays(1);
            while (day.getDayOfWeek().getValue() < 6) {
                day = day.plusDays(1);
            }
            return day.getDayOfWeek().getValue() == 6 && chance(1, 2) ? day.plusDays(1) : day;
        }

        private LocalDate workingDays(LocalDate from, int days) {
            return calendar.due(from, new WorkingDays(days)).day();
        }

        private LocalDate between(LocalDate first, LocalDate last) {
            return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
        }

        private boolean chance(int of, int outOf) {
            return random.nextInt(outOf) < of;
        }

        private <T> T any(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
