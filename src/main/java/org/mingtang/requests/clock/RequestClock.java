package org.mingtang.requests.clock;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.regulation.Packs;

/// The clock of one request, by replay of what happened.
public final class RequestClock {
    private RequestClock() {}

    /// @param events   in the order in which they happened; those after `asOf` are as if not there
    /// @param asOf     day asked about
    /// @param packs    the district's; the law is that of the first receipt, for fees that of the notice (LAW-01)
    /// @param calendar the one in force on `asOf`
    /// @throws org.mingtang.regulation.NoLawInForce     where a request came before the first law of the packs
    /// @throws org.mingtang.calendar.OutsideCalendar where a day is or falls outside 2004-2100
    public static ClockReading read(List<ClockEvent> events, LocalDate asOf, Packs packs, WorkingCalendar calendar) {
        var replay = new Replay(asOf, packs, calendar);
        events.forEach(replay::take);
        return replay.reading();
    }

    /// The last of so many working days, those of the pauses left out: for limits that run beside the clock.
    public static DueDate due(LocalDate from, WorkingDays days, List<Pause> pauses, WorkingCalendar calendar) {
        return Allowance.of(from, days.count(), pauses, calendar).due();
    }
}
