package org.mingtang.secrecy.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;

/// A secrecy review that waits for its conclusion.
///
/// @param since    when it began to wait
/// @param waits    what for
/// @param reminder the last reminder since then
public record OpenReview(
        StreamId caseStream,
        AgencyId agency,
        String title,
        String number,
        Instant since,
        Waits waits,
        Optional<Reminder> reminder) {

    /// What an open review waits for.
    public enum Waits {
        CONCLUSION("等审查结论"),
        ANSWER("已报上级，等答复"),
        DETERMINATION("已按保密法报送，等认定");

        private final String chinese;

        Waits(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// @param on   day in the district
    /// @param days working days the review was open then
    public record Reminder(Instant at, LocalDate on, String personName, int days) {}
}
