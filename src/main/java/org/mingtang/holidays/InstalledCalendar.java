package org.mingtang.holidays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.calendar.CalendarVersions;
import org.mingtang.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The calendar of this installation: the one of the program and every notice taken into force since. One for all
/// threads, replaced as a whole; on another node it follows with the next act there.
@Component
public class InstalledCalendar implements CalendarInUse {
    private final NoticeTable table;
    private volatile Held held;

    private record Held(List<TakenNotice> notices, CalendarVersions versions) {
        static Held of(List<TakenNotice> notices) {
            var versions = CalendarVersions.bundled();
            for (var taken : notices) {
                versions = versions.with(taken.notice(), taken.inForceFrom());
            }
            return new Held(List.copyOf(notices), versions);
        }
    }

    InstalledCalendar(NoticeTable table) {
        this.table = table;
        held = Held.of(table.all());
    }

    @Override
    public WorkingCalendar current() {
        return held.versions().current();
    }

    @Override
    public WorkingCalendar inForceAt(Instant moment) {
        return held.versions().inForceAt(moment);
    }

    @Override
    public WorkingCalendar inForceOn(LocalDate day) {
        return held.versions().inForceOn(day);
    }

    /// For acts that write due dates: until the running transaction ends no notice is taken into force, and the current
    /// calendar is the newest of all nodes.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        follow(table.holdShared());
    }

    /// Every notice taken into force, in order.
    List<TakenNotice> notices() {
        return held.notices();
    }

    void follow() {
        follow(table.last());
    }

    private void follow(int last) {
        if (last != held.notices().size()) {
            held = Held.of(table.all());
        }
    }
}
