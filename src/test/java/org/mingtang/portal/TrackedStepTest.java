package org.mingtang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.organs.AgencyId;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.clock.Channel;

/// The steps of a request as its applicant reads them.
class TrackedStepTest {
    private static final CaseId ID = new CaseId(new UUID(5, 5));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final CaseFact ARRIVED = new CaseFact.Arrived(
            new AgencyId("ours"), Channel.IN_PERSON, DAY, ApplicantKind.NATURAL_PERSON, "a".repeat(64), false);

    @ParameterizedTest(name = "{0}：{1}")
    @DisplayName("申请人看到自己申请复议、提起诉讼，说的是申请人的话")
    @CsvSource({
        "RECONSIDERATION, 申请行政复议", //
        "SUIT, 提起行政诉讼",
        "SUIT_AFTER_RECONSIDERATION, 行政复议以后提起行政诉讼"
    })
    void what_was_filed(CaseFact.Forum forum, String words) {
        var filed = new CaseFact.DisputeFiled(1, forum, "县人民法院", "", DAY.plusDays(30));
        assertThat(TrackedStep.of(view(ARRIVED, filed)).getLast())
                .isEqualTo(new TrackedStep(DAY.plusDays(30), words, true));
    }

    private static RequestView view(CaseFact... facts) {
        var entries = IntStream.range(0, facts.length)
                .mapToObj(i -> new Entry(i, ID.stream(), i + 1, Instant.EPOCH, Actor.SYSTEM, List.of(), facts[i], "h"))
                .toList();
        return new RequestView(CaseFile.fold(ID, List.of(facts)), "R-1", facts.length, entries, List.of());
    }
}
