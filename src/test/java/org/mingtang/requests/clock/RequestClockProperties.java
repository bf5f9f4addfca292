package org.mingtang.requests.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.mingtang.Clause;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.clock.ClockEvent.OpinionAnswered;
import org.mingtang.requests.clock.ClockEvent.OpinionAsked;
import org.mingtang.requests.clock.ClockEvent.Received;

/// What holds of every pause, whatever the days.
@DisplayName("暂停计时的性质")
class RequestClockProperties {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();
    private static final Packs PACKS = Packs.bundled("licheng");

    private final long seed = Long.getLong("mingtang.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    private record Asked(String party, LocalDate from, LocalDate to) {}

    @RepeatedTest(2_000)
    @Clause("REQ-10")
    @DisplayName("多征求一方意见，期限不会提前")
    void another_pause_never_shortens() {
        var received = received();
        var asked = pauses(received);
        var more = new ArrayList<>(asked);
        more.add(pause(received, asked.size() + 1));
        assertThat(due(received, more))
                .as("seed %d: %s, %s", seed, received, more)
                .isAfterOrEqualTo(due(received, asked));
    }

    @RepeatedTest(2_000)
    @Clause("REQ-10")
    @DisplayName("一段征求意见的时间分成两段，期限和不计入的日子都不变")
    void splitting_changes_nothing() {
        var received = received();
        var asked = new ArrayList<>(pauses(received));
        var whole = asked.getFirst();
        var middle = whole.from()
                .plusDays(random.nextLong(whole.from().until(whole.to()).getDays() + 1));
        var split = new ArrayList<>(asked.subList(1, asked.size()));
        split.add(new Asked("前段", whole.from(), middle));
        split.add(new Asked("后段", middle, whole.to()));
        assertThat(reading(received, split).excluded())
                .as("seed %d: %s, %s at %s", seed, received, asked, middle)
                .isEqualTo(reading(received, asked).excluded());
        assertThat(due(received, split)).isEqualTo(due(received, asked));
    }

    private LocalDate received() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextLong(2_400));
    }

    private List<Asked> pauses(LocalDate received) {
        var asked = new ArrayList<Asked>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            asked.add(pause(received, i));
        }
        return asked;
    }

    /// At most two weeks, so that no limit cuts it short.
    private Asked pause(LocalDate received, int number) {
        var from = received.plusDays(random.nextLong(40));
        return new Asked("第" + number + "方", from, from.plusDays(random.nextLong(15)));
    }

    private static LocalDate due(LocalDate received, List<Asked> asked) {
        return reading(received, asked).due().orElseThrow().day();
    }

    private static ClockReading reading(LocalDate received, List<Asked> asked) {
        var events = new ArrayList<ClockEvent>();
        for (var one : asked) {
            var whom = new Consulted(Consulted.Kind.THIRD_PARTY, one.party());
            events.add(new OpinionAsked(one.from(), whom, one.from()));
            events.add(new OpinionAnswered(one.to(), whom));
        }
        events.sort(Comparator.comparing(ClockEvent::on));
        events.addFirst(new Received(received, Channel.IN_PERSON, Optional.empty()));
        return RequestClock.read(events, received.plusDays(120), PACKS, CALENDAR);
    }
}
