package org.mingtang.requests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What time alone changes: pauses and limits that ended overnight. Of several nodes one does it; a night missed is
/// made
/// good by the next, since everything open is counted anew.
@Configuration(proxyBeanMethods = false)
class RequestTasks {
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 10);

    @Bean
    RecurringTask<Void> requestsEveryMorning(RequestDesk desk, Tracking tracking, Clock clock) {
        return Tasks.recurring("requests-every-morning", Schedules.daily(clock.getZone(), AFTER_MIDNIGHT))
                .execute((_, _) -> {
                    desk.refresh();
                    tracking.forget();
                });
    }
}
