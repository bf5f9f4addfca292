package org.mingtang.requests.clock;

import org.junit.jupiter.api.DisplayName;
import org.mingtang.calendar.WorkingCalendar;

@DisplayName("答复期限：手工算出的例子")
class RequestClockTest extends ClockContract {
    private final ClockLines clock = new ClockLines(WorkingCalendar.bundled());

    @Override
    String answer(String line) {
        return clock.answer(line).text();
    }
}
