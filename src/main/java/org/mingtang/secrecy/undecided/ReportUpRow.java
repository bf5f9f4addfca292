package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.organs.AgencyId;

/// A line of the list of report-ups.
public record ReportUpRow(
        ReportUpId id,
        String caseStream,
        AgencyId agency,
        String title,
        String number,
        Authority authority,
        State state,
        Optional<Verdict> verdict,
        Optional<LocalDate> due,
        LocalDate reportedOn) {

    /// Where a report-up stands.
    public enum State {
        AWAITING_RECEIPT("待签收"),
        WITH_AUTHORITY("待答复"),
        MATERIAL_OPEN("待补充材料"),
        DECIDED("已答复"),
        ENDED("已撤回");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        public boolean open() {
            return switch (this) {
                case AWAITING_RECEIPT, WITH_AUTHORITY, MATERIAL_OPEN -> true;
                case DECIDED, ENDED -> false;
            };
        }

        static State of(ReportUp.Progress progress) {
            return switch (progress) {
                case ReportUp.Progress.AwaitingReceipt _ -> AWAITING_RECEIPT;
                case ReportUp.Progress.WithAuthority _ -> WITH_AUTHORITY;
                case ReportUp.Progress.MaterialOpen _ -> MATERIAL_OPEN;
                case ReportUp.Progress.Decided _ -> DECIDED;
                case ReportUp.Progress.Ended _ -> ENDED;
            };
        }
    }
}
