package org.mingtang.calendar;

import static org.mingtang.calendar.DayInCount.Kind.COUNTED;
import static org.mingtang.calendar.DayInCount.Kind.MAKE_UP;
import static org.mingtang.calendar.DayInCount.Kind.PAUSED;
import static org.mingtang.calendar.DayInCount.Kind.REST;
import static org.mingtang.calendar.DayInCount.Kind.START;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The working days of 2004-2100 as known from a set of holiday notices; an immutable value that counts periods
/// in days, months and hours. A year without notice has its weekends and the days of the holiday regulation,
/// and every result that touches it says so.
///
/// Every method throws [OutsideCalendar] when a date given or found is not in 2004-2100.
public final class WorkingCalendar {
    static final ZoneOffset BEIJING_TIME = ZoneOffset.ofHours(8);

    private final TreeMap<Integer, HolidayNotice> notices;
    private final Map<LocalDate, NoticedDay> facts = new HashMap<>();
    private final DayTable table;
    private final LocalDate noticedUntil;
    private final Year firstWithoutNotice;
    private final @Nullable Year[] nextWithoutNotice = new Year[DayTable.LAST_YEAR - DayTable.FIRST_YEAR + 1];

    private WorkingCalendar(TreeMap<Integer, HolidayNotice> notices) {
        this.notices = notices;
        Year next = null;
        for (int year = DayTable.LAST_YEAR; year >= DayTable.FIRST_YEAR; year--) {
            next = notices.containsKey(year) ? next : Year.of(year);
            nextWithoutNotice[year - DayTable.FIRST_YEAR] = next;
        }
        noticedUntil = LocalDate.of(next == null ? DayTable.LAST_YEAR : next.getValue() - 1, 12, 31);
        firstWithoutNotice = Year.of(noticedUntil.getYear() + 1);
        // In order of years: the notice of a year may change days of the December before it.
        for (int year = DayTable.FIRST_YEAR; year <= DayTable.LAST_YEAR; year++) {
            var notice = notices.get(year);
            for (var day : notice == null ? StatutoryDays.bundled().of(year) : notice.days()) {
                facts.put(day.date(), day);
            }
        }
        table = new DayTable(facts.values());
    }

    /// The calendar that comes with the program, with the notices of 2004 to 2026.
    public static WorkingCalendar bundled() {
        return Bundled.CALENDAR;
    }

    private static final class Bundled {
        static final WorkingCalendar CALENDAR = new WorkingCalendar(BundledFacts.notices());
    }

    /// This calendar with the notice added, or put in place of the one for the same year.
    public WorkingCalendar with(HolidayNotice notice) {
        var more = new TreeMap<>(notices);
        more.put(notice.year().getValue(), notice);
        return new WorkingCalendar(more);
    }

    /// A short name of the facts used, equal for equal facts, such as `2026-5d41402abc4b`; kept with a computed
    /// date.
    public String version() {
        return CalendarVersion.of(notices.navigableKeySet(), facts.values());
    }

    public boolean isWorkingDay(LocalDate date) {
        return table.isWorking(DayTable.number(date));
    }

    /// The last of that many working days after the given day, which does not count itself (民法典第二百零一条:
    /// the first day is left out). With no working days at all, the given day, or the next working day when it
    /// is a rest day.
    public DueDate due(LocalDate from, WorkingDays days) {
        int start = DayTable.number(from);
        long wanted = (long) table.upTo(start) + days.count();
        if (days.count() == 0 && !table.isWorking(start)) {
            wanted++;
        }
        var due = table.nth(wanted);
        if (due == null) {
            throw OutsideCalendar.pastTheEnd(from + " 起 " + days, days.count() + " working days from " + from);
        }
        if (!due.isAfter(noticedUntil)) {
            return new DueDate.Firm(due);
        }
        if (!from.isAfter(noticedUntil)) {
            return new DueDate.Provisional(due, firstWithoutNotice);
        }
        // Without days to count, the start itself decides whether it is the due date.
        int firstYear = days.count() == 0 ? from.getYear() : yearOfDayAfter(from);
        return DueDate.of(due, withoutNotice(firstYear, due));
    }

    /// Working days in (from, to]; below zero, those of (to, from], when `to` lies before `from`.
    public int count(LocalDate from, LocalDate to) {
        return table.upTo(DayTable.number(to)) - table.upTo(DayTable.number(from));
    }

    /// The same day number that many months later, or the month's last day where there is none; when that is a
    /// rest day, the next working day.
    ///
    /// @param months 0 or more
    public DueDate dueAfterMonths(LocalDate from, int months) {
        DayTable.number(from);
        requireNotNegative("months", months);
        var sameDay = from.plusMonths(months);
        if (!DayTable.holds(sameDay)) {
            throw OutsideCalendar.pastTheEnd(from + " 起 " + months + " 个月", months + " months from " + from);
        }
        return due(sameDay, new WorkingDays(0));
    }

    /// That many hours later, in Beijing time; rest days do not matter.
    ///
    /// @param hours 0 or more
    public ZonedDateTime dueAfterHours(Instant from, int hours) {
        requireNotNegative("hours", hours);
        var due = from.plus(hours, ChronoUnit.HOURS).atZone(BEIJING_TIME);
        DayTable.number(from.atZone(BEIJING_TIME).toLocalDate());
        DayTable.number(due.toLocalDate());
        return due;
    }

    /// The days that made a due date, from the day the count starts to the due date.
    public List<DayInCount> derivation(LocalDate from, WorkingDays days) {
        var due = due(from, days).day();
        if (days.count() > 0) {
            return unfold(from, due, _ -> Optional.empty());
        }
        return due.equals(from)
                ? List.of(start(from))
                : unfold(from, due, _ -> Optional.empty()).stream()
                        .map(day -> new DayInCount(day.date(), day.kind(), day.name(), 0))
                        .toList();
    }

    /// The start and the days of (from, to], numbered; a working day for which a reason is given is paused.
    public List<DayInCount> unfold(LocalDate from, LocalDate to, Function<LocalDate, Optional<String>> pausedBecause) {
        var days = new ArrayList<DayInCount>();
        days.add(start(from));
        int number = 0;
        int last = DayTable.number(to);
        for (int day = DayTable.number(from) + 1; day <= last; day++) {
            var date = DayTable.date(day);
            var reason = table.isWorking(day) ? pausedBecause.apply(date) : Optional.<String>empty();
            if (!table.isWorking(day)) {
                days.add(new DayInCount(date, REST, nameOf(date), 0));
            } else if (reason.isPresent()) {
                days.add(new DayInCount(date, PAUSED, reason.get(), 0));
            } else {
                days.add(new DayInCount(date, facts.containsKey(date) ? MAKE_UP : COUNTED, nameOf(date), ++number));
            }
        }
        return List.copyOf(days);
    }

    /// Whether the year has no holiday notice yet.
    public boolean isProvisional(Year year) {
        DayTable.number(year.atDay(1));
        return !notices.containsKey(year.getValue());
    }

    /// The first year without notice that has a day in (after, upTo].
    public Optional<Year> withoutNotice(LocalDate after, LocalDate upTo) {
        if (DayTable.number(upTo) <= DayTable.number(after)) {
            return Optional.empty();
        }
        return withoutNotice(yearOfDayAfter(after), upTo);
    }

    /// The holiday a rest day belongs to; empty for a working day and a plain weekend.
    public Optional<String> holidayName(LocalDate date) {
        return isWorkingDay(date) ? Optional.empty() : noticed(date).map(NoticedDay::name);
    }

    /// What notice or regulation say about a day; empty when they leave it to the weekday.
    public Optional<NoticedDay> noticed(LocalDate date) {
        return Optional.ofNullable(facts.get(date));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar calendar && calendar.notices.equals(notices);
    }

    @Override
    public int hashCode() {
        return notices.hashCode();
    }

    @Override
    public String toString() {
        return "working calendar " + version();
    }

    private Optional<Year> withoutNotice(int fromYear, LocalDate upTo) {
        return Optional.ofNullable(nextWithoutNotice[fromYear - DayTable.FIRST_YEAR])
                .filter(year -> year.getValue() <= upTo.getYear());
    }

    private static int yearOfDayAfter(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() == 31 ? day.getYear() + 1 : day.getYear();
    }

    private DayInCount start(LocalDate date) {
        return new DayInCount(date, START, nameOf(date), 0);
    }

    private String nameOf(LocalDate date) {
        var fact = facts.get(date);
        return fact == null ? "" : fact.name();
    }

    private static void requireNotNegative(String what, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(what + ": " + number + " (expected: >= 0)");
        }
    }
}
