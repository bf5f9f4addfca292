package org.mingtang.requests.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.calendar.WorkingCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The clock against a reference that goes day by day, written by somebody who had not seen it.
@DisplayName("答复期限：与逐日推算一致")
class ClockEqualsReferenceProperties {
    private static final int HISTORIES = 100_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final ClockLines clock = new ClockLines(WorkingCalendar.bundled());
    private final DayByDayClock reference = new DayByDayClock(WorkingCalendar.bundled());

    @Test
    @Clause("REQ-10")
    @DisplayName("随机的十万件，合规和不合规的都有：每一项结果都与逐日推算相同")
    void equals_the_reference() {
        long seed = Long.getLong("mingtang.seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        var histories = new RandomHistories();
        for (int i = 0; i < HISTORIES; i++) {
            var line = histories.line(random);
            assertThat(comparable(clock.answer(line).text()))
                    .as("seed %d, history %d:%n%s", seed, i, line)
                    .isEqualTo(comparable(reference.answer(line)));
        }
    }

    /// What counts: of an error that there is one, of a violation its rule.
    private static JsonNode comparable(String answer) {
        var json = (ObjectNode) JSON.readTree(answer);
        if (json.has("error")) {
            return json.retain("id").put("error", true);
        }
        json.path("violations").forEach(violation -> ((ObjectNode) violation).retain("rule"));
        return json;
    }
}
