package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.Light;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Period;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.regulation.ValueKey;
import org.mingtang.requests.clock.Pause;
import org.mingtang.requests.clock.RequestClock;

/// The district's own limits beside the statutory one (内部时限): acceptance and handling. They stop with the statutory
/// pauses and bind the house only. REQ-01, REQ-08.
public record HouseTime(Optional<Limit> acceptance, Optional<Limit> handling) {

    /// @param from day that does not count
    /// @param days working days, with what the leader added
    public record Limit(LocalDate from, WorkingDays days, Period period, DueDate due, Light light) {}

    /// The limits of a request that was received; both are empty before, and where the district has none.
    public static HouseTime of(CaseFile file, CaseStanding standing) {
        var clock = file.clock(standing.today(), standing);
        if (clock.received().isEmpty()) {
            return new HouseTime(Optional.empty(), Optional.empty());
        }
        var received = clock.received().get();
        // a correction makes a later day of receipt, but acceptance was due from the first
        var first = standing.clock(file.clockEvents().subList(0, 1), standing.today())
                .received()
                .orElse(received);
        var law = standing.packs().inForceOn(first);
        var closed = !file.step().isOpen();
        var accepted = file.registered().isPresent();
        var signed = file.now(CaseFact.Signed.class).findAny().isPresent();
        return new HouseTime(
                law.findPeriod(PeriodKey.REQUEST_ACCEPTANCE)
                        .map(period -> limit(first, 0, period, accepted || closed, List.of(), law, standing)),
                law.findPeriod(PeriodKey.REQUEST_INTERNAL)
                        // it begins anew with what comes
                        .filter(_ -> closed || file.awaited() == Awaited.NOTHING)
                        .flatMap(period -> start(file, received, law)
                                .map(from -> limit(
                                        from,
                                        file.extendedInternally(),
                                        period,
                                        signed || closed,
                                        clock.pauses(),
                                        law,
                                        standing))));
    }

    /// Where the pack lets it begin: triage is part of it, or not.
    private static Optional<LocalDate> start(CaseFile file, LocalDate received, Law law) {
        return law.value(ValueKey.INTERNAL_START).text().equals("receipt")
                ? Optional.of(received)
                : file.handedOver().map(CaseFact.HandedOver::on).findFirst();
    }

    private static Limit limit(
            LocalDate from, int more, Period period, boolean met, List<Pause> pauses, Law law, CaseStanding standing) {
        var days = new WorkingDays(period.workingDays().count() + more);
        var due = RequestClock.due(from, days, pauses, standing.calendar());
        int left = standing.calendar().count(standing.today(), due.day());
        var light = met
                ? Light.GREY
                : Light.of(
                        due,
                        standing.today(),
                        left,
                        law.value(ValueKey.REQUEST_WARNING).number());
        return new Limit(from, days, period, due, light);
    }
}
