package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.clock.ClockEvent;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.clock.RequestClock;

/// What a decision on a request needs to know beside it.
///
/// @param officer  who is at the desk
/// @param today    the day in the district
/// @param calendar the one in force today
public record CaseStanding(Officer officer, LocalDate today, Packs packs, WorkingCalendar calendar) {
    /// The law of the desk's own steps is that of the day of the act.
    Law law() {
        return packs.inForceOn(today);
    }

    ClockReading clock(List<ClockEvent> events, LocalDate day) {
        return RequestClock.read(events, day, packs, calendar);
    }
}
