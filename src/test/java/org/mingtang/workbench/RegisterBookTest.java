package org.mingtang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading.State;

@DisplayName("登记本")
class RegisterBookTest {
    @Test
    @DisplayName("年报项目按办结的年：上一年十二月收到、次年一月撤回的，用次年的格式")
    void the_report_row_is_that_of_the_year_in_which_it_ended() {
        var book = new RegisterBook(Packs.bundled("licheng").inForceOn(LocalDate.parse("2021-01-11")), Map.of());
        assertThat(row(book, Instant.parse("2021-01-08T02:00:00Z"))).isEqualTo("other.3");
        assertThat(row(book, Instant.parse("2020-12-31T15:30:00Z"))).isEqualTo("other");
        assertThat(row(book, Instant.parse("2020-12-31T16:30:00Z")))
                .as("half past midnight in China")
                .isEqualTo("other.3");
    }

    private static String row(RegisterBook book, Instant withdrawn) {
        var row = new CaseRow(
                new CaseId(new UUID(1, 1)),
                5,
                "20201228-00000001",
                new AgencyId("ours"),
                Channel.IN_PERSON,
                ApplicantKind.NATURAL_PERSON,
                LocalDate.parse("2020-12-28"),
                Optional.of(LocalDate.parse("2020-12-28")),
                Optional.of("2020-001"),
                State.ENDED,
                Optional.empty(),
                false,
                Optional.empty(),
                Step.ENDED,
                Awaited.NOTHING,
                List.of(),
                Set.of(),
                1,
                Optional.of(OutcomeCode.O3),
                Optional.empty(),
                withdrawn);
        return book.lines(List.of(row)).getLast().getLast();
    }
}
