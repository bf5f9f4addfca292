package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an officer may ask to be done with a report-up.
public sealed interface ReportUpCommand {

    /// @param authority empty where none was chosen
    /// @param letter    the official application; empty where none was handed in
    record Open(
            Optional<Authority> authority,
            List<Doubt> doubts,
            String explanation,
            Optional<CaseFile> letter,
            String letterNumber)
            implements ReportUpCommand {
        public Open {
            doubts = List.copyOf(doubts);
        }
    }

    /// @param on day of receipt; empty where none was given
    record Acknowledge(Optional<LocalDate> on) implements ReportUpCommand {}

    record AskForMaterial(String what) implements ReportUpCommand {}

    record SupplyMaterial(String note, List<CaseFile> files) implements ReportUpCommand {
        public SupplyMaterial {
            files = List.copyOf(files);
        }
    }

    record WaiveMaterial(String reason) implements ReportUpCommand {}

    /// @param workingDays how many more; 0 where no number was given
    record Extend(int workingDays, String reason) implements ReportUpCommand {}

    record Answer(Optional<Verdict> verdict, String reasons, String number, List<CaseFile> letter)
            implements ReportUpCommand {
        public Answer {
            letter = List.copyOf(letter);
        }
    }

    record TakeBack(String reason) implements ReportUpCommand {}
}
