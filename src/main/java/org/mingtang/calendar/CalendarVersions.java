package org.mingtang.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// Every version of a calendar with the moment from which it is in force, beginning with the one that comes with the
/// program; an immutable value.
public final class CalendarVersions implements CalendarInUse {
    private static final CalendarVersions BUNDLED =
            new CalendarVersions(new TreeMap<>(Map.of(Instant.MIN, WorkingCalendar.bundled())));

    private final TreeMap<Instant, WorkingCalendar> versions;

    private CalendarVersions(TreeMap<Instant, WorkingCalendar> versions) {
        this.versions = versions;
    }

    /// The calendar that comes with the program, and no other.
    public static CalendarVersions bundled() {
        return BUNDLED;
    }

    /// With one version more: the last one and this notice.
    ///
    /// @throws IllegalArgumentException when a later version is in force already
    public CalendarVersions with(HolidayNotice notice, Instant inForceFrom) {
        if (!inForceFrom.isAfter(versions.lastKey())) {
            throw new IllegalArgumentException(
                    "in force from: " + inForceFrom + " (expected: after " + versions.lastKey() + ")");
        }
        var more = new TreeMap<>(versions);
        more.put(inForceFrom, current().with(notice));
        return new CalendarVersions(more);
    }

    @Override
    public WorkingCalendar current() {
        return versions.lastEntry().getValue();
    }

    @Override
    public WorkingCalendar inForceAt(Instant moment) {
        return versions.floorEntry(moment).getValue();
    }

    @Override
    public WorkingCalendar inForceOn(LocalDate day) {
        var midnight =
                day.plusDays(1).atStartOfDay(WorkingCalendar.BEIJING_TIME).toInstant();
        return versions.lowerEntry(midnight).getValue();
    }
}
