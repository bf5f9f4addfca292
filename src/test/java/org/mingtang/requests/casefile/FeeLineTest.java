package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.requests.casefile.SampleCases.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.casefile.FeeLine.State;

@DisplayName("收费台账的每一笔")
class FeeLineTest {
    private static final CaseFact NOTICED =
            new CaseFact.FeeNoticed(day("2026-03-03"), day("2026-03-04"), 300, Optional.of(Method.BY_PAGES));

    private static List<FeeLine> lines(CaseFact... more) {
        var facts = new ArrayList<CaseFact>();
        facts.addAll(SampleCases.at(Step.TRIAGE, Awaited.NOTHING, DeskAct.SORT).facts());
        facts.addAll(List.of(more));
        return FeeLine.of(SampleCases.file(facts));
    }

    private static FeeLine line(State state, Optional<String> settled, String voucher) {
        return new FeeLine(
                day("2026-03-03"), Optional.of(Method.BY_PAGES), 300, state, settled.map(SampleCases::day), voucher);
    }

    @Test
    @Clause("REQ-18")
    @DisplayName("通知了的待缴；缴了的写明哪天、凭证；免收的、终止的各是各的；一笔只记一次")
    void each_fee_once() {
        assertThat(lines()).isEmpty();
        assertThat(lines(NOTICED)).containsExactly(line(State.OUTSTANDING, Optional.empty(), ""));
        assertThat(lines(NOTICED, new CaseFact.FeePaid(day("2026-03-10"), "闽 1 号")))
                .containsExactly(line(State.PAID, Optional.of("2026-03-10"), "闽 1 号"));
        assertThat(lines(
                        NOTICED,
                        new CaseFact.FeeWaived(day("2026-03-09"), 300, Optional.of(Method.BY_PAGES), true, "c")))
                .containsExactly(line(State.WAIVED, Optional.of("2026-03-09"), ""));
        assertThat(lines(NOTICED, new CaseFact.Withdrawn(day("2026-03-09"), "c")))
                .containsExactly(line(State.ENDED, Optional.of("2026-03-09"), ""));
    }

    @Test
    @Clause("REQ-18")
    @DisplayName("没有通知就免收的另记一笔，不影响已经通知的；跨年缴的算缴费那一年")
    void waived_without_notice_and_paid_next_year() {
        var lines = lines(
                new CaseFact.FeeWaived(day("2026-03-02"), 100, Optional.of(Method.BY_ITEMS), false, "c"),
                NOTICED,
                new CaseFact.FeePaid(day("2027-01-04"), "闽 2 号"));
        assertThat(lines).extracting(FeeLine::state).containsExactly(State.WAIVED, State.PAID);
        assertThat(lines).extracting(FeeLine::yuan).containsExactly(100, 300);
        assertThat(lines).extracting(FeeLine::year).containsExactly(2026, 2027);
    }
}
