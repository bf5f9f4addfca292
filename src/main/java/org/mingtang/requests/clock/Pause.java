package org.mingtang.requests.clock;

import java.time.LocalDate;

/// Days that do not count: those after `after`, up to and including `until`.
public record Pause(LocalDate after, LocalDate until, Consulted whom) {
    public boolean holds(LocalDate day) {
        return day.isAfter(after) && !day.isAfter(until);
    }

    public String because() {
        return "征求" + whom.kind().chinese() + "意见：" + whom.name();
    }
}
