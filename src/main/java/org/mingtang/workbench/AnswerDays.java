package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.Optional;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.regulation.Length;
import org.mingtang.regulation.PeriodKey;
import org.springframework.stereotype.Component;

/// By when a unit that is asked has to answer (SEC-07), where the district says so.
@Component
class AnswerDays {
    private final DossierDesk desk;
    private final CalendarInUse calendar;

    AnswerDays(DossierDesk desk, CalendarInUse calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    /// @param asked day of asking; it does not count
    Optional<LocalDate> due(LocalDate asked) {
        return desk.lawOn(asked)
                .findPeriod(PeriodKey.SECRECY_CONSULTATION)
                .filter(period -> period.length().unit() == Length.Unit.WORKING_DAYS)
                .map(period ->
                        calendar.current().due(asked, period.workingDays()).day());
    }
}
