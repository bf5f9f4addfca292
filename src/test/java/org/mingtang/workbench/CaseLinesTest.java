package org.mingtang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.PersonId;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Right;
import org.mingtang.requests.clock.Channel;

@DisplayName("办理记录的每一行")
class CaseLinesTest {
    private static final CaseId ID = new CaseId(new UUID(1, 1));
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final CaseFact ARRIVED = new CaseFact.Arrived(
            new AgencyId("ours"), Channel.EMAIL, DAY, ApplicantKind.NATURAL_PERSON, "a".repeat(64), false);

    @Test
    @DisplayName("更正过的一行：原来登记的日期和更正后的都看得到；没有更正的不变")
    void both_days_are_told() {
        var lines = lines(
                List.of(),
                ARRIVED,
                new CaseFact.Confirmed(LocalDate.parse("2026-03-06"), "录音 1 号"),
                new CaseFact.RectificationAsked(
                        1, 2, Right.day(LocalDate.parse("2026-03-04")), new PersonId(new UUID(2, 2)), "吴萍", "c"),
                new CaseFact.Rectified(1));
        assertThat(lines.get(2).more()).isEqualTo("确认 2026年3月6日；凭证：录音 1 号；已更正为 2026年3月4日");
        assertThat(lines.get(3).more()).isEqualTo("收到 2026年3月2日；自然人");
    }

    @Test
    @DisplayName("迟交的理由：以前直接写在日志里的照样显示；另存的，清除以后不显示承诺值")
    void reasons_of_old_and_of_erased_entries() {
        var commitment = "b".repeat(64);
        var erased = new Kept(new UUID(3, 3), ID.stream(), "late-reason", "", "", 0, commitment, Instant.EPOCH, true);
        var lines = lines(
                List.of(erased),
                ARRIVED,
                new CaseFact.Corrected(DAY, "住院，附诊断书", "c"),
                new CaseFact.Corrected(DAY, commitment, "d"));
        assertThat(lines.get(1).more()).contains("迟交的理由：住院，附诊断书");
        assertThat(lines.get(0).more()).isEqualTo("补正 2026年3月2日");
    }

    /// Latest first.
    private static List<CaseLines.Line> lines(List<Kept> kept, CaseFact... facts) {
        var entries = IntStream.range(0, facts.length)
                .mapToObj(i -> new Entry(i, ID.stream(), i + 1, Instant.EPOCH, Actor.SYSTEM, List.of(), facts[i], "h"))
                .toList();
        var view = new RequestView(CaseFile.fold(ID, List.of(facts)), "r", facts.length, entries, kept);
        return new CaseLines(view, Packs.bundled("licheng").inForceOn(DAY), _ -> Optional.empty()).all();
    }
}
