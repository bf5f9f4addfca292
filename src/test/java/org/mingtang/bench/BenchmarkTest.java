package org.mingtang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    @Test
    @DisplayName("测量结果为一行 JSON，任一项未达标即未达标")
    void figures_are_one_line() {
        var figures = new Figures("x").with("perSecond", 12345678.9).with("small", 0.123456);
        assertThat(figures.mustHold("fast", true).reached()).isTrue();
        assertThat(figures.mustHold("small enough", false).with("note", "a\"b").json())
                .isEqualTo("{\"benchmark\":\"x\",\"perSecond\":12350000,\"small\":0.1235,\"fast\":true,"
                        + "\"small enough\":false,\"note\":\"a\\\"b\",\"reached\":false}");
        assertThat(figures.mustHold("fast again", true).reached()).isFalse();
    }

    @Test
    @DisplayName("轮流测五次，取中位数；首次只作预热")
    void contenders_take_turns() {
        var order = new ArrayList<String>();
        var one = new ArrayDeque<>(List.of(1000.0, 10.0, 20.0, 90.0, 40.0, 50.0));
        var other = new ArrayDeque<>(List.of(1000.0, 10.0, 10.0, 10.0, 10.0, 100.0));
        var contenders = new LinkedHashMap<String, Rounds.Contender>();
        contenders.put("one", () -> {
            order.add("one");
            return one.remove();
        });
        contenders.put("other", () -> {
            order.add("other");
            return other.remove();
        });
        var rounds = Rounds.of(contenders);
        assertThat(order).startsWith("one", "other", "one", "other").hasSize(12);
        assertThat(rounds.median("one")).isEqualTo(40);
        assertThat(rounds.ratio("one", "other")).isEqualTo(2);
    }

    @Test
    @DisplayName("每项测量的名称不同")
    void names_differ() {
        assertThat(Benchmark.ALL).extracting(Benchmark::name).doesNotHaveDuplicates();
    }
}
