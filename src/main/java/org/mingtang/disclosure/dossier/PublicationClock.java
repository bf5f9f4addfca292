package org.mingtang.disclosure.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.DayInCount;
import org.mingtang.calendar.DueDate;
import org.mingtang.calendar.Light;
import org.mingtang.calendar.OutsideCalendar;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.regulation.Citation;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Period;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.regulation.ValueKey;

/// By when a document must be public (ACT-06): the pack's working days from the day of issue.
public sealed interface PublicationClock {

    /// The Regulation of 2019 begins to apply on this day; documents made before carry no publication clock.
    LocalDate LAW_BEGINS = LocalDate.of(2019, 5, 15);

    /// The day by which it should have been public, once that has gone by without it.
    default Optional<LocalDate> missed() {
        return switch (this) {
            case Running running
            when running.light() == Light.RED -> Optional.of(running.due().day());
            case Running _, NotStarted _, None _ -> Optional.empty();
        };
    }

    /// Not issued yet.
    record NotStarted() implements PublicationClock {}

    /// There is no clock, and why.
    record None(Reason reason) implements PublicationClock {}

    enum Reason {
        MADE_BEFORE_THE_LAW("成文于 2019年5月15日新《条例》施行之前，不计发布期限。"),
        NOT_PROACTIVE("不是主动公开的文件，不计发布期限。"),
        OUTSIDE_CALENDAR("成文日期不在日历范围内，无法计算。");

        private final String chinese;

        Reason(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// Runs, or ran until the publication.
    ///
    /// @param from     day of issue
    /// @param due      last day on which publication is timely; a date told stands where a notice makes it earlier
    /// @param computed what the calendar gives
    /// @param cite     the rule that set the period
    /// @param left     working days left on the day asked about, negative when late
    record Running(LocalDate from, DueDate due, DueDate computed, Period period, Citation cite, int left, Light light)
            implements PublicationClock {

        /// The days that made the computed date.
        public List<DayInCount> derivation(WorkingCalendar calendar) {
            return calendar.derivation(from, period.workingDays());
        }
    }

    /// @param today day asked about
    static PublicationClock of(Dossier dossier, LocalDate today, Law law, WorkingCalendar calendar) {
        if (dossier.issued().isEmpty()) {
            return new NotStarted();
        }
        var from = dossier.issued().get().issueDate();
        if (from.isBefore(LAW_BEGINS)) {
            return new None(Reason.MADE_BEFORE_THE_LAW);
        }
        if (!Attributes.isPublished(dossier.form())) {
            return new None(Reason.NOT_PROACTIVE);
        }
        try {
            var period = law.period(PeriodKey.DISCLOSURE_PUBLICATION);
            var computed = calendar.due(from, period.workingDays());
            var due = computed.notBefore(dossier.dueMoved().map(DossierFact.DueMoved::due));
            int left = calendar.count(today, due.day());
            return new Running(from, due, computed, period, period.cite(), left, light(dossier, due, left, today, law));
        } catch (OutsideCalendar e) {
            return new None(Reason.OUTSIDE_CALENDAR);
        }
    }

    private static Light light(Dossier dossier, DueDate due, int left, LocalDate today, Law law) {
        if (dossier.ended()) {
            return Light.GREY;
        }
        return Light.of(
                due, today, left, law.value(ValueKey.PUBLICATION_WARNING).number());
    }
}
