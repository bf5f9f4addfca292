package org.mingtang.requests.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.calendar.WorkingCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RandomHistoriesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LINES = 20_000;
    private static final int OFTEN = 100;

    private static final List<String> STATES =
            List.of("awaiting-confirmation", "running", "paused", "awaiting-correction", "awaiting-payment", "ended");
    private static final List<String> OUTCOMES = List.of("replied", "abandoned", "withdrawn", "transferred", "none");
    private static final List<String> CHANNELS =
            List.of("in-person", "signed-post", "ordinary-post", "online", "email", "fax");
    private static final List<String> RULES = List.of(
            "out-of-order",
            "duplicate-receipt",
            "confirmation-before-arrival",
            "late-confirmation",
            "second-correction",
            "late-correction",
            "correction-too-late",
            "not-asked",
            "already-asked",
            "second-extension",
            "late-extension",
            "extension-too-long",
            "late-fee-notice",
            "late-payment",
            "no-fee-rule",
            "delay-without-reasons",
            "delay-not-later",
            "after-end");

    private final RandomHistories histories = new RandomHistories();
    private final DayByDayClock clock = new DayByDayClock(WorkingCalendar.bundled());

    @Test
    @DisplayName("随机案卷：每种状态、结果、违规、事件和渠道都常见")
    void everything_happens_often() {
        var random = random(20260301);
        var seen = new TreeMap<String, Integer>();
        for (int i = 0; i < LINES; i++) {
            var line = histories.line(random);
            count(line, JSON.readTree(clock.answer(line)), seen);
        }
        assertThat(seen).containsKeys("error", "provisional", "overdue", "no violation", "excluded", "rest day");
        assertOften(seen, "state ", STATES);
        assertOften(seen, "outcome ", OUTCOMES);
        assertOften(seen, "rule ", RULES);
        assertOften(seen, "channel ", CHANNELS);
        assertOften(seen, "type ", List.copyOf(DayByDayHistory.TYPES));
        assertThat(seen).allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThanOrEqualTo(OFTEN));
    }

    @Test
    @DisplayName("同一种子产生同样的案卷")
    void the_same_seed_gives_the_same_lines() {
        var first = random(7);
        var second = random(7);
        for (int i = 0; i < 500; i++) {
            assertThat(histories.line(first)).isEqualTo(new RandomHistories().line(second));
        }
    }

    private static void assertOften(Map<String, Integer> seen, String kind, List<String> names) {
        for (var name : names) {
            assertThat(seen.getOrDefault(kind + name, 0)).as(kind + name).isGreaterThanOrEqualTo(OFTEN);
        }
    }

    private void count(String line, JsonNode answer, Map<String, Integer> seen) {
        if (answer.has("error")) {
            add(seen, "error");
            return;
        }
        add(seen, "state " + answer.path("state").stringValue());
        add(seen, "outcome " + answer.path("outcome").stringValue("none"));
        for (var violation : answer.path("violations")) {
            add(seen, "rule " + violation.path("rule").stringValue());
        }
        addIf(seen, "no violation", answer.path("violations").isEmpty());
        addIf(seen, "provisional", answer.path("provisional").booleanValue());
        addIf(seen, "overdue", answer.path("overdueDays").asInt(0) > 0);
        addIf(seen, "excluded", !answer.path("excluded").isEmpty());
        for (var act : DayByDayHistory.read(line).acts()) {
            add(seen, "type " + act.type());
            addIf(seen, "channel " + act.text("channel"), act.type().equals("received"));
            addIf(seen, "rest day", !WorkingCalendar.bundled().isWorkingDay(act.date()));
        }
    }

    private static void addIf(Map<String, Integer> seen, String what, boolean happened) {
        if (happened) {
            add(seen, what);
        }
    }

    private static void add(Map<String, Integer> seen, String what) {
        seen.merge(what, 1, Integer::sum);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
