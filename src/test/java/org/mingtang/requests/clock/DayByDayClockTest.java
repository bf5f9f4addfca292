package org.mingtang.requests.clock;

import org.junit.jupiter.api.DisplayName;
import org.mingtang.calendar.WorkingCalendar;

@DisplayName("逐日推算：手工算出的例子")
class DayByDayClockTest extends ClockContract {
    private final DayByDayClock clock = new DayByDayClock(WorkingCalendar.bundled());

    @Override
    String answer(String line) {
        return clock.answer(line);
    }
}
