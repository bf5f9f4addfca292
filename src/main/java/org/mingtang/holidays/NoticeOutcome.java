package org.mingtang.holidays;

import java.util.List;
import org.mingtang.calendar.HolidayNotice;

/// What came of a proposal.
public sealed interface NoticeOutcome {
    /// Nothing was changed.
    ///
    /// @param problems one or more, in the order of the form
    record Refused(List<Problem> problems) implements NoticeOutcome {}

    /// What taking it into force would do.
    ///
    /// @param seen number of versions in force when this was computed, sent back with the confirmation
    record Ready(
            NoticeProposal proposal, HolidayNotice notice, CalendarChange change, List<MovedDeadline> moved, int seen)
            implements NoticeOutcome {}

    /// Taken into force.
    record Taken(TakenNotice notice, List<MovedDeadline> moved) implements NoticeOutcome {}

    /// @param message in Chinese, with what to do
    record Problem(Field field, String message) {}

    enum Field {
        FILE,
        NUMBER,
        REPLACING,
        REASON
    }
}
