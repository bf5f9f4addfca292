package org.mingtang.holidays;

import java.util.List;
import org.mingtang.journal.Actor;

/// The open deadlines of one module; a bean of each module that has any.
public interface OpenDeadlines {
    /// Deadlines the change would move, in order of the new date. Changes nothing.
    List<MovedDeadline> movedBy(CalendarChange change);

    /// Moves them in the running transaction, each with an entry in the journal of its case.
    List<MovedDeadline> move(CalendarChange change, TakenNotice notice, Actor actor);
}
