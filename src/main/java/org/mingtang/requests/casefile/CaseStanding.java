package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.requests.clock.ClockEvent;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.clock.Consulted;
import org.mingtang.requests.clock.RequestClock;

/// What a decision on a request needs to know beside it.
///
/// @param officer  who is at the desk
/// @param today    the day in the district
/// @param calendar the one in force today
public record CaseStanding(Officer officer, LocalDate today, Packs packs, WorkingCalendar calendar) {
    /// The law of the desk's own steps is that of the day of the act.
    public Law law() {
        return packs.inForceOn(today);
    }

    /// Until when an answer to a question may come.
    LocalDate limit(CaseFact.OpinionAsked asked) {
        return limit(asked.whom().kind(), asked.on(), asked.received());
    }

    /// Until when somebody may answer who is asked on a day and gets the letter on another.
    public LocalDate limit(Consulted.Kind kind, LocalDate on, LocalDate received) {
        var key = switch (kind) {
            case THIRD_PARTY -> PeriodKey.REQUEST_THIRD_PARTY;
            case AGENCY -> PeriodKey.REQUEST_OTHER_AGENCY;
        };
        return calendar.due(received, packs.inForceOn(on).period(key).workingDays())
                .day();
    }

    ClockReading clock(List<ClockEvent> events, LocalDate day) {
        return RequestClock.read(events, day, packs, calendar);
    }
}
