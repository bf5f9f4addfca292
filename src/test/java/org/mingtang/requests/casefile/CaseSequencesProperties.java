package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.requests.casefile.SampleCases.OURS;
import static org.mingtang.requests.casefile.SampleCases.RECEIVED;
import static org.mingtang.requests.casefile.SampleCases.TEXT;
import static org.mingtang.requests.casefile.SampleCases.everyRole;
import static org.mingtang.requests.casefile.SampleCases.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.clock.Violation;

/// Acts in any order, by somebody who may do everything.
@DisplayName("依申请公开：任意次序的办理")
class CaseSequencesProperties {
    private static final int CASES = 400;
    private static final int ACTS = 100;

    @Test
    @DisplayName("办成的事项没有一件不合期限的规则；答复、撤回、终止之后不再变动；每个环节都走到过")
    void nothing_that_was_accepted_breaks_the_clock() {
        long seed = Long.getLong("mingtang.seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        var reached = new EnumMap<Step, Integer>(Step.class);
        for (int i = 0; i < CASES; i++) {
            var file = live(random, "seed " + seed + ", case " + i);
            reached.merge(file.step(), 1, Integer::sum);
        }
        assertThat(reached).as("seed %d", seed).containsKeys(Step.ARCHIVED, Step.ENDED);
    }

    private static CaseFile live(SplittableRandom random, String what) {
        var today = RECEIVED;
        var facts = new ArrayList<CaseFact>();
        var arrive = new CaseCommand.Arrive(OURS, Channel.IN_PERSON, today, ApplicantKind.NATURAL_PERSON, TEXT, false);
        write(CaseDesk.arrive(arrive, today), facts);
        var file = SampleCases.file(facts);
        for (int i = 0; i < ACTS; i++) {
            today = today.plusDays(random.nextInt(16) == 0 ? random.nextInt(4) : 0);
            var act = act(random, file, today);
            var before = file;
            var decision =
                    CaseDesk.decide(file, SampleCases.command(act, today), standing(everyRole(), today, "licheng"));
            write(decision, facts);
            file = SampleCases.file(facts);
            check(before, file, act, today, what);
        }
        return file;
    }

    /// Mostly one that the table allows now, sometimes any; withdrawn and given back rarely, or no case would live
    /// long.
    private static DeskAct act(SplittableRandom random, CaseFile file, LocalDate today) {
        var acts = random.nextInt(4) == 0
                ? List.of(DeskAct.values())
                : Stream.of(DeskAct.values())
                        .filter(act -> CaseDesk.obstacles(file, act, standing(everyRole(), today, "licheng"))
                                .isEmpty())
                        .filter(act -> act != DeskAct.WITHDRAW && act != DeskAct.GIVE_BACK || random.nextInt(20) == 0)
                        .toList();
        return acts.isEmpty() ? DeskAct.WITHDRAW : acts.get(random.nextInt(acts.size()));
    }

    private static void check(CaseFile before, CaseFile after, DeskAct act, LocalDate today, String what) {
        var clock = after.clock(today, standing(everyRole(), today, "licheng"));
        assertThat(clock.violations())
                .as(what + ", " + act + " on " + today + ": " + after.facts())
                .extracting(Violation::rule)
                .isEmpty();
        if (!before.step().isOpen()) {
            assertThat(after.clockEvents()).as(what).isEqualTo(before.clockEvents());
        }
        if (!after.step().isOpen()) {
            assertThat(clock.state()).as(what + ", " + act).isEqualTo(ClockReading.State.ENDED);
        }
    }

    private static void write(CaseDecision decision, List<CaseFact> facts) {
        switch (decision) {
            case CaseDecision.Accepted(var acts) -> acts.forEach(act -> facts.add((CaseFact) act.fact()));
            case CaseDecision.Refused _ -> {}
        }
    }
}
